import { CommandBus } from '@nestjs/cqrs';
import type { CasusAntwoord } from '../dto/antwoord.dto.js';
import type { Antwoord } from '../opdracht/command-runner.js';
import type { Verzoek } from '../opdracht/verzoek.js';
import { type CasusOpdracht, OpCasus } from './casus.opdrachten.js';

/** What all controllers of a casus do: hand over a plain command, and put version and position in the answer. */
export abstract class OpdrachtController {
  constructor(protected readonly bus: CommandBus) {}

  /** A command on one casus; `body` is what is answered. */
  protected async op<B extends CasusAntwoord>(verzoek: Verzoek, body: B, opdracht: CasusOpdracht): Promise<B> {
    return this.klaar(verzoek, (await this.bus.execute(new OpCasus(verzoek, opdracht, body))) as Antwoord<B>);
  }

  protected klaar<B>(verzoek: Verzoek, { body, versie, written }: Antwoord<B>): B {
    verzoek.koppen({ version: versie, written });
    return body;
  }
}
