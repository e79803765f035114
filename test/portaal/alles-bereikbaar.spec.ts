import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from '@jest/globals';

const ROOT = join(import.meta.dirname, '../..');
const WEB = join(ROOT, 'apps/portal/web/src');
const APIS = ['casusregie', 'leesmodellen', 'audit'] as const;

/** What nobody does on a screen, with why. */
const NIET_OP_EEN_SCHERM: Readonly<Record<string, string>> = {
  'POST /casussen/{casusId}/noodtoegangen': 'the screen takes it by the kenmerk that is said on the phone',
  'GET /wijzigingen': 'the server of the portal listens, and tells the browser',
};

/** All that the portal is made of, but the types of the APIs. */
const bron = (readdirSync(WEB, { recursive: true }) as string[])
  .filter((naam) => /\.tsx?$/.test(naam) && !naam.startsWith('api/') && !naam.endsWith('.spec.ts'))
  .map((naam) => readFileSync(join(WEB, naam), 'utf8'))
  .join('\n');

/** Asked through the client by its path, or fetched as a file by its address. */
function wordtGevraagd(api: string, methode: string, pad: string): boolean {
  const adres = pad.replaceAll(/\{\w+\}/g, '\\$\\{[^}]+\\}');
  return bron.includes(`.${methode.toUpperCase()}('${pad}'`) || new RegExp(`['\`]/${api}/v1${adres}['\`?]`).test(bron);
}

it('whatever the APIs offer, people can do on a screen', () => {
  const nergens = APIS.flatMap((api) => {
    const { paths } = JSON.parse(readFileSync(join(ROOT, `docs/openapi/${api}-v1.json`), 'utf8')) as {
      paths: Record<string, object>;
    };
    return Object.entries(paths).flatMap(([pad, methoden]) =>
      Object.keys(methoden)
        .filter((methode) => methode !== 'parameters' && !wordtGevraagd(api, methode, pad))
        .map((methode) => `${methode.toUpperCase()} ${pad}`),
    );
  });
  expect(nergens.sort()).toEqual(Object.keys(NIET_OP_EEN_SCHERM).sort());
});
