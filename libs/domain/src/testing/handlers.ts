import { aanmelding, buurVan, casus, inhoudVan } from '../decide.js';
import { type Bestaand, persoonClaim } from '../evolve.js';
import type { AanmeldingCommand, AanmeldingEvent, CasusCommand, Omstandigheden } from '../types.js';
import { MemoryStore, type Slice } from './memory-store.js';

type Aanmelding = Exclude<ReturnType<MemoryStore['aanmelding']>, { status: 'nieuw' }>;
type Van<C, T extends string> = Omit<Extract<C, { type: T }>, keyof Omstandigheden | 'openCasussen'>;
type OpCasus = CasusCommand extends infer C ? (C extends CasusCommand ? Omit<C, keyof Omstandigheden> : never) : never;

/** The commands on two and more streams, put together from the deciders as a handler of the write side does. */
export class Handlers {
  readonly store = new MemoryStore();

  opCasus(om: Omstandigheden, id: string, command: OpCasus): boolean {
    return this.store.append([this.#casus(om, id, command)]);
  }

  indienen(om: Omstandigheden, command: Van<AanmeldingCommand, 'AanmeldingIndienen'>, verouderd: boolean): boolean {
    const try_ = (openCasussen: string[]): boolean => {
      const events = aanmelding.decide(
        { ...om, ...command, openCasussen },
        this.store.aanmelding(command.aanmeldingId),
      );
      return this.#plaatsen(om, command.aanmeldingId, events, []);
    };
    const keys = command.personen.filter((p) => p.hoedanigheid === 'gezinslid').map((p) => persoonClaim(p.persoonId));
    // A look-up that is overtaken: the store names the conflict, the holder is looked up, and it is decided again.
    return (verouderd && try_([])) || try_(this.store.holders(keys));
  }

  toewijzen(om: Omstandigheden, id: string, nieuwCasusId: string): boolean {
    const state = this.store.aanmelding(id);
    if (state.status === 'nieuw') return false;
    const openCasussen = this.store.holders(gezin(state).map((lid) => persoonClaim(lid.persoonId)));
    const events = aanmelding.decide({ ...om, type: 'AanmeldingToewijzen', openCasussen, nieuwCasusId }, state);
    return this.#plaatsen(om, id, events, []);
  }

  intrekken(om: Omstandigheden, id: string): boolean {
    const state = this.store.aanmelding(id);
    if (state.status === 'nieuw') return false;
    const reden = { id: 'r', commitment: 'r' };
    const { gemeente } = state;
    const events = aanmelding.decide({ ...om, type: 'AanmeldingIntrekken', reden, gemeente }, state);
    const slices: Slice[] = [{ stream: 'aanmelding', id, events }];
    if (state.status === 'geplaatst' && state.wijze === 'gevoegd')
      slices.push(
        this.#casus(om, state.casusId, { type: 'AanmeldingLoskoppelen', aanmeldingId: id, reden: 'ingetrokken' }),
      );
    return this.store.append(slices);
  }

  beoordelen(om: Omstandigheden, id: string, uitkomst: Van<AanmeldingCommand, 'AanmeldingBeoordelen'>['uitkomst']) {
    const state = this.store.aanmelding(id);
    if (state.status === 'nieuw' || !('casusId' in state) || !state.casusId) return false;
    const { casusId, vragen, op: aangemeldOp } = state;
    const events = aanmelding.decide({ ...om, type: 'AanmeldingBeoordelen', casusId, uitkomst }, state);
    const organisatie = {
      organisatieId: 'o1',
      soort: 'partner',
      gemeenten: ['0003'],
      medewerkers: [],
      veiligheidsketen: false,
      crisisdienst: false,
    } as const;
    const commands: Record<typeof uitkomst, OpCasus> = {
      gestart: { type: 'CasusStarten', aanmeldingId: id, vragen, aangemeldOp },
      'niet-gestart': { type: 'CasusNietStarten', reden: { id: 'r', commitment: 'r' }, gezinIngelicht: true },
      doorgeleid: { type: 'CasusDoorgeleiden', organisatie, begeleiding: 'gebeld', gezinIngelicht: true },
      toegevoegd: { type: 'AanmeldingToevoegen', aanmeldingId: id, vragen, aangemeldOp },
    };
    return this.store.append([{ stream: 'aanmelding', id, events }, this.#casus(om, casusId, commands[uitkomst])]);
  }

  ontkoppelen(om: Omstandigheden, id: string, door: (persoonId: string) => string, nieuwCasusId: string): boolean {
    const state = this.store.aanmelding(id);
    if (state.status !== 'geplaatst') return false;
    const los = this.#casus(om, state.casusId, {
      type: 'AanmeldingLoskoppelen',
      aanmeldingId: id,
      reden: 'ontkoppeld',
    });
    const nog = new Set(casus.claims(los.events.reduce(casus.evolve, this.store.casus(state.casusId))));
    const vervangen = gezin(state).map(({ persoonId }) => ({ persoonId, door: door(persoonId) }));
    // Whom only this aanmelding held is free once it has gone.
    const openCasussen = this.store.holders(
      vervangen
        .map((wissel) => persoonClaim(wissel.door))
        .filter((key) => nog.has(key) || this.store.reservations.get(key) !== state.casusId),
    );
    const command = { ...om, type: 'AanmeldingOntkoppelen', vervangen, openCasussen, nieuwCasusId } as const;
    return this.#plaatsen(om, id, aanmelding.decide(command, state), [los]);
  }

  herkennen(om: Omstandigheden, id: string, wie: (persoonId: string) => string | undefined, nieuw: string): boolean {
    const state = this.store.aanmelding(id);
    if (state.status === 'nieuw') return false;
    const hier = 'casusId' in state ? state.casusId : undefined;
    const herkend = gezin(state).flatMap(({ persoonId }) => {
      const als = wie(persoonId);
      return als === undefined ? [] : [{ persoonId, als }];
    });
    const als = new Map(herkend.map((een) => [een.persoonId, een.als]));
    const openCasussen = this.store
      .holders(gezin(state).map((lid) => persoonClaim(als.get(lid.persoonId) ?? lid.persoonId)))
      .filter((casusId) => casusId !== hier);
    const events = aanmelding.decide(
      { ...om, type: 'AanmeldingHerkennen', herkend, openCasussen, nieuwCasusId: nieuw },
      state,
    );
    if (hier === undefined) return this.#plaatsen(om, id, events, []);
    const [naarCasusId] = openCasussen;
    if (naarCasusId === undefined)
      return this.store.append([
        { stream: 'aanmelding', id, events },
        this.#casus(om, hier, { type: 'PersonenHerkennen', aanmeldingId: id, herkend }),
      ]);
    const personen = [...gezin(state).map(({ persoonId }) => persoonId), ...als.values()];
    const opgegaan = this.#casus(om, hier, { type: 'CasusLatenOpgaan', aanmeldingId: id, personen, naarCasusId });
    return this.#plaatsen(om, id, events, [opgegaan]);
  }

  samenvoegen(om: Omstandigheden, van: string, naar: string): boolean {
    const ander = this.store.casus(naar);
    const state = this.store.casus(van);
    if (ander.status === 'nieuw' || state.status === 'nieuw') return false;
    const { afschermingen } = buurVan(state);
    return this.store.append([
      this.#casus(om, van, {
        type: 'CasusSamenvoegen',
        naarCasusId: naar,
        naarGemeente: ander.gemeente,
        naar: buurVan(ander),
      }),
      this.#casus(om, naar, {
        type: 'CasusOpnemen',
        vanCasusId: van,
        inhoud: inhoudVan(state as Bestaand),
        afschermingen,
      }),
    ]);
  }

  verhuizen(om: Omstandigheden, van: string, naar: string, persoonId: string): boolean {
    const [hier, daar] = [buurVan(this.store.casus(van)), buurVan(this.store.casus(naar))];
    const { afschermingen } = hier;
    return this.store.append([
      this.#casus(om, van, { type: 'GezinslidVerhuizen', persoonId, naarCasusId: naar, naar: daar }),
      this.#casus(om, naar, {
        type: 'GezinslidOntvangen',
        persoonId,
        ongeboren: false,
        vanCasusId: van,
        afschermingen,
      }),
    ]);
  }

  #casus(om: Omstandigheden, id: string, command: OpCasus) {
    const events = casus.decide({ ...om, ...command } as CasusCommand, this.store.casus(id));
    return { stream: 'casus', id, events } as const;
  }

  /** The aanmelding, and what its place means for a casus. */
  #plaatsen(om: Omstandigheden, id: string, events: readonly AanmeldingEvent[], eerst: readonly Slice[]): boolean {
    const state = events.reduce(aanmelding.evolve, this.store.aanmelding(id));
    const slices: Slice[] = [...eerst, { stream: 'aanmelding', id, events }];
    if (state.status === 'geplaatst') {
      const { casusId, gemeente, acuut: veiligheidAcuut } = state;
      const bekend = { aanmeldingId: id, gezinsleden: gezin(state), betrokkenen: [], veiligheidAcuut };
      const voorlopigeRegie = { medewerkerId: 'c1', organisatieId: 'g' };
      slices.push(
        this.#casus(
          om,
          casusId,
          state.wijze === 'geopend'
            ? { type: 'CasusOpenen', casusId, kenmerk: casusId, gemeente, voorlopigeRegie, ...bekend }
            : { type: 'AanmeldingVoegen', ...bekend },
        ),
      );
    }
    return this.store.append(slices);
  }
}

const gezin = (state: Aanmelding) =>
  state.personen
    .filter((persoon) => persoon.hoedanigheid === 'gezinslid')
    .map(({ persoonId, ongeboren }) => ({ persoonId, ongeboren }));
