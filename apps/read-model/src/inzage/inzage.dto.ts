import { VERZOEK_SOORTEN, type VerzoekSoort } from '@eenplan/domain/types';
import { ApiProperty } from '@nestjs/swagger';
import { Casusdossier } from '../casusdossier/casusdossier.dto.js';
import { Gegevensdeling } from '../delen/delen.dto.js';
import { Tekst } from '../gedeeld/onthulling.dto.js';
import { MijnInzage } from '../mijn-inzagen/mijn-inzagen.dto.js';
import { VERZOEK_STATUSSEN, type VerzoekStatus } from '../verzoeken/verzoeken.dto.js';

/** Wie de persoon is, zoals het is vastgelegd. */
export class VastgelegdeGegevens {
  /** @example "Fenna" */
  voornamen?: string;
  /** @example "van der" */
  voorvoegsel?: string;
  /** @example "Bos" */
  achternaam?: string;
  /** Een onbekend deel is 00. @example "1989-04-00" */
  geboortedatum?: string;
  /** Van een kind dat nog niet geboren is. @example "2026-11-20" */
  uitgerekendeDatum?: string;
  /** @example "Kerkstraat 1, Delfzijl" */
  adres?: string;
  /** @example "0596 000000" */
  telefoon?: string;
  /** @example "fenna@voorbeeld.nl" */
  email?: string;
  /** Er is een burgerservicenummer vastgelegd. Het nummer zelf staat hier niet. */
  bsnVastgelegd: boolean;
}

/** Een casus waarin de persoon voorkomt. */
export class CasusVanPersoon {
  /** @example "0d9f3a53-5b4b-4d3a-9a16-0f0f0e7b8001" */
  casusId: string;
  /** @example "K7M-4QX" */
  kenmerk: string;
  /** @example "0010" */
  gemeente: string;
  /** Gezinslid, of de rol van een betrokkene. @example "gezinslid" */
  hoedanigheid: string;
  /** @example "2026-01-02T10:00:00Z" */
  sindsOp: string;
  /** Ontbreekt zolang het nog zo is. @example "2026-06-02T10:00:00Z" */
  totOp?: string;
}

/** Een casus waar de persoon nu bij hoort, zoals die persoon er zelf in leest. */
export class DossierVanPersoon {
  dossier: Casusdossier;
  /** Wie er iets van wie mag krijgen, en wie dat goed vindt. Ontbreekt als de persoon daar niets in kan doen. */
  delen?: Gegevensdeling;
}

/** Een tekst van deze persoon die in geen dossier staat dat de persoon nu leest, zoals uit een casus waar de persoon niet meer bij hoort. */
export class TekstOverPersoon {
  /** Wat voor tekst het is. @example "Vraag in uw eigen woorden" */
  soort: string;
  /** @example "K7M-4QX" */
  kenmerk: string;
  /** @example "2026-01-02T10:00:00Z" */
  vastgelegdOp: string;
  tekst: Tekst;
}

/** Een verzoek van deze persoon, met het besluit. */
export class VerzoekVanPersoon {
  /** @example "acd05f6b-8d9e-4fba-8bc2-3d4e5f6a7beb" */
  verzoekId: string;
  @ApiProperty({ enum: VERZOEK_SOORTEN, example: 'inzage' })
  soort: VerzoekSoort;
  @ApiProperty({ enum: VERZOEK_STATUSSEN })
  status: VerzoekStatus;
  /** @example "2026-01-02T10:00:00Z" */
  ingediendOp: string;
  tekst: Tekst;
  /** Waarom zo is besloten. */
  reden?: Tekst;
}

export const NIET_GETOOND = ['bestand', 'ook-over-anderen', 'alleen-voor-uzelf', 'andere-reden'] as const;
export type NietGetoondReden = (typeof NIET_GETOOND)[number];

/** Hoeveel over deze persoon hier niet staat, en waarom. */
export class NietGetoond {
  @ApiProperty({
    enum: NIET_GETOOND,
    description:
      'Een bestand staat in het dossier. Ook over anderen, en de persoon leest het in het dossier niet. Alleen voor uzelf: wie de uitdraai maakte, mag het niet lezen, de persoon zelf wel. Of een andere reden.',
    example: 'ook-over-anderen',
  })
  reden: NietGetoondReden;
  /** @example 3 */
  aantal: number;
}

/** Alles wat over één persoon is vastgelegd, voor zover die persoon het zelf mag lezen. */
export class Uitdraai {
  /** Het verzoek om inzage dat is toegewezen. @example "acd05f6b-8d9e-4fba-8bc2-3d4e5f6a7beb" */
  verzoekId: string;
  /** @example "5f1d7a8e-4f70-4a9c-9a3f-2f5c0b7d0002" */
  persoonId: string;
  /** @example "2026-03-02T09:12:44Z" */
  opgemaaktOp: string;
  gegevens: VastgelegdeGegevens;
  casussen: CasusVanPersoon[];
  verzoeken: VerzoekVanPersoon[];
  dossiers: DossierVanPersoon[];
  teksten: TekstOverPersoon[];
  /** Wat over de persoon gaat en hier niet staat, per reden. Niet geteld is wat de persoon niet mag weten, om de veiligheid of omdat het nog niet is beoordeeld. */
  nietGetoond: NietGetoond[];
  /** Wie de gegevens zag, en waarom; de laatste keer eerst. */
  inzagen: MijnInzage[];
}
