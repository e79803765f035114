import type { Account } from './account.js';

/** More names than this help nobody find one. */
export const MEESTE_OP_PAGINA = 100;

const NAMEN: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
const veilig = (text: string): string => text.replace(/[&<>"']/g, (sign) => NAMEN[sign]!);

/** A whole page: no script, one style sheet of our own. `inhoud` is HTML. */
export function pagina(titel: string, inhoud: string): string {
  return `<!doctype html>
<html lang="nl">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${veilig(titel)} – Eén Plan</title>
<link rel="stylesheet" href="/stijl.css">
</head>
<body>
<header class="balk"><p>Eén Plan <span>ontwikkeling</span></p></header>
<main>
<h1>${veilig(titel)}</h1>
${inhoud}
</main>
</body>
</html>
`;
}

export interface AanmeldVraag {
  /** Path of this page, without query. */
  readonly pad: string;
  readonly accounts: readonly Account[];
  /** What was searched for. */
  readonly zoek: string;
  readonly fout?: string;
}

/** The page on which one chooses as whom to go on. */
export function aanmeldPagina({ pad, accounts, zoek, fout }: AanmeldVraag): string {
  const found = zoekAccounts(accounts, zoek);
  const shown = found.slice(0, MEESTE_OP_PAGINA);
  return pagina(
    'Als wie wilt u verder?',
    `<p>Dit is een proefomgeving. De mensen hieronder bestaan niet echt. U hebt geen wachtwoord nodig: kies een naam.</p>
${fout === undefined ? '' : `<p class="fout" role="alert">${veilig(fout)}</p>`}
<form class="zoek" role="search" action="${veilig(pad)}" method="get">
<label for="zoek">Zoek op naam, rol of organisatie</label>
<div><input id="zoek" name="zoek" type="search" value="${veilig(zoek)}" autocomplete="off" maxlength="100">
<button type="submit">Zoek</button></div>
</form>
<p class="aantal" role="status">${telling(found.length, shown.length, zoek)}</p>
${zoek === '' ? '' : `<p><a href="${veilig(pad)}">Toon iedereen</a></p>`}
<form action="${veilig(pad)}" method="post">
${groepen(shown)
  .map(
    ([kop, leden]) => `<section>
<h2>${veilig(kop)}</h2>
<ul>
${leden.map(knop).join('\n')}
</ul>
</section>`,
  )
  .join('\n')}
</form>`,
  );
}

function knop({ id, naam, rol }: Account): string {
  return `<li><button type="submit" name="account" value="${veilig(id)}"><strong>${veilig(naam)}</strong> <span>${veilig(rol)}</span></button></li>`;
}

function telling(found: number, shown: number, zoek: string): string {
  if (found === 0)
    return zoek === '' ? 'Er is nog niemand om als verder te gaan.' : 'Niemand gevonden. Probeer een ander woord.';
  const people = found === 1 ? '1 persoon' : `${found} personen`;
  return shown < found ? `${people}. U ziet de eerste ${shown}. Zoek om minder namen te zien.` : `${people}.`;
}

function groepen(accounts: readonly Account[]): [string, Account[]][] {
  const groups = new Map<string, Account[]>();
  for (const account of accounts) {
    const kop = account.organisatie || (account.rol === 'inwoner' ? 'Inwoners' : 'Zonder organisatie');
    groups.set(kop, [...(groups.get(kop) ?? []), account]);
  }
  return [...groups];
}

/** Those in whose name, role or organisation every word occurs; accents and capitals do not matter. */
export function zoekAccounts(accounts: readonly Account[], zoek: string): readonly Account[] {
  const words = plat(zoek).split(/\s+/).filter(Boolean);
  return accounts.filter(({ naam, rol, organisatie }) => {
    const text = plat(`${naam} ${rol} ${organisatie}`);
    return words.every((word) => text.includes(word));
  });
}

const plat = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

/** Asks whether one wants to log out. `formulier` is the form of oidc-provider, with the id `op.logoutForm`. */
export function afmeldPagina(formulier: string): string {
  return pagina(
    'Wilt u zich afmelden?',
    `${formulier}
<p>Hierna moet u opnieuw kiezen als wie u verder wilt.</p>
<p class="knoppen"><button type="submit" form="op.logoutForm" name="logout" value="yes">Ja, meld mij af</button>
<button class="tweede" type="submit" form="op.logoutForm">Nee, ik blijf aangemeld</button></p>`,
  );
}

export function afgemeldPagina(): string {
  return pagina('U bent afgemeld', '<p>U kunt dit venster sluiten.</p>');
}

/** @param code of OAuth (`invalid_request`), for whoever has to solve it */
export function foutPagina(code: string, omschrijving: string): string {
  return pagina(
    'Aanmelden lukt niet',
    `<p>Ga terug naar Eén Plan en probeer het opnieuw. Blijft het misgaan, geef dan dit door aan de beheerder:</p>
<p class="fout"><code>${veilig(code)}</code> ${veilig(omschrijving)}</p>`,
  );
}

export const STIJL = `
:root { color-scheme: light; --inkt: #1a1a1a; --blauw: #154273; --licht: #eef3f8; --lijn: #767676; --fout: #b3131b; }
* { box-sizing: border-box; }
body { margin: 0; color: var(--inkt); background: #fff; font: 1.0625rem/1.5 system-ui, 'Segoe UI', Roboto, sans-serif; }
.balk { background: var(--blauw); color: #fff; }
.balk p, main { max-width: 60rem; margin: 0 auto; padding: .75rem 1rem; }
.balk p { font-weight: 700; }
.balk span { font-weight: 400; padding-left: .5rem; }
main { padding-bottom: 3rem; }
h1 { font-size: 1.75rem; line-height: 1.25; margin: 1rem 0; }
h2 { font-size: 1.125rem; margin: 1.5rem 0 .5rem; }
p { max-width: 40rem; }
label { display: block; font-weight: 700; margin-bottom: .25rem; }
.zoek div { display: flex; gap: .5rem; max-width: 30rem; }
input { flex: 1; min-width: 0; font: inherit; padding: .5rem .75rem; border: 1px solid var(--lijn); border-radius: 4px; }
button { font: inherit; cursor: pointer; padding: .5rem 1rem; min-height: 2.75rem; border: 1px solid var(--blauw);
  border-radius: 4px; background: var(--blauw); color: #fff; }
button:hover { background: #0e2f52; }
button.tweede { background: #fff; color: var(--blauw); }
button.tweede:hover { background: var(--licht); }
.knoppen { display: flex; flex-wrap: wrap; gap: .75rem; }
ul { list-style: none; margin: 0; padding: 0; display: grid; gap: .5rem;
  grid-template-columns: repeat(auto-fill, minmax(min(18rem, 100%), 1fr)); }
li button { width: 100%; height: 100%; text-align: left; background: var(--licht); color: var(--inkt); border-color: var(--lijn); }
li button:hover { background: #d9e6f2; border-color: var(--blauw); }
li strong, li span { display: block; }
a { color: var(--blauw); }
:focus-visible { outline: 3px solid #d98200; outline-offset: 2px; }
.fout { border-left: 4px solid var(--fout); padding: .5rem 1rem; background: #fdf0f0; }
`;
