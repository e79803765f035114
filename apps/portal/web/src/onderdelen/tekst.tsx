import type { ReactNode } from 'react';
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

/** Somebody who answers, and how to reach that one: on a phone a tap calls. */
export function Antwoordt({
  medewerker,
  children,
}: {
  readonly medewerker: Schema['Medewerker'];
  readonly children?: ReactNode;
}) {
  const { naam, organisatie } = medewerker;
  return (
    <div className="ep-antwoordt">
      <strong>{naam ?? organisatie.naam}</strong>
      {naam && <span>{organisatie.naam}</span>}
      <Bereik {...medewerker} />
      {children}
    </div>
  );
}

/** How somebody is reached at work, as far as it is known. */
export function Bereik({ telefoon, email }: { readonly telefoon?: string; readonly email?: string }) {
  const { t } = useTranslation();
  return (
    <>
      {telefoon && (
        <a href={`tel:${telefoon.replace(/[^+\d]/g, '')}`} aria-label={t('bereik.bel', { nummer: telefoon })}>
          {telefoon}
        </a>
      )}
      {email && <a href={`mailto:${email}`}>{email}</a>}
    </>
  );
}

const DAG = new Intl.DateTimeFormat('nl-NL', { day: 'numeric', month: 'long', year: 'numeric' });
const KORT = new Intl.DateTimeFormat('nl-NL', { day: 'numeric', month: 'short' });
const MOMENT = new Intl.DateTimeFormat('nl-NL', { day: 'numeric', month: 'long', hour: '2-digit', minute: '2-digit' });
const VOLUIT = new Intl.DateTimeFormat('nl-NL', {
  ...{ day: 'numeric', month: 'long', year: 'numeric', hour: '2-digit', minute: '2-digit' },
});

export const dag = (iso: string) => DAG.format(new Date(iso));
export const kort = (iso: string) => KORT.format(new Date(iso));
export const moment = (iso: string) => MOMENT.format(new Date(iso));
/** With the year: of what may be long ago. */
export const momentVoluit = (iso: string) => VOLUIT.format(new Date(iso));
export const dagenSinds = (iso: string) => Math.max(0, Math.floor((Date.now() - Date.parse(iso)) / 86_400_000));
