import { Tekst } from '@eenplan/edge';
import { BETROKKENE_ROLLEN, type BetrokkeneRol } from '@eenplan/domain/types';
import { ArrayMaxSize, IsArray, IsIn, IsOptional } from 'class-validator';
import { PersoonDto } from '../dto/persoon.dto.js';
import { Code, Id } from '../dto/velden.js';

/** Een gezinslid gaat weg. */
export class VertrekDto {
  /**
   * Waarom.
   * @example "Gaat op zichzelf wonen."
   */
  @IsOptional()
  @Tekst(2000)
  reden?: string;
}

/** Iemand om het gezin heen. */
export class BetrokkeneDto extends PersoonDto {
  /**
   * Wat deze persoon voor het gezin is.
   * @example "mantelzorger"
   */
  @IsIn(BETROKKENE_ROLLEN)
  rol: BetrokkeneRol;
}

/** Een organisatie bij de casus betrekken. */
export class OrganisatieBetrekkenDto {
  /**
   * De organisatie.
   * @example "5b0a7c1e-0d4f-4b58-9a53-6f2c0c9f1e10"
   */
  @Id()
  organisatieId: string;

  /**
   * De leefgebieden waarop zij helpt.
   * @example ["financien"]
   */
  @IsArray()
  @ArrayMaxSize(50)
  @Code({ each: true })
  leefgebieden: string[];
}
