import { useTranslation } from 'react-i18next';
import { regel } from '../../../api/client.js';
import type { Veld } from '../../../onderdelen/formulier.js';
import { vandaag } from '../../../onderdelen/tijd.js';
import { type Schema, useDossier } from '../dossier.js';
import { OpdrachtKnop } from '../opdracht-knop.js';
import { useDelingTekst, Waarvoor } from './woorden.js';

type Delen = Schema['Gegevensdeling'];

/** By which law what goes from whom to whom; only who keeps the plan fixes that. */
export function Grondslagen({ delen }: { readonly delen: Delen }) {
  const { t } = useTranslation();
  const inWoorden = useDelingTekst();
  return (
    <section className="ep-kaart">
      <header>
        <h2 className="utrecht-heading-2">{t('gegevensdeling.grondslagen')}</h2>
        <Vaststellen delen={delen} />
      </header>
      <p className="ep-zacht">{t('gegevensdeling.grondslagUitleg')}</p>
      {delen.grondslagen.length === 0 && <p>{t('gegevensdeling.geenGrondslagen')}</p>}
      <ul className="ep-lijst">
        {delen.grondslagen.map((een) => (
          <li key={een.grondslagId}>
            <div className="ep-breed">
              <strong>{inWoorden(een)}</strong>
              <div className="ep-zacht">
                {t(`gegevensdeling.wet.${een.grondslag}`)} ·{' '}
                <Waarvoor verwerkingsdoel={een.verwerkingsdoel} tot={een.geldigTotDatum} />
              </div>
            </div>
            {een.vraagtToestemming && <span className="ep-label info">{t('gegevensdeling.metToestemming')}</span>}
            <OpdrachtKnop
              soort="licht"
              tekst={t('gegevensdeling.beeindig')}
              over={inWoorden(een)}
              concept={['grondslag-eindigt', een.grondslagId]}
              velden={[{ naam: 'reden', label: t('afspraak.reden'), soort: 'tekst' }]}
              stuur={({ reden = '' }, naar) =>
                regel.POST('/casussen/{casusId}/grondslagen/{grondslagId}/beeindiging', {
                  params: naar({ grondslagId: een.grondslagId }),
                  body: { reden },
                })
              }
            />
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Only what is possible: a law with what it covers, between organisations that have to do with the casus. */
function Vaststellen({ delen: { mogelijk, organisaties } }: { readonly delen: Delen }) {
  const { t } = useTranslation();
  const { casus } = useDossier();
  if (casus.status === 'afgesloten' || mogelijk.length === 0 || organisaties.length < 2) return null;
  const keuzes = organisaties.flatMap(({ organisatieId, naam }) =>
    organisatieId ? [[organisatieId, naam] as const] : [],
  );
  const wat = mogelijk.map(
    (een) =>
      [
        `${een.grondslag}:${een.klasse}:${een.verwerkingsdoel}`,
        t('gegevensdeling.opGrond', {
          wat: t(`klassen.${een.klasse}`),
          wet: t(`gegevensdeling.wet.${een.grondslag}`),
          doel: t(`gegevensdeling.doel.${een.verwerkingsdoel}`),
        }),
      ] as const,
  );
  const velden: Veld[] = [
    { naam: 'wat', label: t('gegevensdeling.wat'), soort: 'keuze', keuzes: wat },
    { naam: 'geverId', label: t('gegevensdeling.gever'), soort: 'keuze', keuzes },
    { naam: 'ontvangerId', label: t('gegevensdeling.ontvanger'), soort: 'keuze', keuzes },
    {
      ...{ naam: 'geldigTotDatum', label: t('gegevensdeling.tot'), soort: 'dag', mag: true },
      ...{ uitleg: t('gegevensdeling.totUitleg'), van: vandaag() },
    },
  ];
  return (
    <OpdrachtKnop
      tekst={t('gegevensdeling.stelVast')}
      titel={t('gegevensdeling.nieuweGrondslag')}
      concept={['nieuwe-grondslag']}
      velden={velden}
      stuur={({ wat: gekozen = '', geverId = '', ontvangerId = '', geldigTotDatum }, naar) => {
        const [grondslag = '', klasse = '', verwerkingsdoel = ''] = gekozen.split(':');
        return regel.POST('/casussen/{casusId}/grondslagen', {
          params: naar(),
          body: { grondslag, klasse, geverId, ontvangerId, verwerkingsdoel, ...(geldigTotDatum && { geldigTotDatum }) },
        });
      }}
    />
  );
}
