import { GELIJKENIS_REDENEN, type GelijkenisReden } from '@eenplan/vault';
import { ApiProperty } from '@nestjs/swagger';
import { Persoon } from '../gedeeld/onthulling.dto.js';

/** Een casus van de eigen gemeente waarin iemand staat. */
export class CasusVanGelijkende {
  /** @example "0d9f3a53-5b4b-4d3a-9a16-0f0f0e7b8001" */
  casusId: string;
  /** @example "K7M-4QX" */
  kenmerk: string;
  @ApiProperty({ enum: ['in-beoordeling', 'lopend', 'afgesloten'] })
  status: 'in-beoordeling' | 'lopend' | 'afgesloten';
  /** Gezinslid, of de rol van een betrokkene. @example "gezinslid" */
  hoedanigheid: string;
}

/** Iemand die misschien dezelfde is. Dat is nooit zeker: een mens beslist. */
export class Gelijkende {
  persoon: Persoon;
  /** Hoe sterk de twee op elkaar lijken, van 0 tot 100. @example 89 */
  score: number;
  @ApiProperty({
    enum: GELIJKENIS_REDENEN,
    isArray: true,
    description:
      'Waarin zij op elkaar lijken en waarin niet. Een code die hier niet staat, is op een van beide niet bekend.',
  })
  redenen: GelijkenisReden[];
  /** De casussen van de eigen gemeente waarin deze persoon staat. */
  casussen: CasusVanGelijkende[];
}

/** Wie een persoon van de aanmelding misschien is. */
export class GelijkendenVan {
  /** De persoon zoals die in de aanmelding staat. @example "5f1d7a8e-4f70-4a9c-9a3f-2f5c0b7d0002" */
  persoonId: string;
  /** Wie het meest lijkt staat bovenaan. Leeg: in de eigen gemeente lijkt niemand genoeg op deze persoon. */
  gelijkenden: Gelijkende[];
}

/** Voor elke persoon van een aanmelding: wie het misschien is. */
export class Gelijkenden {
  personen: GelijkendenVan[];
  /** Versie van de werkwijze waarnaar vergeleken is. @example 1 */
  werkwijze: number;
}
