import { Datum, Tijdstip } from '@eenplan/edge';
import { ArrayMaxSize, ArrayMinSize, IsArray, IsOptional } from 'class-validator';
import { Code, Id } from '../dto/velden.js';

/** Welke gegevens van wie naar wie, en waarvoor. */
export class DelingDto {
  /**
   * Klasse van gegevens, uit de werkwijze.
   * @example "verhaal"
   */
  @Code()
  klasse: string;

  /**
   * De organisatie die deelt.
   * @example "5b0a7c1e-0d4f-4b58-9a53-6f2c0c9f1e10"
   */
  @Id()
  geverId: string;

  /**
   * De organisatie die ontvangt.
   * @example "2c1b8d2f-1e5a-4c69-8b64-7a3d1d0a2f21"
   */
  @Id()
  ontvangerId: string;

  /**
   * Waarvoor, uit de werkwijze.
   * @example "hulpverlening"
   */
  @Code()
  verwerkingsdoel: string;

  /**
   * Laatste dag waarop het geldt. Zonder dit veld: tot het wordt beëindigd.
   * @example "2027-03-01"
   */
  @IsOptional()
  @Datum()
  geldigTotDatum?: string;
}

/** Een wettelijke grondslag om te delen. */
export class GrondslagDto extends DelingDto {
  /**
   * Welke grondslag, uit de werkwijze.
   * @example "jeugdwet"
   */
  @Code()
  grondslag: string;
}

/** Toestemming om te delen. */
export class ToestemmingDto extends DelingDto {
  /**
   * Over wie het gaat; vanaf 16 jaar ook wie toestemming geeft.
   * @example "0c4a9c0e-9d53-4a8e-b9ab-55b8f43a7f31"
   */
  @Id()
  persoonId: string;

  /**
   * Wie de toestemming gaf. Voor een kind jonger dan 16: allen met gezag, en vanaf 12 jaar ook het kind. Zonder dit veld: wie de opdracht geeft, of de persoon zelf.
   * @example ["0c4a9c0e-9d53-4a8e-b9ab-55b8f43a7f31"]
   */
  @IsOptional()
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(10)
  @Id({ each: true })
  gegevenDoor?: string[];

  /**
   * Wanneer de toestemming is gegeven. Zonder dit veld: nu. Nooit in de toekomst.
   * @example "2026-03-02T09:30:00Z"
   */
  @IsOptional()
  @Tijdstip()
  gebeurdOp?: string;
}

/** Waaruit blijkt wie ouder is of gezag heeft. */
export class GezagsbronDto {
  /**
   * De bron, uit de werkwijze.
   * @example "gezagsregister"
   */
  @Code()
  bron: string;
}

/** Wie ouder is van een kind. */
export class OuderVanDto extends GezagsbronDto {
  /**
   * De ouder: een gezinslid, een ouder buiten het gezin of een ex-partner.
   * @example "1d5ba01f-ae64-4b9f-8abc-66c9054b8042"
   */
  @Id()
  ouderId: string;
}

/** Wie gezag heeft over een kind. */
export class GezagDto extends GezagsbronDto {
  /**
   * Wie het gezag heeft: een gezinslid, een ouder buiten het gezin of een ex-partner.
   * @example "1d5ba01f-ae64-4b9f-8abc-66c9054b8042"
   */
  @Id()
  gezaghebbendeId: string;
}

/** Een ouder laten meelezen. */
export class OuderDto {
  /**
   * De ouder.
   * @example "1d5ba01f-ae64-4b9f-8abc-66c9054b8042"
   */
  @Id()
  ouderId: string;
}
