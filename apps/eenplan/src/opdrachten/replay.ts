import { createInterface, type Interface } from 'node:readline/promises';
import type { Dossier } from '../../../audit/src/dossier/dossier.dto.js';
import type { GeschiedenisRegel } from '../../../audit/src/geschiedenis/geschiedenis.dto.js';
import { Fout } from '../fout.js';
import { leesRuntime } from '../gegevens/runtime.js';
import { AuditApi } from './audit-api.js';

export interface ReplayOpties {
  readonly data: string;
  readonly to?: string;
  readonly step?: boolean;
}

/** Shows on the terminal how a casus came about, event by event, and where it stood at the end. */
export async function replay(casus: string, opties: ReplayOpties): Promise<void> {
  const api = new AuditApi(leesRuntime(opties.data));
  const totEnMet = grens(opties.to);
  const casusId = await api.casus(casus);
  const toetsen =
    opties.step && process.stdin.isTTY ? createInterface({ input: process.stdin, output: process.stderr }) : undefined;
  let laatste: GeschiedenisRegel | undefined;
  try {
    for await (const een of api.geschiedenis(casusId)) {
      if (!totEnMet(een)) break;
      laatste = een;
      process.stdout.write(regels(een));
      if (opties.step) process.stdout.write(`${kort(await api.dossier(casusId, een.positie))}\n`);
      if (toetsen && !(await verder(toetsen))) return;
    }
  } finally {
    toetsen?.close();
  }
  if (!laatste)
    throw new Fout(
      'Op dat moment was er van deze casus nog niets vastgelegd: kies een latere positie of een later moment.',
    );
  process.stdout.write(stand(await api.dossier(casusId, laatste.positie), laatste));
}

/** `--to`: a position, or a moment at which it had been recorded. */
export function grens(to: string | undefined): (een: Pick<GeschiedenisRegel, 'positie' | 'vastgelegdOp'>) => boolean {
  if (to === undefined) return () => true;
  if (/^\d+$/.test(to)) return ({ positie }) => positie <= Number(to);
  // A date alone means the whole of that day.
  const moment = Date.parse(/^\d{4}-\d{2}-\d{2}$/.test(to) ? `${to}T23:59:59.999Z` : to);
  if (Number.isNaN(moment))
    throw new Fout(`${to} is geen positie en geen moment: geef een getal, 2026-03-01 of 2026-03-01T09:00:00Z.`);
  return ({ vastgelegdOp }) => Date.parse(vastgelegdOp) <= moment;
}

function regels({ positie, stroom, wat, door, vastgelegdOp, gebeurdOp }: GeschiedenisRegel): string {
  const wie = [door.rol, door.organisatie, door.accountId && `account ${door.accountId.slice(0, 8)}`]
    .filter(Boolean)
    .join(', ');
  const eerder = gebeurdOp.slice(0, 19) === vastgelegdOp.slice(0, 19) ? '' : `, gebeurd ${tijd(gebeurdOp)}`;
  return `${String(positie).padStart(7)}  ${tijd(vastgelegdOp)}  ${wat}\n         ${stroom.soort} versie ${stroom.versie}; ${wie}${eerder}\n`;
}

/** Of an organisation that is masked, nothing but that. */
const wieVan = ({ medewerkerId, organisatie }: NonNullable<Dossier['antwoordt']>): string =>
  medewerkerId ? `medewerker ${medewerkerId.slice(0, 8)}` : (organisatie ?? 'iemand').toLowerCase();

function tijd(moment: string): string {
  return moment.slice(0, 19).replace('T', ' ');
}

function kort(dossier: Dossier | undefined): string {
  if (!dossier) return '         → nog geen casus\n';
  const wie = dossier.antwoordt ? `${wieVan(dossier.antwoordt)} (${dossier.regie})` : 'niemand';
  return `         → ${dossier.status}; ${wie} staat ervoor; ${dossier.gezinsleden.length} gezinsleden, ${dossier.vragen.length} vragen, ${dossier.afspraken.length} afspraken\n`;
}

function stand(dossier: Dossier | undefined, laatste: GeschiedenisRegel): string {
  if (!dossier) return '\nEr was nog geen casus.\n';
  const open = dossier.afspraken.filter(({ status }) => status === 'open' || status === 'voorgesteld').length;
  return [
    '',
    `Casus ${dossier.kenmerk} na positie ${laatste.positie} (${tijd(laatste.vastgelegdOp)})`,
    `  status          ${dossier.status}${dossier.afsluiting ? ` (${dossier.afsluiting})` : ''}${dossier.veiligheidAcuut ? ', veiligheid acuut' : ''}`,
    `  staat ervoor    ${dossier.antwoordt ? `${wieVan(dossier.antwoordt)}, ${dossier.regie === 'voorlopig' ? 'voorlopige regie' : 'regisseur'}` : 'niemand: de casus is dicht'}`,
    `  gezin           ${dossier.gezinsleden.length} gezinsleden, ${dossier.betrokkenen.length} betrokkenen`,
    `  organisaties    ${dossier.organisaties.length}`,
    `  plan            versie ${dossier.planversies.length}; ${dossier.vragen.length} vragen, ${dossier.doelen.length} doelen, ${dossier.afspraken.length} afspraken waarvan ${open} open`,
    '',
  ].join('\n');
}

async function verder(toetsen: Interface): Promise<boolean> {
  return (await toetsen.question('Enter: verder, q: stoppen ')).trim().toLowerCase() !== 'q';
}
