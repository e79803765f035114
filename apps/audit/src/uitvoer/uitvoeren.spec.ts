import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Inzagelog } from '@eenplan/vault';
import { streams } from '@eenplan/domain/evolve';
import type { CasusEvent } from '@eenplan/domain/types';
import { DataSource } from 'typeorm';
import { lees } from '../gebeurtenis.js';
import { Bevindingen } from '../bevindingen/bevindingen.js';
import { type AuditMet, auditMet } from '../testing/audit.js';
import { leg } from '../testing/kopie.js';
import { geopend, id, logboek, medewerker, metRegisseur, type Stap, stap, TEKST } from '../testing/verhaal.js';
import type { CasusNu, Toegang } from '../toegang.js';
import { personenIn } from './uitvoeren.js';

const elders = ([naam, event]: Stap): Stap =>
  event.type === 'CasusGeopend' ? [naam, { ...event, data: { ...event.data, gemeente: '0003' } }] : [naam, event];
const wissel = (casus: string) => [
  stap(casus, { type: 'RegieGewisseld', data: { naar: medewerker('r9'), reden: TEKST } }),
];
/** Of a casus that is not judged: not in any list. */
const nogDicht = [[geopend('n', ['p4'])], wissel('n')];
const events = logboek([
  ...metRegisseur('a', ['p1', 'p2'], 'r1'),
  [stap('a', { type: 'BetrokkeneToegevoegd', data: { persoonId: id('oma'), rol: 'mantelzorger' } })],
  [stap('a', { type: 'GezinslidVertrokken', data: { persoonId: id('p2') } })],
  [geopend('b', ['p2'])],
  [stap('b', { type: 'GezinslidToegevoegd', data: { persoonId: id('p3'), ongeboren: true } })],
  ...metRegisseur('z', ['p9'], 'r1').map((stappen) => stappen.map(elders)),
  [elders(geopend('w', ['p7', 'p8']))],
  [stap('w', { type: 'PersoonVervangen', data: { persoonId: id('p7'), als: id('p6'), wijze: 'gesplitst' } })],
  [stap('w', { type: 'PersoonVervangen', data: { persoonId: id('p8'), als: id('p5'), wijze: 'verenigd' } })],
  [stap('w', { type: 'BetrokkeneToegevoegd', data: { persoonId: id('p8'), rol: 'mantelzorger' } })],
  wissel('a'),
  ...nogDicht,
  wissel('a'),
  wissel('z'),
]);

let audit: AuditMet;
let log: Inzagelog;
let db: DataSource;
beforeAll(async () => {
  audit = await auditMet(events);
  log = new Inzagelog({ url: audit.url, logKey: audit.logsleutel });
  db = await new DataSource({ type: 'postgres', url: audit.url, installExtensions: false }).initialize();
}, 60_000);
afterAll(async () => {
  await log.close();
  await db.destroy();
  await audit.sluit();
});

const DELFZIJL = { rollen: ['auditor'], gemeenten: ['0010'] };
const geschiedenis = `/casussen/${id('a')}/geschiedenis/uitvoer`;
const sporen = async () =>
  (await audit.admin.query('select count(*)::int as n from kluis.uitvoer')).rows[0].n as number;
interface Lijst {
  readonly nummer: number;
  readonly spoor: string;
}
const opgehaald = async (aanspraken: object = DELFZIJL, query = '') =>
  (await audit.vraag<{ items: Lijst[]; volgende?: string }>(`/inzagen/uitvoeren${query}`, aanspraken)).body;

describe('a list that goes out as a file', () => {
  it('leaves who took which, of what and how much, and an entry per person who is in it', async () => {
    expect((await audit.vraag(geschiedenis, DELFZIJL)).status).toBe(200);
    const { items } = await opgehaald();
    expect(items).toEqual([
      {
        nummer: expect.any(Number),
        lijst: 'uitvoer-geschiedenis',
        filters: {},
        casus: { casusId: id('a'), kenmerk: 'K7M-A22' },
        aantalRegels: 8,
        aantalPersonen: 3,
        ...{ accountId: id('wietske'), rol: 'auditor' },
        spoor: expect.stringMatching(/^[0-9a-f]{32}$/),
        opgehaaldOp: expect.stringMatching(/Z$/),
      },
    ]);
    const gezien = await log.zoek({ doel: 'uitvoer-geschiedenis' }, 10);
    expect(new Set(gezien.map(({ persoonId }) => persoonId))).toEqual(new Set(['p1', 'p2', 'oma'].map(id)));
    for (const een of gezien)
      expect(een).toMatchObject({
        ...{ traceId: items[0]!.spoor, accountId: id('wietske'), casussen: [id('a')] },
        ...{ gegevens: false, teksten: [], uitvoer: true },
      });
  });

  it('with its filters, of the casussen that are in it only', async () => {
    const vanaf = '2026-01-01T00:00:00Z';
    await audit.vraag(`/bevindingen/uitvoer?selectie=gedwongen-wissel&vanaf=${vanaf}`, DELFZIJL);
    const { items } = await opgehaald();
    expect(items[0]).toMatchObject({
      lijst: 'uitvoer-bevindingen',
      filters: { selectie: 'gedwongen-wissel', vanafOp: vanaf },
      ...{ aantalRegels: 2, aantalPersonen: 3 },
    });
    const gezien = await log.zoek({ doel: 'uitvoer-bevindingen' }, 10);
    expect(gezien.map(({ persoonId }) => persoonId)).not.toContain(id('p9'));
    // Also of a list in which nothing stands.
    await audit.vraag('/bevindingen/uitvoer?selectie=termijn-verlopen', DELFZIJL);
    expect((await opgehaald()).items[0]).toMatchObject({ aantalPersonen: 0 });
  });

  it('has of no casus a row that left no trace: one that may be seen only since is not in it', async () => {
    const start = logboek([...nogDicht, [stap('n', { type: 'CasusGestart', data: { aanmeldingId: id('mn') } })]]).at(
      -1,
    )!;
    const laatste = events.length + 1;
    await leg(audit.admin, 'audit.event', [{ ...start, position: laatste }]);
    // Started at the instant at which the trace is written.
    await audit.admin.query(`create table audit.straks as select * from audit.event where position = ${laatste};
      delete from audit.event where position = ${laatste};
      create function audit.start() returns trigger language plpgsql security definer as
        $$ begin insert into audit.event select * from audit.straks on conflict do nothing; return new; end $$;
      create trigger start before insert on kluis.uitvoer for each row execute function audit.start()`);
    const vraag = async () => {
      const { tekst } = await audit.vraag('/bevindingen/uitvoer?selectie=gedwongen-wissel', DELFZIJL);
      return tekst.split('\r\n').filter((regel) => regel.startsWith('K7M-')).map((regel) => regel.slice(0, 7)); // prettier-ignore
    };
    const personen = async () => (await log.zoek({ persoonId: id('p4') }, 10)).length;
    expect([await vraag(), await personen()]).toEqual([['K7M-A22', 'K7M-A22'], 0]);
    expect([await vraag(), await personen()]).toEqual([['K7M-A22', 'K7M-N22', 'K7M-A22'], 1]);
    await audit.admin.query(`drop trigger start on kluis.uitvoer; drop function audit.start; drop table audit.straks;
      delete from audit.event where position > ${events.length}`);
  });

  it('leaves no trace of a casus that the policies keep from who takes it', async () => {
    const actor = { accountId: id('wietske'), rol: 'auditor', ...DELFZIJL };
    const omvang = async (mag: (casusId: string) => boolean) => {
      const toegang = { magGeschiedenis: () => (casus: CasusNu) => mag(casus.casusId) } as unknown as Toegang;
      const bevindingen = new Bevindingen(db, undefined as never, toegang);
      return bevindingen.omvang(actor, { selectie: 'gedwongen-wissel' }, 100);
    };
    expect(await omvang(() => true)).toMatchObject({ regels: 2, casusIds: [id('a')] });
    expect(await omvang((casusId) => casusId !== id('a'))).toMatchObject({ regels: 0, casusIds: [] });
  });

  it('is known to auditors of those gemeenten, in pages, and to nobody else', async () => {
    const eerste = await opgehaald(DELFZIJL, '?limiet=1');
    const tweede = await opgehaald(DELFZIJL, `?limiet=1&volgende=${eerste.volgende}`);
    expect([...eerste.items, ...tweede.items].map(({ nummer }) => nummer)).toEqual(
      (await opgehaald()).items.slice(0, 2).map(({ nummer }) => nummer),
    );
    expect((await opgehaald({ rollen: ['auditor'], gemeenten: ['0003'] })).items).toEqual([]);
    for (const rollen of [['beheerder'], ['auditor', 'beheerder'], ['beleidsadviseur']])
      expect((await audit.vraag('/inzagen/uitvoeren', { rollen, gemeenten: ['0010'] })).status).toBe(403);
  });

  it('is no looking: neither among who took no part, nor in the lot', async () => {
    for (const pad of ['?selectie=zonder-betrokkenheid', '/steekproeven'])
      expect((await audit.vraag<{ items: unknown[] }>(`/inzagen${pad}`, DELFZIJL)).body.items).toEqual([]);
  });

  it('does not go out where its trace cannot be written', async () => {
    const voor = await sporen();
    await audit.admin.query(`alter table kluis.uitvoer add constraint dicht check (account_id = 'nee') not valid`);
    for (const pad of [geschiedenis, '/bevindingen/uitvoer']) {
      const { status, body, tekst } = await audit.vraag<{ code: string }>(pad, DELFZIJL);
      expect([status, body.code]).toEqual([503, 'inzage-niet-vastgelegd']);
      expect(tekst).not.toContain('K7M');
    }
    await audit.admin.query('alter table kluis.uitvoer drop constraint dicht');
    // Nor half: the entries of the persons go with it.
    await audit.admin.query(`alter table kluis.inzage add constraint dicht check (not uitvoer) not valid`);
    expect((await audit.vraag(geschiedenis, DELFZIJL)).status).toBe(503);
    await audit.admin.query('alter table kluis.inzage drop constraint dicht');
    expect(await sporen()).toBe(voor);
  });

  it('leaves no trace where it is refused', async () => {
    const voor = await sporen();
    expect((await audit.vraag(geschiedenis, { rollen: ['auditor'], gemeenten: ['0003'] })).status).toBe(404);
    expect((await audit.vraag('/bevindingen/uitvoer', { rollen: ['beheerder'], gemeenten: ['0010'] })).status).toBe(
      403,
    );
    expect(await sporen()).toBe(voor);
  });

  it('is about everybody whom the domain has in those casussen', async () => {
    const casussen = new Map<string, Set<string>>();
    let state = streams.casus.initial;
    for (const event of events.filter(({ streamId }) => streamId === id('a'))) {
      state = streams.casus.evolve(state, lees(event).event as CasusEvent);
      if (state.status === 'nieuw') continue;
      for (const { persoonId } of [...state.gezinsleden, ...state.betrokkenen])
        casussen.set(persoonId, new Set([id('a')]));
    }
    const gevonden = await personenIn(db, [id('a')]);
    expect(new Map(gevonden.map((een) => [een.persoonId, new Set(een.casussen)]))).toEqual(casussen);
    expect(
      (await personenIn(db, [id('a'), id('b')])).find(({ persoonId }) => persoonId === id('p2'))!.casussen,
    ).toHaveLength(2);
    // Who turned out to be another was never in it; who came after that is.
    const wissels = (await personenIn(db, [id('w')])).map(({ persoonId }) => persoonId).sort();
    expect(wissels).toEqual(['p5', 'p6', 'p8'].map(id).sort());
  });
});
