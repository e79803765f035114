import type { Antwoord } from './lezen.js';
import type { Toneel } from './toneel.js';
import type { Casus, Speler } from './wereld.js';
import type { Verwachting } from './verwacht.js';

/** About which casus something stands, and what. */
export interface Plek {
  readonly casusId: string | undefined;
  readonly waarde: string;
}

/** Every text in an answer, with the casus that it stands under. */
export function plekkenIn(waarde: unknown, casusId?: string): Plek[] {
  if (typeof waarde === 'string') return [{ casusId, waarde }];
  if (typeof waarde !== 'object' || waarde === null) return [];
  const { casusId: eigen } = waarde as { casusId?: unknown };
  const hier = typeof eigen === 'string' ? eigen : casusId;
  return Object.values(waarde).flatMap((een) => plekkenIn(een, hier));
}

export function inhoud({ koppen, tekst }: Antwoord): unknown {
  return koppen['content-type']?.includes('json') ? JSON.parse(tekst) : undefined;
}

/** By each id and name that leads to an organisation: its own, and those of who works there. */
export function verwijzingen(t: Toneel): Map<string, string> {
  const bij = new Map<string, string>();
  for (const { organisatieId } of t.organisaties.values()) bij.set(organisatieId, organisatieId);
  for (const { sub, organisatieId } of t.spelers.values()) if (organisatieId !== undefined) bij.set(sub, organisatieId);
  for (const { operatie, veld, waarde, wie, antwoord } of t.merken.alle) {
    if (operatie === 'organisatieRegistreren' && veld === 'naam') bij.set(waarde, antwoord['organisatieId']!);
    if (wie !== undefined && operatie === 'medewerkerToevoegen') bij.set(waarde, t.speler(wie).organisatieId!);
  }
  return bij;
}

/** Whether this reader may know that the organisation takes part, or that it answers, answered, or is asked to. */
export function magKennen(v: Verwachting, wie: Speler, casus: Casus, organisatieId: string, t: Toneel): boolean {
  if (v.kent(wie, casus, organisatieId, 'dat')) return true;
  const { regisseur, laatst } = casus.feiten;
  const antwoordt = [
    regisseur?.organisatieId,
    laatst?.organisatieId,
    ...[...t.organisaties.values()].filter(({ soort }) => soort === 'gemeente').map((een) => een.organisatieId),
  ];
  return antwoordt.includes(organisatieId) && v.kent(wie, casus, organisatieId, 'regie');
}

/** An answer without what is of this one answer only: its number, and the moment at which it was made. */
export function kaal({ status, koppen, tekst }: Antwoord): string {
  const eigen = tekst
    .replace(/urn:uuid:[0-9a-f-]{36}/g, 'urn:uuid')
    .replace(/"opgemaaktOp":"[^"]*"/g, '')
    .replace(/,"volgende":"[^"]*"/g, '');
  return JSON.stringify([status, Object.keys(koppen).sort(), koppen['content-type'], koppen['etag'], eigen]);
}

/** Answers about these casussen that are not the answer about one that does not exist. */
export function verraden(
  antwoorden: readonly Antwoord[],
  casusIds: readonly string[],
  alle: readonly string[],
): string[] {
  return antwoorden.flatMap((antwoord) => {
    const id = casusIds.find(
      (een) => antwoord.pad.endsWith(`/casussen/${een}`) || antwoord.pad.includes(`/casussen/${een}/`),
    );
    if (id === undefined || antwoord.pad.includes('?')) return [];
    const niets = antwoorden.find(
      ({ operatie, pad, status }) =>
        operatie === antwoord.operatie && status !== 400 && !alle.some((een) => pad.includes(een)),
    );
    return niets && kaal(niets) !== kaal(antwoord)
      ? [`${antwoord.operatie} of ${id}: ${antwoord.status} ${antwoord.tekst.slice(0, 300)}`]
      : [];
  });
}
