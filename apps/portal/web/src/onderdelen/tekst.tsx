import { useTranslation } from 'react-i18next';
import type { components } from '../api/leesmodellen.js';

type Schema = components['schemas'];

/** Words of somebody, or why they are not there. */
export function Woorden({ tekst }: { readonly tekst: Schema['Tekst'] | undefined }) {
  const { t } = useTranslation();
  if (!tekst) return null;
  if (tekst.geblokkeerd) return <span className="ep-label let-op">{t('tekst.geblokkeerd')}</span>;
  if (tekst.tekst === undefined) return <em className="ep-zacht">{t('tekst.nietVoorU')}</em>;
  return (
    <>
      {tekst.tekst} {tekst.gelakt && <span className="ep-label">{t('tekst.gelakt')}</span>}{' '}
      {tekst.betwist && <span className="ep-label let-op">{t('tekst.betwist')}</span>}
    </>
  );
}

export function Wie({
  medewerker,
  persoon,
}: {
  readonly medewerker?: Schema['Medewerker'] | undefined;
  readonly persoon?: Schema['Persoon'];
}) {
  const { t } = useTranslation();
  if (medewerker)
    return <>{medewerker.naam ? `${medewerker.naam}, ${medewerker.organisatie.naam}` : medewerker.organisatie.naam}</>;
  if (persoon) return <>{persoon.naam ?? t('tekst.gezinslid')}</>;
  return <>{t('tekst.onbekend')}</>;
}

const DAG = new Intl.DateTimeFormat('nl-NL', { day: 'numeric', month: 'long', year: 'numeric' });
const MAAND = new Intl.DateTimeFormat('nl-NL', { month: 'long', year: 'numeric' });
const KORT = new Intl.DateTimeFormat('nl-NL', { day: 'numeric', month: 'short' });
const MOMENT = new Intl.DateTimeFormat('nl-NL', { day: 'numeric', month: 'long', hour: '2-digit', minute: '2-digit' });

export const dag = (iso: string) => DAG.format(new Date(iso));
export const kort = (iso: string) => KORT.format(new Date(iso));
export const moment = (iso: string) => MOMENT.format(new Date(iso));
/** A date of birth, of which a part may not be known: `1955-00-00`. */
export const geborenOp = (datum: string) => {
  const [jaar = '', maand, dagnummer] = datum.split('-');
  if (maand === '00') return jaar;
  return dagnummer === '00' ? MAAND.format(new Date(`${jaar}-${maand}-01`)) : dag(datum);
};
export const dagenSinds = (iso: string) => Math.max(0, Math.floor((Date.now() - Date.parse(iso)) / 86_400_000));
