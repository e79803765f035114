import { useEffect, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { alsVelden, type As, ASSEN } from './moment.js';

/** So long (ms) after the last key a moment counts: a year is typed digit by digit. */
const RUST_MS = 250;

interface MomentEigenschappen {
  readonly label: string;
  readonly waarde: string | undefined;
  readonly zet: (moment: string | undefined) => void;
  readonly eerste?: boolean;
}

/** A day, and a time of it if wanted: without one the whole day counts. */
export function MomentVeld({ label, waarde, zet, eerste = false }: MomentEigenschappen) {
  const { t } = useTranslation();
  const id = useId();
  const [velden, zetVelden] = useState(() => alsVelden(waarde));
  const [geraakt, zetGeraakt] = useState(false);
  const gegeven = useRef(waarde);
  const gezien = useRef(waarde);
  useEffect(() => {
    if (!geraakt) return;
    const klok = setTimeout(() => {
      zetGeraakt(false);
      const { dag, tijd, half } = velden;
      gegeven.current = half || (!dag && tijd) ? '' : dag ? dag + (tijd && `T${tijd}`) : undefined;
      zet(gegeven.current);
    }, RUST_MS);
    return () => clearTimeout(klok);
  }, [velden, geraakt, zet]);
  // What came from elsewhere (a key, back and forth) is shown; what is being typed is not overwritten.
  useEffect(() => {
    if (waarde === gezien.current) return;
    gezien.current = waarde;
    if (geraakt || waarde === gegeven.current) return;
    gegeven.current = waarde;
    zetVelden(alsVelden(waarde));
  }, [waarde, geraakt]);
  const met = (deel: Partial<typeof velden>) => {
    zetVelden({ ...velden, ...deel });
    zetGeraakt(true);
  };
  return (
    <fieldset className="ep-moment">
      <legend>{label}</legend>
      <div className="ep-veld">
        <label htmlFor={`${id}-dag`}>{t('toezicht.dag')}</label>
        <input
          id={`${id}-dag`}
          type="date"
          min="2000-01-01"
          autoFocus={eerste}
          value={velden.dag}
          onChange={({ target }) => met({ dag: target.value, half: target.validity.badInput })}
          // From half to empty is no change to the browser.
          onBlur={({ target }) => waarde === '' && met({ half: target.validity.badInput })}
        />
      </div>
      <div className="ep-veld">
        <label htmlFor={`${id}-tijd`}>
          {t('toezicht.tijd')} <span className="ep-zacht">{t('formulier.mag')}</span>
        </label>
        <input
          id={`${id}-tijd`}
          type="time"
          value={velden.tijd}
          onChange={({ target }) => met({ tijd: target.value })}
        />
      </div>
    </fieldset>
  );
}

/** Which clock counts. */
export function AsKeuze({ as, zet }: { readonly as: As; readonly zet: (as: As) => void }) {
  const { t } = useTranslation();
  const naam = useId();
  return (
    <fieldset className="ep-vinkjes">
      <legend>{t('toezicht.as.vraag')}</legend>
      {ASSEN.map((een) => (
        <label key={een}>
          <input type="radio" name={naam} checked={as === een} onChange={() => zet(een)} />
          {t(`toezicht.as.${een}`)}
        </label>
      ))}
    </fieldset>
  );
}
