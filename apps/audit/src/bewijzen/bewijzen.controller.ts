import { Controller, Get } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { type Actor, CurrentActor } from '@eenplan/edge';
import { LogLezer } from '../kopie/log-lezer.js';
import { BewijsDrieEnen } from './bewijs.dto.js';
import { bewijsDrieEnen } from './drie-enen.js';
import { Toegang } from '../toegang.js';

@ApiTags('Bewijzen')
@Controller('bewijzen')
export class BewijzenController {
  private bezig: Promise<BewijsDrieEnen> | undefined;

  constructor(
    private readonly lezer: LogLezer,
    private readonly toegang: Toegang,
  ) {}

  @ApiOperation({
    summary: 'Bewijs de drie enen',
    description:
      'Speelt het hele logboek af en gaat na elk moment na: voor elke open casus staat precies één persoon, en niemand is gezinslid van twee open casussen. Alleen voor een auditor.',
  })
  @ApiOkResponse({ type: BewijsDrieEnen })
  @Get('drie-enen')
  leesBewijsDrieEnen(@CurrentActor() actor: Actor): Promise<BewijsDrieEnen> {
    this.toegang.eis(actor, 'bewijzen.lezen');
    // It replays everything: who asks while it runs gets the same answer.
    this.bezig ??= this.bewijs().finally(() => (this.bezig = undefined));
    return this.bezig;
  }

  private async bewijs(): Promise<BewijsDrieEnen> {
    const bewijs = await bewijsDrieEnen(this.lezer.alles());
    return { ...bewijs, schendingen: [...bewijs.schendingen] };
  }
}
