import { ONTWIKKEL_BEHEERDER } from '@eenplan/identity';
import type { DemoOpdracht, DemoUitkomst } from '../demo-plug.js';
import { Fout } from '../fout.js';
import { Api, Geweigerd } from './api.js';
import { metBsn, registratie, toetredingen } from './opdrachten.js';
import { type Regio, regio } from './regio.js';
import { Verteller, type Wereld } from './verteller.js';
import type { Verzoek } from './verzoeken.js';

/** Made-up gezinnen do not know each other, so several are loaded at the same time. */
const TEGELIJK = 32;

/** Loads the region through the public API: organisations, people, and what happened to the gezinnen. */
export async function laden({
  urls,
  fetch,
  koppen,
  progress,
  grootte = 15,
  seed = 'proeftuin',
  vandaag,
}: DemoOpdracht): Promise<DemoUitkomst> {
  const deRegio = regio({ seed, grootte, vandaag });
  const { verhalen, extra, hash, aantal } = deRegio;
  const api = new Api(urls, { fetch, koppen }, hash);
  let gedaan = 0;
  const stap = () => progress((gedaan += 1), aantal);
  progress(0, aantal);

  const wereld: Wereld = {
    api,
    vandaag,
    organisatieIds: await organisatiesLaden(api, deRegio, stap).catch(andereRegio),
    magBsn: metBsn(deRegio),
  };
  // One after the other: some share a person, and the order is part of the story.
  const personen = new Map<string, string>();
  for (const verhaal of verhalen) {
    const verteller = new Verteller(wereld, verhaal);
    await verteller.vertel(stap);
    for (const [naam, persoonId] of verteller.personen()) personen.set(`${verhaal.naam}/${naam}`, persoonId);
  }
  const rest = extra.values();
  await Promise.all(
    Array.from({ length: TEGELIJK }, async () => {
      for (const verhaal of rest) await new Verteller(wereld, verhaal).vertel(stap);
    }),
  );
  return { hash, opdrachten: aantal, bekijk: BEKIJK, personen };
}

async function organisatiesLaden(api: Api, { organisaties }: Regio, stap: () => void): Promise<Map<string, string>> {
  const ids = new Map<string, string>();
  for (const organisatie of organisaties) {
    const geef = async ({ door, pad, body }: Verzoek, sleutel: string) => {
      const antwoord = await api.opdracht(door, pad, sleutel, body);
      stap();
      return antwoord;
    };
    const geregistreerd = await geef(registratie(organisatie), `organisatie/${organisatie.sleutel}`);
    const organisatieId = geregistreerd.body['organisatieId']!;
    ids.set(organisatie.sleutel, organisatieId);
    let { positie } = geregistreerd;
    for (const [i, verzoek] of toetredingen(organisatie, organisatieId).entries())
      ({ positie } = await geef(verzoek, `medewerker/${organisatie.sleutel}/${i}`));
    // Who reads in a story must be known as a medewerker by then.
    await api.lees(ONTWIKKEL_BEHEERDER, `/organisaties/${organisatieId}`, positie);
  }
  return ids;
}

/** Of the same list of commands every step is accepted again; a gemeente that is there was made by another. */
function andereRegio(error: unknown): never {
  if (error instanceof Geweigerd && error.isWegens('gemeente-bestaat-al'))
    throw new Fout(
      'In dit systeem staat al een andere regio. Begin met een leeg systeem (npm start -- --leeg --data MAP) en geef dan: npx eenplan demo --data MAP.',
    );
  throw error;
}

const BEKIJK = [
  'De gemeenten Delfzijl, Appingedam en Loppersum spelen mee alsof zij nog bestaan (sinds 2021 samen Eemsdelta). Alle personen zijn verzonnen.',
  'Het werkbord van Loppersum: een aanmelding wacht, want haar personen staan in twee open casussen (Wiersum en Postma).',
  'Casus Oosterveld: twee aanmeldingen, één casus; drie organisaties op financiën is een dubbeling in wie-doet-wat.',
  'Casus Drent: de regie is een keer geweigerd en daarna aanvaard. Speel haar na: npx eenplan replay <kenmerk> --step',
  'Het werkbord van Delfzijl: over Yara Veen is opnieuw gemeld, en een verzoek om inzage wacht te lang. Bewaren en vernietigen: elke gemeente heeft een tweede casuscoördinator.',
  'Casus Brands: overgedragen, afgesloten en heropend, met een maatwerkoplossing.',
] as const;
