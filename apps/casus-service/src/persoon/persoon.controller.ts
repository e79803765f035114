import { Body, Controller, Inject, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { IdParam } from '@eenplan/edge';
import { RechtenAntwoord, VerzoekAntwoord } from '../dto/antwoord.dto.js';
import type { Antwoord } from '../opdracht/command-runner.js';
import { Opdracht, VoegtToe, Wijzigt } from '../opdracht/opdracht.decorator.js';
import { Verzoek } from '../opdracht/verzoek.js';
import { TekstVrijgaveDto, VernietigingDto, VerzoekBesluitDto, VerzoekDto } from './persoon.dto.js';
import { OpPersoon, type PersoonOpdracht } from './persoon.opdrachten.js';

@ApiTags('personen')
@Controller('personen/:persoonId')
export class PersoonController {
  constructor(@Inject(CommandBus) private readonly bus: CommandBus) {}

  /**
   * Dient een verzoek in: inzage, rectificatie, een eigen verklaring, beperking, bezwaar, vernietiging of een klacht.
   * @remarks Door de persoon zelf, of opgetekend door een medewerker die in een casus met deze persoon te maken heeft.
   */
  @Post('verzoeken')
  @VoegtToe()
  verzoekIndienen(
    @Opdracht('mag') v: Verzoek,
    @IdParam('persoonId') persoonId: string,
    @Body() dto: VerzoekDto,
  ): Promise<VerzoekAntwoord> {
    const { soort, tekst, tekstIds = [], gemeente, casusId } = dto;
    const verzoekId = v.nieuwId('verzoek');
    return this.op(
      v.gebeurd(dto),
      { persoonId, verzoekId },
      {
        type: 'VerzoekIndienen',
        persoonId,
        verzoekId,
        soort,
        tekst: v.tekst('/tekst', tekst, [persoonId]),
        tekstIds,
        ...(gemeente === undefined ? {} : { gemeente }),
      },
      casusId,
    );
  }

  /**
   * Beslist over een verzoek, met een reden.
   * @remarks De casuscoördinator van de gemeente doet dit. Een toegewezen beperking blokkeert de genoemde teksten; bij
   * een toegewezen eigen verklaring staat die voortaan bij de tekst.
   */
  @Post('verzoeken/:verzoekId/beslissingen')
  @Wijzigt()
  verzoekBeslissen(
    @Opdracht('verplicht') v: Verzoek,
    @IdParam('persoonId') persoonId: string,
    @IdParam('verzoekId') verzoekId: string,
    @Body() { uitkomst, reden, tekstIds = [] }: VerzoekBesluitDto,
  ): Promise<RechtenAntwoord> {
    const besluit = { type: 'VerzoekBeslissen', verzoekId, uitkomst, tekstIds } as const;
    return this.op(v, { persoonId }, { ...besluit, reden: v.tekst('/reden', reden, [persoonId]) });
  }

  /**
   * Trekt een verzoek in.
   * @remarks Door de persoon zelf, of opgetekend door de casuscoördinator.
   */
  @Post('verzoeken/:verzoekId/intrekking')
  @Wijzigt()
  verzoekIntrekken(
    @Opdracht('verplicht') v: Verzoek,
    @IdParam('persoonId') persoonId: string,
    @IdParam('verzoekId') verzoekId: string,
  ): Promise<RechtenAntwoord> {
    return this.op(v, { persoonId }, { type: 'VerzoekIntrekken', verzoekId });
  }

  /**
   * Geeft een geblokkeerde tekst weer vrij, met een reden.
   * @remarks De casuscoördinator van de gemeente doet dit.
   */
  @Post('vrijgaven')
  @Wijzigt()
  tekstVrijgeven(
    @Opdracht('verplicht') v: Verzoek,
    @IdParam('persoonId') persoonId: string,
    @Body() { tekstId, reden }: TekstVrijgaveDto,
  ): Promise<RechtenAntwoord> {
    const opdracht = { type: 'TekstVrijgeven', tekstId, reden: v.tekst('/reden', reden, [persoonId]) } as const;
    return this.op(v, { persoonId }, opdracht);
  }

  /**
   * Stelt voor om de gegevens van een persoon te vernietigen, met een reden.
   * @remarks Een casuscoördinator doet dit; een ander keurt goed. Kan niet zolang de persoon gezinslid is van een open
   * casus. Kent ook een andere gemeente deze persoon, dan moet daar iemand akkoord gaan. Van teksten die ook over anderen
   * gaan, kan een gelakte versie mee; van de andere blijft alleen een vaste tekst.
   */
  @Post('vernietigingen')
  @VoegtToe()
  vernietigingVoorstellen(
    @Opdracht('mag') v: Verzoek,
    @IdParam('persoonId') persoonId: string,
    @Body() { grond, reden, verzoekId, casusId, gelakt = [] }: VernietigingDto,
  ): Promise<RechtenAntwoord> {
    return this.op(
      v,
      { persoonId },
      {
        type: 'VernietigingVoorstellen',
        persoonId,
        grond,
        reden: v.tekst('/reden', reden, [persoonId]),
        ...(verzoekId === undefined ? {} : { verzoekId }),
        // About whom such a text is, is looked up.
        gelakt: gelakt.map(({ tekstId, tekst }, i) => ({ tekstId, gelakt: v.tekst(`/gelakt/${i}/tekst`, tekst, []) })),
      },
      casusId,
    );
  }

  /**
   * Trekt het voorstel om te vernietigen in.
   * @remarks Zolang het niet is goedgekeurd. Een casuscoördinator van een gemeente die akkoord moet gaan doet dit.
   */
  @Post('vernietigingen/huidige/intrekking')
  @Wijzigt()
  vernietigingIntrekken(
    @Opdracht('verplicht') v: Verzoek,
    @IdParam('persoonId') persoonId: string,
  ): Promise<RechtenAntwoord> {
    return this.op(v, { persoonId }, { type: 'VernietigingIntrekken' });
  }

  /**
   * Keurt goed dat de gegevens van een persoon worden vernietigd.
   * @remarks Een andere casuscoördinator dan wie het voorstelde. Kennen andere gemeenten deze persoon, dan iemand van elk
   * van die gemeenten. Na het laatste akkoord is dit niet terug te draaien: deze persoon kan in geen casus meer komen.
   */
  @Post('vernietigingen/huidige/goedkeuring')
  @Wijzigt()
  vernietigingGoedkeuren(
    @Opdracht('verplicht') v: Verzoek,
    @IdParam('persoonId') persoonId: string,
  ): Promise<RechtenAntwoord> {
    return this.op(v, { persoonId }, { type: 'VernietigingGoedkeuren' });
  }

  private async op<B extends RechtenAntwoord>(
    v: Verzoek,
    body: B,
    opdracht: PersoonOpdracht,
    casusId?: string,
  ): Promise<B> {
    const antwoord = await this.bus.execute(new OpPersoon(v, opdracht, body, casusId));
    const { versie, written } = antwoord;
    v.koppen({ version: versie, written });
    return (antwoord as Antwoord<B>).body;
  }
}
