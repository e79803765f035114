import { type RefObject, useLayoutEffect, useState } from 'react';

/** How wide a box is drawn, in pixels, and again when that changes; 0 until it is known. */
export function useBreedte(vak: RefObject<HTMLElement | null>): number {
  const [breed, zet] = useState(0);
  useLayoutEffect(() => {
    const element = vak.current;
    if (!element) return;
    const kijker = new ResizeObserver(() => zet(element.clientWidth));
    kijker.observe(element);
    zet(element.clientWidth);
    return () => kijker.disconnect();
  }, [vak]);
  return breed;
}
