import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { regieClaims } from '@eenplan/domain/evolve';
import { EventStore } from '@eenplan/event-store';
import { CommandRunner } from '../opdracht/command-runner.js';
import { eisEenduidig } from '../opdracht/kluiswerk.js';
import type { Sessie } from '../opdracht/sessie.js';
import { CASUS, ORGANISATIE } from '../opdracht/stromen.js';
import { Verzoek } from '../opdracht/verzoek.js';
import { MedewerkerUitschrijven, OpOrganisatie } from './organisatie.opdrachten.js';
import { Organisaties, vanDienst } from './organisaties.js';

/** So many casussen change hands in one transaction at most. */
const IN_EEN_KEER = 100;

@CommandHandler(OpOrganisatie)
export class OpOrganisatieHandler implements ICommandHandler<OpOrganisatie> {
  constructor(private readonly runner: CommandRunner) {}

  execute({ verzoek, organisatieId, opdracht }: OpOrganisatie) {
    return this.runner.voerUit(verzoek, organisatieId, async (s) => {
      const organisatie = await s.laad(ORGANISATIE, organisatieId);
      // How somebody is reached is about that one.
      if (opdracht.type === 'BereikbaarheidVastleggen' && organisatie.state.status !== 'nieuw') {
        const van = organisatie.state.medewerkers.get(opdracht.medewerkerId);
        s.betrokkenen = van ? [van.persoonId] : [];
      }
      return () => {
        s.beslis(organisatie, ORGANISATIE, opdracht);
        // Only now: who may do nothing here is not told what is known of a BSN.
        eisEenduidig(s);
        return { organisatieId };
      };
    });
  }
}

/**
 * In several commands, since a casus must not come to the medewerker between looking up for which one answers and the end of
 * the account. With the first all rights end, however much there is to hand over, and no casus can come any more: whoever takes or
 * gives the regie guards the organisation of who gets it. The last closes the account and hands over all that is left at one
 * instant; where that is more than fits, the others went before it, piece by piece. Broken off in between, it goes on when it is
 * asked again.
 */
@CommandHandler(MedewerkerUitschrijven)
export class MedewerkerUitschrijvenHandler implements ICommandHandler<MedewerkerUitschrijven> {
  constructor(
    private readonly runner: CommandRunner,
    private readonly store: EventStore,
    private readonly organisaties: Organisaties,
  ) {}

  async execute({ verzoek, organisatieId, medewerkerId }: MedewerkerUitschrijven) {
    const casusIds = async () => [...(await this.store.holdersUnder(regieClaims(medewerkerId)))];
    const { ifMatch: _, ...gegevens } = verzoek.gegevens;
    const aankondiging = new Verzoek({ ...verzoek.gegevens, commandId: verzoek.nieuwId('aankondiging') });
    await this.runner.voerUit(aankondiging, organisatieId, async (s) => {
      const organisatie = await s.laad(ORGANISATIE, organisatieId);
      return () => {
        s.beslis(organisatie, ORGANISATIE, { type: 'VertrekAankondigen', medewerkerId });
        return { organisatieId };
      };
    });
    for (let over = await casusIds(); over.length > IN_EEN_KEER; over = await casusIds())
      await this.#stuk(new Verzoek(gegevens), organisatieId, medewerkerId, over.slice(0, IN_EEN_KEER));
    return this.runner.voerUit(new Verzoek(gegevens), organisatieId, async (s) => {
      const organisatie = await s.laad(ORGANISATIE, organisatieId);
      const over = await Promise.all((await casusIds()).map((casusId) => this.#overdracht(s, casusId)));
      return () => {
        s.beslis(organisatie, ORGANISATIE, { type: 'MedewerkerUitschrijven', medewerkerId });
        for (const { casus, naar } of over)
          s.beslis(casus, CASUS, { type: 'RegieLatenTerugvallen', medewerkerId, naar });
        return { organisatieId };
      };
    });
  }

  /** Some of what the medewerker answers for; named by the first of them, so that each piece is a command of its own. */
  async #stuk(verzoek: Verzoek, organisatieId: string, medewerkerId: string, casusIds: readonly string[]) {
    const stuk = new Verzoek({ ...verzoek.gegevens, commandId: verzoek.nieuwId(`terugval ${casusIds[0]}`) });
    await this.runner.voerUit(stuk, organisatieId, async (s) => {
      const organisatie = await s.laad(ORGANISATIE, organisatieId);
      const over = await Promise.all(casusIds.map((casusId) => this.#overdracht(s, casusId)));
      return () => {
        // Changes nothing, and is asked by whom it may be.
        s.beslis(organisatie, ORGANISATIE, { type: 'VertrekAankondigen', medewerkerId });
        for (const { casus, naar } of over)
          s.beslis(casus, CASUS, { type: 'RegieLatenTerugvallen', medewerkerId, naar });
        return { organisatieId };
      };
    });
  }

  async #overdracht(s: Sessie, casusId: string) {
    const casus = await s.laad(CASUS, casusId, { vers: true });
    if (casus.state.status === 'nieuw') throw new Error(`${casusId} holds a key and is no casus`);
    return { casus, naar: vanDienst(await this.organisaties.gemeente(s, casus.state.gemeente)) };
  }
}
