/** The same value with one id in the place of another, wherever it stands. */
export function vervangOveral<T>(waarde: T, was: string, wordt: string): T {
  return vervangen(waarde, was, wordt) as T;
}

function vervangen(waarde: unknown, was: string, wordt: string): unknown {
  if (typeof waarde === 'string') return waarde === was ? wordt : waarde;
  if (Array.isArray(waarde)) {
    const nu = waarde.map((een) => vervangen(een, was, wordt));
    // A list of ids holds each once.
    return nu.every((een) => typeof een === 'string') ? [...new Set(nu)] : nu;
  }
  if (typeof waarde !== 'object' || waarde === null || Object.getPrototypeOf(waarde) !== Object.prototype)
    return waarde;
  return Object.fromEntries(Object.entries(waarde).map(([key, een]) => [key, vervangen(een, was, wordt)]));
}
