import { Readable } from 'node:stream';
import { Controller, Get, StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { IdParam, Positie, Problem } from '@eenplan/edge';
import type { Written } from '@eenplan/event-store';
import { type Inzage, Inzagelog, Vault } from '@eenplan/vault';
import { eigenDossier } from '../beslissen/eigen-dossier.js';
import { zichtbaar } from '../beslissen/zichtbaar.js';
import type { Doel } from '../gedeeld/doelen.js';
import { Leesgereedschap } from '../gedeeld/leesgereedschap.js';
import { eigenEerst, HuidigeLezer, type Lezer } from '../gedeeld/lezer.js';
import { Achterhouder } from '../mijn-inzagen/achterhouden.js';
import { inzage, namenVan } from '../mijn-inzagen/mijn-inzagen.controller.js';
import { leesDossiers, leesTeksten } from './dossiers.js';
import { eigenCasussen } from './eigen-casussen.js';
import { type TekstOverPersoon, Uitdraai } from './inzage.dto.js';
import { leesCasussen, leesInzageverzoek, leesVerzoekenVan } from './inzage.query.js';
import { Telling } from './telling.js';
import { alleInzagen, schrijfUitdraai } from './uitdraai.js';

const DOEL: Doel = 'inzageverzoek';
/** Entries of the access log in one part. */
const INZAGEN = 500;

@ApiTags('Verzoeken')
@Controller('verzoeken/:verzoekId/uitdraaien')
export class InzageController {
  constructor(
    private readonly lees: Leesgereedschap,
    private readonly vault: Vault,
    private readonly inzagelog: Inzagelog,
  ) {}

  @ApiOperation({
    summary: 'Maak de uitdraai van een toegewezen verzoek om inzage',
    description:
      'Alles wat over deze persoon is vastgelegd, voor zover die persoon het zelf mag lezen, wie de uitdraai ook maakt: de gegevens, de casussen met hun dossier, de verzoeken, en wie keek. Uit een casus waar de persoon niet meer bij hoort, alleen wat over deze persoon alleen gaat. Voor de casuscoördinator van de gemeente die het verzoek toewees, en voor de persoon zelf. Een geblokkeerde tekst wordt niet getoond.',
  })
  @ApiOkResponse({ type: Uitdraai, description: 'De uitdraai, zoals het nu is vastgelegd.' })
  @Get('huidige')
  async maakUitdraai(
    @HuidigeLezer() lezer: Lezer,
    @IdParam('verzoekId') verzoekId: string,
    @Positie() positie: Written | undefined,
  ): Promise<StreamableFile> {
    const { db, eigen } = this.lees;
    await eigen.wacht(positie, 'verzoeken', 'toegang', 'casusdossier', 'aanmeldingen', 'organisaties');
    const als = this.lees.als(lezer);
    const [verzoek, kijk] = await Promise.all([leesInzageverzoek(als, lezer, verzoekId), this.lees.kijk(lezer)]);
    if (!verzoek) throw Problem.notFound();
    // All that is known of her lies under the number that counts now.
    const persoonId = await this.vault.geldt(verzoek.persoon_id);
    const [eigenKijk] = await kijk.bekijk([eigenDossier(persoonId, verzoek.gemeente)]);
    if (!eigenKijk?.ziet) throw Problem.notFound();
    if (verzoek.status !== 'toegewezen' && verzoek.status !== 'deels')
      throw new Problem(
        403,
        'inzage-niet-toegewezen',
        'De gemeente zei geen ja op dit verzoek. Daarom is er geen uitdraai. Vraag de gemeente waarom.',
      );
    const nummers = eigenEerst(persoonId, await this.vault.nummers([persoonId]));
    const zelf = lezer.persoonId === persoonId;
    const haar = zelf ? lezer : alsHaarzelf(lezer, persoonId, nummers);
    const haarKijk = zelf ? kijk : await this.lees.kijk(haar);
    const maker = zelf ? undefined : { lezer, kijk };
    const paar = { haar: { lezer: haar, kijk: haarKijk }, maker, nummers };
    const [gevolgen, rijen, verzoeken] = await Promise.all([
      this.vault.consequences(persoonId),
      leesCasussen(als, lezer, [persoonId]),
      leesVerzoekenVan(als, lezer, nummers),
    ]);
    const gezien = (await zichtbaar(kijk, rijen)).map(({ rij }) => rij);
    const casusIds = gezien.map(({ casus_id }) => casus_id);
    const casussen = await eigenCasussen(this.lees, paar, gezien);
    const telling = new Telling(gevolgen);
    const los: TekstOverPersoon[] = [];
    const nu = casussen.filter(({ verlaten }) => !verlaten);
    const eerder = casussen.filter(({ verlaten }) => verlaten);
    const stroom = schrijfUitdraai({
      verzoek: { ...verzoek, persoon_id: persoonId },
      opgemaaktOp: new Date().toISOString(),
      gegevens: await this.gegevens(lezer, persoonId),
      casussen: casussen.flatMap(({ rijen }) => rijen),
      verzoeken,
      dossiers: leesDossiers(this.lees, paar, nu, telling, los),
      teksten: leesTeksten(this.lees, paar, eerder, los),
      nietGetoond: () => telling.uitslag(),
      onthulling: () => this.lees.onthulling(lezer, DOEL),
      inzagen: alleInzagen(
        (na) => this.inzagelog.zoek({ persoonId }, INZAGEN, na),
        async (inzagen) => {
          // It is for her, whoever makes it: what she may not read of is not in it.
          const houder = await Achterhouder.voor(db, haarKijk, nummers, haar.accountId, inzagen);
          const gezien = houder.houd(inzagen.filter(magWeten(lezer, persoonId, casusIds)));
          const namen = await namenVan(db, gezien);
          return gezien.map((een) => inzage(een, lezer, namen));
        },
      ),
    });
    return new StreamableFile(Readable.from(stroom), { type: 'application/json; charset=utf-8' });
  }

  /** All that the vault has of her, as far as it is not a text. */
  private async gegevens({ accountId, rol, organisatieId, traceparent }: Lezer, persoonId: string) {
    const actor = { accountId, rol, ...(organisatieId === undefined ? {} : { organisatieId }) };
    const [gevonden] = await this.vault.reveal([{ persoonId }], actor, { doel: DOEL, traceparent });
    return gevonden && 'gegevens' in gevonden ? gevonden.gegevens : {};
  }
}

/** Another makes it for her: what she would read is what is in it. Which account is hers is not known. */
const alsHaarzelf = ({ traceparent }: Lezer, persoonId: string, nummers: readonly string[]): Lezer => ({
  accountId: persoonId,
  rol: 'inwoner',
  rollen: ['inwoner'],
  gemeenten: [],
  persoonId,
  nummers,
  traceparent,
});

/** Who looked: the person reads all of it; a gemeente not what happened elsewhere. */
const magWeten = (lezer: Lezer, persoonId: string, casusIds: readonly string[]) => (een: Inzage) =>
  lezer.persoonId === persoonId ||
  een.organisatieId === lezer.organisatieId ||
  (een.casussen.length > 0 && een.casussen.every((id) => casusIds.includes(id)));
