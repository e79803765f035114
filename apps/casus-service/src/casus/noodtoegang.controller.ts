import { Body, Controller, Inject, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiNotFoundResponse, ApiTags } from '@nestjs/swagger';
import type { NoodtoegangAntwoord } from '../dto/antwoord.dto.js';
import { Opdracht, ZonderVersie } from '../opdracht/opdracht.decorator.js';
import { Verzoek } from '../opdracht/verzoek.js';
import { NoodtoegangDto, NoodtoegangOpKenmerkDto } from './bescherming.dto.js';
import { NoodtoegangNemen, type Welke } from './casus.opdrachten.js';

/** Noodtoegang of a casus of which somebody knows no more than what another said on the phone. */
@ApiTags('bescherming')
@Controller('noodtoegangen')
export class NoodtoegangController {
  constructor(@Inject(CommandBus) private readonly bus: CommandBus) {}

  /**
   * Neemt noodtoegang tot de casus met dit kenmerk, met een reden.
   * @remarks Voor wie alleen het kenmerk heeft, van een collega aan de telefoon. Wie dit mag, staat bij noodtoegang nemen.
   * Een kenmerk dat niet bestaat en een casus die u niet mag kennen, geven hetzelfde antwoord.
   */
  @Post()
  @ApiNotFoundResponse()
  @ZonderVersie()
  noodtoegangOpKenmerkNemen(
    @Opdracht('geen') v: Verzoek,
    @Body() { kenmerk, ...rest }: NoodtoegangOpKenmerkDto,
  ): Promise<NoodtoegangAntwoord> {
    return neemNoodtoegang(this.bus, v, { kenmerk }, rest);
  }
}

/** Without a version: who takes it may not know any. */
export async function neemNoodtoegang(
  bus: CommandBus,
  v: Verzoek,
  welke: Welke,
  { reden, uren }: NoodtoegangDto,
): Promise<NoodtoegangAntwoord> {
  const noodtoegangId = v.nieuwId('noodtoegang');
  const opdracht = { noodtoegangId, reden: v.tekst('/reden', reden), ...(uren === undefined ? {} : { uren }) };
  const { body, written } = await bus.execute(new NoodtoegangNemen(v, welke, opdracht));
  v.koppen({ written });
  return body;
}
