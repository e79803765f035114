import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ONTWIKKEL_AUDITOR, ONTWIKKEL_BEHEERDER } from '@eenplan/identity';
import { laden } from '../../apps/eenplan/src/demo/laden.js';
import { APIS, type Document, isLine, type Place } from './contract.js';
import { exampleOf } from './example.js';
import { contractenVan, startSysteem, type Systeem } from './systeem.js';
import { herkansing, vrijgave, watDeDemoNietDoet } from './wat-de-demo-niet-doet.js';

const contracten = contractenVan();
/** With the demo. */
let systeem: Systeem;
/** With the same gemeenten, in which other things happen. */
let ander: Systeem;
/** `amrani-kuiper/moeder` → persoonId. */
let wieIsWie: ReadonlyMap<string, string>;
beforeAll(async () => {
  systeem = await startSysteem(contracten);
  ander = await startSysteem(contracten);
}, 120_000);
afterAll(async () => {
  await systeem?.stop();
  await ander?.stop();
});

/** Every answer so far was as its document says; each step ends with it. */
function allesKlopte(): void {
  expect(APIS.flatMap((api) => contracten[api].violations)).toEqual([]);
}

/** The `perRol` who did most of every role, the beheerder and auditor, and somebody nobody knows. */
async function actoren(perRol: number): Promise<string[]> {
  const rijen = await systeem.dienst.query<{ actor: string }>(
    `select actor from (
       select meta ->> 'actor' as actor, row_number() over (partition by meta ->> 'rol' order by count(*) desc) as nummer
       from casusregie.event where meta ->> 'rol' <> 'systeem' group by meta ->> 'rol', meta ->> 'actor') a
     where nummer <= $1`,
    [perRol],
  );
  return [...new Set([...rijen.map(({ actor }) => actor), ONTWIKKEL_BEHEERDER, ONTWIKKEL_AUDITOR, randomUUID()])];
}

async function stromen(): Promise<Record<string, string[]>> {
  const rijen = await systeem.dienst.query<{ stream_type: string; ids: string[] }>(
    'select stream_type, array_agg(stream_id) as ids from casusregie.event where version = 1 group by 1',
  );
  // The stream of a person is not under her own number.
  const [personen] = await systeem.dienst.query<{ ids: string[] }>(
    `select array_agg(distinct l ->> 'persoonId') as ids
     from casusregie.event, json_array_elements(data -> 'gezinsleden') l where type = 'CasusGeopend'`,
  );
  return {
    // Nobody asked anything in the demo.
    verzoekId: [],
    ...Object.fromEntries(rijen.map(({ stream_type, ids }) => [`${stream_type}Id`, ids])),
    persoonId: personen!.ids,
  };
}

const ingevuld = (path: string, waarde: (naam: string) => string): string =>
  path.replace(/\{(\w+)\}/g, (_, naam: string) => waarde(naam));

/** One read, and some pages after it. */
async function lees(api: 'leesmodellen' | 'audit', pad: string, actor: string): Promise<void> {
  const headers = await systeem.koppen(actor);
  let antwoord = await systeem.fetch(`${systeem.urls[api]}/${api}/v1${pad}`, { headers });
  for (let pagina = 1; pagina < 4; pagina++) {
    const link = /<(.*)>/.exec(antwoord.headers.get('link') ?? '')?.[1];
    if (link === undefined) return;
    antwoord = await systeem.fetch(`${systeem.urls[api]}${link}`, { headers });
  }
}

describe('every answer is as the OpenAPI document of its service says', () => {
  it('of the whole demo', async () => {
    const { urls, fetch, koppen } = systeem;
    const vandaag = new Date().toISOString().slice(0, 10);
    const { opdrachten, personen } = await laden({ urls, fetch, koppen, vandaag, progress: () => undefined });
    expect(opdrachten).toBeGreaterThan(200);
    wieIsWie = personen;
    allesKlopte();
  }, 300_000);

  it('in which who has gezag reads along, and the father who is shielded from them finds nothing', async () => {
    const dossierVan = async (wie: string) => {
      const headers = await systeem.koppen(wieIsWie.get(wie)!);
      const url = `${systeem.urls.leesmodellen}/leesmodellen/v1/casussen`;
      const { items } = (await (await systeem.fetch(url, { headers })).json()) as { items: { casusId: string }[] };
      return JSON.stringify(await (await systeem.fetch(`${url}/${items[0]!.casusId}`, { headers })).json());
    };
    const wiersum = await dossierVan('wiersum/vader');
    for (const wie of ['vader', 'dochter', 'zoon']) expect(wiersum).toContain(wieIsWie.get(`wiersum/${wie}`));
    expect(await dossierVan('amrani-kuiper/moeder')).toContain(wieIsWie.get('amrani-kuiper/jongste'));
    const geweerd = await dossierVan('amrani-kuiper/vader');
    for (const wie of ['moeder', 'oudste', 'jongste'])
      expect(geweerd).not.toContain(wieIsWie.get(`amrani-kuiper/${wie}`));
    expect(geweerd).not.toMatch(/Naima|Sami|Lina|Opvang|Veilig Thuis|Kamer voor drie/);
  });

  it('of the commands that the demo has no use for', async () => {
    await watDeDemoNietDoet(ander);
    allesKlopte();
  }, 120_000);

  it('of every read, whoever asks', async () => {
    const ids = await stromen();
    const kenmerken = await systeem.dienst.query<{ kenmerk: string }>(
      `select data ->> 'kenmerk' as kenmerk from casusregie.event where type = 'CasusGeopend' limit 3`,
    );
    const [enkelen, velen] = [await actoren(2), await actoren(20)];
    for (const api of ['leesmodellen', 'audit'] as const)
      for (const { name, path, method, operation } of contracten[api].operations) {
        if (method !== 'GET' || isLine({ path, method, operation, name })) continue;
        const param = /\{(\w+)\}/.exec(path)?.[1];
        const wie = param ? enkelen : velen;
        // What a role may not do is a refusal whatever the id is.
        const lezers = api === 'audit' ? [ONTWIKKEL_AUDITOR, ONTWIKKEL_BEHEERDER, wie[0]!] : wie;
        const query = (operation.parameters ?? []).map(({ name }) => name);
        const achter = query.includes('kenmerk')
          ? kenmerken.map(({ kenmerk }) => `?kenmerk=${kenmerk}`)
          : query.includes('limiet')
            ? ['?limiet=100', '?limiet=1', ...(query.includes('nazorg') ? ['?status=afgesloten'] : [])]
            : [''];
        for (const actor of lezers)
          for (const id of param ? [...ids[param]!, randomUUID()] : [''])
            for (const rest of achter) await lees(api, ingevuld(path, () => id) + rest, actor);
      }
    allesKlopte();
  }, 300_000);

  it('of a line that stays open, as far as it is heard', async () => {
    for (const { path } of contracten.leesmodellen.operations.filter(isLine)) {
      const url = new URL(`${systeem.urls.leesmodellen}/leesmodellen/v1${path}`);
      const { status, headers, body } = await fetch(url, { headers: await systeem.koppen((await actoren(1))[0]!) });
      const lezer = body!.getReader();
      contracten.leesmodellen.check('GET', url, {
        status,
        headers,
        body: new TextDecoder().decode((await lezer.read()).value),
      });
      await lezer.cancel();
    }
    allesKlopte();
  }, 60_000);

  it('of a read model that is asked to try again', async () => {
    await herkansing(ander);
    allesKlopte();
  }, 60_000);

  it('of a stream of audit that is released', async () => {
    await vrijgave(ander);
    allesKlopte();
  }, 60_000);

  it.each(APIS)(
    'of refusals: %s',
    async (api) => {
      for (const place of contracten[api].operations)
        for (const verzoek of await foute(place)) {
          const { method } = place;
          const url = `${systeem.urls[api]}/${api}/v1${verzoek.pad}`;
          const antwoord = await systeem.fetch(url, { method, ...verzoek.init });
          expect([place.name, verzoek.waarom, antwoord.status]).toEqual([
            place.name,
            verzoek.waarom,
            verzoek.status ?? expect.any(Number),
          ]);
          expect(antwoord.status).toBeGreaterThanOrEqual(400);
        }
      allesKlopte();
    },
    120_000,
  );

  it('of the addresses that no operation has', async () => {
    const { fetch } = globalThis;
    const headers = await systeem.koppen(ONTWIKKEL_AUDITOR);
    for (const api of APIS) {
      const basis = `${systeem.urls[api]}/${api}/v1`;
      const served = (await (await fetch(`${basis}/openapi.json`)).json()) as Document;
      expect(Object.keys(served.paths).sort()).toEqual(Object.keys(contracten[api].document.paths).sort());
      for (const { path, method } of contracten[api].operations) {
        const met = `${basis}${ingevuld(path, () => randomUUID())}/`;
        const antwoord = await fetch(met, { method, headers });
        expect([met, antwoord.status, antwoord.headers.get('content-type')]).toEqual([
          met,
          404,
          expect.stringMatching(/^application\/problem\+json/),
        ]);
        expect(antwoord.headers.get('api-version')).toBe('1.0.0');
        await antwoord.arrayBuffer();
      }
    }
  }, 60_000);

  it('of the examples: none of them is badly formed', async () => {
    const { document, operations } = contracten.casusregie;
    const headers = {
      'content-type': 'application/json',
      ...(await systeem.koppen(ONTWIKKEL_AUDITOR)),
      'if-match': '"1"',
    };
    const fout: unknown[] = [];
    for (const { name, method, path, operation } of operations) {
      const schema = operation.requestBody?.content['application/json']?.schema;
      if (!schema) continue;
      const url = `${systeem.urls.casusregie}/casusregie/v1${ingevuld(path, (naam) => (/Id$/.test(naam) ? randomUUID() : naam === 'onderwerp' ? 'proef' : '1'))}`;
      const body = JSON.stringify(exampleOf(document, schema));
      const antwoord = await systeem.fetch(url, {
        method,
        headers: { ...headers, 'idempotency-key': randomUUID() },
        body,
      });
      if (antwoord.status === 400) fout.push([name, ((await antwoord.json()) as { errors?: unknown }).errors]);
    }
    expect(fout).toEqual([]);
    allesKlopte();
  }, 60_000);

  it('and every operation gave at least one good answer and one refusal, with every header it promises', () => {
    for (const api of APIS) {
      const contract = contracten[api];
      expect({ api, nooitGelukt: contract.notMet(200, 299), nooitGeweigerd: contract.notMet(400, 499) }).toEqual({
        api,
        nooitGelukt: [],
        nooitGeweigerd: [],
      });
      expect({ api, nooitGezien: contract.headersNotMet }).toEqual({ api, nooitGezien: [] });
    }
  });
});

interface FoutVerzoek {
  readonly waarom: string;
  readonly pad: string;
  readonly init: RequestInit;
  readonly status?: number;
}

/** Requests that this operation refuses, whatever it does. */
async function foute({ path, method, operation }: Place): Promise<FoutVerzoek[]> {
  const onbekend = ingevuld(path, (naam) => (/Id$/.test(naam) ? randomUUID() : '1'));
  // The auditor is known to every service.
  const actor = await systeem.koppen(ONTWIKKEL_AUDITOR);
  const json = { 'content-type': 'application/json', 'idempotency-key': randomUUID(), 'if-match': '"1"' };
  // A form with a file is refused as JSON, by its own tests as itself.
  const neemtBody = operation.requestBody?.content['application/json'] !== undefined;
  const body = neemtBody ? { body: '{}' } : {};
  const verzoeken: FoutVerzoek[] = [
    { waarom: 'nobody', pad: onbekend, init: { headers: neemtBody ? json : {}, ...body }, status: 401 },
  ];
  if (path.includes('Id}'))
    verzoeken.push({
      waarom: 'no id',
      pad: ingevuld(path, () => 'geen-id'),
      init: { headers: { ...actor, ...(neemtBody ? json : {}) }, ...body },
    });
  if (neemtBody) {
    verzoeken.push(
      { waarom: 'no JSON', pad: onbekend, init: { headers: { ...actor, ...json }, body: '{' }, status: 400 },
      {
        waarom: 'unknown field',
        pad: onbekend,
        init: { headers: { ...actor, ...json }, body: '{"onbekendVeld":1}' },
        status: 400,
      },
      {
        waarom: 'text',
        pad: onbekend,
        init: { headers: { ...actor, ...json, 'content-type': 'text/plain' }, body: 'tekst' },
        status: 415,
      },
      {
        waarom: 'no keys',
        pad: onbekend,
        init: { headers: { ...actor, 'content-type': 'application/json' }, ...body },
      },
    );
  }
  if (method !== 'GET' && (neemtBody || operation.requestBody === undefined))
    verzoeken.push({
      waarom: 'too large',
      pad: onbekend,
      init: { headers: { ...actor, ...json }, body: JSON.stringify({ tekst: 'a'.repeat(300_000) }) },
      status: 413,
    });
  if (operation.parameters?.some(({ in: plaats }) => plaats === 'query'))
    verzoeken.push({ waarom: 'unknown filter', pad: `${onbekend}?onbekend=1`, init: { headers: actor }, status: 400 });
  return verzoeken;
}
