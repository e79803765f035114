import { useTranslation } from 'react-i18next';
import { kiesTaal, TALEN } from '../taal/taal.js';

/** Each language under its own name, so that who reads only that one finds it. */
const NAMEN = { nl: 'Nederlands', en: 'English' } as const;

/** Which language the screens speak; what people wrote stays as they wrote it. */
export function Taalkeuze() {
  const { t, i18n } = useTranslation();
  return (
    <div className="ep-taal" role="group" aria-label={t('kader.taal')}>
      {TALEN.map((taal) => (
        <button
          key={taal}
          type="button"
          lang={taal}
          aria-pressed={i18n.language === taal}
          onClick={() => void kiesTaal(taal)}
        >
          {NAMEN[taal]}
        </button>
      ))}
    </div>
  );
}
