import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { lees, uit } from '../../api/client.js';
import { Groep, ToonMeer, useLijst } from '../../onderdelen/bladlijst.js';
import { dag, vandaag, Wie } from '../../onderdelen/tekst.js';
import type { CasusRegel } from './casustabel.js';

interface Eigenschappen {
  /** Of which this one was regisseur at the last; else all that one may see. */
  readonly regisseurId?: string | undefined;
  /** Which of them stay. */
  readonly past?: (een: CasusRegel) => boolean;
}

/** Closed casussen whose nazorg is due: somebody comes by once more, and then a casus is not forgotten. */
export function NazorgAanDeBeurt({ regisseurId, past = () => true }: Eigenschappen) {
  const { t } = useTranslation();
  const query = { nazorg: 'aan-de-beurt', ...(regisseurId !== undefined && { regisseurId }) } as const;
  const lijst = useLijst(['casussen', 'nazorg', query], (vanaf) =>
    uit(lees.GET('/casussen', { params: { query: { ...query, ...vanaf } } })),
  );
  const items = (lijst.data ?? []).filter(past);
  if (items.length === 0 && !lijst.isError) return null;
  return (
    <Groep
      titel={t('casussen.nazorg')}
      uitleg={t('casussen.nazorgUitleg')}
      fout={lijst.error}
      onder={<ToonMeer lijst={lijst} />}
    >
      {items.map(({ casusId, kenmerk, regisseur, afsluiting: { nazorgDatum = '' } = {} }) => (
        <li key={casusId}>
          <div className="ep-breed">
            <Link to="/casussen/$casusId" params={{ casusId }}>
              {t('casus.kenmerk', { kenmerk })}
            </Link>
            {regisseur && (
              <div className="ep-zacht">
                {t('casussen.laatsteRegisseur')}: <Wie medewerker={regisseur} />
              </div>
            )}
          </div>
          <span className={nazorgDatum <= vandaag() ? 'ep-label let-op' : 'ep-label'}>{dag(nazorgDatum)}</span>
        </li>
      ))}
    </Groep>
  );
}
