import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { LogKeys } from './access-log.js';
import { type Bestand, legBijlagen, ontvang, type OntvangenBijlage, veegBijlagen, vergeet } from './bijlagen.js';
import type { FormerKey } from './cipher.js';
import { Concepten } from './concepten.js';
import { Connection } from './connection.js';
import { consequences } from './erase-claim.js';
import { Erasure, type Moment } from './erase.js';
import { checkUuid, VaultError } from './errors.js';
import { OtherGeneration, type PreparedIdentify, prepareIdentify, sealIdentify, writeIdentifies } from './identify.js';
import { DataKeys, type UsableKey } from './keys/data-keys.js';
import type { KeyProvider } from './keys/key-provider.js';
import { Lane } from './lane.js';
import { preparePut } from './prepare.js';
import { type Item, keysOf, writeItems } from './put.js';
import { rekey } from './rekey.js';
import { type Vergelijkingsmaat } from './resemble/gelijkenis.js';
import { markBatch, Marker } from './resemble/marks.js';
import { resembling } from './resemble/answer.js';
import { revealFile, revealRefs } from './reveal.js';
import { type Attempt, confirmCommands, purgeCommand, rejectAttempts } from './settle.js';
import { renameSubjects } from './subjects.js';
import { again, transaction, withoutValues } from './transaction.js';
import { reassign, unite } from './unite.js';
import { bekend, bereikt, gaanOver, geldt, isGeboren, metBsn, nummers } from './who.js';
import {
  type Aanleiding,
  type Actor,
  type BsnMatch,
  type Gelijkende,
  type Gevolgen,
  type OpenBijlage,
  type Revealed,
  Vault,
  type VaultPut,
  type VaultPutResult,
  type VaultRef,
  type Vereniging,
  type Vernietiging,
  type Vernietigingsbesluit,
} from './vault.js';

export interface PostgresVaultOptions {
  /** Connection of role eenplan_kluis, of this vault alone. */
  readonly url: string;
  /** The master keys, for this vault alone: it closes them too. */
  readonly keys: KeyProvider;
  /** Opens what was put away before there were keys per person. */
  readonly formerKey?: FormerKey;
  /** 32 bytes, not in the database: the key of the BSN pseudonyms. It must never change for existing data. */
  readonly bsnKey: Buffer;
  /** 32 bytes, not in the database: the key of the access log. Who has none reveals nothing. */
  readonly logKey?: Buffer;
  /** Connections at most, beside the one that puts; 6 unless said. */
  readonly connections?: number;
}

/**
 * The vault in PostgreSQL, schema `kluis`. Everything that changes a command locks its row in `kluis.opdracht` first;
 * everything that touches a BSN locks its pairing next, in order. So whatever is killed wherever, a command is either
 * undecided as a whole, and the sweeper finds it, or decided as a whole.
 */
export class PostgresVault extends Vault {
  override readonly concepten: Concepten;
  private readonly pool: pg.Pool;
  private readonly keys: DataKeys;
  private readonly bsnKey: Buffer;
  private readonly marker: Marker;
  private readonly logKeys: LogKeys | undefined;
  private readonly connection: Connection;
  /** Putting and confirming: who confirms goes along with the next puts. */
  private readonly puts: Lane<Item, VaultPutResult | undefined>;
  private readonly identifies: Lane<PreparedIdentify, BsnMatch>;
  private readonly rejects: Lane<Attempt, undefined>;
  /** For who does not say in which attempt. */
  private readonly attempt: string = randomUUID();
  private readonly url: string;

  constructor({ url, keys: provider, formerKey, bsnKey, logKey, connections = 6 }: PostgresVaultOptions) {
    super();
    if (bsnKey.length !== 32) throw new RangeError('The key of the pseudonyms must be 32 bytes.');
    this.bsnKey = bsnKey;
    this.marker = new Marker(bsnKey);
    this.url = url;
    this.logKeys = logKey && new LogKeys(logKey);
    const config = { connectionString: url, application_name: 'eenplan-kluis' };
    this.connection = new Connection(config);
    this.pool = new pg.Pool({ ...config, max: connections });
    // A connection that breaks must not end the process; the query under way, or the next one, reports it.
    this.pool.on('error', () => undefined);
    this.pool.on('connect', (client) => client.on('error', () => undefined));
    const keys = (this.keys = new DataKeys(provider, this.pool, formerKey));
    this.concepten = new Concepten(this.pool, keys);
    this.puts = new Lane<Item, VaultPutResult | undefined>(keysOf, (items) => writeItems(this.connection, keys, items));
    this.identifies = new Lane(
      (item) => [item.commandId, item.pseudonym.toString('hex')],
      (items) => this.identifyAll(items),
    );
    this.rejects = new Lane(
      ({ commandId }) => [commandId],
      async (attempts) => {
        await transaction(this.pool, (client) => rejectAttempts(client, attempts));
        return attempts.map(() => undefined);
      },
    );
  }

  override async put(put: VaultPut): Promise<VaultPutResult> {
    const prepared = await preparePut(this.keys, this.bsnKey, put, this.attempt);
    const result = (await this.puts.run(prepared).catch(otherBsn))!;
    await renameSubjects(this.pool, this.keys, prepared);
    await legBijlagen(this.pool, prepared.answer, put.bijlagen);
    return result;
  }

  override ontvang(bestand: Bestand, bron: AsyncIterable<Uint8Array>): Promise<OntvangenBijlage> {
    return ontvang(this.pool, { ...bestand, bijlageId: checkUuid(bestand.bijlageId, 'id of a bijlage') }, bron);
  }

  override async vergeet({ upload }: OntvangenBijlage): Promise<void> {
    await vergeet(this.pool, [upload]);
  }

  override async confirm(commandId: string): Promise<void> {
    await this.puts.run(checkUuid(commandId, 'command id'));
  }

  override async reject(commandId: string, poging = this.attempt): Promise<void> {
    await this.rejects.run({ commandId: checkUuid(commandId, 'command id'), attempt: checkUuid(poging, 'poging') });
  }

  override async identify(
    commandId: string,
    bsn: string,
    geboortedatum: string | undefined,
    voorgesteldPersoonId: string,
    poging = this.attempt,
  ): Promise<BsnMatch> {
    const { keys, bsnKey } = this;
    const item = await prepareIdentify(keys, bsnKey, commandId, bsn, geboortedatum, voorgesteldPersoonId, poging);
    return this.identifies.run(item).catch(otherBsn);
  }

  override async reveal(refs: readonly VaultRef[], actor: Actor, aanleiding: Aanleiding): Promise<readonly Revealed[]> {
    const logKeys = this.#logged(aanleiding);
    const checked = refs.map((ref) => ({
      ...ref,
      ...('persoonId' in ref
        ? { persoonId: checkUuid(ref.persoonId, 'persoonId') }
        : { tekstId: checkUuid(ref.tekstId, 'id of a text') }),
      casusId: ref.casusId === undefined ? undefined : checkUuid(ref.casusId, 'casusId'),
    }));
    try {
      return await revealRefs(this.pool, this.keys, logKeys, checked, actor, aanleiding);
    } catch (error) {
      throw withoutValues(error);
    }
  }

  override async revealBijlage(
    { bijlageId, casusId }: { readonly bijlageId: string; readonly casusId?: string | undefined },
    actor: Actor,
    aanleiding: Aanleiding,
  ): Promise<OpenBijlage | { readonly ontbreekt: true }> {
    const logKeys = this.#logged(aanleiding);
    const ref = {
      bijlageId: checkUuid(bijlageId, 'id of a bijlage'),
      casusId: casusId === undefined ? undefined : checkUuid(casusId, 'casusId'),
    };
    try {
      return await revealFile(this.pool, this.keys, logKeys, ref, actor, aanleiding);
    } catch (error) {
      throw withoutValues(error);
    }
  }

  /** Nothing is given out without an entry in the access log, and no entry without a purpose. */
  #logged({ doel }: Aanleiding): LogKeys {
    if (!/^[a-z][a-z0-9-]{1,63}$/.test(doel))
      throw new VaultError('ongeldig-doel', 'a purpose is a code in kebab-case');
    if (!this.logKeys) throw new VaultError('inzage-niet-vastgelegd', 'this vault has no key of the access log');
    return this.logKeys;
  }

  override bekend(persoonIds: readonly string[]): Promise<ReadonlySet<string>> {
    return bekend(this.pool, checkPersons(persoonIds));
  }

  override bereikt(
    persoonIds: readonly string[],
    jaren: number,
    opDatum: string,
    bijTwijfel: boolean,
  ): Promise<ReadonlyMap<string, boolean>> {
    return bereikt(this.pool, this.keys, checkPersons(persoonIds), jaren, opDatum, bijTwijfel);
  }

  override async sweep(
    olderThanSeconds: number,
    claim: (commandId: string) => Promise<'vervallen' | 'uitgevoerd'>,
  ): Promise<{ bevestigd: number; verwijderd: number }> {
    const { rows } = await this.pool.query<{ command_id: string }>(
      `select command_id from kluis.opdracht where since <= pg_catalog.clock_timestamp() - pg_catalog.make_interval(secs => $1) order by since`,
      [olderThanSeconds],
    );
    const counts = { bevestigd: 0, verwijderd: 0 };
    const errors: unknown[] = [];
    for (const { command_id: id } of rows)
      try {
        if ((await claim(id)) === 'uitgevoerd') counts.bevestigd += await again(() => confirmCommands(this.pool, [id]));
        else counts.verwijderd += (await transaction(this.pool, (client) => purgeCommand(client, id))) ? 1 : 0;
      } catch (error) {
        // One command that cannot be settled must not keep the others.
        errors.push(error);
      }
    await veegBijlagen(this.pool, olderThanSeconds);
    if (errors.length > 0) throw errors[0];
    return counts;
  }

  override async gelijkenden(
    personen: readonly { readonly persoonId: string; readonly casusId?: string | undefined }[],
    met: (persoonIds: readonly string[]) => Promise<ReadonlyMap<string, string | undefined>>,
    maat: Vergelijkingsmaat,
    actor: Actor,
    aanleiding: Aanleiding,
  ): Promise<ReadonlyMap<string, readonly Gelijkende[]>> {
    const open = (refs: readonly VaultRef[]) => this.reveal(refs, actor, aanleiding);
    return resembling(this.pool, this.keys, { personen, met, maat, open });
  }

  override metBsn(persoonIds: readonly string[]): Promise<ReadonlySet<string>> {
    return metBsn(this.pool, checkPersons(persoonIds));
  }

  override async verenig(van: string, naar: string, hoe: Vereniging): Promise<boolean> {
    return unite(this.pool, this.keys, checkUuid(van, 'persoonId'), checkUuid(naar, 'persoonId'), hoe);
  }

  override async verleg(tekstIds: readonly string[], van: string, naar: string): Promise<number> {
    return reassign(this.pool, this.keys, tekstIds, checkUuid(van, 'persoonId'), checkUuid(naar, 'persoonId'));
  }

  override geldt(persoonId: string): Promise<string> {
    return geldt(this.pool, checkUuid(persoonId, 'persoonId'));
  }

  override nummers(persoonIds: readonly string[]): Promise<readonly string[]> {
    return nummers(this.pool, checkPersons(persoonIds));
  }

  override gaanOver(tekstIds: readonly string[], persoonIds: readonly string[]): Promise<ReadonlySet<string>> {
    const ids = tekstIds.map((id) => checkUuid(id, 'id of a text'));
    return gaanOver(this.pool, ids, checkPersons(persoonIds));
  }

  override isGeboren(persoonId: string, geboortedatum: string | undefined): Promise<boolean | undefined> {
    return isGeboren(this.pool, this.keys, checkUuid(persoonId, 'persoonId'), geboortedatum);
  }

  override async merk(): Promise<number> {
    let looked = 0;
    for (;;) {
      const batch = await markBatch(this.pool, this.keys, this.marker);
      if (batch === 0) return looked;
      looked += batch;
    }
  }

  override consequences(persoonId: string): Promise<Gevolgen> {
    return consequences(this.pool, checkUuid(persoonId, 'persoonId'));
  }

  override async erase(
    persoonId: string,
    besluit: Vernietigingsbesluit,
    gelakt: ReadonlyMap<string, string> = new Map(),
    moment?: Moment,
  ): Promise<Vernietiging> {
    const asked = {
      persoonId: checkUuid(persoonId, 'persoonId'),
      besluit: {
        gevraagdDoor: checkUuid(besluit.gevraagdDoor, 'account'),
        akkoordDoor: checkUuid(besluit.akkoordDoor, 'account'),
      },
      gelakt: new Map([...gelakt].map((paar) => paar.map((id) => checkUuid(id, 'id of a text')) as [string, string])),
    };
    return Erasure.run(this.url, this.keys, asked, moment);
  }

  override resumeErasures(): Promise<number> {
    return Erasure.resume(this.url, this.keys);
  }

  /**
   * Encrypts anew what was put away before there were keys per person. Can be killed, and goes on the next time.
   * @returns rows that were moved; after this the key of the configuration opens nothing any more
   */
  rekey(): Promise<number> {
    return rekey(this.pool, this.keys);
  }

  async close(): Promise<void> {
    await Promise.all([this.puts.idle(), this.identifies.idle(), this.rejects.idle()]);
    await Promise.all([this.connection.close(), this.pool.end()]);
    this.keys.close();
    await this.keys.provider.close();
  }

  private async identifyAll(items: readonly PreparedIdentify[]): Promise<BsnMatch[]> {
    for (let attempt = 1; ; attempt++)
      try {
        const answers = await transaction(this.pool, (client) => writeIdentifies(client, this.keys, items));
        this.keys.stored(items.flatMap(({ found }) => found ?? []));
        return answers;
      } catch (error) {
        if (!isAboutKeys(error) || attempt === ATTEMPTS) throw error;
        await this.renew(items);
      }
  }

  /** What this process knew of keys was not so any more. */
  private async renew(items: readonly PreparedIdentify[]): Promise<void> {
    this.keys.generationChanged();
    for (const item of items) {
      if (item.key.fresh) await this.keys.wrap([item.key], await this.keys.generation());
      else [item.key] = (await this.keys.for([item.key.scope])) as [UsableKey];
      sealIdentify(item);
    }
  }
}

const checkPersons = (ids: readonly string[]): string[] => ids.map((id) => checkUuid(id, 'persoonId'));

/** How often keys may have changed meanwhile, before something must be wrong. */
const ATTEMPTS = 5;

/** Another generation, or another process just made the key of the same person. */
const isAboutKeys = (error: unknown): boolean =>
  error instanceof OtherGeneration || (error as { constraint?: unknown }).constraint === 'sleutel_pkey';

/** One person, one BSN: the unique index says so; its own words would repeat values. */
function otherBsn(error: unknown): never {
  const { code, constraint } = error as { code?: unknown; constraint?: unknown };
  if (code === '23505' && constraint === 'bsn_koppeling_persoon_id_key')
    throw new VaultError('persoon-heeft-ander-bsn', 'a person in this command is paired with another BSN');
  throw error;
}
