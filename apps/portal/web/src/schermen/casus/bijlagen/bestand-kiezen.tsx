import { useId } from 'react';
import { useTranslation } from 'react-i18next';

/** What the API keeps, and the names that files of it have: a browser does not know each kind. */
const SOORTEN = ['application/pdf', 'image/jpeg', 'image/png', 'image/webp', 'image/heic', 'image/heif'];
const EXTENSIES = ['.pdf', '.jpg', '.jpeg', '.png', '.webp', '.heic', '.heif'];
const HOOGSTENS = 20 * 1024 * 1024;

/** Why a file need not be sent: it would be refused. What is in it the server looks at. */
export function bezwaar({ name, type, size }: File): 'leeg' | 'teGroot' | 'soort' | undefined {
  if (size === 0) return 'leeg';
  if (size > HOOGSTENS) return 'teGroot';
  const past = SOORTEN.includes(type) || (type === '' && EXTENSIES.some((een) => name.toLowerCase().endsWith(een)));
  return past ? undefined : 'soort';
}

interface Eigenschappen {
  readonly fout: string | undefined;
  readonly kies: (bestand: File | undefined) => void;
}

/** One file of the own device. */
export function BestandKiezen({ fout, kies }: Eigenschappen) {
  const { t } = useTranslation();
  const id = useId();
  return (
    <div className={fout ? 'ep-veld fout' : 'ep-veld'}>
      <label htmlFor={id}>{t('bijlagen.bestand')}</label>
      <span className="ep-zacht" id={`${id}-uitleg`}>
        {t('bijlagen.watMag')}
      </span>
      {fout && (
        <span className="ep-fouttekst" id={`${id}-fout`} role="alert">
          {fout}
        </span>
      )}
      <input
        id={id}
        type="file"
        accept={[...SOORTEN, ...EXTENSIES].join(',')}
        required
        aria-describedby={`${id}-uitleg${fout ? ` ${id}-fout` : ''}`}
        {...(fout && { 'aria-invalid': true })}
        onChange={({ target }) => kies(target.files?.[0])}
      />
    </div>
  );
}
