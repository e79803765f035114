import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { useConcept } from '../kader/concept.js';
import type { Opdracht } from '../kader/opdracht.js';
import { ConceptMelding } from './concept-melding.js';
import { Knop } from './knop.js';
import { FoutMelding } from './melding.js';
import { Venster } from './venster.js';

interface Eigenschappen {
  readonly titel: string;
  readonly knop: string;
  /** Gets the reason. */
  readonly opdracht: Pick<Opdracht<string>, 'mutate' | 'isPending' | 'isError' | 'error' | 'naVerzenden'>;
  readonly sluit: () => void;
  /** What the reason is about, as `useConcept` takes it: then what was typed is kept until it is sent. */
  readonly onderwerp?: string;
}

/** A reason, and then it is done. */
export function RedenVenster({ titel, knop, onderwerp, opdracht, sluit }: Eigenschappen) {
  const { t } = useTranslation();
  const concept = useConcept(onderwerp, { reden: '' });
  const { reden } = concept.velden;
  const veld = useId();
  return (
    <Venster titel={titel} sluit={sluit} isBezig={opdracht.isPending}>
      {opdracht.isError && <FoutMelding fout={opdracht.error} />}
      <ConceptMelding concept={concept} />
      <form
        onSubmit={(gebeurtenis) => {
          gebeurtenis.preventDefault();
          opdracht.naVerzenden(concept.wis);
          opdracht.mutate(reden);
        }}
      >
        <div className="ep-veld">
          <label htmlFor={veld}>{t('afspraak.reden')}</label>
          <textarea
            id={veld}
            rows={3}
            required
            autoFocus
            value={reden}
            onChange={({ target }) => concept.zet({ reden: target.value })}
          />
        </div>
        <Knop type="submit" disabled={opdracht.isPending}>
          {knop}
        </Knop>
      </form>
    </Venster>
  );
}
