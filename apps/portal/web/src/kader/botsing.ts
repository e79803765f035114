import type { QueryClient } from '@tanstack/react-query';
import { useSyncExternalStore } from 'react';
import { alsVoorbij, geheel, lees, ProbleemFout, type Verzonden, verzonden } from '../api/client.js';
import type { Soort, Toestanden } from '../onderdelen/verschillen.js';

export type Dossier = Toestanden['casus'];

/** Somebody else was first: what was sent, and what it was sent to then and is now. */
export interface Botsing<S extends Soort = Soort> {
  readonly body: unknown;
  readonly ids: Readonly<Record<string, string>>;
  /** Absent: it is about something of which no versions are kept. */
  readonly soort: S | undefined;
  /** As who sends saw it; undefined: it was not on the screen. */
  readonly toen: Toestanden[S] | undefined;
  readonly nu: Toestanden[S] | undefined;
  readonly kies: (keuze: 'sturen' | 'laten') => void;
}

/** States as the screen had them, by what they are of and its version. */
export type Standen = ReadonlyMap<string, Toestanden[Soort]>;

/** Each kind: the id that a command on it has in its address, and how it is read. The first that is there counts. */
const SOORTEN: {
  readonly [S in Soort]: {
    readonly id: string;
    readonly haal: (id: string) => Promise<{ readonly data: Toestanden[S]; readonly etag: string | undefined }>;
  };
} = {
  casus: {
    id: 'casusId',
    haal: (casusId) => geheel(lees.GET('/casussen/{casusId}', { params: { path: { casusId } } })),
  },
  organisatie: {
    id: 'organisatieId',
    haal: (organisatieId) => geheel(lees.GET('/organisaties/{organisatieId}', { params: { path: { organisatieId } } })),
  },
};
const soortVan = (ids: Readonly<Record<string, string>>): Soort | undefined =>
  (Object.keys(SOORTEN) as Soort[]).find((soort) => ids[SOORTEN[soort].id] !== undefined);

/** So many versions on which somebody began to write. */
const HOOGSTENS = 10;
const begonnen = new Map<string, Toestanden[Soort]>();
alsVoorbij(() => begonnen.clear());
const plek = (id: unknown, etag: unknown): string => `${String(id)} ${String(etag)}`;

/** On this version of it somebody begins to write. */
export function onthoudStand(id: string, etag: string, toestand: Toestanden[Soort]): void {
  begonnen.set(plek(id, etag), toestand);
  for (const oud of [...begonnen.keys()].slice(0, -HOOGSTENS)) begonnen.delete(oud);
}

/**
 * On which of two states is sent: the newest, unless what it is about became otherwise since the form was opened. Then on that
 * of then, and who sends is asked. What changed elsewhere is in nobody's way.
 */
export const opStand = <S>(toen: S, nu: S, gaatOver: (stand: S) => unknown): S =>
  JSON.stringify(gaatOver(toen)) === JSON.stringify(gaatOver(nu)) ? nu : toen;

let huidige: Botsing | undefined;
const luisteraars = new Set<() => void>();
function zet(botsing: Botsing | undefined): void {
  huidige = botsing;
  for (const een of luisteraars) een();
}
const volg = (luister: () => void) => {
  luisteraars.add(luister);
  return () => void luisteraars.delete(luister);
};
/** What has to be chosen now. */
export const useBotsing = (): Botsing | undefined => useSyncExternalStore(volg, () => huidige);

export function onthoudStanden(vragen: QueryClient): Standen {
  const gelezen = (Object.keys(SOORTEN) as Soort[]).flatMap((soort) =>
    vragen.getQueriesData<{ data?: Toestanden[Soort]; etag?: string }>({ queryKey: [soort] }),
  );
  return new Map([
    ...begonnen,
    ...gelezen.flatMap(([[, id], een]) => (een?.data ? [[plek(id, een.etag), een.data] as const] : [])),
  ]);
}

/**
 * Asks who sends what has to happen.
 * @returns the version to send it on
 * @throws ProbleemFout when what there is now is kept, or when it cannot be found out what that is
 */
export async function kiesBijBotsing(fout: ProbleemFout, sleutel: string, standen: Standen): Promise<string> {
  const was = verzonden.get(sleutel);
  const versie = fout.etag;
  if (!was || versie === undefined) throw fout;
  verzonden.delete(sleutel);
  const soort = soortVan(was.ids);
  const [body, nu] = await Promise.all([was.body().catch(() => undefined), soort && nuAf(soort, was, versie)]);
  const toen = soort && standen.get(plek(was.ids[SOORTEN[soort].id], was.etag));
  while (huidige) await volgende();
  const keuze = await new Promise<'sturen' | 'laten'>((kies) => zet({ body, ids: was.ids, soort, toen, nu, kies }));
  zet(undefined);
  if (keuze === 'sturen') return versie;
  throw new ProbleemFout({ ...fout.probleem, code: 'niet-verstuurd' });
}

/** One question at a time. */
const volgende = () =>
  new Promise<void>((klaar) => {
    const af = volg(() => {
      af();
      klaar();
    });
  });

/** At this version or a later one: the read side may be a moment behind. */
async function nuAf(soort: Soort, { ids }: Verzonden, versie: string): Promise<Toestanden[Soort] | undefined> {
  const { id, haal } = SOORTEN[soort];
  const nummer = (etag: string | undefined) => Number(etag?.replaceAll('"', ''));
  for (let keer = 0; ; keer++) {
    const gelezen = await haal(ids[id]!).catch(() => undefined);
    if (!gelezen || nummer(gelezen.etag) >= nummer(versie) || keer === 10) return gelezen?.data;
    await new Promise((klaar) => setTimeout(klaar, 200));
  }
}
