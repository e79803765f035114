import { ApiProperty } from '@nestjs/swagger';
import { IsIn } from 'class-validator';
import { type Oorzaak, OORZAKEN } from './oorzaken.js';

/** Een stroom die in de kopie stilstaat, omdat er iets aankwam dat niet klopt. */
export class StilstaandeStroom {
  /** @example "0d9f3a53-5b4b-4d3a-9a16-0f0f0e7b8001" */
  streamId: string;
  /** @example "casus" */
  soort: string;
  @ApiProperty({
    enum: ['blad', 'vork', 'gat'],
    description: 'Blad: de gebeurtenis is veranderd. Vork: een andere geschiedenis. Gat: er mist iets voor.',
  })
  reden: 'blad' | 'vork' | 'gat';
  /** De eerste gebeurtenis die niet klopt. @example 118 */
  positie: number;
  /** @example 8 */
  versie: number;
  /** @example "2026-03-02T09:12:44.120394Z" */
  gezienOp: string;
  /** Gebeurtenissen die apart staan. @example 3 */
  aantalGebeurtenissen: number;
}

/** Wat er in de kopie stilstaat. */
export class StilstaandeStromen {
  /** Wat het langst stilstaat eerst, hoogstens 100. */
  items: StilstaandeStroom[];
}

/** Wat het onderzoek opleverde. */
export class VrijgaveVraag {
  @ApiProperty({
    enum: OORZAKEN,
    description:
      'Beschadigd: onderweg veranderd. Verloren: onderweg kwijtgeraakt. Vreemd: door een ander verstuurd. Proef: met opzet.',
    example: 'beschadigd',
  })
  @IsIn(OORZAKEN)
  oorzaak: Oorzaak;
}

/** Een stroom die weer verder gaat. */
export class Vrijgave {
  /** @example "0d9f3a53-5b4b-4d3a-9a16-0f0f0e7b8001" */
  streamId: string;
  /** Tot en met welke versie de kopie nu compleet is. @example 9 */
  totVersie: number;
  /** Afwijkingen die zijn vrijgegeven; ze blijven bewaard. @example 3 */
  aantalAfwijkingen: number;
}
