import { Command } from '@nestjs/cqrs';
import type { OrganisatieCommand } from '@eenplan/domain/types';
import type { OrganisatieAntwoord } from '../dto/antwoord.dto.js';
import type { Antwoord } from '../opdracht/command-runner.js';
import type { Zonder } from '../opdracht/sessie.js';
import type { Verzoek } from '../opdracht/verzoek.js';

type Vertrek = 'VertrekAankondigen' | 'MedewerkerUitschrijven';

/** Ends an account, and hands what it answers for to the coördinatoren van dienst. */
export class MedewerkerUitschrijven extends Command<Antwoord<OrganisatieAntwoord>> {
  constructor(
    readonly verzoek: Verzoek,
    readonly organisatieId: string,
    readonly medewerkerId: string,
  ) {
    super();
  }
}

/** One command on the stream of one organisation. */
export class OpOrganisatie extends Command<Antwoord<OrganisatieAntwoord>> {
  constructor(
    readonly verzoek: Verzoek,
    readonly organisatieId: string,
    readonly opdracht: Zonder<Exclude<OrganisatieCommand, { readonly type: Vertrek }>>,
  ) {
    super();
  }
}
