import { useTranslation } from 'react-i18next';
import type { Opdracht } from '../kader/opdracht.js';
import { Formulier } from './formulier.js';
import { Venster } from './venster.js';

interface Eigenschappen {
  readonly titel: string;
  readonly knop: string;
  /** Gets the reason. */
  readonly opdracht: Pick<Opdracht<string>, 'mutate' | 'isPending' | 'error' | 'naVerzenden'>;
  readonly sluit: () => void;
  /** What the reason is about, as `useConcept` takes it: then what was typed is kept until it is sent. */
  readonly onderwerp?: string;
}

/** A reason, and then it is done. */
export function RedenVenster({ titel, knop, onderwerp, opdracht, sluit }: Eigenschappen) {
  const { t } = useTranslation();
  return (
    <Venster titel={titel} sluit={sluit} isBezig={opdracht.isPending}>
      <Formulier
        velden={[{ naam: 'reden', label: t('afspraak.reden'), soort: 'tekst' }]}
        knop={knop}
        onderwerp={onderwerp}
        opdracht={{ ...opdracht, mutate: ({ reden = '' }) => opdracht.mutate(reden) }}
      />
    </Venster>
  );
}
