import { randomUUID } from 'node:crypto';
import { Agent, request } from 'node:http';
import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { ONTWIKKEL_AUDITOR, ONTWIKKEL_BEHEERDER } from '@eenplan/identity';
import { aanmelding, eenGemeente, type Gemeente, lukt } from './testing/api.js';
import { bijgewerkt } from './testing/leesmodellen.js';
import { ADRESDELEN, type Document, type Ingang, ingangen, KOPPEN, LIJVEN, verminkt } from './testing/rommel.js';
import { GEDULD, type Proces, Systeem } from './testing/systeem.js';

const ZAAD = 20261122;
/** Mangled bodies per operation. */
const PER_INGANG = 25;
const TEGELIJK = 6;
const PROBLEEM = 'application/problem+json';

let systeem: Systeem;
let gemeente: Gemeente;
/** Ids that exist, by the name of the parameter that they can stand for. */
const ids: Record<string, string> = {};
const processen: Record<string, Proces> = {};
/** The headers of each account that acts here. */
const aangemeld = new Map<string, Record<string, string>>();
const agent = new Agent({ keepAlive: true, maxSockets: 2 * TEGELIJK });

beforeAll(async () => {
  systeem = await Systeem.open();
  const [casusregie, leesmodellen, audit] = await Promise.all([
    systeem.start('casus-service'),
    systeem.start('read-model'),
    systeem.start('audit'),
  ]);
  Object.assign(processen, { casusregie, leesmodellen, audit });
  gemeente = await eenGemeente(casusregie.url);
  const door = gemeente.coordinator;
  for (const account of [door, ONTWIKKEL_AUDITOR, ONTWIKKEL_BEHEERDER])
    aangemeld.set(account, (await systeem.aanmelding.koppen(account)) as Record<string, string>);
  const { aanmeldingId } = await lukt(casusregie.url, { door, pad: '/aanmeldingen', body: aanmelding() });
  const [gevonden] = await systeem.query<{ casusId: string; persoonId: string }>(
    `select stream_id as "casusId", data -> 'gezinsleden' -> 0 ->> 'persoonId' as "persoonId"
     from casusregie.event where type = 'CasusGeopend'`,
  );
  Object.assign(ids, gevonden, {
    aanmeldingId,
    organisatieId: gemeente.organisatieId,
    medewerkerId: door,
    versie: '1',
    naam: 'werkbord',
  });
  await lukt(casusregie.url, {
    door,
    pad: `/casussen/${ids['casusId']}/beoordelingen`,
    body: { uitkomst: 'starten' },
    versie: 1,
  });
  await bijgewerkt(systeem.query.bind(systeem));
}, GEDULD);
afterAll(async () => {
  agent.destroy();
  await systeem?.stop();
}, GEDULD);

interface Vraag {
  readonly methode: string;
  readonly pad: string;
  readonly koppen?: Readonly<Record<string, string>>;
  readonly lijf?: string | Buffer;
}

/** A request as it is, without a client that repairs it. @returns status, and what kind of answer it was */
function stuur(url: string, { methode, pad, koppen = {}, lijf }: Vraag): Promise<{ status: number; soort: string }> {
  return new Promise((klaar, mis) => {
    const gelezen = { headers: koppen, method: methode, path: pad, agent };
    const verzoek = request(url, gelezen, (antwoord) => {
      const uitkomst = { status: antwoord.statusCode!, soort: antwoord.headers['content-type'] ?? '' };
      // A stream of changes has no end: that it began is its answer.
      if (uitkomst.soort.startsWith('text/event-stream')) {
        antwoord.destroy();
        klaar(uitkomst);
      } else antwoord.resume().on('end', () => klaar(uitkomst));
    });
    // A server that says no to so large a request may hang up before it has read all of it, and its answer gets lost.
    const groot = (lijf?.length ?? 0) > 256 * 1024 || Object.values(koppen).some(({ length }) => length > 16_000);
    const opgehangen = ({ code }: NodeJS.ErrnoException) => groot && (code === 'EPIPE' || code === 'ECONNRESET');
    verzoek.on('error', (error) => (opgehangen(error) ? klaar({ status: 413, soort: PROBLEEM }) : mis(error)));
    verzoek.end(lijf);
  });
}

const wie = (api: string, pad: string): string =>
  api === 'audit'
    ? ONTWIKKEL_AUDITOR
    : pad.startsWith('/organisaties') && api === 'casusregie'
      ? ONTWIKKEL_BEHEERDER
      : gemeente.coordinator;

function koppen(api: string, pad: string, versie: number): Record<string, string> {
  return {
    'content-type': 'application/json',
    ...aangemeld.get(wie(api, pad)),
    'idempotency-key': randomUUID(),
    'if-match': `"${versie}"`,
  };
}

/** The version that a command on this address must have seen: garbage should get past that question too. */
async function versieVan(pad: string): Promise<number> {
  const stream = ids[/\{(\w+)\}/.exec(pad)?.[1] ?? ''];
  const [rij] = await systeem.query<{ versie: number }>(
    'select coalesce(max(version), 0) as versie from casusregie.event where stream_id::text = $1',
    [stream],
  );
  return rij!.versie;
}

/** A body that could be meant, with ids that exist. */
function bedoeld(body: unknown): unknown {
  return JSON.parse(JSON.stringify(body), (naam, waarde: unknown) => ids[naam] ?? waarde) as unknown;
}

const gevuld = (pad: string, met: (naam: string) => string = (naam) => ids[naam] ?? randomUUID()): string =>
  pad.replace(/\{(\w+)\}/g, (_, naam: string) => met(naam));

async function document(api: string): Promise<Ingang[]> {
  const antwoord = await fetch(`${processen[api]!.url}/${api}/v1/openapi.json`);
  return ingangen((await antwoord.json()) as Document);
}

/** Every fixed piece of garbage for one operation. */
function* rommel(
  api: string,
  { methode, pad, vragen, body }: Ingang,
  versie: number,
): Generator<readonly [string, Vraag]> {
  const basis = `/${api}/v1${gevuld(pad)}`;
  const goed = koppen(api, pad, versie);
  const lijf = methode === 'GET' ? undefined : JSON.stringify(body);
  const metLijf = (over: Partial<Vraag>): Vraag => ({
    methode,
    pad: basis,
    koppen: goed,
    ...(lijf !== undefined && { lijf }),
    ...over,
  });
  for (const [naam, rommelLijf] of LIJVEN) yield [naam, metLijf({ lijf: rommelLijf })];
  for (const [kop, waarde] of KOPPEN)
    yield [`${kop}: ${waarde.slice(0, 30)}`, metLijf({ koppen: { ...goed, [kop]: waarde } })];
  for (const deel of ADRESDELEN) {
    if (pad.includes('{')) yield [`id ${deel.slice(0, 20)}`, metLijf({ pad: `/${api}/v1${gevuld(pad, () => deel)}` })];
    for (const vraag of [...vragen, 'onbekend'])
      yield [
        `${vraag}=${deel.slice(0, 20)}`,
        metLijf({ pad: `${basis}?${vraag}=${deel}&${vraag}=1&${vraag}[x]=${deel}` }),
      ];
  }
  yield ['no headers at all', { methode, pad: basis, ...(lijf !== undefined && { lijf }) }];
  for (const ander of ['PUT', 'DELETE', 'PATCH', 'OPTIONS', 'PROPFIND']) yield [ander, metLijf({ methode: ander })];
}

describe.each([
  ['casusregie', 50, [201, 400, 401, 404, 409, 412, 413, 414, 415, 428, 431]],
  ['leesmodellen', 12, [200, 400, 401, 404, 413, 414, 415, 431]],
  ['audit', 4, [200, 400, 401, 404, 414, 431]],
])('garbage at every operation of %s', (api, minstens, nodig) => {
  it(
    'never gives a 5xx, and every no is a problem',
    async () => {
      const operaties = await document(api);
      expect(operaties.length).toBeGreaterThanOrEqual(minstens);
      const fouten: string[] = [];
      const rij = operaties.values();
      const { url } = processen[api]!;
      const gezien = new Map<number, number>();
      const keur = async (operatie: Ingang, wat: string, vraag: Vraag) => {
        const { status, soort } = await stuur(url, vraag);
        gezien.set(status, (gezien.get(status) ?? 0) + 1);
        const netjes = status < 400 ? status >= 200 : status < 500 && soort.startsWith(PROBLEEM);
        if (!netjes) fouten.push(`${operatie.methode} ${operatie.pad}, ${wat}: ${status} ${soort}`);
        return netjes;
      };
      const werker = async () => {
        for (const operatie of rij) {
          const versie = await versieVan(operatie.pad);
          for (const [wat, vraag] of rommel(api, operatie, versie)) await keur(operatie, wat, vraag);
          if (operatie.methode === 'GET') continue;
          const { methode, pad, body } = operatie;
          const eigenschap = fc.asyncProperty(verminkt(bedoeld(body)), fc.boolean(), async (anders, metVersie) => {
            const { 'if-match': gezienVersie, ...goed } = koppen(api, pad, await versieVan(pad));
            const lijf = JSON.stringify(anders);
            const vraag = {
              methode,
              pad: `/${api}/v1${gevuld(pad)}`,
              koppen: metVersie ? { ...goed, 'if-match': gezienVersie! } : goed,
              lijf,
            };
            return keur(operatie, `body ${lijf.slice(0, 300)}`, vraag);
          });
          await fc.check(eigenschap, { seed: ZAAD, numRuns: PER_INGANG, endOnFailure: true });
        }
      };
      await Promise.all(Array.from({ length: TEGELIJK }, werker));
      expect(fouten).toEqual([]);
      // It got everywhere: through to what was done all the same, and to every kind of no.
      expect([...gezien.keys()]).toEqual(expect.arrayContaining(nodig));
      expect(processen[api]!.leeft).toBe(true);
      // What went wrong inside is logged at this level; a client may never have heard of it.
      expect(processen[api]!.uitvoer.split('\n').filter((regel) => regel.includes('"level":50'))).toEqual([]);
    },
    2 * GEDULD,
  );

  it.each([
    ['no HTTP', 'hallo\r\n\r\n'],
    ['no host', 'GET / HTTP/1.1\r\n\r\n'],
    ['two lengths', 'POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\nab'],
    ['a space in the address', 'GET /a b c HTTP/1.1\r\nHost: x\r\n\r\n'],
    ['a header without end', `GET / HTTP/1.1\r\nHost: x\r\nX: ${'x'.repeat(200_000)}`],
    ['bytes', '\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03'],
    ['an unreadable address', 'GET /%zz HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n'],
    ['a lone surrogate in the address', 'GET /%ed%a0%80 HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n'],
  ])(
    'what is %s gets a no, or nothing',
    async (_, bytes) => {
      const antwoord = await new Promise<string>((klaar) => {
        const socket = connect(processen[api]!.poort, '127.0.0.1', () => socket.write(Buffer.from(bytes, 'latin1')));
        let tekst = '';
        socket.on('data', (deel) => (tekst += deel.toString('latin1')));
        socket.on('error', () => undefined).on('close', () => klaar(tekst));
      });
      expect(antwoord).toMatch(/^(HTTP\/1\.1 4\d\d |$)/);
      expect(processen[api]!.leeft).toBe(true);
    },
    GEDULD,
  );
});
