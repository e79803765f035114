import { type ReactNode, useLayoutEffect, useRef } from 'react';

interface Eigenschappen {
  readonly label: string;
  /** A matrix stays one on a phone; the rows of any other become cards. */
  readonly soort?: 'matrix';
  /** `<thead>` and `<tbody>`. */
  readonly children: ReactNode;
}

/** A table within a box of its own. Each cell knows what it stands under, for where the head of the table is not seen. */
export function Tabel({ label, soort, children }: Eigenschappen) {
  const tabel = useRef<HTMLTableElement>(null);
  useLayoutEffect(() => {
    const koppen = [...(tabel.current?.tHead?.rows[0]?.cells ?? [])].map(({ textContent }) => textContent);
    for (const rij of tabel.current?.tBodies[0]?.rows ?? [])
      for (const [i, cel] of [...rij.cells].entries()) cel.dataset['kop'] = koppen[i] ?? '';
  });
  return (
    <div className={`ep-tabel ${soort ? `ep-${soort}` : 'ep-kaarten'}`} tabIndex={0} role="region" aria-label={label}>
      <table ref={tabel}>{children}</table>
    </div>
  );
}
