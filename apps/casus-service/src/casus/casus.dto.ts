import { Datum, Tekst } from '@eenplan/edge';
import { AFSLUIT_REDENEN, type AfsluitReden, BEGELEIDINGEN, type Begeleiding } from '@eenplan/domain/types';
import { IsBoolean, IsIn, IsOptional, ValidateIf } from 'class-validator';
import { Id } from '../dto/velden.js';

const UITKOMSTEN = ['starten', 'niet-starten', 'doorgeleiden', 'toevoegen'] as const;

/** Het oordeel van de casuscoördinator over een aanmelding. */
export class BeoordelenDto {
  /**
   * Wat er met de aanmelding gebeurt.
   * @example "starten"
   */
  @IsIn(UITKOMSTEN)
  uitkomst: 'starten' | 'niet-starten' | 'doorgeleiden' | 'toevoegen';

  /**
   * Bij toevoegen: de aanmelding die bij deze casus kwam.
   * @example "c2b0f3d6-0a39-4d5c-9a55-6c5f0f7f9b10"
   */
  @ValidateIf(({ uitkomst, aanmeldingId }: BeoordelenDto) => uitkomst === 'toevoegen' || aanmeldingId !== undefined)
  @Id()
  aanmeldingId?: string;

  /**
   * Bij niet starten: waarom niet.
   * @example "Het gezin redt het zelf, met hulp van de buren."
   */
  @ValidateIf(({ uitkomst, reden }: BeoordelenDto) => uitkomst === 'niet-starten' || reden !== undefined)
  @Tekst(2000)
  reden?: string;

  /**
   * Bij doorgeleiden: naar welke organisatie.
   * @example "5b0a7c1e-0d4f-4b58-9a53-6f2c0c9f1e10"
   */
  @ValidateIf(
    ({ uitkomst, organisatieId }: BeoordelenDto) => uitkomst === 'doorgeleiden' || organisatieId !== undefined,
  )
  @Id()
  organisatieId?: string;

  /**
   * Bij doorgeleiden: hoe het gezin daarheen begeleid is.
   * @example "gebeld"
   */
  @ValidateIf(({ uitkomst, begeleiding }: BeoordelenDto) => uitkomst === 'doorgeleiden' || begeleiding !== undefined)
  @IsIn(BEGELEIDINGEN)
  begeleiding?: Begeleiding;
}

/** Het oordeel over de veiligheid. */
export class VeiligheidBeoordelenDto {
  /**
   * Of iemand nu in gevaar is.
   * @example true
   */
  @IsBoolean()
  acuut: boolean;

  /**
   * Toelichting.
   * @example "Moeder en kinderen zijn vannacht gevlucht."
   */
  @IsOptional()
  @Tekst(2000)
  toelichting?: string;
}

/** Een organisatie. */
export class OrganisatieKeuzeDto {
  /**
   * De organisatie.
   * @example "5b0a7c1e-0d4f-4b58-9a53-6f2c0c9f1e10"
   */
  @Id()
  organisatieId: string;
}

/** Een casus afsluiten. */
export class AfsluitenDto {
  /**
   * Waarom de casus sluit.
   * @example "hulpvragen-beantwoord"
   */
  @IsIn(AFSLUIT_REDENEN)
  reden: AfsluitReden;

  /**
   * Toelichting.
   * @example "Het gezin kan weer verder op eigen kracht."
   */
  @IsOptional()
  @Tekst(2000)
  toelichting?: string;

  /**
   * Wanneer de nazorg is.
   * @example "2026-12-01"
   */
  @IsOptional()
  @Datum()
  nazorgDatum?: string;
}

/** Nazorg na het sluiten. */
export class NazorgDto {
  /**
   * Wanneer de nazorg is.
   * @example "2026-12-01"
   */
  @Datum()
  nazorgDatum: string;
}

/** De casus waarin het verdergaat. */
export class NaarCasusDto {
  /**
   * De andere casus.
   * @example "6a2d9e14-7c3b-4f5d-8e6f-0a1b2c3d4e96"
   */
  @Id()
  naarCasusId: string;
}
