import { Controller, Get } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { type Actor, CurrentActor } from '@eenplan/edge';
import { LogLezer } from '../kopie/log-lezer.js';
import { BewijsDrieEnen } from './bewijs.dto.js';
import { bewijsDrieEnen } from './drie-enen.js';
import { Casussen } from '../casussen.js';
import { Toegang } from '../toegang.js';

@ApiTags('Bewijzen')
@Controller('bewijzen')
export class BewijzenController {
  /** For all, or for some gemeenten. */
  private readonly bezig = new Map<string, Promise<BewijsDrieEnen>>();

  constructor(
    private readonly lezer: LogLezer,
    private readonly casussen: Casussen,
    private readonly toegang: Toegang,
  ) {}

  @ApiOperation({
    summary: 'Bewijs de drie enen',
    description:
      'Speelt het logboek af en gaat na elk moment na: voor elke open casus staat precies één persoon, en niemand is gezinslid van twee open casussen. Van de casussen van de eigen gemeenten; wie voor alle gemeenten werkt, bewijst het hele logboek. Alleen voor een auditor.',
  })
  @ApiOkResponse({ type: BewijsDrieEnen })
  @Get('drie-enen')
  async leesBewijsDrieEnen(@CurrentActor() actor: Actor): Promise<BewijsDrieEnen> {
    this.toegang.eis(actor, 'bewijzen.lezen');
    const gemeenten = (await this.casussen.zijnAlle(actor.gemeenten)) ? undefined : [...actor.gemeenten].sort();
    const sleutel = gemeenten?.join() ?? 'alle';
    // It replays everything: who asks the same while it runs gets the same answer.
    const bezig = this.bezig.get(sleutel) ?? this.bewijs(gemeenten).finally(() => this.bezig.delete(sleutel));
    this.bezig.set(sleutel, bezig);
    return bezig;
  }

  private async bewijs(gemeenten: readonly string[] | undefined): Promise<BewijsDrieEnen> {
    const bewijs = await bewijsDrieEnen(gemeenten ? this.lezer.vanGemeenten(gemeenten) : this.lezer.alles());
    return { heleLogboek: !gemeenten, ...bewijs, schendingen: [...bewijs.schendingen] };
  }
}
