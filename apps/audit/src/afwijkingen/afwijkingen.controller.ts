import { Body, Controller, Get, HttpCode, Post } from '@nestjs/common';
import { ApiConflictResponse, ApiNotFoundResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { type Actor, CurrentActor, IdParam, Problem } from '@eenplan/edge';
import { StilstaandeStromen, Vrijgave, VrijgaveVraag } from './afwijkingen.dto.js';
import { Vrijgaven } from './vrijgaven.js';
import { Casussen } from '../casussen.js';
import { Toegang } from '../toegang.js';

@ApiTags('Afwijkingen')
@Controller('afwijkingen')
export class AfwijkingenController {
  constructor(
    private readonly vrijgaven: Vrijgaven,
    private readonly casussen: Casussen,
    private readonly toegang: Toegang,
  ) {}

  @ApiOperation({
    summary: 'Bekijk wat in de kopie stilstaat',
    description:
      'Stromen waarvan een gebeurtenis aankwam die niet klopt. Wat erna komt, wacht. Van de eigen gemeenten; wat van geen gemeente is, alleen voor wie voor alle gemeenten werkt. Alleen voor een auditor.',
  })
  @ApiOkResponse({ type: StilstaandeStromen })
  @Get()
  async bekijkAfwijkingen(@CurrentActor() actor: Actor): Promise<StilstaandeStromen> {
    this.toegang.eis(actor, 'afwijkingen.lezen');
    return { items: await this.vrijgaven.stilstaand(await this.vanWie(actor)) };
  }

  @ApiOperation({
    summary: 'Geef een stroom vrij na onderzoek',
    description:
      'Leest de stroom opnieuw uit het logboek zelf. Past die bij de kopie, dan gaat de stroom verder. De afwijking blijft bewaard, met wie haar vrijgaf en wat de oorzaak was. Alleen voor een auditor.',
  })
  @ApiOkResponse({ type: Vrijgave })
  @ApiNotFoundResponse()
  @ApiConflictResponse()
  @HttpCode(200)
  @Post(':streamId/vrijgaven')
  async geefVrij(
    @CurrentActor() actor: Actor,
    @IdParam('streamId') streamId: string,
    @Body() { oorzaak }: VrijgaveVraag,
  ): Promise<Vrijgave> {
    this.toegang.eis(actor, 'afwijkingen.vrijgeven');
    const vrij = await this.vrijgaven.geefVrij(streamId, oorzaak, actor.accountId, await this.vanWie(actor));
    if (vrij.uitkomst === 'staat-niet-stil') throw Problem.notFound();
    if (vrij.uitkomst === 'wijkt-nog-af')
      throw new Problem(
        409,
        'wijkt-nog-af',
        `Het logboek zelf is op positie ${vrij.positie} anders dan de kopie van audit. Zoek uit wie het logboek heeft veranderd; vrijgeven kan niet.`,
      );
    const { totVersie, aantalAfwijkingen } = vrij;
    return { streamId, totVersie, aantalAfwijkingen };
  }

  /** The gemeenten of whoever asks; undefined: all of them. */
  private async vanWie({ gemeenten }: Actor): Promise<readonly string[] | undefined> {
    return (await this.casussen.zijnAlle(gemeenten)) ? undefined : gemeenten;
  }
}
