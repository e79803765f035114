import type { TextRef } from '@eenplan/kernel';
import type { Verhouding } from '../casus/verhouding.js';
import type { Gemeentecode, Omstandigheden, PersoonId } from '../waarden.js';
import type { BewaardeCasus } from './bewaartermijn.js';
import type { Vernietigingsbewijs, VerzoekSoort, VerzoekUitkomst } from './persoon.events.js';

export type PersoonCommand = Omstandigheden &
  (
    | {
        readonly type: 'VerzoekIndienen';
        readonly persoonId: PersoonId;
        readonly verzoekId: string;
        readonly soort: VerzoekSoort;
        readonly tekst: TextRef;
        readonly tekstIds: readonly string[];
        /** To which gemeente, where no casus says so. */
        readonly gemeente?: Gemeentecode;
        /** Looked up: how who acts has to do with the person. */
        readonly via?: Verhouding;
        /** Looked up: which of these texts are about the person and stand in a casus of that gemeente. */
        readonly eigenTeksten: readonly string[];
      }
    | {
        readonly type: 'VerzoekBeslissen';
        readonly verzoekId: string;
        readonly uitkomst: VerzoekUitkomst;
        readonly reden: TextRef;
        /** Deels: about which of the texts. */
        readonly tekstIds: readonly string[];
        /** Looked up, as at the request. */
        readonly eigenTeksten: readonly string[];
      }
    | { readonly type: 'VerzoekIntrekken'; readonly verzoekId: string }
    | { readonly type: 'TekstVrijgeven'; readonly tekstId: string; readonly reden: TextRef }
    /**
     * `inOpenCasus`: looked up, by the reservation of the person. `bewaard`: looked up, every casus in which she was named.
     */
    | {
        readonly type: 'VernietigingVoorstellen';
        readonly persoonId: PersoonId;
        readonly grond: string;
        readonly reden: TextRef;
        readonly verzoekId?: string;
        readonly via?: Verhouding;
        readonly inOpenCasus: boolean;
        readonly bewaard: readonly BewaardeCasus[];
      }
    | { readonly type: 'VernietigingIntrekken' }
    | {
        readonly type: 'VernietigingGoedkeuren';
        readonly inOpenCasus: boolean;
        readonly bewaard: readonly BewaardeCasus[];
      }
    /** By the systeem: it points out that the term has passed, which is no proposal and no approval. */
    | {
        readonly type: 'BewaartermijnSignaleren';
        readonly persoonId: PersoonId;
        /** Of the casus whose term ended last. */
        readonly casusId: string;
        readonly gemeente: Gemeentecode;
        readonly inOpenCasus: boolean;
        readonly bewaard: readonly BewaardeCasus[];
      }
    /** By the systeem, after the vault is done. */
    | { readonly type: 'VernietigingVoltooien'; readonly bewijs: Vernietigingsbewijs }
  );
