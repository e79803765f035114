import { readFileSync, writeFileSync } from 'node:fs';
import { isUuid } from '@eenplan/kernel';
import type { GedeeldeTeksten } from '../../../read-model/src/verzoeken/vernietiging.dto.js';
import { Fout } from '../fout.js';
import type { Runtime } from '../gegevens/runtime.js';
import { vraag } from './vraag.js';

/** A text as it stands in the file: who fills in `gelakt` says what it is to read. */
interface Regel {
  readonly tekstId: string;
  readonly plek: string;
  readonly casus: string;
  readonly tekst: string;
  readonly gelakt: string;
}

/**
 * Writes the texts that are about others too, as far as this account may read them, to a file that only its owner may read.
 * @returns how many
 */
export async function schrijfTeksten(runtime: Runtime, persoonId: string, account: string, pad: string) {
  const url = `${runtime.urls.leesmodellen}/leesmodellen/v1/personen/${persoonId}/vernietigingen/huidige/teksten`;
  const gevonden = await vraag<GedeeldeTeksten>(runtime, url, account.toLowerCase());
  if (!gevonden)
    throw new Fout(`Voor account ${account} is deze persoon er niet: kies een casuscoördinator die erover gaat.`);
  const regels = gevonden.items.flatMap(({ tekst: { tekstId, tekst }, plek, kenmerk, gelakt }): Regel[] =>
    tekst === undefined ? [] : [{ tekstId, plek, casus: kenmerk, tekst, gelakt: gelakt?.tekst ?? '' }],
  );
  try {
    writeFileSync(pad, `${JSON.stringify(regels, undefined, 2)}\n`, { mode: 0o600, flag: 'wx' });
  } catch (error) {
    throw new Fout(
      `Het bestand ${pad} is niet te schrijven (${(error as NodeJS.ErrnoException).code}): kies een nieuw bestand.`,
    );
  }
  return regels.length;
}

/** What such a file hands in: each text of which `gelakt` was filled in. @throws Fout for what is no such file, without its words */
export function leesGelakt(pad: string): { readonly tekstId: string; readonly tekst: string }[] {
  let regels: unknown;
  try {
    regels = JSON.parse(readFileSync(pad, 'utf8'));
  } catch {
    throw new Fout(`Het bestand ${pad} is niet te lezen als JSON. Maak het met --teksten.`);
  }
  const goed = (regel: unknown): regel is Pick<Regel, 'tekstId' | 'gelakt'> => {
    const { tekstId, gelakt } = (regel ?? {}) as Partial<Record<'tekstId' | 'gelakt', unknown>>;
    return typeof tekstId === 'string' && isUuid(tekstId) && typeof gelakt === 'string';
  };
  if (!Array.isArray(regels) || !regels.every(goed))
    throw new Fout(`In ${pad} staat niet wat --teksten schrijft: een lijst, met van elke tekst tekstId en gelakt.`);
  return regels.flatMap(({ tekstId, gelakt }) => (gelakt.trim() === '' ? [] : [{ tekstId, tekst: gelakt }]));
}
