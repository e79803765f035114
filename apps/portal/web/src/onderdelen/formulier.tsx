import { type ReactNode, type RefObject, useEffect, useId, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { ProbleemFout } from '../api/client.js';
import { useConcept } from '../kader/concept.js';
import type { Opdracht } from '../kader/opdracht.js';
import { ConceptMelding } from './concept-melding.js';
import { Knop } from './knop.js';
import { FoutMelding } from './melding.js';
import { Geboortedatum, Rondjes } from './velden.js';

export type Waarden = Readonly<Record<string, string>>;

/** What stands one after the other under the same group is shown under its name. */
export type Keuzes = readonly (readonly [waarde: string, tekst: string, groep?: string])[];

export interface Veld {
  /** As the API calls it: what it says about a field is shown there. */
  readonly naam: string;
  readonly label: string;
  readonly soort?: 'regel' | 'tekst' | 'dag' | 'geboortedatum' | 'keuze' | 'rondjes' | 'vinkjes';
  readonly keuzes?: Keuzes;
  /** The choices that go with the answers to other questions; where there are none, this is not asked. */
  readonly keuzesBij?: (waarden: Waarden) => Keuzes;
  /** Of a choice it is left out where a wrong one would do harm: then who fills it in chooses. */
  readonly standaard?: string;
  readonly mag?: boolean;
  readonly uitleg?: string;
  readonly tot?: string;
  /** The first day that can be chosen. */
  readonly van?: string;
}

interface Eigenschappen {
  readonly velden: readonly Veld[];
  readonly knop: string;
  readonly opdracht: Pick<Opdracht<Waarden>, 'mutate' | 'isPending' | 'error' | 'naVerzenden'>;
  /** What it is about, as `useConcept` takes it: what was typed is kept until it is sent. */
  readonly onderwerp: string | undefined;
  /** A question that comes first and is no text. */
  readonly voor?: ReactNode;
}

/** Several values of one field, as one. */
export const alle = (waarde: string | undefined): string[] => (waarde ? waarde.split(',') : []);

/** A few questions, and Enter: all of a command that is not a single click. */
export function Formulier({ velden, knop, opdracht, onderwerp, voor }: Eigenschappen) {
  const concept = useConcept<Waarden>(
    onderwerp,
    Object.fromEntries(velden.map(({ naam, standaard = '' }) => [naam, standaard])),
  );
  const gevraagd = gevraagdBij(velden, concept.velden);
  const waarden = ingevuld(gevraagd, concept.velden);
  const { error } = opdracht;
  const fouten = error instanceof ProbleemFout ? (error.probleem.errors ?? []) : [];
  const form = useRef<HTMLFormElement>(null);
  useNaarFout(form, error);
  return (
    <form
      ref={form}
      onSubmit={(gebeurtenis) => {
        gebeurtenis.preventDefault();
        opdracht.naVerzenden(concept.wis);
        opdracht.mutate(waarden);
      }}
    >
      {error !== null && <FoutMelding fout={error} />}
      <ConceptMelding concept={concept} />
      {voor}
      {gevraagd.map((veld, i) => (
        <EenVeld
          key={veld.naam}
          veld={veld}
          eerste={i === 0 && !voor}
          waarde={waarden[veld.naam] ?? ''}
          fout={fouten.find(({ pointer }) => pointer === `/${veld.naam}`)?.detail}
          zet={(waarde) => concept.zet({ [veld.naam]: waarde })}
        />
      ))}
      <Knop type="submit" disabled={opdracht.isPending}>
        {knop}
      </Knop>
    </form>
  );
}

/** After a refusal one goes on at the first field that it is about. */
export function useNaarFout(form: RefObject<HTMLFormElement | null>, fout: unknown): void {
  useEffect(() => {
    if (fout) form.current?.querySelector<HTMLElement>('[aria-invalid="true"], [data-fout] input')?.focus();
  }, [form, fout]);
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
      {...(fout && { 'data-fout': true })}
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
