import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { verhouding } from '@eenplan/domain/decide';
import { persoonClaim } from '@eenplan/domain/evolve';
import type { PersoonCommand } from '@eenplan/domain/types';
import { Problem } from '@eenplan/edge';
import { EventStore } from '@eenplan/event-store';
import { Vault } from '@eenplan/vault';
import { CommandRunner } from '../opdracht/command-runner.js';
import type { Sessie, Zonder } from '../opdracht/sessie.js';
import { CASUS, PERSOON, persoonStroom } from '../opdracht/stromen.js';
import { Organisaties } from '../organisatie/organisaties.js';
import { vragerVan } from '../toegang/vrager.js';
import { Bewaring } from './bewaring.js';
import { OpPersoon } from './persoon.opdrachten.js';

@CommandHandler(OpPersoon)
export class OpPersoonHandler implements ICommandHandler<OpPersoon> {
  constructor(
    private readonly runner: CommandRunner,
    private readonly store: EventStore,
    private readonly organisaties: Organisaties,
    private readonly bewaring: Bewaring,
    private readonly vault: Vault,
  ) {}

  execute({ verzoek, opdracht, body, casusId }: OpPersoon) {
    const { persoonId } = body;
    const streamId = persoonStroom(persoonId);
    return this.runner.voerUit(verzoek, streamId, async (s) => {
      const persoon = await s.laad(PERSOON, streamId);
      if (opdracht.type === 'VerzoekIntrekken') await s.handelAls(persoonId);
      s.inKluis = new Map([[persoonId, await this.vault.geldt(persoonId)]]);
      // An unknown gemeente tells nothing of a person.
      if (opdracht.type === 'VerzoekIndienen' && opdracht.gemeente !== undefined)
        await this.organisaties.gemeente(s, opdracht.gemeente);
      await this.organisaties.lees(s, vragerVan(opdracht, persoon.state));
      const via = casusId === undefined ? {} : { via: await this.#via(s, casusId, persoonId) };
      const open = vernietigt(opdracht) ? await opgezocht(s, this.store, this.bewaring, persoonId) : {};
      return () => {
        s.beslis(persoon, PERSOON, { ...opdracht, ...via, ...open } as Zonder<PersoonCommand>);
        return body;
      };
    });
  }

  async #via(s: Sessie, casusId: string, persoonId: string) {
    const { state } = await s.laad(CASUS, casusId);
    const via = verhouding(state, s.omstandigheden.door, persoonId);
    if (!via) throw Problem.notFound();
    return via;
  }
}

const vernietigt = ({ type }: OpPersoon['opdracht']): boolean =>
  type === 'VernietigingVoorstellen' || type === 'VernietigingGoedkeuren';

/**
 * What decides whether a person may be destroyed. What is overtaken between this look and the append is a conflict: the
 * approval takes the same key as a casus does, for ever, and every casus in which she was named is guarded at the version
 * that was looked at.
 */
export async function opgezocht(s: Sessie, store: EventStore, bewaring: Bewaring, persoonId: string) {
  const houder = (await store.holders([persoonClaim(persoonId)])).values().next().value;
  const inOpenCasus = houder !== undefined && houder !== persoonStroom(persoonId);
  const voor = await bewaring.casussenVan(persoonId);
  await Promise.all(voor.map(({ casusId }) => s.laad(CASUS, casusId, { vers: true })));
  // Again, now that they are guarded: this is what holds.
  return { inOpenCasus, bewaard: await bewaring.casussenVan(persoonId) };
}
