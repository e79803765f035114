import { useEffect, useId, useSyncExternalStore } from 'react';

/** Something that the screen that is open lets one do or go to. */
export interface PaletKeuze {
  readonly id: string;
  readonly tekst: string;
  /** What kind it is, in a word. */
  readonly soort: string;
  readonly kies: () => void;
  /** One of many: only there once something was typed. */
  readonly pasBijTypen?: boolean;
}

/** By the piece of the screen that tells them. */
const bronnen = new Map<string, readonly PaletKeuze[]>();
let samen: readonly PaletKeuze[] = [];
const luisteraars = new Set<() => void>();
const volg = (luister: () => void) => {
  luisteraars.add(luister);
  return () => void luisteraars.delete(luister);
};
function veranderd(): void {
  samen = [...bronnen.values()].flat();
  for (const een of luisteraars) een();
}

export const usePaletKeuzes = (): readonly PaletKeuze[] => useSyncExternalStore(volg, () => samen);

/** What a piece of a screen adds to Ctrl K as long as it stands there, before casussen and screens. Keep it with `useMemo`. */
export function useInPalet(keuzes: readonly PaletKeuze[]): void {
  const wie = useId();
  useEffect(() => {
    bronnen.set(wie, keuzes);
    veranderd();
    return () => {
      bronnen.delete(wie);
      veranderd();
    };
  }, [wie, keuzes]);
}
