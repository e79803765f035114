import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { finished } from 'node:stream/promises';
import { leesRuntime } from '../gegevens/runtime.js';
import { AuditApi } from './audit-api.js';

export interface ExportOpties {
  readonly data: string;
  readonly uit?: string;
}

/** The history of a casus as JSON lines, one event each, to stdout or a file that only its owner may read. */
export async function exporteer(casus: string, opties: ExportOpties): Promise<void> {
  const api = new AuditApi(leesRuntime(opties.data));
  const casusId = await api.casus(casus);
  const uit = opties.uit === undefined ? process.stdout : createWriteStream(opties.uit, { mode: 0o600, flags: 'wx' });
  if (uit !== process.stdout) await once(uit, 'open');
  let aantal = 0;
  for await (const een of api.geschiedenis(casusId)) {
    if (!uit.write(`${JSON.stringify(een)}\n`)) await once(uit, 'drain');
    aantal++;
  }
  if (uit === process.stdout) return;
  uit.end();
  await finished(uit);
  process.stderr.write(`${aantal} gebeurtenissen geschreven naar ${opties.uit}\n`);
}
