import { useQuery } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { alles } from '../../api/alles.js';
import { lees, uit } from '../../api/client.js';
import { EenVeld } from '../../onderdelen/formulier.js';
import { Gevraagd } from '../../onderdelen/vraag.js';
import { magRegie } from '../werkbord/regie.js';
import { Delen } from './delen.js';
import { type Caseload as Regel, Hitte, HitteTabel } from './hitte.js';
import './caseload.css';

const WEKEN = ['8', '12', '26'] as const;

/** Who has how much, week by week: a picture, and the same as a table. */
export default function Caseload() {
  const { t } = useTranslation();
  const [weken, zetWeken] = useState<string>('12');
  const [organisatie, zetOrganisatie] = useState('');
  const [iedereen, zetIedereen] = useState(false);
  const vraag = useQuery({
    queryKey: ['caseload', 'weken', weken],
    queryFn: () =>
      alles((vanaf) =>
        uit(lees.GET('/caseloads', { params: { query: { weken: Number(weken), limiet: 100, ...vanaf } } })),
      ),
    placeholderData: (vorige) => vorige,
  });
  return (
    <>
      <header>
        <h1 className="utrecht-heading-1">{t('schermen.caseload')}</h1>
      </header>
      <Delen deel="caseload" />
      <Gevraagd vraag={vraag}>
        {(items) => {
          const organisaties = [...new Set(items.map(({ medewerker }) => medewerker.organisatie.naam))].toSorted(
            (a, b) => a.localeCompare(b),
          );
          const gekozen = items
            .filter((een) => magRegie(een.rollen) || hadIets(een))
            .filter(({ medewerker }) => organisatie === '' || medewerker.organisatie.naam === organisatie)
            .toSorted(meesteEerst);
          const getoond = iedereen ? gekozen : gekozen.filter(hadIets);
          return (
            <section className="ep-kaart">
              <div className="ep-naast ep-caseloadfilters">
                {organisaties.length > 1 && (
                  <EenVeld
                    veld={{
                      naam: 'organisatie',
                      label: t('caseload.organisatie'),
                      soort: 'keuze',
                      keuzes: [['', t('caseload.alle')], ...organisaties.map((naam) => [naam, naam] as const)],
                    }}
                    waarde={organisatie}
                    fout={undefined}
                    zet={zetOrganisatie}
                  />
                )}
                <EenVeld
                  veld={{
                    naam: 'weken',
                    label: t('caseload.periode'),
                    soort: 'keuze',
                    keuzes: WEKEN.map((aantal) => [aantal, t('caseload.weken', { count: Number(aantal) })] as const),
                  }}
                  waarde={weken}
                  fout={undefined}
                  zet={zetWeken}
                />
                <Ook aan={iedereen} zet={zetIedereen} aantal={gekozen.length - gekozen.filter(hadIets).length} />
              </div>
              {getoond.length === 0 ? (
                <p>{t('caseload.niemand')}</p>
              ) : (
                <>
                  <Hitte items={getoond} />
                  <details className="ep-meer">
                    <summary>{t('caseload.alsTabel')}</summary>
                    <HitteTabel items={getoond} />
                  </details>
                </>
              )}
            </section>
          );
        }}
      </Gevraagd>
    </>
  );
}

const hadIets = ({ aantalCasussen, perWeek = [] }: Regel): boolean =>
  aantalCasussen > 0 || perWeek.some(({ aantal }) => aantal > 0);

const meesteEerst = (a: Regel, b: Regel): number =>
  b.aantalCasussen - a.aantalCasussen || (a.medewerker.naam ?? '').localeCompare(b.medewerker.naam ?? '');

interface OokEigenschappen {
  readonly aan: boolean;
  readonly zet: (aan: boolean) => void;
  readonly aantal: number;
}

/** Who has nothing is whom one looks for to ask, and in the way otherwise. */
function Ook({ aan, zet, aantal }: OokEigenschappen) {
  const { t } = useTranslation();
  const id = useId();
  return (
    <div className="ep-ook">
      <input id={id} type="checkbox" checked={aan} onChange={({ target }) => zet(target.checked)} />
      <label htmlFor={id}>{t('caseload.ook', { count: aantal })}</label>
    </div>
  );
}
