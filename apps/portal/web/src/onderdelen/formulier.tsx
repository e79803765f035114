import { type ReactNode, useId } from 'react';
import { useTranslation } from 'react-i18next';
import { useConcept } from '../kader/concept.js';
import type { Opdracht } from '../kader/opdracht.js';
import { ConceptMelding } from './concept-melding.js';
import { type Keuzes, useInvullen, type Veld, type Waarden } from './invullen.js';
import { Knop } from './knop.js';
import { FoutMelding } from './melding.js';
import { Geboortedatum, Rondjes } from './velden.js';

export { type Keuzes, useNaarFout, type Veld, type Waarden } from './invullen.js';

interface Eigenschappen {
  readonly velden: readonly Veld[];
  readonly knop: string;
  readonly opdracht: Pick<Opdracht<Waarden>, 'mutate' | 'isPending' | 'error' | 'naVerzenden'>;
  /** What it is about, as `useConcept` takes it: what was typed is kept until it is sent. */
  readonly onderwerp: string | undefined;
  /** A question that comes first and is no text. */
  readonly voor?: ReactNode;
  /** Whether that one is answered; it shows itself what is wrong. */
  readonly voorGoed?: () => boolean;
}

/** Several values of one field, as one. */
export const alle = (waarde: string | undefined): string[] => (waarde ? waarde.split(',') : []);

/** A few questions, and Enter: all of a command that is not a single click. */
export function Formulier({ velden, knop, opdracht, onderwerp, voor, voorGoed }: Eigenschappen) {
  const concept = useConcept<Waarden>(
    onderwerp,
    Object.fromEntries(velden.map(({ naam, standaard = '' }) => [naam, standaard])),
  );
  const gevraagd = gevraagdBij(velden, concept.velden);
  const waarden = ingevuld(gevraagd, concept.velden);
  const { error } = opdracht;
  const { form, fout } = useInvullen({
    velden: gevraagd,
    waarden,
    error,
    ookGoed: voorGoed,
    verstuur: () => {
      opdracht.naVerzenden(concept.wis);
      opdracht.mutate(waarden);
    },
  });
  return (
    <form {...form}>
      {error !== null && <FoutMelding fout={error} />}
      <ConceptMelding concept={concept} />
      {voor}
      {gevraagd.map((veld, i) => (
        <EenVeld
          key={veld.naam}
          veld={veld}
          eerste={i === 0 && !voor}
          waarde={waarden[veld.naam] ?? ''}
          fout={fout(veld.naam)}
          zet={(waarde) => concept.zet({ [veld.naam]: waarde })}
        />
      ))}
      <Knop type="submit" disabled={opdracht.isPending}>
        {knop}
      </Knop>
    </form>
  );
}

const ingevuld = (velden: readonly Veld[], waarden: Waarden): Waarden =>
  Object.fromEntries(velden.map((veld) => [veld.naam, waardeVan(veld, waarden)]));

/** What is asked, given what was answered so far. */
function gevraagdBij(velden: readonly Veld[], waarden: Waarden): readonly Veld[] {
  const anders = ingevuld(
    velden.filter(({ keuzesBij }) => !keuzesBij),
    waarden,
  );
  return velden.flatMap((veld) => {
    const keuzes = veld.keuzesBij?.(anders);
    if (!keuzes) return [veld];
    return keuzes.length > 0 ? [{ ...veld, keuzes }] : [];
  });
}

/** A choice that was kept may not be there any more; where there is only one, it is that. */
function waardeVan({ naam, soort, keuzes = [], standaard = '', mag = false }: Veld, waarden: Waarden): string {
  const waarde = waarden[naam] ?? standaard;
  if (soort === 'vinkjes') return alle(waarde).filter((een) => keuzes.some(([code]) => code === een)).join(','); // prettier-ignore
  const kiest = soort === 'keuze' || soort === 'rondjes';
  if (!kiest || keuzes.some(([code]) => code === waarde)) return waarde;
  return standaard || (keuzes.length === 1 && !mag ? keuzes[0]![0] : '');
}

interface VeldEigenschappen {
  readonly veld: Veld;
  readonly eerste?: boolean;
  readonly waarde: string;
  readonly fout: string | undefined;
  readonly zet: (waarde: string) => void;
}

/** One question, with what is wrong with the answer. */
export function EenVeld({ veld, eerste = false, waarde, fout, zet }: VeldEigenschappen) {
  const { t } = useTranslation();
  const id = useId();
  const { label, soort = 'regel', keuzes = [], mag = false, uitleg, tot, van } = veld;
  const kop = (
    <>
      {label} {mag && <span className="ep-zacht">{t('formulier.mag')}</span>}
    </>
  );
  if (soort === 'vinkjes') return <Vinkjes {...{ kop, keuzes, waarde, fout, uitleg, zet }} />;
  if (soort === 'rondjes') return <Rondjes {...{ kop, keuzes, waarde, fout, zet }} />;
  if (soort === 'geboortedatum') return <Geboortedatum {...{ kop, waarde, fout, zet }} />;
  const beschrijving = [uitleg && `${id}-uitleg`, fout && `${id}-fout`].filter(Boolean).join(' ');
  const eigen = {
    id,
    name: veld.naam,
    required: !mag,
    value: waarde,
    autoFocus: eerste,
    onChange: ({ target }: { target: { value: string } }) => zet(target.value),
    ...(fout && { 'aria-invalid': true }),
    ...(beschrijving && { 'aria-describedby': beschrijving }),
  };
  return (
    <div className={fout ? 'ep-veld fout' : 'ep-veld'}>
      <label htmlFor={id}>{kop}</label>
      {uitleg && (
        <span className="ep-zacht" id={`${id}-uitleg`}>
          {uitleg}
        </span>
      )}
      {fout && (
        <span className="ep-fouttekst" id={`${id}-fout`}>
          {fout}
        </span>
      )}
      {soort === 'tekst' ? (
        <textarea rows={3} {...eigen} />
      ) : soort === 'keuze' ? (
        <select {...eigen}>
          {/* Nothing is chosen for who must choose. */}
          {!keuzes.some(([code]) => code === waarde) && <option value="">{t('formulier.kies')}</option>}
          {gegroepeerd(keuzes)}
        </select>
      ) : (
        <input
          type={soort === 'dag' ? 'date' : 'text'}
          autoComplete="off"
          {...(tot !== undefined && { max: tot })}
          {...(van !== undefined && { min: van })}
          {...eigen}
        />
      )}
    </div>
  );
}

function gegroepeerd(keuzes: Keuzes) {
  return [...new Set(keuzes.map(([, , groep]) => groep))].map((deze) => {
    const opties = keuzes.flatMap(([code, tekst, groep]) =>
      groep === deze
        ? [
            <option key={code} value={code}>
              {tekst}
            </option>,
          ]
        : [],
    );
    return deze === undefined ? (
      opties
    ) : (
      <optgroup key={deze} label={deze}>
        {opties}
      </optgroup>
    );
  });
}

interface VinkjesEigenschappen {
  readonly kop: React.ReactNode;
  readonly keuzes: Keuzes;
  readonly waarde: string;
  readonly fout: string | undefined;
  readonly uitleg: string | undefined;
  readonly zet: (waarde: string) => void;
}

function Vinkjes({ kop, keuzes, waarde, fout, uitleg, zet }: VinkjesEigenschappen) {
  const aan = alle(waarde);
  const id = useId();
  const beschrijving = [uitleg && `${id}-uitleg`, fout && `${id}-fout`].filter(Boolean).join(' ');
  return (
    <fieldset
      className={fout ? 'ep-vinkjes ep-veld fout' : 'ep-vinkjes'}
      {...(beschrijving && { 'aria-describedby': beschrijving })}
    >
      <legend>{kop}</legend>
      {uitleg && (
        <span className="ep-zacht" id={`${id}-uitleg`}>
          {uitleg}
        </span>
      )}
      {fout && (
        <span className="ep-fouttekst" id={`${id}-fout`}>
          {fout}
        </span>
      )}
      {keuzes.map(([code, tekst]) => (
        <label key={code}>
          <input
            type="checkbox"
            {...(fout && { 'aria-invalid': true, 'aria-describedby': `${id}-fout` })}
            checked={aan.includes(code)}
            onChange={({ target }) =>
              zet((target.checked ? [...aan, code] : aan.filter((een) => een !== code)).join(','))
            }
          />
          {tekst}
        </label>
      ))}
    </fieldset>
  );
}
