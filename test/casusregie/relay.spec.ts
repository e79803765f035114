import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { describeKafka, ownKafka } from '../setup/kafka.js';
import { type Dienst, startDienst } from './dienst.js';
import { aanmelding, eenRegio, type Regio } from './scenarios.js';

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

  interface Gereedheid {
    readonly controles: {
      readonly relay: {
        readonly ok: boolean;
        readonly details: { readonly stand: string; readonly achterstand: number };
      };
    };
  }
  /** What readiness says of the relay, once it is as asked for. */
  async function tot(klaar: (relay: Gereedheid['controles']['relay']) => boolean) {
    for (const deadline = Date.now() + 60_000; ;) {
      const antwoord = await fetch(`${dienst.url}/health/ready`);
      const { relay } = ((await antwoord.json()) as Gereedheid).controles;
      if (klaar(relay)) return { status: antwoord.status, relay };
      if (Date.now() > deadline) throw new Error(`never: ${JSON.stringify(relay)}`);
      await new Promise((verder) => setTimeout(verder, 50));
    }
  }
  const gemeten = async () => {
    const tekst = await (await fetch(`${dienst.url}/metrics`)).text();
    return [/^eenplan_relay_achterstand (\d+)$/m.exec(tekst)?.[1], /^eenplan_relay_stil (\d)$/m.exec(tekst)?.[1]];
  };

  it('tells that what is stored does not reach the log, and leaves the service ready: it still takes commands', async () => {
    const bij = { status: 200, relay: { ok: true, details: { stand: 'bij', achterstand: 0 } } };
    expect(await tot(({ details }) => details.stand === 'bij')).toEqual(bij);
    expect(await gemeten()).toEqual(['0', '0']);

    await kafka.kill();
    expect((await dienst.post(regio.borg.medewerker, '/aanmeldingen', aanmelding())).status).toBe(201);
    const { status, relay } = await tot(({ details }) => details.stand === 'stil');
    expect([status, relay.ok]).toEqual([200, true]);
    expect(relay.details.achterstand).toBeGreaterThan(0);
    expect(await gemeten()).toEqual([String(relay.details.achterstand), '1']);
    expect((await dienst.post(regio.borg.medewerker, '/aanmeldingen', aanmelding())).status).toBe(201);

    kafka = await ownKafka({ dataDir: kafka.dataDir, port: Number(kafka.brokers[0]!.split(':')[1]) });
    expect(await tot(({ details }) => details.stand === 'bij')).toEqual(bij);
    expect(await gemeten()).toEqual(['0', '0']);
  }, 180_000);
});
