import { createServer, type Server } from 'node:http';
import { namesThisMachine } from '@eenplan/edge';
import { Fout } from '../fout.js';
import type { Urls } from '../gegevens/runtime.js';
import type { Account } from './accounts.js';

const ONDERDELEN: readonly { naam: keyof Urls; titel: string; wat: string }[] = [
  { naam: 'casusregie', titel: 'Casusregie', wat: 'aanmelden, beoordelen, regie, plan en afspraken' },
  { naam: 'leesmodellen', titel: 'Leesmodellen', wat: 'werkbord, casusoverzicht, dossier, caseload' },
  { naam: 'audit', titel: 'Audit', wat: 'geschiedenis, dossier zoals het was, bewijzen' },
];

/** The page with links, until there is a portal. */
export class Pagina {
  private readonly server: Server;
  /** Filled once they are known. */
  accounts: readonly Account[] = [];

  /** @param issuer where one logs in */
  constructor(
    private readonly urls: Urls,
    private readonly issuer: string,
  ) {
    this.server = createServer((request, response) => {
      // The page lists accounts: a name that was pointed here (DNS rebinding) gets nothing.
      const hier = namesThisMachine(request.headers.host);
      const bekend = hier && request.url === '/' && (request.method === 'GET' || request.method === 'HEAD');
      response.writeHead(bekend ? 200 : 404, {
        'content-type': 'text/html; charset=utf-8',
        'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'",
        'x-content-type-options': 'nosniff',
        'referrer-policy': 'no-referrer',
      });
      response.end(bekend ? this.html() : '<!doctype html><title>Niet gevonden</title><p>Deze pagina bestaat niet.');
    });
  }

  luister(poort: number): Promise<string> {
    return new Promise((klaar, mis) => {
      this.server.once('error', (error: NodeJS.ErrnoException) =>
        mis(
          error.code === 'EADDRINUSE'
            ? new Fout(
                `Poort ${poort} is al in gebruik: kies met --port een andere, of stop het programma dat hem gebruikt.`,
              )
            : error,
        ),
      );
      this.server.listen(poort, '127.0.0.1', () => klaar(`http://127.0.0.1:${poort}`));
    });
  }

  sluit(): Promise<void> {
    return new Promise((klaar) => {
      this.server.close(() => klaar());
      this.server.closeAllConnections();
    });
  }

  private html(): string {
    const delen = ONDERDELEN.map(
      ({ naam, titel, wat }) => `<li><strong>${titel}</strong>: ${wat}<br>
<a href="${this.urls[naam]}/${naam}/v1/docs">beschrijving</a> · <a href="${this.urls[naam]}/${naam}/v1/openapi.json">OpenAPI</a> · <a href="${this.urls[naam]}/health/ready">toestand</a> · <a href="${this.urls[naam]}/metrics">cijfers</a></li>`,
    );
    const rijen = this.accounts.map(
      ({ id, naam, rol, organisatie }) =>
        `<tr><td>${veilig(naam)}</td><td>${veilig(rol)}</td><td>${veilig(organisatie)}</td><td><code>${veilig(id)}</code></td></tr>`,
    );
    return `<!doctype html>
<html lang="nl"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Eén Plan</title>
<style>body{font:1rem/1.5 system-ui,sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem}li{margin:.75rem 0}div{overflow-x:auto}
table{border-collapse:collapse}td,th{text-align:left;padding:.25rem .75rem .25rem 0;border-bottom:1px solid #ccc}</style></head>
<body><main><h1>Eén Plan</h1><p>Eén gezin, één plan, één regisseur. Dit systeem draait op uw eigen computer, voor ontwikkeling. Alle personen zijn verzonnen.</p>
<h2>Onderdelen</h2><ul>${delen.join('')}</ul>
<h2>Accounts</h2><p>Aanmelden gaat bij <code>${veilig(this.issuer)}</code>, zonder wachtwoord: kies daar een naam. Een toegangstoken om zelf verzoeken
mee te doen geeft <code>npx eenplan token</code> met het nummer van een account; stuur het mee in de kop <code>Authorization: Bearer</code>.</p>
<div tabindex="0"><table><thead><tr><th>Naam</th><th>Rol</th><th>Organisatie</th><th>Nummer</th></tr></thead><tbody>${rijen.join('')}</tbody></table></div>
</main></body></html>`;
  }
}

function veilig(tekst: string): string {
  return tekst.replace(/[&<>"']/g, (teken) => `&#${teken.charCodeAt(0)};`);
}
