import { timingSafeEqual } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { Problem } from '@eenplan/edge';
import type { AppendResult, EarlierReply, EventStore, Written } from '@eenplan/event-store';
import type { Werkwijze } from '@eenplan/domain/types';
import type { Vault } from '@eenplan/vault';
import type { Account, OrganisatieAccounts } from '../accounts.js';
import { isNee, isNietGevonden, isVerboden, Opnieuw, sleutelVergeven, weigeringAlsProbleem } from './fouten.js';
import { InDeRij } from './in-de-rij.js';
import { Kluiswerk } from './kluiswerk.js';
import { Refusal } from '@eenplan/kernel';
import { Sessie } from './sessie.js';
import type { StroomCache } from './stroom-cache.js';
import { isVervallen } from './vervallen.js';
import type { Verzoek } from './verzoek.js';
import type { Toegang } from '../toegang/toegang.js';

/** What was answered, and what was written: the version of the main stream becomes the ETag. */
export interface Antwoord<B = unknown> {
  readonly body: B;
  readonly written: Written;
  readonly versie: number | undefined;
}

/** Takes the decisions of a command; nothing but calls of `sessie.beslis`, so that it can be done again. */
export type Beslis<B> = () => B;
/** Looks up what a command needs, then hands over how it is decided. */
export type Werk<B> = (sessie: Sessie) => Promise<Beslis<B>>;

/** How long a command is decided again because others were faster, in milliseconds. */
const GEDULD = 20_000;
/** Pause before what changed meanwhile is looked up again, in milliseconds: whoever changed it must get a turn. */
const ADEM = 10;

export type Uitkomst = 'aanvaard' | 'herhaald' | 'geweigerd' | 'mislukt';

/** Runs commands: look up, decide, put texts away, append; again when another was faster (architecture.md). */
export class CommandRunner {
  readonly #rij = new InDeRij();

  constructor(
    private readonly store: EventStore,
    private readonly vault: Vault,
    private readonly cache: StroomCache,
    private readonly accounts: OrganisatieAccounts,
    private readonly toegang: Toegang,
    private readonly werkwijze: Werkwijze,
    private readonly tel: (uitkomst: Uitkomst) => void,
    private readonly bevestig: (commandId: string) => void,
  ) {}

  /**
   * @param hoofd the stream that If-Match and ETag are about
   * @throws Refusal or Problem for a definite no; anything else: the outcome is unknown, the same command id asks again
   */
  async voerUit<B>(verzoek: Verzoek, hoofd: string, werk: Werk<B>): Promise<Antwoord<B>> {
    const kluis = new Kluiswerk(this.vault, this.store, verzoek);
    const gelezen: { sessie?: Sessie } = {};
    try {
      return await this.#pogingen(verzoek, hoofd, werk, kluis, gelezen);
    } catch (error) {
      if (!isNee(error)) {
        for (const { streamId } of gelezen.sessie?.delen ?? []) this.cache.drop(streamId);
        this.tel('mislukt');
        throw error;
      }
      // Before any no: perhaps an earlier attempt of the same command was stored after all.
      const eerder = await this.store.earlierReply(verzoek.gegevens.commandId);
      if (eerder) return this.#eerder(verzoek, hoofd, eerder);
      await kluis.verwerp();
      this.tel('geweigerd');
      throw error instanceof Refusal ? weigeringAlsProbleem(error) : error;
    }
  }

  /**
   * Whether the command would be carried out now: for what costs too much to take in before a no. Nothing is put away, and it
   * is decided again when the command itself comes.
   * @throws Refusal or Problem as {@link voerUit} would; never from what this process remembers
   */
  async proef<B>(verzoek: Verzoek, hoofd: string, werk: Werk<B>): Promise<void> {
    const sessie = new Sessie(this.cache, true);
    try {
      await this.#handelt({ account: verzoek.gegevens.account, op: verzoek.op }, sessie);
      this.#beslis(await werk(sessie), verzoek.gegevens.ifMatch, sessie.versieVan(hoofd));
    } catch (error) {
      if (isNee(error)) this.tel('geweigerd');
      throw error instanceof Refusal ? weigeringAlsProbleem(error) : error;
    }
  }

  /** Looks something up for an account without doing anything; never from what this process remembers. */
  async kijk<B>(account: Account, kijk: (sessie: Sessie) => Promise<B>): Promise<B> {
    const sessie = new Sessie(this.cache, true);
    await this.#handelt({ account }, sessie);
    return kijk(sessie);
  }

  /** What was answered to this command before, whatever it brought then. */
  eerder({ gegevens: { commandId } }: Verzoek): Promise<EarlierReply | undefined> {
    return this.store.earlierReply(commandId);
  }

  async #pogingen<B>(
    verzoek: Verzoek,
    hoofd: string,
    werk: Werk<B>,
    kluis: Kluiswerk,
    gelezen: { sessie?: Sessie },
  ): Promise<Antwoord<B>> {
    const { commandId, ifMatch } = verzoek.gegevens;
    const eind = Date.now() + GEDULD;
    // What goes to the vault goes there under this command id, so it must be known first whether that was used. To look up
    // a BSN is to put it there; a text comes after the decision, so meanwhile that can be prepared.
    const eerder = verzoek.naarKluis ? this.store.earlierReply(commandId) : undefined;
    eerder?.catch(() => undefined);
    if (verzoek.metBsn) {
      const gedaan = await eerder;
      if (gedaan) return this.#eerder(verzoek, hoofd, gedaan);
    }
    let vers = false;
    let botsing: AppendResult | undefined;
    while (Date.now() < eind) {
      const sessie = (gelezen.sessie = new Sessie(this.cache, vers));
      const rij = botsing?.outcome === 'version-conflict' ? botsing.streamId : undefined;
      let result: { readonly append: AppendResult; readonly body: B };
      try {
        result = await this.#rij.run(rij, () => this.poging(verzoek, hoofd, werk, kluis, sessie, eerder));
      } catch (error) {
        if (error instanceof Opnieuw) {
          await sleep(ADEM);
          continue;
        }
        if (!isNee(error) || vers || !sessie.uitCache) throw error;
        vers = true;
        continue;
      }
      const { append, body } = result;
      if (append.outcome === 'accepted') {
        if (verzoek.naarKluis) this.bevestig(commandId);
        this.tel('aanvaard');
        return antwoord(body, append.written, hoofd);
      }
      if (append.outcome === 'earlier') return this.#eerder(verzoek, hoofd, append);
      if (append.outcome === 'version-conflict') {
        // It may be behind or, on a leaf that differs, simply wrong: then all of it goes.
        this.cache.drop(append.streamId, append.actual);
        if (this.cache.version(append.streamId) === sessie.versieVan(append.streamId)) this.cache.drop(append.streamId);
        if (ifMatch !== undefined && append.streamId === hoofd) throw Problem.versionConflict(append.actual);
      } else if (
        botsing?.outcome === 'key-conflict' &&
        botsing.key === append.key &&
        botsing.holder === append.holder &&
        vers
      ) {
        throw sleutelVergeven(append.key);
      }
      vers = append.outcome === 'key-conflict' && botsing?.outcome === 'key-conflict';
      botsing = append;
    }
    throw sleutelVergeven('');
  }

  /** One attempt: nothing of it lasts unless it is accepted, except what lies pending in the vault. */
  private async poging<B>(
    verzoek: Verzoek,
    hoofd: string,
    werk: Werk<B>,
    kluis: Kluiswerk,
    sessie: Sessie,
    eerder: Promise<EarlierReply | undefined> | undefined,
  ): Promise<{ readonly append: AppendResult; readonly body: B }> {
    const { account, commandId, fingerprint, ifMatch, correlationId, causationId, traceparent } = verzoek.gegevens;
    const door = await this.#handelt({ account, op: verzoek.op }, sessie);
    await kluis.herken(sessie);
    const [beslis, gedaan] = await Promise.all([werk(sessie), eerder]);
    if (gedaan) return { append: { outcome: 'earlier', ...gedaan }, body: gedaan.reply.body as B };
    const body = this.#beslis(beslis, ifMatch, sessie.versieVan(hoofd));
    await kluis.leg(sessie);
    const append = await this.store.append({
      commandId,
      fingerprint,
      reply: { status: 201, body },
      slices: sessie.slices(),
      keys: sessie.sleutels(),
      meta: {
        actor: account.accountId,
        organisatieId: door.organisatieId,
        rol: door.rol,
        grondslag: sessie.toets.grondslag,
        correlationId,
        causationId,
        traceparent,
      },
    });
    if (append.outcome === 'accepted')
      for (const { streamId, stroom, gevonden, events, state } of sessie.delen)
        if (events.length > 0)
          this.cache.advance(streamId, {
            type: stroom.type,
            state,
            version: gevonden.version + events.length,
            leaf: append.leaves.get(streamId)!,
          });
    return { append, body };
  }

  /** Who acts in this attempt, and by which right it is to be judged. */
  async #handelt({ account, op }: { account: Account; op?: string | undefined }, sessie: Sessie): Promise<Account> {
    const door = await this.accounts.handelende(sessie, account);
    if (!door) throw new Problem(401);
    const nu = this.store.now();
    sessie.omstandigheden = { nu, op: op ?? nu, door, werkwijze: this.werkwijze };
    sessie.zoekNummers = () => this.accounts.nummers(sessie, door);
    sessie.toets = this.toegang.voor(sessie);
    sessie.handelAls = async (persoonId) => {
      if (door.persoonId === undefined || door.persoonId === persoonId) return;
      if (!(await this.accounts.nummers(sessie, door)).includes(persoonId)) return;
      sessie.omstandigheden = { ...sessie.omstandigheden, door: { ...door, persoonId } };
      sessie.toets = this.toegang.voor(sessie);
    };
    return door;
  }

  /**
   * The decision, without anything in the vault yet. Whoever saw another version reads that before any other refusal, but
   * who may not do this at all: that does not hang on a version (RFC 9110, 13.2.1), and who may not know that the stream
   * exists is not told one.
   */
  #beslis<B>(beslis: Beslis<B>, ifMatch: number | undefined, gevonden: number | undefined): B {
    const verouderd = ifMatch !== undefined && ifMatch !== gevonden;
    try {
      const body = beslis();
      if (!verouderd) return body;
    } catch (error) {
      if (!verouderd || isNietGevonden(error) || isVerboden(error)) throw error;
    }
    throw Problem.versionConflict(gevonden);
  }

  #eerder<B>(verzoek: Verzoek, hoofd: string, { fingerprint, reply, written }: EarlierReply): Antwoord<B> {
    if (isVervallen(reply))
      throw new Problem(
        409,
        'vervallen',
        'Dit duurde te lang en is niet bewaard. Vul het opnieuw in, en stuur het dan.',
      );
    const zelfde =
      fingerprint.length === verzoek.gegevens.fingerprint.length &&
      timingSafeEqual(fingerprint, verzoek.gegevens.fingerprint);
    if (!zelfde) throw Problem.keyReused();
    this.tel('herhaald');
    return antwoord(reply.body as B, written, hoofd);
  }
}

function antwoord<B>(body: B, written: Written, hoofd: string): Antwoord<B> {
  return { body, written, versie: written.streams.find(({ streamId }) => streamId === hoofd)?.version };
}
