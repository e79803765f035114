import type { Lezend } from '../muur/muur.js';
import type { AanmeldingRij } from '../aanmeldingen/projection.js';
import type { Lezer } from '../gedeeld/lezer.js';
import { Parameters, VANDAAG } from '../gedeeld/sql.js';
import { zichtbareCasus } from '../gedeeld/toegang.js';
import type { ToegangRij } from '../toegang/toegang.tabellen.js';
import type { BijlageRij } from './bijlagen.tabel.js';
import type * as t from './casusdossier.tabellen.js';
import type * as p from './plan.tabellen.js';

/** All rows of one dossier, as they were at one moment: they come from one statement. */
export interface DossierRijen extends t.DossierRij {
  toegang: ToegangRij;
  stream_id: string;
  version: number;
  vandaag: string;
  gezinsleden: t.GezinslidRij[];
  betrokkenen: t.BetrokkeneRij[];
  organisaties: t.OrganisatieRij[];
  eerdere_regie: t.RegieRij[];
  aanbod: t.AanbodRij[];
  vragen: p.VraagRij[];
  prio_keuzes: p.PrioKeuzeRij[];
  doelen: p.DoelRij[];
  afspraken: p.AfspraakRij[];
  versies: p.PlanVersieRij[];
  wijzigingen: p.WijzigingRij[];
  antwoorden: p.PlanAntwoordRij[];
  contactmomenten: p.ContactmomentRij[];
  bijlagen: BijlageRij[];
  aanmeldingen: (AanmeldingRij & { stream_id: string })[];
  /** Of the aanmeldingen of which its vragen were, also those of a casus that was merged into this one. */
  herkomst: { aanmelding_id: string; stil: boolean; melder: string | null }[];
}

const lijst = (tabel: string, volgorde: string, als: string): string =>
  `(select coalesce(json_agg(x order by ${volgorde}), '[]') from leesmodellen.${tabel} x
    where x.stream_id = d.stream_id) as ${als}`;

/**
 * The dossier, or undefined where there is none that this reader may see.
 * @param lezer undefined: as the service, where it was decided already what may be known of this casus
 */
export async function leesDossier(
  db: Lezend,
  lezer: Lezer | undefined,
  casusId: string,
): Promise<DossierRijen | undefined> {
  const params = new Parameters();
  const id = params.add(casusId);
  const rows = await db.query<DossierRijen[]>(
    `select d.*, row_to_json(g) as toegang, leeswacht.versie('casusdossier', d.stream_id) as version, ${VANDAAG} as vandaag,
       ${lijst('casusdossier_gezinslid', 'x.sinds_op, x.persoon_id', 'gezinsleden')},
       ${lijst('casusdossier_betrokkene', 'x.sinds_op, x.persoon_id', 'betrokkenen')},
       ${lijst('casusdossier_organisatie', 'x.sinds_op, x.organisatie_id', 'organisaties')},
       ${lijst('casusdossier_regie', 'x.nummer', 'eerdere_regie')},
       ${lijst('casusdossier_aanbod', 'x.nummer', 'aanbod')},
       ${lijst('casusdossier_vraag', 'x.ingebracht_op, x.vraag_id', 'vragen')},
       ${lijst('casusdossier_prio_keuze', 'x.nummer', 'prio_keuzes')},
       ${lijst('casusdossier_doel', 'x.sinds_op, x.doel_id', 'doelen')},
       ${lijst('casusdossier_afspraak', 'x.uiterlijk_datum, x.afspraak_id', 'afspraken')},
       ${lijst('casusdossier_plan_versie', 'x.versie', 'versies')},
       ${lijst('casusdossier_wijziging', 'x.nummer', 'wijzigingen')},
       ${lijst('casusdossier_plan_antwoord', 'x.nummer', 'antwoorden')},
       ${lijst('casusdossier_contactmoment', 'x.contact_op, x.contactmoment_id', 'contactmomenten')},
       ${lijst('casusdossier_bijlage', 'x.toegevoegd_op, x.bijlage_id', 'bijlagen')},
       (select coalesce(json_agg(x order by x.ingediend_op, x.stream_id), '[]') from leesmodellen.aanmelding x
        where x.casus_id = d.stream_id) as aanmeldingen,
       (select coalesce(json_agg(x), '[]') from (
          select v.aanmelding_id, h.stil, h.melder
          from (select distinct aanmelding_id from leesmodellen.casusdossier_vraag where stream_id = d.stream_id) v,
            leeswacht.herkomst(v.aanmelding_id) h
          where h.stil is not null) x) as herkomst
     from leesmodellen.casusdossier d
     join leesmodellen.toegang g on g.stream_id = d.stream_id
     where d.stream_id = ${id}::uuid and ${lezer ? zichtbareCasus(lezer, params) : 'true'}`,
    params.values,
  );
  return rows[0];
}

/** Organisations that stand in the rows of a dossier. */
export const organisatiesIn = (d: DossierRijen): (string | null)[] => [
  d.antwoordt_organisatie_id,
  d.aanspreekpunt_organisatie_id,
  d.veiligheid_organisatie_id,
  d.doorgeleid_organisatie_id,
  ...[...d.organisaties, ...d.eerdere_regie, ...d.aanbod, ...d.contactmomenten, ...d.bijlagen].map(
    (een) => een.organisatie_id,
  ),
  ...d.afspraken.map((een) => een.eigenaar_organisatie_id),
  ...d.aanmeldingen.map((een) => een.melder_organisatie_id),
];
