import { Problem } from '@eenplan/edge';
import { Refusal } from '@eenplan/kernel';
import { VaultError } from '@eenplan/vault';

/** What was looked up changed meanwhile: look it up again. */
export class Opnieuw extends Error {
  override readonly name = 'Opnieuw';
}

/** Not there, or nothing that the actor has to do with: told the same (domain.md §9). */
const NIET_GEVONDEN: readonly string[] = [
  'aanmelding-bestaat-niet',
  'casus-bestaat-niet',
  'organisatie-bestaat-niet',
  'niet-betrokken',
  'persoon-bestaat-niet',
];

export const isNietGevonden = (error: unknown): boolean =>
  error instanceof Refusal ? NIET_GEVONDEN.includes(error.code) : error instanceof Problem && error.status === 404;

/** May be seen, and not done by who acts. */
export const isVerboden = (error: unknown): boolean => error instanceof Problem && error.status === 403;

/** What a refusal of the domain is over HTTP: 409 at the edge, unless it must look as if there was nothing. */
export function weigeringAlsProbleem(refusal: Refusal): Problem | Refusal {
  return isNietGevonden(refusal) ? Problem.notFound() : refusal;
}

/** A definite no: nothing of the command was stored, nor will be by this attempt. */
export const isNee = (error: unknown): error is Refusal | Problem =>
  error instanceof Refusal || (error instanceof Problem && error.status < 500);

/** What the vault refuses, as the sender can be told; undefined: our own mistake. */
export function kluisfoutAlsProbleem(error: unknown): Problem | undefined {
  if (!(error instanceof VaultError)) return undefined;
  switch (error.code) {
    // Ids follow from key and body, so something else under them is another request with the same key.
    case 'persoonsgegevens-bestaan-al':
    case 'tekst-bestaat-al':
      return Problem.keyReused();
    case 'persoon-heeft-ander-bsn':
      return new Problem(409, error.code, 'Deze persoon heeft al een ander BSN. Controleer het BSN, of laat het weg.');
    case 'bijlage-vervallen':
      return Problem.unavailable(
        error.code,
        'Het bestand was te lang onderweg. Stuur hetzelfde verzoek nog eens, met dezelfde Idempotency-Key.',
      );
    case 'persoon-gewist':
      return new Problem(
        409,
        'persoon-gewist',
        'De gegevens van een van deze personen zijn vernietigd. Er kan niets meer bij.',
      );
    default:
      return undefined;
  }
}

const GEMEENTE_VERGEVEN = new Problem(
  409,
  'gemeente-bestaat-al',
  'Deze gemeente is al geregistreerd. Gebruik de bestaande organisatie.',
);

/** A key is held by another stream, also after looking again. Never says by which: that may not be known. */
export function sleutelVergeven(key: string): Problem {
  if (key.startsWith('gemeente/')) return GEMEENTE_VERGEVEN;
  if (key.startsWith('medewerker/'))
    return new Problem(
      409,
      'medewerker-elders',
      'Dit account hoort al bij een organisatie. Gebruik een ander account.',
    );
  if (key.startsWith('open-casus/persoon/'))
    return new Problem(
      409,
      'persoon-niet-beschikbaar',
      'Deze persoon kan nu geen gezinslid worden. Dien een aanmelding in, of overleg met de casuscoördinator.',
    );
  return Problem.unavailable('te-druk', 'Er gebeurt hier nu veel tegelijk. Probeer het over enkele seconden opnieuw.');
}
