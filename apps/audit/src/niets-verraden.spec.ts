import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type AuditMet, auditMet } from './testing/audit.js';
import { geopend, id, logboek, medewerker, metRegisseur, type Stap, stap, TEKST } from './testing/verhaal.js';

const elders = ([naam, event]: Stap): Stap =>
  event.type === 'CasusGeopend' ? [naam, { ...event, data: { ...event.data, gemeente: '0003' } }] : [naam, event];
const wissel = (i: number): Stap[] => [
  stap('z', { type: 'RegieGewisseld', data: { naar: medewerker(`r${i}`), reden: TEKST } }),
];
// z is of another gemeente, and so much happened in it that reading it takes long; b is not judged yet.
const events = logboek([
  ...metRegisseur('a', ['p1'], 'r1'),
  [geopend('b', ['p2'])],
  ...metRegisseur('z', ['p9'], 'r1').map((stappen) => stappen.map(elders)),
  ...Array.from({ length: 5_000 }, (_, i) => wissel(i)),
]);
const DELFZIJL = { rollen: ['auditor'], gemeenten: ['0010'] };
const PADEN = [
  ...['geschiedenis', 'dossier', 'regieperioden', 'geschiedenis/uitvoer'].map((deel) => `/casussen/${id('z')}/${deel}`),
  '/casussen?kenmerk=K7M-Z22',
];
const onbekend = (pad: string) => pad.replace(id('z'), id('nee')).replace('Z22', 'QQQ');
const ongezien = (pad: string) => pad.replace(id('z'), id('b')).replace('Z22', 'B22');

let audit: AuditMet;
beforeAll(async () => {
  audit = await auditMet(events);
}, 60_000);
afterAll(() => audit.sluit());

const mediaan = (waarden: number[]) => waarden.sort((a, b) => a - b)[Math.floor(waarden.length / 2)]!;

describe('to an auditor a casus of another gemeente', () => {
  it.each(PADEN)('answers at %s as one that does not exist, in what it says', async (pad) => {
    const antwoord = async (vraag: string) => {
      const { status, body, koppen } = await audit.vraag<{ instance?: string }>(vraag, DELFZIJL);
      const { date: _, 'x-correlation-id': __, traceparent: ___, ...rest } = koppen;
      return { status, body: { ...body, instance: '' }, koppen: rest };
    };
    const niet = await antwoord(onbekend(pad));
    expect(niet.status).toBe(404);
    expect(await antwoord(pad)).toEqual(niet);
    expect(await antwoord(ongezien(pad))).toEqual(niet);
  });

  it.each(PADEN)(
    'and as fast: %s',
    async (pad) => {
      const duur = async (vraag: string) => {
        const begin = performance.now();
        await audit.vraag(vraag, DELFZIJL);
        return performance.now() - begin;
      };
      const [er, niet]: [number[], number[]] = [[], []];
      for (let keer = 0; keer < 40; keer++) {
        er.push(await duur(pad));
        niet.push(await duur(onbekend(pad)));
      }
      // Reading 5,000 events takes some hundred milliseconds; a row more or less in an index does not.
      expect(Math.abs(mediaan(er) - mediaan(niet))).toBeLessThan(5);
    },
    60_000,
  );
});
