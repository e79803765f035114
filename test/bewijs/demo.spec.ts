import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Kafka, logLevel } from 'kafkajs';
import pg from 'pg';
import { opdrachten } from '../../apps/eenplan/src/demo/opdrachten.js';
import { regio } from '../../apps/eenplan/src/demo/regio.js';
import { describeKafka, testKafka, type TestKafka } from '../setup/kafka.js';
import { geheimen } from './testing/geheimen.js';
import { bijgewerkt, leesModellen, regels, type Rij, type Tabellen } from './testing/leesmodellen.js';
import { GEDULD } from './testing/systeem.js';
import { type Bericht, leesTopic } from './testing/topic.js';
import { type Verkeer, Vorm } from './testing/vorm.js';
import { Zoeker } from './testing/zoeker.js';

const PARTITIES = 4;
const VANDAAG = new Date().toISOString().slice(0, 10);
const BEGIN = Date.now();
const SCHEMAS = ['casusregie', 'leesmodellen', 'leesmodellen_schaduw', 'audit', 'kluis', 'beheer'];

// Ids of what a command makes follow from the command and these: both forms get the same.
const GEHEIMEN = geheimen();

const REGIO = regio({ seed: 'proeftuin', grootte: 15, vandaag: VANDAAG });
const zoeker = new Zoeker(REGIO);

/** The demo in one form, and everything that it left anywhere. */
interface Geladen {
  readonly vorm: Vorm;
  readonly verkeer: Verkeer;
  readonly modellen: Tabellen;
}

async function laad(vorm: Vorm): Promise<Geladen> {
  const verkeer = await vorm.laad(VANDAAG);
  verkeer.bodies.forEach((body) => zoeker.leer(body));
  await bijgewerkt(vorm.query);
  const koppelingen = await vorm.query<{ pseudoniem: Buffer }>('select pseudoniem from kluis.bsn_koppeling');
  koppelingen.forEach(({ pseudoniem }) => zoeker.leerBytes(pseudoniem));
  return { vorm, verkeer, modellen: await leesModellen(vorm.query) };
}

/** What must hold in both forms. */
function geenLeesbareTekst(geladen: () => Geladen): void {
  it(
    'no table holds a text, name, BSN, address or pseudonym: the vault has them encrypted',
    async () => {
      const { vondsten, kolommen } = await zoeker.zoekInDatabase(geladen().vorm.query, SCHEMAS);
      expect(vondsten).toEqual([]);
      for (const kolom of [
        'casusregie.event.data',
        'casusregie.event.meta',
        'casusregie.command.reply',
        'casusregie.reservation.key',
      ])
        expect(kolommen).toContain(kolom);
      for (const kolom of [
        'leesmodellen.organisatie.naam',
        'audit.event.data',
        'kluis.tekst.inhoud',
        'kluis.persoonsgegevens.inhoud',
      ])
        expect(kolommen).toContain(kolom);
    },
    GEDULD,
  );

  it('no log line holds one, at debug level', () => {
    const { log } = geladen().vorm;
    const verzoeken = log.split('\n').filter((regel) => regel.includes('"msg":"verzoek"'));
    expect(verzoeken.length).toBeGreaterThanOrEqual(geladen().verkeer.urls.length);
    expect(zoeker.zoek('log', log)).toEqual([]);
  });

  it('no address that was asked for holds one, and no answer to a command', () => {
    const { urls, antwoorden } = geladen().verkeer;
    expect(antwoorden.length).toBeGreaterThan(300);
    expect([
      ...zoeker.zoek('urls', urls.map((url) => decodeURIComponent(url)).join('\n')),
      ...zoeker.zoek('antwoorden', antwoorden.join('\n')),
    ]).toEqual([]);
  });
}

let ingebed: Geladen;
beforeAll(async () => {
  ingebed = await laad(await Vorm.start(GEHEIMEN, []));
}, 3 * GEDULD);
afterAll(() => ingebed?.vorm.stop(), GEDULD);

describe('the demo, embedded', () => {
  it('is stored by the one process that there is', async () => {
    expect(await ingebed.vorm.pids()).toEqual(new Set([ingebed.vorm.pid]));
  });
  it('is given the commands of the list of which it prints the hash, in that order', () => {
    // Whatever the service made up: ids, which go by a name in the list.
    const vorm = (lijst: Iterable<{ pad: string; body: unknown }>) =>
      Array.from(lijst, ({ pad, body }) => `${pad} ${JSON.stringify(body)}`.replace(/<[^>]+>|[0-9a-f-]{36}/g, '*'));
    const opdrachtenlijst = vorm(opdrachten(REGIO, VANDAAG));
    expect(opdrachtenlijst).toHaveLength(REGIO.aantal);
    expect(vorm(ingebed.verkeer.opdrachten)).toEqual(opdrachtenlijst);
  });
  geenLeesbareTekst(() => ingebed);
});

describe('the search for readable text', () => {
  it('knows every person and every text that was handed in', () => {
    for (const stuk of [
      'Kyra Bos',
      'Zeesluisstraat 8, Delfzijl',
      '2007-03-14',
      'Ik wil een eigen plek voor mij en de baby, voordat hij er is.',
    ])
      expect(zoeker.stukken).toContain(stuk);
    expect([...zoeker.stukken].filter((stuk) => /^9\d{8}$/.test(stuk)).length).toBeGreaterThan(30);
    expect(zoeker.stukken.size).toBeGreaterThan(400);
    expect(zoeker.woorden.size).toBeGreaterThan(50);
  });

  it.each([
    [
      'casusregie.event.data',
      `update casusregie.event set data = json_build_object('reden', $1::text) where position = 3`,
    ],
    [
      'casusregie.event.meta',
      `update casusregie.event set meta = json_build_object('meta', json_build_object('x', $1::text)::text) where position = 3`,
    ],
    [
      'casusregie.command.reply',
      `update casusregie.command set reply = json_build_object('naam', $1::text)
       where position = (select min(position) from casusregie.command)`,
    ],
    ['casusregie.reservation.key', `insert into casusregie.reservation values ('persoon/' || $1, gen_random_uuid())`],
    ['leesmodellen.organisatie.gemeenten', 'update leesmodellen.organisatie set gemeenten = array[$1]'],
    ['leesmodellen.aanmelding.personen', 'update leesmodellen.aanmelding set personen = json_build_array($1::text)'],
    ['audit.event.data', 'update audit.event set data = to_json($1::text) where position = 3'],
    ['kluis.tekst.inhoud', `update kluis.tekst set inhoud = '\\x00ff'::bytea || convert_to($1, 'UTF8')`],
  ])('finds what is planted in %s', async (plaats, sql) => {
    const client = new pg.Client({ connectionString: ingebed.vorm.runtime.databaseUrl });
    await client.connect();
    try {
      for (const stuk of [
        'Zij zei: "ik kan niet meer" en huilde.',
        [...zoeker.woorden][0]!,
        [...zoeker.stukken].find((een) => /^9\d{8}$/.test(een))!,
      ]) {
        zoeker.leer(stuk);
        await client.query('begin');
        await client.query(sql, [stuk]);
        const { vondsten } = await zoeker.zoekInDatabase(
          async (vraag, values = []) => (await client.query(vraag, values)).rows as never,
          [plaats.split('.')[0]!],
        );
        await client.query('rollback');
        expect(vondsten).toContainEqual({ plaats, gevonden: stuk });
      }
    } finally {
      await client.end();
    }
  });
});

/** Columns with moments that no request told: they are when a form stored it, so others in each. */
const OPGENOMEN = [
  'aanmelding.status_op',
  'caseload_periode.tot_op',
  'caseload_periode.van_op',
  'casusdossier.antwoordt_sinds_op',
  'casusdossier.geopend_op',
  'casusdossier.gesloten_op',
  'casusdossier.gestart_op',
  'casusdossier.heropend_op',
  'casusdossier.veiligheid_op',
  'casusdossier_aanbod.aangeboden_op',
  'casusdossier_aanbod.beantwoord_op',
  'casusdossier_aanbod.uiterlijk_op',
  'casusdossier_betrokkene.sinds_op',
  'casusdossier_gezinslid.sinds_op',
  'casusdossier_organisatie.sinds_op',
  'casusdossier_regie.tot_op',
  'casusdossier_regie.van_op',
  'casusoverzicht.geopend_op',
  'casusoverzicht.wacht_sinds_op',
  'organisatie_medewerker.sinds_op',
  'toegang.sinds',
  'veiligheid_reden.op',
  'werkbord.in_beoordeling_op',
];
/** Tables in which the demo leaves nothing: who waited there has been dealt with, and on what somebody asked nobody decided yet. */
const LEEG = [
  'casusdossier_gevoegd',
  'casusdossier_bijlage',
  'werkbord_gevoegd',
  'vernietiging',
  'tekst_betwist',
  'tekst_geblokkeerd',
  'bewaartermijn',
];

describeKafka('the demo, distributed over processes and Kafka', () => {
  let verdeeld: Geladen;
  let kafka: TestKafka;
  let berichten: Bericht[];
  const topic = () => `${kafka.prefix}eenplan.casusregie.v1`;
  beforeAll(async () => {
    kafka = (await testKafka())!;
    const env = {
      KAFKA_BROKERS: kafka.brokers.join(','),
      KAFKA_PREFIX: kafka.prefix,
      KAFKA_PARTITIONS: String(PARTITIES),
    };
    verdeeld = await laad(await Vorm.start(GEHEIMEN, ['--distributed', '--replicas', '2'], env));
    berichten = await leesTopic(kafka.brokers, topic());
  }, 3 * GEDULD);
  afterAll(() => verdeeld?.vorm.stop(), GEDULD);

  it('is stored by processes of their own', async () => {
    const pids = await verdeeld.vorm.pids();
    expect(pids.size).toBe(2);
    expect(pids).not.toContain(verdeeld.vorm.pid);
    expect(new Set(berichten.map(({ partition }) => partition)).size).toBe(PARTITIES);
  });

  it('gives the same read models as embedded, row by row', () => {
    const [een, ander] = [gelijkgemaakt(ingebed.modellen), gelijkgemaakt(verdeeld.modellen)];
    expect(ander.rijen).toEqual(een.rijen);
    expect(een.opgenomen).toEqual(OPGENOMEN);
    const leeg = [...ingebed.modellen].flatMap(([tabel, rijen]) =>
      rijen.length === 0 ? tabel.replace('leesmodellen.', '') : [],
    );
    expect(leeg).toEqual(LEEG);
  });

  geenLeesbareTekst(() => verdeeld);

  it(
    'no message holds a readable text, in key, value or header',
    async () => {
      const tekst = (alle: readonly Bericht[]) =>
        alle.map(({ key, value, headers }) => JSON.stringify([key, value, headers])).join('\n');
      expect(berichten.length).toBeGreaterThan(400);
      expect(zoeker.zoek('topic', tekst(berichten))).toEqual([]);

      // And it would be found, at each of the three places.
      const bsns = [...zoeker.stukken].filter((stuk) => /^9\d{8}$/.test(stuk));
      const client = new Kafka({ brokers: kafka.brokers, logLevel: logLevel.NOTHING });
      const geplant = `${kafka.prefix}geplant`;
      const admin = client.admin();
      await admin.connect();
      await admin.createTopics({
        waitForLeaders: true,
        topics: [{ topic: geplant, numPartitions: 1, replicationFactor: 1 }],
      });
      await admin.disconnect();
      const producer = client.producer();
      await producer.connect();
      await producer.send({
        topic: geplant,
        messages: [{ key: bsns[0]!, value: `{"meta":"${bsns[1]}"}`, headers: { wie: bsns[2]! } }],
      });
      await producer.disconnect();
      const gevonden = zoeker
        .zoek('topic', tekst(await leesTopic(kafka.brokers, geplant)))
        .map(({ gevonden }) => gevonden);
      expect(gevonden).toEqual(bsns.slice(0, 3));
    },
    GEDULD,
  );
});

/**
 * Without what differs with each load: a kenmerk is drawn (it must be the same one wherever the casus stands), what was not
 * told when it happened happened when it was recorded, and a leaf is a hash over those moments and the process that wrote.
 */
function gelijkgemaakt(modellen: Tabellen): { rijen: Record<string, string[]>; opgenomen: string[] } {
  const opgenomen = new Set<string>();
  const kenmerken = new Map(
    modellen.get('leesmodellen.casusdossier')!.map(({ kenmerk, stream_id }) => [kenmerk, stream_id]),
  );
  expect(kenmerken.size).toBe(modellen.get('leesmodellen.casusdossier')!.length);
  const rijen = regels(modellen, (rij, tabel): Rij =>
    Object.fromEntries(
      Object.entries(rij).map(([kolom, waarde]) => {
        if (kolom === 'kenmerk') return [kolom, `that of ${String(kenmerken.get(waarde))}`];
        if (kolom === 'leaf') return [kolom, ''];
        // Salted: in each form another.
        const tekst = JSON.stringify(waarde).replace(/"commitment":"[^"]{43}"/g, '"commitment":""');
        const zonder = tekst.replace(/"\d{4}-\d\d-\d\dT[^"]*"/g, (moment) =>
          Date.parse(moment.slice(1, -1)) >= BEGIN ? '"opgenomen"' : moment,
        );
        if (zonder !== tekst) opgenomen.add(`${tabel.replace('leesmodellen.', '')}.${kolom}`);
        return [kolom, JSON.parse(zonder) as unknown];
      }),
    ),
  );
  return { rijen, opgenomen: [...opgenomen].sort() };
}
