import { readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Kafka, logLevel } from 'kafkajs';
import { describeKafka, ownKafka } from '../setup/kafka.js';
import { BINNEN_MS, type Gezin, Proef } from './testing/proef-gezin.js';
import { GEDULD, Systeem, tot } from './testing/systeem.js';
import { Zoeker } from './testing/zoeker.js';

const STERF_BIJ = pathToFileURL(join(import.meta.dirname, 'testing/sterf-bij.mjs')).href;

describe('what two people approved to destroy', () => {
  let systeem: Systeem;
  let proef: Proef;
  beforeAll(async () => {
    systeem = await Systeem.open();
    proef = await Proef.start(systeem);
  }, GEDULD);
  afterAll(() => systeem?.stop(), GEDULD);

  it(
    'is destroyed, wherever the service is killed, with one certificate; and all others can be read',
    async () => {
      const gestorven: string[] = [];
      // The process that goes on with what was killed is the one that is killed next.
      const begint = (bij: number) =>
        systeem.start('casus-service', { NODE_OPTIONS: `--import ${STERF_BIJ}`, STERF_BIJ: String(bij) });
      await proef.schrijven.dood();
      proef.schrijven = await begint(1);
      for (let bij = 1; ; bij++) {
        const gezin = await proef.voorgesteld(bij);
        const voor = await proef.dossier(gezin);
        for (const wat of [gezin.naam, ...gezin.anderen]) expect(voor).toContain(wat);
        process.kill(proef.schrijven.pid, 'SIGUSR2');
        await tot('it counts', () => proef.schrijven.uitvoer.includes('telt\n'));
        const begin = Date.now();
        expect(await proef.goedgekeurd(gezin)).toBe(201);
        // The last moment comes after the certificate.
        await tot('killed or noted', async () => !proef.schrijven.leeft || (await proef.genoteerd(gezin)), BINNEN_MS);
        const punt = /gestorven bij: (.*)\n/.exec(proef.schrijven.uitvoer)?.[1];
        if (punt !== undefined) {
          gestorven.push(punt);
          proef.schrijven = await begint(bij + 1);
        }
        await proef.voltooid(gezin);
        expect(Date.now() - begin).toBeLessThan(BINNEN_MS);
        await tot('noted', () => proef.genoteerd(gezin), BINNEN_MS);
        const bewijzen = await proef.certificaten(gezin);
        expect(bewijzen).toHaveLength(1);
        expect(bewijzen[0]).toMatchObject({ rol: 'systeem', data: { versiesGewist: 1, koppelingGewist: true } });
        const na = await proef.dossier(gezin);
        expect(na).not.toContain(gezin.naam);
        for (const wat of gezin.anderen) expect(na).toContain(wat);
        // What was about both reads otherwise.
        expect(voor).toContain('De rekeningen stapelen zich op.');
        expect(na).not.toContain('De rekeningen stapelen zich op.');
        expect(na).toContain('"gelakt":true');
        expect(na.includes('Deze tekst ging ook over iemand')).toBe(gezin.gelakt === undefined);
        if (gezin.gelakt !== undefined) expect(na).toContain(gezin.gelakt);
        if (punt === undefined) break;
      }
      expect(gestorven).toEqual([
        'claimen', 'sluiten', 'lakken', 'lakken, verder', 'gegevens', 'sleutel', 'generatie', 'generatie, gemaakt',
        'herverpakken', 'herverpakken, verder', 'vernietigen', 'vernietigen, gedaan',
        'gewist', 'certificaat', 'vastgelegd',
      ]); // prettier-ignore
      // After all of it the history is whole: every leaf, and every key that a stream holds.
      const { checks, findings, streams } = await systeem.logboek();
      expect([checks, findings]).toEqual([expect.arrayContaining(['bladen', 'claims']), []]);
      expect(streams).toBeGreaterThan(gestorven.length);
      // The check sees what is there: a certificate that says something else, and a person who was let go.
      const [bewijs] = await systeem.query<{ position: string; stream_id: string }>(
        `select position, stream_id from casusregie.event where type = 'PersoonVernietigd' limit 1`,
      );
      await systeem.query('alter table casusregie.event disable trigger user');
      await systeem.query(
        `update casusregie.event set data = (data::jsonb || '{"tekstenGelakt": 99}')::json where position = $1`,
        [bewijs!.position],
      );
      await systeem.query('delete from casusregie.reservation where stream_id = $1', [bewijs!.stream_id]);
      const gevonden = (await systeem.logboek()).findings.map(({ check }) => check);
      expect([...new Set(gevonden)].sort()).toEqual(expect.arrayContaining(['bladen', 'claims']));
    },
    5 * GEDULD,
  );
});

describeKafka('after a destruction', () => {
  const PREFIX = 'na-vernietiging-';
  const SCHEMAS = ['casusregie', 'leesmodellen', 'leesmodellen_schaduw', 'audit', 'kluis', 'beheer'];
  let kafka: Awaited<ReturnType<typeof ownKafka>>;
  let systeem: Systeem;
  let proef: Proef;
  let gezin: Gezin;
  const zoeker = new Zoeker({ organisaties: [], verhalen: [], extra: [] } as unknown as ConstructorParameters<
    typeof Zoeker
  >[0]);
  beforeAll(async () => {
    kafka = await ownKafka();
    const { brokers } = kafka;
    systeem = await Systeem.open({ kafka: { brokers, prefix: PREFIX, partitions: 4 }, logLevel: 'debug' });
    proef = await Proef.start(systeem);
    await systeem.start('audit');
    gezin = await proef.voorgesteld(1);
    const koppelingen = await systeem.query<{ pseudoniem: Buffer }>('select pseudoniem from kluis.bsn_koppeling');
    expect(koppelingen).toHaveLength(1);
    koppelingen.forEach(({ pseudoniem }) => zoeker.leerBytes(pseudoniem));
    zoeker.stukken.add(gezin.naam).add(gezin.bsn).add('1985-03-02');
    expect(await proef.goedgekeurd(gezin)).toBe(201);
    await proef.voltooid(gezin);
    await tot(
      'audit has it too',
      async () => (await systeem.query(`select from audit.event where type = 'PersoonVernietigd'`)).length > 0,
    );
    await proef.dossier(gezin);
  }, 3 * GEDULD);
  afterAll(async () => {
    await systeem?.stop();
    await kafka?.stop();
  }, GEDULD);

  /** Every file of the broker, bytes as they lie on the disk. */
  function segmenten(...wat: readonly string[]): { vondsten: string[]; bytes: number; bestanden: string[] } {
    const vondsten: string[] = [];
    const bestanden: string[] = [];
    let bytes = 0;
    for (const naam of readdirSync(kafka.dataDir, { recursive: true, encoding: 'utf8' })) {
      const pad = join(kafka.dataDir, naam);
      if (!statSync(pad, { throwIfNoEntry: false })?.isFile()) continue;
      const inhoud = readFileSync(pad);
      bytes += inhoud.length;
      if (naam.endsWith('.log')) bestanden.push(naam);
      for (const stuk of wat.length > 0 ? wat : zoeker.stukken)
        if (inhoud.includes(stuk)) vondsten.push(`${naam}: ${stuk}`);
    }
    return { vondsten, bytes, bestanden };
  }

  it(
    'nothing of that person is in any table: not of the read models, the log, audit, or the vault',
    async () => {
      const zoek = () => zoeker.zoekInDatabase((sql, values) => systeem.query(sql, values), SCHEMAS);
      const { vondsten, kolommen } = await zoek();
      expect(vondsten).toEqual([]);
      for (const kolom of [
        'leesmodellen.verzoek.soort',
        'leesmodellen.vernietiging.grond',
        'casusregie.vernietiging.fout',
      ])
        expect(kolommen).toContain(kolom);
      const [over] = await systeem.query(
        `select (select count(*)::int from kluis.persoonsgegevens where persoon_id = $1) as gegevens,
           (select count(*)::int from kluis.bsn_koppeling where persoon_id = $1) as koppelingen,
           (select count(*)::int from kluis.tekst where $1 = any (betrokkenen)) as teksten`,
        [gezin.zij.persoonId],
      );
      expect(over).toEqual({ gegevens: 0, koppelingen: 0, teksten: 0 });
      // The search sees what is there.
      await systeem.query(`update leesmodellen.organisatie set naam = naam || ' ' || $1`, [gezin.naam]);
      expect((await zoek()).vondsten).toContainEqual({ plaats: 'leesmodellen.organisatie.naam', gevonden: gezin.naam });
      await systeem.query(`update leesmodellen.organisatie set naam = replace(naam, ' ' || $1, '')`, [gezin.naam]);
    },
    GEDULD,
  );

  it(
    'nor in a segment of Kafka',
    async () => {
      const { vondsten, bytes, bestanden } = segmenten();
      expect(vondsten).toEqual([]);
      expect(bestanden.filter((naam) => naam.includes(PREFIX)).length).toBeGreaterThanOrEqual(4);
      expect(bytes).toBeGreaterThan(10_000);
      // What the relay sent lies there as it was sent, not compressed.
      expect(segmenten(gezin.casus.casusId).vondsten).not.toEqual([]);
      // The search sees what is there.
      const producer = new Kafka({ brokers: [...kafka.brokers], logLevel: logLevel.NOTHING }).producer();
      await producer.connect();
      const topic = basename(dirname(bestanden.find((naam) => naam.includes(PREFIX))!)).replace(/-\d+$/, '');
      await producer.send({ topic, messages: [{ value: JSON.stringify({ naam: gezin.naam }) }] });
      await producer.disconnect();
      await tot('the planted message lies there', () => segmenten().vondsten.length > 0);
    },
    GEDULD,
  );

  it('nor in what the services logged, at debug level', () => {
    const log = systeem.processen.map(({ uitvoer }) => uitvoer).join('\n');
    expect(log.split('\n').filter((regel) => regel.includes('"msg":"verzoek"')).length).toBeGreaterThan(10);
    expect(log).toContain('persoon vernietigd');
    expect(zoeker.zoek('log', log)).toEqual([]);
    expect(zoeker.zoek('log', `${log}${gezin.naam}`)).toHaveLength(1);
  });
});
