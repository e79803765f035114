import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { CasusCommand } from '@eenplan/domain/types';
import { CommandRunner } from '../opdracht/command-runner.js';
import type { Zonder } from '../opdracht/sessie.js';
import { CASUS } from '../opdracht/stromen.js';
import { Organisaties } from '../organisatie/organisaties.js';
import { DelingVastleggen, NoodtoegangNemen } from './casus.opdrachten.js';
import { overCasus } from './gezin-van.js';

@CommandHandler(DelingVastleggen)
export class DelingVastleggenHandler implements ICommandHandler<DelingVastleggen> {
  constructor(
    private readonly runner: CommandRunner,
    private readonly organisaties: Organisaties,
  ) {}

  execute({ verzoek, opdracht, body }: DelingVastleggen) {
    const { geverId, ontvangerId, ...rest } = opdracht;
    return this.runner.voerUit(verzoek, body.casusId, async (s) => {
      const casus = await s.laad(CASUS, body.casusId);
      // Before the casus is looked at: an unknown organisation must not tell whether there is one.
      const gever = await this.organisaties.feiten(s, geverId);
      const ontvanger = await this.organisaties.feiten(s, ontvangerId);
      return () => {
        s.beslis(casus, CASUS, { ...rest, gever, ontvanger } as Zonder<CasusCommand>);
        return body;
      };
    });
  }
}

@CommandHandler(NoodtoegangNemen)
export class NoodtoegangNemenHandler implements ICommandHandler<NoodtoegangNemen> {
  constructor(
    private readonly runner: CommandRunner,
    private readonly organisaties: Organisaties,
  ) {}

  execute({ verzoek, opdracht, body }: NoodtoegangNemen) {
    return this.runner.voerUit(verzoek, body.casusId, async (s) => {
      const casus = await s.laad(CASUS, body.casusId);
      overCasus(s, casus);
      const { organisatieId } = s.omstandigheden.door;
      const eigen = organisatieId === undefined ? undefined : await this.organisaties.feiten(s, organisatieId);
      return () => {
        s.beslis(casus, CASUS, { type: 'NoodtoegangNemen', ...opdracht, ...(eigen && { organisatie: eigen }) });
        return body;
      };
    });
  }
}
