export class BewijsAantallen {
  /** @example 1240 */
  gebeurtenissen: number;
  /** Momenten die zijn nagegaan: na elke opdracht. @example 610 */
  ogenblikken: number;
  /** @example 15 */
  casussen: number;
  /** @example 13 */
  openCasussen: number;
  /** Perioden waarin één persoon voor een casus stond. @example 31 */
  regieperioden: number;
  /** Personen die ooit gezinslid waren. @example 44 */
  gezinsleden: number;
  /** @example 46 */
  lidmaatschappen: number;
}

/** Een moment waarop een regel niet gold. */
export class BewijsSchending {
  /** @example "een-regisseur" */
  regel: 'een-regisseur' | 'een-gezin' | 'volgorde';
  /** @example 118 */
  positie: number;
  /** @example "2026-03-10T09:00:00.000001Z" */
  vastgelegdOp: string;
  /** @example "0d9f3a53-5b4b-4d3a-9a16-0f0f0e7b8001" */
  casusId?: string;
  /** @example "5b7f5a86-3a0a-4f0e-9a3e-9a9b2f0d3003" */
  persoonId?: string;
  /** @example "Voor casus 0d9f3a53-5b4b-4d3a-9a16-0f0f0e7b8001 staat niemand." */
  uitleg: string;
}

/** Of de drie enen altijd golden: één persoon per open casus, en niemand gezinslid van twee open casussen. */
export class BewijsDrieEnen {
  /** @example true */
  geldig: boolean;
  /** Of dit over alle casussen gaat, of alleen over die van de eigen gemeenten. @example true */
  heleLogboek: boolean;
  /** Tot en met welke positie van het logboek. @example 1240 */
  totPositie: number;
  /** Gebeurtenissen die er al zijn, maar na een gat: wat ervoor hoort, is nog onderweg. Nog niet bewezen. @example 0 */
  daarna: number;
  aantallen: BewijsAantallen;
  /** @example 0 */
  aantalSchendingen: number;
  /** De eerste schendingen, hoogstens 100. */
  schendingen: BewijsSchending[];
}
