import { Controller, Get, Req, Res } from '@nestjs/common';
import { ApiExtraModels, ApiHeader, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Accounts, contextOf, Herkenning, optionsOf } from '@eenplan/edge';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { HuidigeLezer, type Lezer } from '../gedeeld/lezer.js';
import { Lijn } from './lijn.js';
import { Volgers } from './volgers.js';
import { Wijzigingsbericht } from './wijzigingen.dto.js';

@ApiTags('Wijzigingen')
@Controller('wijzigingen')
export class WijzigingenController {
  constructor(
    private readonly volgers: Volgers,
    private readonly herkenning: Herkenning,
    private readonly accounts: Accounts,
  ) {}

  @ApiOperation({
    summary: 'Hoor meteen wat er verandert',
    description:
      'Een stroom van gebeurtenissen (server-sent events). Bij wijziging: wat er veranderde, van wat u mag zien. Bij alles: ' +
      'kijk overal opnieuw. Elke 15 seconden een hartslag. Na een breuk gaat het verder na Last-Event-ID. De stroom eindigt ' +
      'als uw token of uw account eindigt.',
  })
  @ApiHeader({
    name: 'Last-Event-ID',
    required: false,
    description: 'De id van de laatste gebeurtenis die u had.',
    schema: { type: 'string' },
  })
  @ApiExtraModels(Wijzigingsbericht)
  @ApiOkResponse({
    description: 'De stroom; de data van een wijziging is een Wijzigingsbericht.',
    content: {
      'text/event-stream': {
        schema: { type: 'string' },
        example: 'id: x\nevent: wijziging\ndata: {"casussen":["0d9f3a53-5b4b-4d3a-9a16-0f0f0e7b8001"],"overig":[]}\n\n',
      },
    },
  })
  @Get()
  async volgWijzigingen(
    @HuidigeLezer() lezer: Lezer,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { authorization } = request.headers;
    const { traceparent } = contextOf(request);
    const vanaf = request.headers['last-event-id'];
    const lijn = new Lijn(reply, optionsOf(request).sealKey);
    const opnieuw = async (): Promise<Lezer | undefined> => {
      const keuring = await this.herkenning.keur(authorization);
      const gevonden = keuring.ok ? await this.accounts.find(keuring.aanspraken) : keuring;
      return gevonden.ok ? { ...(gevonden.actor as Lezer), traceparent } : undefined;
    };
    const eindig = this.volgers.volg({ lezer, lijn, opnieuw }, typeof vanaf === 'string' ? vanaf : undefined);
    reply.raw.once('close', () => void eindig.then((weg) => weg()));
    await eindig;
  }
}
