import { NestedList, Tekst } from '@eenplan/edge';
import { LOSLAAT_REDENEN, type LoslaatReden } from '@eenplan/domain/types';
import { ArrayMaxSize, IsArray, IsIn, IsOptional, ValidateIf } from 'class-validator';
import { GebeurdDto } from '../dto/gedeeld.dto.js';
import { Code, Id } from '../dto/velden.js';

/** Een hulpvraag van een gezinslid, of een zorg van een ander. */
export class VraagInbrengenDto extends GebeurdDto {
  /**
   * Hulpvraag of zorg.
   * @example "hulpvraag"
   */
  @IsIn(['hulpvraag', 'zorg'])
  soort: 'hulpvraag' | 'zorg';

  /**
   * Bij een hulpvraag: het gezinslid van wie zij is.
   * @example "0c4a9c0e-9d53-4a8e-b9ab-55b8f43a7f31"
   */
  @ValidateIf(({ soort, vraagstellerId }: VraagInbrengenDto) => soort === 'hulpvraag' || vraagstellerId !== undefined)
  @Id()
  vraagstellerId?: string;

  /**
   * De vraag of zorg, in eigen woorden.
   * @example "Ik wil weer een gewone maand zonder brieven van de incasso."
   */
  @Tekst(4000)
  tekst: string;

  /**
   * Het leefgebied, een code van de werkwijze.
   * @example "financien"
   */
  @Code()
  leefgebied: string;
}

/** De volgorde van de open hulpvragen. */
export class VolgordeDto extends GebeurdDto {
  /**
   * Alle open hulpvragen, de prio-vraag eerst.
   * @example ["7c5a0b64-0d8b-4d3a-8a59-2f1d9a3e6c52"]
   */
  @IsArray()
  @ArrayMaxSize(200)
  @Id({ each: true })
  vraagIds: string[];
}

/** Wat een gezinslid koos. */
export class KeuzeDto {
  /**
   * Het gezinslid.
   * @example "0c4a9c0e-9d53-4a8e-b9ab-55b8f43a7f31"
   */
  @Id()
  persoonId: string;

  /**
   * De hulpvraag die het koos.
   * @example "7c5a0b64-0d8b-4d3a-8a59-2f1d9a3e6c52"
   */
  @Id()
  vraagId: string;
}

/** De prio-vraag, met het gezin gekozen. */
export class PrioVraagDto extends GebeurdDto {
  /**
   * De hulpvraag die voorgaat.
   * @example "7c5a0b64-0d8b-4d3a-8a59-2f1d9a3e6c52"
   */
  @Id()
  vraagId: string;

  /** Wat de gezinsleden kozen. */
  @NestedList(() => KeuzeDto)
  keuzes: KeuzeDto[];

  /**
   * Als zij verschillend kozen: waarom dit de prio-vraag wordt.
   * @example "Zonder huis lukt de rest ook niet."
   */
  @IsOptional()
  @Tekst(2000)
  reden?: string;
}

/** Een beantwoorde hulpvraag. */
export class BeantwoordenDto extends GebeurdDto {
  /**
   * Wat de vraagsteller ervan vindt.
   * @example "Het is gelukt, ik slaap weer."
   */
  @IsOptional()
  @Tekst(4000)
  oordeelVraagsteller?: string;
}

/** Een hulpvraag loslaten. */
export class LoslatenDto extends GebeurdDto {
  /**
   * Waarom.
   * @example "verhuisd"
   */
  @IsIn(LOSLAAT_REDENEN)
  reden: LoslaatReden;

  /**
   * Wat het laatste aanbod was. Verplicht als de vraagsteller niet verder wil.
   * @example "Een gesprek thuis, op een moment naar keuze."
   */
  @IsOptional()
  @Tekst(2000)
  laatsteAanbod?: string;

  /**
   * Toelichting.
   * @example "Woont sinds mei bij haar zus in Drenthe."
   */
  @IsOptional()
  @Tekst(2000)
  toelichting?: string;
}
