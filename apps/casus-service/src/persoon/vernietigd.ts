import { wordtVernietigd } from '@eenplan/domain/evolve';
import { Refusal } from '@eenplan/kernel';
import type { Sessie } from '../opdracht/sessie.js';
import { PERSOON, persoonStroom } from '../opdracht/stromen.js';
import type { Verzoek } from '../opdracht/verzoek.js';

export const persoonVernietigd = (persoonId: string): Refusal =>
  new Refusal(
    'persoon-vernietigd',
    'De gegevens van deze persoon worden of zijn vernietigd. Vul de persoon opnieuw in, met naam en geboortedatum.',
    [{ ref: persoonId, reden: 'vernietigd' }],
  );

/**
 * Looks at who is known already; that none of them is being destroyed is guarded until the command is stored.
 * @returns refuses, to be called when the command itself was decided: who may do nothing here is told nothing.
 */
export async function bewaakPersonen(s: Sessie, verzoek: Verzoek, persoonIds: readonly string[]): Promise<() => void> {
  const nieuw = new Set(verzoek.personen.map(({ persoonId }) => persoonId));
  const bekend = persoonIds.map((id) => s.persoon(id)).filter((id) => !nieuw.has(id));
  const delen = await Promise.all(bekend.map((id) => s.laad(PERSOON, persoonStroom(id))));
  return () => {
    delen.forEach(({ state }, i) => {
      if (wordtVernietigd(state)) throw persoonVernietigd(bekend[i]!);
    });
  };
}
