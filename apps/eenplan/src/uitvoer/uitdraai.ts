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
<h2>Wat er over u staat</h2>
${lijst(u.teksten, (een) => `${dag(een.vastgelegdOp)}, ${veilig(een.soort)} (casus ${veilig(een.kenmerk)}): ${tekst(een.tekst)}`)}
<p>Teksten die ook over anderen gaan, of om een andere reden hier niet staan: ${u.aantalNietGetoond}. Vraag er de gemeente naar.</p>
<h2>Wie keek, en waarom</h2>
${lijst(u.inzagen, (een) => `${dag(een.gezienOp)}: ${veilig(een.wie)} (${veilig(een.rol)}). ${veilig(een.waarom)}`)}
</body>
</html>
`;
}

function tekst({ tekst: wat, geblokkeerd, betwist, gelakt }: Tekst): string {
  if (geblokkeerd) return '<em>Deze tekst is geblokkeerd.</em>';
  if (wat === undefined) return '<em>Deze tekst is er niet meer.</em>';
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
