import { Datum, Nested, Tekst } from '@eenplan/edge';
import { type Rol, ROLLEN } from '@eenplan/domain/types';
import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsArray,
  IsBoolean,
  IsEmail,
  IsIn,
  IsOptional,
  MaxLength,
} from 'class-validator';
import { Gemeentecode, Id } from '../dto/velden.js';
import { PersoonDto } from '../dto/persoon.dto.js';

/** Hoe een medewerker op het werk te bereiken is. Wat ontbreekt, is niet (meer) bekend. */
export class BereikbaarheidDto {
  /**
   * Telefoonnummer op het werk.
   * @example "0596 123456"
   */
  @IsOptional()
  @Tekst(30)
  telefoon?: string;

  /**
   * E-mailadres op het werk.
   * @example "w.pastoor@voorbeeld.nl"
   */
  @IsOptional()
  @IsEmail()
  @MaxLength(200)
  email?: string;
}

/** Een medewerker van een organisatie. */
export class NieuweMedewerkerDto {
  /**
   * Het account van de medewerker.
   * @example "8a1c2f64-3c5e-4f0b-8a4d-1f6f2f9f7b21"
   */
  @Id()
  medewerkerId: string;

  /**
   * Wat deze medewerker doet.
   * @example ["medewerker"]
   */
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(7)
  @ArrayUnique()
  @IsIn(ROLLEN, { each: true })
  rollen: Rol[];

  /** Wie het is. */
  @Nested(() => PersoonDto)
  persoon: PersoonDto;

  /** Hoe deze medewerker op het werk te bereiken is. */
  @IsOptional()
  @Nested(() => BereikbaarheidDto)
  bereikbaarheid?: BereikbaarheidDto;
}

/** Wat een organisatie mag en is. */
export class VlaggenDto {
  /**
   * Heeft een wettelijke grondslag om het BSN te gebruiken.
   * @example true
   */
  @IsBoolean()
  magBsn: boolean;

  /**
   * Dat zij betrokken is, is zelf gevoelig.
   * @example false
   */
  @IsBoolean()
  datGevoelig: boolean;

  /**
   * Is Veilig Thuis of een gecertificeerde instelling.
   * @example false
   */
  @IsBoolean()
  veiligheidsketen: boolean;

  /**
   * Is een crisisdienst: kan noodtoegang nemen. Zonder dit veld: nee.
   * @example false
   */
  @IsOptional()
  @IsBoolean()
  crisisdienst?: boolean;
}

/** Een organisatie in het convenant. */
export class OrganisatieRegistrerenDto {
  /**
   * Naam van de organisatie.
   * @example "Kredietbank De Borg"
   */
  @Tekst(200)
  naam: string;

  /**
   * Gemeente of partner.
   * @example "partner"
   */
  @IsIn(['gemeente', 'partner'])
  soort: 'gemeente' | 'partner';

  /**
   * De gemeente zelf, of de gemeenten waarvoor de partner werkt (CBS-codes).
   * @example ["0010", "0003"]
   */
  @IsArray()
  @ArrayMaxSize(500)
  @ArrayUnique()
  @Gemeentecode({ each: true })
  gemeenten: string[];

  /**
   * Sinds wanneer zij in het convenant zit.
   * @example "2026-01-01"
   */
  @Datum()
  convenantDatum: string;

  /** Wat zij mag en is. */
  @Nested(() => VlaggenDto)
  vlaggen: VlaggenDto;

  /** Bij een gemeente: de eerste casuscoördinator, die van dienst is. */
  @IsOptional()
  @Nested(() => NieuweMedewerkerDto)
  coordinator?: NieuweMedewerkerDto;
}

/** Wie van dienst is. */
export class VanDienstDto {
  /**
   * Het account van de casuscoördinator.
   * @example "8a1c2f64-3c5e-4f0b-8a4d-1f6f2f9f7b21"
   */
  @Id()
  medewerkerId: string;
}
