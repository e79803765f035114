import { ApiProperty } from '@nestjs/swagger';
import { BIJLAGE_KLASSEN, BIJLAGE_SOORTEN, type BijlageKlasse, type BijlageSoort } from '@eenplan/domain/types';
import { Medewerker, Persoon, Tekst } from '../gedeeld/onthulling.dto.js';

/** Een bestand dat bij de casus hoort. */
export class Bijlage {
  /** @example "5d0b7c1e-7a7b-4d0e-9a55-6f0f5b3c2a11" */
  bijlageId: string;
  titel: Tekst;
  /** Of het bestand geblokkeerd is, of vernietigd met iemand over wie het ook ging; de inhoud haalt u apart op. */
  bestand: Tekst;
  @ApiProperty({ enum: BIJLAGE_SOORTEN })
  soort: BijlageSoort;
  /** Hoe groot het is, in bytes. @example 182734 */
  bytes: number;
  @ApiProperty({ enum: BIJLAGE_KLASSEN })
  klasse: BijlageKlasse;
  /** @example "financien" */
  leefgebied: string;
  /** Over wie het gaat; leeg als het over het hele gezin gaat. */
  over: Persoon[];
  /** Wie haar toevoegde: een medewerker, of hieronder een persoon. */
  doorMedewerker?: Medewerker;
  doorPersoon?: Persoon;
  /** @example "2026-03-15T10:15:00Z" */
  toegevoegdOp: string;
  /** Bij vergissing toegevoegd: het bestand wordt niet meer gegeven. @example "2026-03-15T10:20:00Z" */
  ingetrokkenOp?: string;
}
