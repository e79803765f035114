import { useTranslation } from 'react-i18next';
import { regel } from '../../api/client.js';
import { useOpdracht } from '../../kader/opdracht.js';
import { useVenster } from '../../kader/vensters.js';
import { Formulier, type Veld, type Waarden } from '../../onderdelen/formulier.js';
import { Icoon } from '../../onderdelen/icoon.js';
import { Knop } from '../../onderdelen/knop.js';
import { FoutMelding } from '../../onderdelen/melding.js';
import { dag, Woorden } from '../../onderdelen/tekst.js';
import { Venster } from '../../onderdelen/venster.js';
import { type Eigen, magAntwoorden } from './eigen.js';
import './mijn-plan.css';

/** What somebody writes beside: that it is right, that it is not, or words first and then which of the two. */
type Wat = 'ja' | 'nee' | 'woorden';
/** Of the version that was read when it began: an answer never lands on one that came meanwhile. */
interface Schrijft {
  readonly wat: Wat;
  readonly versie: number;
}

function useAntwoord({ casus, ik }: Eigen, klaar?: () => void) {
  return useOpdracht<Waarden, unknown>(
    ({ versie: gelezen, akkoord, tekst }, koppen) =>
      regel.POST('/casussen/{casusId}/plan-versies/{versie}/antwoorden', {
        // About this version, whatever else changed in the casus.
        params: { path: { casusId: casus.casusId, versie: Number(gelezen) }, header: koppen },
        body: { persoonId: ik, akkoord: akkoord === 'ja', ...(tekst && { tekst }) },
      }),
    klaar,
  );
}

/** What somebody thinks of the plan that holds now: one tap to agree, and room for the own words with every answer. */
export function Stem({ eigen }: { readonly eigen: Eigen }) {
  const { t } = useTranslation();
  const { casus, ik, versie, antwoord } = eigen;
  const open = useVenster();
  const stuur = useAntwoord(eigen);
  if (!versie || !magAntwoorden(eigen)) return null;
  const opent = (wat: Wat) => () => {
    stuur.reset();
    open((sluit) => <Schrijf eigen={eigen} schrijft={{ wat, versie: versie.versie }} sluit={sluit} />);
  };
  const eerder = casus.plan.versies.some(
    (een) => een.versie < versie.versie && een.antwoorden.some(({ persoon }) => persoon.persoonId === ik),
  );
  return (
    <section className={antwoord ? 'ep-kaart' : 'ep-kaart ep-vraagt'}>
      <h2 className="utrecht-heading-2">{t(antwoord ? 'stem.gezegd' : 'stem.vraag')}</h2>
      {stuur.isError && <FoutMelding fout={stuur.error} />}
      {/* Whoever sees no screen hears that it was taken in. */}
      <div role="status">
        {antwoord ? <Gegeven antwoord={antwoord} /> : <p>{t(eerder ? 'stem.nieuwPlan' : 'stem.eerstePlan')}</p>}
      </div>
      <div className="ep-knoppen">
        {!antwoord && (
          <>
            <Knop
              disabled={stuur.isPending}
              onClick={() => stuur.mutate({ versie: String(versie.versie), akkoord: 'ja' })}
            >
              {t('stem.akkoord')}
            </Knop>
            <Knop soort="bij" onClick={opent('nee')}>
              {t('stem.kloptNiet')}
            </Knop>
          </>
        )}
        {antwoord && (
          <Knop soort="bij" onClick={opent(antwoord.akkoord ? 'nee' : 'ja')}>
            {t(antwoord.akkoord ? 'stem.tochNiet' : 'stem.tochWel')}
          </Knop>
        )}
        <Knop soort="licht" onClick={opent('woorden')}>
          {t('stem.eigenWoorden')}
        </Knop>
      </div>
    </section>
  );
}

interface SchrijfEigenschappen {
  readonly eigen: Eigen;
  readonly schrijft: Schrijft;
  readonly sluit: () => void;
}

function Schrijf({ eigen, schrijft: { wat, versie }, sluit }: SchrijfEigenschappen) {
  const { t } = useTranslation();
  const { casus, antwoord } = eigen;
  const stuur = useAntwoord(eigen, sluit);
  const velden: Veld[] = [
    { naam: 'tekst', label: t('stem.woorden'), soort: 'tekst', mag: wat !== 'woorden' },
    ...(wat === 'woorden'
      ? [
          {
            naam: 'akkoord',
            label: t('stem.bentU'),
            soort: 'keuze' as const,
            keuzes: [
              ['', t('stem.kies')] as const,
              ...(['ja', 'nee'] as const).map((een) => [een, t(`stem.keuze.${een}`)] as const),
            ],
            standaard: antwoord ? (antwoord.akkoord ? 'ja' : 'nee') : '',
          },
        ]
      : []),
  ];
  return (
    <Venster titel={t(`stem.schrijf.${wat}`)} sluit={sluit} isBezig={stuur.isPending}>
      <p className="ep-zacht">{t('stem.wieLeest')}</p>
      <Formulier
        velden={velden}
        knop={t(`stem.stuur.${wat}`)}
        opdracht={{
          ...stuur,
          mutate: (waarden: Waarden) => stuur.mutate({ versie: String(versie), akkoord: wat, ...waarden }),
        }}
        onderwerp={`stem-${wat}.${casus.casusId}`}
      />
    </Venster>
  );
}

/** An answer that was given, with the words that came with it. */
export function Gegeven({ antwoord }: { readonly antwoord: NonNullable<Eigen['antwoord']> }) {
  const { t } = useTranslation();
  return (
    <div className="ep-gegeven">
      <p>
        <span className={`ep-label ${antwoord.akkoord ? 'goed' : 'let-op'}`}>
          <Icoon naam={antwoord.akkoord ? 'goed' : 'let-op'} /> {t(antwoord.akkoord ? 'stem.ja' : 'stem.nee')}
        </span>{' '}
        <span className="ep-zacht">{dag(antwoord.geantwoordOp)}</span>
      </p>
      {antwoord.tekst && (
        <blockquote>
          <Woorden tekst={antwoord.tekst} />
        </blockquote>
      )}
    </div>
  );
}
