import i18next from 'i18next';
import { Fragment, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { components } from '../api/leesmodellen.js';

export * from './tijd.js';

type Schema = components['schemas'];

/** What people wrote and what the server says is Dutch, whatever the screen speaks: a screen reader has to know. */
export const inHetNederlands = (): { readonly lang?: string } => (i18next.language === 'nl' ? {} : { lang: 'nl' });

/** Words of somebody, or why they are not there. */
export function Woorden({ tekst }: { readonly tekst: Schema['Tekst'] | undefined }) {
  const { t } = useTranslation();
  if (!tekst) return null;
  if (tekst.geblokkeerd) return <span className="ep-label let-op">{t('tekst.geblokkeerd')}</span>;
  if (tekst.tekst === undefined) return <em className="ep-zacht">{t('tekst.nietVoorU')}</em>;
  return (
    <>
      <span {...inHetNederlands()}>{tekst.tekst}</span>{' '}
      {tekst.gelakt && <span className="ep-label">{t('tekst.gelakt')}</span>}{' '}
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
export function Bereik({
  telefoon,
  email,
}: {
  readonly telefoon?: string | undefined;
  readonly email?: string | undefined;
}) {
  const { t } = useTranslation();
  if (!telefoon && !email) return null;
  return (
    <div className="ep-bereik">
      {telefoon && (
        <a href={`tel:${kiesbaar(telefoon)}`} aria-label={t('bereik.bel', { nummer: telefoon })}>
          {telefoon}
        </a>
      )}
      {email && (
        <a href={`mailto:${email}`}>
          {email.split(/(?=[@.])/).map((stuk) => (
            <Fragment key={stuk}>
              {stuk}
              <wbr />
            </Fragment>
          ))}
        </a>
      )}
    </div>
  );
}

/** What a telephone dials: not the nought of +31 (0)…, nor what is said after the number. */
const kiesbaar = (nummer: string): string =>
  nummer
    .replace(/\(0\)/, '')
    .replace(/[a-z].*$/i, '')
    .replace(/[^+\d]/g, '');
