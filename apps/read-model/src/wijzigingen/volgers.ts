import { LOGGER, type Logger } from '@eenplan/edge';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Lezer } from '../gedeeld/lezer.js';
import { samen, type Wijziging } from './bron.js';
import { type Gewijzigd, Kennis } from './kennis.js';
import type { Lijn } from './lijn.js';

/** Somebody who listens. */
export interface Volger {
  lezer: Lezer;
  readonly lijn: Lijn;
  /** Who it is now; undefined: it may not come in any more. */
  readonly opnieuw: () => Promise<Lezer | undefined>;
}

interface Bericht {
  readonly nummer: number;
  /** Absent: anything may have changed. */
  readonly wat: Promise<Gewijzigd> | undefined;
}

interface Luisterend extends Volger {
  bij: Set<string>;
  /** What it has still to hear, in order. */
  wacht: Bericht[];
  /** Up to which telling it has heard. */
  tot: number;
  bezig: boolean;
}

/** A screen that was drawn just before it began to listen hears of what changed in this time (ms) too. */
const VOORAF_MS = 10_000;
/** Of one account: one each, of browsers that cannot share among their tabs; the oldest gives way. */
const PER_ACCOUNT = 12;
/** More that is waiting than this: then it looks at everything. */
const WACHTEND = 50;

/** All who listen to this replica. */
@Injectable()
export class Volgers {
  readonly #volgers = new Set<Luisterend>();
  /** The last telling that this replica heard. */
  #nummer = 0;

  constructor(
    private readonly db: DataSource,
    private readonly kennis: Kennis,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  get aantal(): number {
    return this.#volgers.size;
  }

  /** From here on; what was told before is looked up by who begins. */
  begin(nummer: number): void {
    this.#nummer = nummer;
  }

  hoor({ nummer, streams }: Wijziging): void {
    this.#nummer = nummer;
    if (this.#volgers.size === 0) return;
    // Looked up once for all.
    const wat = streams && this.kennis.gewijzigd(streams);
    wat?.catch(() => undefined);
    for (const volger of this.#volgers) {
      volger.wacht.push({ nummer, wat });
      if (volger.wacht.length > WACHTEND) volger.wacht = [{ nummer, wat: undefined }];
      void this.#vertel(volger);
    }
  }

  /**
   * @param vanaf the id of the last event that it had; absent: it begins
   * @returns ends it
   */
  async volg(volger: Volger, vanaf: string | undefined): Promise<() => void> {
    const een: Luisterend = { ...volger, bij: new Set(), wacht: [], tot: this.#nummer, bezig: true };
    this.#volgers.add(een);
    this.#ruimte(een);
    try {
      een.bij = await this.kennis.bij(een.lezer);
      const gemist = await this.#gemist(een.tot, vanaf, vanaf === undefined ? undefined : een.lijn.lees(vanaf));
      een.lijn.schrijf('begin', een.tot);
      // Before what came in meanwhile.
      if (gemist) een.wacht.unshift({ ...gemist, wat: gemist.streams && this.kennis.gewijzigd(gemist.streams) });
    } catch (error) {
      this.#kwijt(een, error);
    }
    een.bezig = false;
    void this.#vertel(een);
    return () => this.#volgers.delete(een);
  }

  /** Each is looked at again: who may not come in any more hears no more; the others hear that all is well. */
  async hartslag(): Promise<void> {
    await Promise.all(
      [...this.#volgers].map(async (een) => {
        try {
          if (!(await this.#mag(een)) || een.bezig) return;
          // Always at its time, and of one length: of what others do it tells nothing.
          if (this.#volgers.has(een)) een.lijn.schrijf('hartslag', een.tot);
        } catch (error) {
          this.#kwijt(een, error);
        }
      }),
    );
  }

  sluit(): void {
    for (const een of this.#volgers) this.#eindig(een);
  }

  async #mag(een: Luisterend): Promise<boolean> {
    const lezer = await een.opnieuw();
    if (lezer) een.lezer = lezer;
    else this.#eindig(een);
    return lezer !== undefined;
  }

  #eindig(een: Luisterend): void {
    this.#volgers.delete(een);
    een.lijn.sluit();
  }

  /** It comes again, and hears that anything may have changed. */
  #kwijt(een: Luisterend, error: unknown): void {
    this.logger.warn({ err: error }, 'wijzigingen: niet te vertellen');
    this.#volgers.delete(een);
    een.lijn.sluit(true);
  }

  #ruimte({ lezer }: Luisterend): void {
    const eigen = [...this.#volgers].filter((een) => een.lezer.accountId === lezer.accountId);
    for (const een of eigen.slice(0, Math.max(0, eigen.length - PER_ACCOUNT))) this.#eindig(een);
  }

  /** One telling at a time; what comes in meanwhile goes along with the next. */
  async #vertel(een: Luisterend): Promise<void> {
    if (een.bezig) return;
    een.bezig = true;
    try {
      while (een.wacht.length > 0 && this.#volgers.has(een)) {
        const berichten = een.wacht.splice(0);
        const { nummer } = berichten.at(-1)!;
        const delen = await Promise.all(berichten.map(async ({ wat }) => wat));
        const wat = voegSamen(delen.filter((deel) => deel !== undefined));
        const alles = delen.includes(undefined);
        // Where its organisation changed its account may have ended.
        const { organisatieId } = een.lezer;
        if (alles || (organisatieId !== undefined && wat.organisaties.includes(organisatieId)))
          if (!(await this.#mag(een))) return;
        if (alles) een.bij = await this.kennis.bij(een.lezer);
        const nieuws = alles ? undefined : await this.kennis.nieuws(een.lezer, een.bij, wat);
        een.tot = nummer;
        if (!nieuws) een.lijn.schrijf('alles', nummer);
        else if (nieuws.casussen.length > 0 || nieuws.overig.length > 0) een.lijn.schrijf('wijziging', nummer, nieuws);
      }
    } catch (error) {
      this.#kwijt(een, error);
    } finally {
      een.bezig = false;
    }
  }

  /** What was told after the place that somebody had, up to a number; who begins had none. */
  async #gemist(tot: number, vanaf: string | undefined, plek: number | undefined): Promise<Wijziging | undefined> {
    const alles = { nummer: tot, streams: undefined };
    if (vanaf !== undefined && (plek === undefined || plek > tot)) return alles;
    const rijen = await this.db.query<{ nummer: number; streams: string[] | null }[]>(
      `select nummer, streams from leesmodellen.wijziging where nummer <= $1
         and case when $2::bigint is null then op > clock_timestamp() - interval '${VOORAF_MS} ms' else nummer > $2 end
       order by nummer`,
      [tot, plek ?? null],
    );
    if (plek !== undefined && rijen.length !== tot - plek) return alles;
    return samen(rijen, tot - rijen.length);
  }
}

/** Of what changed twice the last one holds. */
function voegSamen(delen: readonly Gewijzigd[]): Gewijzigd {
  const laatste = <T extends { readonly id: string }>(kies: (een: Gewijzigd) => readonly T[]) => [
    ...new Map(delen.flatMap(kies).map((een) => [een.id, een])).values(),
  ];
  return {
    casussen: laatste(({ casussen }) => casussen),
    aanmeldingen: laatste(({ aanmeldingen }) => aanmeldingen),
    organisaties: [...new Set(delen.flatMap(({ organisaties }) => organisaties))],
    verzoeken: [...new Set(delen.flatMap(({ verzoeken }) => verzoeken))],
  };
}
