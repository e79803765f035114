import { Controller, Get } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { IdParam, Positie, Problem } from '@eenplan/edge';
import type { Written } from '@eenplan/event-store';
import { Leesgereedschap } from '../gedeeld/leesgereedschap.js';
import { HuidigeLezer, type Lezer } from '../gedeeld/lezer.js';
import { Parameters } from '../gedeeld/sql.js';
import { zichtbareCasus } from '../gedeeld/toegang.js';
import type { ToegangRij } from '../toegang/toegang.tabellen.js';
import { Gegevensdeling } from './delen.dto.js';
import { bouwGegevensdeling } from './delen.opbouw.js';

@ApiTags('Casussen')
@Controller('casussen')
export class DelenController {
  constructor(private readonly lees: Leesgereedschap) {}

  @ApiOperation({
    summary: 'Lees op welke grond in een casus wordt gedeeld',
    description:
      'De grondslagen die nu gelden en wat u kunt vaststellen, voor de regisseur en de casuscoördinator. De toestemmingen die u kunt geven, optekenen of intrekken, en wie meeleest met een jongere.',
  })
  @ApiOkResponse({ type: Gegevensdeling, description: 'Waarop nu wordt gedeeld.' })
  @Get(':casusId/grondslagen')
  async leesGrondslagen(
    @HuidigeLezer() lezer: Lezer,
    @IdParam('casusId') casusId: string,
    @Positie() positie: Written | undefined,
  ): Promise<Gegevensdeling> {
    await this.lees.eigen.wacht(positie, 'casusdossier', 'toegang', 'organisaties');
    const p = new Parameters();
    const [rij] = await this.lees.als(lezer).query<({ toegang: ToegangRij } | undefined)[]>(
      `select row_to_json(g) as toegang from leesmodellen.casusdossier d
       join leesmodellen.toegang g on g.stream_id = d.stream_id
       where d.stream_id = ${p.add(casusId)}::uuid and ${zichtbareCasus(lezer, p)}`,
      p.values,
    );
    if (!rij) throw Problem.notFound();
    const kijker = await this.lees.kijk(lezer);
    const { grondslagen, toestemmingen } = rij.toegang.bescherming;
    const genoemd = [...grondslagen, ...toestemmingen].flatMap(({ gever, ontvanger }) => [gever, ontvanger]);
    const [kijk] = await kijker.bekijk([{ casus_id: casusId, toegang: rij.toegang }], genoemd);
    if (!kijk?.ziet) throw Problem.notFound();
    const onthulling = this.lees.onthulling(lezer, 'delen');
    const gebouwd = bouwGegevensdeling(kijk, onthulling, lezer, new Date().toISOString());
    if (!gebouwd) throw new Problem(403);
    await onthulling.open();
    return gebouwd;
  }
}
