import { BIJLAGE_KLASSEN, type BijlageKlasse } from '@eenplan/domain/types';
import { Tekst } from '@eenplan/edge';
import { ArrayMaxSize, ArrayUnique, IsArray, IsIn, IsOptional } from 'class-validator';
import { GebeurdDto } from '../dto/gedeeld.dto.js';
import { Code, Id } from '../dto/velden.js';

/** Wat er van een bestand te zeggen is: het deel `gegevens`, als JSON, vóór het deel `bestand`. */
export class BijlageDto extends GebeurdDto {
  /**
   * Wat het is, in enkele woorden.
   * @example "Brief van de deurwaarder van 3 maart"
   */
  @Tekst(200)
  titel: string;

  /**
   * Over wie het bestand gaat: gezinsleden of betrokkenen van deze casus. Weglaten als het over het hele gezin gaat.
   * @example ["0c4a9c0e-9d53-4a8e-b9ab-55b8f43a7f31"]
   */
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(20)
  @ArrayUnique()
  @Id({ each: true })
  over?: string[];

  /**
   * Als wat het gelezen wordt. Daarmee, met leefgebied en over wie het gaat, staat vast wie het mag zien.
   * @example "financien"
   */
  @IsIn(BIJLAGE_KLASSEN)
  klasse: BijlageKlasse;

  /**
   * Het leefgebied, een code van de werkwijze.
   * @example "financien"
   */
  @Code()
  leefgebied: string;
}
