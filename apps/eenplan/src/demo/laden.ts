import { ONTWIKKEL_BEHEERDER } from '@eenplan/identity';
import type { DemoOpdracht, DemoUitkomst } from '../demo-plug.js';
import { Fout } from '../fout.js';
import { Api, Geweigerd } from './api.js';
import { type DemoMedewerkerInfo, type Regio, regio } from './regio.js';
import { medewerkerId, Verteller, type Wereld } from './verteller.js';

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
  const { organisaties, verhalen, extra, hash } = deRegio;
  const api = new Api(urls, { fetch, koppen }, hash);
  const totaal =
    organisaties.reduce((som, { werken }) => som + werken.length, 0) +
    [...verhalen, ...extra].reduce((som, { stappen }) => som + stappen.length, 0);
  let gedaan = 0;
  const stap = () => progress((gedaan += 1), totaal);
  progress(0, totaal);

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
  return { hash, opdrachten: totaal, bekijk: BEKIJK, personen };
}

async function organisatiesLaden(api: Api, { organisaties }: Regio, stap: () => void): Promise<Map<string, string>> {
  const ids = new Map<string, string>();
  for (const { sleutel, naam, soort, gemeenten, magBsn, datGevoelig, veiligheidsketen, werken } of organisaties) {
    const [eerste, ...anderen] = soort === 'gemeente' ? werken : [undefined, ...werken];
    const geregistreerd = await api.opdracht(ONTWIKKEL_BEHEERDER, '/organisaties', `organisatie/${sleutel}`, {
      naam,
      soort,
      gemeenten,
      convenantDatum: '2026-01-01',
      vlaggen: { magBsn, datGevoelig, veiligheidsketen },
      ...(eerste && { coordinator: medewerker(eerste) }),
    });
    if (eerste) stap();
    let { positie } = geregistreerd;
    const organisatieId = geregistreerd.body['organisatieId']!;
    ids.set(sleutel, organisatieId);
    const pad = `/organisaties/${organisatieId}`;
    for (const wie of anderen) {
      if (!wie) continue;
      const toegevoegd = await api.opdracht(
        ONTWIKKEL_BEHEERDER,
        `${pad}/medewerkers`,
        `medewerker/${wie.sleutel}`,
        medewerker(wie),
      );
      positie = toegevoegd.positie;
      stap();
    }
    // Who reads in a story must be known as a medewerker by then.
    await api.lees(ONTWIKKEL_BEHEERDER, pad, positie);
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

function medewerker(wie: DemoMedewerkerInfo) {
  const { sleutel, voornamen, achternaam, geboortedatum, rollen, bereikbaarheid } = wie;
  const persoon = { voornamen, achternaam, geboortedatum };
  return { medewerkerId: medewerkerId(sleutel), rollen, persoon, bereikbaarheid };
}

function metBsn({ organisaties }: Regio): Set<string> {
  return new Set(organisaties.filter(({ magBsn }) => magBsn).map(({ sleutel }) => sleutel));
}

const BEKIJK = [
  'De gemeenten Delfzijl, Appingedam en Loppersum spelen mee alsof zij nog bestaan (sinds 2021 samen Eemsdelta). Alle personen zijn verzonnen.',
  'Het werkbord van Loppersum: een aanmelding wacht, want haar personen staan in twee open casussen (Wiersum en Postma).',
  'Casus Oosterveld: twee aanmeldingen, één casus; drie organisaties op financiën is een dubbeling in wie-doet-wat.',
  'Casus Drent: de regie is een keer geweigerd en daarna aanvaard. Speel haar na: npx eenplan replay <kenmerk> --step',
  'Het werkbord van Delfzijl: over Yara Veen is opnieuw gemeld, en een verzoek om inzage wacht te lang. Bewaren en vernietigen: elke gemeente heeft een tweede casuscoördinator.',
  'Casus Brands: overgedragen, afgesloten en heropend, met een maatwerkoplossing.',
] as const;
