import { type ReactNode, useState } from 'react';
import type { Antwoord } from '../../api/client.js';
import { onthoudStand } from '../../kader/botsing.js';
import { useOpdracht } from '../../kader/opdracht.js';
import { Knop } from '../../onderdelen/knop.js';
import { FoutMelding } from '../../onderdelen/melding.js';
import { Venster } from '../../onderdelen/venster.js';
import { verschillen } from '../../onderdelen/verschillen.js';
import { type DossierStand, params, useDossier } from './dossier.js';
import { Formulier, type Veld, type Waarden } from '../../onderdelen/formulier.js';

export type Naar = <M extends object = object>(
  meer?: M,
) => { path: { casusId: string } & M; header: { 'Idempotency-Key': string; 'If-Match': string } };

/** Asked first; absent: one click does it. */
type Vragen =
  | { readonly velden?: readonly []; readonly concept?: undefined }
  | {
      readonly velden: readonly Veld[];
      /** What is written: a code, and the ids of the pieces that it is about. Under this it is kept until it is sent. */
      readonly concept: readonly [code: string, ...ids: string[]];
    };

type Eigenschappen = Vragen & {
  readonly tekst: string;
  /** What it is about, for whoever hears only the button. */
  readonly over?: string | undefined;
  readonly titel?: string;
  readonly uitleg?: ReactNode;
  readonly soort?: 'hoofd' | 'bij' | 'licht';
  readonly stuur: (waarden: Waarden, naar: Naar) => Promise<Antwoord<unknown>>;
};

/** A command on the casus that is on the screen: a click, with the questions that belong to it if there are any. */
export function OpdrachtKnop({
  tekst,
  over,
  titel = tekst,
  uitleg,
  soort = 'bij',
  velden,
  concept,
  stuur,
}: Eigenschappen) {
  const stand = useDossier();
  /** How it was when the questions were asked. */
  const [open, zetOpen] = useState<DossierStand>();
  const begin = () => {
    onthoudStand(stand);
    zetOpen(stand);
  };
  const op = open && anders(open, stand, concept?.slice(1)) ? open : stand;
  const opdracht = useOpdracht<Waarden, unknown>(
    (waarden, koppen) => stuur(waarden, (meer) => params(op, koppen, (meer ?? {}) as NonNullable<typeof meer>)),
    () => zetOpen(undefined),
  );
  return (
    <>
      <Knop
        soort={soort}
        disabled={opdracht.isPending}
        {...(over && { 'aria-label': `${tekst}: ${over}` })}
        onClick={() => {
          opdracht.reset();
          if (velden) begin();
          else opdracht.mutate({});
        }}
      >
        {tekst}
      </Knop>
      {!velden && opdracht.isError && <FoutMelding fout={opdracht.error} />}
      {open && velden && (
        <Venster titel={titel} sluit={() => zetOpen(undefined)}>
          {over && <p className="ep-zacht">{over}</p>}
          {uitleg}
          <Formulier
            velden={velden}
            knop={tekst}
            opdracht={opdracht}
            onderwerp={concept && [concept[0], stand.casus.casusId, ...concept.slice(1)].join('.')}
          />
        </Venster>
      )}
    </>
  );
}

/**
 * Whether what somebody writes about became otherwise meanwhile: then it goes on the word of what that one saw, and who writes
 * chooses. What changed elsewhere in the dossier is in nobody's way.
 */
const anders = (toen: DossierStand, nu: DossierStand, ids: readonly string[] = []): boolean =>
  ids.length > 0 && verschillen(toen.casus, nu.casus).some(({ id }) => id !== undefined && ids.includes(id));

/** What is done less often, one click further. */
export function Meer({ tekst, children }: { readonly tekst: string; readonly children: ReactNode }) {
  return (
    <details className="ep-meer">
      <summary>{tekst}</summary>
      <div className="ep-knoppen">{children}</div>
    </details>
  );
}
