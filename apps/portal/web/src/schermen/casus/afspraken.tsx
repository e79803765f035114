import { useTranslation } from 'react-i18next';
import { kort, Wie, Woorden } from '../../onderdelen/tekst.js';
import { AfspraakKnoppen } from './afspraak-knoppen.js';
import { AfspraakMeer } from './afspraak-meer.js';
import { type Schema, useDossier } from './dossier.js';

type Afspraak = Schema['Afspraak'];

const VOLGORDE = ['open', 'voorgesteld', 'niet-nagekomen', 'nagekomen', 'vervallen'];
const KLEUR: Readonly<Record<string, string>> = {
  open: 'info',
  voorgesteld: 'paars',
  nagekomen: 'goed',
  'niet-nagekomen': 'fout',
  vervallen: '',
};

/** What still has to happen first, and too late above all. */
export const opVolgorde = (lijst: readonly Afspraak[]): Afspraak[] =>
  lijst.toSorted(
    (a, b) =>
      VOLGORDE.indexOf(a.status) - VOLGORDE.indexOf(b.status) || a.uiterlijkDatum.localeCompare(b.uiterlijkDatum),
  );

function Stand({ een }: { readonly een: Afspraak }) {
  const { t } = useTranslation();
  return (
    <span className={`ep-label ${een.teLaat ? 'fout' : KLEUR[een.status]}`}>
      {een.teLaat ? t('afspraak.teLaat') : t(`afspraak.standen.${een.status}`)}
    </span>
  );
}

/** Afspraken as a list: what, who, until when, how it stands, and what can be done. */
export function AfspraakLijst({ lijst }: { readonly lijst: readonly Afspraak[] }) {
  const { t } = useTranslation();
  const { casus, etag, account, mag } = useDossier();
  return (
    <ul className="ep-lijst ep-afspraken">
      {lijst.map((een) => {
        const eigen = een.eigenaarMedewerker?.medewerkerId === account.accountId;
        const namens = een.eigenaarPersoon !== undefined && mag.houdtPlan;
        const magNu = een.status === 'open' ? eigen || mag.houdtPlan : eigen || namens;
        return (
          <li key={een.afspraakId}>
            <div className="ep-breed">
              <strong>
                <Woorden tekst={een.tekst} />
              </strong>
              <div className="ep-zacht">
                <Wie medewerker={een.eigenaarMedewerker} persoon={een.eigenaarPersoon} /> ·{' '}
                {t('afspraak.uiterlijkOp', { dag: kort(een.uiterlijkDatum) })} · {t(`leefgebieden.${een.leefgebied}`)}
              </div>
              {een.maatwerkReden && (
                <div className="ep-zacht">
                  {t('afspraakMeer.maatwerk')}: <Woorden tekst={een.maatwerkReden} />
                </div>
              )}
              {een.reden && (
                <div className="ep-zacht">
                  {t('afspraak.reden')}: <Woorden tekst={een.reden} />
                </div>
              )}
            </div>
            <Stand een={een} />
            {magNu && <AfspraakKnoppen casusId={casus.casusId} afspraak={een} etag={etag} />}
            <AfspraakMeer een={een} />
          </li>
        );
      })}
    </ul>
  );
}
