import { wordtVernietigd } from '@eenplan/domain/evolve';
import type { Vernietigingsbewijs } from '@eenplan/domain/types';
import type { Logger } from '@eenplan/edge';
import type { EventStore } from '@eenplan/event-store';
import { Refusal, uuid5 } from '@eenplan/kernel';
import type { Vault, Vernietiging } from '@eenplan/vault';
import { SYSTEEM } from '../accounts.js';
import type { CommandRunner } from '../opdracht/command-runner.js';
import { PERSOON, persoonStroom } from '../opdracht/stromen.js';
import { StroomCache } from '../opdracht/stroom-cache.js';
import { Verzoek } from '../opdracht/verzoek.js';
import { systeemVingerafdruk } from './systeem.js';
import type { Vernietigingen } from './vernietigingen.js';
import { foutcode } from './werklijst.js';

const VOLTOOIINGEN = '8b6f1d52-6f0c-5c1b-9d4e-3a7c5e2f9b60';

/** Follows from the stream of the person alone: however often it is done again, there is one certificate. */
export const voltooiingVan = (streamId: string): string => uuid5(`vernietiging-voltooien/${streamId}`, VOLTOOIINGEN);

/** Carries out what two people approved; what fails comes again, and does not keep the others waiting. */
export async function voerVernietigingenUit(
  runner: CommandRunner,
  store: EventStore,
  vault: Vault,
  vernietigingen: Vernietigingen,
  logger: Pick<Logger, 'info' | 'error'>,
): Promise<void> {
  for (const streamId of await vernietigingen.aanDeBeurt()) {
    try {
      await vernietig(runner, store, vault, streamId);
      await vernietigingen.voltooid(streamId);
      logger.info({ streamId }, 'persoon vernietigd');
    } catch (error) {
      logger.error({ err: error, streamId }, 'vernietigen mislukt');
      await vernietigingen.mislukt(streamId, foutcode(error));
    }
  }
}

/**
 * First the vault, then the certificate. Killed in between it comes again: the vault answers what it did then, and the
 * command id was used, or not.
 */
async function vernietig(runner: CommandRunner, store: EventStore, vault: Vault, streamId: string): Promise<void> {
  const { state } = await new StroomCache(store, 1).read(PERSOON, streamId);
  if (state.status === 'nieuw') throw new Error(`there is no person with stream ${streamId}`);
  const { persoonId, vernietiging } = state;
  if (vernietiging.stand === 'vernietigd') return;
  // Nothing is destroyed on the word of a table: the stream has both names, or nothing happens.
  if (vernietiging.stand !== 'goedgekeurd') throw new Refusal('niet-goedgekeurd', 'not approved by two people');
  const { gevraagdDoor, akkoordDoor, gelakt } = vernietiging;
  const gedaan = await vault.erase(
    await nummerNu(store, vault, persoonId),
    { gevraagdDoor: gevraagdDoor.medewerkerId, akkoordDoor: akkoordDoor.medewerkerId },
    new Map(gelakt.map(({ tekstId, gelakt }) => [tekstId, gelakt.id])),
  );
  const id = voltooiingVan(streamId);
  const verzoek = new Verzoek({
    account: SYSTEEM,
    commandId: id,
    fingerprint: systeemVingerafdruk(id),
    correlationId: id,
  });
  await runner.voerUit(verzoek, streamId, async (s) => {
    const persoon = await s.laad(PERSOON, streamId);
    return () => {
      s.beslis(persoon, PERSOON, { type: 'VernietigingVoltooien', bewijs: bewijsVan(gedaan) });
      return { persoonId };
    };
  });
}

/**
 * Who became one with another number after the second yes is destroyed under the one that she has now, where that was agreed to as
 * well: other gemeenten may know her by it.
 * @throws Refusal `ander-nummer`: it was not, so this waits
 */
async function nummerNu(store: EventStore, vault: Vault, persoonId: string): Promise<string> {
  const nu = await vault.geldt(persoonId);
  if (nu === persoonId) return nu;
  const { state } = await new StroomCache(store, 1).read(PERSOON, persoonStroom(nu));
  if (!wordtVernietigd(state))
    throw new Refusal('ander-nummer', 'nobody agreed to destroy this person under the number that she has now');
  return nu;
}

function bewijsVan({ persoonId: _, begonnen, klaar, ...gedaan }: Vernietiging): Vernietigingsbewijs {
  return { begonnenOp: begonnen.toISOString(), klaarOp: klaar.toISOString(), ...gedaan };
}
