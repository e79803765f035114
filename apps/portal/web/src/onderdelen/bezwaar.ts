import { dag } from './tijd.js';

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

/** What is wrong with an answer before it is sent; the text of it, with what goes in. */
export type Bezwaar = readonly [tekst: string, waarmee?: Readonly<Record<string, string>>];

/** @param half what stands there is no whole date, so that the browser answers nothing */
export function bezwaarTegen(veld: Veld, waarde: string, half = false): Bezwaar | undefined {
  const { soort = 'regel', keuzes = [], mag = false, tot, van } = veld;
  if (half) return ['formulier.geenDatum'];
  if (waarde.trim() === '') {
    // Where there is nothing to choose from, who fills it in cannot help that.
    if (mag || (soort === 'vinkjes' && keuzes.length === 0)) return undefined;
    const kiest = soort === 'keuze' || soort === 'rondjes';
    return [soort === 'vinkjes' ? 'formulier.kiesTenminsteEen' : kiest ? 'formulier.kiesEen' : 'formulier.verplicht'];
  }
  if (soort === 'dag' && tot !== undefined && waarde > tot) return ['formulier.hoogstens', { dag: dag(tot) }];
  if (soort === 'dag' && van !== undefined && waarde < van) return ['formulier.vanaf', { dag: dag(van) }];
  return undefined;
}
