import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { testBsn } from '../casusregie/dienst.js';
import { aanmelding, eenGemeente, eenMedewerker, type Gemeente, lukt, stuur } from './testing/api.js';
import { GEDULD, type Proces, Systeem } from './testing/systeem.js';

const TEGELIJK = 64;
const PROCESSEN = 4;

let systeem: Systeem;
let processen: Proces[];
let gemeente: Gemeente;
beforeAll(async () => {
  systeem = await Systeem.open();
  processen = await Promise.all(Array.from({ length: PROCESSEN }, () => systeem.start('casus-service')));
  gemeente = await eenGemeente(processen[0]!.url);
}, GEDULD);
afterAll(() => systeem?.stop(), GEDULD);

/** One request per number, spread over the processes and sent at the same instant. */
function tegelijk<T>(doe: (url: string, nummer: number) => Promise<T>): Promise<T[]> {
  return Promise.all(Array.from({ length: TEGELIJK }, (_, i) => doe(processen[i % PROCESSEN]!.url, i)));
}

describe(`${TEGELIJK} at the same instant, over ${PROCESSEN} processes`, () => {
  it(
    'aanmeldingen of one gezin give one casus, and all are accepted alike',
    async () => {
      const gezin = [
        { hoedanigheid: 'gezinslid', achternaam: 'Wiersum', geboortedatum: '1984-02-03', bsn: testBsn() },
        { hoedanigheid: 'gezinslid', achternaam: 'Wiersum', geboortedatum: '2016-04-04', bsn: testBsn() },
      ];
      // Not everyone names everyone, nor in the same order: also then it is one gezin.
      const personen = (nummer: number) => [gezin, [...gezin].reverse(), gezin.slice(0, 1)][nummer % 3];
      const antwoorden = await tegelijk((url, nummer) =>
        stuur(url, {
          door: gemeente.coordinator,
          pad: '/aanmeldingen',
          body: aanmelding({ personen: personen(nummer) }),
        }),
      );
      expect(antwoorden.map(({ status }) => status)).toEqual(Array(TEGELIJK).fill(201));
      // The answer does not tell who came first.
      const vorm = ({ body, etag, positie }: (typeof antwoorden)[number]) =>
        JSON.stringify([Object.keys(body), etag, typeof positie]);
      expect(new Set(antwoorden.map(vorm)).size).toBe(1);

      const ids = antwoorden.map(({ body }) => String(body['aanmeldingId']));
      expect(new Set(ids).size).toBe(TEGELIJK);
      const geplaatst = await systeem.query<{ wijze: string; casus: string }>(
        `select data ->> 'wijze' as wijze, data ->> 'casusId' as casus from casusregie.event
         where type = 'AanmeldingGeplaatst' and stream_id = any ($1)`,
        [ids],
      );
      expect(geplaatst).toHaveLength(TEGELIJK);
      expect(new Set(geplaatst.map(({ casus }) => casus)).size).toBe(1);
      expect(geplaatst.filter(({ wijze }) => wijze === 'geopend')).toHaveLength(1);
      expect(await systeem.query(`select 1 from casusregie.event where type = 'CasusGeopend'`)).toHaveLength(1);

      // Every process took part, by what is stored; and so did more than one in the casus itself.
      expect(await systeem.pidsVan(ids)).toEqual(new Set(processen.map(({ pid }) => pid)));
      expect((await systeem.pidsVan([geplaatst[0]!.casus])).size).toBeGreaterThan(1);
    },
    GEDULD,
  );

  it(
    'aanwijzingen of different regisseurs: one wins, the others are told why not',
    async () => {
      const { url } = processen[0]!;
      const { organisatieId, coordinator } = gemeente;
      const { aanmeldingId } = await lukt(url, { door: coordinator, pad: '/aanmeldingen', body: aanmelding() });
      const [geplaatst] = await systeem.query<{ casus: string }>(
        `select data ->> 'casusId' as casus from casusregie.event where stream_id = $1 and type = 'AanmeldingGeplaatst'`,
        [aanmeldingId],
      );
      const casusId = geplaatst!.casus;
      await lukt(url, {
        door: coordinator,
        pad: `/casussen/${casusId}/beoordelingen`,
        body: { uitkomst: 'starten' },
        versie: 1,
      });
      const [stand] = await systeem.query<{ versie: number }>(
        'select max(version) as versie from casusregie.event where stream_id = $1',
        [casusId],
      );
      const regisseurs: string[] = [];
      for (let i = 0; i < TEGELIJK; i++) regisseurs.push(await eenMedewerker(url, organisatieId));

      const antwoorden = await tegelijk((bij, nummer) =>
        stuur(bij, {
          door: coordinator,
          pad: `/casussen/${casusId}/aanwijzingen`,
          body: { organisatieId, medewerkerId: regisseurs[nummer] },
          // With and without the version that was seen, at every process.
          versie: Math.floor(nummer / PROCESSEN) % 2 === 0 ? stand!.versie : undefined,
        }),
      );
      const gewonnen = antwoorden.findIndex(({ status }) => status === 201);
      expect(antwoorden.filter(({ status }) => status === 201)).toHaveLength(1);
      for (const { status, body } of antwoorden.filter(({ status }) => status !== 201))
        expect([status, body['code']]).toEqual(status === 409 ? [409, 'aanwijzing-loopt'] : [412, 'versie-verouderd']);
      const aangewezen = await systeem.query<{ wie: string; pid: string }>(
        `select data ->> 'medewerkerId' as wie, split_part(meta ->> 'instance', '/', 2) as pid from casusregie.event
         where stream_id = $1 and type = 'RegisseurAangewezen'`,
        [casusId],
      );
      // The one who was promised it, by the process that promised it.
      expect(aangewezen).toEqual([{ wie: regisseurs[gewonnen], pid: String(processen[gewonnen % PROCESSEN]!.pid) }]);
    },
    GEDULD,
  );
});
