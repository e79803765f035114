import { Tekst } from '../gedeeld/onthulling.dto.js';
import { TekstVanVerzoek } from './verzoekteksten.dto.js';

/** Een tekst die ook over anderen gaat, en wat ervan blijft. */
export class GedeeldeTekst extends TekstVanVerzoek {
  /** Wat de tekst voortaan luidt, als dat bij het voorstel is ingeleverd. Anders blijft er een vaste tekst. */
  gelakt?: Tekst;
}

/** De teksten die ook over anderen gaan, voor zover u ze mag zien. */
export class GedeeldeTeksten {
  items: GedeeldeTekst[];
}
