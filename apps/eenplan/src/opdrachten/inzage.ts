import { createWriteStream } from 'node:fs';
import { once } from 'node:events';
import { finished } from 'node:stream/promises';
import { isUuid } from '@eenplan/kernel';
import type { Uitdraai } from '../../../read-model/src/inzage/inzage.dto.js';
import { Fout } from '../fout.js';
import { leesRuntime } from '../gegevens/runtime.js';
import { uitdraaiAlsHtml } from '../uitvoer/uitdraai.js';
import { vraag } from './vraag.js';

export interface InzageOpties {
  readonly data: string;
  readonly namens: string;
  readonly uit?: string;
  readonly html?: boolean;
}

/** Everything about one person, for a request for inzage that was granted, to stdout or a file that only its owner may read. */
export async function inzage(verzoek: string, opties: InzageOpties): Promise<void> {
  if (!isUuid(verzoek)) throw new Fout('Geef het nummer van het verzoek om inzage.');
  const runtime = leesRuntime(opties.data);
  const url = `${runtime.urls.leesmodellen}/leesmodellen/v1/verzoeken/${verzoek.toLowerCase()}/uitdraaien/huidige`;
  const uitdraai = await vraag<Uitdraai>(runtime, url, opties.namens.toLowerCase());
  if (!uitdraai)
    throw new Fout(
      `Voor account ${opties.namens} is er geen verzoek om inzage ${verzoek}: kies de persoon zelf, of een casuscoördinator van de gemeente die besliste.`,
    );
  const inhoud = opties.html ? uitdraaiAlsHtml(uitdraai) : `${JSON.stringify(uitdraai, undefined, 2)}\n`;
  if (opties.uit === undefined) return void process.stdout.write(inhoud);
  const bestand = createWriteStream(opties.uit, { mode: 0o600, flags: 'wx' });
  await once(bestand, 'open');
  bestand.end(inhoud);
  await finished(bestand);
  process.stderr.write(`Uitdraai geschreven naar ${opties.uit}: geef hem alleen aan wie hij betreft.\n`);
}
