import { Tekst } from '../gedeeld/onthulling.dto.js';

/** Een tekst waar een verzoek over gaat, en waar die staat. */
export class TekstVanVerzoek {
  tekst: Tekst;
  /** De lijst van het dossier waarin de tekst staat; leeg als zij in geen lijst staat. @example "vragen" */
  plek: string;
  /** @example "0d9f3a53-5b4b-4d3a-9a16-0f0f0e7b8001" */
  casusId: string;
  /** @example "K7M-4QX" */
  kenmerk: string;
  /** Een moment van wat de tekst bevat, zoals wanneer het gesprek was of het doel is gesteld. @example "2026-03-02T09:12:44.120394Z" */
  momentOp?: string;
}

/** De teksten waar een verzoek over gaat, voor zover u ze mag zien. */
export class VerzoekTeksten {
  items: TekstVanVerzoek[];
}
