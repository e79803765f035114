import { useEffect, useRef, useSyncExternalStore } from 'react';

/** Keys of one letter can be switched off: whoever speaks to the computer presses them without meaning to (WCAG 2.1.4). */
let aan = true;
const luisteraars = new Set<() => void>();

export const zetToetsen = (waarde: boolean): void => {
  aan = waarde;
  for (const een of luisteraars) een();
};
export const useToetsenAan = (): boolean =>
  useSyncExternalStore(
    (een) => {
      luisteraars.add(een);
      return () => void luisteraars.delete(een);
    },
    () => aan,
  );

const TYPT = 'input, select, textarea, dialog, [contenteditable]';

/** Does this at a key, wherever one is on the screen but in a field. */
export function useToets(toets: string, doe: () => void): void {
  const nu = useRef(doe);
  nu.current = doe;
  useEffect(() => {
    const bij = (gebeurtenis: KeyboardEvent) => {
      const { key, target, ctrlKey, metaKey, altKey } = gebeurtenis;
      if (key.toLowerCase() !== toets.toLowerCase() || ctrlKey || metaKey || altKey) return;
      if (key.length === 1 && !aan) return;
      if (target instanceof Element && target.closest(TYPT)) return;
      gebeurtenis.preventDefault();
      nu.current();
    };
    addEventListener('keydown', bij);
    return () => removeEventListener('keydown', bij);
  }, [toets]);
}
