import { useTranslation } from 'react-i18next';
import { regel } from '../../api/client.js';
import type { components } from '../../api/leesmodellen.js';
import { useConcept } from '../../kader/concept.js';
import { useOpdracht } from '../../kader/opdracht.js';
import { alle, EenVeld, type Veld, type Waarden } from '../../onderdelen/formulier.js';
import { useInvullen } from '../../onderdelen/invullen.js';
import { ConceptMelding } from '../../onderdelen/concept-melding.js';
import { useVenster } from '../../kader/vensters.js';
import { Knop } from '../../onderdelen/knop.js';
import { FoutMelding, Laden } from '../../onderdelen/melding.js';
import { Woorden } from '../../onderdelen/tekst.js';
import { Venster } from '../../onderdelen/venster.js';
import { type Genoemd, useGenoemd } from './teksten.js';

export type Verzoek = components['schemas']['VerzoekRegel'];

type Uitkomst = 'toegewezen' | 'deels' | 'afgewezen';
/** Of these it is said of each text whether it is granted. */
const OVER_TEKSTEN: readonly string[] = ['rectificatie', 'eigen-verklaring', 'beperking'];

/** Granted, granted in part or refused, with a reason that the person reads. */
export function Beslis({ verzoek }: { readonly verzoek: Verzoek }) {
  const { t } = useTranslation();
  const { persoon, soort } = verzoek;
  const open = useVenster();
  return (
    <Knop
      aria-label={`${t('verzoeken.beslis')}: ${t(`verzoeken.soort.${soort}`)}, ${persoon.naam ?? t('tekst.naamWeg')}`}
      onClick={() =>
        open((sluit) => (
          <Venster titel={t('verzoeken.vraagBesluit')} sluit={sluit}>
            {verzoek.tekstIds.length > 0 ? (
              <OverTeksten verzoek={verzoek} klaar={sluit} />
            ) : (
              <Besluit verzoek={verzoek} genoemd={[]} klaar={sluit} />
            )}
          </Venster>
        ))
      }
    >
      {t('verzoeken.beslis')}
    </Knop>
  );
}

interface Eigenschappen {
  readonly verzoek: Verzoek;
  readonly klaar: () => void;
}

/** What it is about is read first. */
function OverTeksten({ verzoek, klaar }: Eigenschappen) {
  const { t } = useTranslation();
  const { data: genoemd = [], isPending, error } = useGenoemd(verzoek.verzoekId);
  if (isPending) return <Laden />;
  return (
    <>
      {error && <FoutMelding fout={error} />}
      <h3 className="utrecht-heading-3">{t('verzoeken.gaatOver')}</h3>
      <ul className="ep-lijst ep-dicht">
        {genoemd.map((een) => (
          <li key={een.tekst.tekstId}>
            <div className="ep-breed">
              <Woorden tekst={een.tekst} />
              <div className="ep-zacht">
                <Plek {...een} />
              </div>
            </div>
          </li>
        ))}
      </ul>
      {genoemd.length < verzoek.tekstIds.length && (
        <p className="ep-zacht">{t('verzoeken.nietTeZien', { count: verzoek.tekstIds.length - genoemd.length })}</p>
      )}
      <Besluit {...{ verzoek, genoemd, klaar }} />
    </>
  );
}

/** Where a text stands, for whoever may not read it too. */
export function Plek({ plek, kenmerk }: Genoemd) {
  const { t } = useTranslation();
  return (
    <>
      {t(`verzoeken.plek.${plek}`, t('verzoeken.plek.anders'))} · {t('casus.kenmerk', { kenmerk })}
    </>
  );
}

function Besluit({ verzoek, genoemd, klaar }: Eigenschappen & { readonly genoemd: readonly Genoemd[] }) {
  const { t } = useTranslation();
  const { persoon, verzoekId, versie, soort, tekstIds } = verzoek;
  const { persoonId } = persoon;
  const concept = useConcept<Waarden>(`verzoek-besluit.${persoonId}.${verzoekId}`, {
    uitkomst: 'toegewezen',
    tekstIds: '',
    reden: '',
  });
  const waarden = concept.velden;
  const perTekst = OVER_TEKSTEN.includes(soort);
  const deels = waarden['uitkomst'] === 'deels';
  // One text is granted or is not.
  const uitkomsten: readonly Uitkomst[] =
    perTekst && tekstIds.length < 2 ? ['toegewezen', 'afgewezen'] : ['toegewezen', 'deels', 'afgewezen'];
  const opdracht = useOpdracht<Waarden, unknown>(
    ({ uitkomst, reden = '', tekstIds: gekozen }, koppen) =>
      regel.POST('/personen/{persoonId}/verzoeken/{verzoekId}/beslissingen', {
        params: { path: { persoonId, verzoekId }, header: { ...koppen, 'If-Match': `"${versie}"` } },
        body: {
          uitkomst: uitkomst as Uitkomst,
          reden,
          ...(uitkomst === 'deels' && perTekst && { tekstIds: alle(gekozen) }),
        },
      }),
    klaar,
  );
  const { error } = opdracht;
  const velden: Veld[] = [
    {
      naam: 'uitkomst',
      label: t('verzoeken.uitkomst'),
      soort: 'keuze',
      keuzes: uitkomsten.map((een) => [een, t(`verzoeken.uitkomsten.${een}`)] as const),
    },
    ...(deels && perTekst
      ? [
          {
            naam: 'tekstIds',
            label: t('verzoeken.welkeTeksten'),
            soort: 'vinkjes' as const,
            keuzes: genoemd.map(
              ({ tekst, plek }) =>
                [tekst.tekstId, tekst.tekst ?? t(`verzoeken.plek.${plek}`, t('verzoeken.plek.anders'))] as const,
            ),
          },
        ]
      : []),
    { naam: 'reden', label: t('afspraak.reden'), soort: 'tekst', uitleg: t('verzoeken.redenUitleg') },
  ];
  const { form, fout } = useInvullen({
    velden,
    waarden,
    error,
    verstuur: () => {
      opdracht.naVerzenden(concept.wis);
      opdracht.mutate(waarden);
    },
  });
  return (
    <form {...form}>
      {error !== null && <FoutMelding fout={error} />}
      <ConceptMelding concept={concept} />
      {velden.map((veld, i) => (
        <EenVeld
          key={veld.naam}
          veld={veld}
          eerste={i === 0}
          waarde={waarden[veld.naam] ?? ''}
          fout={fout(veld.naam)}
          zet={(waarde) => concept.zet({ [veld.naam]: waarde })}
        />
      ))}
      <Knop type="submit" disabled={opdracht.isPending}>
        {t('verzoeken.beslis')}
      </Knop>
    </form>
  );
}
