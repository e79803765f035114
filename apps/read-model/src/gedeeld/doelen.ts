/**
 * What each purpose of looking is to the person whose data it was: simple words, at most 15 in a sentence. Whoever looks names one of
 * these, so that nobody's data is shown for a reason that she cannot read.
 */
export const WAAROM = {
  casusdossier: 'Iemand las het dossier van uw gezin.',
  bijlage: 'Iemand haalde een bestand over u op.',
  delen: 'Iemand keek met wie uw gegevens worden gedeeld.',
  casusoverzicht: 'Uw gezin stond in een lijst van gezinnen.',
  werkbord: 'Uw gezin stond in een lijst van werk dat wacht.',
  caseload: 'Iemand keek hoeveel gezinnen een medewerker helpt.',
  'wie-doet-wat': 'Iemand keek wie uw gezin waarmee helpt.',
  organisatie: 'Iemand keek wie er bij een organisatie werkt.',
  aanmelding: 'Iemand las de aanmelding over u.',
  'personen-vergelijken': 'Iemand vergeleek uw gegevens met een nieuwe aanmelding. Zo komt u niet dubbel voor.',
  verzoeken: 'Iemand las een verzoek van u over uw gegevens.',
  vernietiging: 'Iemand las een voorstel om uw gegevens te vernietigen.',
  inzageverzoek: 'Iemand maakte de uitdraai van alles over u, na uw verzoek om inzage.',
  // The others of the gezin read this too: that somebody asked for inzage is not theirs to know.
  uitdraai: 'Iemand las het dossier van uw gezin.',
  // Nor what is asked or proposed of somebody else, whom the text is about too.
  dossierteksten: 'Iemand las een tekst uit het dossier van uw gezin.',
  'mijn-aanbiedingen': 'Iemand las de vraag om regisseur van uw gezin te worden.',
  'mijn-afspraken': 'Iemand bekeek de eigen afspraken. Daar stond er een bij over uw gezin.',
  openstelling: 'Iemand die controleert, las waarom een ander uw dossier wil openen.',
} as const;
export type Doel = keyof typeof WAAROM;

/** What audit shows, and lets go out as a file: without names and texts. */
export const WAAROM_TOEZICHT = {
  'uitvoer-geschiedenis': 'Iemand controleerde hoe de hulp aan uw gezin verliep. Zonder namen en teksten.',
  'uitvoer-bevindingen': 'Uw gezin stond in een lijst om te controleren. Zonder namen en teksten.',
  'uitvoer-inzagen': 'Iemand controleerde wie naar de gegevens van uw gezin keek. Zonder namen en teksten.',
  'uitvoer-steekproef': 'Iemand controleerde of mensen goed omgaan met gegevens. Zonder namen en teksten.',
  'uitvoer-opgehaald': 'Iemand controleerde wie een lijst over uw gezin ophaalde. Zonder namen en teksten.',
  'controle-geschiedenis':
    'Iemand controleerde op een scherm hoe de hulp aan uw gezin verliep. Zonder namen en teksten.',
  'controle-dossier': 'Iemand controleerde hoe het dossier van uw gezin was. Zonder namen en teksten.',
  'controle-regie': 'Iemand controleerde wie de regisseur van uw gezin was. Zonder namen en teksten.',
  'controle-bevindingen': 'Uw gezin stond op een scherm om te controleren. Zonder namen en teksten.',
} as const;

/** The same of what somebody did oneself. */
const ZELF: Partial<Record<Doel, string>> = {
  casusdossier: 'U las het dossier van uw gezin.',
  uitdraai: 'U las het dossier van uw gezin.',
  bijlage: 'U haalde een bestand over u op.',
  delen: 'U keek met wie uw gegevens worden gedeeld.',
  casusoverzicht: 'U bekeek de lijst met uw gezin.',
  'wie-doet-wat': 'U keek wie uw gezin waarmee helpt.',
  aanmelding: 'U las uw aanmelding.',
  verzoeken: 'U las uw verzoek over uw gegevens.',
  'mijn-afspraken': 'U bekeek uw afspraken.',
};

const ALLE: Readonly<Record<string, string>> = { ...WAAROM, ...WAAROM_TOEZICHT };

/** Why somebody looked, as the person reads it whose data it was. @param zelf she looked herself */
export const waarom = (doel: string, zelf: boolean): string =>
  (zelf ? ZELF[doel as Doel] : undefined) ?? ALLE[doel] ?? 'Iemand bekeek uw gegevens.';
