import type { TextRef } from '@eenplan/kernel';
import type { Verhouding } from '../casus/verhouding.js';
import type { Gemeentecode, Omstandigheden, PersoonId } from '../waarden.js';
import type { BewaardeCasus } from './bewaartermijn.js';
import type { GelakteTekst, Vernietigingsbewijs, VerzoekSoort, VerzoekUitkomst } from './persoon.events.js';

/** A casus in which a person was named, and whose it is. */
export type BewaardBij = BewaardeCasus & { readonly gemeente: Gemeentecode };

/** What is known of a person who may be destroyed, under every number that she had; looked up. */
export interface Nagegaan {
  /** Whose open casussen hold her, by the reservation of the person. */
  readonly openIn: readonly Gemeentecode[];
  /** Every casus in which she was named. */
  readonly bewaard: readonly BewaardBij[];
}

/** What two people decide about: that, and what stands under numbers that she had before. */
export interface TeVernietigen extends Nagegaan {
  /** Requests of hers that were made under a number that went. */
  readonly eerder?: readonly { readonly verzoekId: string; readonly gemeente: Gemeentecode }[];
  /** This is about a number that went: she has another now. */
  readonly anderNummer?: true;
}

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
    | (TeVernietigen & {
        readonly type: 'VernietigingVoorstellen';
        readonly persoonId: PersoonId;
        readonly grond: string;
        readonly reden: TextRef;
        readonly verzoekId?: string;
        readonly via?: Verhouding;
        readonly gelakt?: readonly GelakteTekst[];
        /** Looked up: texts about others too, that who acts may know of. */
        readonly teLakken?: readonly string[];
      })
    | { readonly type: 'VernietigingIntrekken' }
    | (TeVernietigen & { readonly type: 'VernietigingGoedkeuren' })
    /** By the systeem: it points out that the term has passed, which is no proposal and no approval. */
    | (Nagegaan & {
        readonly type: 'BewaartermijnSignaleren';
        readonly persoonId: PersoonId;
        /** Of the casus whose term ended last. */
        readonly casusId: string;
        readonly gemeente: Gemeentecode;
      })
    /** By the systeem, after the vault is done. */
    | { readonly type: 'VernietigingVoltooien'; readonly bewijs: Vernietigingsbewijs }
  );
