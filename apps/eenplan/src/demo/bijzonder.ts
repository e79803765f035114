import type { Stap } from './stappen.js';
import { account, type Bijzonder, gegevens, type Namen, type Verzoek } from './verzoeken.js';

export const isBijzonder = (stap: Stap): stap is Bijzonder =>
  stap.stap === 'aanmelden' || stap.stap === 'ontkoppelen' || stap.stap === 'verzoek';

/** The command of a step that is none on the casus of the story. */
export function bijzonder(stap: Bijzonder, namen: Namen): Verzoek {
  if (stap.stap === 'aanmelden') return aanmelden(stap, namen);
  if (stap.stap === 'ontkoppelen') return ontkoppelen(stap, namen);
  const persoonId = namen.id('persoonId', stap.door);
  const { soort, tekst } = stap;
  return {
    door: persoonId,
    pad: `/personen/${persoonId}/verzoeken`,
    body: { soort, tekst, gemeente: namen.gemeente, ...namen.op(stap.dag) },
  };
}

function aanmelden(stap: Extract<Stap, { stap: 'aanmelden' }>, namen: Namen): Verzoek {
  const index = (naam: string) => stap.personen.indexOf(naam);
  const organisatie = 'medewerker' in stap.door ? stap.door.medewerker.split('/')[0]! : '';
  const personen = stap.personen.map((naam) => {
    const persoon = namen.persoon(naam);
    return {
      ...gegevens(namen, persoon, namen.magBsn(organisatie)),
      hoedanigheid: persoon.hoedanigheid,
      ...(persoon.uitgerekend !== undefined && { ongeboren: true }),
    };
  });
  const vragen = stap.vragen.map((vraag) => ({
    ...('zorg' in vraag ? { soort: 'zorg' } : { soort: 'hulpvraag', vraagsteller: index(vraag.van) }),
    tekst: vraag.tekst,
    leefgebied: vraag.leefgebied,
  }));
  return {
    door: account(namen, stap.door),
    pad: '/aanmeldingen',
    body: {
      gemeente: stap.gemeente,
      personen,
      vragen,
      ...(stap.verhaal && {
        verhaal: { tekst: stap.verhaal, verteldDoor: 0, verteldOp: namen.moment(stap.dag) },
      }),
      veiligheid: { acuut: stap.acuut !== undefined, ...(stap.acuut && { toelichting: stap.acuut }) },
      inlichting: stap.nietIngelicht
        ? { ingelicht: false, reden: stap.nietIngelicht, herzienDatum: namen.datum(-30) }
        : { ingelicht: true },
      ...namen.op(stap.dag),
    },
    onthoud: { naam: stap.naam, veld: 'aanmeldingId' },
  };
}

function ontkoppelen(stap: Extract<Stap, { stap: 'ontkoppelen' }>, namen: Namen): Verzoek {
  return {
    door: namen.coordinator,
    pad: `/aanmeldingen/${namen.id('aanmeldingId', stap.aanmelding)}/ontkoppelingen`,
    body: {
      vervangen: stap.nieuw.map((wissel) => {
        const [oud, nieuw] = wissel.split('=');
        return {
          persoonId: namen.id('persoonId', oud!),
          door: gegevens(namen, namen.persoon(nieuw!), true),
        };
      }),
    },
  };
}
