import {
  AANMELDING_WEIGERINGEN,
  CASUS_WEIGERINGEN,
  ORGANISATIE_WEIGERINGEN,
  PERSOON_WEIGERINGEN,
} from '@eenplan/domain/decide';
import type { AanmeldingState, CasusState, OrganisatieState, PersoonState } from '@eenplan/domain/evolve';
import type {
  AanmeldingCommand,
  CasusCommand,
  Medewerker,
  Omstandigheden,
  OrganisatieCommand,
  PersoonCommand,
} from '@eenplan/domain/types';
import { Problem } from '@eenplan/edge';
import {
  Beslisser,
  type Bijzonderheden,
  type CasusFeiten,
  leesBeleid,
  type OrganisatieActie,
  type OrganisatieFeiten,
  TAAK,
  type VerzoekBeslisser,
} from '@eenplan/identity';
import type { Sessie } from '../opdracht/sessie.js';
import { CASUS, ORGANISATIE } from '../opdracht/stromen.js';
import { AANMELDING_VRAGEN, BEGINT, dossier, ORGANISATIE_VRAGEN, PERSOON_VRAGEN } from './andere.acties.js';
import { CASUS_VERBODEN, CASUS_VRAGEN, type CasusVraag, GEVOLG } from './casus.acties.js';
import {
  aanmeldingFeiten,
  accountFeiten,
  casusFeiten,
  eigenBijzonderheden,
  isBekend,
  organisatieFeiten,
  type Vrager,
} from './feiten.js';
import { vragerVan } from './vrager.js';

/** A command, and the stream it is about, as the domain gets them. */
export type Gevraagd =
  | { readonly over: 'casus'; readonly command: CasusCommand; readonly state: CasusState }
  | { readonly over: 'aanmelding'; readonly command: AanmeldingCommand; readonly state: AanmeldingState }
  | { readonly over: 'persoon'; readonly command: PersoonCommand; readonly state: PersoonState }
  | { readonly over: 'organisatie'; readonly command: OrganisatieCommand; readonly state: OrganisatieState };

/** What somebody wants to know of, without doing anything. */
export type Gezien =
  | { readonly over: 'casus'; readonly state: CasusState }
  | { readonly over: 'aanmelding'; readonly state: AanmeldingState };

/** Decisions that are kept: by all their facts, so that whoever goes on in one casus is decided about once as long as nothing changed. */
const ONTHOUD = 20_000;

/** No grondslag is asked for what is done, only for what is read. */
const GEEN_GRONDSLAGEN: readonly never[] = [];

/** Decides who may do what, with the policies; one per process. */
export class Toegang {
  #grondslag = '';
  readonly #beslisser = new Beslisser(leesBeleid(), (besluit) => (this.#grondslag = besluit.grondslag), ONTHOUD);

  /** For one attempt at a command, in which {@link Sessie.omstandigheden} says who acts. */
  voor(sessie: Sessie): Toets {
    const { door, nu } = sessie.omstandigheden;
    const eigen = door.organisatieId === undefined ? undefined : sessie.gelezen(ORGANISATIE, door.organisatieId);
    const account = accountFeiten(door, isBekend(eigen) ? eigen : undefined);
    const doel = door.rollen.includes('auditor') ? 'toezicht' : 'hulpverlening';
    const verzoek = { doel, moment: Date.parse(nu), grondslagen: GEEN_GRONDSLAGEN };
    const { persoonId } = account;
    const vrager = {
      ...(persoonId !== undefined && { persoonId }),
      get nummers() {
        return sessie.nummers;
      },
    };
    return new Toets(sessie, vrager, this.#beslisser.perVerzoek(account, verzoek), (vraag) => {
      this.#grondslag = '';
      const mag = vraag() === 'ja';
      return { mag, grondslag: this.#grondslag };
    });
  }
}

type Stel = (vraag: () => string) => { readonly mag: boolean; readonly grondslag: string };

/** The one place where it is decided whether a command may be given (ADR 9); that it also can be, the domain says after this. */
export class Toets {
  #grondslag: string | undefined;

  constructor(
    private readonly sessie: Sessie,
    private readonly vrager: Vrager,
    private readonly verzoek: VerzoekBeslisser,
    private readonly stel: Stel,
  ) {}

  /** By what right the command was given, for the history: the first decision counts, the others follow from it. */
  get grondslag(): string {
    return this.#grondslag ?? TAAK;
  }

  /**
   * On the state as this attempt found it, so that a right that ended is gone.
   * @throws Problem 404, as if it did not exist, for who may not see it; 403 for who may see it and not do this
   */
  eis(gevraagd: Gevraagd): void {
    const { state, command } = gevraagd;
    // Does not exist: for everybody the same, and the domain says so.
    if (state.status === 'nieuw' && !BEGINT.has(command.type)) return;
    switch (gevraagd.over) {
      case 'casus':
        return this.#overCasus(gevraagd.command, gevraagd.state);
      case 'aanmelding':
        return this.#overAanmelding(gevraagd.command, gevraagd.state);
      case 'persoon':
        return this.#overPersoon(gevraagd.command, gevraagd.state);
      case 'organisatie':
        return this.#overOrganisatie(gevraagd.command, gevraagd.state);
    }
  }

  /**
   * For what changes nothing: whether somebody may know of this casus or aanmelding.
   * @throws Problem 404, also where it does not exist
   */
  eisZicht(gezien: Gezien): void {
    if (!this.ziet(gezien)) throw Problem.notFound();
  }

  /** The same as an answer. */
  ziet(gezien: Gezien): boolean {
    const { door, nu, werkwijze } = this.sessie.omstandigheden;
    const { over, state } = gezien;
    if (state.status === 'nieuw') return false;
    const mag =
      over === 'casus'
        ? isBekend(state) &&
          this.verzoek
            .inCasus(casusFeiten(state, this.vrager), eigenBijzonderheden(state, door, nu, werkwijze))
            .mag('lezen')
        : this.verzoek.overAanmelding('aanmelding.lezen', this.#feitenVan(state));
    return mag === 'ja';
  }

  #feitenVan(state: Exclude<AanmeldingState, { status: 'nieuw' }>) {
    const casus = 'casusId' in state && state.casusId !== undefined && this.sessie.gelezen(CASUS, state.casusId);
    return aanmeldingFeiten(state, casus && isBekend(casus) ? casus.gemeente : state.gemeente);
  }

  #overCasus(command: CasusCommand, state: CasusState): void {
    if (!isBekend(state)) return;
    const gevraagd = CASUS_VRAGEN[command.type];
    if (gevraagd === GEVOLG) return;
    const vraag: CasusVraag =
      typeof gevraagd === 'string'
        ? { actie: gevraagd }
        : (gevraagd as (command: CasusCommand, state: CasusState) => CasusVraag)(command, state);
    const feiten = casusFeiten(state, this.vrager);
    const ziet = () => {
      const bijzonder = eigenBijzonderheden(state, command.door, command.nu, command.werkwijze);
      const casus = this.verzoek.inCasus(feiten, bijzonder);
      const mag = casus.mag('lezen');
      // An auditor, who asks for more, knows that it is there.
      return mag === 'nee' && vraag.actie.startsWith('openstelling.') ? casus.mag('geschiedenis.lezen') : mag;
    };
    this.#beslis(
      () => {
        if ('gegeven' in vraag) return this.verzoek.inCasus(feiten).magMet(vraag.actie, vraag.gegeven);
        const bijzonder = this.#metMens(vraag.bijzonder, vragerVan(command, state));
        return this.verzoek.inCasus(feiten, bijzonder).mag(vraag.actie);
      },
      ziet,
      () => {
        const code = ('weigering' in vraag ? vraag.weigering : undefined) ?? CASUS_VERBODEN[vraag.actie];
        return [code, CASUS_WEIGERINGEN[code]];
      },
    );
  }

  #overAanmelding(command: AanmeldingCommand, state: AanmeldingState): void {
    const actie = AANMELDING_VRAGEN[command.type];
    if (actie === GEVOLG) return;
    if (command.type === 'AanmeldingIndienen') {
      const { door, gemeente } = command;
      const code = door.organisatieId === undefined ? 'niet-bevoegd' : 'gemeente-niet-aangesloten';
      // Whoever is logged in knows that there are aanmeldingen: there is nothing to hide.
      return this.#beslis(
        () => this.verzoek.overAanmelding(actie, { gemeente }),
        () => 'ja',
        () => [code, AANMELDING_WEIGERINGEN[code]],
      );
    }
    if (state.status === 'nieuw') return;
    const feiten = this.#feitenVan(state);
    this.#beslis(
      () => this.verzoek.overAanmelding(actie, feiten),
      () => this.verzoek.overAanmelding('aanmelding.lezen', feiten),
      () => ['niet-bevoegd', AANMELDING_WEIGERINGEN['niet-bevoegd']],
    );
  }

  #overPersoon(command: PersoonCommand, state: PersoonState): void {
    if (command.type === 'VernietigingVoltooien' || command.type === 'BewaartermijnSignaleren') return;
    const viaId = 'via' in command ? command.via?.casusId : undefined;
    const via = viaId === undefined ? undefined : this.sessie.gelezen(CASUS, viaId);
    const vraagt = PERSOON_VRAGEN[command.type] as (
      command: PersoonCommand,
      state: PersoonState,
      via?: CasusFeiten,
    ) => ReturnType<(typeof PERSOON_VRAGEN)['VernietigingGoedkeuren']>;
    const { actie, casus, bijzonder, weigering } = vraagt(
      command,
      state,
      isBekend(via) ? casusFeiten(via, this.vrager) : undefined,
    );
    const zicht = viaId === undefined && state.status === 'bekend' ? dossier(state, command.door.gemeenten) : casus;
    this.#beslis(
      () => this.verzoek.inCasus(casus, this.#metMens(bijzonder, vragerVan(command, state))).mag(actie),
      () => this.verzoek.inCasus(zicht).mag('lezen'),
      () => {
        const code = weigering ?? (actie === 'verzoek.indienen' ? 'niet-bevoegd' : 'alleen-coordinator');
        return [code, PERSOON_WEIGERINGEN[code]];
      },
    );
  }

  /** What somebody asked, with the person behind that account: its organisation was read before, or nothing is decided. */
  #metMens(bijzonder: Bijzonderheden | undefined, vrager: Medewerker | undefined): Bijzonderheden | undefined {
    if (!bijzonder?.goedkeuring || !vrager) return bijzonder;
    const werkgever = this.sessie.gelezen(ORGANISATIE, vrager.organisatieId);
    const mens = isBekend(werkgever) ? werkgever.medewerkers.get(vrager.medewerkerId) : undefined;
    if (!mens) throw new Error(`who stands behind ${vrager.medewerkerId} was not looked up`);
    return { ...bijzonder, goedkeuring: { ...bijzonder.goedkeuring, aangevraagdDoorPersoon: mens.persoonId } };
  }

  #overOrganisatie(command: OrganisatieCommand, state: OrganisatieState): void {
    const actie = ORGANISATIE_VRAGEN[command.type];
    const feiten = isBekend(state)
      ? organisatieFeiten(state)
      : { organisatieId: command.type === 'OrganisatieRegistreren' ? command.organisatieId : '', gemeenten: [] };
    const eis = (wat: OrganisatieActie, over: OrganisatieFeiten, code: 'niet-bevoegd' | 'rol-niet-te-geven') =>
      this.#beslis(
        () => this.verzoek.overOrganisatie(wat, over),
        () => this.verzoek.overOrganisatie('organisatie.lezen', feiten),
        () => [code, ORGANISATIE_WEIGERINGEN[code]],
      );
    eis(actie, feiten, 'niet-bevoegd');
    if (command.type === 'MedewerkerToevoegen')
      for (const rol of command.rollen) eis('rol.geven', { ...feiten, rol }, 'rol-niet-te-geven');
  }

  #beslis(mag: () => string, ziet: () => string, waarom: () => readonly [code: string, uitleg: string]): void {
    const antwoord = this.stel(mag);
    if (antwoord.mag) {
      this.#grondslag ??= antwoord.grondslag === '' ? undefined : antwoord.grondslag;
      return;
    }
    if (ziet() !== 'ja') throw Problem.notFound();
    throw new Problem(403, ...waarom());
  }
}

/** What a decider gets, as the policies are asked about it. */
export const gevraagd = (over: string, command: Omstandigheden, state: unknown): Gevraagd =>
  ({ over, command, state }) as Gevraagd;
