import { useTranslation } from 'react-i18next';
import type { components } from '../../api/leesmodellen.js';
import { Melding } from '../../onderdelen/melding.js';

export type Herkansing = components['schemas']['Herkansing'];

/** What came of trying again, and what else can be done where nothing did. */
export function Uitkomst({ uitkomsten }: { readonly uitkomsten: readonly Herkansing[] }) {
  const { t } = useTranslation();
  const wat = ({ naam }: Herkansing) => t(`gezondheid.leesmodel.${naam}`, naam);
  const verder = uitkomsten.filter(({ hersteld }) => hersteld);
  const nogStil = uitkomsten.filter(({ hersteld }) => !hersteld);
  const [eerste] = nogStil;
  return (
    <>
      {verder.length > 0 && (
        <Melding soort="goed">
          <p>{t('gezondheid.weerVerder', { count: verder.length, wat: [...new Set(verder.map(wat))].join(', ') })}</p>
        </Melding>
      )}
      {eerste && (
        <Melding soort="let-op">
          <p>
            {t('gezondheid.nogStil', { count: nogStil.length, wat: [...new Set(nogStil.map(wat))].join(', ') })}{' '}
            {nogStil.length === 1 && t(`gezondheid.reden.${eerste.reden ?? 'gegevens'}`)}
          </p>
          <p>
            {t('gezondheid.bouwOpnieuw')} <code>npx eenplan rebuild {eerste.naam}</code>
          </p>
        </Melding>
      )}
    </>
  );
}
