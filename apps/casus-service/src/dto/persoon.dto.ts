import { Datum, DeelsBekendeDatum, NietInVoorbeeld, Tekst } from '@eenplan/edge';
import type { Persoonsgegevens } from '@eenplan/vault';
import { IsBoolean, IsEmail, IsOptional, MaxLength, ValidateBy, ValidateIf } from 'class-validator';
import { Bsn, Id } from './velden.js';

const GEGEVENS = [
  'voornamen',
  'voorvoegsel',
  'achternaam',
  'geboortedatum',
  'uitgerekendeDatum',
  'bsn',
  'adres',
  'telefoon',
  'email',
] as const;

/** Data beside an id would silently be thrown away: say so instead. */
const ZonderGegevens = () =>
  ValidateBy(
    {
      name: 'zonderGegevens',
      validator: { validate: (_, args) => GEGEVENS.every((veld) => (args!.object as PersoonDto)[veld] === undefined) },
    },
    { message: 'Geef een persoonId of gegevens van de persoon, niet allebei.' },
  );

/**
 * Een persoon: een bekende (persoonId), of een nieuwe met wat er bekend is. Het BSN alleen door organisaties die dat
 * mogen gebruiken. Persoonsgegevens komen niet in de geschiedenis van de casus, alleen versleuteld in de kluis.
 */
export class PersoonDto {
  /**
   * Een persoon die al bekend is. Dan zonder gegevens.
   * @example "0c4a9c0e-9d53-4a8e-b9ab-55b8f43a7f31"
   */
  @IsOptional()
  @Id()
  @ZonderGegevens()
  @NietInVoorbeeld()
  persoonId?: string;

  /**
   * Burgerservicenummer, negen cijfers.
   * @example "999990019"
   */
  @IsOptional()
  @Bsn()
  bsn?: string;

  /**
   * Voornamen of roepnaam.
   * @example "Fenna"
   */
  @IsOptional()
  @Tekst(200)
  voornamen?: string;

  /**
   * Wat voor de achternaam staat.
   * @example "van der"
   */
  @IsOptional()
  @Tekst(30)
  voorvoegsel?: string;

  /**
   * Achternaam. Verplicht als er geen persoonId en geen voornamen zijn.
   * @example "Veen"
   */
  @ValidateIf((p: PersoonDto) => p.achternaam !== undefined || (p.persoonId === undefined && p.voornamen === undefined))
  @Tekst(200)
  achternaam?: string;

  /**
   * Geboortedatum, met 00 voor wat niet bekend is.
   * @example "1955-00-00"
   */
  @IsOptional()
  @DeelsBekendeDatum()
  geboortedatum?: string;

  /**
   * Van een kind dat nog niet geboren is.
   * @example "2026-09-14"
   */
  @IsOptional()
  @Datum()
  uitgerekendeDatum?: string;

  /**
   * Adres in één regel.
   * @example "Havenkade 4, 9934 AA Delfzijl"
   */
  @IsOptional()
  @Tekst(300)
  adres?: string;

  /**
   * Telefoonnummer.
   * @example "0596 123456"
   */
  @IsOptional()
  @Tekst(30)
  telefoon?: string;

  /**
   * E-mailadres.
   * @example "fenna@voorbeeld.nl"
   */
  @IsOptional()
  @IsEmail()
  @MaxLength(200)
  email?: string;
}

/** Een gezinslid. */
export class GezinslidDto extends PersoonDto {
  /**
   * Of het kind nog niet geboren is.
   * @example false
   */
  @IsOptional()
  @IsBoolean()
  ongeboren?: boolean;
}

/** What goes to the vault. */
export function gegevensVan(persoon: PersoonDto): Persoonsgegevens {
  const gegevens: Record<string, string> = {};
  for (const veld of GEGEVENS) if (persoon[veld] !== undefined) gegevens[veld] = persoon[veld];
  return gegevens;
}

/** For `verzoek.persoon`. */
export const persoonVan = (persoon: PersoonDto) => ({ persoonId: persoon.persoonId, gegevens: gegevensVan(persoon) });
