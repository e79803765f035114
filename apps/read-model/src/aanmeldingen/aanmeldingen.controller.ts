import { Controller, Get, Query, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Answers, cursorOf, IdParam, paged, Positie, Problem, setAnswerHeaders } from '@eenplan/edge';
import { type AanmeldingFeiten, type Gegeven, GEZIN } from '@eenplan/identity';
import type { Written } from '@eenplan/event-store';
import type { FastifyReply } from 'fastify';
import { Leesgereedschap } from '../gedeeld/leesgereedschap.js';
import { HuidigeLezer, type Lezer, metEigenNummer } from '../gedeeld/lezer.js';
import type { Kijk } from '../beslissen/kijker.js';
import { bladzijde } from '../gedeeld/bladzijde.js';
import { allesIn, type Onthulling } from '../gedeeld/onthulling.js';
import { gevuld, tijd } from '../gedeeld/sql.js';
import {
  AanmeldingDetail,
  AanmeldingenPagina,
  AanmeldingenQuery,
  type AanmeldingRegel,
  type Beoordeling,
} from './aanmeldingen.dto.js';
import { afschermingenTegen } from './afgeschermd.js';
import { type AanmeldingGelezen, leesAanmelding, leesAanmeldingen, statusVan } from './aanmeldingen.query.js';

@ApiTags('Aanmeldingen')
@Controller('aanmeldingen')
export class AanmeldingenController {
  constructor(private readonly lees: Leesgereedschap) {}

  @ApiOperation({
    summary: 'Bekijk de aanmeldingen',
    description:
      'Een coördinator ziet de aanmeldingen van de eigen gemeenten, een melder de eigen aanmeldingen. De nieuwste staat bovenaan. Een melder leest nooit of er al een casus was.',
  })
  @ApiOkResponse({ type: AanmeldingenPagina, description: 'Een pagina aanmeldingen.' })
  @Answers('Link')
  @Get()
  async bekijkAanmeldingen(
    @HuidigeLezer() lezer: Lezer,
    @Query() query: AanmeldingenQuery,
    @Positie() positie: Written | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<AanmeldingenPagina> {
    await this.lees.eigen.wacht(positie, 'aanmeldingen', 'casusdossier');
    const [kijk, tegen] = await Promise.all([this.lees.kijk(lezer), afschermingenTegen(this.lees.db, lezer)]);
    const sleutels = (rij: AanmeldingGelezen) => [rij.ingediend_op, rij.stream_id];
    const gezien = await bladzijde(
      query.limiet,
      cursorOf(reply.request, query),
      (na, aantal) => leesAanmeldingen(this.lees.als(lezer), lezer, query, na, aantal),
      sleutels,
      (rijen) => Promise.resolve(gelezenDoor(lezer, kijk, tegen, rijen)),
    );
    const { items, volgende } = paged(reply, query, gezien, sleutels);
    return gevuld({ items: items.map(regel), volgende }) as AanmeldingenPagina;
  }

  @ApiOperation({
    summary: 'Bekijk een aanmelding',
    description:
      'De aanmelding zoals zij gedaan is, voor de coördinator die haar beoordeelt en voor de melder zelf. Een melder leest geen gegevens van personen terug, alleen die van zichzelf: anders zou dit vertellen wie er al bekend is. De ETag is de versie van de aanmelding; een melder krijgt geen ETag, want intrekken kan zonder.',
  })
  @ApiOkResponse({ type: AanmeldingDetail, description: 'De aanmelding.' })
  @Answers('ETag')
  @Get(':aanmeldingId')
  async bekijkAanmelding(
    @HuidigeLezer() lezer: Lezer,
    @IdParam('aanmeldingId') aanmeldingId: string,
    @Positie() positie: Written | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<AanmeldingDetail> {
    await this.lees.eigen.wacht(positie, 'aanmeldingen', 'casusdossier');
    const gevonden = await leesAanmelding(this.lees.als(lezer), lezer, aanmeldingId);
    const [kijk, tegen] = await Promise.all([this.lees.kijk(lezer), afschermingenTegen(this.lees.db, lezer)]);
    const [rij] = gelezenDoor(lezer, kijk, tegen, gevonden ? [gevonden] : []);
    if (!rij) throw Problem.notFound();
    const onthulling = this.lees.onthulling(lezer, 'aanmelding').in(allesIn(rij.casus_id));
    const antwoord = detail(rij, onthulling, lezer);
    await onthulling.open();
    // A version that moved on tells a melder that there is a casus.
    if (rij.beoordeelt) setAnswerHeaders(reply, { version: rij.version });
    return antwoord;
  }
}

interface Gezien extends AanmeldingGelezen {
  /** Whether the reader may read a piece that leads to these persons; without any, one that leads to all who are named. */
  leest(...personen: readonly (string | null | undefined)[]): boolean;
}

/** What the reader may read, as a coördinator who judges it or as the one who did it. */
function gelezenDoor(
  lezer: Lezer,
  kijk: Kijk,
  afschermingen: AanmeldingFeiten['afschermingen'] & object,
  rijen: readonly AanmeldingGelezen[],
): Gezien[] {
  return rijen.flatMap((rij) => {
    const melderId = rij.melder_medewerker_id ?? metEigenNummer(lezer, rij.melder_persoon_id);
    const feiten = { gemeente: rij.gemeente_oordeel, ...(melderId !== null && { melderId }) };
    if (!kijk.magMetAanmelding('aanmelding.lezen', feiten)) return [];
    const alle = [...rij.personen.map(({ persoonId }) => persoonId), rij.melder_persoon_id, rij.verteld_door_id];
    return [
      {
        ...rij,
        beoordeelt: rij.beoordeelt && kijk.magMetAanmelding('aanmelding.beoordelen', feiten),
        leest: (...personen) => {
          const leidtNaar = (personen.length > 0 ? personen : alle).filter((id) => id !== null && id !== undefined);
          return kijk.magMetAanmelding('aanmelding.lezen', { ...feiten, leidtNaar, afschermingen });
        },
      },
    ];
  });
}

function regel(rij: Gezien): AanmeldingRegel {
  return gevuld({
    aanmeldingId: rij.stream_id,
    gemeente: rij.gemeente,
    status: statusVan(rij.status),
    ingediendOp: tijd(rij.ingediend_op),
    veiligheidAcuut: rij.leest() ? rij.veiligheid_acuut : undefined,
    beoordeling: rij.beoordeelt && rij.leest() ? beoordeling(rij) : undefined,
  }) as AanmeldingRegel;
}

function beoordeling(rij: AanmeldingGelezen): Beoordeling {
  return gevuld({
    stand: rij.status,
    casusId: rij.casus_id,
    kenmerk: rij.kenmerk,
    wijze: rij.wijze,
    uitkomst: rij.uitkomst,
  }) as Beoordeling;
}

/** Who reads an aanmelding reads its words; a piece that leads to somebody who is shielded from the reader is not there. */
const WOORDEN: Gegeven = {
  klasse: 'verhaal',
  gever: GEZIN,
  personen: [],
  gedeeldMet: [],
  leidtNaar: [],
  vrijgegevenVoor: [],
  kenmerken: [],
};

function detail(rij: Gezien, o: Onthulling, lezer: Lezer): AanmeldingDetail {
  const allen = rij.leest();
  const personen = rij.personen.filter(({ persoonId }) => rij.leest(persoonId));
  // The vault may know more of a person than the melder wrote, and whose id it became: only oneself is shown to a melder.
  const persoon = (id: string | null | undefined) =>
    id && rij.leest(id) && (rij.beoordeelt || metEigenNummer(lezer, id) === lezer.persoonId)
      ? o.persoon(id)
      : undefined;
  const plaats = (id: string | null | undefined) => {
    const gevonden = personen.findIndex(({ persoonId }) => persoonId === id);
    return gevonden === -1 ? undefined : gevonden;
  };
  return gevuld({
    ...regel(rij),
    melderSoort: rij.melder_soort,
    melder: allen ? o.medewerker(rij.melder_medewerker_id, rij.melder_organisatie_id) : undefined,
    melderPersoon: persoon(rij.melder_persoon_id),
    personen: personen.map((een) =>
      gevuld({
        persoon: persoon(een.persoonId),
        hoedanigheid: een.hoedanigheid,
        ongeboren: een.ongeboren,
        // To a melder this would tell whom we know already.
        mogelijkDezelfde: rij.beoordeelt ? een.mogelijkDezelfde.flatMap((id) => persoon(id) ?? []) : undefined,
      }),
    ),
    vragen: rij.vragen
      .filter((een) => (een.vraagstellerId ? rij.leest(een.vraagstellerId) : allen))
      .map((een) =>
        gevuld({
          vraagId: een.vraagId,
          soort: een.soort,
          vraagsteller: persoon(een.vraagstellerId),
          vraagstellerPlaats: plaats(een.vraagstellerId),
          tekst: o.tekst(een.tekstId, WOORDEN),
          leefgebied: een.leefgebied,
        }),
      ),
    verhaal: allen ? o.tekst(rij.verhaal_id, WOORDEN) : undefined,
    verteldDoor: persoon(rij.verteld_door_id),
    verteldDoorPlaats: plaats(rij.verteld_door_id),
    verteldOp: allen ? tijd(rij.verteld_op) : undefined,
    ...(allen && {
      toelichtingVeiligheid: o.tekst(rij.veiligheid_toelichting_id, WOORDEN),
      gezinIngelicht: rij.niet_ingelicht_reden_id === null,
      redenNietIngelicht: o.tekst(rij.niet_ingelicht_reden_id, WOORDEN),
      herzienDatum: rij.herzien_datum,
      redenIntrekking: o.tekst(rij.intrek_reden_id, WOORDEN),
    }),
  }) as AanmeldingDetail;
}
