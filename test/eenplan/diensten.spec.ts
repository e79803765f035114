import { describe, expect, it } from '@jest/globals';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { GEREED_MS } from './systeem.js';

/** A service as a process of its own, from dist, told nothing. */
async function zonderInstellingen(app: string): Promise<{ code: unknown; stderr: string; stdout: string }> {
  const main = join(import.meta.dirname, '../../dist/apps', app, 'src/main.js');
  const proces = spawn(process.execPath, [main], { env: { PATH: process.env['PATH'] }, stdio: 'pipe' });
  const gezegd = { stderr: '', stdout: '' };
  for (const stroom of ['stderr', 'stdout'] as const)
    proces[stroom].setEncoding('utf8').on('data', (tekst: string) => (gezegd[stroom] += tekst));
  const [code] = (await once(proces, 'close')) as [unknown];
  return { code, ...gezegd };
}

describe('a service by itself', () => {
  it.each([
    [
      'casus-service',
      'casusregie',
      ['CASUSREGIE_DATABASE_URL', 'KLUIS_DATABASE_URL', 'KLUIS_BSN_SLEUTEL', 'KLUIS_SLEUTELMAP'],
    ],
    [
      'read-model',
      'leesmodellen',
      ['LEESMODELLEN_DATABASE_URL', 'KLUIS_DATABASE_URL', 'KLUIS_SLEUTELMAP', 'KLUIS_INZAGE_SLEUTEL'],
    ],
    ['audit', 'audit', ['AUDIT_DATABASE_URL', 'KLUIS_INZAGE_DATABASE_URL', 'KLUIS_INZAGE_SLEUTEL']],
  ])(
    '%s without its settings names all that lack, and ends',
    async (app, naam, instellingen) => {
      const { code, stderr, stdout } = await zonderInstellingen(app);
      expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
      expect(stderr).toMatch(new RegExp(`^${naam} start niet: `));
      for (const instelling of ['EENPLAN_SLEUTEL', ...instellingen])
        expect(stderr).toContain(`${instelling} ontbreekt. Geef deze instelling mee in de omgeving.`);
      expect(stderr).not.toMatch(/^ +at /m);
    },
    GEREED_MS,
  );
});
