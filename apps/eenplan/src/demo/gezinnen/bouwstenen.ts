import type { DemoActor, DemoPersoon, DemoVraag, Stap } from '../stappen.js';

export const m = (medewerker: string): DemoActor => ({ medewerker });
export const p = (persoon: string): DemoActor => ({ persoon });

export const hulpvraag = (naam: string, van: string, leefgebied: string, tekst: string): DemoVraag => ({
  naam,
  van,
  leefgebied,
  tekst,
});
export const zorg = (naam: string, leefgebied: string, tekst: string): DemoVraag => ({
  naam,
  zorg: true,
  leefgebied,
  tekst,
});

/** A gezinslid. */
export const lid = (voornamen: string, achternaam: string, geboortedatum: string, adres?: string): DemoPersoon => ({
  voornamen,
  achternaam,
  geboortedatum,
  ...(adres && { adres }),
  hoedanigheid: 'gezinslid',
});

/** The usual way to a regisseur: started, assigned and accepted. */
export const regieNaar = (medewerker: string, voorkeur?: string): Stap[] => [
  { stap: 'starten' },
  {
    stap: 'aanwijzen',
    organisatie: medewerker.split('/')[0]!,
    medewerker,
    ...(voorkeur && { voorkeur }),
  },
  { stap: 'aanvaarden', door: medewerker },
];

/** Parents who have gezag. */
export const metGezag = (kinderen: readonly string[], ...ouders: readonly string[]): Stap => ({
  ...{ stap: 'gezag', kinderen, ouders, gezag: ouders },
});

/** Organisations that take part, each with its leefgebieden. */
export const doenMee = (wie: Readonly<Record<string, readonly string[]>>): Stap[] =>
  Object.entries(wie).map(([organisatie, leefgebieden]) => ({ stap: 'betrekken', organisatie, leefgebieden }));
