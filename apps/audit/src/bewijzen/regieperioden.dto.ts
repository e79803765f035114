import { BewijsSchending } from './bewijs.dto.js';

/** Een tijd waarin één persoon voor de casus stond: een account, geen naam. */
export class Regieperiode {
  /** Ontbreekt bij een andere organisatie. @example "b9d6c0a2-6f0e-4b1b-9d11-0d6f7e0a1c01" */
  medewerkerId?: string;
  /** @example "0c0b7c9e-1a35-4d8e-8f29-6b8f4ad1c002" */
  organisatieId?: string;
  /** @example "Maatschappelijk Werk De Brug" */
  organisatie?: string;
  /** @example "regisseur" */
  vorm: 'voorlopig' | 'regisseur';
  /** De gebeurtenis waarmee het begon. @example "RegieAanvaard" */
  begin: string;
  /** @example 118 */
  vanPositie: number;
  /** Vanaf wanneer, zoals vastgelegd. @example "2026-03-10T09:00:00.000001Z" */
  vanOp: string;
  /** Tot wanneer; ontbreekt zolang het duurt. @example "2026-04-10T09:00:00.000001Z" */
  totOp?: string;
}

/** Wie wanneer voor een casus stond, en of dat op elk moment precies één persoon was. */
export class Regieperioden {
  /** @example true */
  geldig: boolean;
  /** Momenten die zijn nagegaan: na elke opdracht. @example 41 */
  ogenblikken: number;
  schendingen: BewijsSchending[];
  /** In volgorde van tijd. */
  items: Regieperiode[];
}
