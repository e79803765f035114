/** An organisation of the demo, and how many people it lets work with the product (the first is its teamleider too). */
export interface DemoOrganisatie {
  /** Number in the region (`1` … `22`), or the name of the gemeente in lower case. */
  readonly sleutel: string;
  readonly naam: string;
  readonly soort: 'gemeente' | 'partner';
  readonly gemeenten: readonly string[];
  readonly magBsn: boolean;
  readonly datGevoelig: boolean;
  readonly veiligheidsketen: boolean;
  readonly medewerkers: number;
}

/** Played as if they still exist; since 2021 they are together 1979 Eemsdelta. */
export const GEMEENTEN = { delfzijl: '0010', appingedam: '0003', loppersum: '0024' } as const;
const ALLE = Object.values(GEMEENTEN);

/** b: has a legal basis for the BSN; g: *that* it is involved is sensitive; v: Veilig Thuis or a gecertificeerde instelling. */
const PARTNERS: readonly (readonly [naam: string, vlaggen: string])[] = [
  ['Maatschappelijk Werk De Brug', ''],
  ['Welzijn De Wierde', ''],
  ['Cliëntondersteuning Naast U', ''],
  ['GGZ Noord', 'bg'],
  ['Jeugd-ggz De Kreek', 'bg'],
  ['Verslavingszorg Noorderkim', 'bg'],
  ['GI Jeugd en Gezag', 'bgv'],
  ['Veilig Thuis Noordkust', 'bgv'],
  ['Jeugdhulp Het Anker', 'b'],
  ['JGZ Kust', 'b'],
  ['Kredietbank De Borg', 'b'],
  ['Bewindvoering Helder', ''],
  ['Werkplein Noordkust', 'b'],
  ['Leerwerkbedrijf De Werf', 'b'],
  ['Woonstichting De Terp', ''],
  ['Woonstichting Maarzicht', ''],
  ['Thuiszorg De Vuurtoren', 'b'],
  ['Gehandicaptenzorg Zonneborg', 'b'],
  ['Opvang De Haven', 'bg'],
  ['Passend Onderwijs Kust', ''],
  ['Steunpunt Nieuwkomers', ''],
  ['Reclassering Kompas', 'g'],
];

export const ORGANISATIES: readonly DemoOrganisatie[] = [
  ...Object.entries(GEMEENTEN).map(([sleutel, code]): DemoOrganisatie => ({
    sleutel,
    naam: `Gemeente ${sleutel[0]!.toUpperCase()}${sleutel.slice(1)}`,
    soort: 'gemeente',
    gemeenten: [code],
    magBsn: true,
    datGevoelig: false,
    veiligheidsketen: false,
    medewerkers: 3,
  })),
  ...PARTNERS.map(([naam, vlaggen], i): DemoOrganisatie => ({
    sleutel: String(i + 1),
    naam,
    soort: 'partner',
    gemeenten: ALLE,
    magBsn: vlaggen.includes('b'),
    datGevoelig: vlaggen.includes('g'),
    veiligheidsketen: vlaggen.includes('v'),
    medewerkers: 3,
  })),
];

/** An organisation of the demo by its key. */
export function organisatie(sleutel: string): DemoOrganisatie {
  const gevonden = ORGANISATIES.find((een) => een.sleutel === sleutel);
  if (!gevonden) throw new Error(`organisatie ${sleutel} hoort niet bij de demo`);
  return gevonden;
}
