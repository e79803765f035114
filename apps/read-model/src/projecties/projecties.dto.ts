import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';

/** Een stroom die in een leesmodel stilstaat. */
export class GeparkeerdeStroom {
  /** @example "0d9f3a53-5b4b-4d3a-9a16-0f0f0e7b8001" */
  streamId: string;
  @ApiProperty({
    enum: ['gat', 'vork', 'gif', 'gegevens'],
    description:
      'Gat: er mist een versie. Vork: een andere geschiedenis. Gif: de gebeurtenis past niet. Gegevens: de tabel weigert.',
  })
  reden: 'gat' | 'vork' | 'gif' | 'gegevens';
  /** Technische toelichting, zonder persoonsgegevens. @example "version 7 is missing" */
  toelichting: string;
  /** De gebeurtenis waarop de stroom stilstaat. @example 118 */
  positie: number;
  /** @example 8 */
  versie: number;
  /** @example "2026-03-02T09:12:44.120394Z" */
  sindsOp: string;
  /** Bewaarde gebeurtenissen die wachten. @example 3 */
  aantalGebeurtenissen: number;
}

/** Een deel van het logboek dat op een ander deel wacht. */
export class WachtendDeel {
  /** @example 2 */
  partitie: number;
  @ApiProperty({
    enum: ['wacht', 'wacht-op-geparkeerd', 'vastgelopen'],
    description:
      'Wacht: op andere delen. Wacht op geparkeerd: op een stilstaande stroom. Vastgelopen: iemand moet kijken.',
  })
  stand: 'wacht' | 'wacht-op-geparkeerd' | 'vastgelopen';
  /** @example "0d9f3a53-5b4b-4d3a-9a16-0f0f0e7b8001" */
  streamId: string;
  /** De regel die tegenhoudt. @example "casusdossier_een_gezin" */
  regel: string;
  /** @example "2026-03-02T09:12:44.120394Z" */
  sindsOp: string;
}

/** Hoe het met een leesmodel staat. */
export class ProjectieStatus {
  /** @example "casusoverzicht" */
  naam: string;
  /** Gebeurtenissen die nog verwerkt moeten worden. @example 0 */
  achterstand: number;
  geparkeerd: GeparkeerdeStroom[];
  wachtend: WachtendDeel[];
}

/** Hoe het met alle leesmodellen staat. */
export class ProjectieStatussen {
  items: ProjectieStatus[];
}

/** Wat een herkansing opleverde. */
export class Herkansing {
  /** @example "casusoverzicht" */
  naam: string;
  /** @example "0d9f3a53-5b4b-4d3a-9a16-0f0f0e7b8001" */
  streamId: string;
  /** Of de stroom weer verder gaat. */
  hersteld: boolean;
  @ApiPropertyOptional({ enum: ['gat', 'vork', 'gif', 'gegevens'], description: 'Waarom de stroom nog stilstaat.' })
  reden?: 'gat' | 'vork' | 'gif' | 'gegevens';
}
