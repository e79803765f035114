import { PaginaQuery } from '@eenplan/edge';

export class MijnInzagenQuery extends PaginaQuery {}

/** Eén keer dat iemand uw gegevens zag. */
export class MijnInzage {
  /** @example "2026-03-02T09:12:44.120394Z" */
  gezienOp: string;
  /** De organisatie die keek; geen naam van een medewerker. @example "Maatschappelijk Werk De Brug" */
  wie: string;
  /** In welke rol. @example "medewerker" */
  rol: string;
  /** In gewone woorden. @example "Iemand las het dossier van uw gezin." */
  waarom: string;
  /** Uw naam, geboortedatum of andere gegevens waren te zien. @example true */
  gegevens: boolean;
  /** Hoeveel teksten over u te zien waren. @example 3 */
  aantalTeksten: number;
}

/** Een pagina van wie er keek, de laatste eerst. */
export class MijnInzagenPagina {
  items: MijnInzage[];
  /** Waar de volgende pagina begint; ontbreekt op de laatste. @example "WzExOF0.abc" */
  volgende?: string;
}
