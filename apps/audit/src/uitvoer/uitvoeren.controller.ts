import { Controller, Get, Query, Res, type StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { type Actor, Answers, CurrentActor, cursorOf, paged } from '@eenplan/edge';
import { Inzagelog, type Uitvoer } from '@eenplan/vault';
import type { FastifyReply } from 'fastify';
import { Casussen } from '../casussen.js';
import { LogLezer } from '../kopie/log-lezer.js';
import { Organisaties } from '../organisaties.js';
import { Toegang } from '../toegang.js';
import { CSV_ANTWOORD, csvVan, HOOGSTENS, type Kolom } from './csv.js';
import { Spoor } from './spoor.js';
import { Uitvoeren } from './uitvoeren.js';
import { UitvoerenPagina, UitvoerenQuery, type UitvoerRegel } from './uitvoeren.dto.js';

const UITVOEREN: readonly Kolom<UitvoerRegel>[] = [
  { kop: 'Nummer', van: ({ nummer }) => nummer },
  { kop: 'Opgehaald op', van: ({ opgehaaldOp }) => opgehaaldOp },
  { kop: 'Lijst', van: ({ lijst }) => lijst },
  { kop: 'Selectie', van: ({ filters }) => filters.selectie },
  { kop: 'Vanaf', van: ({ filters }) => filters.vanafOp },
  { kop: 'Tot', van: ({ filters }) => filters.totOp },
  { kop: 'Lot', van: ({ filters }) => filters.lot },
  { kop: 'Casus', van: ({ casus }) => casus?.kenmerk },
  { kop: 'Regels', van: ({ aantalRegels }) => aantalRegels },
  { kop: 'Personen', van: ({ aantalPersonen }) => aantalPersonen },
  { kop: 'Rol', van: ({ rol }) => rol },
  { kop: 'Organisatie', van: ({ organisatie }) => organisatie },
  { kop: 'Account', van: ({ accountId }) => accountId },
  { kop: 'Spoor', van: ({ spoor }) => spoor },
];
/** So many are read at once for a file. */
const STUK = 500;

@ApiTags('Inzagen')
@Controller('inzagen/uitvoeren')
export class UitvoerenController {
  constructor(
    private readonly log: Inzagelog,
    private readonly casussen: Casussen,
    private readonly lezer: LogLezer,
    private readonly toegang: Toegang,
    private readonly uitvoeren: Uitvoeren,
  ) {}

  @ApiOperation({
    summary: 'Bekijk wie lijsten als bestand ophaalde',
    description:
      'Wie welke lijst ophaalde, met welke filters, wanneer en hoeveel regels, de laatste eerst. Van de eigen gemeenten. Alleen voor een auditor.',
  })
  @ApiOkResponse({ type: UitvoerenPagina })
  @Answers('Link')
  @Get()
  async bekijkUitvoeren(
    @CurrentActor() actor: Actor,
    @Query() query: UitvoerenQuery,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<UitvoerenPagina> {
    this.toegang.eis(actor, 'toegangslog.zoeken');
    const vanWie = await this.vanWie(actor);
    const na = cursorOf(reply.request, query)?.[0];
    const rijen = await this.log.uitvoer(vanWie, query.limiet + 1, na === undefined ? undefined : Number(na));
    const { items, volgende } = paged(reply, query, rijen, ({ nummer }) => [nummer]);
    return { items: await this.regels(actor, vanWie, items), ...(volgende === undefined ? {} : { volgende }) };
  }

  @ApiOperation({
    summary: 'Haal op als bestand wie lijsten ophaalde',
    description:
      'CSV in UTF-8, met puntkomma’s. Dezelfde regels als de lijst, hoogstens 50.000. Wie het ophaalt, komt in het logboek van inzagen. Alleen voor een auditor.',
  })
  @ApiOkResponse(CSV_ANTWOORD)
  @Get('uitvoer')
  async voerUitvoerenUit(@CurrentActor() actor: Actor, @Spoor() spoor: string): Promise<StreamableFile> {
    this.toegang.eis(actor, 'toegangslog.zoeken');
    const vanWie = await this.vanWie(actor);
    const alle: UitvoerRegel[] = [];
    for (let voor: number | undefined; alle.length <= HOOGSTENS;) {
      const stuk = await this.log.uitvoer(vanWie, STUK, voor);
      alle.push(...(await this.regels(actor, vanWie, stuk)));
      if (stuk.length < STUK) break;
      voor = stuk.at(-1)!.nummer;
    }
    const erin = alle.slice(0, HOOGSTENS);
    const wat = { lijst: 'uitvoer-opgehaald', filters: {}, gemeenten: actor.gemeenten, regels: erin.length };
    const casusIds = new Set(erin.flatMap(({ casus }) => casus?.casusId ?? []));
    await this.uitvoeren.legVast(actor, spoor, wat, [...casusIds]);
    return csvVan('opgehaalde-lijsten', UITVOEREN, alle, (deel) => Promise.resolve(deel));
  }

  /** Undefined: of all. */
  private async vanWie({ gemeenten }: Actor): Promise<readonly string[] | undefined> {
    return (await this.casussen.zijnAlle(gemeenten)) ? undefined : gemeenten;
  }

  private async regels(
    actor: Actor,
    vanWie: readonly string[] | undefined,
    alle: readonly Uitvoer[],
  ): Promise<UitvoerRegel[]> {
    const lijsten = alle.filter((een) => !vanWie || een.gemeenten.some((code) => vanWie.includes(code)));
    const [casussen, namen] = await Promise.all([
      this.casussen.van(
        actor,
        lijsten.flatMap(({ filters }) => filters['casusId'] ?? []),
      ),
      Organisaties.van(
        this.lezer,
        lijsten.map(({ organisatieId }) => organisatieId),
      ),
    ]);
    const mag = this.toegang.magGeschiedenis(actor);
    return lijsten.map(
      ({ traceId, op, regels, personen, gemeenten: _, filters, accountId, organisatieId, ...rest }) => {
        const { casusId, ...gekozen } = filters;
        const casus = casussen.find((een) => een.casusId === casusId && mag(een));
        return {
          ...rest,
          spoor: traceId,
          opgehaaldOp: op,
          filters: gekozen,
          ...(casus && { casus: { casusId: casus.casusId, kenmerk: casus.kenmerk } }),
          aantalRegels: regels,
          aantalPersonen: personen,
          ...namen.zichtbaar(organisatieId, { accountId }),
          ...namen.toon(organisatieId),
        };
      },
    );
  }
}
