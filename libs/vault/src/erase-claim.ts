import type pg from 'pg';
import { encrypt, salted } from './cipher.js';
import { exclusive } from './erase-lock.js';
import { VaultError } from './errors.js';
import type { DataKeys } from './keys/data-keys.js';
import { newGenerationName } from './keys/generations.js';
import { newKeyId, scopeOf } from './keys/key-id.js';
import { lockGeneration, storeKeys, underFormerKey } from './rekey.js';
import { textRow } from './rows.js';
import type { Gevolgen, Vernietiging, Vernietigingsbesluit } from './vault.js';

export type Step =
  'sluiten' | 'lakken' | 'gegevens' | 'sleutel' | 'generatie' | 'herverpakken' | 'vernietigen' | 'klaar';

export interface Claim {
  readonly persoonId: string;
  readonly besluit: Vernietigingsbesluit;
  readonly gelakt: ReadonlyMap<string, string>;
}

/** Claims the person for ever; nothing more if that was done before. The gelakte texts lie ready, encrypted, after this. */
export async function claim(
  client: pg.ClientBase,
  keys: DataKeys,
  { persoonId, besluit, gelakt }: Claim,
): Promise<void> {
  if ((await readErasure(client, persoonId)) !== undefined) return;
  if (besluit.gevraagdDoor === besluit.akkoordDoor)
    throw new VaultError('vier-ogen', 'who asks for an erasure does not agree with it too');
  if (keys.former || (await underFormerKey(client)))
    throw new VaultError(
      'oude-sleutel-in-gebruik',
      'the key of the configuration still opens data, or copies of it: encrypt everything anew and throw that key away first',
    );
  // Waits for what is being put away; what comes next sees the claim.
  await exclusive(client);
  if (!(await isKnown(client, persoonId))) throw new VaultError('persoon-onbekend', `nobody is known as ${persoonId}`);
  await client.query('insert into kluis.gewist (persoon_id) values ($1)', [persoonId]);
  await client.query(
    `insert into kluis.vernietiging (persoon_id, stap, gevraagd_door, akkoord_door, generatie) values ($1, 'sluiten', $2, $3, $4)`,
    [persoonId, besluit.gevraagdDoor, besluit.akkoordDoor, newGenerationName()],
  );
  if (gelakt.size > 0) await keepRedacted(client, keys, persoonId, gelakt);
}

async function keepRedacted(
  client: pg.ClientBase,
  keys: DataKeys,
  persoonId: string,
  gelakt: ReadonlyMap<string, string>,
): Promise<void> {
  await lockGeneration(client, keys);
  const { rows } = await client.query<{ id: string; command_id: string; versie: number; key_id: string }>(
    `select id, command_id, versie, key_id from kluis.tekst
     where id = any($1::uuid[]) and betrokkenen @> array[$2::uuid] and not betrokkenen <@ array[$2::uuid]
       and not exists (select from kluis.bijlage b where b.gelegd and b.bijlage_id = id)`,
    [[...gelakt.keys()], persoonId],
  );
  if (rows.length !== gelakt.size)
    throw new VaultError('niet-te-lakken', 'a text that was handed in is not one about this person and others');
  const fresh = await keys.fresh(rows.map(({ key_id }) => scopeOf(key_id)!));
  await storeKeys(client, fresh);
  const sealed = rows.map(({ id, command_id, versie }, i) =>
    encrypt(fresh[i]!, textRow(id, command_id, versie + 1), salted(gelakt.get(id)!)),
  );
  await client.query('insert into kluis.lakwerk select * from unnest($1::uuid[], $2::text[], $3::bytea[])', [
    rows.map(({ id }) => id),
    fresh.map(({ id }) => id),
    sealed,
  ]);
}

/** What an erasure would touch; looks through all texts. */
export async function consequences(client: pg.ClientBase | pg.Pool, persoonId: string): Promise<Gevolgen> {
  const { rows } = await client.query<{ id: string; wat: keyof Gevolgen }>(
    `select id, case when exists (select from kluis.bijlage b where b.gelegd and b.bijlage_id = id) then 'bijlagen'
       when betrokkenen <@ array[$1::uuid] then 'teWissen' else 'teLakken' end as wat
     from kluis.tekst where betrokkenen @> array[$1::uuid] order by id`,
    [persoonId],
  );
  const ids = (wat: keyof Gevolgen) => rows.flatMap((row) => (row.wat === wat ? [row.id] : []));
  return { teWissen: ids('teWissen'), teLakken: ids('teLakken'), bijlagen: ids('bijlagen') };
}

/** How far an erasure is; undefined when there is none. */
export async function readErasure(
  client: pg.ClientBase,
  persoonId: string,
): Promise<{ stap: Step; generatie: string; done: Vernietiging } | undefined> {
  const { rows } = await client.query<{
    stap: Step;
    generatie: string;
    done: Omit<Vernietiging, 'klaar'>;
    klaar: Date;
  }>('select * from kluis.vernietiging where persoon_id = $1', [persoonId]);
  const row = rows[0] as Record<string, unknown> | undefined;
  if (!row) return undefined;
  return {
    stap: row['stap'] as Step,
    generatie: row['generatie'] as string,
    done: {
      persoonId,
      tekstenGewist: row['teksten_gewist'] as number,
      tekstenGelakt: row['teksten_gelakt'] as number,
      tekstenVerlegd: row['teksten_verlegd'] as number,
      versiesGewist: row['versies_gewist'] as number,
      koppelingGewist: row['koppeling_gewist'] as boolean,
      sleutelsVerpakt: row['sleutels_verpakt'] as number,
      sleutelId: newKeyId({ persoonId }),
      generatie: row['generatie'] as string,
      generatiesVernietigd: row['vernietigd'] as string[],
      begonnen: row['begonnen'] as Date,
      klaar: row['klaar'] as Date,
    },
  };
}

async function isKnown(client: pg.ClientBase, persoonId: string): Promise<boolean> {
  const { rows } = await client.query<{ known: boolean }>(
    `select exists (select from kluis.sleutel where id = $2)
         or exists (select from kluis.bsn_koppeling where persoon_id = $1)
         or exists (select from kluis.persoonsgegevens where persoon_id = $1)
         or exists (select from kluis.tekst where betrokkenen @> array[$1::uuid]) as known`,
    [persoonId, newKeyId({ persoonId })],
  );
  return rows[0]!.known;
}
