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
      readonly relay: { readonly ok: boolean; readonly details: { readonly achterstand: number } };
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
  const achterstand = async () =>
    /^eenplan_relay_achterstand (\d+)$/m.exec(await (await fetch(`${dienst.url}/metrics`)).text())?.[1];

  it('makes the service not ready while what is stored does not reach the log, and ready again when it does', async () => {
    const bij = { status: 200, relay: { ok: true, details: { achterstand: 0 } } };
    expect(await tot(({ details }) => details.achterstand === 0)).toEqual(bij);
    expect(await achterstand()).toBe('0');

    await kafka.kill();
    expect((await dienst.post(regio.borg.medewerker, '/aanmeldingen', aanmelding())).status).toBe(201);
    const stil = await tot(({ ok }) => !ok);
    expect(stil.status).toBe(503);
    expect(stil.relay.details.achterstand).toBeGreaterThan(0);
    expect(Number(await achterstand())).toBe(stil.relay.details.achterstand);

    kafka = await ownKafka({ dataDir: kafka.dataDir, port: Number(kafka.brokers[0]!.split(':')[1]) });
    expect(await tot(({ ok, details }) => ok && details.achterstand === 0)).toEqual(bij);
  }, 180_000);
});
