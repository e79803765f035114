import { type ReactNode, useEffect, useId, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useIsWeg } from '../kader/vensters.js';
import { WatErVeranderde } from './anders.js';
import { Knop } from './knop.js';
import { Melding } from './melding.js';
import { Verbindingsbalk } from './verbindingsbalk.js';
import type { Verschil } from './verschillen.js';

interface Eigenschappen {
  readonly titel: string;
  readonly sluit: () => void;
  /** The choices in it are all there is. */
  readonly zonderTerug?: boolean;
  /** It is being sent: that what it is about goes is what was asked. */
  readonly isBezig?: boolean;
  /** What changed since it was asked, as far as that is known. */
  readonly intussen?: readonly Verschil[];
  readonly children: ReactNode;
}

/** A question in front of the screen; Escape goes back. */
export function Venster({
  titel,
  sluit,
  zonderTerug = false,
  isBezig = false,
  intussen = [],
  children,
}: Eigenschappen) {
  const { t } = useTranslation();
  const venster = useRef<HTMLDialogElement>(null);
  const kop = useId();
  const isWeg = useIsWeg();
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
      <div role="status">
        {isWeg && !isBezig && (
          <Melding soort="let-op">
            <p>{t('venster.veranderd')}</p>
            {intussen.length > 0 && <WatErVeranderde verschillen={intussen} />}
          </Melding>
        )}
      </div>
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
