import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { verhouding } from '@eenplan/domain/decide';
import { persoonClaim } from '@eenplan/domain/evolve';
import type { PersoonCommand } from '@eenplan/domain/types';
import { Problem } from '@eenplan/edge';
import { EventStore } from '@eenplan/event-store';
import { CommandRunner } from '../opdracht/command-runner.js';
import type { Sessie, Zonder } from '../opdracht/sessie.js';
import { CASUS, PERSOON, persoonStroom } from '../opdracht/stromen.js';
import { Organisaties } from '../organisatie/organisaties.js';
import { OpPersoon } from './persoon.opdrachten.js';

@CommandHandler(OpPersoon)
export class OpPersoonHandler implements ICommandHandler<OpPersoon> {
  constructor(
    private readonly runner: CommandRunner,
    private readonly store: EventStore,
    private readonly organisaties: Organisaties,
  ) {}

  execute({ verzoek, opdracht, body, casusId }: OpPersoon) {
    const { persoonId } = body;
    const streamId = persoonStroom(persoonId);
    return this.runner.voerUit(verzoek, streamId, async (s) => {
      const persoon = await s.laad(PERSOON, streamId);
      // An unknown gemeente tells nothing of a person.
      if (opdracht.type === 'VerzoekIndienen' && opdracht.gemeente !== undefined)
        await this.organisaties.gemeente(s, opdracht.gemeente);
      const via = casusId === undefined ? {} : { via: await this.#via(s, casusId, persoonId) };
      const vernietigt = opdracht.type === 'VernietigingVoorstellen' || opdracht.type === 'VernietigingGoedkeuren';
      const open = vernietigt ? { inOpenCasus: await this.#inOpenCasus(persoonId) } : {};
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

  /** What is overtaken between this look and the append is a conflict: the approval takes the same key, for ever. */
  async #inOpenCasus(persoonId: string): Promise<boolean> {
    const houder = (await this.store.holders([persoonClaim(persoonId)])).values().next().value;
    return houder !== undefined && houder !== persoonStroom(persoonId);
  }
}
