import type { components } from '../../api/casusregie.js';
import { deelsBekend } from '../../onderdelen/velden.js';

type Body = components['schemas']['AanmeldingIndienenDto'];

export interface Persoon {
  readonly hoedanigheid: string;
  readonly ongeboren: string;
  readonly bsn: string;
  readonly voornamen: string;
  readonly voorvoegsel: string;
  readonly achternaam: string;
  readonly geboortedatum: string;
  readonly uitgerekendeDatum: string;
  readonly adres: string;
  readonly telefoon: string;
  readonly email: string;
}

export interface Vraag {
  readonly soort: string;
  readonly vraagsteller: string;
  readonly tekst: string;
  readonly leefgebied: string;
}

/** What is on the form: words as they are typed, yes and no as `ja` and `nee`, and empty as long as nothing was chosen. */
export interface Stand {
  readonly gemeente: string;
  readonly personen: readonly Persoon[];
  readonly vragen: readonly Vraag[];
  readonly verhaal: string;
  readonly acuut: string;
  readonly toelichting: string;
  readonly ingelicht: string;
  readonly reden: string;
  readonly herzienDatum: string;
}

export const LEGE_PERSOON: Persoon = {
  hoedanigheid: 'gezinslid',
  ongeboren: '',
  bsn: '',
  voornamen: '',
  voorvoegsel: '',
  achternaam: '',
  geboortedatum: '',
  uitgerekendeDatum: '',
  adres: '',
  telefoon: '',
  email: '',
};
export const LEGE_VRAAG: Vraag = { soort: 'hulpvraag', vraagsteller: '0', tekst: '', leefgebied: '' };
export const LEEG: Stand = {
  gemeente: '',
  personen: [LEGE_PERSOON],
  vragen: [LEGE_VRAAG],
  verhaal: '',
  acuut: '',
  toelichting: '',
  ingelicht: '',
  reden: '',
  herzienDatum: '',
};

/** A draft of an earlier form may miss something. */
export function uitConcept(tekst: string): Stand {
  if (tekst === '') return LEEG;
  const { personen = [], vragen = [], ...rest } = JSON.parse(tekst) as Partial<Stand>;
  return {
    ...LEEG,
    ...rest,
    personen: personen.map((een) => ({ ...LEGE_PERSOON, ...een })),
    vragen: vragen.map((een) => ({ ...LEGE_VRAAG, ...een })),
  };
}

/** Who can say something for themselves: gezinsleden who are born. By place in the list. */
export const sprekers = ({ personen }: Stand): number[] =>
  personen.flatMap(({ hoedanigheid, ongeboren }, i) => (hoedanigheid === 'gezinslid' && !ongeboren ? [i] : []));

/** The next person: most people of one gezin have one name. */
export const nogIemand = ({ personen: [eerste] }: Stand): Persoon => ({
  ...LEGE_PERSOON,
  voorvoegsel: eerste?.voorvoegsel ?? '',
  achternaam: eerste?.achternaam ?? '',
});

/** Without the person at this place; vragen stay with whose they are. */
export function zonderPersoon(stand: Stand, weg: number): Pick<Stand, 'personen' | 'vragen'> {
  const plek = (vraagsteller: string) => {
    const nu = Number(vraagsteller);
    return vraagsteller === '' || nu === weg ? '' : String(nu > weg ? nu - 1 : nu);
  };
  return {
    personen: stand.personen.filter((_, i) => i !== weg),
    vragen: stand.vragen.map((een) => ({ ...een, vraagsteller: plek(een.vraagsteller) })),
  };
}

const gevuld = (waarden: Readonly<Record<string, unknown>>) =>
  Object.fromEntries(Object.entries(waarden).filter(([, waarde]) => waarde !== '' && waarde !== undefined));
const jaNee = (waarde: string) => (waarde === '' ? undefined : waarde === 'ja');

/** As the API takes it. What is not filled in is left out: the API says all at once what is missing. */
export function alsBody(stand: Stand, magBsn: boolean): Body {
  const { gemeente, verhaal, acuut, toelichting, ingelicht, reden, herzienDatum } = stand;
  return gevuld({
    gemeente,
    personen: stand.personen.map(({ ongeboren, bsn, geboortedatum, uitgerekendeDatum, ...rest }) =>
      gevuld({
        ...trim(rest),
        ...(ongeboren
          ? { ongeboren: true, uitgerekendeDatum }
          : { bsn: magBsn ? bsn.replaceAll(' ', '') : '', geboortedatum: deelsBekend(geboortedatum) }),
      }),
    ),
    vragen: stand.vragen.map(({ soort, vraagsteller, tekst, leefgebied }) =>
      gevuld({
        soort,
        tekst: tekst.trim(),
        leefgebied,
        ...(soort === 'hulpvraag' && vraagsteller !== '' && { vraagsteller: Number(vraagsteller) }),
      }),
    ),
    verhaal: verhaal.trim() ? { tekst: verhaal.trim() } : undefined,
    veiligheid: gevuld({ acuut: jaNee(acuut), toelichting: acuut === 'ja' ? toelichting.trim() : '' }),
    inlichting: gevuld({
      ingelicht: jaNee(ingelicht),
      ...(ingelicht === 'nee' && { reden: reden.trim(), herzienDatum }),
    }),
  }) as unknown as Body;
}

const trim = <T extends Readonly<Record<string, string>>>(waarden: T) =>
  Object.fromEntries(Object.entries(waarden).map(([naam, waarde]) => [naam, waarde.trim()]));
