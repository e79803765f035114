import { useTranslation } from 'react-i18next';
import { regel } from '../../api/client.js';
import type { components } from '../../api/leesmodellen.js';
import { useOpdracht } from '../../kader/opdracht.js';
import { useVenster } from '../../kader/vensters.js';
import { Formulier, type Veld, type Waarden } from '../../onderdelen/formulier.js';
import { Knop } from '../../onderdelen/knop.js';
import { Venster } from '../../onderdelen/venster.js';
import { Gevraagd } from '../../onderdelen/vraag.js';
import { type GedeeldeTekst, useGedeeld } from './gedeeld.js';
import { Gevolgen } from './gevolgen.js';

interface Eigenschappen {
  readonly persoon: components['schemas']['Persoon'];
  /** What makes that this coördinator has to do with the person: a casus, or a request of that person. */
  readonly casusId?: string;
  readonly verzoekId?: string;
  /** Why it may; of more than one is chosen. */
  readonly gronden: readonly string[];
  readonly reden?: string;
}

/** The text of a field that takes the place of a text about others too. */
const GELAKT = 'gelakt.';

/** The first of the two: proposes, with a reason, after what it would touch was shown; hands in what stays of shared texts. */
export function StelVoor(eigenschappen: Eigenschappen) {
  const { t } = useTranslation();
  const open = useVenster();
  return (
    <Knop
      soort="bij"
      aria-label={`${t('vernietiging.stelVoor')}: ${eigenschappen.persoon.naam ?? t('tekst.naamWeg')}`}
      onClick={() => open((sluit) => <Vragenlijst {...eigenschappen} sluit={sluit} />)}
    >
      {t('vernietiging.stelVoor')}
    </Knop>
  );
}

function Vragenlijst(eigenschappen: Eigenschappen & { readonly sluit: () => void }) {
  const { t } = useTranslation();
  const { persoon, casusId, verzoekId, gronden, reden = '', sluit } = eigenschappen;
  const { persoonId, naam } = persoon;
  const opdracht = useOpdracht<Waarden, unknown>(
    (waarden, header) =>
      regel.POST('/personen/{persoonId}/vernietigingen', {
        params: { path: { persoonId }, header },
        body: {
          grond: waarden['grond'] ?? gronden[0] ?? '',
          reden: waarden['reden'] ?? '',
          ...(casusId !== undefined && { casusId }),
          ...(verzoekId !== undefined && { verzoekId }),
          gelakt: Object.entries(waarden).flatMap(([naam, tekst]) =>
            naam.startsWith(GELAKT) && tekst.trim() !== '' ? [{ tekstId: naam.slice(GELAKT.length), tekst }] : [],
          ),
        },
      }),
    sluit,
  );
  const grond: Veld = {
    naam: 'grond',
    label: t('vernietiging.waarop'),
    soort: 'keuze',
    keuzes: gronden.map((een) => [een, t(`vernietiging.grond.${een}`, een)] as const),
    ...(gronden[0] !== undefined && { standaard: gronden[0] }),
  };
  const lakken = (teksten: readonly GedeeldeTekst[]) =>
    teksten.flatMap(({ tekst: { tekstId, tekst }, gelakt }): Veld[] =>
      tekst === undefined
        ? []
        : [
            {
              ...{
                naam: GELAKT + tekstId,
                label: t('vernietiging.watBlijft'),
                soort: 'tekst',
                mag: true,
                uitleg: tekst,
              },
              // As it was handed in with a proposal that was taken back.
              standaard: gelakt?.tekst ?? '',
            },
          ],
    );
  return (
    <Venster
      titel={t('vernietiging.vraagVoorstel', { wie: naam ?? t('tekst.onbekend') })}
      sluit={sluit}
      isBezig={opdracht.isPending}
    >
      <Gevolgen persoonId={persoonId} />
      {/* Not before the texts are there: what is proposed without them takes each of them from all others too. */}
      <Gevraagd vraag={useGedeeld(persoonId)}>
        {(teksten) => (
          <>
            {teksten.length > 0 && <p>{t('vernietiging.lakUitleg')}</p>}
            <Formulier
              velden={[
                { naam: 'reden', label: t('afspraak.reden'), soort: 'tekst', standaard: reden },
                ...(gronden.length > 1 ? [grond] : []),
                ...lakken(teksten),
              ]}
              knop={t('vernietiging.stelVoor')}
              opdracht={opdracht}
              onderwerp={`vernietiging.${casusId ? `${casusId}.` : ''}${persoonId}`}
            />
          </>
        )}
      </Gevraagd>
    </Venster>
  );
}
