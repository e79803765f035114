import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { CommandRunner } from '../opdracht/command-runner.js';
import { eisEenduidig } from '../opdracht/kluiswerk.js';
import { ORGANISATIE } from '../opdracht/stromen.js';
import { OpOrganisatie } from './organisatie.opdrachten.js';

@CommandHandler(OpOrganisatie)
export class OpOrganisatieHandler implements ICommandHandler<OpOrganisatie> {
  constructor(private readonly runner: CommandRunner) {}

  execute({ verzoek, organisatieId, opdracht }: OpOrganisatie) {
    return this.runner.voerUit(verzoek, organisatieId, async (s) => {
      const organisatie = await s.laad(ORGANISATIE, organisatieId);
      return () => {
        s.beslis(organisatie, ORGANISATIE, opdracht);
        // Only now: who may do nothing here is not told what is known of a BSN.
        eisEenduidig(s);
        return { organisatieId };
      };
    });
  }
}
