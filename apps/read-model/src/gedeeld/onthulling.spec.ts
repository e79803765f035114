import { expect, it } from '@jest/globals';
import type { Vault, VaultRef } from '@eenplan/vault';
import type { DataSource } from 'typeorm';
import type { Organisatieregister } from '../beslissen/organisatieregister.js';
import type { Lezer } from './lezer.js';
import { allesIn, Onthulling } from './onthulling.js';

it('the vault is asked only for what may be read: a row can be there while its words are not', async () => {
  const gevraagd: VaultRef[] = [];
  const vault = {
    reveal: (refs: readonly VaultRef[]) => {
      gevraagd.push(...refs);
      return Promise.resolve(refs.map(() => ({ ontbreekt: true as const })));
    },
  };
  const db = {
    query: () => Promise.resolve([{ geblokkeerd: ['slot'], betwist: [], wie_geblokkeerd: [], wie_betwist: [] }]),
  };
  const register = { met: () => Promise.resolve(new Map()) };
  const o = new Onthulling(
    db as unknown as DataSource,
    vault as unknown as Vault,
    register as unknown as Organisatieregister,
    {} as Lezer,
    'casusdossier',
  );
  const alles = allesIn('casus');
  const gegeven = alles.persoon('geblokkeerd');
  o.in({ ...alles, leestTekst: () => false });
  expect(o.tekst('dicht', gegeven)).toEqual({ tekstId: 'dicht' });
  expect(o.persoon('geblokkeerd')).toEqual({ persoonId: 'geblokkeerd' });
  o.in({ ...alles, leest: () => false });
  expect(o.persoon('weg')).toBeUndefined();
  o.in(alles).tekst('open', gegeven);
  const slot = o.tekst('slot', gegeven);
  await o.open();
  expect(slot).toEqual({ tekstId: 'slot', geblokkeerd: true });
  expect(gevraagd).toEqual([{ tekstId: 'open', casusId: 'casus' }]);
});
