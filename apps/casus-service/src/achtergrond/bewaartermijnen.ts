import { persoonBewaarTot } from '@eenplan/domain/decide';
import type { Werkwijze } from '@eenplan/domain/types';
import type { Logger } from '@eenplan/edge';
import { uuid5 } from '@eenplan/kernel';
import type { EventStore } from '@eenplan/event-store';
import { SYSTEEM } from '../accounts.js';
import type { CommandRunner } from '../opdracht/command-runner.js';
import { isNee } from '../opdracht/fouten.js';
import { PERSOON, persoonStroom } from '../opdracht/stromen.js';
import { Verzoek } from '../opdracht/verzoek.js';
import type { Bewaring, CasusVan } from '../persoon/bewaring.js';
import { opgezocht } from '../persoon/persoon.handler.js';
import { systeemVingerafdruk } from './systeem.js';

const SIGNALEN = '5c3f7e0a-0b1d-5e6a-9a77-2d0c4b8e6f13';

/** Follows from the person and the term: however often it is looked, it is pointed out once. */
export const signaalVan = (persoonId: string, totDatum: string): string =>
  uuid5(`bewaartermijn/${persoonId}/${totDatum}`, SIGNALEN);

/**
 * Points out whose data need not be kept any longer. Nothing is proposed or approved by it: that takes two people. What was
 * broken off goes on the next time; what was pointed out before has its reply in the store.
 * @returns how many persons were pointed out now
 */
export async function signaleerBewaartermijnen(
  runner: CommandRunner,
  store: EventStore,
  bewaring: Bewaring,
  werkwijze: Werkwijze,
  logger: Pick<Logger, 'warn'>,
): Promise<number> {
  if (werkwijze.bewaartermijnen.length === 0) return 0;
  // What is not in the tables yet, such as a casus that was opened anew, would let go too soon.
  while (!(await bewaring.bijwerken()));
  const vandaag = store.now().slice(0, 10);
  const kortste = Math.min(...werkwijze.bewaartermijnen.map(({ jaren }) => jaren));
  // Sooner than the shortest term nobody is due; two days for the way days are counted.
  const vroegerDan = new Date(`${vandaag}T00:00:00Z`);
  vroegerDan.setUTCFullYear(vroegerDan.getUTCFullYear() - kortste);
  vroegerDan.setUTCDate(vroegerDan.getUTCDate() + 2);
  let gemeld = 0;
  for (let na: string | undefined; ;) {
    const bladzijde = await bewaring.dicht(vroegerDan, na);
    for (const [persoonId, casussen] of bladzijde) {
      na = persoonId;
      const totDatum = persoonBewaarTot(casussen, werkwijze.bewaartermijnen);
      if (totDatum === undefined || totDatum >= vandaag) continue;
      try {
        if (await signaleer(runner, store, bewaring, persoonId, totDatum, laatste(casussen, werkwijze))) gemeld += 1;
      } catch (error) {
        // One of whom it cannot be done keeps nobody waiting; it comes again.
        if (!isNee(error)) logger.warn({ err: error }, 'bewaartermijn melden mislukt');
      }
    }
    if (bladzijde.size === 0) return gemeld;
  }
}

async function signaleer(
  runner: CommandRunner,
  store: EventStore,
  bewaring: Bewaring,
  persoonId: string,
  totDatum: string,
  { casusId, gemeente }: CasusVan,
): Promise<boolean> {
  const id = signaalVan(persoonId, totDatum);
  if (await store.earlierReply(id)) return false;
  const verzoek = new Verzoek({
    account: SYSTEEM,
    commandId: id,
    fingerprint: systeemVingerafdruk(id),
    correlationId: id,
  });
  const streamId = persoonStroom(persoonId);
  await runner.voerUit(verzoek, streamId, async (s) => {
    const persoon = await s.laad(PERSOON, streamId);
    const feiten = await opgezocht(s, store, bewaring, [persoonId]);
    return () => {
      s.beslis(persoon, PERSOON, { type: 'BewaartermijnSignaleren', persoonId, casusId, gemeente, ...feiten });
      // What is answered is kept for ever: nothing of the person.
      return {};
    };
  });
  return true;
}

/** The casus that is kept longest: its coördinatoren are asked. */
const laatste = (casussen: readonly CasusVan[], { bewaartermijnen }: Werkwijze): CasusVan =>
  [...casussen].sort((a, b) =>
    (persoonBewaarTot([a], bewaartermijnen) ?? '') < (persoonBewaarTot([b], bewaartermijnen) ?? '') ? 1 : -1,
  )[0]!;
