import { Controller, Get, Query, StreamableFile } from '@nestjs/common';
import { ApiNotFoundResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { type Actor, CurrentActor, IdParam } from '@eenplan/edge';
import { BevindingenFilters, type Bevinding } from '../bevindingen/bevindingen.dto.js';
import { Bevindingen } from '../bevindingen/bevindingen.js';
import { Casussen } from '../casussen.js';
import type { GeschiedenisRegel } from '../geschiedenis/geschiedenis.dto.js';
import { Geschiedenis } from '../geschiedenis/geschiedenis.js';
import { Toegang } from '../toegang.js';
import { CSV_ANTWOORD, csvBestand, csvVan, HOOGSTENS, type Kolom } from './csv.js';
import { Spoor } from './spoor.js';
import { Uitvoeren } from './uitvoeren.js';

type Gebeurd = Omit<GeschiedenisRegel, 'nummer' | 'stroom' | 'grondslag' | 'blad'>;
const GEBEURD: readonly Kolom<Gebeurd>[] = [
  { kop: 'Positie', van: ({ positie }) => positie },
  { kop: 'Gebeurd op', van: ({ gebeurdOp }) => gebeurdOp },
  { kop: 'Vastgelegd op', van: ({ vastgelegdOp }) => vastgelegdOp },
  { kop: 'Wat', van: ({ wat }) => wat },
  { kop: 'Rol', van: ({ door }) => door.rol },
  { kop: 'Organisatie', van: ({ door }) => door.organisatie },
  { kop: 'Account', van: ({ door }) => door.accountId },
];
const GESCHIEDENIS: readonly Kolom<GeschiedenisRegel>[] = [
  { kop: 'Nummer', van: ({ nummer }) => nummer },
  ...GEBEURD,
  { kop: 'Grondslag', van: ({ grondslag }) => grondslag },
  { kop: 'Stroom', van: ({ stroom }) => `${stroom.soort} ${stroom.id}` },
  { kop: 'Versie', van: ({ stroom }) => stroom.versie },
  { kop: 'Blad', van: ({ blad }) => blad },
];
const BEVINDINGEN: readonly Kolom<Bevinding>[] = [
  { kop: 'Casus', van: ({ kenmerk }) => kenmerk },
  { kop: 'Gemeente', van: ({ gemeente }) => gemeente },
  ...GEBEURD,
];

/**
 * The lists as a file. They show what the lists show to the same auditor, without names and texts; but what is taken along is out
 * of sight, so each leaves its trace first: who took which list, and an entry per person who is in it.
 */
@ApiTags('Uitvoer')
@Controller()
export class UitvoerController {
  constructor(
    private readonly geschiedenis: Geschiedenis,
    private readonly bevindingen: Bevindingen,
    private readonly casussen: Casussen,
    private readonly uitvoeren: Uitvoeren,
    private readonly toegang: Toegang,
  ) {}

  @ApiOperation({
    summary: 'Haal de geschiedenis van een casus op als bestand',
    description:
      'CSV in UTF-8, met puntkomma’s. Dezelfde regels als de geschiedenis, hoogstens 50.000. Wie het ophaalt, komt in het logboek van inzagen. Alleen voor een auditor.',
  })
  @ApiOkResponse(CSV_ANTWOORD)
  @ApiNotFoundResponse()
  @Get('casussen/:casusId/geschiedenis/uitvoer')
  async voerGeschiedenisUit(
    @CurrentActor() actor: Actor,
    @IdParam('casusId') casusId: string,
    @Spoor() spoor: string,
  ): Promise<StreamableFile> {
    const { events: casus, kenmerk, gemeente } = await this.casussen.stroom(actor, casusId);
    const alle = await this.geschiedenis.alles(casus);
    const lijst = { lijst: 'uitvoer-geschiedenis', filters: { casusId }, gemeenten: [gemeente] };
    await this.uitvoeren.legVast(actor, spoor, { ...lijst, regels: Math.min(alle.length, HOOGSTENS) }, [casusId]);
    return csvVan(`geschiedenis-${kenmerk}`, GESCHIEDENIS, alle, (deel) => this.geschiedenis.genummerd(deel));
  }

  @ApiOperation({
    summary: 'Haal op als bestand wat opvalt',
    description:
      'CSV in UTF-8, met puntkomma’s. Dezelfde regels als de bevindingen, hoogstens 50.000. Wie het ophaalt, komt in het logboek van inzagen. Alleen voor een auditor.',
  })
  @ApiOkResponse(CSV_ANTWOORD)
  @Get('bevindingen/uitvoer')
  async voerBevindingenUit(
    @CurrentActor() actor: Actor,
    @Query() query: BevindingenFilters,
    @Spoor() spoor: string,
  ): Promise<StreamableFile> {
    this.toegang.eis(actor, 'bewijzen.lezen');
    const { selectie, vanaf, tot } = query;
    const { vanPositie, regels, casusIds } = await this.bevindingen.omvang(actor, query, HOOGSTENS);
    const filters = {
      selectie,
      ...(vanaf !== undefined && { vanafOp: vanaf }),
      ...(tot !== undefined && { totOp: tot }),
    };
    const lijst = { lijst: 'uitvoer-bevindingen', filters, gemeenten: actor.gemeenten, regels };
    await this.uitvoeren.legVast(actor, spoor, lijst, casusIds);
    // What comes after it was counted is not in it, nor is a casus that may be seen only since: of its persons there is no trace.
    return csvBestand(`bevindingen-${selectie}`, BEVINDINGEN, async (na = vanPositie + 1, limiet) => {
      const rijen = await this.bevindingen.zoek(actor, query, limiet, na, casusIds);
      return {
        rijen: await this.bevindingen.regels(actor, rijen),
        gelezen: rijen.length,
        tot: rijen.length > 0 ? Number(rijen.at(-1)!.position) : undefined,
      };
    });
  }
}
