import { describe, expect, it } from '@jest/globals';
import { uuid } from './test-vault.js';
import { admin, count, other, person, vault } from './test-vaults.js';

const besluit = { gevraagdDoor: uuid(), akkoordDoor: uuid() };
const plek = (onderwerp = `nieuwe-afspraak.${uuid()}`) => ({ accountId: uuid(), onderwerp });
const DAG = 86_400;
const sleutels = (accountId: string) =>
  count(
    `kluis.sleutel where id ~ ('^a.{9}' || $1)`,
    Buffer.from(accountId.replaceAll('-', ''), 'hex').toString('base64url'),
  );

describe('what somebody is writing', () => {
  it('is given back to that account, also by another process, as it was kept last; and lies there unreadable', async () => {
    const hier = plek();
    await vault.concepten.bewaar(hier, 'Samen naar de woningb', []);
    await other.concepten.bewaar(hier, 'Samen naar de woningbouw.', []);
    expect(await vault.concepten.lees(hier, DAG)).toMatchObject({ inhoud: 'Samen naar de woningbouw.' });
    expect(await vault.concepten.lees({ ...hier, accountId: uuid() }, DAG)).toBeUndefined();
    expect(await vault.concepten.lees({ ...hier, onderwerp: 'anders' }, DAG)).toBeUndefined();
    const { rows } = await admin.query<{ inhoud: Buffer }>('select inhoud from kluis.concept where account_id = $1', [
      hier.accountId,
    ]);
    expect(rows[0]!.inhoud.toString('latin1')).not.toContain('woning');
    // What was kept before cannot be opened any more: each has a key of its own.
    expect(await sleutels(hier.accountId)).toBe(1);
  });

  it('does not open under another account or subject', async () => {
    const [hier, daar] = [plek(), plek()];
    await vault.concepten.bewaar(hier, 'van mij', []);
    await admin.query('update kluis.concept set account_id = $2 where account_id = $1', [
      hier.accountId,
      daar.accountId,
    ]);
    await expect(vault.concepten.lees({ ...hier, accountId: daar.accountId }, DAG)).rejects.toThrow('changed or moved');
    await admin.query('delete from kluis.concept where account_id = $1', [daar.accountId]);
  });

  it('goes when it is sent, and when its term is over, and its key with it', async () => {
    const [weg, oud, jong] = [plek(), plek(), plek()];
    for (const een of [weg, oud, jong]) await vault.concepten.bewaar(een, 'tekst', []);
    await vault.concepten.wis(weg);
    await admin.query(`update kluis.concept set bewaard_op = now() - interval '15 days' where account_id = $1`, [
      oud.accountId,
    ]);
    // Also before it is cleared away.
    expect(await vault.concepten.lees(oud, 14 * DAG)).toBeUndefined();
    expect(await vault.concepten.ruim(14 * DAG)).toBe(1);
    expect(await Promise.all([weg, oud, jong].map(({ accountId }) => sleutels(accountId)))).toEqual([0, 0, 1]);
    expect(await vault.concepten.lees(jong, DAG)).toMatchObject({ inhoud: 'tekst' });
  });

  it('goes with the first person of its casus who is erased; of others it stays, and is read as before', async () => {
    const [anna, bas, command] = [uuid(), uuid(), uuid()];
    await vault.put({
      commandId: command,
      personen: [person({ voornamen: 'Anna' }, anna), person({}, bas)],
      teksten: [],
    });
    await vault.confirm(command);
    const [over, nietOver, eigen] = [plek(), plek(), { ...plek(), accountId: anna }];
    await vault.concepten.bewaar(eigen, 'Ik bel morgen', []);
    await vault.concepten.bewaar(over, 'Anna belt morgen', [anna, bas]);
    await vault.concepten.bewaar(nietOver, 'Bas belt morgen', [bas]);
    await vault.erase(anna, besluit);
    expect(await vault.concepten.lees(over, DAG)).toBeUndefined();
    expect(await vault.concepten.lees(eigen, DAG)).toBeUndefined();
    for (const { accountId } of [over, eigen]) expect(await sleutels(accountId)).toBe(0);
    for (const een of [vault, other])
      expect(await een.concepten.lees(nietOver, DAG)).toMatchObject({ inhoud: 'Bas belt morgen' });
    // What is written after it is kept, and is not about her any more.
    await vault.concepten.bewaar(over, 'Bas belt zelf', [anna, bas]);
    expect(await count('kluis.concept where $1 = any(personen)', anna)).toBe(0);
  });

  it('follows a person who goes on under another number', async () => {
    const [van, naar, a, b] = [uuid(), uuid(), uuid(), uuid()];
    for (const [commandId, id] of [
      [a, van],
      [b, naar],
    ] as const) {
      await vault.put({ commandId, personen: [person({ voornamen: 'Anna' }, id)], teksten: [] });
      await vault.confirm(commandId);
    }
    const hier = plek();
    await vault.concepten.bewaar(hier, 'tekst', [van]);
    expect(await vault.verenig(van, naar, { uitOpdracht: a })).toBe(true);
    await vault.erase(naar, besluit);
    expect(await vault.concepten.lees(hier, DAG)).toBeUndefined();
  });

  it('is no store: of one account the oldest go', async () => {
    const accountId = uuid();
    for (let i = 0; i < 103; i++) await vault.concepten.bewaar({ accountId, onderwerp: `x.${i}` }, 'tekst', []);
    expect(await count('kluis.concept where account_id = $1', accountId)).toBe(100);
    expect(await vault.concepten.lees({ accountId, onderwerp: 'x.2' }, DAG)).toBeUndefined();
  });
});
