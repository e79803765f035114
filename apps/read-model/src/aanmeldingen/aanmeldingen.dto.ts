import { PaginaQuery } from '@eenplan/edge';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsOptional } from 'class-validator';
import { Medewerker, Persoon, Tekst } from '../gedeeld/onthulling.dto.js';

export const AANMELDING_STATUSSEN = ['in-behandeling', 'afgehandeld', 'ingetrokken'] as const;
export type AanmeldingStatus = (typeof AANMELDING_STATUSSEN)[number];

/** Waarop de aanmeldingen gefilterd worden. */
export class AanmeldingenQuery extends PaginaQuery {
  @ApiPropertyOptional({ enum: AANMELDING_STATUSSEN, description: 'Alleen aanmeldingen met deze status.' })
  @IsOptional()
  @IsIn(AANMELDING_STATUSSEN)
  status?: AanmeldingStatus;
}

/** Een persoon in een aanmelding. */
export class AangemeldePersoon {
  /** Voor de coördinator die beoordeelt. Een melder ziet hier alleen zichzelf. */
  persoon?: Persoon;
  /** Gezinslid, of de rol van een betrokkene. @example "gezinslid" */
  hoedanigheid: string;
  ongeboren: boolean;
  /** Alleen voor de coördinator: bekenden die misschien dezelfde zijn. */
  mogelijkDezelfde?: Persoon[];
}

/** Een hulpvraag of zorg in een aanmelding. */
export class AangemeldeVraag {
  /** @example "aa0f3a53-5b4b-4d3a-9a16-0f0f0e7b8007" */
  vraagId: string;
  @ApiProperty({ enum: ['hulpvraag', 'zorg'] })
  soort: 'hulpvraag' | 'zorg';
  /** Voor de coördinator die beoordeelt. Een melder ziet hier alleen zichzelf. */
  vraagsteller?: Persoon;
  /** Plaats van de vraagsteller in de lijst personen; de eerste is 0. @example 0 */
  vraagstellerPlaats?: number;
  tekst: Tekst;
  /** @example "financien" */
  leefgebied: string;
}

/** Alleen voor de coördinator die beoordeelt: waar de aanmelding bij hoort. */
export class Beoordeling {
  @ApiProperty({ enum: ['ingediend', 'wacht', 'geplaatst', 'beoordeeld', 'ingetrokken'] })
  stand: 'ingediend' | 'wacht' | 'geplaatst' | 'beoordeeld' | 'ingetrokken';
  /** @example "0d9f3a53-5b4b-4d3a-9a16-0f0f0e7b8001" */
  casusId?: string;
  /** @example "K7M-4QX" */
  kenmerk?: string;
  @ApiPropertyOptional({
    enum: ['geopend', 'gevoegd'],
    description: 'Opende een casus, of is bij een open casus gevoegd.',
  })
  wijze?: 'geopend' | 'gevoegd';
  @ApiPropertyOptional({ enum: ['gestart', 'niet-gestart', 'doorgeleid', 'toegevoegd'] })
  uitkomst?: 'gestart' | 'niet-gestart' | 'doorgeleid' | 'toegevoegd';
}

/** Een aanmelding in een regel. */
export class AanmeldingRegel {
  /** @example "6f1c2f0e-5b8e-4c56-9c39-0f2b8a7d4e11" */
  aanmeldingId: string;
  /** @example "0010" */
  gemeente: string;
  @ApiProperty({ enum: AANMELDING_STATUSSEN })
  status: AanmeldingStatus;
  /** @example "2026-03-02T09:12:44.120394Z" */
  ingediendOp: string;
  /** Ontbreekt als u dit niet mag weten. */
  veiligheidAcuut?: boolean;
  beoordeling?: Beoordeling;
}

/** Een aanmelding zoals zij gedaan is. */
export class AanmeldingDetail extends AanmeldingRegel {
  /** Wie er meldde. @example "partner" */
  melderSoort: string;
  melder?: Medewerker;
  melderPersoon?: Persoon;
  personen: AangemeldePersoon[];
  vragen: AangemeldeVraag[];
  /** Het verhaal, één keer verteld. */
  verhaal?: Tekst;
  /** Voor de coördinator die beoordeelt. Een melder ziet hier alleen zichzelf. */
  verteldDoor?: Persoon;
  /** Plaats van de verteller in de lijst personen; de eerste is 0. @example 0 */
  verteldDoorPlaats?: number;
  /** @example "2026-03-02T09:00:00Z" */
  verteldOp?: string;
  toelichtingVeiligheid?: Tekst;
  /** Of het gezin van de aanmelding weet. Ontbreekt als u dit niet mag weten. */
  gezinIngelicht?: boolean;
  redenNietIngelicht?: Tekst;
  /** Wanneer opnieuw gekeken wordt of het gezin het mag weten. @example "2026-04-01" */
  herzienDatum?: string;
  redenIntrekking?: Tekst;
}

/** Een pagina aanmeldingen. */
export class AanmeldingenPagina {
  items: AanmeldingRegel[];
  /** Waar de volgende pagina begint; ontbreekt op de laatste. @example "WzExOF0.abc" */
  volgende?: string;
}
