import { createHash } from 'node:crypto';
import type { Logger } from '@eenplan/edge';
import type { EventStore } from '@eenplan/event-store';
import { Refusal } from '@eenplan/kernel';
import { SYSTEEM } from '../accounts.js';
import type { CommandRunner } from '../opdracht/command-runner.js';
import { isNee } from '../opdracht/fouten.js';
import { CASUS } from '../opdracht/stromen.js';
import { isVervallen, VERVALLEN } from '../opdracht/vervallen.js';
import { Verzoek } from '../opdracht/verzoek.js';
import type { Termijnen, Vervallen } from './termijnen.js';

/** Of a command by the systeem: it follows from its id. */
export const systeemVingerafdruk = (id: string): Buffer =>
  createHash('sha256').update(`eenplan-systeem\0${id}`).digest();
const META = { actor: SYSTEEM.accountId, rol: 'systeem', grondslag: 'taak' };

/**
 * Lets offers run out whose term has passed. What is refused is stored as such and not tried again; one that fails is
 * tried again next time, and does not keep the others waiting.
 */
export async function laatVerlopen(
  runner: CommandRunner,
  store: EventStore,
  termijnen: Termijnen,
  logger: Pick<Logger, 'warn'>,
): Promise<void> {
  for (const termijn of await termijnen.vervallen()) {
    try {
      const uitkomst = await verloop(runner, store, termijn);
      if (uitkomst !== undefined) await termijnen.afgehandeld(termijn.id, uitkomst);
    } catch (error) {
      logger.warn({ err: error, termijn: termijn.id, casusId: termijn.casusId }, 'termijn mislukt');
    }
  }
}

/** @returns undefined when it is too early by the clock of this service: next time. */
async function verloop(runner: CommandRunner, store: EventStore, termijn: Vervallen): Promise<string | undefined> {
  const { id, casusId, overdrachtId } = termijn;
  const verzoek = new Verzoek({
    account: SYSTEEM,
    commandId: id,
    fingerprint: systeemVingerafdruk(id),
    correlationId: id,
    causationId: overdrachtId,
  });
  try {
    await runner.voerUit(verzoek, casusId, async (s) => {
      const casus = await s.laad(CASUS, casusId);
      return () => {
        s.beslis(casus, CASUS, { type: 'OverdrachtLatenVerlopen', overdrachtId });
        return { casusId };
      };
    });
    return 'uitgevoerd';
  } catch (error) {
    if (!isNee(error)) throw error;
    if (error instanceof Refusal && error.code === 'overdracht-nog-niet-verlopen') return undefined;
    await store.append({
      commandId: id,
      fingerprint: systeemVingerafdruk(id),
      reply: { status: 409, body: { code: error.code } },
      slices: [],
      keys: [],
      meta: { ...META, correlationId: id },
    });
    return error.code;
  }
}

/** For the sweeper of the vault: this command will not come any more, unless it was carried out. */
export async function laatVervallen(store: EventStore, commandId: string): Promise<'vervallen' | 'uitgevoerd'> {
  const result = await store.append({
    commandId,
    fingerprint: systeemVingerafdruk(commandId),
    reply: VERVALLEN,
    slices: [],
    keys: [],
    meta: { ...META, correlationId: commandId },
  });
  return result.outcome === 'earlier' && !isVervallen(result.reply) ? 'uitgevoerd' : 'vervallen';
}
