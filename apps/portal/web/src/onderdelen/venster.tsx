import { type ReactNode, useEffect, useId, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Knop } from './knop.js';
import { Verbindingsbalk } from './verbindingsbalk.js';

interface Eigenschappen {
  readonly titel: string;
  readonly sluit: () => void;
  /** The choices in it are all there is. */
  readonly zonderTerug?: boolean;
  readonly children: ReactNode;
}

/** A question in front of the screen; Escape goes back. */
export function Venster({ titel, sluit, zonderTerug = false, children }: Eigenschappen) {
  const { t } = useTranslation();
  const venster = useRef<HTMLDialogElement>(null);
  const kop = useId();
  useEffect(() => {
    const een = venster.current;
    if (een && !een.open) een.showModal();
    return () => een?.close();
  }, []);
  return (
    <dialog className="ep-venster" ref={venster} aria-labelledby={kop} onCancel={sluit} onClose={sluit}>
      <h2 id={kop} className="utrecht-heading-2">
        {titel}
      </h2>
      <Verbindingsbalk />
      {children}
      {!zonderTerug && (
        <div className="ep-knoppen" style={{ marginBlockStart: '1rem' }}>
          <Knop soort="licht" onClick={sluit}>
            {t('venster.terug')}
          </Knop>
        </div>
      )}
    </dialog>
  );
}
