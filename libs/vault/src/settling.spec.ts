import { describe, expect, it } from '@jest/globals';
import { createHash } from 'node:crypto';
import pg from 'pg';
import type { PostgresVault } from './postgres-vault.js';
import { AANLEIDING, asRole, ROLES, testVault, uuid } from './test-vault.js';
import {
  ACTOR,
  admin,
  count,
  database,
  GONE,
  newBsn,
  other,
  person,
  reveal,
  text,
  traces,
  vault,
} from './test-vaults.js';

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
    const put = { commandId: uuid(), personen: [person({ bsn: newBsn() })], teksten: [text('twee keer')] };
    await Promise.all([vault.put(put), other.put(put)]);
    await other.reject(put.commandId);
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
    const put = { commandId: uuid(), personen: [person({ bsn: newBsn() })], teksten: [text('zwevend')] };
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
    const bsn = newBsn();
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
    const bsn = newBsn();
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

  const TABLES = ['opdracht', 'persoonsgegevens', 'tekst', 'bsn_koppeling', 'koppeling_wens'];
  it('is open to the roles of the vault alone', async () => {
    for (const role of ROLES.filter((name) => !name.startsWith('eenplan_kluis'))) {
      const client = new pg.Client({ connectionString: asRole(database.url, role) });
      await client.connect();
      for (const table of TABLES)
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

  it('shows role eenplan_kluis_lezen what revealing needs, and lets it change nothing', async () => {
    const commandId = uuid();
    const put = { commandId, personen: [person({ voornamen: 'Roos' })], teksten: [text('leesbaar')] };
    await vault.put(put);
    await vault.confirm(commandId);
    const reader = testVault(database.url, { role: 'eenplan_kluis_lezen' });
    const refs = [{ tekstId: put.teksten[0]!.id }, { persoonId: put.personen[0]!.persoonId }];
    expect(await reader.reveal(refs, ACTOR, AANLEIDING)).toEqual([
      { ...refs[0], tekst: 'leesbaar' },
      { ...refs[1], gegevens: { voornamen: 'Roos' } },
    ]);
    const denied = { code: '42501' };
    await expect(reader.put({ ...put, commandId: uuid() })).rejects.toMatchObject(denied);
    await expect(reader.confirm(commandId)).rejects.toMatchObject(denied);
    await expect(reader.reject(commandId)).rejects.toMatchObject(denied);
    await expect(reader.identify(uuid(), newBsn(), '1980-01-01', uuid())).rejects.toMatchObject(denied);
    await reader.close();
    const client = new pg.Client({ connectionString: asRole(database.url, 'eenplan_kluis_lezen') });
    await client.connect();
    const statements = [
      ...TABLES.flatMap((table) => [
        `insert into kluis.${table} default values`,
        `delete from kluis.${table}`,
        `update kluis.${table} set ${table === 'opdracht' ? 'since = since' : table.includes('koppeling') ? 'pseudoniem = pseudoniem' : 'inhoud = inhoud'}`,
        `truncate kluis.${table}`,
      ]),
      'select from kluis.bsn_koppeling',
      'select from kluis.koppeling_wens',
      'select pogingen from kluis.opdracht',
      `select kluis.bevestig('{}')`,
    ];
    for (const statement of statements) await expect(client.query(statement)).rejects.toMatchObject(denied);
    await client.end();
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
