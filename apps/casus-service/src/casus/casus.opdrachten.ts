import { Command } from '@nestjs/cqrs';
import type { Begeleiding, CasusCommand, OrganisatieFeiten } from '@eenplan/domain/types';
import type { TextRef } from '@eenplan/kernel';
import type { CasusAntwoord, NoodtoegangAntwoord, PersoonAntwoord } from '../dto/antwoord.dto.js';
import type { Antwoord } from '../opdracht/command-runner.js';
import type { Zonder } from '../opdracht/sessie.js';
import type { Verzoek } from '../opdracht/verzoek.js';

/** What needs more than the one stream has a Nest command of its own. */
type Elders =
  | 'CasusOpenen'
  | 'AanmeldingVoegen'
  | 'CasusStarten'
  | 'CasusNietStarten'
  | 'CasusDoorgeleiden'
  | 'AanmeldingToevoegen'
  | 'AanmeldingLoskoppelen'
  | 'PersonenHerkennen'
  | 'CasusLatenOpgaan'
  | 'CasusHeropenen'
  | 'RegieLatenTerugvallen'
  | 'CasusSamenvoegen'
  | 'CasusOpnemen'
  | 'GezinslidVerhuizen'
  | 'GezinslidOntvangen'
  | Bescherming;

type Bescherming = 'GrondslagVaststellen' | 'ToestemmingGeven' | 'NoodtoegangNemen' | 'GezagVastleggen';

/** Facts of an organisation are looked up by the handler: the client names it only. */
type Genoemd<C> = C extends { readonly organisatie: OrganisatieFeiten }
  ? Omit<C, 'organisatie'> & { readonly organisatieId: string }
  : C;

/** The plain commands of the domain on one casus, as they come in. */
export type CasusOpdracht = Genoemd<Zonder<Exclude<CasusCommand, { readonly type: Elders }>>>;

/** One command on the stream of one casus. */
export class OpCasus<B extends CasusAntwoord = CasusAntwoord> extends Command<Antwoord<B>> {
  constructor(
    readonly verzoek: Verzoek,
    readonly opdracht: CasusOpdracht,
    readonly body: B,
  ) {
    super();
  }
}

export type Oordeel =
  | { readonly uitkomst: 'starten' }
  | { readonly uitkomst: 'niet-starten'; readonly reden: TextRef }
  | { readonly uitkomst: 'doorgeleiden'; readonly organisatieId: string; readonly begeleiding: Begeleiding }
  | { readonly uitkomst: 'toevoegen'; readonly aanmeldingId: string };

/** The coördinator judges an aanmelding: on the casus and on the aanmelding in one append. */
export class CasusBeoordelen extends Command<Antwoord<CasusAntwoord>> {
  constructor(
    readonly verzoek: Verzoek,
    readonly casusId: string,
    readonly oordeel: Oordeel,
  ) {
    super();
  }
}

/** Looks up who answers from the reopening. */
export class CasusHeropenen extends Command<Antwoord<CasusAntwoord>> {
  constructor(
    readonly verzoek: Verzoek,
    readonly casusId: string,
    readonly reden: TextRef,
  ) {
    super();
  }
}

/** Ends one casus and goes on in another. */
export class CasussenSamenvoegen extends Command<Antwoord<CasusAntwoord>> {
  constructor(
    readonly verzoek: Verzoek,
    readonly casusId: string,
    readonly naarCasusId: string,
  ) {
    super();
  }
}

/** A gezinslid leaves one casus and comes into another, at one instant. */
export class GezinslidVerhuizen extends Command<Antwoord<CasusAntwoord>> {
  constructor(
    readonly verzoek: Verzoek,
    readonly casusId: string,
    readonly persoonId: string,
    readonly naarCasusId: string,
  ) {
    super();
  }
}

/** A later or corrected BSN of somebody in a casus; `uit`: the number that it is proposed under. */
export class BsnVaststellen extends Command<Antwoord<PersoonAntwoord>> {
  constructor(
    readonly verzoek: Verzoek,
    readonly casusId: string,
    readonly persoonId: string,
    readonly uit: string,
    readonly geboortedatum: string,
  ) {
    super();
  }
}

/** In this casus it was somebody else all along. */
export class PersoonSplitsen extends Command<Antwoord<PersoonAntwoord>> {
  constructor(
    readonly verzoek: Verzoek,
    readonly casusId: string,
    readonly persoonId: string,
    readonly als: string,
  ) {
    super();
  }
}

type Tussen<C> = C extends { readonly gever: OrganisatieFeiten }
  ? Omit<C, 'gever' | 'ontvanger' | 'leeftijd'> & { readonly geverId: string; readonly ontvangerId: string }
  : never;

/** Fixes what may be shared between two organisations, which are looked up. */
export class DelingVastleggen<B extends CasusAntwoord = CasusAntwoord> extends Command<Antwoord<B>> {
  constructor(
    readonly verzoek: Verzoek,
    readonly opdracht: Tussen<Zonder<CasusCommand>>,
    readonly body: B,
  ) {
    super();
  }
}

/** Which casus: by its number, or by what is said of it on the phone. */
export type Welke = { readonly casusId: string } | { readonly kenmerk: string };

/** Looks up what the organisation of who acts is. */
export class NoodtoegangNemen extends Command<Antwoord<NoodtoegangAntwoord>> {
  constructor(
    readonly verzoek: Verzoek,
    readonly welke: Welke,
    readonly opdracht: { readonly noodtoegangId: string; readonly reden: TextRef; readonly uren?: number },
  ) {
    super();
  }
}

/** Asks the vault whether the child is of age: who is has nobody's gezag over it. */
export class GezagVastleggen extends Command<Antwoord<CasusAntwoord>> {
  constructor(
    readonly verzoek: Verzoek,
    readonly casusId: string,
    readonly opdracht: { readonly kindId: string; readonly gezaghebbendeId: string; readonly bron: string },
  ) {
    super();
  }
}
