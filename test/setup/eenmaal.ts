import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

/**
 * What is made once in a run, by the suite that comes first: the others, in whatever process, wait for it.
 * @param naam of its folder, inside that of the run
 * @param geduld how long to wait for another suite, in milliseconds
 * @param maak gets that folder; says in a text what was made
 * @throws Error when that failed, here or in the suite that came first
 */
export async function eenmaal(naam: string, geduld: number, maak: (map: string) => Promise<string>): Promise<string> {
  const map = join(process.env['EENPLAN_TEST_RUN']!, naam);
  const [klaar, mislukt] = [join(map, 'klaar'), join(map, 'mislukt')];
  if (mkdirSync(map, { recursive: true }) !== undefined)
    try {
      writeFileSync(`${klaar}.nieuw`, await maak(map));
      renameSync(`${klaar}.nieuw`, klaar);
    } catch (error) {
      writeFileSync(mislukt, String(error));
    }
  for (const eind = Date.now() + geduld; !existsSync(klaar); await sleep(25))
    if (existsSync(mislukt) || Date.now() > eind)
      throw new Error(`${naam} was not made: ${existsSync(mislukt) ? readFileSync(mislukt, 'utf8') : 'not in time'}`);
  return readFileSync(klaar, 'utf8');
}
