import { useTranslation } from 'react-i18next';
import { useVerbinding } from '../kader/verbinding.js';
import { Melding } from './melding.js';

/** Says once, for all of the screen, that there is no connection, what to do, and that it is tried again by itself. */
export function Verbindingsbalk() {
  const { t } = useTranslation();
  const verbinding = useVerbinding();
  return (
    <div className="ep-verbinding" aria-live="polite">
      {verbinding !== 'goed' && (
        <Melding soort="let-op">
          <p>
            <strong>{t(`verbinding.${verbinding}.titel`)}</strong> {t(`verbinding.${verbinding}.uitleg`)}
          </p>
        </Melding>
      )}
    </div>
  );
}
