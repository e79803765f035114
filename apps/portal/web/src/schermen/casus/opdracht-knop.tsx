import { type ReactNode, useState } from 'react';
import type { Antwoord } from '../../api/client.js';
import { useOpdracht } from '../../kader/opdracht.js';
import { Knop } from '../../onderdelen/knop.js';
import { FoutMelding } from '../../onderdelen/melding.js';
import { Venster } from '../../onderdelen/venster.js';
import { params, useDossier } from './dossier.js';
import { Formulier, type Veld, type Waarden } from './formulier.js';

export type Naar = <M extends object = object>(
  meer?: M,
) => { path: { casusId: string } & M; header: { 'Idempotency-Key': string; 'If-Match': string } };

interface Eigenschappen {
  readonly tekst: string;
  /** What it is about, for whoever hears only the button. */
  readonly over?: string | undefined;
  readonly titel?: string;
  readonly uitleg?: ReactNode;
  readonly soort?: 'hoofd' | 'bij' | 'licht';
  /** Asked first; absent: one click does it. */
  readonly velden?: readonly Veld[];
  readonly stuur: (waarden: Waarden, naar: Naar) => Promise<Antwoord<unknown>>;
}

/** A command on the casus that is on the screen: a click, with the questions that belong to it if there are any. */
export function OpdrachtKnop({ tekst, over, titel = tekst, uitleg, soort = 'bij', velden, stuur }: Eigenschappen) {
  const stand = useDossier();
  const [open, zetOpen] = useState(false);
  const opdracht = useOpdracht<Waarden, unknown>(
    (waarden, koppen) => stuur(waarden, (meer) => params(stand, koppen, (meer ?? {}) as NonNullable<typeof meer>)),
    () => zetOpen(false),
  );
  return (
    <>
      <Knop
        soort={soort}
        disabled={opdracht.isPending}
        {...(over && { 'aria-label': `${tekst}: ${over}` })}
        onClick={() => {
          opdracht.reset();
          if (velden) zetOpen(true);
          else opdracht.mutate({});
        }}
      >
        {tekst}
      </Knop>
      {!velden && opdracht.isError && <FoutMelding fout={opdracht.error} />}
      {open && velden && (
        <Venster titel={titel} sluit={() => zetOpen(false)}>
          {over && <p className="ep-zacht">{over}</p>}
          {uitleg}
          <Formulier velden={velden} knop={tekst} opdracht={opdracht} />
        </Venster>
      )}
    </>
  );
}

/** What is done less often, one click further. */
export function Meer({ tekst, children }: { readonly tekst: string; readonly children: ReactNode }) {
  return (
    <details className="ep-meer">
      <summary>{tekst}</summary>
      <div className="ep-knoppen">{children}</div>
    </details>
  );
}
