/** Wat er nieuw is. Alleen van wat u mag zien. */
export class Wijzigingsbericht {
  /** Casussen die veranderd zijn. @example ["0d9f3a53-5b4b-4d3a-9a16-0f0f0e7b8001"] */
  casussen: string[];
  /** Waarvan er verder iets nieuws is: aanmeldingen, organisaties of verzoeken. @example ["aanmeldingen"] */
  overig: string[];
}
