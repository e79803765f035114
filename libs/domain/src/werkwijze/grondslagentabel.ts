/** Of whom a piece of a casus comes, as far as a grondslag asks. */
export const GEVER_SOORTEN = [
  /** A person of the gezin or around it. */
  'gezin',
  'gemeente',
  'partner',
  /** An organisation of which *dat* is sensitive: care and safety with a duty of secrecy of their own (domain.md §9). */
  'gevoelige-partner',
] as const;
export type GeverSoort = (typeof GEVER_SOORTEN)[number];

/** To whom it goes: the place of the reader in this casus. */
export const ONTVANGER_SOORTEN = ['coordinator', 'regisseur', 'gevraagde', 'betrokkene', 'veiligheidsketen'] as const;
export type OntvangerSoort = (typeof ONTVANGER_SOORTEN)[number];

/** Classes of field that may be shared by what is fixed in a casus itself; who a person is, is not among them. */
export const DEELBARE_KLASSEN = ['dat', 'regie', 'plan', 'afspraak', 'verhaal', 'veiligheid', 'financien'] as const;

/** By default these classes of field go from such a giver to such a receiver for this purpose (domain.md §9). */
export interface Standaardgrondslag {
  /** Code of the law. */
  readonly grondslag: string;
  readonly klassen: readonly string[];
  readonly gevers: readonly GeverSoort[];
  readonly ontvangers: readonly OntvangerSoort[];
  readonly verwerkingsdoel: string;
  /** The giver is free to share only if each person concerned has given toestemming for it in the casus as well. */
  readonly vraagtToestemming: boolean;
}

/** What of the werkwijze reading needs; with versions, for each gemeente's own jurist to set. */
export interface Grondslagentabel {
  readonly versie: number;
  readonly regels: readonly Standaardgrondslag[];
  /** Hours that noodtoegang lasts at most. */
  readonly noodtoegangUren: number;
}

const HULP = 'hulpverlening';
const PARTNERS = ['gemeente', 'partner'] as const;

/**
 * To begin with. What the gezin itself gave goes to whom it asked for help: the coördinator and the regisseur, and on its own
 * leefgebieden each organisation that takes part. The shared plan (plan, afspraak) goes to coördinator and regisseur as well.
 * What one organisation told goes to no other one; that takes a grondslag fixed in the casus itself.
 */
export const GRONDSLAGENTABEL: Grondslagentabel = {
  versie: 1,
  noodtoegangUren: 24,
  regels: [
    // Wmo 2015 art. 5.1.1: the college, and whoever acts for it, for the investigation and the plan.
    {
      grondslag: 'wmo-2015',
      klassen: ['plan', 'afspraak', 'verhaal', 'persoon', 'adres', 'bsn'],
      gevers: ['gezin'],
      ontvangers: ['coordinator', 'regisseur'],
      verwerkingsdoel: HULP,
      vraagtToestemming: false,
    },
    // Wmo 2015 art. 5.1.2, Jeugdwet art. 7.4.0: who provides help, what it needs for that.
    {
      grondslag: 'jeugdwet',
      klassen: ['plan', 'afspraak', 'verhaal', 'persoon', 'adres', 'bsn'],
      gevers: ['gezin'],
      ontvangers: ['betrokkene', 'veiligheidsketen'],
      verwerkingsdoel: HULP,
      vraagtToestemming: false,
    },
    // Wmo 2015 art. 5.1.1: whoever is asked for the regie sees what it is about.
    {
      grondslag: 'wmo-2015',
      klassen: ['plan'],
      gevers: ['gezin'],
      ontvangers: ['gevraagde'],
      verwerkingsdoel: HULP,
      vraagtToestemming: false,
    },
    // Wgs art. 8, Participatiewet art. 65: money, for schuldhulp and income.
    {
      grondslag: 'wgs',
      klassen: ['financien'],
      gevers: ['gezin'],
      ontvangers: ['coordinator', 'regisseur', 'betrokkene'],
      verwerkingsdoel: HULP,
      vraagtToestemming: false,
    },
    // The shared plan: what others do in it, for whoever keeps it.
    {
      grondslag: 'wmo-2015',
      klassen: ['plan', 'afspraak'],
      gevers: PARTNERS,
      ontvangers: ['coordinator', 'regisseur'],
      verwerkingsdoel: HULP,
      vraagtToestemming: false,
    },
    // Wmo 2015 art. 2.3.2, Jeugdwet art. 2.3: an aanmelding, its zorgen too, is told to the coördinator, to be judged …
    {
      grondslag: 'wmo-2015',
      klassen: ['verhaal', 'plan'],
      gevers: ['gemeente', 'partner', 'gevoelige-partner'],
      ontvangers: ['coordinator'],
      verwerkingsdoel: HULP,
      vraagtToestemming: false,
    },
    // … and the story is told once: whoever keeps the plan does not ask again.
    {
      grondslag: 'wmo-2015',
      klassen: ['verhaal'],
      gevers: PARTNERS,
      ontvangers: ['regisseur'],
      verwerkingsdoel: HULP,
      vraagtToestemming: false,
    },
    // Beroepsgeheim (BW 7:457), Wpg, Jeugdwet art. 7.3.11: free to share only with toestemming.
    {
      grondslag: 'wgbo',
      klassen: ['plan', 'afspraak'],
      gevers: ['gevoelige-partner'],
      ontvangers: ['coordinator', 'regisseur'],
      verwerkingsdoel: HULP,
      vraagtToestemming: true,
    },
    // Meldcode (Wmo 2015 art. 5.2.6, Jeugdwet art. 7.1.4.1): danger reaches who answers, and the veiligheidsketen.
    {
      grondslag: 'meldcode',
      klassen: ['veiligheid'],
      gevers: ['gezin', 'gemeente', 'partner', 'gevoelige-partner'],
      ontvangers: ['coordinator', 'regisseur', 'veiligheidsketen'],
      verwerkingsdoel: HULP,
      vraagtToestemming: false,
    },
  ],
};
