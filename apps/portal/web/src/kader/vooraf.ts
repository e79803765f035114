import type { RouteComponent } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';

/** Whether the browser was asked to fetch as little as it can; not every browser says. */
const spaart = () => (navigator as { connection?: { saveData?: boolean } }).connection?.saveData === true;

/** Long enough that what somebody waits for goes first (ms). */
const EERST_MS = 500;

/**
 * Fetches the code of what somebody is likely to open next, as what is there now stands first. Never what it would show: that
 * would count as looked at.
 */
export function useVooraf(delen: readonly RouteComponent[]): void {
  const alle = useRef(delen);
  useEffect(() => {
    if (spaart()) return;
    const klok = setTimeout(() => {
      for (const { preload } of alle.current) void preload?.();
    }, EERST_MS);
    return () => clearTimeout(klok);
  }, []);
}
