import type pg from 'pg';
import { encrypt, salted } from './cipher.js';
import type { DataKeys, KeyedRow, UsableKey } from './keys/data-keys.js';
import { newKeyId, scopeOf } from './keys/key-id.js';
import { lockGeneration, storeKeys } from './rekey.js';
import { open, textRow } from './rows.js';

/** What takes the place of a text of which no gelakte version was handed in. */
export const LAKTEKST =
  'Deze tekst ging ook over iemand van wie de gegevens zijn vernietigd. Daarom is de tekst niet meer te lezen.';

const BATCH = 200;

/** Keys under which a text about the person lies together with others: what lies under them has to move, and they go. */
export const closeKeys = {
  /** Looks through all texts. Since the claim none about this person comes in. */
  async find(client: pg.ClientBase, persoonId: string): Promise<string[]> {
    const { rows } = await client.query<{ key_id: string }>(
      `select distinct t.key_id from kluis.tekst t join kluis.sleutel s on s.id = t.key_id
       where t.betrokkenen @> array[$1::uuid] and s.id <> $2`,
      [persoonId, newKeyId({ persoonId })],
    );
    return rows.map(({ key_id }) => key_id);
  },
  /** Nothing new comes under them from here on. */
  async close(client: pg.ClientBase, keyIds: readonly string[]): Promise<void> {
    await client.query('update kluis.sleutel set dicht = true where id = any($1::text[])', [keyIds]);
  },
};

interface TextRow extends KeyedRow {
  readonly id: string;
  readonly command_id: string;
  readonly versie: number;
  readonly inhoud: Buffer;
  /** About the person who is erased, and nobody else. */
  readonly alleen: boolean;
  readonly over: boolean;
  /** The text that takes its place, about nobody but the others; null: the notice does. */
  readonly gelakt: Gelakt | null;
}

/** As JSON gives it: bytes in hexadecimals. */
interface Gelakt {
  readonly id: string;
  readonly command_id: string;
  readonly versie: number;
  readonly key_id: string;
  readonly inhoud: string;
  readonly generatie: string | null;
  readonly ingepakt: string | null;
}

/**
 * Takes some of the texts about the person, and of what lies under closed keys: deletes, gives the gelakte version, or encrypts
 * anew. @returns whether there were any
 */
export async function redact(client: pg.ClientBase, keys: DataKeys, persoonId: string): Promise<boolean> {
  await lockGeneration(client, keys);
  const { rows } = await client.query<TextRow>(
    `select t.id, t.command_id, t.versie, t.inhoud, t.key_id, s.generatie, s.ingepakt,
            t.betrokkenen @> array[$1::uuid] as over,
            t.betrokkenen @> array[$1::uuid] and t.betrokkenen <@ array[$1::uuid] as alleen,
            (select json_build_object('id', g.id, 'command_id', g.command_id, 'versie', g.versie, 'key_id', g.key_id,
                      'inhoud', encode(g.inhoud, 'hex'), 'generatie', gs.generatie, 'ingepakt', encode(gs.ingepakt, 'hex'))
             from kluis.lakwerk l join kluis.tekst g on g.id = l.gelakt_id and g.betrokkenen <@ array_remove(t.betrokkenen, $1)
             left join kluis.sleutel gs on gs.id = g.key_id
             where l.persoon_id = $1 and l.tekst_id = t.id
               and not exists (select from kluis.bijlage b where b.gelegd and b.bijlage_id in (t.id, g.id))) as gelakt
     from kluis.tekst t
     left join kluis.sleutel s on s.id = t.key_id
     where t.betrokkenen @> array[$1::uuid] or s.dicht
     limit ${BATCH} for update of t`,
    [persoonId],
  );
  if (rows.length === 0) return false;
  const gone = rows.filter(({ alleen }) => alleen);
  await client.query('delete from kluis.tekst where id = any($1::uuid[])', [gone.map(({ id }) => id)]);
  const shared = rows.filter(({ over, alleen }) => over && !alleen);
  // A file about her goes whole, also where it is about others: its head, with its key, gives way to the notice.
  await client.query('delete from kluis.bijlage where gelegd and bijlage_id = any($1::uuid[])', [
    [...gone, ...shared].map(({ id }) => id),
  ]);
  const rest = rows.filter(({ over }) => !over);
  const moved = [...shared, ...rest];
  const own = await newKeys(client, keys, moved);
  const handedIn = shared.flatMap(({ gelakt }) => (gelakt ? [gelakt] : []));
  const byId = await keys.open([...rest, ...handedIn.map(keyOf)]);
  const sealed = moved.map((row): { keyId: string; versie: number; inhoud: Buffer } => {
    const { id, command_id, versie, over } = row;
    const key = own.get(row.key_id)!;
    const next = over ? versie + 1 : versie;
    const plain = over
      ? gelakteVersie(byId, row)
      : open(byId, row.key_id, textRow(id, command_id, versie), row.inhoud)!;
    return { keyId: key.id, versie: next, inhoud: encrypt(key, textRow(id, command_id, next), plain) };
  });
  // It lies in the place of the other from here on.
  await removeHandedIn(
    client,
    handedIn.map(({ id }) => id),
  );
  await client.query(
    `update kluis.tekst t set key_id = x.key, versie = x.versie, inhoud = x.inhoud, betrokkenen = array_remove(t.betrokkenen, $1)
     from unnest($2::uuid[], $3::text[], $4::int[], $5::bytea[]) as x(id, key, versie, inhoud) where t.id = x.id`,
    [
      persoonId,
      moved.map(({ id }) => id),
      sealed.map(({ keyId }) => keyId),
      sealed.map(({ versie }) => versie),
      sealed.map(({ inhoud }) => inhoud),
    ],
  );
  await client.query(
    `update kluis.vernietiging set teksten_gewist = teksten_gewist + $2, teksten_gelakt = teksten_gelakt + $3,
       teksten_verlegd = teksten_verlegd + $4 where persoon_id = $1`,
    [persoonId, gone.length, shared.length, rest.length],
  );
  return true;
}

/**
 * What lay beside the texts until it was its turn. The key goes with the last that lay under it: nothing that comes later would
 * find it, and it would open them in a backup after others of them are erased. That of a person goes when she is.
 */
export async function removeHandedIn(client: pg.ClientBase, ids: readonly string[]): Promise<void> {
  const { rows } = await client.query<{ key_id: string }>(
    'delete from kluis.tekst where id = any($1::uuid[]) returning key_id',
    [ids],
  );
  const keyIds = rows.map(({ key_id }) => key_id).filter((id) => 'commandId' in (scopeOf(id) ?? {}));
  await client.query(
    `delete from kluis.sleutel s where s.id = any($1::text[])
     and not exists (select from kluis.tekst t where t.key_id = s.id)`,
    [keyIds],
  );
}

/** With its own salt: what was handed in is still what its commitment says. */
const gelakteVersie = (byId: ReadonlyMap<string, Buffer>, { gelakt }: TextRow): Buffer =>
  (gelakt &&
    open(
      byId,
      gelakt.key_id,
      textRow(gelakt.id, gelakt.command_id, gelakt.versie),
      Buffer.from(gelakt.inhoud, 'hex'),
    )) ??
  salted(LAKTEKST);

const keyOf = ({ key_id, generatie, ingepakt }: Gelakt): KeyedRow => ({
  ...{ key_id, generatie },
  ingepakt: ingepakt === null ? null : Buffer.from(ingepakt, 'hex'),
});

/** A new key in the place of each old one, by the id of the old one. */
async function newKeys(
  client: pg.ClientBase,
  keys: DataKeys,
  rows: readonly TextRow[],
): Promise<ReadonlyMap<string, UsableKey>> {
  const old = [...new Set(rows.map(({ key_id }) => key_id))];
  const fresh = await keys.fresh(old.map((id) => scopeOf(id)!));
  await storeKeys(client, fresh);
  keys.forget(fresh.map(({ scope }) => scope));
  return new Map(old.map((id, i) => [id, fresh[i]!]));
}
