import type pg from 'pg';
import { exclusive } from './erase-lock.js';
import { VaultError } from './errors.js';
import type { DataKeys } from './keys/data-keys.js';
import { newGenerationName } from './keys/generations.js';
import { newKeyId } from './keys/key-id.js';
import { underFormerKey } from './rekey.js';
import type { Gevolgen, Vernietiging, Vernietigingsbesluit } from './vault.js';

export type Step =
  'sluiten' | 'lakken' | 'gegevens' | 'sleutel' | 'generatie' | 'herverpakken' | 'vernietigen' | 'klaar';

export interface Claim {
  readonly persoonId: string;
  readonly besluit: Vernietigingsbesluit;
  /** Text → the one that takes its place. */
  readonly gelakt: ReadonlyMap<string, string>;
}

/** Claims the person for ever; nothing more if that was done before. Which gelakte texts there are stands fast after this. */
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
  // Whether one still can take the place of the other is looked at when it is their turn.
  await client.query(
    'insert into kluis.lakwerk (persoon_id, tekst_id, gelakt_id) select $1, * from unnest($2::uuid[], $3::uuid[])',
    [persoonId, [...gelakt.keys()], [...gelakt.values()]],
  );
}

/** What an erasure would touch; looks through all texts. */
export async function consequences(client: pg.ClientBase | pg.Pool, persoonId: string): Promise<Gevolgen> {
  const { rows } = await client.query<{ id: string; anderen: string[]; bijlage: boolean }>(
    `select id, array_remove(betrokkenen, $1) as anderen,
       exists (select from kluis.bijlage b where b.gelegd and b.bijlage_id = id) as bijlage
     from kluis.tekst where betrokkenen @> array[$1::uuid] order by id`,
    [persoonId],
  );
  const samen = ({ anderen }: { readonly anderen: readonly string[] }) => anderen.length > 0;
  const [bijlagen, teksten] = [rows.filter(({ bijlage }) => bijlage), rows.filter(({ bijlage }) => !bijlage)];
  const ids = (van: typeof rows) => van.map(({ id }) => id);
  return {
    teWissen: ids(teksten.filter((een) => !samen(een))),
    teLakken: teksten.filter(samen).map(({ id, anderen }) => ({ tekstId: id, anderen })),
    bijlagen: ids(bijlagen),
    gedeeldeBijlagen: ids(bijlagen.filter(samen)),
  };
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
