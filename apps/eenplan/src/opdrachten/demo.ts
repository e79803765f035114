import { resolve } from 'node:path';
import { inloggen, TokenBron } from '@eenplan/identity';
import { bewaarInwoners } from '../demo/inwoners.js';
import { laadDemo } from '../demo-plug.js';
import { Fout } from '../fout.js';
import { leesRuntime } from '../gegevens/runtime.js';
import { voortgang } from '../uitvoer/voortgang.js';

export interface DemoOpties {
  readonly data: string;
  readonly grootte?: number;
  readonly seed?: string;
  readonly datum?: string;
}

/** Loads the demo into the system that runs, through its public API. */
export async function demo(opties: DemoOpties): Promise<void> {
  if (!laadDemo) throw new Fout('Deze versie heeft geen demo.');
  const { urls, issuer } = leesRuntime(opties.data);
  const bron = new TokenBron((account) => inloggen(issuer, account));
  const balk = voortgang('demo laden');
  try {
    const { hash, opdrachten, bekijk, personen } = await laadDemo({
      urls,
      fetch,
      koppen: (account) => bron.koppen(account),
      vandaag: opties.datum ?? new Date().toISOString().slice(0, 10),
      progress: (gedaan, totaal) => balk.naar(gedaan, totaal),
      ...(opties.grootte === undefined ? {} : { grootte: opties.grootte }),
      ...(opties.seed === undefined ? {} : { seed: opties.seed }),
    });
    bewaarInwoners(resolve(opties.data), personen);
    balk.klaar();
    process.stdout.write(`${[...bekijk, `${opdrachten} opdrachten; hash ${hash}`].join('\n')}\n`);
  } finally {
    balk.klaar();
  }
}
