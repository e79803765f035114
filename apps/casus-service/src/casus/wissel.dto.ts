import { DeelsBekendeDatum, Nested } from '@eenplan/edge';
import { PersoonDto } from '../dto/persoon.dto.js';
import { Bsn } from '../dto/velden.js';

/** Een later of verbeterd BSN. */
export class BsnVaststellenDto {
  /**
   * Burgerservicenummer, negen cijfers.
   * @example "999990019"
   */
  @Bsn()
  bsn: string;

  /**
   * Geboortedatum die bij het BSN hoort, met 00 voor wat niet bekend is.
   * @example "1955-00-00"
   */
  @DeelsBekendeDatum()
  geboortedatum: string;
}

/** Een persoon was in deze casus steeds een ander. */
export class SplitsenDto {
  /** Wie het was. */
  @Nested(() => PersoonDto)
  als: PersoonDto;
}
