import { PaginaQuery } from '@eenplan/edge';
import { ApiPropertyOptional } from '@nestjs/swagger';
import { IsOptional, IsUUID } from 'class-validator';

/** Waarop de lijst gefilterd wordt. */
export class OpenstellingenQuery extends PaginaQuery {
  @ApiPropertyOptional({
    type: 'string',
    format: 'uuid',
    description: 'Alleen van deze casus.',
    example: '0d9f3a53-5b4b-4d3a-9a16-0f0f0e7b8001',
  })
  @IsOptional()
  @IsUUID('loose')
  casusId?: string;
}

/** Een auditor: een account, geen naam. */
export class OpenstellingAuditor {
  /** Ontbreekt bij een andere organisatie. @example "b9d6c0a2-6f0e-4b1b-9d11-0d6f7e0a1c01" */
  accountId?: string;
  /** Ontbreekt bij een andere organisatie. @example "0c0b7c9e-1a35-4d8e-8f29-6b8f4ad1c002" */
  organisatieId?: string;
  /** @example "Gemeente Delfzijl" */
  organisatie?: string;
}

/** Dat de teksten van een dossier opengaan voor één auditor, als een ander dat goedkeurt. */
export class Openstelling {
  /** @example "7c5a0b64-0d8b-4d3a-8a59-2f1d9a3e6c52" */
  openstellingId: string;
  /** @example "0d9f3a53-5b4b-4d3a-9a16-0f0f0e7b8001" */
  casusId: string;
  /** @example "K7M-4QX" */
  kenmerk: string;
  /** @example "0010" */
  gemeente: string;
  /** Versie van de casus: hierop wordt goedgekeurd. @example 12 */
  versie: number;
  /** @example "gevraagd" */
  stand: 'gevraagd' | 'goedgekeurd';
  /** Voor wie het dossier opengaat. */
  voor: OpenstellingAuditor;
  /** Of u dat zelf bent. @example false */
  eigen: boolean;
  /** @example "2026-03-10T09:00:00.000001Z" */
  gevraagdOp: string;
  /** Wie het goedkeurde. */
  goedgekeurdDoor?: OpenstellingAuditor;
  /** Tot wanneer het dossier open is. @example "2026-03-13T09:00:00.000Z" */
  totOp?: string;
}

export class OpenstellingenPagina {
  items: Openstelling[];
  /** Waar de volgende pagina begint; ontbreekt op de laatste. @example "WzExOF0.abc" */
  volgende?: string;
}
