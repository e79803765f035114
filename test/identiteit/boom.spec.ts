import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from '@jest/globals';

const ROOT = join(import.meta.dirname, '../..');
const BOMEN = ['apps', 'libs', 'test', 'docs', 'infra', 'README.md', 'CHANGELOG.md'];
const TEKST = /\.(ts|mts|mjs|js|json|md|sql|html|yaml|yml)$/;

/** Every text below these folders, as it is committed. */
function* teksten(pad: string): Generator<string> {
  if (TEKST.test(pad)) return void (yield pad);
  for (const een of readdirSync(join(ROOT, pad), { withFileTypes: true })) {
    const onder = join(pad, een.name);
    if (een.isDirectory() ? een.name !== 'node_modules' && !een.name.startsWith('.') : TEKST.test(een.name))
      yield* een.isDirectory() ? teksten(onder) : [onder];
  }
}

it('nobody says in a header who acts: not the product, nor its documents, nor its tests', () => {
  // Put together here, so that this file does not find itself.
  const kop = new RegExp(['eenplan', 'actor'].join('-'), 'i');
  const bestanden = BOMEN.flatMap((pad) => [...teksten(pad)]);
  expect(bestanden.length).toBeGreaterThan(400);
  expect(bestanden.filter((pad) => kop.test(readFileSync(join(ROOT, pad), 'utf8')))).toEqual([]);
});
