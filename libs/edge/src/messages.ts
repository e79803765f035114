/** What stands where a rule has an argument: the n-th argument of the decorator. */
type Sentence = (args: readonly unknown[]) => string;

const list = (value: unknown): string =>
  (Array.isArray(value) ? value : typeof value === 'object' && value !== null ? Object.values(value) : [value]).join(
    ', ',
  );

/**
 * The one table of texts for class-validator: by the name of the rule, the code that clients rely on and the Dutch
 * sentence. A rule that is not in it gets {@link UNKNOWN_RULE}; the tests of the DTOs fail on that.
 */
export const MESSAGES: Readonly<Record<string, readonly [code: string, sentence: Sentence]>> = {
  isDefined: ['ontbreekt', () => 'Dit is verplicht.'],
  isNotEmpty: ['leeg', () => 'Dit mag niet leeg zijn.'],
  isString: ['geen-tekst', () => 'Dit moet tekst zijn.'],
  minLength: ['te-kort', ([min]) => `Gebruik minstens ${min} tekens.`],
  maxLength: ['te-lang', ([max]) => `Gebruik hoogstens ${max} tekens.`],
  isLength: [
    'verkeerde-lengte',
    ([min, max]) => `Gebruik ${max === undefined ? `minstens ${min}` : `${min} tot en met ${max}`} tekens.`,
  ],
  matches: ['verkeerde-vorm', () => 'Dit heeft niet de goede vorm. Kijk in de beschrijving van de API hoe het moet.'],
  isInt: ['geen-heel-getal', () => 'Dit moet een heel getal zijn.'],
  isNumber: ['geen-getal', () => 'Dit moet een getal zijn.'],
  isPositive: ['niet-positief', () => 'Dit moet meer dan 0 zijn.'],
  min: ['te-laag', ([min]) => `Dit moet ${min} of meer zijn.`],
  max: ['te-hoog', ([max]) => `Dit mag hoogstens ${max} zijn.`],
  isBoolean: ['geen-ja-of-nee', () => 'Dit moet true of false zijn.'],
  isNumberString: ['geen-cijfers', () => 'Dit mag alleen uit cijfers bestaan.'],
  isBooleanString: ['geen-ja-of-nee', () => 'Dit moet true of false zijn.'],
  isUuid: ['geen-uuid', () => 'Dit moet een UUID zijn.'],
  isEnum: ['onbekende-keuze', (args) => `Kies een van: ${list(args[1] ?? args[0])}.`],
  isIn: ['onbekende-keuze', ([values]) => `Kies een van: ${list(values)}.`],
  isNotIn: ['keuze-kan-niet', ([values]) => `Kies iets anders dan: ${list(values)}.`],
  equals: ['onbekende-keuze', ([value]) => `Dit moet ${String(value)} zijn.`],
  isArray: ['geen-lijst', () => 'Dit moet een lijst zijn.'],
  arrayNotEmpty: ['lege-lijst', () => 'Deze lijst mag niet leeg zijn.'],
  arrayMinSize: ['te-weinig', ([min]) => `Geef er minstens ${min}.`],
  arrayMaxSize: ['te-veel', ([max]) => `Geef er hoogstens ${max}.`],
  arrayUnique: ['dubbel', () => 'In deze lijst mag alles maar één keer staan.'],
  isObject: ['geen-object', () => 'Dit moet een object zijn.'],
  isNotEmptyObject: ['leeg', () => 'Dit mag niet leeg zijn.'],
  nestedValidation: ['geen-object', () => 'Dit moet een object zijn, of een lijst daarvan.'],
  isISO8601: ['geen-datum', () => 'Dit moet een datum zijn: jjjj-mm-dd, eventueel met tijd.'],
  isDateString: ['geen-datum', () => 'Dit moet een datum zijn: jjjj-mm-dd, eventueel met tijd.'],
  isRfc3339: ['geen-tijdstip', () => 'Dit moet een tijdstip zijn, zoals 2026-01-31T09:30:00Z.'],
  isDatum: ['geen-datum', () => 'Dit moet een bestaande datum zijn: jjjj-mm-dd.'],
  isTijdstip: ['geen-tijdstip', () => 'Dit moet een bestaand tijdstip zijn, zoals 2026-01-31T09:30:00Z.'],
  isDeelsBekendeDatum: ['geen-datum', () => 'Dit moet een datum zijn: jjjj-mm-dd, met 00 voor wat niet bekend is.'],
  isBsn: ['geen-bsn', () => 'Dit is geen geldig burgerservicenummer. Controleer de cijfers.'],
  isEmail: ['geen-e-mailadres', () => 'Dit moet een e-mailadres zijn.'],
  isUrl: ['geen-url', () => 'Dit moet een webadres zijn.'],
  isPhoneNumber: ['geen-telefoonnummer', () => 'Dit moet een telefoonnummer zijn.'],
  isPostalCode: ['geen-postcode', () => 'Dit moet een postcode zijn.'],
  whitelistValidation: ['onbekend-veld', () => 'Dit veld kennen we niet. Haal het weg.'],
  unknownValue: ['geen-object', () => 'Dit moet een object zijn.'],
};

export const UNKNOWN_RULE: readonly [code: string, sentence: Sentence] = ['ongeldig', () => 'Deze waarde klopt niet.'];
