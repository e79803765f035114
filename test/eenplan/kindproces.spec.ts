import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, it } from '@jest/globals';
import type { Kindproces as Soort } from '../../apps/eenplan/src/draaien/kindproces.js';

const GEBOUWD = join(import.meta.dirname, '../../dist/apps/eenplan/src/draaien/kindproces.js');

it('a service that cannot start is not taken for another one that answers at its address', async () => {
  const ander = createServer((_, response) => response.end('{}')).listen(0, '127.0.0.1');
  await once(ander, 'listening');
  const { port } = ander.address() as AddressInfo;
  const { Kindproces } = (await import(pathToFileURL(GEBOUWD).href)) as { Kindproces: typeof Soort };
  const kind = new Kindproces('casusregie', 'casus-service', { PORT: String(port) }, `http://127.0.0.1:${port}`);
  try {
    await expect(kind.start()).rejects.toThrow('casusregie stopte meteen bij het starten');
  } finally {
    await kind.stop();
    ander.close();
  }
}, 60_000);
