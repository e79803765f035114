/** Of a browser, as far as it says so. */
export interface Netwerk {
  readonly connection?: { readonly saveData?: boolean };
}

/** Whether the browser was asked to fetch as little as it can; not every browser says. */
const spaart = ({ connection }: Netwerk) => connection?.saveData === true;

/** Long enough that what somebody waits for goes first (ms). */
const EERST_MS = 500;

/** Fetches the code of these, a moment from now; the answer puts that off. */
export function haalVooraf(
  delen: readonly { readonly preload?: () => unknown }[],
  netwerk: Netwerk,
): (() => void) | undefined {
  if (spaart(netwerk)) return undefined;
  const klok = setTimeout(() => {
    for (const { preload } of delen) void preload?.();
  }, EERST_MS);
  return () => clearTimeout(klok);
}
