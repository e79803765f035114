import { antwoordt, type CasusState, isOpen, streams } from '@eenplan/domain/evolve';
import type { CasusEvent, OrganisatieEvent } from '@eenplan/domain/types';
import type { StoredEvent } from '@eenplan/event-store';
import { lees } from '../gebeurtenis.js';
import type { Bewijs, Regel, Schending } from './drie-enen.js';
import { RegieBoek } from './regie-boek.js';

/** More than this are counted, not listed. */
const HOOGSTENS = 100;

interface Casus {
  state: CasusState;
  readonly regie: RegieBoek;
  gezinsleden: ReadonlySet<string>;
  /** Who answered at the instant before. */
  houders: ReadonlySet<string>;
}

type MedewerkerVertrokken = Extract<OrganisatieEvent, { type: 'MedewerkerVertrokken' }>;

/** Holds everything that the proof of the three ones needs to know between two instants. */
export class Proef {
  private readonly casussen = new Map<string, Casus>();
  private readonly versies = new Map<string, number>();
  /** Open casussen of which a person is gezinslid now. */
  private readonly casussenVan = new Map<string, Set<string>>();
  /** Open casussen for which a medewerker answers now. */
  private readonly regieVan = new Map<string, Set<string>>();
  private readonly vertrokken = new Set<string>();
  /** Who left, or took a casus, in the command in hand. */
  private betrokken = new Set<string>();
  private readonly schendingen: Schending[] = [];
  private aantalSchendingen = 0;
  private aangeraakt = new Set<string>();
  private laatste: { positie: number; vastgelegdOp: string } = { positie: 0, vastgelegdOp: '' };
  private gebeurtenissen = 0;
  private ogenblikken = 0;
  private lidmaatschappen = 0;

  neem(event: StoredEvent): void {
    this.volgorde(event);
    this.laatste = { positie: event.position, vastgelegdOp: event.recordedAt };
    this.gebeurtenissen++;
    if (event.type === 'MedewerkerVertrokken') this.vertrek(lees(event).event as MedewerkerVertrokken);
    if (event.streamType !== 'casus') return;
    this.aangeraakt.add(event.streamId);
    const casus = this.casus(event.streamId);
    try {
      const gebeurd = lees(event).event as CasusEvent;
      casus.regie.boek(gebeurd);
      casus.state = streams.casus.evolve(casus.state, gebeurd);
    } catch (error) {
      // A state that cannot be: the domain refuses to fold on.
      const waarom = error instanceof Error ? error.message : String(error);
      this.schending('volgorde', `${event.type} kan hier niet volgen (${waarom}).`, { casusId: event.streamId });
    }
  }

  /** Judges the instant after a command: the casussen that it touched, and their gezinsleden. */
  oordeel(): void {
    this.ogenblikken++;
    const personen = new Set<string>();
    for (const casusId of this.aangeraakt) {
      const casus = this.casus(casusId);
      this.oordeelRegie(casusId, casus);
      this.werkRegieBij(casusId, casus);
      this.werkGezinBij(casusId, casus, personen);
    }
    for (const persoonId of personen) {
      const casussen = this.casussenVan.get(persoonId);
      if (casussen && casussen.size > 1)
        this.schending(
          'een-gezin',
          `Persoon ${persoonId} is gezinslid van ${casussen.size} open casussen: ${[...casussen].join(', ')}.`,
          { persoonId },
        );
    }
    for (const medewerkerId of this.betrokken)
      for (const casusId of this.vertrokken.has(medewerkerId) ? (this.regieVan.get(medewerkerId) ?? []) : [])
        this.schending('een-regisseur', `Voor casus ${casusId} staat ${medewerkerId}, die vertrokken is.`, { casusId });
    this.aangeraakt = new Set();
    this.betrokken = new Set();
  }

  private vertrek({ data: { medewerkerId } }: MedewerkerVertrokken): void {
    this.vertrokken.add(medewerkerId);
    this.betrokken.add(medewerkerId);
  }

  uitkomst(): Omit<Bewijs, 'daarna'> {
    const open = [...this.casussen.values()].filter(({ state }) => isOpen(state)).length;
    return {
      geldig: this.aantalSchendingen === 0,
      totPositie: this.laatste.positie,
      aantallen: {
        gebeurtenissen: this.gebeurtenissen,
        ogenblikken: this.ogenblikken,
        casussen: this.casussen.size,
        openCasussen: open,
        regieperioden: [...this.casussen.values()].reduce((som, { regie }) => som + regie.perioden, 0),
        gezinsleden: this.casussenVan.size,
        lidmaatschappen: this.lidmaatschappen,
      },
      aantalSchendingen: this.aantalSchendingen,
      schendingen: this.schendingen,
    };
  }

  private volgorde(event: StoredEvent): void {
    if (event.position <= this.laatste.positie)
      this.schending('volgorde', `Na positie ${this.laatste.positie} komt ${event.position}: het logboek loopt terug.`);
    if (event.recordedAt < this.laatste.vastgelegdOp)
      this.schending('volgorde', `Positie ${event.position} is eerder vastgelegd dan positie ${this.laatste.positie}.`);
    const versie = (this.versies.get(event.streamId) ?? 0) + 1;
    if (event.version !== versie)
      this.schending('volgorde', `Stroom ${event.streamId} gaat van versie ${versie - 1} naar ${event.version}.`);
    this.versies.set(event.streamId, event.version);
  }

  private oordeelRegie(casusId: string, { state, regie }: Casus): void {
    if (regie.open !== isOpen(state))
      this.schending(
        'een-regisseur',
        `Casus ${casusId} is ${regie.open ? '' : 'niet '}open volgens haar gebeurtenissen, en haar stand zegt iets anders.`,
        { casusId },
      );
    if (!regie.open) return;
    const [wie, ...meer] = [...regie.houders];
    if (wie === undefined) this.schending('een-regisseur', `Voor casus ${casusId} staat niemand.`, { casusId });
    else if (meer.length > 0)
      this.schending(
        'een-regisseur',
        `Voor casus ${casusId} staan ${meer.length + 1} personen: ${[wie, ...meer].join(', ')}.`,
        { casusId },
      );
    else if (antwoordt(state)?.medewerkerId !== wie)
      this.schending(
        'een-regisseur',
        `Voor casus ${casusId} staat ${wie}, en haar stand noemt ${antwoordt(state)?.medewerkerId ?? 'niemand'}.`,
        { casusId },
      );
  }

  private werkRegieBij(casusId: string, casus: Casus): void {
    const nu = new Set(casus.regie.houders);
    for (const wie of casus.houders) if (!nu.has(wie)) this.regieVan.get(wie)?.delete(casusId);
    for (const wie of nu) {
      if (casus.houders.has(wie)) continue;
      let casussen = this.regieVan.get(wie);
      if (!casussen) this.regieVan.set(wie, (casussen = new Set()));
      casussen.add(casusId);
      this.betrokken.add(wie);
    }
    casus.houders = nu;
  }

  private werkGezinBij(casusId: string, casus: Casus, personen: Set<string>): void {
    const nu = new Set(isOpen(casus.state) ? casus.state.gezinsleden.map(({ persoonId }) => persoonId) : []);
    for (const persoonId of casus.gezinsleden) if (!nu.has(persoonId)) this.casussenVan.get(persoonId)?.delete(casusId);
    for (const persoonId of nu) {
      if (casus.gezinsleden.has(persoonId)) continue;
      let casussen = this.casussenVan.get(persoonId);
      if (!casussen) this.casussenVan.set(persoonId, (casussen = new Set()));
      casussen.add(casusId);
      this.lidmaatschappen++;
      personen.add(persoonId);
    }
    casus.gezinsleden = nu;
  }

  private casus(casusId: string): Casus {
    let casus = this.casussen.get(casusId);
    if (!casus)
      this.casussen.set(
        casusId,
        (casus = { state: streams.casus.initial, regie: new RegieBoek(), gezinsleden: new Set(), houders: new Set() }),
      );
    return casus;
  }

  private schending(regel: Regel, uitleg: string, over: { casusId?: string; persoonId?: string } = {}): void {
    this.aantalSchendingen++;
    const { positie, vastgelegdOp } = this.laatste;
    if (this.schendingen.length < HOOGSTENS) this.schendingen.push({ regel, positie, vastgelegdOp, ...over, uitleg });
  }
}
