import { Readable } from 'node:stream';
import { Controller, Get, StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { IdParam, Positie, Problem } from '@eenplan/edge';
import { BIJLAGE_SOORTEN } from '@eenplan/domain/types';
import type { Written } from '@eenplan/event-store';
import { Vault } from '@eenplan/vault';
import { HuidigeLezer, type Lezer } from '../gedeeld/lezer.js';
import { Leesgereedschap } from '../gedeeld/leesgereedschap.js';
import { Parameters } from '../gedeeld/sql.js';
import { zichtbareCasus } from '../gedeeld/toegang.js';
import type { Lezend } from '../muur/muur.js';
import type { ToegangRij } from '../toegang/toegang.tabellen.js';
import { bijzonderheden } from '../verzoeken/bijzonderheden.js';
import { bijlageGegeven } from './bijlagen.js';
import type { BijlageRij } from './bijlagen.tabel.js';

const BINAIR = { schema: { type: 'string', format: 'binary' } } as const;

@ApiTags('Casussen')
@Controller('casussen')
export class BijlagenController {
  constructor(
    private readonly lees: Leesgereedschap,
    private readonly vault: Vault,
  ) {}

  @ApiOperation({
    summary: 'Haal het bestand van een bijlage op',
    description:
      'De inhoud, zoals zij is toegevoegd. Wie dit ophaalt, komt in het toegangslog van ieder over wie het bestand gaat.',
  })
  @ApiOkResponse({
    description: 'Het bestand, om op te slaan.',
    headers: {
      'Content-Disposition': {
        description: 'Hoe het heette waar het vandaan komt (RFC 6266).',
        schema: { type: 'string', example: `attachment; filename*=UTF-8''brief.pdf` },
      },
    },
    content: Object.fromEntries(BIJLAGE_SOORTEN.map((soort) => [soort, BINAIR])),
  })
  @Get(':casusId/bijlagen/:bijlageId')
  async haalBijlageOp(
    @HuidigeLezer() lezer: Lezer,
    @IdParam('casusId') casusId: string,
    @IdParam('bijlageId') bijlageId: string,
    @Positie() positie: Written | undefined,
  ): Promise<StreamableFile> {
    await this.lees.eigen.wacht(positie, 'casusdossier', 'toegang', 'organisaties', 'verzoeken');
    const rij = await leesBijlage(this.lees.als(lezer), lezer, casusId, bijlageId);
    if (!rij) throw Problem.notFound();
    const kijker = await this.lees.kijk(lezer);
    const [kijk] = await kijker.bekijk([{ casus_id: casusId, toegang: rij.toegang }], [rij.organisatie_id]);
    if (!kijk?.ziet) throw Problem.notFound();
    const gegeven = bijlageGegeven(kijk, rij);
    if (!kijk.leest(gegeven) || !kijk.leestTekst(gegeven)) throw Problem.notFound();
    // Who reads this far may know that it is there, and why it is not given.
    if (rij.ingetrokken_op !== null)
      throw new Problem(403, 'bijlage-ingetrokken', 'Deze bijlage is ingetrokken. Vraag de regisseur als u haar nodig hebt.'); // prettier-ignore
    const { geblokkeerd } = await bijzonderheden(this.lees.db, [bijlageId]);
    if (geblokkeerd.has(bijlageId) && !kijk.leestTekst({ ...gegeven, kenmerken: ['geblokkeerd'] }))
      throw new Problem(403, 'bijlage-geblokkeerd', 'Iemand vroeg om deze bijlage niet te tonen. Vraag de gemeente als u haar nodig hebt.'); // prettier-ignore
    const { accountId, organisatieId, rol, traceparent } = lezer;
    const actor = { accountId, rol, ...(organisatieId === undefined ? {} : { organisatieId }) };
    const bijlage = await this.vault.revealBijlage({ bijlageId, casusId }, actor, { doel: 'bijlage', traceparent });
    if (!('inhoud' in bijlage)) throw Problem.notFound();
    const { naam, soort, bytes, inhoud } = bijlage;
    return new StreamableFile(Readable.from(inhoud, { objectMode: false, highWaterMark: 1 }), {
      type: soort,
      length: bytes,
      disposition: alsBijlage(naam),
    });
  }
}

async function leesBijlage(
  db: Lezend,
  lezer: Lezer,
  casusId: string,
  bijlageId: string,
): Promise<(BijlageRij & { toegang: ToegangRij }) | undefined> {
  const p = new Parameters();
  const [casus, bijlage] = [p.add(casusId), p.add(bijlageId)];
  const rijen = await db.query<(BijlageRij & { toegang: ToegangRij })[]>(
    `select x.*, row_to_json(g) as toegang from leesmodellen.casusdossier d
     join leesmodellen.toegang g on g.stream_id = d.stream_id
     join leesmodellen.casusdossier_bijlage x on x.stream_id = d.stream_id
     where d.stream_id = ${casus}::uuid and x.bijlage_id = ${bijlage}::uuid and ${zichtbareCasus(lezer, p)}`,
    p.values,
  );
  return rijen[0];
}

/** RFC 6266: plain letters for who reads nothing else, and the name as it is. */
function alsBijlage(naam: string): string {
  const gewoon = naam.normalize('NFKD').replace(/[^\w.() -]/g, '') || 'bijlage';
  const heel = encodeURIComponent(naam).replace(/['()*]/g, (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`);
  return `attachment; filename="${gewoon}"; filename*=UTF-8''${heel}`;
}
