import { type ReactNode, useState } from 'react';
import type { Antwoord } from '../../api/client.js';
import { type Koppen, useOpdracht } from '../../kader/opdracht.js';
import { Formulier, type Veld, type Waarden } from '../../onderdelen/formulier.js';
import { Knop } from '../../onderdelen/knop.js';
import { Venster } from '../../onderdelen/venster.js';

export type OpOrganisatie = <M extends object = object>(
  meer?: M,
) => { path: { organisatieId: string } & M; header: Koppen & { 'If-Match': string } };

interface Eigenschappen {
  readonly organisatieId: string;
  readonly etag: string;
  readonly tekst: string;
  /** Asked above the questions; and heard by whoever hears only the button. */
  readonly titel: string;
  readonly soort?: 'bij' | 'licht';
  readonly uitleg?: ReactNode;
  readonly velden: readonly Veld[];
  /** On the button that sends. */
  readonly knop: string;
  readonly stuur: (waarden: Waarden, op: OpOrganisatie) => Promise<Antwoord<unknown>>;
}

/** A command on the organisation that is on the screen, with the questions that belong to it. What is typed here is kept nowhere. */
export function OrganisatieKnop({
  organisatieId,
  etag,
  tekst,
  titel,
  soort = 'licht',
  uitleg,
  velden,
  knop,
  stuur,
}: Eigenschappen) {
  /** The version that was looked at: what another changed meanwhile is not written over unseen. */
  const [open, zetOpen] = useState<string>();
  const opdracht = useOpdracht<Waarden, unknown>(
    (waarden, koppen) =>
      stuur(waarden, (meer) => ({
        path: { organisatieId, ...(meer ?? ({} as NonNullable<typeof meer>)) },
        header: { ...koppen, 'If-Match': open ?? '' },
      })),
    () => zetOpen(undefined),
  );
  return (
    <>
      <Knop
        soort={soort}
        aria-label={titel}
        onClick={() => {
          opdracht.reset();
          zetOpen(etag);
        }}
      >
        {tekst}
      </Knop>
      {open !== undefined && (
        <Venster titel={titel} sluit={() => zetOpen(undefined)}>
          {uitleg}
          <Formulier velden={velden} knop={knop} opdracht={opdracht} onderwerp={undefined} />
        </Venster>
      )}
    </>
  );
}
