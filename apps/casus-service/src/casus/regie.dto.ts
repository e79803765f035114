import { Nested, Tekst } from '@eenplan/edge';
import { IsOptional } from 'class-validator';
import { MedewerkerDto } from '../dto/gedeeld.dto.js';
import { Id } from '../dto/velden.js';

/** Wat het gezin graag zou willen. Het wordt getoond en beslist niets. */
export class VoorkeurDto {
  /**
   * De organisatie van voorkeur.
   * @example "5b0a7c1e-0d4f-4b58-9a53-6f2c0c9f1e10"
   */
  @IsOptional()
  @Id()
  organisatieId?: string;

  /**
   * De medewerker van voorkeur.
   * @example "8a1c2f64-3c5e-4f0b-8a4d-1f6f2f9f7b21"
   */
  @IsOptional()
  @Id()
  medewerkerId?: string;

  /**
   * De voorkeur in eigen woorden.
   * @example "Liefst een vrouw."
   */
  @IsOptional()
  @Tekst(1000)
  tekst?: string;
}

/** Een regisseur aanwijzen. */
export class AanwijzenDto {
  /**
   * De organisatie die de regie gevraagd wordt.
   * @example "5b0a7c1e-0d4f-4b58-9a53-6f2c0c9f1e10"
   */
  @Id()
  organisatieId: string;

  /**
   * De medewerker. Zonder dit veld noemt de teamleider van de organisatie iemand.
   * @example "8a1c2f64-3c5e-4f0b-8a4d-1f6f2f9f7b21"
   */
  @IsOptional()
  @Id()
  medewerkerId?: string;

  /** De voorkeur van het gezin. */
  @IsOptional()
  @Nested(() => VoorkeurDto)
  voorkeur?: VoorkeurDto;
}

/** De regie overdragen. */
export class OverdrachtDto extends MedewerkerDto {
  /**
   * Waarom.
   * @example "De hulpvraag ligt vooral bij de schulden."
   */
  @IsOptional()
  @Tekst(2000)
  reden?: string;
}

/** De regie meteen wisselen. */
export class RegiewisselDto extends MedewerkerDto {
  /**
   * Waarom het niet kan wachten.
   * @example "De regisseur is ziek."
   */
  @Tekst(2000)
  reden: string;
}
