import { useId } from 'react';
import { useTranslation } from 'react-i18next';

interface Eigenschappen {
  readonly kop: React.ReactNode;
  readonly waarde: string;
  readonly fout: string | undefined;
  readonly zet: (waarde: string) => void;
}

interface RondjesEigenschappen extends Eigenschappen {
  readonly keuzes: readonly (readonly [waarde: string, tekst: string, groep?: string])[];
}

/** One of a few, all in sight. */
export function Rondjes({ kop, keuzes, waarde, fout, zet }: RondjesEigenschappen) {
  const id = useId();
  return (
    <fieldset
      className={fout ? 'ep-vinkjes ep-veld fout' : 'ep-vinkjes'}
      {...(fout && { 'aria-describedby': `${id}-fout`, 'data-fout': true })}
    >
      <legend>{kop}</legend>
      {fout && (
        <span className="ep-fouttekst" id={`${id}-fout`}>
          {fout}
        </span>
      )}
      {keuzes.map(([code, tekst]) => (
        <label key={code}>
          <input type="radio" name={id} checked={waarde === code} onChange={() => zet(code)} />
          {tekst}
        </label>
      ))}
    </fieldset>
  );
}

const DELEN = ['dag', 'maand', 'jaar'] as const;

/** A date of birth of which a part may not be known: `1955-00-00` to the API, empty here. */
export function Geboortedatum({ kop, waarde, fout, zet }: Eigenschappen) {
  const { t } = useTranslation();
  const id = useId();
  const [jaar = '', maand = '', dag = ''] = waarde.split('-');
  const delen = { jaar, maand, dag };
  return (
    <fieldset
      className={fout ? 'ep-datum ep-veld fout' : 'ep-datum ep-veld'}
      aria-describedby={`${id}-uitleg${fout ? ` ${id}-fout` : ''}`}
    >
      <legend>{kop}</legend>
      <span className="ep-zacht" id={`${id}-uitleg`}>
        {t('datum.uitleg')}
      </span>
      {fout && (
        <span className="ep-fouttekst" id={`${id}-fout`}>
          {fout}
        </span>
      )}
      <div className="ep-datumdelen">
        {DELEN.map((deel) => (
          <div key={deel}>
            <label htmlFor={`${id}-${deel}`}>{t(`datum.${deel}`)}</label>
            <input
              id={`${id}-${deel}`}
              inputMode="numeric"
              autoComplete="off"
              maxLength={deel === 'jaar' ? 4 : 2}
              size={deel === 'jaar' ? 4 : 2}
              value={Number(delen[deel]) === 0 ? '' : delen[deel]}
              {...(fout && { 'aria-invalid': true })}
              onChange={({ target }) => {
                const nu = { ...delen, [deel]: target.value.trim() };
                zet(nu.jaar + nu.maand + nu.dag === '' ? '' : [nu.jaar, nu.maand, nu.dag].join('-'));
              }}
            />
          </div>
        ))}
      </div>
    </fieldset>
  );
}

/** As the API takes it; a part that nobody knows is 00. */
export const deelsBekend = (waarde: string): string => {
  const [jaar = '', maand = '', dag = ''] = waarde.split('-');
  return waarde === '' ? '' : [jaar, maand.padStart(2, '0'), dag.padStart(2, '0')].join('-');
};
