import pg from 'pg';
import { wisConceptenOver } from './concepten.js';
import { claim, type Claim, readErasure, type Step } from './erase-claim.js';
import { exclusive } from './erase-lock.js';
import { closeKeys, redact, removeHandedIn } from './erase-texts.js';
import type { DataKeys } from './keys/data-keys.js';
import { newKeyId } from './keys/key-id.js';
import { again } from './transaction.js';
import type { Vernietiging } from './vault.js';

/** Told before each thing that a kill could come after; the tests kill there. */
export type Moment = (point: string) => void;

/** Rows of keys that are wrapped anew in one transaction. */
const BATCH = 500;

/**
 * The erasure of a person: steps of one or more transactions, of which the row in kluis.vernietiging names the one that comes
 * next. Each step can be done again. One erasure at a time: an advisory lock, on a connection of its own.
 */
export class Erasure {
  private constructor(
    private readonly client: pg.Client,
    private readonly keys: DataKeys,
    private readonly moment: Moment,
  ) {}

  /** @returns what was done; undefined when there was nothing to resume */
  static async run(
    url: string,
    keys: DataKeys,
    asked: Claim | string,
    moment: Moment = () => undefined,
  ): Promise<Vernietiging> {
    return Erasure.with(url, keys, moment, (erasure) => erasure.finish(asked));
  }

  /** Persons whose erasure was begun and not finished. */
  static async resume(url: string, keys: DataKeys, moment: Moment = () => undefined): Promise<number> {
    return Erasure.with(url, keys, moment, async (erasure) => {
      const { rows } = await erasure.client.query<{ persoon_id: string }>(
        `select persoon_id from kluis.vernietiging where stap <> 'klaar' order by begonnen`,
      );
      for (const { persoon_id: persoonId } of rows) await erasure.finish(persoonId);
      return rows.length;
    });
  }

  private static async with<R>(
    url: string,
    keys: DataKeys,
    moment: Moment,
    work: (erasure: Erasure) => Promise<R>,
  ): Promise<R> {
    const client = new pg.Client({
      connectionString: url,
      application_name: 'eenplan-kluis-vernietiging',
      keepAlive: true,
    });
    client.on('error', () => undefined);
    await client.connect();
    try {
      // A key is destroyed only when what takes its place is safe on the disk.
      await client.query('set synchronous_commit = on');
      await client.query(`select pg_advisory_lock(hashtextextended('eenplan kluis vernietiging', 0))`);
      return await work(new Erasure(client, keys, moment));
    } finally {
      await client.end();
    }
  }

  private async finish(asked: Claim | string): Promise<Vernietiging> {
    const persoonId = typeof asked === 'string' ? asked : asked.persoonId;
    // Before the first erasure of an installation that was never used there may be no generation yet.
    await this.keys.generation();
    if (typeof asked !== 'string') {
      this.moment('claimen');
      await this.tx((client) => claim(client, this.keys, asked));
    }
    for (;;) {
      const { stap, done, generatie } = (await readErasure(this.client, persoonId))!;
      if (stap === 'klaar') return done!;
      this.moment(stap);
      await this[stap](persoonId, generatie);
    }
  }

  private async sluiten(persoonId: string): Promise<void> {
    const affected = await closeKeys.find(this.client, persoonId);
    await this.tx(async (client) => {
      await exclusive(client);
      await closeKeys.close(client, affected);
      await wisConceptenOver(client, persoonId);
      await next(client, persoonId, 'lakken');
    });
  }

  private async lakken(persoonId: string): Promise<void> {
    while (await this.tx((client) => redact(client, this.keys, persoonId))) this.moment('lakken, verder');
    await this.tx(async (client) => {
      await client.query('delete from kluis.sleutel where dicht');
      const { rows } = await client.query<{ gelakt_id: string }>(
        'delete from kluis.lakwerk where persoon_id = $1 returning gelakt_id',
        [persoonId],
      );
      // For what went meanwhile.
      await removeHandedIn(client, rows.map(({ gelakt_id }) => gelakt_id)); // prettier-ignore
      await next(client, persoonId, 'gegevens');
    });
  }

  private async gegevens(persoonId: string): Promise<void> {
    await this.tx(async (client) => {
      const { rows } = await client.query<{ pseudoniem: Buffer }>(
        'select pseudoniem from kluis.bsn_koppeling where persoon_id = $1 for update',
        [persoonId],
      );
      const pseudonyms = rows.map(({ pseudoniem }) => pseudoniem);
      await client.query('delete from kluis.koppeling_wens where pseudoniem = any($1::bytea[])', [pseudonyms]);
      await client.query('delete from kluis.bsn_koppeling where persoon_id = $1', [persoonId]);
      await client.query('delete from kluis.kenmerk where persoon_id = $1', [persoonId]);
      const data = await client.query('delete from kluis.persoonsgegevens where persoon_id = $1', [persoonId]);
      await client.query(
        `update kluis.vernietiging set versies_gewist = versies_gewist + $2, koppeling_gewist = $3 where persoon_id = $1`,
        [persoonId, data.rowCount, pseudonyms.length > 0],
      );
      await next(client, persoonId, 'sleutel');
    });
  }

  private async sleutel(persoonId: string): Promise<void> {
    await this.tx(async (client) => {
      await client.query('delete from kluis.sleutel where id = $1', [newKeyId({ persoonId })]);
      await next(client, persoonId, 'generatie');
    });
    this.keys.forget([{ persoonId }]);
  }

  private async generatie(persoonId: string, generatie: string): Promise<void> {
    await this.keys.provider.create(generatie);
    this.moment('generatie, gemaakt');
    await this.tx(async (client) => {
      await exclusive(client);
      await client.query(`update kluis.generatie set stand = 'oud' where stand = 'actief' and id <> $1`, [generatie]);
      await client.query(`insert into kluis.generatie (id, stand) values ($1, 'actief') on conflict (id) do nothing`, [
        generatie,
      ]);
      await next(client, persoonId, 'herverpakken');
    });
    this.keys.generationChanged();
  }

  private async herverpakken(persoonId: string, generatie: string): Promise<void> {
    while (await this.tx((client) => this.rewrap(client, persoonId, generatie))) this.moment('herverpakken, verder');
    await this.tx((client) => next(client, persoonId, 'vernietigen'));
  }

  /** @returns whether there was anything left to wrap anew */
  private async rewrap(client: pg.Client, persoonId: string, generatie: string): Promise<boolean> {
    await client.query(`select from kluis.generatie where stand = 'oud' for update`);
    const { rows } = await client.query<{ id: string; generatie: string; ingepakt: Buffer }>(
      `select id, generatie, ingepakt from kluis.sleutel where generatie <> $1 order by id limit ${BATCH} for update`,
      [generatie],
    );
    if (rows.length === 0) return false;
    const keys = await this.keys.open(rows.map((row) => ({ key_id: row.id, ...row })));
    const { provider } = this.keys;
    const wrapped = await provider.wrap(generatie, rows.map(({ id }) => ({ id, key: keys.get(id)! }))); // prettier-ignore
    await client.query(
      `update kluis.sleutel s set generatie = $1, ingepakt = x.wrapped
       from unnest($2::text[], $3::bytea[]) as x(id, wrapped) where s.id = x.id`,
      [generatie, rows.map(({ id }) => id), wrapped],
    );
    await client.query('update kluis.vernietiging set sleutels_verpakt = sleutels_verpakt + $2 where persoon_id = $1', [
      persoonId,
      rows.length,
    ]);
    return true;
  }

  private async vernietigen(persoonId: string): Promise<void> {
    const { rows } = await this.client.query<{ id: string }>(
      `select id from kluis.generatie g where stand = 'oud'
       and not exists (select from kluis.sleutel s where s.generatie = g.id)`,
    );
    for (const { id } of rows) {
      // No new row can come under it: who wraps has to hold the one in force.
      await this.keys.provider.destroy(id);
      this.moment('vernietigen, gedaan');
      await this.tx(async (client) => {
        await client.query(`update kluis.generatie set stand = 'vernietigd' where id = $1`, [id]);
        await client.query(
          'update kluis.vernietiging set vernietigd = array_append(vernietigd, $2) where persoon_id = $1',
          [persoonId, id],
        );
      });
    }
    await this.tx((client) => next(client, persoonId, 'klaar'));
  }

  /** A transaction on our connection. */
  private tx<R>(work: (client: pg.Client) => Promise<R>): Promise<R> {
    return again(async () => {
      await this.client.query('begin');
      try {
        const result = await work(this.client);
        await this.client.query('commit');
        return result;
      } catch (error) {
        await this.client.query('rollback').catch(() => undefined);
        throw error;
      }
    });
  }
}

async function next(client: pg.ClientBase, persoonId: string, step: Step): Promise<void> {
  await client.query(
    `update kluis.vernietiging set stap = $2, klaar = case $2 when 'klaar' then clock_timestamp() end where persoon_id = $1`,
    [persoonId, step],
  );
}
