import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type AuditMet, auditMet } from '../testing/audit.js';
import { id, logboek, medewerker, metRegisseur, type Stap, stap, TEKST } from '../testing/verhaal.js';
import { type CsvStuk, regelCsv, regels } from './csv.js';

const organisatie = (naam: string): Stap[] => [
  [
    'org',
    {
      type: 'OrganisatieGeregistreerd',
      data: {
        organisatieId: id('org'),
        naam,
        soort: 'partner',
        gemeenten: ['0010'],
        convenantDatum: '2026-01-01',
        vlaggen: { magBsn: false, datGevoelig: false, veiligheidsketen: false, crisisdienst: false },
      },
    },
  ],
];
const wissel = (naam: string) => [
  stap('a', { type: 'RegieGewisseld', data: { naar: medewerker(naam), reden: TEKST } }),
];
// More than are fetched at once.
const WISSELS = 1_100;
const events = logboek([
  organisatie('De "Borg"; =1+1'),
  ...metRegisseur('a', ['p1'], 'r1'),
  ...Array.from({ length: WISSELS }, (_, i) => wissel(`r${i}`)),
]);

let audit: AuditMet;
beforeAll(async () => {
  audit = await auditMet(events);
}, 60_000);
afterAll(() => audit.sluit());

const auditor = { rollen: ['auditor'], gemeenten: ['0010'] };
const geschiedenis = `/casussen/${id('a')}/geschiedenis/uitvoer`;
const haal = async (pad: string, aanspraken: object = auditor) => {
  const { status, tekst, koppen } = await audit.vraag(pad, aanspraken);
  return { status, koppen, tekst, regels: tekst.split('\r\n') };
};

describe('a list as a file', () => {
  it('has the history, all of it, as a Dutch spreadsheet opens it', async () => {
    const { koppen, tekst, regels } = await haal(geschiedenis);
    expect(koppen).toMatchObject({
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': 'attachment; filename="geschiedenis-K7M-A22.csv"',
      'cache-control': 'no-store',
    });
    expect(tekst.charCodeAt(0)).toBe(0xfeff);
    expect(regels[0]).toContain('Nummer;Positie;Gebeurd op;Vastgelegd op;Wat;Rol;Organisatie;Account;Grondslag');
    expect(regels).toHaveLength(1 + 4 + WISSELS + 1);
    expect(new Set(regels.slice(1, -1).map((regel) => regel.split(';')[0])).size).toBe(4 + WISSELS);
    expect(regels[1]).toMatch(
      /^1;2;2026-01-01T09:00:01\.000000Z;.*;"Casus K7M-A22 geopend .*""Borg"".*";casuscoordinator;/,
    );
  });

  it('says what the list says, and nothing else', async () => {
    const { body } = await audit.vraag<{ items: Record<string, unknown>[] }>('/bevindingen?limiet=3', auditor);
    const { regels, koppen } = await haal('/bevindingen/uitvoer');
    expect(koppen['content-disposition']).toBe('attachment; filename="bevindingen-alle.csv"');
    for (const [i, een] of body.items.entries())
      expect(regels[i + 1]).toBe(
        regelCsv([
          ...['kenmerk', 'gemeente', 'positie', 'gebeurdOp', 'vastgelegdOp', 'wat'].map((veld) => een[veld] as string),
          ...['casuscoordinator', undefined, id('act')],
        ]).trimEnd(),
      );
    expect(regels).toHaveLength(1 + WISSELS + 1);
    expect((await haal('/bevindingen/uitvoer?selectie=termijn-verlopen')).regels).toHaveLength(2);
  });

  it('is of whoever may read the list', async () => {
    const elders = { ...auditor, gemeenten: ['0003'] };
    expect((await haal(geschiedenis, elders)).status).toBe(404);
    expect((await haal('/bevindingen/uitvoer', elders)).regels).toHaveLength(2);
    for (const rol of ['beheerder', 'beleidsadviseur']) {
      const ander = { rollen: [rol], gemeenten: ['0010'] };
      expect((await haal(geschiedenis, ander)).status).toBe(404);
      expect((await haal('/bevindingen/uitvoer', ander)).status).toBe(403);
    }
    expect((await haal('/bevindingen/uitvoer?selectie=iets')).status).toBe(400);
  });

  it('carries nothing that a spreadsheet would run', () => {
    expect(regelCsv(['=1+1', '+31', '-1', '@som', '\t=1', '  =1', '＝1', 'a=1', -1, undefined])).toBe(
      `'=1+1;'+31;'-1;'@som;'\t=1;'  =1;'＝1;a=1;-1;\r\n`,
    );
    expect(regelCsv(['a;b', 'zei "ja"', 'twee\nregels'])).toBe(`"a;b";"zei ""ja""";"twee\nregels"\r\n`);
  });

  describe('in pieces', () => {
    const lees = async (aantal: number, hoogstens: number, mag: (nummer: number) => boolean) => {
      const stuk = (na = 0, limiet: number): Promise<CsvStuk<number>> => {
        const gelezen = Array.from({ length: Math.min(limiet, aantal - na) }, (_, i) => na + i + 1);
        return Promise.resolve({ rijen: gelezen.filter(mag), gelezen: gelezen.length, tot: gelezen.at(-1) });
      };
      const delen: string[] = [];
      for await (const deel of regels([{ kop: 'Nummer', van: (nummer: number) => nummer }], stuk, hoogstens))
        delen.push(deel);
      return delen.join('').split('\r\n').slice(1, -1);
    };

    it('says that it was cut off, and only then', async () => {
      expect(await lees(9, 3, () => true)).toEqual(['1', '2', '3', 'Afgekapt na 3 regels']);
      expect(await lees(3, 3, () => true)).toEqual(['1', '2', '3']);
      expect((await lees(2_001, 2_000, () => true)).at(-1)).toBe('Afgekapt na 2.000 regels');
      expect(await lees(2_000, 2_000, () => true)).toHaveLength(2_000);
    });

    it('goes on after rows that are refused', async () => {
      expect(await lees(1_200, 2_000, (nummer) => nummer % 400 === 0)).toEqual(['400', '800', '1200']);
      expect(await lees(9, 2, (nummer) => nummer % 4 === 0)).toEqual(['4', '8']);
    });
  });
});
