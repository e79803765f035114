import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';

/** Writes a file that only we may read, whole or not at all: a kill in between leaves the old one. */
export function schrijfGeheim(bestand: string, inhoud: unknown): void {
  const nieuw = `${bestand}.${process.pid}.nieuw`;
  try {
    writeFileSync(nieuw, `${JSON.stringify(inhoud, null, 2)}\n`, { mode: 0o600, flush: true });
    renameSync(nieuw, bestand);
  } catch (error) {
    rmSync(nieuw, { force: true });
    throw error;
  }
}

/** The contents of a JSON file; undefined when it is not there. */
export function leesJson<T>(bestand: string): T | undefined {
  let tekst: string;
  try {
    tekst = readFileSync(bestand, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
  return JSON.parse(tekst) as T;
}
