import { useQueries } from '@tanstack/react-query';
import type { components } from '../../api/leesmodellen.js';
import { casusMetVersie } from '../casus/vraag.js';

type Tekst = components['schemas']['Tekst'];

/** A text that a request is about, where it stands. */
export interface Genoemd {
  readonly tekst: Tekst;
  /** `vragen`, `doelen`, `contactmomenten`: the list of the dossier that holds it. */
  readonly soort: string;
  readonly kenmerk: string;
  /** When what it stands in was made, if that is told. */
  readonly op: string | undefined;
}

/** The texts that a request is about, from the dossiers that hold them: nobody reads more of them here than there. */
export function useGenoemd(casusIds: readonly string[], tekstIds: readonly string[]) {
  const gevraagd = useQueries({
    queries: casusIds.map((casusId) => ({ queryKey: ['casus', casusId], queryFn: () => casusMetVersie(casusId) })),
  });
  const gevonden = new Map<string, Genoemd>();
  for (const { data } of gevraagd)
    if (data)
      for (const een of tekstenIn(data.data, data.data.kenmerk))
        if (tekstIds.includes(een.tekst.tekstId)) gevonden.set(een.tekst.tekstId, een);
  return {
    wacht: gevraagd.some(({ isPending }) => isPending),
    fout: gevraagd.find(({ error }) => error)?.error,
    genoemd: tekstIds.flatMap((id) => gevonden.get(id) ?? []),
  };
}

/** Wherever a dossier has a text: what comes later is not forgotten. */
function* tekstenIn(waarde: unknown, kenmerk: string, soort = '', op?: string): Generator<Genoemd> {
  if (Array.isArray(waarde)) for (const een of waarde) yield* tekstenIn(een, kenmerk, soort, op);
  else if (typeof waarde === 'object' && waarde !== null) {
    if ('tekstId' in waarde) yield { tekst: waarde as Tekst, soort, kenmerk, op };
    for (const [naam, deel] of Object.entries(waarde))
      yield* tekstenIn(deel, kenmerk, Array.isArray(deel) ? naam : soort, momentVan(waarde) ?? op);
  }
}

const momentVan = (stuk: object): string | undefined =>
  Object.entries(stuk).find(([naam, op]) => /[a-z]Op$/.test(naam) && typeof op === 'string')?.[1] as string | undefined;
