import type { RouteComponent } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { haalVooraf, type Netwerk } from './haal-vooraf.js';

/**
 * Fetches the code of what somebody is likely to open next, as what is there now stands first. Never what it would show: that
 * would count as looked at.
 */
export function useVooraf(delen: readonly RouteComponent[]): void {
  const alle = useRef(delen);
  useEffect(() => haalVooraf(alle.current, navigator as Netwerk), []);
}
