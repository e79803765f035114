import type { Uitdraai } from '../../../read-model/src/inzage/inzage.dto.js';

type Tekst = Uitdraai['teksten'][number]['tekst'];

/** Everything about one person as a page that she can read and print: no script, no style from elsewhere. */
export function uitdraaiAlsHtml(u: Uitdraai): string {
  const { voornamen, voorvoegsel, achternaam, geboortedatum, uitgerekendeDatum, adres, telefoon, email } = u.gegevens;
  const naam = [voornamen, voorvoegsel, achternaam].filter(Boolean).join(' ');
  const gegevens: [string, string | undefined][] = [
    ['Naam', naam],
    ['Geboortedatum', geboortedatum],
    ['Uitgerekende datum', uitgerekendeDatum],
    ['Adres', adres],
    ['Telefoon', telefoon],
    ['E-mail', email],
    ['Burgerservicenummer', u.gegevens.bsnVastgelegd ? 'is vastgelegd' : 'is niet vastgelegd'],
  ];
  return `<!doctype html>
<html lang="nl">
<head><meta charset="utf-8"><title>Wat over u is vastgelegd</title></head>
<body>
<h1>Wat over u is vastgelegd</h1>
<p>Opgemaakt op ${dag(u.opgemaaktOp)}, na uw verzoek om inzage ${veilig(u.verzoekId)}.</p>
<h2>Uw gegevens</h2>
<dl>
${gegevens.map(([wat, waarde]) => (waarde ? `<dt>${wat}</dt><dd>${veilig(waarde)}</dd>` : '')).join('\n')}
</dl>
<h2>Waar u in voorkomt</h2>
${lijst(u.casussen, (een) => `Casus ${veilig(een.kenmerk)} van gemeente ${veilig(een.gemeente)}, als ${veilig(een.hoedanigheid)}, vanaf ${dag(een.sindsOp)}${een.totOp ? ` tot ${dag(een.totOp)}` : ''}`)}
<h2>Wat u vroeg</h2>
${lijst(u.verzoeken, (een) => `${dag(een.ingediendOp)}: ${veilig(een.soort)} (${veilig(een.status)}). ${tekst(een.tekst)}${een.reden ? ` Het besluit: ${tekst(een.reden)}` : ''}`)}
${u.dossiers.map(dossier).join('\n')}
${u.teksten.length === 0 ? '' : `<h2>Uit plannen waar u niet meer bij hoort</h2>\n${lijst(u.teksten, (een) => `${dag(een.vastgelegdOp)}, ${veilig(een.soort)} (casus ${veilig(een.kenmerk)}): ${tekst(een.tekst)}`)}`}
${u.nietGetoond.length === 0 ? '' : `<h2>Wat hier niet staat</h2>\n${lijst(u.nietGetoond, ({ reden, aantal }) => `${aantal}: ${NIET_GETOOND[reden]}`)}`}
<h2>Wie keek, en waarom</h2>
${lijst(u.inzagen, (een) => `${dag(een.gezienOp)}: ${veilig(een.wie)} (${veilig(een.rol)}). ${veilig(een.waarom)}`)}
</body>
</html>
`;
}

/** Why something is not in it, and what she can do about it. */
const NIET_GETOOND: Readonly<Record<Uitdraai['nietGetoond'][number]['reden'], string>> = {
  bestand: 'een bestand. Dat vindt u in uw plan.',
  'ook-over-anderen': 'een tekst die ook over een ander gaat. Vraag er de gemeente naar.',
  'alleen-voor-uzelf':
    'alleen voor u. Wie dit maakte, mag het niet lezen. Maak de uitdraai zelf, of vraag de gemeente.',
  'andere-reden': 'een tekst die hier niet staat. Vraag er de gemeente naar.',
};

type Dossier = Uitdraai['dossiers'][number];

/** What the plan of one casus shares with her, and who helps. */
function dossier({ dossier: d, delen }: Dossier): string {
  const { plan, organisaties, regie, contactmomenten, bijlagen, aanmeldingen } = d;
  const antwoorden = plan.versies.flatMap(({ versie, antwoorden: van }) => van.map((een) => ({ ...een, versie })));
  return `<h2>Het plan ${veilig(d.kenmerk)}</h2>
${deel('Vragen en zorgen', plan.vragen, (een) => `${dag(een.ingebrachtOp)}: ${tekst(een.tekst)}${een.oordeelVraagsteller ? ` Uw oordeel: ${tekst(een.oordeelVraagsteller)}` : ''}`)}
${deel('Doelen', plan.doelen, (een) => `${dag(een.sindsOp)}: ${tekst(een.tekst)}`)}
${deel('Afspraken', plan.afspraken, (een) => `${tekst(een.tekst)} Uiterlijk ${dag(een.uiterlijkDatum)} (${veilig(een.status)}), door ${veilig(naamVan(een.eigenaarMedewerker, een.eigenaarPersoon))}.`)}
${deel('Antwoorden op het plan', antwoorden, (een) => `Versie ${een.versie}, ${veilig(een.persoon.naam ?? '')}: ${een.akkoord ? 'akkoord' : 'niet akkoord'}.${een.tekst ? ` ${tekst(een.tekst)}` : ''}`)}
${deel('Gesprekken', contactmomenten, (een) => `${dag(een.contactOp)}, ${veilig(naamVan(een.medewerker))}: ${tekst(een.tekst)}`)}
${deel('Verteld bij een aanmelding', aanmeldingen, (een) => `${dag(een.ingediendOp)}${een.verhaal ? `: ${tekst(een.verhaal)}` : ''}`)}
${deel('Bestanden', bijlagen, (een) => `${dag(een.toegevoegdOp)}: ${een.titel ? tekst(een.titel) : ''}`)}
${deel('Wie helpt', organisaties, (een) => `${veilig(een.organisatie.naam)}${een.leefgebieden.length > 0 ? ` (${een.leefgebieden.map(veilig).join(', ')})` : ''}, vanaf ${dag(een.sindsOp)}${een.totOp ? ` tot ${dag(een.totOp)}` : ''}`)}
${regie ? `<p>Wie nu de regie heeft: ${veilig(naamVan(regie.medewerker))}.</p>` : ''}
${deel('Wat mag worden gedeeld', delen?.toestemmingen ?? [], (een) => `${veilig(een.gever.naam)} deelt met ${veilig(een.ontvanger.naam)}: ${veilig(een.klasse)} over ${veilig(een.persoon.naam ?? '')}, sinds ${dag(een.gegevenOp)}`)}`;
}

/** A part of a plan; nothing where there is none of it. */
const deel = <T>(titel: string, items: readonly T[], regel: (een: T) => string): string =>
  items.length === 0 ? '' : `<h3>${titel}</h3>\n${lijst(items, regel)}`;

/** Who it is, as far as that may be known. */
function naamVan(
  medewerker?: { readonly naam?: string; readonly organisatie: { readonly naam: string } },
  persoon?: { readonly naam?: string },
): string {
  if (persoon?.naam !== undefined) return persoon.naam;
  if (!medewerker) return 'iemand';
  const { naam, organisatie } = medewerker;
  return naam === undefined ? organisatie.naam : `${naam}, ${organisatie.naam}`;
}

function tekst({ tekst: wat, geblokkeerd, betwist, gelakt }: Tekst): string {
  if (geblokkeerd) return '<em>Deze tekst is geblokkeerd.</em>';
  if (wat === undefined) return '<em>Deze woorden staan hier niet.</em>';
  const erbij = [betwist ? 'betwist' : '', gelakt ? 'aangepast' : ''].filter(Boolean).join(', ');
  return `<q>${veilig(wat)}</q>${erbij === '' ? '' : ` (${erbij})`}`;
}

function lijst<T>(items: readonly T[], regel: (een: T) => string): string {
  if (items.length === 0) return '<p>Niets.</p>';
  return `<ul>\n${items.map((een) => `<li>${regel(een)}</li>`).join('\n')}\n</ul>`;
}

/** A moment as the day that it is in the Netherlands. */
const dag = (moment: string): string =>
  new Date(moment).toLocaleDateString('nl-NL', { dateStyle: 'long', timeZone: 'Europe/Amsterdam' });

const TEKENS: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
const veilig = (waarde: string): string => waarde.replace(/[&<>"']/g, (teken) => TEKENS[teken]!);
