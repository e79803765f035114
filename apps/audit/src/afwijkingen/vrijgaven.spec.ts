import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { leafHash } from '@eenplan/kernel';
import { LogKopie } from '../kopie/log-kopie.js';
import { LogLezer } from '../kopie/log-lezer.js';
import { type KopieDatabase, kom, kopieDatabase, leg, uitLog } from '../testing/kopie.js';
import { geopend, id, logboek, metRegisseur, stap } from '../testing/verhaal.js';
import { Vrijgaven } from './vrijgaven.js';

const events = logboek([
  ...metRegisseur('a', ['p1'], 'r1'),
  [geopend('b', ['p2'])],
  [stap('a', { type: 'GezinslidToegevoegd', data: { persoonId: id('p3'), ongeboren: true } })],
]);
const log = uitLog(events);
const veranderd = { ...log[1]!, data: log[1]!.data.replace('0000', '0001') };

let database: KopieDatabase;
let kopie: LogKopie;
let lezer: LogLezer;
let vrijgaven: Vrijgaven;

beforeAll(async () => {
  database = await kopieDatabase();
  lezer = new LogLezer(database.db);
  vrijgaven = new Vrijgaven(database.db);
}, 60_000);
afterAll(() => database.sluit());
beforeEach(async () => {
  await database.leeg();
  kopie = new LogKopie(database.db, 'postgres');
  await leg(database.admin, 'casusregie.event', events);
});

const versies = async () => (await lezer.stroom(id('a'))).map(({ version }) => version);
const geefVrij = () => vrijgaven.geefVrij(id('a'), 'beschadigd', id('aud'));
const bewaard = async () =>
  (await database.admin.query('select position, reden, oorzaak, door from audit.vrijgave order by position')).rows;

describe('a stream that stands still in the copy', () => {
  it('is named with what did not fit first, and goes on from the log itself once it is released', async () => {
    await database.admin.query('delete from casusregie.event where position > 5');
    await kom(kopie, [log[0]!, veranderd, ...log.slice(2, 5)]);
    expect(await vrijgaven.stilstaand()).toEqual([
      {
        streamId: id('a'),
        soort: 'casus',
        reden: 'blad',
        positie: 2,
        versie: 2,
        gezienOp: expect.stringMatching(/Z$/),
        aantalGebeurtenissen: 3,
      },
    ]);
    expect(await geefVrij()).toEqual({ uitkomst: 'vrij', totVersie: 4, aantalAfwijkingen: 3 });
    expect(await versies()).toEqual([1, 2, 3, 4]);
    expect(await vrijgaven.stilstaand()).toEqual([]);
    expect((await lezer.stand()).afwijkingen).toBe(0);
    // What comes now is taken in, and what was released is no news when it comes again.
    await kom(kopie, [veranderd, ...log.slice(2)], 7);
    expect(await versies()).toEqual([1, 2, 3, 4, 5]);
    expect((await lezer.stand()).afwijkingen).toBe(0);
  });

  it('keeps what did not fit, with who released it and what it was, and the service cannot take that back', async () => {
    await kom(kopie, [log[0]!, veranderd]);
    await geefVrij();
    expect(await bewaard()).toEqual([{ position: '2', reden: 'blad', oorzaak: 'beschadigd', door: id('aud') }]);
    expect((await database.admin.query('select 1 from audit.afwijking')).rows).toHaveLength(1);
    await expect(database.db.query('delete from audit.vrijgave')).rejects.toThrow(/permission denied/);
    await expect(database.db.query(`update audit.vrijgave set oorzaak = 'proef'`)).rejects.toThrow(/permission denied/);
  });

  it('stands still again when something else does not fit', async () => {
    await kom(kopie, [log[0]!, veranderd]);
    await geefVrij();
    await kom(kopie, [{ ...log[5]!, position: 9, version: 9 }], 9);
    expect((await vrijgaven.stilstaand()).map(({ positie }) => positie)).toEqual([9]);
  });

  it('is not released while the log itself is another than the copy', async () => {
    await kom(kopie, [...log.slice(0, 2), { ...log[3]! }]);
    const anders = { ...log[1]!, data: log[1]!.data.replace('0000', '0001') };
    await database.admin.query('update casusregie.event set data = $1, leaf = $2 where position = 2', [
      anders.data,
      leafHash(anders, anders.previousLeaf),
    ]);
    expect(await geefVrij()).toEqual({ uitkomst: 'wijkt-nog-af', positie: 2 });
    expect([await versies(), await bewaard()]).toEqual([[1, 2], []]);
  });

  it('is not released while the log itself lacks what the copy has', async () => {
    await kom(kopie, [...log.slice(0, 3), { ...log[5]! }]);
    await database.admin.query('delete from casusregie.event where stream_id = $1 and version > 2', [id('a')]);
    expect(await geefVrij()).toEqual({ uitkomst: 'wijkt-nog-af', positie: 3 });
    expect(await bewaard()).toEqual([]);
  });

  it('that does not exist cannot be released', async () => {
    expect(await geefVrij()).toEqual({ uitkomst: 'staat-niet-stil' });
  });
});
