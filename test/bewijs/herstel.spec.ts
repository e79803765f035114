import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { rebuild } from '@eenplan/event-log';
import { inspectStore } from '@eenplan/event-store';
import { type Admin, AssignerProtocol, Kafka, logLevel } from 'kafkajs';
import pg from 'pg';
import { berekenClaims } from '../../apps/eenplan/src/opdrachten/claims.js';
import { projecties } from '../../apps/read-model/src/projecties.js';
import { upcast } from '../../apps/read-model/src/upcast.js';
import { describeKafka, ownKafka } from '../setup/kafka.js';
import { Belasting } from './testing/belasting.js';
import { achterstand, bijgewerkt, leesModellen, regels } from './testing/leesmodellen.js';
import { GEDULD, type Proces, Systeem, tot } from './testing/systeem.js';
import { type Bericht, leesTopic } from './testing/topic.js';

const PARTITIES = 4;
const KLANTEN = 8;
const PREFIX = 'herstel.';
const TOPIC = `${PREFIX}eenplan.casusregie.v1`;
const GROEP = `${PREFIX}eenplan.leesmodellen`;

describeKafka('kill -9 of relay and projector, and a broker that goes away, in the middle of the work', () => {
  let broker: Awaited<ReturnType<typeof ownKafka>>;
  let systeem: Systeem;
  let admin: Admin;
  let schrijvers: Proces[];
  let lezers: Proces[];
  let belasting: Belasting;
  const pids = new Set<number>();

  /** Events that are stored and that Kafka has not acknowledged yet. */
  const teVersturen = async () => (await systeem.kop()) - (await relay()).position;
  const relay = async () => {
    const [rij] = await systeem.query<{ epoch: string; position: string }>(
      'select epoch, position from casusregie.relay',
    );
    return { epoch: Number(rij?.epoch ?? 0), position: Number(rij?.position ?? 0) };
  };
  const teLezen = async () => (await achterstand(systeem.query.bind(systeem)))['casusdossier']!;
  /** Members of the read models' group with how many partitions each has, once they have settled. */
  const leden = async () => {
    const { groups } = await admin.describeGroups([GROEP]);
    const { state, members } = groups[0]!;
    if (state !== 'Stable') return undefined;
    const verdeling = members.map(({ memberId, memberAssignment }): [string, number] => [
      memberId,
      AssignerProtocol.MemberAssignment.decode(memberAssignment)?.assignment[TOPIC]?.length ?? 0,
    ]);
    return new Map(verdeling);
  };
  /** Both share the work. */
  const verdeeld = (wie: ReadonlyMap<string, number> | undefined) =>
    wie?.size === 2 &&
    [...wie.values()].every((n) => n > 0) &&
    [...wie.values()].reduce((a, b) => a + b) === PARTITIES &&
    wie;
  /** Work goes on: so much more is stored than now. */
  const verder = async (events: number) => {
    const doel = (await systeem.kop()) + events;
    await tot(`${events} more events`, async () => {
      belasting.keur();
      return (await systeem.kop()) >= doel;
    });
  };

  beforeAll(async () => {
    broker = await ownKafka();
    systeem = await Systeem.open({ kafka: { brokers: broker.brokers, prefix: PREFIX, partitions: PARTITIES } });
    // The first one there relays, as long as it lives.
    schrijvers = [await systeem.start('casus-service')];
    const [tweede, ...rest] = await Promise.all([
      systeem.start('casus-service'),
      systeem.start('read-model'),
      systeem.start('read-model'),
      systeem.start('audit'),
    ]);
    schrijvers.push(tweede);
    lezers = rest.slice(0, 2);
    admin = new Kafka({ brokers: broker.brokers, logLevel: logLevel.NOTHING }).admin();
    await admin.connect();
    for (const { pid } of schrijvers) pids.add(pid);
    belasting = await Belasting.start(systeem, schrijvers, KLANTEN);
    await tot('all are at work', async () => verdeeld(await leden()) && (await relay()).position > 50);
  }, 2 * GEDULD);
  afterAll(async () => {
    await belasting?.klaar().catch(() => undefined);
    await admin?.disconnect();
    await systeem?.stop();
    await broker?.stop();
  }, GEDULD);

  it(
    'the relay is killed with events to send and requests to answer; another one takes over',
    async () => {
      const [leider] = schrijvers;
      const { epoch } = await relay();
      // A broker that stands still: what the relay sends stays under way.
      process.kill(broker.pid, 'SIGSTOP');
      await tot('events wait', async () => (await teVersturen()) > 30);
      await tot('requests are under way', () => belasting.wachtend(leider!) > 0);
      expect(belasting.wachtend(leider!)).toBeGreaterThan(0);
      expect(await leider!.dood()).toBe('SIGKILL');
      expect(await teVersturen()).toBeGreaterThan(30);
      process.kill(broker.pid, 'SIGCONT');
      await tot('another one relays', async () => (await relay()).epoch > epoch && (await teVersturen()) < 30);
      await leider!.herstart();
      pids.add(leider!.pid);
      expect(pids.size).toBe(3);
      await verder(30);
    },
    2 * GEDULD,
  );

  it(
    'a projector is killed with events to handle; the group divides the work anew, twice, while events come',
    async () => {
      const [lezer, blijver] = lezers;
      const voor = (await tot('both have partitions', async () => verdeeld(await leden()))) as Map<string, number>;
      await tot('events to handle', async () => (await teLezen()) > 0);
      expect(await lezer!.dood()).toBe('SIGKILL');
      await verder(30);
      // Nobody has taken over the partitions of the dead one yet.
      expect(await teLezen()).toBeGreaterThan(0);
      await lezer!.herstart();
      expect(blijver!.leeft).toBe(true);
      const na = await tot('both have partitions again', async () => {
        const nu = verdeeld(await leden());
        return nu && [...nu.keys()].some((id) => !voor.has(id)) && nu;
      });
      expect([...na.keys()].sort()).not.toEqual([...voor.keys()].sort());
      await verder(30);
    },
    2 * GEDULD,
  );

  it(
    'the broker stops and starts: commands go on, and everything gets there',
    async () => {
      await broker.stop();
      await verder(60);
      expect(await teVersturen()).toBeGreaterThan(30);
      expect([...schrijvers, ...lezers].map(({ leeft }) => leeft)).toEqual([true, true, true, true]);
      broker = await ownKafka({ dataDir: broker.dataDir, port: Number(broker.brokers[0]!.split(':')[1]) });
      await verder(30);
      await belasting.klaar();
      await tot('everything is sent', async () => (await teVersturen()) === 0);
      await bijgewerkt(systeem.query.bind(systeem));
    },
    3 * GEDULD,
  );

  it(
    'no command is lost or done twice, and the log is sound',
    async () => {
      expect(belasting.afgebroken).toBeGreaterThan(0);
      const [opdrachten] = await systeem.query<{ n: string }>('select count(*) as n from casusregie.command');
      expect(Number(opdrachten!.n)).toBe(belasting.aanvaard);
      const streams = await systeem.query<{ id: string }>('select distinct stream_id as id from casusregie.event');
      expect(await systeem.pidsVan(streams.map(({ id }) => id))).toEqual(pids);
      const client = new pg.Client({ connectionString: systeem.adminUrl });
      await client.connect();
      const { findings } = await inspectStore(client, { recomputeClaims: berekenClaims }).finally(() => client.end());
      expect(findings).toEqual([]);
    },
    GEDULD,
  );

  it(
    'every event is on the topic byte for byte, and those of a stream in their order',
    async () => {
      const berichten = await leesTopic(broker.brokers, TOPIC);
      expect(new Set(berichten.map(({ partition }) => partition)).size).toBe(PARTITIES);
      const eerste = inVolgorde(berichten);
      const events = await systeem.query<{ id: string; position: string; data: string; meta: string; leaf: string }>(
        `select stream_id || '.' || version as id, position, data::text, meta::text, encode(leaf, 'base64') as leaf from casusregie.event`,
      );
      expect(eerste.size).toBe(events.length);
      for (const { id, position, data, meta, leaf } of events) {
        const value = eerste.get(id) ?? '';
        expect(value.slice(value.indexOf(',"data":') + 8, -1)).toBe(data);
        expect(JSON.parse(value)).toMatchObject({ position, meta, leaf });
      }
    },
    GEDULD,
  );

  it(
    'the read models are those of a fresh rebuild, every row; and so is the copy of audit',
    async () => {
      const query = systeem.query.bind(systeem);
      const geleefd = await leesModellen(query);
      expect(geleefd.get('leesmodellen.casusdossier')!.length).toBeGreaterThan(10);
      await rebuild({ adminUrl: systeem.adminUrl, projections: projecties, upcast });
      expect(regels(geleefd)).toEqual(regels(await leesModellen(query)));
      const anders = await query(
        `select position from (select *, data::text as d, meta::text as m from casusregie.event) e
       full join (select *, data::text as d, meta::text as m from audit.event) a using (position)
       where (e.stream_id, e.version, e.type, e.d, e.m, e.leaf) is distinct from (a.stream_id, a.version, a.type, a.d, a.m, a.leaf)`,
      );
      expect(anders).toEqual([]);
    },
    GEDULD,
  );
});

/** The first message of each event, by its id; what comes again must be the same, and nothing may come too early. */
function inVolgorde(berichten: readonly Bericht[]): Map<string, string> {
  const eerste = new Map<string, string>();
  const laatste = new Map<string, { partition: number; version: number }>();
  for (const { key, value, partition } of berichten) {
    const {
      id,
      subject,
      streamversion: version,
    } = JSON.parse(value) as { id: string; subject: string; streamversion: number };
    expect([subject, id]).toEqual([key, `${key}.${version}`]);
    const stand = laatste.get(key) ?? { partition, version: 0 };
    expect(partition).toBe(stand.partition);
    if (version <= stand.version) expect(value).toBe(eerste.get(id));
    else {
      expect(version).toBe(stand.version + 1);
      laatste.set(key, { partition, version });
      eerste.set(id, value);
    }
  }
  return eerste;
}
