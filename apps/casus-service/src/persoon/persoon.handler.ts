import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { verhouding } from '@eenplan/domain/decide';
import { persoonClaim, type PersoonState } from '@eenplan/domain/evolve';
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
      const teksten = await this.#eigenTeksten(opdracht, persoon.state, persoonId, via.via);
      const open = vernietigt(opdracht) ? await opgezocht(s, this.store, this.bewaring, persoonId) : {};
      return () => {
        s.beslis(persoon, PERSOON, { ...opdracht, ...via, ...teksten, ...open } as Zonder<PersoonCommand>);
        return body;
      };
    });
  }

  /** Of the texts of a request those that are hers: about her, and in a casus of the gemeente that decides. */
  async #eigenTeksten(opdracht: OpPersoon['opdracht'], state: PersoonState, persoonId: string, via?: Plek) {
    const verzoek = vanVerzoek(opdracht, state, via);
    if (verzoek === undefined) return {};
    const { gemeente, tekstIds } = verzoek;
    if (tekstIds.length === 0 || gemeente === undefined) return { eigenTeksten: [] };
    const nummers = await this.vault.nummers([persoonId]);
    const overHaar = await this.vault.gaanOver(tekstIds, nummers);
    // Looked up for all of them, so that an answer takes as long for a text of another as for one that does not exist.
    const hier = await this.bewaring.tekstenIn(gemeente, nummers, tekstIds);
    return { eigenTeksten: tekstIds.filter((id) => overHaar.has(id) && hier.has(id)) };
  }

  async #via(s: Sessie, casusId: string, persoonId: string) {
    const { state } = await s.laad(CASUS, casusId);
    const via = verhouding(state, s.omstandigheden.door, persoonId);
    if (!via) throw Problem.notFound();
    return via;
  }
}

/** Where a casus through which somebody acts is. */
type Plek = { readonly gemeente: string };

/** The texts that a command is about and the gemeente that decides; undefined where a command is about none. */
function vanVerzoek(opdracht: OpPersoon['opdracht'], state: PersoonState, via: Plek | undefined) {
  if (opdracht.type === 'VerzoekIndienen')
    return { gemeente: via?.gemeente ?? opdracht.gemeente, tekstIds: opdracht.tekstIds };
  if (opdracht.type !== 'VerzoekBeslissen') return undefined;
  const verzoeken = state.status === 'bekend' ? state.verzoeken : [];
  const verzoek = verzoeken.find(({ verzoekId }) => verzoekId === opdracht.verzoekId);
  return { gemeente: verzoek?.gemeente, tekstIds: verzoek?.tekstIds ?? [] };
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
