import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Vault } from '@eenplan/vault';
import type { CasusAntwoord } from '../dto/antwoord.dto.js';
import { CommandRunner } from '../opdracht/command-runner.js';
import { CASUS } from '../opdracht/stromen.js';
import { GezagVastleggen } from './casus.opdrachten.js';

@CommandHandler(GezagVastleggen)
export class GezagVastleggenHandler implements ICommandHandler<GezagVastleggen> {
  constructor(
    private readonly runner: CommandRunner,
    private readonly vault: Vault,
  ) {}

  execute({ verzoek, casusId, opdracht }: GezagVastleggen) {
    const { kindId } = opdracht;
    return this.runner.voerUit(verzoek, casusId, async (s) => {
      const casus = await s.laad(CASUS, casusId);
      const { state } = casus;
      // Only of whom this casus knows as gezinslid; of anybody else the decision says no before it matters.
      const kent = state.status !== 'nieuw' && state.gezinsleden.some(({ persoonId }) => persoonId === kindId);
      const volwassen = kent
        ? await this.vault.bereikt([kindId], 18, s.omstandigheden.nu.slice(0, 10), false)
        : undefined;
      const kindIsVolwassen = volwassen?.get(kindId) === true;
      return (): CasusAntwoord => {
        s.beslis(casus, CASUS, { type: 'GezagVastleggen', ...opdracht, kindIsVolwassen });
        return { casusId };
      };
    });
  }
}
