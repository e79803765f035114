import { join } from 'node:path';
import { codeHash, rebuild, RebuildBusyError, type RebuildPhase } from '@eenplan/event-log';
import { projecties } from '../../../read-model/src/projecties.js';
import { upcast } from '../../../read-model/src/upcast.js';
import { Fout } from '../fout.js';
import { leesRuntime } from '../gegevens/runtime.js';
import { type Voortgang, voortgang } from '../uitvoer/voortgang.js';

export interface RebuildOpties {
  readonly data: string;
  readonly opnieuw?: boolean;
}

const FASEN: Record<Exclude<RebuildPhase, 'klaar'>, string> = {
  lezen: 'logboek lezen',
  laden: 'tabellen vullen',
  bijwerken: 'bijwerken',
};

/** Builds one read model, or all, anew from the log while the system serves. One that was killed goes on. */
export async function herbouw(naam: string, opties: RebuildOpties): Promise<void> {
  const { databaseUrl } = leesRuntime(opties.data);
  const gekozen = naam === 'alles' ? projecties : projecties.filter(({ name }) => name === naam);
  if (gekozen.length === 0)
    throw new Fout(
      `Er is geen leesmodel ${naam}: kies alles, of een van ${projecties.map(({ name }) => name).join(', ')}.`,
    );
  let fase: RebuildPhase | undefined;
  let balk: Voortgang | undefined;
  try {
    const { position, resumed } = await rebuild({
      adminUrl: databaseUrl,
      projections: gekozen,
      upcast,
      threads: { module: new URL('../../../read-model/src/herbouw.js', import.meta.url).href },
      // Without it what an earlier rebuild left is thrown away.
      ...(opties.opnieuw ? {} : { code: eigenCode() }),
      onProgress(nu, gedaan, totaal) {
        if (nu !== fase) balk?.klaar();
        if (nu !== fase && nu !== 'klaar') balk = voortgang(FASEN[nu]);
        fase = nu;
        if (nu !== 'klaar') balk?.naar(gedaan, totaal);
      },
    });
    const verder = resumed.length > 0 ? ` (verder gegaan met ${resumed.join(', ')})` : '';
    process.stdout.write(
      `Herbouwd tot en met positie ${position}: ${gekozen.map(({ name }) => name).join(', ')}${verder}.\n`,
    );
  } catch (error) {
    if (error instanceof RebuildBusyError)
      throw new Fout('Dit leesmodel wordt al herbouwd: wacht tot dat klaar is en probeer het dan opnieuw.', error);
    throw error;
  } finally {
    balk?.klaar();
  }
}

/** What the read models are made by: a shadow that other code filled is not gone on with. */
function eigenCode(): string {
  const root = join(import.meta.dirname, '../../../..');
  return codeHash(...['apps/read-model/src', 'libs/domain/src', 'libs/event-log/src'].map((deel) => join(root, deel)));
}
