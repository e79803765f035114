import type { Bestaand } from '../evolve.js';
import type { Eigenaar, Handelende, Omstandigheden, OrganisatieFeiten, Rol } from '../types.js';
import type { Handlers } from './handlers.js';
import { WERKWIJZE } from './werkwijze.js';

/** What makes one step differ from another of its kind: the numbers choose who, where and what out of what there is. */
export interface Keuze {
  readonly who: number;
  readonly a: number;
  readonly b: number;
  readonly c: number;
}

export const PERSONEN = ['p0', 'p1', 'p2', 'p3', 'p4', 'p5', 'p6'];
export const werkt = (accountId: string, organisatieId: string, rol: Rol = 'medewerker'): Handelende => ({
  accountId,
  rollen: [rol],
  organisatieId,
  gemeenten: ['0003'],
});
export const coordinator = werkt('c1', 'g', 'casuscoordinator');
export const systeem: Handelende = { accountId: 's', rollen: ['systeem'], gemeenten: [] };
export const mensen: Handelende[] = [
  werkt('m1', 'o1'),
  werkt('m2', 'o2'),
  werkt('t1', 'o1', 'teamleider'),
  systeem,
  { ...coordinator, accountId: 'c9', gemeenten: ['0010'] },
  ...PERSONEN.map((persoonId): Handelende => ({ accountId: persoonId, rollen: ['inwoner'], persoonId, gemeenten: [] })),
];
export const organisatie = (organisatieId: string): OrganisatieFeiten => ({
  organisatieId,
  soort: 'partner',
  gemeenten: ['0003'],
  medewerkers: ['m1', 'm2', 't1'].map((medewerkerId) => ({ medewerkerId, rollen: ['medewerker'] })),
  veiligheidsketen: true,
  crisisdienst: true,
});
export const werkwijze = { ...WERKWIJZE, versie: 1, overdrachtTermijnDagen: 1 };
export const tekst = { id: 't', commitment: 't' };

export const pick = <T>(list: readonly T[], n: number): T | undefined => list[n % Math.max(list.length, 1)];
/** Two hours go by between one step and the next. */
export const uur = (i: number) => new Date(Date.UTC(2026, 0, 1) + i * 2 * 3_600_000).toISOString();

export type Do = (x: {
  readonly h: Handlers;
  readonly om: (door?: Handelende) => Omstandigheden;
  readonly step: Keuze;
  readonly i: number;
  /** A casus that exists, and its state. */
  readonly id: string;
  readonly casus: Bestaand;
  readonly persoonId: string;
  readonly lidId: string;
  readonly vraagId: string;
  readonly doelId: string;
  readonly afspraakId: string;
  readonly eigenaar: Eigenaar;
}) => boolean;

/** A plain command on one casus; what differs is who and with what. */
export type OpCasus = Parameters<Handlers['opCasus']>[2];
export const op =
  (command: (x: Parameters<Do>[0]) => OpCasus): Do =>
  (x) =>
    x.h.opCasus(x.om(), x.id, command(x));
export const door =
  (wie: (x: Parameters<Do>[0]) => Handelende, command: (x: Parameters<Do>[0]) => OpCasus): Do =>
  (x) =>
    x.h.opCasus(x.om(wie(x)), x.id, command(x));
