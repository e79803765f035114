import { useTranslation } from 'react-i18next';
import { regel } from '../../../api/client.js';
import { alle, type Veld } from '../../../onderdelen/formulier.js';
import { dag, Wie } from '../../../onderdelen/tekst.js';
import { vandaag } from '../../../onderdelen/tijd.js';
import { nu, type Schema, useDossier } from '../dossier.js';
import { OpdrachtKnop } from '../opdracht-knop.js';
import { jongerDan, sleutel } from './vraag.js';
import { useDelingTekst, Waarvoor } from './woorden.js';

type Delen = Schema['Gegevensdeling'];

/** What each person agreed to; taken back as easily as it is given (AVG art. 7 lid 3). */
export function Toestemmingen({ delen }: { readonly delen: Delen }) {
  const { t } = useTranslation();
  const { casus } = useDossier();
  const inWoorden = useDelingTekst();
  return (
    <section className="ep-kaart">
      <header>
        <h2 className="utrecht-heading-2">{t('gegevensdeling.toestemmingen')}</h2>
        {casus.status !== 'afgesloten' && <Vastleggen delen={delen} />}
      </header>
      <p className="ep-zacht">{t('gegevensdeling.toestemmingUitleg')}</p>
      {delen.toestemmingen.length === 0 && <p>{t('gegevensdeling.geenToestemmingen')}</p>}
      {delen.teVragen.length === 0 && <p>{t('gegevensdeling.nietsTeVragen')}</p>}
      <ul className="ep-lijst">
        {delen.toestemmingen.map((een) => {
          const { toestemmingId, persoon, gegevenDoor, gegevenOp } = een;
          const gevers = gegevenDoor.map(({ naam }) => naam ?? t('tekst.gezinslid')).join(', ');
          return (
            <li key={toestemmingId}>
              <div className="ep-breed">
                <strong>
                  <Wie persoon={persoon} />
                </strong>
                <div>{inWoorden(een)}</div>
                <div className="ep-zacht">
                  <Waarvoor verwerkingsdoel={een.verwerkingsdoel} tot={een.geldigTotDatum} /> ·{' '}
                  {t('gegevensdeling.gegevenOp', { dag: dag(gegevenOp) })}
                  {gevers && ` ${t('gegevensdeling.gegevenDoor', { wie: gevers })}`}
                </div>
              </div>
              <OpdrachtKnop
                soort="licht"
                tekst={t('gegevensdeling.trekIn')}
                over={`${persoon.naam ?? t('tekst.gezinslid')}: ${inWoorden(een)}`}
                uitleg={<p>{t('gegevensdeling.trekInUitleg')}</p>}
                velden={[]}
                stuur={(_, naar) =>
                  regel.POST('/casussen/{casusId}/toestemmingen/{toestemmingId}/intrekking', {
                    params: naar({ toestemmingId }),
                    body: {},
                  })
                }
              />
            </li>
          );
        })}
      </ul>
    </section>
  );
}

/** For a child those with gezag agree, and from 12 the child as well; from 16 the person itself, and nobody else. */
function Vastleggen({ delen: { teVragen, voorWie } }: { readonly delen: Delen }) {
  const { t } = useTranslation();
  const { casus } = useDossier();
  const inWoorden = useDelingTekst();
  if (teVragen.length === 0 || voorWie.length === 0) return null;
  const naam = (persoon: Schema['Persoon']) => [persoon.persoonId, persoon.naam ?? t('tekst.gezinslid')] as const;
  const kinderen = voorWie.filter((een) => jongerDan(16, een));
  const personen = voorWie.map(naam);
  // Who decide for a child: those with gezag, and the child itself from 12 on.
  const beslissenVoor = (persoonId: string | undefined) =>
    nu(casus.gezinsleden)
      .filter(({ persoon }) => persoon.persoonId === persoonId && kinderen.some((een) => een.persoonId === persoonId))
      .flatMap(({ persoon, gezaghebbenden }) => [
        ...gezaghebbenden.map((een) => naam(een.persoon)),
        ...(jongerDan(12, persoon) ? [] : [naam(persoon)]),
      ]);
  const wat = teVragen.map((een) => [sleutel(een), inWoorden(een)] as const);
  const velden: Veld[] = [
    { naam: 'persoonId', label: t('gegevensdeling.wie'), soort: 'keuze', keuzes: personen },
    { naam: 'wat', label: t('gegevensdeling.waarmee'), soort: 'keuze', keuzes: wat },
    {
      ...{ naam: 'gegevenDoor', label: t('gegevensdeling.gevers'), soort: 'vinkjes' },
      keuzesBij: ({ persoonId }) => beslissenVoor(persoonId),
    },
    {
      ...{ naam: 'geldigTotDatum', label: t('gegevensdeling.tot'), soort: 'dag', mag: true },
      ...{ uitleg: t('gegevensdeling.totIntrekking'), van: vandaag() },
    },
  ];
  return (
    <OpdrachtKnop
      tekst={t('gegevensdeling.legVast')}
      titel={t('gegevensdeling.nieuweToestemming')}
      uitleg={
        <p className="ep-zacht">
          {t('gegevensdeling.optekenen')} {kinderen.length > 0 && t('gegevensdeling.vanKind')}
        </p>
      }
      concept={['nieuwe-toestemming']}
      velden={velden}
      stuur={({ persoonId = '', wat: gekozen, gegevenDoor, geldigTotDatum }, naar) => {
        const { klasse, gever, ontvanger, verwerkingsdoel } = teVragen.find((een) => sleutel(een) === gekozen)!;
        const wie = alle(gegevenDoor);
        return regel.POST('/casussen/{casusId}/toestemmingen', {
          params: naar(),
          body: {
            ...{ persoonId, klasse, verwerkingsdoel },
            ...{ geverId: gever.organisatieId!, ontvangerId: ontvanger.organisatieId! },
            ...(wie.length > 0 && { gegevenDoor: wie }),
            ...(geldigTotDatum && { geldigTotDatum }),
          },
        });
      }}
    />
  );
}
