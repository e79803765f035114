import type { QueryClient } from '@tanstack/react-query';
import { useSyncExternalStore } from 'react';
import { alsVoorbij, geheel, lees, ProbleemFout, type Verzonden, verzonden } from '../api/client.js';
import type { components } from '../api/leesmodellen.js';

export type Dossier = components['schemas']['Casusdossier'];

/** Somebody else was first: what was sent, and what it was sent to then and is now. */
export interface Botsing {
  readonly body: unknown;
  readonly ids: Readonly<Record<string, string>>;
  /** As who sends saw it; undefined: it was not on the screen. */
  readonly toen: Dossier | undefined;
  readonly nu: Dossier | undefined;
  readonly kies: (keuze: 'sturen' | 'laten') => void;
}

/** Dossiers as the screen had them, by version. */
export type Standen = ReadonlyMap<string, Dossier>;

/** So many versions on which somebody began to write. */
const HOOGSTENS = 10;
const begonnen = new Map<string, Dossier>();
alsVoorbij(() => begonnen.clear());
const plek = (casusId: unknown, etag: unknown): string => `${String(casusId)} ${String(etag)}`;

/** On this version somebody begins to write. */
export function onthoudStand({ casus, etag }: { readonly casus: Dossier; readonly etag: string }): void {
  begonnen.set(plek(casus.casusId, etag), casus);
  for (const oud of [...begonnen.keys()].slice(0, -HOOGSTENS)) begonnen.delete(oud);
}

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
  const gelezen = vragen.getQueriesData<{ data?: Dossier; etag?: string }>({ queryKey: ['casus'] });
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
  const [body, nu] = await Promise.all([was.body().catch(() => undefined), dossierNu(was, versie)]);
  const toen = standen.get(plek(was.ids['casusId'], was.etag));
  while (huidige) await volgende();
  const keuze = await new Promise<'sturen' | 'laten'>((kies) => zet({ body, ids: was.ids, toen, nu, kies }));
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

/** The dossier at this version or a later one: the read side may be a moment behind. */
async function dossierNu({ ids }: Verzonden, versie: string): Promise<Dossier | undefined> {
  const { casusId } = ids;
  if (casusId === undefined) return undefined;
  const nummer = (etag: string | undefined) => Number(etag?.replaceAll('"', ''));
  for (let keer = 0; ; keer++) {
    const gelezen = await geheel(lees.GET('/casussen/{casusId}', { params: { path: { casusId } } })).catch(
      () => undefined,
    );
    if (!gelezen || nummer(gelezen.etag) >= nummer(versie) || keer === 10) return gelezen?.data;
    await new Promise((klaar) => setTimeout(klaar, 200));
  }
}
