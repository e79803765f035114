import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createHash, randomBytes } from 'node:crypto';
import pg from 'pg';
import { testDatabase, type TestDatabase } from '../../../test/setup/database.js';
import type { PostgresVault } from './postgres-vault.js';
import { asRole, bsnOf, prepareDatabase, ROLES, testVault, uuid } from './test-vault.js';
import type { Actor, Persoonsgegevens, Revealed, VaultRef } from './vault.js';

const ACTOR: Actor = { accountId: 'test', rol: 'regisseur' };
let database: TestDatabase;
let admin: pg.Pool;
let vault: PostgresVault;
/** Stands for a second process: nothing is shared but the database. */
let other: PostgresVault;
let nextBsn = 1;

beforeAll(async () => {
  database = await testDatabase();
  await prepareDatabase(database.url);
  admin = new pg.Pool({ connectionString: database.url, max: 2 });
  vault = testVault(database.url);
  other = testVault(database.url);
});
afterAll(async () => {
  await Promise.all([vault.close(), other.close(), admin.end()]);
  await database.drop();
});

const reveal = (...refs: VaultRef[]) => vault.reveal(refs, ACTOR, 'dossier-lezen');
const text = (tekst: string, id = uuid(), betrokkenen = [uuid()]) => ({ id, tekst, betrokkenen });
const person = (gegevens: Persoonsgegevens, persoonId = uuid()) => ({ persoonId, gegevens });
const GONE: Revealed = { ontbreekt: true };
const count = async (sql: string, ...values: unknown[]) =>
  Number((await admin.query<{ n: string }>(`select count(*) as n from ${sql}`, values)).rows[0]!.n);
const traces = (commandId: string) =>
  count(
    `(select command_id from kluis.opdracht union all select command_id from kluis.persoonsgegevens where not bevestigd
      union all select command_id from kluis.tekst where not bevestigd union all select command_id from kluis.koppeling_wens) x
      where command_id = $1`,
    commandId,
  );

describe('putting and revealing', () => {
  it('reveals only what was confirmed, in the order asked, without telling why something is missing', async () => {
    const [commandId, one, two, who] = [
      uuid(),
      text('Eerste verhaal'),
      text('Tweede 👍'),
      person({ voornamen: 'Jansje', geboortedatum: '1955-00-00' }),
    ];
    const { teksten } = await vault.put({ commandId, personen: [who], teksten: [one, two] });
    const refs = [
      { tekstId: two.id },
      { persoonId: who.persoonId },
      { tekstId: uuid() },
      { tekstId: one.id },
      { persoonId: uuid() },
    ];
    expect(await reveal(...refs)).toEqual([GONE, GONE, GONE, GONE, GONE]);
    await vault.confirm(commandId);
    expect(await other.reveal(refs, ACTOR, 'dossier-lezen')).toEqual([
      { tekstId: two.id, tekst: 'Tweede 👍' },
      { persoonId: who.persoonId, gegevens: who.gegevens },
      GONE,
      { tekstId: one.id, tekst: 'Eerste verhaal' },
      GONE,
    ]);
    expect(teksten.map(({ id }) => id)).toEqual([one.id, two.id]);
    expect(await traces(commandId)).toBe(0);
  });

  it('gives the same reference again: the first salt wins, before and after confirming, also for another process', async () => {
    const put = { commandId: uuid(), personen: [person({ achternaam: 'Pietersen' })], teksten: [text('a'), text('b')] };
    const [first, ...more] = await Promise.all([vault.put(put), vault.put(put), other.put(put), other.put(put)]);
    for (const again of more) expect(again).toEqual(first);
    await vault.confirm(put.commandId);
    expect(await other.put(put)).toEqual(first);
    expect(first!.teksten[0]!.commitment).toMatch(/^[\w-]{43}$/);
    expect(first!.teksten[0]!.commitment).not.toBe(createHash('sha256').update('a').digest('base64url'));
    expect(await count('kluis.persoonsgegevens where persoon_id = $1', put.personen[0]!.persoonId)).toBe(1);
    await vault.confirm(put.commandId);
    expect(await traces(put.commandId)).toBe(0);
  });

  it('refuses other content under the same id, of this command or another; one bad put hurts only itself', async () => {
    const [one, who] = [text('a'), person({ achternaam: 'A' })];
    const commandId = uuid();
    await vault.put({ commandId, personen: [who], teksten: [one] });
    const good = Array.from({ length: 5 }, () => ({
      commandId: uuid(),
      personen: [person({ voornamen: 'B' })],
      teksten: [text('c')],
    }));
    const results = await Promise.allSettled([
      vault.put({ commandId, personen: [], teksten: [{ ...one, tekst: 'geheim' }] }),
      vault.put({ commandId: uuid(), personen: [], teksten: [one] }),
      vault.put({ commandId, personen: [{ ...who, gegevens: { achternaam: 'geheim' } }], teksten: [] }),
      ...good.map((put) => vault.put(put)),
    ]);
    expect(results.map((r) => (r.status === 'rejected' ? (r.reason as { code: string }).code : 'ok'))).toEqual([
      'tekst-bestaat-al', 'tekst-bestaat-al', 'persoonsgegevens-bestaan-al', 'ok', 'ok', 'ok', 'ok', 'ok',
    ]); // prettier-ignore
    expect(JSON.stringify(results, (_, v: unknown) => (v instanceof Error ? v.stack : v))).not.toContain('geheim');
    for (const put of good) expect(await traces(put.commandId)).toBe(3);
  });

  it('keeps versions of a person: the newest confirmed counts, whatever is pending', async () => {
    const id = uuid();
    const put = async (adres: string) => {
      const commandId = uuid();
      await vault.put({ commandId, personen: [person({ adres }, id)], teksten: [] });
      return commandId;
    };
    const now = async () => ((await reveal({ persoonId: id }))[0] as { gegevens: Persoonsgegevens }).gegevens.adres;
    await vault.confirm(await put('een'));
    const [second, third] = [await put('twee'), await put('drie')];
    expect(await now()).toBe('een');
    await vault.confirm(third);
    expect(await now()).toBe('drie');
    await vault.confirm(second);
    expect(await now()).toBe('drie');
    const rejected = await put('vier');
    await vault.reject(rejected);
    expect(await now()).toBe('drie');
    await vault.confirm(await put('vijf'));
    expect(await now()).toBe('vijf');
    const many = await Promise.all([...Array(20).keys()].map((i) => put(`nr ${i}`)));
    await Promise.all(many.map((commandId) => other.confirm(commandId)));
    expect(await count('kluis.persoonsgegevens where persoon_id = $1 and bevestigd', id)).toBe(24);
  });

  it('a hundred references cost as many statements as one', async () => {
    const put = {
      commandId: uuid(),
      personen: Array.from({ length: 50 }, (_, i) => person({ voornamen: `P${i}` })),
      teksten: Array.from({ length: 50 }, (_, i) => text(`T${i}`)),
    };
    await vault.put(put);
    await vault.confirm(put.commandId);
    const counting = testVault(database.url);
    const pool = (counting as unknown as { pool: pg.Pool }).pool;
    let statements = 0;
    const query = pool.query.bind(pool) as (...args: unknown[]) => unknown;
    (pool as unknown as { query: unknown }).query = (...args: unknown[]) => (statements++, query(...args));
    const refs = [
      ...put.personen.map(({ persoonId }) => ({ persoonId })),
      ...put.teksten.map(({ id }) => ({ tekstId: id })),
    ];
    const revealed = await counting.reveal(refs, ACTOR, 'lijst');
    expect(revealed).toHaveLength(100);
    expect(revealed).not.toContainEqual(GONE);
    expect(statements).toBe(2);
    await counting.close();
  });

  it('reads under another key as gone, and says so loudly when a row was changed or moved', async () => {
    const put = { commandId: uuid(), personen: [], teksten: [text('a'), text('b')] };
    await vault.put(put);
    await vault.confirm(put.commandId);
    const [a, b] = put.teksten.map(({ id }) => ({ tekstId: id }));
    const stranger = testVault(database.url, randomBytes(32));
    expect(await stranger.reveal([a!], ACTOR, 'lijst')).toEqual([GONE]);
    await stranger.close();
    await admin.query('update kluis.tekst set inhoud = (select inhoud from kluis.tekst where id = $2) where id = $1', [
      a!.tekstId,
      b!.tekstId,
    ]);
    await expect(reveal(a!)).rejects.toMatchObject({ code: 'onleesbaar' });
    expect(await reveal(b!)).toEqual([{ tekstId: b!.tekstId, tekst: 'b' }]);
  });

  it('takes ids and codes only, and repeats none of what it refuses', async () => {
    const attempts = [
      vault.put({ commandId: 'Jansje', personen: [], teksten: [] }),
      vault.put({ commandId: uuid(), personen: [person({}, 'Jansje')], teksten: [] }),
      vault.put({ commandId: uuid(), personen: [], teksten: [text('x', 'Jansje')] }),
      vault.put({ commandId: uuid(), personen: [], teksten: [text('x', uuid(), ['Jansje'])] }),
      vault.put({ commandId: uuid(), personen: [person({ bsn: '123456789' })], teksten: [] }),
      vault.confirm('Jansje'),
      vault.reject('Jansje'),
      reveal({ persoonId: 'Jansje' }),
      vault.reveal([], ACTOR, 'omdat Jansje het vraagt'),
    ];
    for (const attempt of await Promise.allSettled(attempts)) {
      expect(attempt).toMatchObject({ status: 'rejected', reason: { name: 'VaultError' } });
      expect((attempt as PromiseRejectedResult).reason.message).not.toMatch(/Jansje|123456789/);
    }
  });
});

describe('identify', () => {
  const born = '1980-05-06';
  it('knows a person by BSN and date of birth together', async () => {
    const [bsn, known, first] = [bsnOf(nextBsn++), uuid(), uuid()];
    expect(await vault.identify(first, bsn, born, known)).toEqual({ uitkomst: 'nieuw', persoonId: known });
    expect(await vault.identify(first, bsn, born, uuid())).toEqual({ uitkomst: 'nieuw', persoonId: known });
    expect(await vault.identify(first, bsn, '1981-01-01', uuid())).toEqual({
      uitkomst: 'geboortedatumVerschilt',
      persoonId: known,
    });
    await vault.put({ commandId: first, personen: [person({ bsn, geboortedatum: born }, known)], teksten: [] });
    await vault.confirm(first);
    expect(await other.identify(uuid(), bsn, born, uuid())).toEqual({ uitkomst: 'bekend', persoonId: known });
    expect(await other.identify(uuid(), bsn, '1980-00-00', uuid())).toEqual({ uitkomst: 'bekend', persoonId: known });
    for (const differs of ['1980-05-07', undefined])
      expect(await other.identify(uuid(), bsn, differs, uuid())).toEqual({
        uitkomst: 'geboortedatumVerschilt',
        persoonId: known,
      });
  });

  it('compares with the newest confirmed data', async () => {
    const [bsn, known, first, second] = [bsnOf(nextBsn++), uuid(), uuid(), uuid()];
    await vault.identify(first, bsn, '1980-05-07', known);
    await vault.put({ commandId: first, personen: [person({ bsn, geboortedatum: '1980-05-07' }, known)], teksten: [] });
    await vault.confirm(first);
    await vault.put({ commandId: second, personen: [person({ bsn, geboortedatum: born }, known)], teksten: [] });
    expect(await vault.identify(uuid(), bsn, born, uuid())).toMatchObject({ uitkomst: 'geboortedatumVerschilt' });
    await vault.confirm(second);
    expect(await vault.identify(uuid(), bsn, born, uuid())).toEqual({ uitkomst: 'bekend', persoonId: known });
  });

  it('gives 64 commands of two processes at one instant the same person', async () => {
    const bsn = bsnOf(nextBsn++);
    const answers = await Promise.all(
      Array.from({ length: 64 }, (_, i) => (i % 2 ? vault : other).identify(uuid(), bsn, born, uuid())),
    );
    expect(new Set(answers.map(({ persoonId }) => persoonId)).size).toBe(1);
    expect(answers.filter(({ uitkomst }) => uitkomst === 'nieuw')).toHaveLength(1);
    expect(answers.filter(({ uitkomst }) => uitkomst === 'bekend')).toHaveLength(63);
  });

  it('says when a known person has no confirmed data yet, so that the next command puts its own', async () => {
    const [bsn, who, one, two] = [bsnOf(nextBsn++), uuid(), uuid(), uuid()];
    await vault.identify(one, bsn, born, who);
    await vault.put({ commandId: one, personen: [person({ bsn, geboortedatum: born }, who)], teksten: [] });
    expect(await other.identify(two, bsn, born, uuid())).toEqual({
      uitkomst: 'bekend',
      persoonId: who,
      voorlopig: true,
    });
    await other.put({ commandId: two, personen: [person({ bsn, geboortedatum: born }, who)], teksten: [] });
    await vault.reject(one);
    await other.confirm(two);
    expect(await reveal({ persoonId: who })).not.toContainEqual(GONE);
    expect(await vault.identify(uuid(), bsn, born, uuid())).toEqual({ uitkomst: 'bekend', persoonId: who });
  });

  it('lets a pairing go with the last command that rests on it, never earlier', async () => {
    const [bsn, who, one, two] = [bsnOf(nextBsn++), uuid(), uuid(), uuid()];
    await vault.identify(one, bsn, born, who);
    await other.identify(two, bsn, born, uuid());
    await vault.reject(one);
    expect(await count('kluis.bsn_koppeling where persoon_id = $1', who)).toBe(1);
    await other.confirm(two);
    const three = uuid();
    expect(await vault.identify(three, bsn, born, uuid())).toMatchObject({ uitkomst: 'bekend', persoonId: who });
    await vault.reject(three);
    expect(await count('kluis.bsn_koppeling where persoon_id = $1 and bevestigd', who)).toBe(1);

    const [free, four] = [bsnOf(nextBsn++), uuid()];
    await vault
      .identify(four, free, born, who)
      .catch((error: unknown) => expect(error).toMatchObject({ code: 'persoon-heeft-ander-bsn' }));
    const proposed = uuid();
    await vault.identify(four, free, born, proposed);
    await vault.release(four);
    expect(await traces(four)).toBe(0);
    expect(await vault.identify(uuid(), free, born, uuid())).toMatchObject({ uitkomst: 'nieuw' });
    expect(await vault.identify(uuid(), free, born, uuid())).not.toMatchObject({ persoonId: proposed });
  });

  it('a rejected pairing and a new wish at the same instant: whoever rests on it keeps it', async () => {
    for (let round = 0; round < 40; round++) {
      const [bsn, who, one, two] = [bsnOf(nextBsn++), uuid(), uuid(), uuid()];
      await vault.identify(one, bsn, born, who);
      const [, match] = await Promise.all([vault.reject(one), other.identify(two, bsn, born, uuid())]);
      await other.put({
        commandId: two,
        personen: [person({ bsn, geboortedatum: born }, match.persoonId)],
        teksten: [],
      });
      await other.confirm(two);
      expect(await vault.identify(uuid(), bsn, born, uuid())).toEqual({
        uitkomst: 'bekend',
        persoonId: match.persoonId,
      });
    }
  });

  it('data with a BSN pairs it, unless it is another person’s', async () => {
    const [bsn, one, who] = [bsnOf(nextBsn++), uuid(), uuid()];
    await vault.put({ commandId: one, personen: [person({ bsn, geboortedatum: born }, who)], teksten: [] });
    await vault.confirm(one);
    expect(await vault.identify(uuid(), bsn, born, uuid())).toEqual({ uitkomst: 'bekend', persoonId: who });
    const two = uuid();
    await vault.put({ commandId: two, personen: [person({ bsn, geboortedatum: '1999-01-01' })], teksten: [] });
    await vault.confirm(two);
    expect(await vault.identify(uuid(), bsn, born, uuid())).toEqual({ uitkomst: 'bekend', persoonId: who });
    await expect(
      vault.put({ commandId: uuid(), personen: [person({ bsn: bsnOf(nextBsn++) }, who)], teksten: [] }),
    ).rejects.toMatchObject({
      code: 'persoon-heeft-ander-bsn',
    });
  });
});

describe('rejecting', () => {
  it('takes what is unconfirmed, and nothing else', async () => {
    const [kept, gone] = [text('blijft'), text('weg')];
    const who = uuid();
    const [one, two] = [uuid(), uuid()];
    await vault.put({ commandId: one, personen: [person({ voornamen: 'A' }, who)], teksten: [kept] });
    await vault.confirm(one);
    await vault.put({ commandId: two, personen: [person({ voornamen: 'B' }, who)], teksten: [gone] });
    await vault.reject(two);
    await vault.reject(one);
    await vault.confirm(two);
    expect(await reveal({ tekstId: kept.id }, { tekstId: gone.id }, { persoonId: who })).toEqual([
      { tekstId: kept.id, tekst: 'blijft' },
      GONE,
      { persoonId: who, gegevens: { voornamen: 'A' } },
    ]);
    expect(await count('kluis.tekst where id = $1', gone.id)).toBe(0);
    expect((await vault.put({ commandId: two, personen: [], teksten: [gone] })).teksten[0]!.id).toBe(gone.id);
  });

  it('of one attempt leaves what another attempt of the same command put', async () => {
    const put = { commandId: uuid(), personen: [person({ bsn: bsnOf(nextBsn++) })], teksten: [text('twee keer')] };
    await Promise.all([vault.put(put), other.put(put)]);
    await other.reject(put.commandId);
    await other.release(put.commandId);
    await vault.confirm(put.commandId);
    expect(await reveal({ tekstId: put.teksten[0]!.id })).not.toContainEqual(GONE);
    const again = { ...put, commandId: uuid(), teksten: [text('weg')] };
    await vault.put(again);
    await other.put(again);
    await vault.reject(again.commandId);
    await other.reject(again.commandId);
    expect(await traces(again.commandId)).toBe(0);
  });
});

describe('sweeping', () => {
  const sweepable = async () => {
    const put = { commandId: uuid(), personen: [person({ bsn: bsnOf(nextBsn++) })], teksten: [text('zwevend')] };
    await vault.put(put);
    return { ...put, textId: put.teksten[0]!.id };
  };

  it('claims first; then confirms what was done and deletes what was not, and leaves what is young', async () => {
    while ((await vault.sweep(0, () => Promise.resolve('vervallen'))).verwijderd > 0);
    const [done, lost] = [await sweepable(), await sweepable()];
    expect(await vault.sweep(3600, () => Promise.reject(new Error('must not be asked')))).toEqual({
      bevestigd: 0,
      verwijderd: 0,
    });
    const asked: string[] = [];
    const claim = async (commandId: string) => {
      asked.push(commandId);
      expect(await traces(commandId)).toBeGreaterThan(0);
      return commandId === done.commandId ? ('uitgevoerd' as const) : ('vervallen' as const);
    };
    expect(await vault.sweep(0, claim)).toEqual({ bevestigd: 1, verwijderd: 1 });
    expect(asked.sort()).toEqual([done.commandId, lost.commandId].sort());
    expect(await reveal({ tekstId: done.textId }, { tekstId: lost.textId })).toEqual([
      { tekstId: done.textId, tekst: 'zwevend' },
      GONE,
    ]);
    expect(await traces(lost.commandId)).toBe(0);
    expect(await vault.sweep(0, claim)).toEqual({ bevestigd: 0, verwijderd: 0 });
  });

  it('goes on after a claim that fails, and takes that command the next time', async () => {
    const [bad, good] = [await sweepable(), await sweepable()];
    await expect(
      vault.sweep(0, (id) =>
        id === bad.commandId ? Promise.reject(new Error('database weg')) : Promise.resolve('vervallen'),
      ),
    ).rejects.toThrow('database weg');
    expect(await traces(good.commandId)).toBe(0);
    expect(await traces(bad.commandId)).toBeGreaterThan(0);
    expect(await vault.sweep(0, () => Promise.resolve('uitgevoerd'))).toEqual({ bevestigd: 1, verwijderd: 0 });
  });

  it.each([
    ['whatever interleaves', false],
    ['while connections are cut off in the middle', true],
  ])('settles each command as a whole, %s', async (_name, cutting) => {
    // The store in small: the first reply of a command stays, as its transaction has it.
    const replies = new Map<string, 'vervallen' | 'uitgevoerd'>();
    const reply = (id: string, wanted: 'vervallen' | 'uitgevoerd') => {
      if (!replies.has(id)) replies.set(id, wanted);
      return Promise.resolve(replies.get(id)!);
    };
    const bsn = bsnOf(nextBsn++);
    const texts = new Map<string, string[]>();
    const attempt = async (store: PostgresVault, commandId: string, crash: number) => {
      const match = await store.identify(commandId, bsn, '1970-01-01', commandId);
      if (crash === 0) return;
      const put = {
        commandId,
        personen: [person({ bsn, geboortedatum: '1970-01-01' }, match.persoonId)],
        teksten: [text(`van ${commandId}`, commandId)],
      };
      await store.put(put);
      texts.set(commandId, [match.persoonId]);
      if (crash === 1) return;
      const outcome = crash === 2 ? 'afgewezen' : await reply(commandId, 'uitgevoerd');
      if (crash === 3) return;
      if (outcome === 'uitgevoerd') await store.confirm(commandId);
      else await store.reject(commandId);
    };
    let working = true;
    let cut = 0;
    const cutter = (async () => {
      while (cutting && working && cut < 12) {
        const { rowCount } = await admin.query(
          `select pg_terminate_backend(pid) from pg_stat_activity
           where application_name = 'eenplan-kluis' and datname = current_database() and xact_start is not null limit 1`,
        );
        cut += rowCount ?? 0;
        await new Promise((resolve) => setImmediate(resolve));
      }
    })();
    const work = Array.from({ length: 120 }, (_, i) => attempt(i % 2 ? vault : other, uuid(), i % 5));
    const sweeps = Array.from({ length: 12 }, (_, i) =>
      (i % 2 ? vault : other).sweep(0, (id) => reply(id, 'vervallen')),
    );
    const results = await Promise.allSettled([...work, ...sweeps]);
    working = false;
    await cutter;
    const failed = results.flatMap((result) => (result.status === 'rejected' ? [result.reason as Error] : []));
    if (!cutting) expect(failed).toEqual([]);
    expect(cut > 0).toBe(cutting);
    for (const error of failed) expect(error.message).toMatch(/terminat|Connection|connection|administrator/);
    await vault.sweep(0, (id) => reply(id, 'vervallen'));
    expect(await count('kluis.opdracht')).toBe(0);
    expect(await count('kluis.koppeling_wens')).toBe(0);
    expect(await count('kluis.tekst where not bevestigd')).toBe(0);
    expect(await count('kluis.persoonsgegevens where not bevestigd')).toBe(0);
    const done = [...texts.keys()].filter((id) => replies.get(id) === 'uitgevoerd');
    expect(done.length).toBeGreaterThan(0);
    expect(await reveal(...done.map((tekstId) => ({ tekstId })))).toEqual(
      done.map((id) => ({ tekstId: id, tekst: `van ${id}` })),
    );
    const dropped = [...texts.keys()].filter((id) => replies.get(id) !== 'uitgevoerd');
    expect(await reveal(...dropped.map((tekstId) => ({ tekstId })))).toEqual(dropped.map(() => GONE));
  });
});

describe('what lies in the database', () => {
  it('holds no plain text, no BSN and no date of birth in any column', async () => {
    const bsn = bsnOf(nextBsn++);
    const secrets = ['Klaproos', 'Wilgenlaan', '1944-11-12', 'Zij slaapt niet meer', bsn];
    const commandId = uuid();
    const { persoonId } = await vault.identify(commandId, bsn, '1944-11-12', uuid());
    await vault.put({
      commandId,
      personen: [
        person({ achternaam: 'Klaproos', adres: 'Wilgenlaan 3', geboortedatum: '1944-11-12', bsn }, persoonId),
      ],
      teksten: [text('Zij slaapt niet meer')],
    });
    for (const confirmed of [false, true]) {
      if (confirmed) await vault.confirm(commandId);
      const dump = await dumpSchema();
      expect(dump.rows).toBeGreaterThan(3);
      for (const secret of secrets) for (const form of formsOf(secret)) expect(dump.text.includes(form)).toBe(false);
    }
  });

  it('is open to role eenplan_kluis alone', async () => {
    for (const role of ROLES.filter((name) => name !== 'eenplan_kluis')) {
      const client = new pg.Client({ connectionString: asRole(database.url, role) });
      await client.connect();
      for (const table of ['opdracht', 'persoon', 'persoonsgegevens', 'tekst', 'bsn_koppeling', 'koppeling_wens'])
        await expect(client.query(`select from kluis.${table}`)).rejects.toMatchObject({ code: '42501' });
      await client.end();
    }
    const own = new pg.Client({ connectionString: asRole(database.url, 'eenplan_kluis') });
    await own.connect();
    await own.query('select from kluis.tekst');
    await expect(own.query('drop table kluis.tekst')).rejects.toMatchObject({ code: '42501' });
    await expect(own.query('create table kluis.eigen ()')).rejects.toMatchObject({ code: '42501' });
    await own.end();
  });
});

async function dumpSchema(): Promise<{ text: string; rows: number }> {
  const { rows: tables } = await admin.query<{ name: string }>(
    "select table_name as name from information_schema.tables where table_schema = 'kluis'",
  );
  let text = '';
  let rows = 0;
  for (const { name } of tables) {
    const result = await admin.query<Record<string, unknown>>(`select * from kluis.${name}`);
    rows += result.rows.length;
    for (const row of result.rows)
      for (const value of Object.values(row))
        text += `${Buffer.isBuffer(value) ? `${value.toString('latin1')}\n${value.toString('hex')}` : JSON.stringify(value)}\n`;
  }
  return { text, rows };
}

function formsOf(secret: string): string[] {
  const bytes = Buffer.from(secret);
  return [
    secret,
    bytes.toString('hex'),
    bytes.toString('base64').replace(/=+$/, ''),
    createHash('sha256').update(secret).digest('hex'),
  ];
}
