import type { ReactNode } from 'react';
import type { Antwoord } from '../../api/client.js';
import { onthoudStand, opStand } from '../../kader/botsing.js';
import { type Koppen, useOpdracht } from '../../kader/opdracht.js';
import { useVenster } from '../../kader/vensters.js';
import { Formulier, type Veld, type Waarden } from '../../onderdelen/formulier.js';
import { Knop } from '../../onderdelen/knop.js';
import { FoutMelding } from '../../onderdelen/melding.js';
import { Venster } from '../../onderdelen/venster.js';
import { verschillen } from '../../onderdelen/verschillen.js';
import { type DossierStand, params, rechten, useDossier } from './dossier.js';
import { type Concept, gaatOver } from './gaat-over.js';
import { useCasus } from './vraag.js';

export type Naar = <M extends object = object>(
  meer?: M,
) => { path: { casusId: string } & M; header: { 'Idempotency-Key': string; 'If-Match': string } };

/** Asked first; absent: one click does it. */
type Vragen =
  | { readonly velden?: readonly []; readonly concept?: undefined }
  | {
      readonly velden: readonly Veld[];
      readonly concept: Concept;
    };

type Eigenschappen = Vragen & Gemeen;

interface Gemeen {
  readonly tekst: string;
  /** What it is about, for whoever hears only the button. */
  readonly over?: string | undefined;
  readonly titel?: string | ((casus: DossierStand['casus']) => string);
  /** Of the dossier as it is now: what is told of it goes along with what changes. */
  readonly uitleg?: ReactNode | ((casus: DossierStand['casus']) => ReactNode);
  readonly soort?: 'hoofd' | 'bij' | 'licht';
  readonly stuur: (waarden: Waarden, naar: Naar) => Promise<Antwoord<unknown>>;
}

/** Sends on what is told here, of the ids in its address. */
const naarMet =
  (op: (ids: readonly string[]) => DossierStand, koppen: Koppen): Naar =>
  (meer) => {
    const pad = (meer ?? {}) as NonNullable<typeof meer>;
    const ids = Object.values(pad).filter((een): een is string => typeof een === 'string');
    return params(op(ids), koppen, pad);
  };

/** A command on the casus that is on the screen: a click, with the questions that belong to it if there are any. */
export function OpdrachtKnop(eigenschappen: Eigenschappen) {
  const { tekst, over, soort = 'bij', velden, stuur } = eigenschappen;
  const stand = useDossier();
  const open = useVenster();
  const opdracht = useOpdracht<Waarden, unknown>((waarden, koppen) =>
    stuur(
      waarden,
      naarMet(() => stand, koppen),
    ),
  );
  return (
    <>
      <Knop
        soort={soort}
        disabled={opdracht.isPending}
        {...(over && { 'aria-label': `${tekst}: ${over}` })}
        onClick={() => {
          opdracht.reset();
          if (!velden) return opdracht.mutate({});
          onthoudStand(stand.casus.casusId, stand.etag, stand.casus);
          open((sluit) => <Vragenlijst {...eigenschappen} velden={velden} begin={stand} sluit={sluit} />);
        }}
      >
        {tekst}
      </Knop>
      {!velden && opdracht.isError && <FoutMelding fout={opdracht.error} />}
    </>
  );
}

interface VragenlijstEigenschappen extends Gemeen {
  readonly velden: readonly Veld[];
  readonly concept?: Concept | undefined;
  /** How it was when the questions were asked. */
  readonly begin: DossierStand;
  readonly sluit: () => void;
}

/** The questions of a command: they stay as they were asked, whatever becomes of the dossier behind them. */
function Vragenlijst(eigenschappen: VragenlijstEigenschappen) {
  const { tekst, over, titel = tekst, uitleg, velden, concept, stuur, begin, sluit } = eigenschappen;
  const nu = useNu(begin);
  const [code, ...eigen] = concept ?? [];
  const opdracht = useOpdracht<Waarden, unknown>(
    (waarden, koppen) =>
      stuur(
        waarden,
        naarMet((pad) => opStand(begin, nu, ({ casus }) => gaatOver(casus, code, [...eigen, ...pad])), koppen),
      ),
    sluit,
  );
  const anders = verschillen('casus', begin.casus, nu.casus);
  return (
    <Venster
      titel={typeof titel === 'function' ? titel(nu.casus) : titel}
      sluit={sluit}
      isBezig={opdracht.isPending}
      intussen={eigen.length === 0 ? anders : anders.filter(({ id }) => eigen.includes(id))}
    >
      {over && <p className="ep-zacht">{over}</p>}
      {typeof uitleg === 'function' ? uitleg(nu.casus) : uitleg}
      <Formulier
        velden={velden}
        knop={tekst}
        opdracht={opdracht}
        onderwerp={concept && [code, begin.casus.casusId, ...eigen].join('.')}
      />
    </Venster>
  );
}

/** The dossier as it is now, also where what asked is not on the screen any more. */
function useNu(begin: DossierStand): DossierStand {
  const { data } = useCasus(begin.casus.casusId);
  if (!data) return begin;
  return { ...begin, casus: data.data, etag: data.etag ?? begin.etag, mag: rechten(data.data, begin.account) };
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
