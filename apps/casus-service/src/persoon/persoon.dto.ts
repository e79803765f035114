import { NestedList, NietInVoorbeeld, Tekst } from '@eenplan/edge';
import { VERZOEK_SOORTEN, VERZOEK_UITKOMSTEN, type VerzoekSoort, type VerzoekUitkomst } from '@eenplan/domain/types';
import { ArrayMaxSize, ArrayUnique, IsArray, IsIn, IsOptional, ValidateIf } from 'class-validator';
import { GebeurdDto, RedenAlleenDto } from '../dto/gedeeld.dto.js';
import { Code, Gemeentecode, Id } from '../dto/velden.js';

/** Een verzoek van een persoon over de eigen gegevens. */
export class VerzoekDto extends GebeurdDto {
  /**
   * Wat de persoon vraagt.
   * @example "inzage"
   */
  @IsIn(VERZOEK_SOORTEN)
  soort: VerzoekSoort;

  /**
   * Het verzoek in eigen woorden; bij een eigen verklaring: de verklaring.
   * @example "Ik wil weten wat er over mij is opgeschreven."
   */
  @Tekst(4000)
  tekst: string;

  /**
   * Over welke teksten het gaat, bij rectificatie, een eigen verklaring of beperking.
   * @example ["a01f9b01-c228-4637-a4d7-200696d75644"]
   */
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(100)
  @Id({ each: true })
  tekstIds?: string[];

  /**
   * Aan welke gemeente (CBS-code). Verplicht zonder casus; met een casus beslist de gemeente van die casus.
   * @example "0010"
   */
  @ValidateIf(({ casusId, gemeente }: VerzoekDto) => casusId === undefined || gemeente !== undefined)
  @Gemeentecode()
  gemeente?: string;

  /**
   * De casus waarin u met deze persoon te maken heeft. Een medewerker vult die altijd in.
   * @example "3d1f4c52-6a0e-4d33-8f0e-0b6f4b1d2a77"
   */
  @IsOptional()
  @Id()
  @NietInVoorbeeld()
  casusId?: string;
}

/** Een besluit over een verzoek. */
export class VerzoekBesluitDto extends RedenAlleenDto {
  /**
   * Of het verzoek wordt toegewezen.
   * @example "toegewezen"
   */
  @IsIn(VERZOEK_UITKOMSTEN)
  uitkomst: VerzoekUitkomst;

  /**
   * Bij deels: over welke teksten.
   * @example ["a01f9b01-c228-4637-a4d7-200696d75644"]
   */
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(100)
  @Id({ each: true })
  tekstIds?: string[];
}

/** Een geblokkeerde tekst vrijgeven. */
export class TekstVrijgaveDto extends RedenAlleenDto {
  /**
   * De tekst.
   * @example "a01f9b01-c228-4637-a4d7-200696d75644"
   */
  @Id()
  tekstId: string;
}

/** Wat een tekst die ook over anderen gaat, voortaan luidt. */
export class GelakteTekstDto {
  /**
   * De tekst.
   * @example "a01f9b01-c228-4637-a4d7-200696d75644"
   */
  @Id()
  tekstId: string;

  /**
   * De tekst zonder deze persoon.
   * @example "Bram heeft een eigen kamer nodig."
   */
  @Tekst(10_000)
  tekst: string;
}

/** Een voorstel om de gegevens van een persoon te vernietigen. */
export class VernietigingDto extends RedenAlleenDto {
  /**
   * Waarom het mag, uit de werkwijze.
   * @example "bewaartermijn"
   */
  @Code()
  grond: string;

  /**
   * Het verzoek van de persoon waar dit uit volgt.
   * @example "acd05f6b-8d9e-4fba-8bc2-3d4e5f6a7beb"
   */
  @ValidateIf(({ casusId, verzoekId }: VernietigingDto) => casusId === undefined || verzoekId !== undefined)
  @Id()
  verzoekId?: string;

  /**
   * De casus waarin u met deze persoon te maken had. Verplicht zonder verzoek.
   * @example "3d1f4c52-6a0e-4d33-8f0e-0b6f4b1d2a77"
   */
  @IsOptional()
  @Id()
  @NietInVoorbeeld()
  casusId?: string;

  /** Gelakte versies van teksten die ook over anderen gaan. Van de andere gedeelde teksten blijft alleen een vaste tekst. */
  @IsOptional()
  @NestedList(() => GelakteTekstDto, { max: 200 })
  @ArrayUnique(({ tekstId }: GelakteTekstDto) => tekstId)
  @NietInVoorbeeld()
  gelakt?: GelakteTekstDto[];
}
