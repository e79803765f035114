import { type ReactNode, useEffect, useId, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Knop } from './knop.js';

interface Eigenschappen {
  readonly titel: string;
  readonly sluit: () => void;
  readonly children: ReactNode;
}

/** A question in front of the screen; Escape goes back. */
export function Venster({ titel, sluit, children }: Eigenschappen) {
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
      {children}
      <div className="ep-knoppen" style={{ marginBlockStart: '1rem' }}>
        <Knop soort="licht" onClick={sluit}>
          {t('venster.terug')}
        </Knop>
      </div>
    </dialog>
  );
}
