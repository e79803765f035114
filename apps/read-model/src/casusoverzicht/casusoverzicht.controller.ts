import { Controller, Get, Query, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Answers, cursorOf, paged, Positie } from '@eenplan/edge';
import type { Written } from '@eenplan/event-store';
import type { FastifyReply } from 'fastify';
import { Leesgereedschap } from '../gedeeld/leesgereedschap.js';
import { HuidigeLezer, type Lezer } from '../gedeeld/lezer.js';
import { afspraakGegeven, vraagGegeven } from '../casusdossier/casusdossier.gegevens.js';
import { type CasusKijk } from '../beslissen/kijk.js';
import { bladzijde } from '../gedeeld/bladzijde.js';
import { type Gezien, zichtbaar } from '../beslissen/zichtbaar.js';
import type { Onthulling } from '../gedeeld/onthulling.js';
import { gevuld, tijd } from '../gedeeld/sql.js';
import {
  CasusoverzichtPagina,
  CasusoverzichtQuery,
  type CasusRegel,
  type OverzichtAfsluiting,
  type PrioVraag,
} from './casusoverzicht.dto.js';
import { type Geteld, opTeLaat } from './op-te-laat.js';
import { leesOverzicht, organisatiesMet, type OverzichtRegel } from './casusoverzicht.query.js';

@ApiTags('Casussen')
@Controller('casussen')
export class CasusoverzichtController {
  constructor(private readonly lees: Leesgereedschap) {}

  @ApiOperation({
    summary: 'Bekijk het overzicht van casussen',
    description:
      'De casussen die u mag zien, de open casussen tenzij u om andere vraagt: status, wie er aanspreekbaar is, de prio-vraag, afspraken die te laat zijn, hoe lang het gezin op een regisseur wacht, en hoe een casus gesloten is.',
  })
  @ApiOkResponse({ type: CasusoverzichtPagina, description: 'Een pagina van het overzicht.' })
  @Answers('Link')
  @Get()
  async bekijkCasusoverzicht(
    @HuidigeLezer() lezer: Lezer,
    @Query() query: CasusoverzichtQuery,
    @Positie() positie: Written | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<CasusoverzichtPagina> {
    await this.lees.eigen.wacht(positie, 'casusoverzicht', 'casusdossier', 'toegang');
    const kijk = await this.lees.kijk(lezer);
    const sleutels = (rij: OverzichtRegel) => [rij.sleutel, rij.casus_id];
    const als = this.lees.als(lezer);
    const na = cursorOf(reply.request, query);
    const gezocht = query.zoek ? await organisatiesMet(this.lees.db, query.zoek.trim()) : [];
    const lees = (vanaf: typeof na, aantal: number) => leesOverzicht(als, lezer, query, vanaf, aantal, gezocht);
    const houd = async (rijen: readonly OverzichtRegel[]) =>
      (await zichtbaar(kijk, rijen)).filter((een) => magGevonden(een, query)).map(geteld);
    const eigenAantal = query.sortering === '-aantalTeLaat' && query.nazorg === undefined;
    const gezien = await (eigenAantal ? opTeLaat : bladzijde)(query.limiet, na, lees, sleutels, houd);
    const { items, volgende } = paged(reply, query, gezien, (een) =>
      eigenAantal ? [een.teLaat, een.casusId] : sleutels(een.rij),
    );
    const onthulling = this.lees.onthulling(lezer, 'casusoverzicht');
    const regels = items.map((een) => casusRegel(een, onthulling.in(een.kijk), query.vorm === 'kort'));
    await onthulling.open();
    return gevuld({ items: regels, volgende }) as CasusoverzichtPagina;
  }
}

interface Getoond extends Gezien<OverzichtRegel>, Geteld {
  /** Open afspraken that the reader may see. */
  readonly afspraken: OverzichtRegel['afspraken'];
}

function geteld({ rij, kijk }: Gezien<OverzichtRegel>): Getoond {
  const afspraken = rij.afspraken.filter((een) => kijk.leest(afspraakGegeven(kijk, een)));
  const teLaat = afspraken.filter(({ te_laat }) => te_laat).length;
  return { rij, kijk, afspraken, casusId: rij.casus_id, teLaat };
}

const leestRegie = ({ rij: { antwoordt_organisatie_id: id }, kijk }: Gezien<OverzichtRegel>): boolean =>
  kijk.leest(kijk.gegeven('regie', { gever: id, ...(id !== null && { onderdeel: { soort: 'organisatie', id } }) }));

/** As in the dossier: when somebody comes by is told to whom the words about it are. */
const leestNazorg = ({ kijk }: Gezien<OverzichtRegel>): boolean => kijk.leest(kijk.gegeven('plan'));

/** That a casus is found by something tells that thing: then it is there only for whoever may read it. */
function magGevonden(een: Gezien<OverzichtRegel>, { regisseurId, organisatieId, nazorg }: CasusoverzichtQuery) {
  const opRegie = regisseurId !== undefined || organisatieId !== undefined || !een.rij.op_kenmerk;
  return (!opRegie || leestRegie(een)) && (nazorg === undefined || leestNazorg(een));
}

function casusRegel(een: Getoond, o: Onthulling, kort: boolean): CasusRegel {
  const { rij, kijk, afspraken, teLaat } = een;
  const magVeiligheid = kijk.leest(kijk.gegeven('veiligheid', { gever: kijk.rij.gevers['veiligheid'] }));
  return gevuld({
    casusId: rij.casus_id,
    kenmerk: rij.kenmerk,
    gemeente: rij.gemeente,
    status: rij.status,
    regie: rij.regie,
    regisseur:
      !kort && leestRegie(een)
        ? o.bekendeMedewerker(rij.antwoordt_medewerker_id, rij.antwoordt_organisatie_id)
        : undefined,
    veiligheidAcuut: magVeiligheid ? rij.veiligheid_acuut : undefined,
    afsluiting: afsluiting(een),
    prioVraag: kort ? undefined : prioVraag(rij, kijk, o),
    aantalTeLaat: teLaat,
    aantalOpenAfspraken: afspraken.length,
    geopendOp: tijd(rij.geopend_op),
    wachtSindsOp: tijd(rij.wacht_sinds_op),
    dagenWachtend: rij.dagen_wachtend,
  }) as CasusRegel;
}

function afsluiting(een: Gezien<OverzichtRegel>): OverzichtAfsluiting | undefined {
  const { status, sluit_wijze: wijze, gesloten_op: op, nazorg_datum: nazorgDatum } = een.rij;
  // The dossier may be a step behind.
  if (status !== 'afgesloten' || wijze === null || op === null) return undefined;
  const toont = wijze === 'afgesloten' && leestNazorg(een);
  return gevuld({ wijze, afgeslotenOp: tijd(op), nazorgDatum: toont ? nazorgDatum : undefined }) as OverzichtAfsluiting;
}

/** Of a vraag of which the dossier has not heard yet nobody knows whose it is: it waits. */
function prioVraag(rij: OverzichtRegel, kijk: CasusKijk, o: Onthulling): PrioVraag | undefined {
  const { prio_vraag_id, vraagsteller_id } = rij;
  if (prio_vraag_id === null || vraagsteller_id === null) return undefined;
  const { leefgebied, prio_gedeeld: gedeeld, prio_stil: stil } = rij;
  const gegeven = vraagGegeven(kijk, { vraag_id: prio_vraag_id, leefgebied, vraagsteller_id, gedeeld, stil });
  if (!kijk.leest(gegeven)) return undefined;
  return gevuld({
    vraagId: prio_vraag_id,
    voorlopig: !rij.prio_gekozen,
    leefgebied,
    tekst: o.tekst(rij.tekst_id, gegeven),
  }) as PrioVraag;
}
