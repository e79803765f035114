import { useQueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type { Antwoord } from '../../api/client.js';
import type { components } from '../../api/leesmodellen.js';
import { onthoudStand } from '../../kader/botsing.js';
import { type Koppen, useOpdracht } from '../../kader/opdracht.js';
import { useVenster } from '../../kader/vensters.js';
import { Formulier, type Veld, type Waarden } from '../../onderdelen/formulier.js';
import { Knop } from '../../onderdelen/knop.js';
import { Venster } from '../../onderdelen/venster.js';
import { organisatieVraag } from './vraag.js';

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
  /** Under which code what is written is kept until it is sent, and of whom it is; absent where nothing is written. */
  readonly concept?: readonly [code: string, ...ids: string[]];
  /** On the button that sends. */
  readonly knop: string;
  readonly stuur: (waarden: Waarden, op: OpOrganisatie) => Promise<Antwoord<unknown>>;
}

/** A command on the organisation that is on the screen, with the questions that belong to it. */
export function OrganisatieKnop(eigenschappen: Eigenschappen) {
  const { organisatieId, etag, tekst, titel, soort = 'licht' } = eigenschappen;
  const vragen = useQueryClient();
  const open = useVenster();
  return (
    <Knop
      soort={soort}
      aria-label={titel}
      onClick={() => {
        const { data } =
          vragen.getQueryData<{ data: components['schemas']['OrganisatieDetail'] }>(
            organisatieVraag(organisatieId).queryKey,
          ) ?? {};
        if (data) onthoudStand(organisatieId, etag, data);
        open((sluit) => <Vragenlijst {...eigenschappen} sluit={sluit} />);
      }}
    >
      {tekst}
    </Knop>
  );
}

/** On the version that was looked at: what another changed meanwhile is not written over unseen. */
function Vragenlijst(eigenschappen: Eigenschappen & { readonly sluit: () => void }) {
  const { organisatieId, etag, titel, uitleg, velden, knop, concept, stuur, sluit } = eigenschappen;
  const opdracht = useOpdracht<Waarden, unknown>(
    (waarden, koppen) =>
      stuur(waarden, (meer) => ({
        path: { organisatieId, ...(meer ?? ({} as NonNullable<typeof meer>)) },
        header: { ...koppen, 'If-Match': etag },
      })),
    sluit,
  );
  return (
    <Venster titel={titel} sluit={sluit} isBezig={opdracht.isPending}>
      {uitleg}
      <Formulier
        velden={velden}
        knop={knop}
        opdracht={opdracht}
        onderwerp={concept && [concept[0], organisatieId, ...concept.slice(1)].join('.')}
      />
    </Venster>
  );
}
