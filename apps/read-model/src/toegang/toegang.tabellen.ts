import type { Bescherming } from '@eenplan/domain/evolve';
import type { BetrokkeneRol, Gezinslid, Medewerker } from '@eenplan/domain/types';
import { Tabel } from '../gedeeld/tabel.js';

export interface ToegangRij {
  gemeente: string;
  status: 'in-beoordeling' | 'lopend' | 'afgesloten';
  /** Who accepted the regie and holds it; nobody while it is voorlopig. */
  regisseur: Medewerker | null;
  /** Who was regisseur when it was closed. */
  laatst: Medewerker | null;
  /** Asked to take the regie. */
  gevraagd: { readonly organisatieId: string; readonly medewerkerId?: string | undefined } | null;
  /** That take part now. */
  organisaties: readonly { readonly organisatieId: string; readonly leefgebieden: readonly string[] }[];
  gezinsleden: readonly string[];
  /** Ended before it started, and the gezin was not told of the aanmelding: to them it is not there (domain.md §3). */
  onverteld: boolean;
  betrokkenen: readonly { readonly persoonId: string; readonly rol: BetrokkeneRol }[];
  gevoegd: Readonly<Record<string, GevoegdePersonen>>;
  bescherming: Bescherming;
  /** Noodtoegang, openstelling, or {@link band} → from when it holds. */
  sinds: Readonly<Record<string, string>>;
  /** Vraag or doel, or `veiligheid` → the organisation on whose behalf it was brought in. What is not here, the gezin gave. */
  gevers: Readonly<Record<string, string>>;
}
export interface GevoegdePersonen {
  readonly gezinsleden: readonly Gezinslid[];
  readonly betrokkenen: readonly { readonly persoonId: string; readonly rol: BetrokkeneRol }[];
}
export const toegangTabel = new Tabel<ToegangRij>('toegang', {
  gemeente: 'text',
  status: 'text',
  regisseur: 'json',
  laatst: 'json',
  gevraagd: 'json',
  organisaties: 'json',
  gezinsleden: 'uuid[]',
  onverteld: 'boolean',
  betrokkenen: 'json',
  gevoegd: 'json',
  bescherming: 'json',
  sinds: 'json',
  gevers: 'json',
});

export interface WieRij {
  wie: string;
  /** Until when, of what was granted for a time. */
  tot_op: string | null;
}
export const wieTabel = new Tabel<WieRij>('toegang_wie', { wie: 'text', tot_op: 'timestamptz' }, ['wie']);

/** What binds two persons, as it stands in `sinds`. */
export const band = (wat: 'ouder' | 'gezag', kindId: string, ouderId: string): string => `${wat}:${kindId}:${ouderId}`;

/** Places that let somebody know of a casus, but the last one; the keys of {@link WieRij}. */
export const plek = {
  organisatie: (id: string) => `organisatie:${id}`,
  regisseur: (id: string) => `regisseur:${id}`,
  gevraagd: (id: string) => `gevraagd:${id}`,
  /** Of an organisation that is asked, and has named nobody yet. */
  noemer: (organisatieId: string) => `noemer:${organisatieId}`,
  persoon: (id: string) => `persoon:${id}`,
  noodtoegang: (accountId: string) => `noodtoegang:${accountId}`,
  openstelling: (accountId: string) => `openstelling:${accountId}`,
  /** Lets nobody in: by it is found where somebody is shielded from another. */
  geweerd: (persoonId: string) => `geweerd:${persoonId}`,
};
