import type { TextRef } from '@eenplan/kernel';
import { persoonClaim } from '../casus/casus.claims.js';
import { vervang, zonder } from '../casus/lijst.js';
import type { Datum, Gemeentecode, Medewerker, PersoonId } from '../waarden.js';
import type { GelakteTekst, PersoonEvent, VerzoekSoort } from './persoon.events.js';

export interface VerzoekState {
  readonly verzoekId: string;
  readonly soort: VerzoekSoort;
  readonly gemeente: Gemeentecode;
  readonly tekst: TextRef;
  readonly tekstIds: readonly string[];
  readonly uiterlijkDatum: Datum;
  readonly stand: 'open' | 'toegewezen' | 'afgewezen' | 'deels' | 'ingetrokken';
}

export type Vernietiging =
  | { readonly stand: 'geen' }
  | {
      readonly stand: 'voorgesteld';
      readonly gemeente: Gemeentecode;
      readonly grond: string;
      readonly door: Medewerker;
      readonly gelakt: readonly GelakteTekst[];
      /** Other gemeenten that know the person; and those that have to agree and did not yet. */
      readonly ookVan: readonly Gemeentecode[];
      readonly nogVan: readonly Gemeentecode[];
    }
  /** The person joins no casus any more; the vault is at it, or done. */
  | {
      readonly stand: 'goedgekeurd' | 'vernietigd';
      readonly gemeente: Gemeentecode;
      readonly gevraagdDoor: Medewerker;
      readonly akkoordDoor: Medewerker;
      readonly gelakt: readonly GelakteTekst[];
    };

type Voorgesteld = Extract<PersoonEvent, { type: 'VernietigingVoorgesteld' }>['data'];

/**
 * Gemeenten of which somebody else than the proposer has to agree: all others that know the person. Where words were handed in and
 * there are others, the own one too: nobody else reads those words.
 */
export const moetenInstemmen = ({ gemeente, gelakt, ookVan }: Voorgesteld): readonly Gemeentecode[] =>
  gelakt.length > 0 && ookVan.length > 0 ? [gemeente, ...ookVan] : ookVan;

export interface BekendePersoon {
  readonly status: 'bekend';
  readonly persoonId: PersoonId;
  /** Whose coördinatoren have to do with this person: asked something, or have a say in destroying. */
  readonly gemeenten: readonly Gemeentecode[];
  readonly verzoeken: readonly VerzoekState[];
  /** Texts with an own verklaring of the person beside them; there may be several to one. */
  readonly betwist: readonly { readonly tekstId: string; readonly verklaring: TextRef }[];
  readonly geblokkeerd: readonly { readonly tekstId: string; readonly verzoekId: string }[];
  readonly vernietiging: Vernietiging;
  /** The day until which the data were kept, as it was last pointed out. */
  readonly gesignaleerd: Datum | undefined;
}
/** What a person asked and what was decided about it; a person of whom nothing was asked has no stream. */
export type PersoonState = { readonly status: 'nieuw' } | BekendePersoon;

export const NIEUWE_PERSOON: PersoonState = { status: 'nieuw' };

export function evolvePersoon(state: PersoonState, event: PersoonEvent): PersoonState {
  switch (event.type) {
    case 'VerzoekIngediend': {
      const { persoonId, verzoekId, soort, gemeente, tekst, tekstIds, uiterlijkDatum } = event.data;
      const was = bekend(state, persoonId, gemeente);
      const verzoek = { verzoekId, soort, gemeente, tekst, tekstIds, uiterlijkDatum, stand: 'open' } as const;
      return { ...was, verzoeken: [...was.verzoeken, verzoek] };
    }
    case 'VernietigingVoorgesteld': {
      const { persoonId, gemeente, grond, door, gelakt, ookVan } = event.data;
      return {
        ...bekend(state, persoonId, gemeente, ...ookVan),
        vernietiging: {
          stand: 'voorgesteld',
          gemeente,
          grond,
          door,
          gelakt,
          ookVan,
          nogVan: moetenInstemmen(event.data),
        },
      };
    }
    case 'BewaartermijnVerstreken': {
      const { persoonId, gemeente, totDatum } = event.data;
      return { ...bekend(state, persoonId, gemeente), gesignaleerd: totDatum };
    }
    case 'VerzoekBeslist':
    case 'VerzoekIngetrokken':
    case 'TekstBetwist':
    case 'TekstGeblokkeerd':
    case 'TekstVrijgegeven':
    case 'VernietigingIngetrokken':
    case 'VernietigingIngestemd':
    case 'VernietigingGoedgekeurd':
    case 'PersoonVernietigd':
      if (state.status === 'nieuw') throw new Error(`${event.type} of a person of whom nothing was asked`);
      return evolveBekend(state, event);
  }
}

type Later = Exclude<
  PersoonEvent,
  { type: 'VerzoekIngediend' | 'VernietigingVoorgesteld' | 'BewaartermijnVerstreken' }
>;

function evolveBekend(state: BekendePersoon, event: Later): BekendePersoon {
  switch (event.type) {
    case 'VerzoekBeslist':
      return metStand(state, event.data.verzoekId, event.data.uitkomst);
    case 'VerzoekIngetrokken':
      return metStand(state, event.data.verzoekId, 'ingetrokken');
    case 'TekstBetwist': {
      const { tekstId, verklaring } = event.data;
      return { ...state, betwist: [...state.betwist, { tekstId, verklaring }] };
    }
    case 'TekstGeblokkeerd':
      return { ...state, geblokkeerd: [...state.geblokkeerd, event.data] };
    case 'TekstVrijgegeven':
      return { ...state, geblokkeerd: zonder(state.geblokkeerd, 'tekstId', event.data.tekstId) };
    case 'VernietigingIngetrokken':
      return { ...state, vernietiging: { stand: 'geen' } };
    case 'VernietigingIngestemd': {
      const { vernietiging } = state;
      if (vernietiging.stand !== 'voorgesteld') throw new Error(`${event.type} where nothing was proposed`);
      const nogVan = vernietiging.nogVan.filter((een) => !event.data.gemeenten.includes(een));
      return { ...state, vernietiging: { ...vernietiging, nogVan } };
    }
    case 'VernietigingGoedgekeurd': {
      const { vernietiging } = state;
      if (vernietiging.stand !== 'voorgesteld') throw new Error(`${event.type} where nothing was proposed`);
      const { gemeente, door: gevraagdDoor, gelakt } = vernietiging;
      return {
        ...state,
        vernietiging: { stand: 'goedgekeurd', gemeente, gevraagdDoor, akkoordDoor: event.data.door, gelakt },
      };
    }
    case 'PersoonVernietigd': {
      const { vernietiging } = state;
      if (vernietiging.stand !== 'goedgekeurd') throw new Error(`${event.type} without two people`);
      return { ...state, vernietiging: { ...vernietiging, stand: 'vernietigd' } };
    }
  }
}

function bekend(state: PersoonState, persoonId: PersoonId, ...gemeenten: readonly Gemeentecode[]): BekendePersoon {
  if (state.status === 'bekend') return { ...state, gemeenten: [...new Set([...state.gemeenten, ...gemeenten])] };
  const vernietiging = { stand: 'geen' } as const;
  return {
    status: 'bekend',
    persoonId,
    gemeenten,
    verzoeken: [],
    betwist: [],
    geblokkeerd: [],
    vernietiging,
    gesignaleerd: undefined,
  };
}

const metStand = (state: BekendePersoon, verzoekId: string, stand: VerzoekState['stand']): BekendePersoon => ({
  ...state,
  verzoeken: vervang<'verzoekId', VerzoekState>(state.verzoeken, 'verzoekId', verzoekId, (een) => ({ ...een, stand })),
});

/** Two people agreed to destroy the data of this person: nothing new is written about it. */
export const wordtVernietigd = (state: PersoonState): boolean =>
  state.status === 'bekend' &&
  (state.vernietiging.stand === 'goedgekeurd' || state.vernietiging.stand === 'vernietigd');

/** For ever, from the second yes on: the key by which a casus would take the person as gezinslid (architecture: erasure). */
export const claimsPersoon = (state: PersoonState): readonly string[] =>
  state.status === 'bekend' && wordtVernietigd(state) ? [persoonClaim(state.persoonId)] : [];
