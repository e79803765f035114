import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { asRole } from '../event-store/support.js';
import { aanmelding, eenGemeente, type Gemeente, lukt, type Opdracht, stuur } from './testing/api.js';
import { type Draad, draadNaar } from './testing/draad.js';
import { GEDULD, type Proces, Systeem, tot } from './testing/systeem.js';

let systeem: Systeem;
let draad: Draad;
/** Its appends get no answer once the wire is silent. */
let doof: Proces;
let ander: Proces;
let gemeente: Gemeente;
beforeAll(async () => {
  systeem = await Systeem.open();
  draad = await draadNaar(asRole(systeem.adminUrl, 'eenplan_casusregie'));
  [doof, ander] = await Promise.all([
    systeem.start('casus-service', { CASUSREGIE_DATABASE_URL: draad.url }),
    systeem.start('casus-service'),
  ]);
  gemeente = await eenGemeente(ander.url);
}, GEDULD);
afterAll(async () => {
  await systeem?.stop();
  await draad?.close();
}, GEDULD);

const NIEMAND = { casusId: '', persoonId: randomUUID() };

/** A casus in beoordeling, at version 1. */
async function eenCasus(): Promise<{ casusId: string; persoonId: string }> {
  const { aanmeldingId } = await lukt(ander.url, {
    door: gemeente.coordinator,
    pad: '/aanmeldingen',
    body: aanmelding(),
  });
  const [rij] = await systeem.query<{ id: string; persoon: string }>(
    `select stream_id as id, data -> 'gezinsleden' -> 0 ->> 'persoonId' as persoon from casusregie.event
     where type = 'CasusGeopend' and stream_id =
       (select (data ->> 'casusId')::uuid from casusregie.event where stream_id = $1 and type = 'AanmeldingGeplaatst')`,
    [aanmeldingId],
  );
  return { casusId: rij!.id, persoonId: rij!.persoon };
}

const gebeurd = (streamId: string, type: string) =>
  systeem.query<{ pid: string }>(
    `select split_part(meta ->> 'instance', '/', 2) as pid from casusregie.event where stream_id = $1 and type = $2`,
    [streamId, type],
  );
const laatsteOpdracht = async () =>
  (
    await systeem.query<{ id: string; events: number; reply: { status: number; body: Record<string, string> } }>(
      'select id, events, reply from casusregie.command order by position desc limit 1',
    )
  )[0]!;

type Casus = Awaited<ReturnType<typeof eenCasus>>;
const contact = ({ casusId, persoonId }: Casus, tekst: string) => ({
  pad: `/casussen/${casusId}/contactmomenten`,
  body: { met: [persoonId], tekst },
});

describe('a retry after the process was killed between its append and its answer', () => {
  it.each<[string, (casus: Casus) => Omit<Opdracht, 'door'>, anders: object, type: string]>([
    [
      'of a new aanmelding',
      () => ({ pad: '/aanmeldingen', body: aanmelding() }),
      aanmelding({ veiligheid: { acuut: true } }),
      'AanmeldingIngediend',
    ],
    ['without If-Match', (casus) => contact(casus, 'Gebeld.'), contact(NIEMAND, 'Gemaild.').body, 'ContactVastgelegd'],
    [
      'with If-Match',
      // Judged once it can not be judged again, and version 1 is old: only the stored reply can be the answer.
      ({ casusId }) => ({ pad: `/casussen/${casusId}/beoordelingen`, body: { uitkomst: 'starten' }, versie: 1 }),
      { uitkomst: 'niet-starten', reden: 'Anders.' },
      'CasusGestart',
    ],
  ])(
    '%s gets the first answer, from another process and from the same one',
    async (_, maak, anders, type) => {
      const { coordinator: door } = gemeente;
      const casus = await eenCasus();
      const opdracht: Opdracht = { ...maak(casus), door, sleutel: randomUUID() };
      const erna: Opdracht = { ...contact(await eenCasus(), 'Daarna.'), door, sleutel: randomUUID() };
      const voor = await laatsteOpdracht();

      draad.zwijgt = true;
      let beantwoord = 0;
      const afloop = Promise.allSettled([stuur(doof.url, opdracht).finally(() => beantwoord++)]);
      const eerst = await tot('the command is stored', async () => {
        const laatste = await laatsteOpdracht();
        return laatste.id !== voor.id && laatste;
      });
      // Behind it another one is in the works.
      const afloopErna = Promise.allSettled([stuur(doof.url, erna).finally(() => beantwoord++)]);
      const { pid } = doof;
      expect(beantwoord).toBe(0);
      expect(await doof.dood()).toBe('SIGKILL');
      expect([...(await afloop), ...(await afloopErna)].map(({ status }) => status)).toEqual(['rejected', 'rejected']);
      draad.zwijgt = false;

      const elders = await stuur(ander.url, opdracht);
      expect({ status: elders.status, body: elders.body }).toEqual(eerst.reply);
      // The casus goes on; the answer stays what it was, headers included, also from the process that lives again.
      await lukt(ander.url, { ...contact(casus, 'Intussen.'), door });
      await doof.herstart();
      expect(doof.pid).not.toBe(pid);
      expect(await stuur(doof.url, opdracht)).toEqual(elders);
      for (const { url } of [doof, ander]) {
        const { status, body } = await stuur(url, { ...opdracht, body: anders });
        expect([status, body['code']]).toEqual([422, 'sleutel-hergebruikt']);
      }
      // One effect, and it is of the process that was killed.
      expect(await gebeurd(eerst.reply.body['aanmeldingId'] ?? casus.casusId, type)).toContainEqual({
        pid: String(pid),
      });
      const vastgelegd = await systeem.query(`select 1 from casusregie.event where meta ->> 'commandId' = $1`, [
        eerst.id,
      ]);
      expect(vastgelegd).toHaveLength(eerst.events);

      // What was behind it: stored or not by then, now it has happened, once.
      expect((await stuur(ander.url, erna)).status).toBe(201);
      expect(await gebeurd(erna.pad.split('/')[2]!, 'ContactVastgelegd')).toHaveLength(1);
    },
    GEDULD,
  );
});
