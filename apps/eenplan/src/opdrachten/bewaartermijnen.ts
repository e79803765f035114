import { WERKWIJZE } from '../../../casus-service/src/werkwijze.js';
import { Fout } from '../fout.js';
import { leesRuntime, type Runtime } from '../gegevens/runtime.js';
import { voortgang } from '../uitvoer/voortgang.js';
import { leesVervallen, type Vervallen } from './bewaar-stand.js';
import { postVernietiging } from './erase.js';

export interface BewaartermijnenOpties {
  readonly data: string;
  readonly op?: string;
  readonly namens?: string;
  readonly voorstellen?: boolean;
  readonly akkoord?: boolean;
}

/** So many persons are named. */
const GENOEMD = 20;
/** Of the werkwijze. */
const GROND = 'bewaartermijn';

/**
 * Whose data need not be kept any longer. Only looks, unless a coördinator proposes to destroy them, and another agrees to
 * what was proposed; nothing is destroyed before both did.
 */
export async function bewaartermijnen(opties: BewaartermijnenOpties): Promise<void> {
  const { namens, voorstellen = false, akkoord = false } = opties;
  const vandaag = new Date().toISOString().slice(0, 10);
  const opDatum = opties.op ?? vandaag;
  if (voorstellen && akkoord) throw new Fout('Kies --voorstellen of --akkoord: wie voorstelt, keurt niet zelf goed.');
  if ((voorstellen || akkoord) && (namens === undefined || opDatum > vandaag))
    throw new Fout('Voorstellen en goedkeuren vraagt --namens, en kan niet voor een dag die nog komt.');
  const runtime = leesRuntime(opties.data);
  const vervallen = await leesVervallen(runtime.databaseUrl, WERKWIJZE.bewaartermijnen, opDatum);
  toon(vervallen, opDatum);
  if (voorstellen)
    await perPersoon(
      'voorstellen',
      vervallen.filter(({ stand }) => stand === null),
      (een) => stelVoor(runtime, namens!, een),
    );
  if (akkoord)
    await perPersoon(
      'goedkeuren',
      vervallen.filter((een) => een.stand === 'voorgesteld' && een.grond === GROND),
      (een) => keurGoed(runtime, namens!, een),
    );
}

function toon(vervallen: readonly Vervallen[], opDatum: string): void {
  const termijnen = WERKWIJZE.bewaartermijnen.map(
    ({ grondslag, jaren, begint }) =>
      `  ${grondslag}: ${jaren} jaar vanaf ${begint === 'einde-casus' ? 'het einde van de casus' : 'de laatste wijziging'}`,
  );
  schrijf(`Bewaartermijnen, in werkwijze ${WERKWIJZE.versie}:`, ...termijnen, '');
  if (vervallen.length === 0) return schrijf(`Op ${opDatum} is van niemand de termijn voorbij.`);
  schrijf(`Op ${opDatum} is de termijn voorbij van ${personen(vervallen.length)}:`);
  for (const gemeente of [...new Set(vervallen.map((een) => een.gemeente))].sort()) {
    const hier = vervallen.filter((een) => een.gemeente === gemeente);
    const al = hier.filter(({ stand }) => stand !== null).length;
    schrijf(`  gemeente ${gemeente}: ${hier.length}${al === 0 ? '' : `, van wie ${al} voorgesteld of goedgekeurd`}`);
  }
  for (const { persoonId, totDatum, kenmerk, stand } of vervallen.slice(0, GENOEMD))
    schrijf(`  ${persoonId}  bewaard tot ${totDatum}, casus ${kenmerk}${stand === null ? '' : `, ${stand}`}`);
  if (vervallen.length > GENOEMD) schrijf(`  en nog ${vervallen.length - GENOEMD}`);
  schrijf(
    'Er wordt niets vernietigd voordat twee casuscoördinatoren het willen:',
    '  npx eenplan bewaartermijnen --namens <account> --voorstellen, en daarna een ander met --akkoord.',
  );
}

/** One by one, so that it can be broken off and done again: what is proposed or approved is not so twice. */
async function perPersoon(
  wat: string,
  lijst: readonly Vervallen[],
  doe: (een: Vervallen) => Promise<void>,
): Promise<void> {
  const balk = voortgang(wat);
  const geweigerd = new Map<string, number>();
  let gelukt = 0;
  for (const [i, een] of lijst.entries()) {
    balk.naar(i, lijst.length);
    try {
      await doe(een);
      gelukt += 1;
    } catch (error) {
      if (!(error instanceof Fout)) throw error;
      geweigerd.set(error.message, (geweigerd.get(error.message) ?? 0) + 1);
    }
  }
  balk.naar(lijst.length, lijst.length);
  balk.klaar();
  schrijf('', `${wat === 'voorstellen' ? 'Voorgesteld' : 'Goedgekeurd'}: ${personen(gelukt)}.`);
  for (const [waarom, aantal] of geweigerd) schrijf(`Niet gelukt bij ${personen(aantal)}: ${waarom}`);
  if (geweigerd.size > 0) process.exitCode = 1;
}

const stelVoor = (runtime: Runtime, namens: string, { persoonId, casusId, totDatum }: Vervallen) =>
  postVernietiging(runtime, persoonId, '', namens, {
    ...{ grond: GROND, casusId },
    reden: `De bewaartermijn liep tot ${totDatum}.`,
  });

const keurGoed = (runtime: Runtime, namens: string, { persoonId, versie }: Vervallen) =>
  postVernietiging(runtime, persoonId, '/huidige/goedkeuring', namens, {}, versie ?? 0);

const personen = (n: number): string => `${n} ${n === 1 ? 'persoon' : 'personen'}`;

function schrijf(...regels: readonly string[]): void {
  process.stdout.write(`${regels.join('\n')}\n`);
}
