import type { KeyMove, Slice } from '@eenplan/event-store';
import { type DomainEvent, NO_LEAF } from '@eenplan/kernel';
import type { Omstandigheden } from '@eenplan/domain/types';
import { gevraagd, type Toets } from '../toegang/toegang.js';
import { invullen } from './invullen.js';
import { type Bezit, sleutelwissels } from './sleutels.js';
import type { Stand, StroomCache } from './stroom-cache.js';
import type { Stroom } from './stromen.js';

/** A stream in one attempt: as it was found, and as the decisions taken in this attempt leave it. */
export interface Deel<S = unknown> {
  readonly streamId: string;
  readonly stroom: Stroom<never, S, DomainEvent>;
  readonly gevonden: Stand<S>;
  state: S;
  events: DomainEvent[];
  /** Must still be at this version when the command is stored, also if nothing is written to it. */
  waak: boolean;
}

/** A command without what the runner adds. */
export type Zonder<C> = C extends unknown ? Omit<C, keyof Omstandigheden> : never;

/** By kind too: an id of a stream of another kind names nothing, and must not be folded as what it is not. */
const plekVan = ({ type }: { readonly type: string }, streamId: string): string => `${type} ${streamId}`;

const heeftAfscherming = (state: unknown): boolean =>
  ((state as { bescherming?: { afschermingen: readonly unknown[] } }).bescherming?.afschermingen.length ?? 0) > 0;

/** One attempt at a command: what was read, what was decided, and what that comes to for the store. */
export class Sessie {
  readonly #delen = new Map<string, Deel>();
  /** Something came from the cache: a negative answer must be looked at again. */
  uitCache = false;
  /** Proposed person → who it is, where that is somebody who was known. */
  personen: ReadonlyMap<string, string> = new Map();
  /** Proposed person → known person who may be the same: same BSN, other date of birth. */
  gelijkend: ReadonlyMap<string, string> = new Map();
  omstandigheden!: Omstandigheden;
  /** Every number by which who acts was ever known as a person; looked up once a casus was read in which an afscherming may name one. */
  nummers: readonly string[] = [];
  zoekNummers: (() => Promise<readonly string[]>) | undefined;
  /** Number of a person → under which the vault has her: what stands under a number that went is about whom it became. */
  inKluis: ReadonlyMap<string, string> = new Map();
  /** Who acts on what she did under a number that she had before, does so as that one. Another's number changes nothing. */
  handelAls!: (persoonId: string) => Promise<void>;
  /** Whether who acts may do what is decided. */
  toets!: Toets;
  /** Persons whom a text of the command is about, where the text does not say so itself. */
  betrokkenen: readonly string[] = [];
  /** Id of a text → whom it is about, where that is looked up. */
  readonly tekstOver = new Map<string, readonly string[]>();
  /** The casus that the texts of the command belong to, and stay with. */
  casusId: string | undefined;

  constructor(
    private readonly cache: StroomCache,
    /** Read everything from the store. */
    readonly vers: boolean,
  ) {}

  /** A stream, guarded. `vers`: read it now, even if it is known. */
  async laad<C, S, E extends DomainEvent>(
    stroom: Stroom<C, S, E>,
    streamId: string,
    { vers = this.vers } = {},
  ): Promise<Deel<S>> {
    const plek = plekVan(stroom, streamId);
    const eerder = this.#delen.get(plek);
    if (eerder) return eerder as Deel<S>;
    const known = vers ? undefined : this.cache.known(stroom, streamId);
    if (known) this.uitCache = true;
    const gevonden = known ?? (await this.cache.read(stroom, streamId));
    if (this.zoekNummers && heeftAfscherming(gevonden.state)) this.nummers = await this.zoekNummers();
    // Two lookups at the same time give one part: the first one that arrives.
    const intussen = this.#delen.get(plek);
    if (intussen) return intussen as Deel<S>;
    const deel = { streamId, stroom, gevonden, state: gevonden.state, events: [], waak: true } as unknown as Deel<S>;
    this.#delen.set(plek, deel as Deel);
    return deel;
  }

  /** A stream that this command begins: nothing to read, and it must not exist. */
  nieuw<C, S, E extends DomainEvent>(stroom: Stroom<C, S, E>, streamId: string): Deel<S> {
    const { initial } = stroom.decider;
    const gevonden = { type: stroom.type, state: initial, version: 0, leaf: NO_LEAF };
    const deel = { streamId, stroom, gevonden, state: initial, events: [], waak: true } as unknown as Deel<S>;
    this.#delen.set(plekVan(stroom, streamId), deel as Deel);
    return deel;
  }

  /** The state of a stream that was read already. */
  gelezen<C, S, E extends DomainEvent>(stroom: Stroom<C, S, E>, streamId: string): S | undefined {
    return this.#delen.get(plekVan(stroom, streamId))?.state as S | undefined;
  }

  /** Decides one command on a stream, first whether it may be given; what it leads to is seen by the next decision of this attempt. */
  beslis<C, S, E extends DomainEvent>(deel: Deel<S>, stroom: Stroom<C, S, E>, opdracht: Zonder<C>): readonly E[] {
    const { nu, op, door, werkwijze } = this.omstandigheden;
    // Named one by one: to spread a second object takes V8 far longer.
    const command = { ...invullen(opdracht, this.personen), nu, op, door, werkwijze } as unknown as C;
    this.toets.eis(gevraagd(stroom.type, command as Omstandigheden, deel.state));
    const events = stroom.decider.decide(command, deel.state);
    for (const event of events) deel.state = stroom.decider.evolve(deel.state, event);
    deel.events.push(...events);
    return events;
  }

  /** A value with real persons. */
  ingevuld<T>(value: T): T {
    return invullen(value, this.personen);
  }

  /** The real person behind a proposed id. */
  persoon(persoonId: string): string {
    return this.personen.get(persoonId) ?? persoonId;
  }

  /** Forgets the decisions, keeps what was read. */
  opnieuw(): void {
    for (const deel of this.#delen.values()) {
      deel.state = deel.gevonden.state;
      deel.events = [];
    }
  }

  /** Version that a stream was found at; undefined if this attempt did not read it. */
  versieVan(streamId: string): number | undefined {
    for (const deel of this.#delen.values()) if (deel.streamId === streamId) return deel.gevonden.version;
    return undefined;
  }

  get delen(): Iterable<Deel> {
    return this.#delen.values();
  }

  slices(): Slice[] {
    const slices: Slice[] = [];
    for (const { streamId, stroom, gevonden, events, waak } of this.#delen.values())
      if (events.length > 0 || waak)
        slices.push({
          streamType: stroom.type,
          streamId,
          expected: gevonden.version,
          previousLeaf: gevonden.leaf,
          events: events.map(({ type, data, op }) => {
            const schema = (stroom.schemas.schemas as Record<string, number>)[type]!;
            return op === undefined ? { type, schema, data } : { type, schema, data, op };
          }),
        });
    return slices;
  }

  sleutels(): KeyMove[] {
    const bezit: Bezit[] = [];
    for (const { streamId, stroom, gevonden, state, events } of this.#delen.values())
      if (events.length > 0)
        bezit.push({ streamId, voor: stroom.decider.claims(gevonden.state), na: stroom.decider.claims(state) });
    return sleutelwissels(bezit);
  }
}
