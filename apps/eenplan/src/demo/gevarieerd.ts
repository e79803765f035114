import { doenMee, hulpvraag, lid, m, p, zorg } from './gezinnen/bouwstenen.js';
import { naam } from './namen.js';
import { GEMEENTEN, ORGANISATIES } from './organisaties.js';
import type { DemoPersoon, DemoVraag, Stap, Verhaal } from './stappen.js';
import type { Toeval } from './toeval.js';

const THEMAS: Readonly<
  Record<
    string,
    {
      readonly wie: readonly string[];
      readonly vragen: readonly string[];
      readonly doelen: readonly string[];
      readonly afspraken: readonly string[];
    }
  >
> = {
  financien: {
    wie: ['11', '12', '1'],
    vragen: [
      'Ik wil weten waar ons geld blijft.',
      'Ik durf de post niet meer open te maken.',
      'Hoe kom ik van mijn schulden af?',
    ],
    doelen: ['Vaste lasten worden op tijd betaald.', 'Er is een overzicht van alle schulden.'],
    afspraken: ['Budgetplan maken.', 'Betalingsregeling voorstellen.', 'Toeslagen nakijken.'],
  },
  huisvesting: {
    wie: ['15', '16', '19'],
    vragen: ['Ons huis is te klein en vochtig.', 'Ik moet er over twee maanden uit.'],
    doelen: ['Het gezin woont droog en veilig.', 'Er is een woning waar zij mogen blijven.'],
    afspraken: ['Vocht laten onderzoeken.', 'Inschrijven voor een andere woning.'],
  },
  'opvoeden-en-opgroeien': {
    wie: ['9', '10', '20'],
    vragen: [
      'Hoe krijg ik mijn kinderen op tijd naar bed?',
      'Mijn zoon luistert nergens naar.',
      'Ik wil minder schreeuwen.',
    ],
    doelen: ['De avonden verlopen rustig.', 'Ouders trekken één lijn.'],
    afspraken: ['Vijf gesprekken thuis.', 'Beloningskaart gebruiken.', 'Met school overleggen.'],
  },
  'geestelijke-gezondheid': {
    wie: ['4', '5', '2'],
    vragen: ['Ik pieker de hele nacht.', 'Ik wil weer zin in dingen krijgen.'],
    doelen: ['Zes uur slaap per nacht.', 'Elke dag even naar buiten.'],
    afspraken: ['Intake plannen.', 'Twee keer per week wandelen met een maatje.'],
  },
  'werk-en-opleiding': {
    wie: ['13', '14'],
    vragen: ['Ik wil werk onder schooltijd.', 'Ik wil mijn opleiding afmaken.'],
    doelen: ['Werk voor drie dagen per week.', 'Weer ingeschreven bij een opleiding.'],
    afspraken: ['Gesprek bij het werkplein.', 'Proefdag regelen.'],
  },
  'sociaal-netwerk': {
    wie: ['2', '3', '21'],
    vragen: ['Ik spreek dagen niemand.', 'Wij kennen hier niemand.'],
    doelen: ['Elke week contact met iemand uit de buurt.'],
    afspraken: ['Kennismaken bij de koffieochtend.', 'Maatje zoeken.'],
  },
  'basale-adl': {
    wie: ['17', '18'],
    vragen: ['Ik kan niet meer alleen douchen.', 'Het lukt niet om elke dag te koken.'],
    doelen: ['Hulp bij wassen en eten, elke dag.'],
    afspraken: ['Indicatie aanvragen.', 'Maaltijden regelen.'],
  },
};

/** A made-up gezin: composition, leefgebieden, course and pace all differ with the draw. */
export function gevarieerdGezin(gooi: Toeval, i: number): Verhaal {
  const [gemeentenaam, gemeente] = gooi.kies(Object.entries(GEMEENTEN));
  const personen = samenstelling(gooi);
  const volwassenen = Object.keys(personen).filter((sleutel) => sleutel.startsWith('ouder'));
  const themas = gooi.kiesEnige(Object.keys(THEMAS), gooi.tussen(1, 3));
  const begin = gooi.tussen(20, 200);
  const vragen = themas.map((thema, t): DemoVraag => {
    const tekst = gooi.kies(THEMAS[thema]!.vragen);
    return t > 0 && gooi.kans(0.3)
      ? zorg(`v${t}`, thema, tekst)
      : hulpvraag(`v${t}`, gooi.kies(volwassenen), thema, tekst);
  });
  const partners = [...new Set(themas.map((thema) => gooi.kies(THEMAS[thema]!.wie)))];
  const metBsn = ORGANISATIES.filter((organisatie) => organisatie.soort === 'partner' && organisatie.magBsn);
  const melder = `${gooi.kies(metBsn).sleutel}/${gooi.tussen(1, 3)}`;
  const regisseur = `${partners[0]!}/${gooi.tussen(1, 3)}`;
  const stappen: Stap[] = [
    {
      stap: 'aanmelden',
      naam: 'eerste',
      door: m(melder),
      gemeente,
      dag: begin,
      personen: Object.keys(personen),
      vragen,
    },
  ];
  const verloop = gooi.tot(20);
  if (verloop === 0) return maak();
  if (verloop === 1) {
    stappen.push({ stap: 'nietStarten', reden: 'Het gezin heeft zelf al een oplossing gevonden.' });
    return maak();
  }
  stappen.push({ stap: 'starten' });
  if (verloop === 2) return maak();
  stappen.push({ stap: 'aanwijzen', organisatie: partners[0]!, medewerker: regisseur });
  if (verloop === 3) return maak();
  stappen.push({ stap: 'aanvaarden', door: regisseur });
  stappen.push(
    ...doenMee(
      Object.fromEntries(
        partners.slice(1).map((partner) => [partner, [themas[partners.indexOf(partner)] ?? themas[0]!]]),
      ),
    ),
  );
  stappen.push(...plan(gooi, { regisseur, partners, themas, vragen, begin, volwassenen }));
  return maak();

  function maak(): Verhaal {
    return { naam: `gezin-${i}`, gemeente, coordinator: `${gemeentenaam}/1`, personen, stappen };
  }
}

interface Bezetting {
  readonly regisseur: string;
  readonly partners: readonly string[];
  readonly themas: readonly string[];
  readonly vragen: readonly DemoVraag[];
  readonly begin: number;
  readonly volwassenen: readonly string[];
}

function plan(gooi: Toeval, { regisseur, partners, themas, vragen, begin, volwassenen }: Bezetting): Stap[] {
  const door = m(regisseur);
  let dag = begin - gooi.tussen(1, 8);
  const stappen: Stap[] = [{ stap: 'plaatsen', door, dag, vragen: vragen.map((vraag) => vraag.naam) }];
  themas.forEach((thema, t) => {
    const keus = THEMAS[thema]!;
    stappen.push({ stap: 'doel', naam: `d${t}`, door, dag, vraag: `v${t}`, tekst: gooi.kies(keus.doelen) });
    for (let a = 0, n = gooi.tussen(1, 3); a < n; a += 1) {
      const naamAfspraak = `a${t}-${a}`;
      const eigenaar = gooi.kans(0.3) ? p(gooi.kies(volwassenen)) : m(`${gooi.kies(partners)}/${gooi.tussen(1, 3)}`);
      const uiterlijk = dag - gooi.tussen(7, 60);
      stappen.push({
        stap: 'afspraak',
        naam: naamAfspraak,
        door,
        dag,
        doel: `d${t}`,
        tekst: gooi.kies(keus.afspraken),
        eigenaar,
        uiterlijk,
        samen: true,
      });
      if (uiterlijk >= 0 && gooi.kans(0.75))
        stappen.push({ stap: 'afspraakStand', naam: naamAfspraak, door: eigenaar, dag: uiterlijk, stand: 'nagekomen' });
    }
    dag = Math.max(0, dag - gooi.tussen(0, 4));
  });
  stappen.push({ stap: 'vaststellen', door, dag });
  for (const persoon of volwassenen)
    stappen.push({ stap: 'antwoorden', door: p(persoon), dag, versie: 1, persoon, akkoord: gooi.kans(0.85) });
  return stappen;
}

function samenstelling(gooi: Toeval): Record<string, DemoPersoon> {
  const { achternaam } = naam(gooi);
  const adres = `${gooi.kies(['Hoofdweg', 'Kerkpad', 'Nieuweweg', 'Havenkade', 'Wilgenlaan'])} ${gooi.tussen(1, 180)}`;
  const datum = (van: number, tot: number) =>
    `${gooi.tussen(van, tot)}-${String(gooi.tussen(1, 12)).padStart(2, '0')}-${String(gooi.tussen(1, 28)).padStart(2, '0')}`;
  const personen: Record<string, DemoPersoon> = {};
  for (let o = 1, n = gooi.tussen(1, 2); o <= n; o += 1)
    personen[`ouder${o}`] = lid(naam(gooi).voornamen, achternaam, datum(1944, 2002), adres);
  for (let k = 1, n = gooi.tot(5); k <= n; k += 1)
    personen[`kind${k}`] = lid(naam(gooi).voornamen, achternaam, datum(2008, 2025), adres);
  return personen;
}
