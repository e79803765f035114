import { Tekst, Tijdstip } from '@eenplan/edge';
import { IsIn, IsOptional, ValidateIf } from 'class-validator';
import { Id } from './velden.js';

/** Van alles wat achteraf vastgelegd mag worden. */
export class GebeurdDto {
  /**
   * Wanneer het gebeurde. Zonder dit veld: nu. Nooit in de toekomst.
   * @example "2026-03-02T09:30:00Z"
   */
  @IsOptional()
  @Tijdstip()
  gebeurdOp?: string;
}

/** Een handeling met een reden. */
export class RedenDto extends GebeurdDto {
  /**
   * Waarom, in eigen woorden.
   * @example "De werkdruk laat het niet toe."
   */
  @Tekst(2000)
  reden: string;
}

/** Een handeling met een reden, op het moment zelf. */
export class RedenAlleenDto {
  /**
   * Waarom, in eigen woorden.
   * @example "Er zijn al te veel casussen."
   */
  @Tekst(2000)
  reden: string;
}

/** Een medewerker van een organisatie. */
export class MedewerkerDto {
  /**
   * De organisatie waarvoor de medewerker werkt.
   * @example "5b0a7c1e-0d4f-4b58-9a53-6f2c0c9f1e10"
   */
  @Id()
  organisatieId: string;

  /**
   * Het account van de medewerker.
   * @example "8a1c2f64-3c5e-4f0b-8a4d-1f6f2f9f7b21"
   */
  @Id()
  medewerkerId: string;
}

/** Wie een afspraak heeft of het eerst gebeld wordt: een medewerker, of een gezinslid of iemand uit het netwerk. */
export class EigenaarDto {
  /**
   * Wat voor eigenaar het is.
   * @example "medewerker"
   */
  @IsIn(['medewerker', 'persoon'])
  soort: 'medewerker' | 'persoon';

  /**
   * Bij een medewerker: de organisatie.
   * @example "5b0a7c1e-0d4f-4b58-9a53-6f2c0c9f1e10"
   */
  @ValidateIf(({ soort, organisatieId }: EigenaarDto) => soort === 'medewerker' || organisatieId !== undefined)
  @Id()
  organisatieId?: string;

  /**
   * Bij een medewerker: het account.
   * @example "8a1c2f64-3c5e-4f0b-8a4d-1f6f2f9f7b21"
   */
  @ValidateIf(({ soort, medewerkerId }: EigenaarDto) => soort === 'medewerker' || medewerkerId !== undefined)
  @Id()
  medewerkerId?: string;

  /**
   * Bij een persoon: wie.
   * @example "0c4a9c0e-9d53-4a8e-b9ab-55b8f43a7f31"
   */
  @ValidateIf(({ soort, persoonId }: EigenaarDto) => soort === 'persoon' || persoonId !== undefined)
  @Id()
  persoonId?: string;
}

/** The owner as the domain knows it. */
export function eigenaarVan({ soort, organisatieId, medewerkerId, persoonId }: EigenaarDto) {
  return soort === 'medewerker'
    ? { soort, organisatieId: organisatieId!, medewerkerId: medewerkerId! }
    : { soort, persoonId: persoonId! };
}
