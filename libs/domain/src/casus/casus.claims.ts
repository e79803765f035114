import { type CasusState, isOpen } from './casus.state.js';

/** Reservation of a person as gezinslid of an open casus: what makes *één gezin* true under races. */
export const persoonClaim = (persoonId: string): string => `open-casus/persoon/${persoonId}`;
/** What the keys of the open casussen for which a medewerker answers begin with. */
export const regieClaims = (medewerkerId: string): string => `regie/${medewerkerId}/`;
/** Reservation of a kenmerk, kept for ever: said on the phone it must never mean two casussen. */
export const kenmerkClaim = (kenmerk: string): string => `kenmerk/${kenmerk}`;

/**
 * What a casus holds exclusively: its kenmerk for ever, and while it is open each gezinslid, those of a joined
 * aanmelding that is still te beoordelen included. Also while it is open a key by which it is found from who answers.
 * Sorted, no doubles.
 */
export function claims(state: CasusState): readonly string[] {
  if (state.status === 'nieuw') return [];
  const keys = new Set([kenmerkClaim(state.kenmerk)]);
  if (isOpen(state)) {
    keys.add(`${regieClaims(state.regie.wie.medewerkerId)}${state.casusId}`);
    for (const { persoonId } of state.gezinsleden) keys.add(persoonClaim(persoonId));
    // Whoever is named by the number that she had before is still found: one person has one open casus.
    for (const { persoonId, uit } of state.bsnVastgesteld)
      if (keys.has(persoonClaim(persoonId))) keys.add(persoonClaim(uit));
    for (const { gezinsleden } of state.gevoegd)
      for (const { persoonId } of gezinsleden) keys.add(persoonClaim(persoonId));
  }
  return [...keys].sort();
}
