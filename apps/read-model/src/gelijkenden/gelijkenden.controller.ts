import type { Vergelijking } from '@eenplan/domain/types';
import { IdParam, Positie, Problem } from '@eenplan/edge';
import type { Written } from '@eenplan/event-store';
import { type Gelijkende as Gevonden, Vault, VaultError } from '@eenplan/vault';
import { Controller, Get, Inject } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { leesAanmelding } from '../aanmeldingen/aanmeldingen.query.js';
import { type Gezien, zichtbaar } from '../beslissen/zichtbaar.js';
import type { Doel } from '../gedeeld/doelen.js';
import { Leesgereedschap } from '../gedeeld/leesgereedschap.js';
import { HuidigeLezer, type Lezer } from '../gedeeld/lezer.js';
import { persoonMetNaam } from '../gedeeld/onthulling.js';
import { type Gelijkende, Gelijkenden } from './gelijkenden.dto.js';
import { type CasusVanPersoon, leesCasussenVan } from './gelijkenden.query.js';

/** Token of how persons are compared, a version of the werkwijze. */
export const VERGELIJKINGSMAAT = Symbol('Vergelijkingsmaat');
const DOEL: Doel = 'personen-vergelijken';

@ApiTags('Aanmeldingen')
@Controller('aanmeldingen/:aanmeldingId/gelijkenden')
export class GelijkendenController {
  constructor(
    private readonly lees: Leesgereedschap,
    private readonly vault: Vault,
    @Inject(VERGELIJKINGSMAAT) private readonly maat: Vergelijking,
  ) {}

  @ApiOperation({
    summary: 'Bekijk op wie de personen van een aanmelding lijken',
    description:
      'Voor de casuscoördinator die de aanmelding beoordeelt, zolang dat niet gedaan is. Wie naar naam, geboortedatum en adres dezelfde kan zijn, uit de casussen van de eigen gemeente, met een score en de redenen. Er wordt nooit vanzelf gekoppeld. Wat getoond wordt, staat in het toegangslog van beide personen.',
  })
  @ApiOkResponse({ type: Gelijkenden, description: 'Per persoon van de aanmelding wie het misschien is.' })
  @Get()
  async bekijkGelijkenden(
    @HuidigeLezer() lezer: Lezer,
    @IdParam('aanmeldingId') aanmeldingId: string,
    @Positie() positie: Written | undefined,
  ): Promise<Gelijkenden> {
    await this.lees.eigen.wacht(positie, 'aanmeldingen', 'casusdossier', 'toegang');
    const als = this.lees.als(lezer);
    const [rij, kijk] = await Promise.all([leesAanmelding(als, lezer, aanmeldingId), this.lees.kijk(lezer)]);
    if (!rij) throw Problem.notFound();
    const melderId = rij.melder_medewerker_id ?? rij.melder_persoon_id;
    const feiten = { gemeente: rij.gemeente_oordeel, ...(melderId !== null && { melderId }) };
    if (!kijk.magMetAanmelding('aanmelding.lezen', feiten)) throw Problem.notFound();
    if (!rij.beoordeelt || !kijk.magMetAanmelding('aanmelding.vergelijken', feiten)) throw new Problem(403);
    if (rij.status === 'beoordeeld' || rij.status === 'ingetrokken')
      throw new Problem(
        403,
        'al-beoordeeld',
        'Deze aanmelding is al beoordeeld of ingetrokken. Daarna worden haar personen niet meer vergeleken.',
      );
    const eigen = rij.personen.map(({ persoonId }) => persoonId);
    const casussen = new Map<string, Gezien<CasusVanPersoon>[]>();
    /** Persons of the own gemeente whose data the reader may read there; of others it shows in nothing that they are known. */
    const met = async (ids: readonly string[]): Promise<Map<string, string>> => {
      const anderen = ids.filter((id) => !eigen.includes(id));
      for (const gezien of await zichtbaar(kijk, await leesCasussenVan(als, lezer, anderen))) {
        const { persoon_id } = gezien.rij;
        const gegeven = gezien.kijk.persoon(persoon_id);
        if (!gezien.kijk.leest(gegeven) || !gezien.kijk.leestTekst(gegeven)) continue;
        casussen.set(persoon_id, [...(casussen.get(persoon_id) ?? []), gezien]);
      }
      return new Map([...casussen].map(([id, [eerste]]) => [id, eerste!.rij.casus_id]));
    };
    const { accountId, organisatieId, rol, traceparent } = lezer;
    const actor = { accountId, rol, ...(organisatieId === undefined ? {} : { organisatieId }) };
    const vanAanmelding = eigen.map((persoonId) => ({ persoonId, casusId: rij.casus_id ?? undefined }));
    const gevonden = await this.vault
      .gelijkenden(vanAanmelding, met, this.maat, actor, { doel: DOEL, traceparent })
      .catch(nogNiet);
    return {
      personen: eigen.map((persoonId) => ({
        persoonId,
        gelijkenden: (gevonden.get(persoonId) ?? []).map((een) => gelijkende(een, casussen.get(een.persoonId) ?? [])),
      })),
      werkwijze: this.maat.versie,
    };
  }
}

function gelijkende(
  { persoonId, gegevens, score, redenen }: Gevonden,
  casussen: readonly Gezien<CasusVanPersoon>[],
): Gelijkende {
  return {
    persoon: persoonMetNaam(persoonId, gegevens),
    // The API knows whole numbers only.
    score: Math.round(score * 100),
    redenen: [...redenen],
    casussen: casussen.map(({ rij: { casus_id, kenmerk, status, toegang } }) => ({
      casusId: casus_id,
      kenmerk,
      status,
      hoedanigheid: toegang.betrokkenen.find((een) => een.persoonId === persoonId)?.rol ?? 'gezinslid',
    })),
  };
}

function nogNiet(error: unknown): never {
  if (error instanceof VaultError && error.code === 'nog-niet-vergelijkbaar')
    throw Problem.unavailable(error.code, 'Deze aanmelding is net binnen. Probeer het over enkele seconden opnieuw.');
  throw error;
}
