import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { Kafka, type KafkaMessage, logLevel } from 'kafkajs';
import { freePort } from '../../infra/process/ports.mjs';
import { describeKafka, ownKafka } from '../setup/kafka.js';
import { type Dienst, startDienst } from './dienst.js';
import { aanmelding, eenRegio, type Regio } from './scenarios.js';

interface Gereedheid {
  readonly controles: {
    readonly relay: {
      readonly ok: boolean;
      readonly details: { readonly stand: string; readonly achterstand: number };
    };
  };
}

/** What readiness says of the relay, once it is as asked for. */
async function tot(dienst: Dienst, klaar: (relay: Gereedheid['controles']['relay']) => boolean) {
  for (const deadline = Date.now() + 60_000; ;) {
    const antwoord = await fetch(`${dienst.url}/health/ready`);
    const { relay } = ((await antwoord.json()) as Gereedheid).controles;
    if (klaar(relay)) return { status: antwoord.status, relay };
    if (Date.now() > deadline) throw new Error(`never: ${JSON.stringify(relay)}`);
    await new Promise((verder) => setTimeout(verder, 50));
  }
}

/** The messages about a stream, once they are there. */
async function berichten(brokers: readonly string[], topic: string, streamId: string): Promise<KafkaMessage[]> {
  const client = new Kafka({ brokers: [...brokers], logLevel: logLevel.NOTHING });
  const consumer = client.consumer({ groupId: `spec-${randomUUID()}` });
  const gevonden: KafkaMessage[] = [];
  try {
    await consumer.connect();
    await consumer.subscribe({ topics: [topic], fromBeginning: true });
    await new Promise<void>((klaar, mislukt) => {
      setTimeout(() => mislukt(new Error(`never in Kafka: ${streamId}`)), 30_000).unref();
      void consumer.run({
        eachMessage: ({ message }) => {
          if (message.key?.toString() === streamId && gevonden.push(message) > 0) klaar();
          return Promise.resolve();
        },
      });
    });
    return gevonden;
  } finally {
    await consumer.disconnect();
  }
}

describeKafka('the relay behind the write side', () => {
  let kafka: Awaited<ReturnType<typeof ownKafka>>;
  let dienst: Dienst;
  let regio: Regio;
  beforeAll(async () => {
    kafka = await ownKafka();
    const { brokers } = kafka;
    dienst = await startDienst({
      achtergrond: true,
      kafka: { brokers, prefix: 'relay-', partitions: 4 },
      relayGeduld: 500,
    });
    regio = await eenRegio(dienst);
  }, 120_000);
  afterAll(async () => {
    await dienst?.stop();
    await kafka?.stop();
  });

  const gemeten = async () => {
    const tekst = await (await fetch(`${dienst.url}/metrics`)).text();
    return [/^eenplan_relay_achterstand (\d+)$/m.exec(tekst)?.[1], /^eenplan_relay_stil (\d)$/m.exec(tekst)?.[1]];
  };

  it('brings along in whose name a command came over HTTP, and what it hangs together with', async () => {
    const { medewerker, organisatieId } = regio.borg;
    const [samenhang, trace] = [randomUUID(), '0af7651916cd43dd8448eb211c80319c'];
    const headers = { 'x-correlation-id': samenhang, traceparent: `00-${trace}-b7ad6b7169203331-01` };
    const { status, body } = await dienst.post(medewerker, '/aanmeldingen', aanmelding(), { headers });
    expect(status).toBe(201);
    const { aanmeldingId } = body as unknown as { aanmeldingId: string };
    const [event] = await dienst.query<{ meta: Record<string, unknown>; tekst: string; type: string }>(
      'select meta, meta::text as tekst, type from casusregie.event where stream_id = $1 and version = 1',
      [aanmeldingId],
    );
    const { meta } = event!;
    // The command is a step of its own in the trace that it was asked in.
    const eigen = expect.stringMatching(new RegExp(`^00-${trace}-(?!b7ad6b7169203331)[0-9a-f]{16}-01$`)) as unknown;
    expect(meta).toMatchObject({ actor: medewerker, organisatieId, correlationId: samenhang, traceparent: eigen });
    const [bericht] = await berichten(kafka.brokers, 'relay-eenplan.casusregie.v1', aanmeldingId);
    const koppen = Object.entries(bericht!.headers!).map(([naam, waarde]) => [naam, String(waarde)]);
    expect(Object.fromEntries(koppen)).toEqual({
      'content-type': 'application/cloudevents+json; charset=UTF-8',
      traceparent: meta['traceparent'],
    });
    expect(JSON.parse(bericht!.value!.toString())).toMatchObject({
      specversion: '1.0',
      id: `${aanmeldingId}.1`,
      subject: aanmeldingId,
      streamtype: 'aanmelding',
      eventtype: event!.type,
      traceparent: meta['traceparent'],
      meta: event!.tekst,
    });
  }, 90_000);

  it('tells that what is stored does not reach the log, and leaves the service ready: it still takes commands', async () => {
    const bij = { status: 200, relay: { ok: true, details: { stand: 'bij', achterstand: 0 } } };
    expect(await tot(dienst, ({ details }) => details.stand === 'bij')).toEqual(bij);
    expect(await gemeten()).toEqual(['0', '0']);

    await kafka.kill();
    expect((await dienst.post(regio.borg.medewerker, '/aanmeldingen', aanmelding())).status).toBe(201);
    const { status, relay } = await tot(dienst, ({ details }) => details.stand === 'stil');
    expect([status, relay.ok]).toEqual([200, true]);
    expect(relay.details.achterstand).toBeGreaterThan(0);
    expect(await gemeten()).toEqual([String(relay.details.achterstand), '1']);
    expect((await dienst.post(regio.borg.medewerker, '/aanmeldingen', aanmelding())).status).toBe(201);

    kafka = await ownKafka({ dataDir: kafka.dataDir, port: Number(kafka.brokers[0]!.split(':')[1]) });
    expect(await tot(dienst, ({ details }) => details.stand === 'bij')).toEqual(bij);
    expect(await gemeten()).toEqual(['0', '0']);
  }, 180_000);
});

describeKafka('a write side that starts before Kafka is there', () => {
  it('takes commands, shows what waits, and publishes all of it once Kafka is there', async () => {
    const port = await freePort();
    const dienst = await startDienst({
      achtergrond: true,
      kafka: { brokers: [`127.0.0.1:${port}`], prefix: 'later-', partitions: 4 },
      relayGeduld: 300,
    });
    let kafka: Awaited<ReturnType<typeof ownKafka>> | undefined;
    try {
      const regio = await eenRegio(dienst);
      const { status, relay } = await tot(dienst, ({ details }) => details.stand === 'stil');
      expect([status, relay.ok]).toEqual([200, true]);
      kafka = await ownKafka({ port });
      await tot(dienst, ({ details }) => details.stand === 'bij' && details.achterstand === 0);
      expect((await dienst.post(regio.borg.medewerker, '/aanmeldingen', aanmelding())).status).toBe(201);
      await tot(dienst, ({ details }) => details.stand === 'bij' && details.achterstand === 0);
    } finally {
      await dienst.stop();
      await kafka?.stop();
    }
  }, 180_000);

  it('ends when it is told to, though Kafka never came', async () => {
    const port = await freePort();
    const kafka = { brokers: [`127.0.0.1:${port}`], prefix: 'nooit-', partitions: 4 };
    const dienst = await startDienst({ achtergrond: true, kafka });
    const begin = Date.now();
    await dienst.stop();
    expect(Date.now() - begin).toBeLessThan(10_000);
  }, 60_000);
});
