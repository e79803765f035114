import type { Gegeven } from '@eenplan/identity';
import type { CasusKijk } from '../beslissen/kijk.js';
import { bijlageGegeven } from '../casusdossier/bijlagen.js';
import { DossierGegevens } from '../casusdossier/casusdossier.gegevens.js';
import type { DossierRijen } from '../casusdossier/casusdossier.query.js';

/** A piece of a plan with its texts, and what it is to a decision. */
export interface Stuk {
  /** The list of a dossier that holds it. */
  readonly plek: string;
  readonly op: string;
  readonly gegeven: Gegeven;
  readonly tekstIds: readonly string[];
}

/** The pieces of a plan, whether or not they may be read. */
export function stukkenVan(d: DossierRijen, kijk: CasusKijk): Stuk[] {
  const g = new DossierGegevens(kijk, d);
  const stuk = (plek: string, op: string, gegeven: Gegeven, ...ids: readonly (string | null)[]): Stuk => ({
    ...{ plek, op, gegeven },
    tekstIds: ids.filter((id) => id !== null),
  });
  return [
    ...d.vragen.map((een) => {
      const { tekst_id, oordeel_id, laatste_aanbod_id, toelichting_id } = een;
      return stuk('vragen', een.ingebracht_op, g.vraag(een), tekst_id, oordeel_id, laatste_aanbod_id, toelichting_id);
    }),
    ...d.doelen.map((een) => stuk('doelen', een.sinds_op, g.doel(een), een.tekst_id)),
    ...d.afspraken.map((een) =>
      stuk('afspraken', een.gemaakt_op, g.afspraak(een), een.tekst_id, een.maatwerk_reden_id, een.reden_id),
    ),
    ...d.antwoorden.map((een) => stuk('antwoorden', een.geantwoord_op, g.antwoord(een), een.tekst_id)),
    ...d.contactmomenten.map((een) => stuk('contactmomenten', een.contact_op, g.contactmoment(een), een.tekst_id)),
    ...d.bijlagen.map((een) => stuk('bijlagen', een.toegevoegd_op, bijlageGegeven(kijk, een), een.titel_id)),
  ];
}
