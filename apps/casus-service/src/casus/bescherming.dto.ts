import { NOODTOEGANG_OORDELEN, type NoodtoegangOordeel } from '@eenplan/domain/types';
import { IsIn, IsInt, IsOptional, Max, Min } from 'class-validator';
import { Kenmerk } from '../dto/velden.js';
import { RedenAlleenDto } from '../dto/gedeeld.dto.js';

/** Noodtoegang nemen. */
export class NoodtoegangDto extends RedenAlleenDto {
  /**
   * Hoe lang, in uren. Zonder dit veld: zo lang als de werkwijze toestaat.
   * @example 4
   */
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(168)
  uren?: number;
}

/** Noodtoegang nemen tot de casus met dit kenmerk. */
export class NoodtoegangOpKenmerkDto extends NoodtoegangDto {
  /**
   * Het kenmerk van de casus, zoals een collega het noemt.
   * @example "K7M-4QX"
   */
  @Kenmerk()
  kenmerk: string;
}

/** Noodtoegang beoordelen. */
export class NoodtoegangOordeelDto extends RedenAlleenDto {
  /**
   * Of het terecht was.
   * @example "terecht"
   */
  @IsIn(NOODTOEGANG_OORDELEN)
  oordeel: NoodtoegangOordeel;
}
