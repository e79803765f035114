import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { EventStore } from '@eenplan/event-store';
import { signaleerBewaartermijnen } from '../../apps/casus-service/src/achtergrond/bewaartermijnen.js';
import { CommandRunner } from '../../apps/casus-service/src/opdracht/command-runner.js';
import { persoonStroom } from '../../apps/casus-service/src/opdracht/stromen.js';
import { Bewaring } from '../../apps/casus-service/src/persoon/bewaring.js';
import { WERKWIJZE } from '../../apps/casus-service/src/werkwijze.js';
import { type Dienst, dienstDatabase, type DienstDatabase, startDienst } from './dienst.js';
import {
  type Casus,
  eenCasusMetRegisseur,
  eenRegio,
  eersteVraag,
  Persoon,
  type Regio,
  vanDelfzijl,
} from './scenarios.js';

let database: DienstDatabase;
let dienst: Dienst;
let ander: Dienst;
let regio: Regio;
beforeAll(async () => {
  database = await dienstDatabase();
  dienst = await startDienst({}, { database });
  ander = await startDienst({}, { database });
  regio = await eenRegio(dienst);
});
afterAll(async () => {
  await ander?.stop();
  await dienst?.stop();
  await database?.drop();
});

const stil = { warn: (wat: unknown) => fouten.push(wat) };
const fouten: unknown[] = [];
/** The job, as it runs in one of the processes. */
const ronde = ({ app } = dienst) =>
  signaleerBewaartermijnen(app.get(CommandRunner), app.get(EventStore), app.get(Bewaring), WERKWIJZE, stil);

async function gesloten(): Promise<Casus> {
  const casus = await eenCasusMetRegisseur(dienst, regio);
  await casus.lukt(casus.regisseur, `/vragen/${await eersteVraag(casus)}/beantwoording`);
  await casus.lukt(casus.regisseur, '/afsluiting', { reden: 'hulpvragen-beantwoord' });
  return casus;
}
/** As if all that was recorded in it was so long ago. */
async function verouder({ casusId }: Casus, op = '2001-01-01'): Promise<void> {
  await dienst.query('alter table casusregie.event disable trigger user');
  await dienst.query('update casusregie.event set recorded_at = $2 where stream_id = $1', [casusId, op]);
  await dienst.query('alter table casusregie.event enable trigger user');
  await dienst.query('update casusregie.bewaring_casus set gesloten_op = $2 where casus_id = $1 and gesloten_op is not null', [casusId, op]); // prettier-ignore
}
const gebeurd = async (persoonId: string) =>
  (
    await dienst.query<{ type: string; data: { totDatum?: string } }>(
      'select type, data from casusregie.event where stream_id = $1 order by version',
      [persoonStroom(persoonId)],
    )
  ).map(({ type, data }) => (data.totDatum ? `${type} ${data.totDatum}` : type));
const SIGNAAL = 'BewaartermijnVerstreken 2021-01-01';

describe('the job that looks whose term has passed', () => {
  it('points each of them out once, however often and wherever it runs, and proposes nothing', async () => {
    const [oud, jong] = [await gesloten(), await gesloten()];
    await verouder(oud);
    expect(await ronde()).toBe(oud.gezinsleden.length);
    expect(await ronde()).toBe(0);
    // Two processes at once, as after the loss of the lock; and one that starts anew.
    const nog = await gesloten();
    await verouder(nog);
    const [een, twee] = await Promise.all([ronde(), ronde(ander)]);
    expect(een! + twee!).toBeGreaterThanOrEqual(nog.gezinsleden.length);
    for (const persoonId of [...oud.gezinsleden, ...nog.gezinsleden])
      expect(await gebeurd(persoonId)).toEqual([SIGNAAL]);
    for (const persoonId of jong.gezinsleden) expect(await gebeurd(persoonId)).toEqual([]);
    const [vernietigd] = await dienst.query<{ n: number }>(`select count(*)::int as n from casusregie.event where type like 'Vernietiging%'`); // prettier-ignore
    expect(vernietigd!.n).toBe(0);
    expect(fouten).toEqual([]);
  });

  it('leaves alone who is named in a casus that is open, or is kept longer', async () => {
    const [oud, open, later] = [await gesloten(), await eenCasusMetRegisseur(dienst, regio), await gesloten()];
    const [fenna, bram] = oud.gezinsleden as [string, string];
    await dienst.query(
      `insert into casusregie.bewaring_persoon select p, c from (values ($1::uuid, $2::uuid), ($3::uuid, $4::uuid)) x (p, c)
       on conflict do nothing`,
      [fenna, open.casusId, bram, later.casusId],
    );
    await verouder(oud);
    await ronde();
    for (const persoonId of [fenna, bram]) expect(await gebeurd(persoonId)).toEqual([]);
  });

  it('leaves alone whose casus was opened anew', async () => {
    const casus = await gesloten();
    await verouder(casus);
    await casus.lukt(casus.coordinator, '/heropening', { reden: 'Toch weer.' });
    await ronde();
    for (const persoonId of casus.gezinsleden) expect(await gebeurd(persoonId)).toEqual([]);
  });

  it('is tried again for who could not be pointed out, and keeps the others not waiting', async () => {
    const [een, twee] = [await gesloten(), await gesloten()];
    for (const casus of [een, twee]) await verouder(casus);
    const bewaring = dienst.app.get(Bewaring);
    const echt = bewaring.casussenVan.bind(bewaring);
    const kapot = een.gezinsleden[0]!;
    bewaring.casussenVan = (persoonId) => (persoonId === kapot ? Promise.reject(new Error('weg')) : echt(persoonId));
    await ronde();
    bewaring.casussenVan = echt;
    expect(fouten.splice(0)).toHaveLength(1);
    expect(await gebeurd(kapot)).toEqual([]);
    for (const persoonId of twee.gezinsleden) expect(await gebeurd(persoonId)).toEqual([SIGNAAL]);
    expect(await ronde()).toBe(1);
    expect(await gebeurd(kapot)).toEqual([SIGNAAL]);
  });
});

describe('the grond that the term has passed', () => {
  const grond = { grond: 'bewaartermijn', reden: 'De termijn is voorbij.' };

  it('is refused as long as it has not, and takes two people when it has, pointed out or not', async () => {
    const casus = await gesloten();
    const tweede = await vanDelfzijl(dienst, regio, 'casuscoordinator');
    const fenna = new Persoon(dienst, casus.gezinsleden[0]!);
    const stelVoor = () => fenna.doe(casus.coordinator, '/vernietigingen', { ...grond, casusId: casus.casusId });
    expect((await stelVoor()).body.code).toBe('bewaartermijn-loopt');
    await verouder(casus);
    expect((await stelVoor()).status).toBe(201);
    const keurGoed = (wie: string) => fenna.doe(wie, '/vernietigingen/huidige/goedkeuring');
    expect((await keurGoed(casus.coordinator)).body.code).toBe('eigen-voorstel');
    // Something was recorded since: then it is kept longer, whatever was proposed.
    await verouder(casus, '2020-01-01');
    expect((await keurGoed(tweede)).body.code).toBe('bewaartermijn-loopt');
    await verouder(casus);
    expect((await keurGoed(tweede)).status).toBe(201);
  });
});
