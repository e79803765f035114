import { VANDAAG } from './sql.js';

/** Whether the gezin was not told of the aanmelding that brought in vraag `v`. */
export const stilleVraag = (v: string): string => `coalesce((leeswacht.herkomst(${v}.aanmelding_id)).stil, false)`;

/** What decides who sees an afspraak `x` of `casusdossier d`: its owner, its vraagsteller, and whether the plan of now has it. */
export const AFSPRAAK_WIE = `x.afspraak_id, x.leefgebied, x.eigenaar_medewerker_id, x.eigenaar_organisatie_id,
  x.eigenaar_persoon_id, xv.vraagsteller_id, coalesce(x.afspraak_id = any (xn.afspraak_ids), false) as gedeeld,
  ${stilleVraag('xv')} as stil`;

export const AFSPRAAK_JOINS = `
  left join leesmodellen.casusdossier_doel xd on xd.stream_id = x.stream_id and xd.doel_id = x.doel_id
  left join leesmodellen.casusdossier_vraag xv on xv.stream_id = x.stream_id and xv.vraag_id = xd.vraag_id
  left join leesmodellen.casusdossier_plan_versie xn on xn.stream_id = x.stream_id and xn.versie = d.plan_versie`;

/** Open afspraken of `casusdossier d` as JSON. */
export const OPEN_AFSPRAKEN = `(select coalesce(json_agg(a order by a.afspraak_id), '[]') from (
  select ${AFSPRAAK_WIE}, x.uiterlijk_datum < ${VANDAAG} as te_laat
  from leesmodellen.casusdossier_afspraak x ${AFSPRAAK_JOINS}
  where x.stream_id = d.stream_id and x.status = 'open') a)`;
