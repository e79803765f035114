import { PaginaQuery } from '@eenplan/edge';

export class UitvoerenQuery extends PaginaQuery {}

/** Waarmee de lijst gekozen was. */
export class UitvoerFilters {
  /** @example "gedwongen-wissel" */
  selectie?: string;
  /** @example "2026-03-01T00:00:00Z" */
  vanafOp?: string;
  /** @example "2026-04-01T00:00:00Z" */
  totOp?: string;
  /** Waarmee geloot is. @example "118-59032114071" */
  lot?: string;
}

/** De casus waarvan de geschiedenis is opgehaald. */
export class UitvoerCasus {
  /** @example "0d9f3a53-5b4b-4d3a-9a16-0f0f0e7b8001" */
  casusId: string;
  /** @example "K7M-4QX" */
  kenmerk: string;
}

/** Eén lijst die als bestand is opgehaald. */
export class UitvoerRegel {
  /** Loopt op in de volgorde van vastleggen. @example 12 */
  nummer: number;
  /** @example "2026-03-02T09:12:44.120394Z" */
  opgehaaldOp: string;
  /** Spoor van het verzoek (W3C trace context): hieronder staat wie erin voorkomt. @example "0af7651916cd43dd8448eb211c80319c" */
  spoor: string;
  /** Welke lijst. @example "uitvoer-bevindingen" */
  lijst: string;
  filters: UitvoerFilters;
  casus?: UitvoerCasus;
  /** @example 340 */
  aantalRegels: number;
  /** Over hoeveel personen die gingen: van elk staat het in het logboek van inzagen. @example 61 */
  aantalPersonen: number;
  /** Wie het ophaalde: een account, geen naam. Ontbreekt bij een andere organisatie. @example "b9d6c0a2-6f0e-4b1b-9d11-0d6f7e0a1c01" */
  accountId?: string;
  /** @example "auditor" */
  rol: string;
  /** @example "0c0b7c9e-1a35-4d8e-8f29-6b8f4ad1c002" */
  organisatieId?: string;
  /** @example "Gemeente Delfzijl" */
  organisatie?: string;
}

export class UitvoerenPagina {
  items: UitvoerRegel[];
  /** Waar de volgende pagina begint; ontbreekt op de laatste. @example "WzExOF0.abc" */
  volgende?: string;
}
