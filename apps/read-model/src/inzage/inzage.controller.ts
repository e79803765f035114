import { Readable } from 'node:stream';
import { Controller, Get, StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { IdParam, Positie, Problem } from '@eenplan/edge';
import type { Written } from '@eenplan/event-store';
import { type Inzage, Inzagelog, Vault } from '@eenplan/vault';
import { eigenDossier } from '../beslissen/eigen-dossier.js';
import { zichtbaar } from '../beslissen/zichtbaar.js';
import { Leesgereedschap } from '../gedeeld/leesgereedschap.js';
import { eigenEerst, HuidigeLezer, type Lezer } from '../gedeeld/lezer.js';
import { Achterhouder } from '../mijn-inzagen/achterhouden.js';
import { afgeschermdVan } from './afgeschermd.js';
import { inzage, namenVan } from '../mijn-inzagen/mijn-inzagen.controller.js';
import { Uitdraai } from './inzage.dto.js';
import { leesCasussen, telBijlagen, leesInzageverzoek, leesPlekken, leesVerzoekenVan } from './inzage.query.js';
import { alleInzagen, schrijfUitdraai } from './uitdraai.js';

const DOEL = 'inzageverzoek';
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
      'Alles wat over deze persoon is vastgelegd, en niets over anderen: de gegevens, de casussen, de verzoeken, de teksten die alleen over deze persoon gaan, en wie keek. Voor de casuscoördinator van de gemeente die het verzoek toewees, en voor de persoon zelf. Een geblokkeerde tekst wordt niet getoond.',
  })
  @ApiOkResponse({ type: Uitdraai, description: 'De uitdraai, zoals het nu is vastgelegd.' })
  @Get('huidige')
  async maakUitdraai(
    @HuidigeLezer() lezer: Lezer,
    @IdParam('verzoekId') verzoekId: string,
    @Positie() positie: Written | undefined,
  ): Promise<StreamableFile> {
    const { db, eigen } = this.lees;
    await eigen.wacht(positie, 'verzoeken', 'toegang', 'casusdossier', 'aanmeldingen');
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
        'Dit verzoek om inzage is niet toegewezen. Een uitdraai kan pas als de casuscoördinator het verzoek heeft toegewezen.',
      );
    const nummers = eigenEerst(persoonId, await this.vault.nummers([persoonId]));
    const haar = lezer.persoonId === persoonId ? lezer : alsHaarzelf(lezer, persoonId);
    const haarKijk = await this.lees.kijk(haar);
    const [{ teWissen, teLakken: gedeeld, bijlagen }, rijen, verzoeken] = await Promise.all([
      this.vault.consequences(persoonId),
      leesCasussen(als, lezer, [persoonId]),
      leesVerzoekenVan(als, lezer, nummers),
    ]);
    const teLakken = gedeeld.map(({ tekstId }) => tekstId);
    const casussen = await zichtbaar(kijk, rijen);
    const casusIds = [...new Set(casussen.map(({ rij }) => rij.casus_id))];
    const plekken = await leesPlekken(als, casusIds, teWissen);
    const getoond = new Set(plekken.map(({ id }) => id));
    const afgeschermd = await afgeschermdVan(db, nummers, casusIds);
    // How much is said in a casus where somebody is shielded from her, she is not told: only what stands in another counts.
    const elders = casusIds.filter((id) => !afgeschermd.has(id));
    const samen = afgeschermd.size === 0 ? teLakken : (await leesPlekken(als, elders, teLakken)).map(({ id }) => id);
    const bestanden = afgeschermd.size === 0 ? bijlagen.length : await telBijlagen(als, elders, bijlagen);
    for (const { tekst_id, reden_id } of verzoeken) getoond.add(tekst_id).add(reden_id ?? tekst_id);
    const stroom = schrijfUitdraai({
      verzoek: { ...verzoek, persoon_id: persoonId },
      opgemaaktOp: new Date().toISOString(),
      gegevens: await this.gegevens(lezer, persoonId),
      casussen,
      verzoeken,
      plekken,
      // A file is for its own address, in the dossier.
      aantalNietGetoond: bestanden + samen.length + teWissen.filter((id) => !getoond.has(id)).length,
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
const alsHaarzelf = ({ traceparent }: Lezer, persoonId: string): Lezer => ({
  accountId: persoonId,
  rol: 'inwoner',
  rollen: ['inwoner'],
  gemeenten: [],
  persoonId,
  traceparent,
});

/** Who looked: the person reads all of it; a gemeente not what happened elsewhere. */
const magWeten = (lezer: Lezer, persoonId: string, casusIds: readonly string[]) => (een: Inzage) =>
  lezer.persoonId === persoonId ||
  een.organisatieId === lezer.organisatieId ||
  (een.casussen.length > 0 && een.casussen.every((id) => casusIds.includes(id)));
