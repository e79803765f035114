import { Controller, Get, Query, StreamableFile } from '@nestjs/common';
import { ApiNotFoundResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { type Actor, CurrentActor, IdParam } from '@eenplan/edge';
import { BevindingenFilters, type Bevinding } from '../bevindingen/bevindingen.dto.js';
import { Bevindingen } from '../bevindingen/bevindingen.js';
import { Casussen } from '../casussen.js';
import type { GeschiedenisRegel } from '../geschiedenis/geschiedenis.dto.js';
import { Geschiedenis } from '../geschiedenis/geschiedenis.js';
import { Toegang } from '../toegang.js';
import { CSV_ANTWOORD, csvBestand, type Kolom } from './csv.js';

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
 * The lists as a file. They show what the lists show to the same auditor: no names and no texts, so like the lists they
 * disclose nothing about a person and leave no access entry.
 */
@ApiTags('Uitvoer')
@Controller()
export class UitvoerController {
  constructor(
    private readonly geschiedenis: Geschiedenis,
    private readonly bevindingen: Bevindingen,
    private readonly casussen: Casussen,
    private readonly toegang: Toegang,
  ) {}

  @ApiOperation({
    summary: 'Haal de geschiedenis van een casus op als bestand',
    description:
      'CSV in UTF-8, met puntkomma’s. Dezelfde regels als de geschiedenis, hoogstens 50.000. Alleen voor een auditor.',
  })
  @ApiOkResponse(CSV_ANTWOORD)
  @ApiNotFoundResponse()
  @Get('casussen/:casusId/geschiedenis/uitvoer')
  async voerGeschiedenisUit(
    @CurrentActor() actor: Actor,
    @IdParam('casusId') casusId: string,
  ): Promise<StreamableFile> {
    const { events: casus, kenmerk } = await this.casussen.stroom(actor, casusId);
    return csvBestand(`geschiedenis-${kenmerk}`, GESCHIEDENIS, async (na, limiet) => {
      const { regels } = await this.geschiedenis.van(casus, { ...(na !== undefined && { na }), limiet });
      return { rijen: regels, gelezen: regels.length, tot: regels.at(-1)?.positie };
    });
  }

  @ApiOperation({
    summary: 'Haal op als bestand wat opvalt',
    description:
      'CSV in UTF-8, met puntkomma’s. Dezelfde regels als de bevindingen, hoogstens 50.000. Alleen voor een auditor.',
  })
  @ApiOkResponse(CSV_ANTWOORD)
  @Get('bevindingen/uitvoer')
  voerBevindingenUit(@CurrentActor() actor: Actor, @Query() query: BevindingenFilters): StreamableFile {
    this.toegang.eis(actor, 'bewijzen.lezen');
    return csvBestand(`bevindingen-${query.selectie}`, BEVINDINGEN, async (na, limiet) => {
      const rijen = await this.bevindingen.zoek(actor, query, limiet, na);
      return {
        rijen: await this.bevindingen.regels(actor, rijen),
        gelezen: rijen.length,
        tot: rijen.length > 0 ? Number(rijen.at(-1)!.position) : undefined,
      };
    });
  }
}
