import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { dag, Woorden } from '../../../onderdelen/tekst.js';
import type { Moment } from './momenten.js';

interface Eigenschappen {
  /** Newest first. */
  readonly alle: readonly Moment[];
  readonly gekozen: number;
  readonly kies: (i: number) => void;
}

/** All moments, of which only those in sight are drawn: ten thousand scroll as ten. */
export function Lijst({ alle, gekozen, kies }: Eigenschappen) {
  const { t } = useTranslation();
  const vak = useRef<HTMLDivElement>(null);
  const rollen = useVirtualizer({
    count: alle.length,
    getScrollElement: () => vak.current,
    estimateSize: () => 64,
    overscan: 12,
  });
  const { scrollToIndex } = rollen;
  useEffect(() => scrollToIndex(gekozen, { align: 'auto' }), [gekozen, scrollToIndex]);
  return (
    <div
      className="ep-rol"
      ref={vak}
      tabIndex={0}
      role="region"
      aria-label={t('tijdlijn.alles')}
      // No higher than what there is to read, and then it scrolls.
      style={{ blockSize: `min(32rem, ${rollen.getTotalSize() + 1}px)` }}
    >
      <ol style={{ blockSize: rollen.getTotalSize() }}>
        {rollen.getVirtualItems().map(({ index, start, key }) => {
          const { op, wat, naam, tekst, baan } = alle[index]!;
          return (
            <li
              key={key}
              data-index={index}
              ref={rollen.measureElement}
              aria-setsize={alle.length}
              aria-posinset={index + 1}
              style={{ transform: `translateY(${start}px)` }}
            >
              <button
                type="button"
                tabIndex={index === gekozen ? 0 : -1}
                {...(index === gekozen && { 'aria-current': 'true' as const })}
                onClick={() => kies(index)}
              >
                <span className={`ep-stip ${baan}`} />
                <span>
                  <strong>{t(`tijdlijn.wat.${wat}`)}</strong> {naam} <Woorden tekst={tekst} />
                  <time className="ep-zacht" dateTime={op}>
                    {dag(op)}
                  </time>
                </span>
              </button>
            </li>
          );
        })}
      </ol>
    </div>
  );
}
