import { describe, expect, it } from '@jest/globals';
import { uuid } from './test-vault.js';
import { admin, count, GONE, newBsn, other, person, reveal, text, traces, vault } from './test-vaults.js';

const born = '1980-05-06';

describe('two attempts at one command, in two processes', () => {
  /** Both have identified the same new person; `mine` is rejected at the end. */
  const both = async () => {
    const [commandId, who, bsn, mine, theirs] = [uuid(), uuid(), newBsn(), uuid(), uuid()];
    const gegevens = { bsn, geboortedatum: born };
    const put = { commandId, personen: [person(gegevens, who)], teksten: [text('van twee')] };
    const identify = (poging: string) => (poging === mine ? vault : other).identify(commandId, bsn, born, who, poging);
    await identify(mine);
    await identify(theirs);
    return { commandId, who, bsn, mine, theirs, put, identify };
  };
  const knownAs = async (bsn: string) => {
    const commandId = uuid();
    const { persoonId } = await other.identify(commandId, bsn, born, uuid());
    await other.reject(commandId);
    return persoonId;
  };

  it.each(['before it put anything', 'after it put'])(
    'one that is rejected %s leaves whom the other identified',
    async (when) => {
      const { commandId, who, bsn, mine, theirs, put } = await both();
      if (when === 'after it put') await vault.put({ ...put, poging: mine });
      await vault.reject(commandId, mine);
      expect(await knownAs(bsn)).toBe(who);
      await other.put({ ...put, poging: theirs });
      await other.confirm(commandId);
      expect(await knownAs(bsn)).toBe(who);
      expect(await reveal({ tekstId: put.teksten[0]!.id }, { persoonId: who })).not.toContainEqual(GONE);
    },
  );

  it('a rejection that is sent twice counts once, and the last one takes all', async () => {
    const { commandId, bsn, mine, theirs, put } = await both();
    await vault.put({ ...put, poging: mine });
    await other.put({ ...put, poging: theirs });
    await vault.reject(commandId, mine);
    await vault.reject(commandId, mine);
    expect(await traces(commandId)).toBeGreaterThan(0);
    await other.reject(commandId, theirs);
    expect(await traces(commandId)).toBe(0);
    expect(await count('kluis.tekst where id = $1', put.teksten[0]!.id)).toBe(0);
    expect(await knownAs(bsn)).not.toBe(put.personen[0]!.persoonId);
  });

  it('whatever way they interleave, who is accepted has all that it named', async () => {
    for (let round = 0; round < 30; round++) {
      const { commandId, who, bsn, mine, theirs, put } = await both();
      await Promise.all([
        (async () => {
          if (round % 2) await vault.put({ ...put, poging: mine });
          await vault.reject(commandId, mine);
        })(),
        (async () => {
          const { teksten } = await other.put({ ...put, poging: theirs });
          await other.confirm(commandId);
          expect(teksten[0]!.id).toBe(put.teksten[0]!.id);
        })(),
      ]);
      expect(await reveal({ tekstId: put.teksten[0]!.id }, { persoonId: who })).not.toContainEqual(GONE);
      expect(await knownAs(bsn)).toBe(who);
    }
  });
});

describe('an attempt that comes after the command was confirmed', () => {
  it('hides nothing and takes nothing, whether it identifies, puts the same, less or more', async () => {
    const [commandId, who, bsn, late] = [uuid(), uuid(), newBsn(), uuid()];
    const put = { commandId, personen: [person({ bsn, geboortedatum: born }, who)], teksten: [text('blijft')] };
    const refs = [{ tekstId: put.teksten[0]!.id }, { persoonId: who }];
    await vault.put(put);
    await vault.confirm(commandId);
    const steps = [
      () => other.identify(commandId, bsn, born, who, late),
      () => other.put({ ...put, poging: late }),
      () => other.put({ ...put, personen: [], poging: late }),
      () => other.put({ commandId, personen: [], teksten: [], poging: late }),
      () => other.put({ commandId, personen: [], teksten: [text('erbij')], poging: late }),
      () => other.reject(commandId, late),
    ];
    for (const step of steps) {
      await step();
      expect(await reveal(...refs)).not.toContainEqual(GONE);
      expect(await traces(commandId)).toBe(0);
    }
    expect(await other.identify(uuid(), bsn, born, uuid())).toEqual({ uitkomst: 'bekend', persoonId: who });
  });
});

describe('a put', () => {
  it('names one person or text twice only with the same content', async () => {
    const [who, one] = [person({ achternaam: 'Twee' }), text('twee keer')];
    const { teksten } = await vault.put({ commandId: uuid(), personen: [who, who], teksten: [one, one] });
    expect(teksten[0]).toEqual(teksten[1]);
    const others = [
      { commandId: uuid(), personen: [], teksten: [one, { ...one, tekst: 'anders' }] },
      { commandId: uuid(), personen: [who, { ...who, gegevens: {} }], teksten: [] },
    ];
    await expect(vault.put(others[0]!)).rejects.toMatchObject({ code: 'tekst-bestaat-al' });
    await expect(vault.put(others[1]!)).rejects.toMatchObject({ code: 'persoonsgegevens-bestaan-al' });
  });

  it('that is refused leaves nothing, and nothing of a confirmation beside it is lost', async () => {
    const [one, accepted] = [uuid(), uuid()];
    const taken = text('van een ander');
    await vault.put({ commandId: one, personen: [], teksten: [taken] });
    const put = { commandId: accepted, personen: [], teksten: [text('aanvaard')] };
    await vault.put(put);
    const refused = { commandId: uuid(), personen: [person({ achternaam: 'Weg' })], teksten: [text('weg'), taken] };
    const [result] = await Promise.allSettled([vault.put(refused), vault.confirm(accepted)]);
    expect(result).toMatchObject({ status: 'rejected', reason: { code: 'tekst-bestaat-al' } });
    expect(await traces(refused.commandId)).toBe(0);
    expect(await reveal({ tekstId: put.teksten[0]!.id })).not.toContainEqual(GONE);
  });

  it('of one new person by many commands of two processes gives each a version', async () => {
    const who = uuid();
    const ids = Array.from({ length: 24 }, () => uuid());
    await Promise.all(
      ids.map((commandId, i) =>
        (i % 2 ? vault : other).put({ commandId, personen: [person({ adres: `nr ${i}` }, who)], teksten: [] }),
      ),
    );
    await Promise.all(ids.map((commandId) => vault.confirm(commandId)));
    const { rows } = await admin.query('select versie from kluis.persoonsgegevens where persoon_id = $1 order by 1', [
      who,
    ]);
    expect(rows).toEqual(ids.map((_, i) => ({ versie: i + 1 })));
    expect(await reveal({ persoonId: who })).not.toContainEqual(GONE);
  });

  it('goes on over a new connection when the kept one was ended', async () => {
    const put = () => vault.put({ commandId: uuid(), personen: [], teksten: [text('x')] });
    await put();
    const { rowCount } = await admin.query(
      `select pg_terminate_backend(pid, 5000) from pg_stat_activity
       where application_name = 'eenplan-kluis' and datname = current_database() and pid <> pg_backend_pid()`,
    );
    expect(rowCount).toBeGreaterThan(0);
    // The first may still find the old one open.
    await put().catch((error: Error) => expect(error.message).toMatch(/terminat|[Cc]onnection|administrator/));
    await put();
  });
});
