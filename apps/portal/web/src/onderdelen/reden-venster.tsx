import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { UseMutationResult } from '@tanstack/react-query';
import { Knop } from './knop.js';
import { FoutMelding } from './melding.js';
import { Venster } from './venster.js';

interface Eigenschappen {
  readonly titel: string;
  readonly knop: string;
  /** Gets the reason. */
  readonly opdracht: Pick<UseMutationResult<unknown, unknown, string>, 'mutate' | 'isPending' | 'isError' | 'error'>;
  readonly sluit: () => void;
}

/** A reason, and then it is done. */
export function RedenVenster({ titel, knop, opdracht, sluit }: Eigenschappen) {
  const { t } = useTranslation();
  const [reden, zetReden] = useState('');
  const veld = useId();
  return (
    <Venster titel={titel} sluit={sluit}>
      {opdracht.isError && <FoutMelding fout={opdracht.error} />}
      <form
        onSubmit={(gebeurtenis) => {
          gebeurtenis.preventDefault();
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
            onChange={({ target }) => zetReden(target.value)}
          />
        </div>
        <Knop type="submit" disabled={opdracht.isPending}>
          {knop}
        </Knop>
      </form>
    </Venster>
  );
}
