import { ApiProperty } from '@nestjs/swagger';
import { Tekst } from '../gedeeld/onthulling.dto.js';
import { Bijlage } from './bijlagen.dto.js';
import {
  Aanbod,
  Afsluiting,
  Betrokkene,
  BetrokkenOrganisatie,
  Contactmoment,
  DossierAanmelding,
  EerdereRegie,
  EersteAanspreekpunt,
  Gezinslid,
  HuidigeRegie,
  Veiligheid,
} from './gezin-en-regie.dto.js';
import { Plan } from './plan.dto.js';

/** Alles van één casus: gezin, plan, regie, organisaties en contact. */
export class Casusdossier {
  /** @example "0d9f3a53-5b4b-4d3a-9a16-0f0f0e7b8001" */
  casusId: string;
  /** Om aan de telefoon te noemen; het betekent niets. @example "K7M-4QX" */
  kenmerk: string;
  /** @example "0010" */
  gemeente: string;
  @ApiProperty({ enum: ['in-beoordeling', 'lopend', 'afgesloten'] })
  status: 'in-beoordeling' | 'lopend' | 'afgesloten';
  /** @example "2026-03-02T09:12:44.120394Z" */
  geopendOp: string;
  /** @example "2026-03-03T09:00:00Z" */
  gestartOp?: string;
  /** @example "2026-12-01T09:00:00Z" */
  heropendOp?: string;
  heropenReden?: Tekst;
  /** Versie van de werkwijze waaronder de casus is geopend. @example 1 */
  werkwijze: number;
  /** Ontbreekt als u dit niet mag weten. */
  veiligheid?: Veiligheid;
  gezinsleden: Gezinslid[];
  betrokkenen: Betrokkene[];
  organisaties: BetrokkenOrganisatie[];
  regie?: HuidigeRegie;
  eerdereRegie: EerdereRegie[];
  aanbod: Aanbod[];
  eersteAanspreekpunt?: EersteAanspreekpunt;
  plan: Plan;
  contactmomenten: Contactmoment[];
  bijlagen: Bijlage[];
  aanmeldingen: DossierAanmelding[];
  afsluiting?: Afsluiting;
}
