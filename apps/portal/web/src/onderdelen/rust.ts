import { useEffect, useState } from 'react';

/** What is typed, once the keys rest (ms): nothing is asked for each letter. */
export function useRust<T>(waarde: T, ms = 250): T {
  const [rust, zetRust] = useState(waarde);
  useEffect(() => {
    const klok = setTimeout(() => zetRust(waarde), ms);
    return () => clearTimeout(klok);
  }, [waarde, ms]);
  return rust;
}
