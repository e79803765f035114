import { Body, Controller, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { IdParam } from '@eenplan/edge';
import { OrganisatieAntwoord } from '../dto/antwoord.dto.js';
import { persoonVan } from '../dto/persoon.dto.js';
import { Opdracht, VoegtToe, Wijzigt } from '../opdracht/opdracht.decorator.js';
import { Verzoek } from '../opdracht/verzoek.js';
import { BereikbaarheidDto, NieuweMedewerkerDto, OrganisatieRegistrerenDto, VanDienstDto } from './organisatie.dto.js';
import { MedewerkerUitschrijven, OpOrganisatie } from './organisatie.opdrachten.js';

@ApiTags('organisaties')
@Controller('organisaties')
export class OrganisatieController {
  constructor(private readonly bus: CommandBus) {}

  /**
   * Registreert een gemeente of partner.
   * @remarks Een gemeente begint met haar eerste casuscoördinator, die meteen van dienst is.
   */
  @Post()
  @VoegtToe()
  organisatieRegistreren(
    @Opdracht('mag') v: Verzoek,
    @Body() { naam, soort, gemeenten, convenantDatum, vlaggen, coordinator }: OrganisatieRegistrerenDto,
  ): Promise<OrganisatieAntwoord> {
    const organisatieId = v.nieuwId('organisatie');
    const { magBsn, datGevoelig, veiligheidsketen, crisisdienst = false } = vlaggen;
    return this.op(v, organisatieId, {
      type: 'OrganisatieRegistreren',
      organisatieId,
      naam,
      soort,
      gemeenten,
      convenantDatum,
      vlaggen: { magBsn, datGevoelig, veiligheidsketen, crisisdienst },
      ...(coordinator && { coordinator: medewerker(v, '/coordinator', coordinator) }),
    });
  }

  /**
   * Voegt een medewerker toe.
   * @remarks De beheerder doet dit, of een teamleider van de organisatie zelf.
   */
  @Post(':organisatieId/medewerkers')
  @VoegtToe()
  medewerkerToevoegen(
    @Opdracht('mag') v: Verzoek,
    @IdParam('organisatieId') organisatieId: string,
    @Body() dto: NieuweMedewerkerDto,
  ): Promise<OrganisatieAntwoord> {
    return this.op(v, organisatieId, { type: 'MedewerkerToevoegen', ...medewerker(v, '', dto) });
  }

  /**
   * Schrijft een medewerker uit.
   * @remarks Het account verliest meteen al zijn rechten. De casussen waarvan deze medewerker de regie heeft, vallen aan de
   * casuscoördinator van dienst. Was die het zelf, dan is dat vanaf nu de coördinator die er het langst werkt. Is er geen
   * andere, voeg die dan eerst toe.
   */
  @Post(':organisatieId/medewerkers/:medewerkerId/vertrek')
  @Wijzigt()
  async medewerkerUitschrijven(
    @Opdracht('verplicht') v: Verzoek,
    @IdParam('organisatieId') organisatieId: string,
    @IdParam('medewerkerId') medewerkerId: string,
  ): Promise<OrganisatieAntwoord> {
    const opdracht = new MedewerkerUitschrijven(v, organisatieId, medewerkerId);
    const { body, versie, written } = await this.bus.execute(opdracht);
    v.koppen({ version: versie, written });
    return body;
  }

  /**
   * Legt vast hoe een medewerker op het werk te bereiken is.
   * @remarks De beheerder doet dit, of een teamleider van de organisatie zelf. Het komt in de plaats van wat er eerder
   * stond. Wie de medewerker mag kennen, leest het.
   */
  @Post(':organisatieId/medewerkers/:medewerkerId/bereikbaarheid')
  @Wijzigt()
  bereikbaarheidVastleggen(
    @Opdracht('verplicht') v: Verzoek,
    @IdParam('organisatieId') organisatieId: string,
    @IdParam('medewerkerId') medewerkerId: string,
    @Body() dto: BereikbaarheidDto,
  ): Promise<OrganisatieAntwoord> {
    return this.op(v, organisatieId, { type: 'BereikbaarheidVastleggen', medewerkerId, ...bereik(v, '', dto) });
  }

  /**
   * Wijst de casuscoördinator van dienst aan.
   * @remarks Er is er altijd één.
   */
  @Post(':organisatieId/van-dienst')
  @Wijzigt()
  coordinatorVanDienstAanwijzen(
    @Opdracht('verplicht') v: Verzoek,
    @IdParam('organisatieId') organisatieId: string,
    @Body() { medewerkerId }: VanDienstDto,
  ): Promise<OrganisatieAntwoord> {
    return this.op(v, organisatieId, { type: 'CoordinatorVanDienstAanwijzen', medewerkerId });
  }

  private async op(
    v: Verzoek,
    organisatieId: string,
    opdracht: OpOrganisatie['opdracht'],
  ): Promise<OrganisatieAntwoord> {
    const { body, versie, written } = await this.bus.execute(new OpOrganisatie(v, organisatieId, opdracht));
    v.koppen({ version: versie, written });
    return body;
  }
}

/** @param pointer where it stands in the body */
function medewerker(v: Verzoek, pointer: string, dto: NieuweMedewerkerDto) {
  const { medewerkerId, rollen, persoon, bereikbaarheid } = dto;
  const persoonId = v.persoon(`${pointer}/persoon`, persoonVan(persoon));
  return {
    medewerkerId,
    rollen,
    persoonId,
    ...(bereikbaarheid && { bereik: bereik(v, `${pointer}/bereikbaarheid`, bereikbaarheid, persoonId) }),
  };
}

/** @param persoonId whose it is; absent: of the medewerker who is there */
function bereik(v: Verzoek, pointer: string, { telefoon, email }: BereikbaarheidDto, persoonId?: string) {
  const over = persoonId === undefined ? undefined : [persoonId];
  return {
    ...v.werktekst('telefoon', `${pointer}/telefoon`, telefoon, over),
    ...v.werktekst('email', `${pointer}/email`, email, over),
  };
}
