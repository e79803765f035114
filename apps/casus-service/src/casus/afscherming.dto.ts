import { Nested, Tekst } from '@eenplan/edge';
import { ONDERDEEL_SOORTEN, type Onderdeel } from '@eenplan/domain/types';
import { IsIn } from 'class-validator';
import { PersoonDto } from '../dto/persoon.dto.js';
import { Id } from '../dto/velden.js';

/** Iemand afschermen voor een ander. */
export class AfschermingDto {
  /**
   * Wie beschermd wordt: een gezinslid of een betrokkene van deze casus.
   * @example "0c4a9c0e-9d53-4a8e-b9ab-55b8f43a7f31"
   */
  @Id()
  beschermdeId: string;

  /** Voor wie alles wat naar de beschermde leidt, verborgen is. */
  @Nested(() => PersoonDto)
  geweerde: PersoonDto;

  /**
   * Waarom, in eigen woorden.
   * @example "Er is een contactverbod."
   */
  @Tekst(2000)
  reden: string;
}

/** Een onderdeel van de casus. */
export class OnderdeelDto {
  /**
   * Wat voor onderdeel het is.
   * @example "afspraak"
   */
  @IsIn(ONDERDEEL_SOORTEN)
  soort: Onderdeel['soort'];

  /**
   * Welk onderdeel.
   * @example "9b7d3c58-1e2f-4c6a-8d4b-5a6f7e8d9c74"
   */
  @Id()
  onderdeelId: string;
}
