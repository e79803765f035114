import type { AfsluitReden, BetrokkeneRol, LoslaatReden, VerzoekSoort } from '@eenplan/domain/types';

/** A person of the demo, by a name that is unique in its story. */
export interface DemoPersoon {
  readonly voornamen: string;
  readonly voorvoegsel?: string;
  readonly achternaam: string;
  /** `1955-00-00` where only the year is known; absent for an ongeboren child. */
  readonly geboortedatum?: string;
  /** Instead of a date of birth, where the story turns on an age: comes to it so many days before the day of loading. */
  readonly wordt?: { readonly jaar: number; readonly dag: number };
  /** Of an ongeboren child: due so many days before the day of loading. */
  readonly uitgerekend?: number;
  readonly bsn?: string;
  readonly adres?: string;
  /** The same person in another story: `wiersum/vader`. */
  readonly zelfdeAls?: string;
  readonly hoedanigheid: 'gezinslid' | BetrokkeneRol;
}

/** A medewerker, by number of the organisation and place in it: `11/1`. Gemeenten go by name: `delfzijl/1`. */
export type DemoMedewerker = string;
/** Who acts: a medewerker, or a person of the story. */
export type DemoActor = { readonly medewerker: DemoMedewerker } | { readonly persoon: string };

export type DemoVraag =
  | { readonly naam: string; readonly van: string; readonly leefgebied: string; readonly tekst: string }
  | { readonly naam: string; readonly zorg: true; readonly leefgebied: string; readonly tekst: string };

/**
 * One step of a story. Ids are names here: the loader learns the real ones from the service, as a person would. `dag`:
 * days before the day of loading, on which it happened; negative lies ahead.
 */
export type Stap =
  | {
      readonly stap: 'aanmelden';
      readonly naam: string;
      readonly door: DemoActor;
      readonly gemeente: string;
      readonly dag: number;
      readonly personen: readonly string[];
      readonly vragen: readonly DemoVraag[];
      readonly verhaal?: string;
      readonly acuut?: string;
      readonly nietIngelicht?: string;
    }
  | { readonly stap: 'starten' }
  | { readonly stap: 'nietStarten'; readonly reden: string }
  | {
      readonly stap: 'doorgeleiden';
      readonly naar: string;
      readonly begeleiding: 'gebeld' | 'meegegaan' | 'schriftelijk';
    }
  | { readonly stap: 'toevoegen'; readonly aanmelding: string }
  | { readonly stap: 'ontkoppelen'; readonly aanmelding: string; readonly nieuw: readonly string[] }
  | { readonly stap: 'lidErbij'; readonly persoon: string }
  | { readonly stap: 'geboren'; readonly persoon: string }
  | { readonly stap: 'betrokkeneErbij'; readonly persoon: string }
  /** Each of `kinderen` has each of these as parent; `gezag`: and these have gezag over it. */
  | {
      readonly stap: 'gezag';
      readonly kinderen: readonly string[];
      readonly ouders: readonly string[];
      readonly gezag: readonly string[];
    }
  | {
      readonly stap: 'afschermen';
      readonly beschermden: readonly string[];
      readonly geweerde: string;
      readonly reden: string;
    }
  | { readonly stap: 'betrekken'; readonly organisatie: string; readonly leefgebieden: readonly string[] }
  | {
      readonly stap: 'aanwijzen';
      readonly organisatie: string;
      readonly medewerker?: DemoMedewerker;
      readonly voorkeur?: string;
    }
  | { readonly stap: 'noemen'; readonly medewerker: DemoMedewerker; readonly door: DemoMedewerker }
  | { readonly stap: 'aanvaarden'; readonly door: DemoMedewerker }
  | { readonly stap: 'weigeren'; readonly door: DemoMedewerker; readonly reden: string }
  | {
      readonly stap: 'overdragen';
      readonly naam: string;
      readonly door: DemoMedewerker;
      readonly aan: DemoMedewerker;
      readonly reden: string;
    }
  | { readonly stap: 'overdrachtAanvaarden'; readonly naam: string; readonly door: DemoMedewerker }
  | { readonly stap: 'wisselen'; readonly naar: DemoMedewerker; readonly reden: string }
  | { readonly stap: 'aanspreekpunt'; readonly door: DemoActor; readonly wie: DemoActor }
  | { readonly stap: 'vraag'; readonly door: DemoActor; readonly dag: number; readonly vraag: DemoVraag }
  | { readonly stap: 'plaatsen'; readonly door: DemoActor; readonly dag: number; readonly vragen: readonly string[] }
  | {
      readonly stap: 'prio';
      readonly door: DemoActor;
      readonly dag: number;
      readonly vraag: string;
      readonly keuzes: Readonly<Record<string, string>>;
      readonly reden?: string;
    }
  | { readonly stap: 'volgorde'; readonly door: DemoActor; readonly dag: number; readonly vragen: readonly string[] }
  | {
      readonly stap: 'beantwoorden';
      readonly door: DemoActor;
      readonly dag: number;
      readonly vraag: string;
      readonly oordeel?: string;
    }
  | {
      readonly stap: 'loslaten';
      readonly dag: number;
      readonly vraag: string;
      readonly reden: LoslaatReden;
      readonly laatsteAanbod?: string;
    }
  | {
      readonly stap: 'doel';
      readonly naam: string;
      readonly door: DemoActor;
      readonly dag: number;
      readonly vraag: string;
      readonly tekst: string;
    }
  | { readonly stap: 'doelOvernemen'; readonly naam: string; readonly door: DemoActor; readonly dag: number }
  | {
      readonly stap: 'afspraak';
      readonly naam: string;
      readonly door: DemoActor;
      readonly dag: number;
      readonly doel: string;
      readonly tekst: string;
      readonly eigenaar: DemoActor;
      /** Days before the day of loading; negative lies ahead. */
      readonly uiterlijk: number;
      readonly maatwerk?: string;
      readonly samen?: boolean;
    }
  | {
      readonly stap: 'afspraakStand';
      readonly naam: string;
      readonly door: DemoActor;
      readonly dag: number;
      readonly stand: 'aangenomen' | 'nagekomen' | 'nietNagekomen' | 'vervallen';
      readonly reden?: string;
    }
  | {
      readonly stap: 'verplaatsen';
      readonly naam: string;
      readonly door: DemoActor;
      readonly dag: number;
      readonly uiterlijk: number;
      readonly reden: string;
    }
  | { readonly stap: 'vaststellen'; readonly door: DemoActor; readonly dag: number }
  | {
      readonly stap: 'antwoorden';
      readonly door: DemoActor;
      readonly dag: number;
      readonly versie: number;
      readonly persoon: string;
      readonly akkoord: boolean;
      readonly tekst?: string;
    }
  | {
      readonly stap: 'contact';
      readonly door: DemoMedewerker;
      readonly dag: number;
      readonly met: readonly string[];
      readonly tekst: string;
    }
  | { readonly stap: 'veiligheid'; readonly acuut: boolean; readonly toelichting?: string }
  | { readonly stap: 'veiligheidAanvaarden'; readonly door: DemoMedewerker }
  | {
      readonly stap: 'afsluiten';
      readonly door: DemoActor;
      readonly reden: AfsluitReden;
      readonly toelichting?: string;
      readonly nazorg?: number;
    }
  | { readonly stap: 'heropenen'; readonly reden: string }
  /** Of somebody about the own data, to the gemeente of the story: it is decided on within a term. */
  | {
      readonly stap: 'verzoek';
      readonly door: string;
      readonly dag: number;
      readonly soort: Exclude<VerzoekSoort, 'rectificatie' | 'eigen-verklaring' | 'beperking'>;
      readonly tekst: string;
    };

/** A gezin and what happened to it; the coördinator judges and assigns where a step names no actor. */
export interface Verhaal {
  readonly naam: string;
  readonly gemeente: string;
  readonly coordinator: DemoMedewerker;
  readonly personen: Readonly<Record<string, DemoPersoon>>;
  readonly stappen: readonly Stap[];
}
