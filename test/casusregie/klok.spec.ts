import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Dienst, startDienst } from './dienst.js';
import { aanmelding, eenGestarteCasus, eenRegio, eersteVraag, type Regio } from './scenarios.js';

const UUR = 3_600_000;
let dienst: Dienst;
let regio: Regio;
beforeAll(async () => {
  dienst = await startDienst();
  regio = await eenRegio(dienst);
});
afterAll(() => dienst?.stop());

/** The clock of this machine, and so of the service in it, is off by so much; that of the database is not. */
async function metKlok<T>(afwijking: number, werk: () => Promise<T>): Promise<T> {
  const { now } = Date;
  Date.now = () => now() + afwijking;
  const Klok = globalThis.Date;
  globalThis.Date = new Proxy(Klok, {
    construct: (klok, args: []) => (args.length === 0 ? new klok(klok.now()) : new klok(...args)),
  });
  try {
    return await werk();
  } finally {
    globalThis.Date = Klok;
    Date.now = now;
  }
}

const verkeerd = () =>
  dienst.query<{ type: string }>(
    `select type from casusregie.event where (meta ->> 'happenedAt')::timestamptz > recorded_at`,
  );

describe('a service whose clock is off', () => {
  it.each([
    ['ahead', UUR],
    ['behind', -UUR],
  ])(
    '%s: what happens now is never after it is recorded, nor refused as too early or too late',
    async (_, afwijking) => {
      const casus = await eenGestarteCasus(dienst, regio);
      await metKlok(afwijking, async () => {
        expect(new Date().getTime() - performance.timeOrigin - performance.now()).toBeCloseTo(afwijking, -3);
        const verhaal = { tekst: 'Zij belde vanochtend.' };
        const gemeld = await dienst.post(regio.borg.medewerker, '/aanmeldingen', aanmelding({ verhaal }));
        const doel = await dienst.post(casus.coordinator, `/casussen/${casus.casusId}/doelen`, {
          vraagId: await eersteVraag(casus),
          tekst: 'Rust in huis.',
        });
        expect([gemeld.status, doel.status]).toEqual([201, 201]);
      });
      expect(await verkeerd()).toEqual([]);
      const [laatste] = await dienst.query<{ seconden: number }>(
        `select extract(epoch from recorded_at - (meta ->> 'happenedAt')::timestamptz)::float8 as seconden
       from casusregie.event where type = 'DoelGesteld' order by position desc limit 1`,
      );
      expect(laatste!.seconden).toBeLessThan(5);
    },
  );
});
