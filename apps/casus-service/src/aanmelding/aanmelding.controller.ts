import { Body, Controller, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import type { Melder, Vraag } from '@eenplan/domain/types';
import { IdParam, Problem } from '@eenplan/edge';
import { AanmeldingAntwoord } from '../dto/antwoord.dto.js';
import { RedenDto } from '../dto/gedeeld.dto.js';
import { persoonVan } from '../dto/persoon.dto.js';
import { Opdracht, VoegtToe, Wijzigt, ZonderVersie } from '../opdracht/opdracht.decorator.js';
import { Verzoek } from '../opdracht/verzoek.js';
import { AanmeldingIndienenDto, HerkennenDto, OntkoppelenDto } from './aanmelding.dto.js';
import {
  AanmeldingHerkennen,
  AanmeldingIndienen,
  AanmeldingIntrekken,
  AanmeldingVerplaatsen,
  type Melding,
} from './aanmelding.opdrachten.js';

@ApiTags('aanmeldingen')
@Controller('aanmeldingen')
export class AanmeldingController {
  constructor(private readonly bus: CommandBus) {}

  /**
   * Dient een aanmelding in.
   * @remarks Is een gezinslid al in een open casus, dan komt de aanmelding daarbij; anders opent zij een casus. Het
   * antwoord is in beide gevallen hetzelfde. De API van de leesmodellen toont haar, met het nummer uit het antwoord.
   */
  @Post()
  @VoegtToe()
  async aanmeldingIndienen(
    @Opdracht('mag') v: Verzoek,
    @Body() dto: AanmeldingIndienenDto,
  ): Promise<AanmeldingAntwoord> {
    const aanmeldingId = v.nieuwId('aanmelding');
    const opdracht = new AanmeldingIndienen(v.gebeurd(dto), aanmeldingId, melding(v, dto));
    const { body, versie, written } = await this.bus.execute(opdracht);
    v.koppen({ version: versie, written });
    return body;
  }

  /**
   * Trekt een aanmelding in.
   * @remarks Door de melder of een casuscoördinator, zolang zij niet beoordeeld is. Zonder If-Match en zonder ETag: een
   * versie zou een melder iets zeggen over een casus.
   */
  @Post(':aanmeldingId/intrekkingen')
  @ZonderVersie()
  async aanmeldingIntrekken(
    @Opdracht('geen') v: Verzoek,
    @IdParam('aanmeldingId') aanmeldingId: string,
    @Body() dto: RedenDto,
  ): Promise<AanmeldingAntwoord> {
    const reden = v.tekst('/reden', dto.reden);
    const { body, written } = await this.bus.execute(new AanmeldingIntrekken(v.gebeurd(dto), aanmeldingId, reden));
    v.koppen({ written });
    return body;
  }

  /**
   * Wijst een wachtende aanmelding toe.
   * @remarks Als de personen na samenvoegen of verhuizen in hoogstens één open casus zijn. De casuscoördinator doet
   * dit.
   */
  @Post(':aanmeldingId/toewijzingen')
  @Wijzigt()
  aanmeldingToewijzen(
    @Opdracht('verplicht') v: Verzoek,
    @IdParam('aanmeldingId') aanmeldingId: string,
  ): Promise<AanmeldingAntwoord> {
    return this.verplaats(v, new AanmeldingVerplaatsen(v, aanmeldingId));
  }

  /**
   * Maakt een verkeerde koppeling ongedaan.
   * @remarks De aanmelding gaat uit de casus waar zij bij kwam, zonder spoor in dat plan, en opent een eigen casus
   * of komt bij de goede. De casuscoördinator doet dit.
   */
  @Post(':aanmeldingId/ontkoppelingen')
  @Wijzigt()
  aanmeldingOntkoppelen(
    @Opdracht('verplicht') v: Verzoek,
    @IdParam('aanmeldingId') aanmeldingId: string,
    @Body() dto: OntkoppelenDto,
  ): Promise<AanmeldingAntwoord> {
    const vervangen = dto.vervangen.map(({ persoonId, door }, i) => ({
      persoonId,
      door: v.persoon(`/vervangen/${i}/door`, persoonVan(door)),
    }));
    return this.verplaats(v, new AanmeldingVerplaatsen(v, aanmeldingId, vervangen));
  }

  /**
   * Legt vast dat personen van de aanmelding bekenden zijn.
   * @remarks Zonder BSN, of als de geboortedatum verschilt, beslist de casuscoördinator wie iemand is; er wordt nooit
   * vanzelf gekoppeld. Is een van hen gezinslid van een andere open casus van de gemeente, dan gaat de aanmelding
   * daarheen, en vervalt de casus die zij opende.
   */
  @Post(':aanmeldingId/herkenningen')
  @Wijzigt()
  async personenHerkennen(
    @Opdracht('verplicht') v: Verzoek,
    @IdParam('aanmeldingId') aanmeldingId: string,
    @Body() dto: HerkennenDto,
  ): Promise<AanmeldingAntwoord> {
    const herkend = dto.herkend.map(({ persoonId, als }, i) => ({
      persoonId: persoonId.toLowerCase(),
      als: v.persoon(`/herkend/${i}/als`, { persoonId: als, gegevens: {} }),
    }));
    const { body, versie, written } = await this.bus.execute(new AanmeldingHerkennen(v, aanmeldingId, herkend));
    v.koppen({ version: versie, written });
    return body;
  }

  private async verplaats(v: Verzoek, opdracht: AanmeldingVerplaatsen): Promise<AanmeldingAntwoord> {
    const { body, versie, written } = await this.bus.execute(opdracht);
    v.koppen({ version: versie, written });
    return body;
  }
}

/** The aanmelding as the domain takes it; its texts are about all persons in it. */
function melding(v: Verzoek, dto: AanmeldingIndienenDto): Melding {
  const personen = dto.personen.map((persoon, i) => ({
    persoonId: v.persoon(`/personen/${i}`, persoonVan(persoon)),
    hoedanigheid: persoon.hoedanigheid,
    ongeboren: persoon.ongeboren ?? false,
  }));
  const allen = personen.map(({ persoonId }) => persoonId);
  const wie = (plaats: number, pointer: string) => allen[plaats] ?? buitenDeLijst(pointer);
  const vragen = dto.vragen.map((vraag, i): Vraag => {
    const pointer = `/vragen/${i}`;
    const basis = {
      vraagId: v.nieuwId(`${pointer}/vraag`),
      tekst: v.tekst(`${pointer}/tekst`, vraag.tekst, allen),
      leefgebied: vraag.leefgebied,
    };
    if (vraag.soort === 'zorg') return { soort: 'zorg', ...basis };
    return { soort: 'hulpvraag', vraagstellerId: wie(vraag.vraagsteller!, `${pointer}/vraagsteller`), ...basis };
  });
  const { verhaal, veiligheid, inlichting } = dto;
  const { reden, herzienDatum } = inlichting;
  return {
    gemeente: dto.gemeente,
    melder: melder(v, dto),
    personen,
    vragen,
    ...(verhaal && {
      verhaal: {
        tekst: v.tekst('/verhaal/tekst', verhaal.tekst, allen),
        ...(verhaal.verteldDoor === undefined ? {} : { verteldDoor: wie(verhaal.verteldDoor, '/verhaal/verteldDoor') }),
        ...verteldAan(v, verhaal.verteldAan),
        ...(verhaal.verteldOp === undefined ? {} : { verteldOp: new Date(verhaal.verteldOp).toISOString() }),
      },
    }),
    veiligheid: {
      acuut: veiligheid.acuut,
      ...v.eventueel('toelichting', '/veiligheid/toelichting', veiligheid.toelichting, allen),
    },
    inlichting: inlichting.ingelicht
      ? { ingelicht: true }
      : { ingelicht: false, reden: v.tekst('/inlichting/reden', reden!, allen), herzienDatum: herzienDatum! },
  };
}

/** An inwoner who reports for herself, or a medewerker on behalf of the organisation. Which kind is looked up later. */
function melder({ gegevens: { account } }: Verzoek, { alsWijkmakelaar }: AanmeldingIndienenDto): Melder {
  const { accountId, organisatieId, persoonId } = account;
  if (organisatieId === undefined) return { soort: 'inwoner', persoonId: persoonId ?? accountId };
  return { soort: alsWijkmakelaar ? 'wijkmakelaar' : 'partner', medewerkerId: accountId, organisatieId };
}

function verteldAan({ gegevens: { account } }: Verzoek, medewerkerId: string | undefined): { verteldAan?: string } {
  const aan = medewerkerId ?? (account.organisatieId === undefined ? undefined : account.accountId);
  return aan === undefined ? {} : { verteldAan: aan };
}

function buitenDeLijst(pointer: string): never {
  const detail = 'Deze plaats is er niet in de lijst personen. De eerste persoon is 0.';
  throw Problem.invalid([{ in: 'body', pointer, code: 'buiten-de-lijst', detail }]);
}
