import type { CasusKijk } from '../beslissen/kijk.js';
import type { Onthulling } from '../gedeeld/onthulling.js';
import { gevuld, tijd } from '../gedeeld/sql.js';
import type { DossierGegevens } from './casusdossier.gegevens.js';
import type { DossierRijen } from './casusdossier.query.js';
import type {
  Afspraak,
  Doel,
  Keuze,
  Plan,
  PlanAntwoord,
  PlanVersie,
  PlanWijziging,
  PrioKeuze,
  Vraag,
} from './plan.dto.js';

/** With what a dossier is made. */
export interface Bouw {
  readonly d: DossierRijen;
  readonly kijk: CasusKijk;
  readonly o: Onthulling;
  readonly g: DossierGegevens;
}

/** The plan, as far as this reader may see it: what is left out is not referred to either. */
export function plan(bouw: Bouw): Plan {
  const { d, kijk, g } = bouw;
  const vragen = d.vragen.filter((een) => kijk.leest(g.vraag(een)));
  const doelen = d.doelen.filter((een) => kijk.leest(g.doel(een)));
  const afspraken = d.afspraken.filter((een) => kijk.leest(g.afspraak(een)));
  const te = new Set([
    ...vragen.map((een) => een.vraag_id),
    ...doelen.map((een) => een.doel_id),
    ...afspraken.map((een) => een.afspraak_id),
  ]);
  const zichtbaar = <T extends string | null>(id: T): T | undefined => (id !== null && te.has(id) ? id : undefined);
  return gevuld({
    prioVraagId: zichtbaar(d.prio_vraag_id),
    vragen: vragen.map((een) => vraag(een, bouw)).sort(naarVolgorde),
    prioKeuzes: d.prio_keuzes.filter(({ vraag_id }) => te.has(vraag_id)).flatMap((een) => prioKeuze(een, te, bouw)),
    doelen: doelen.map((een) => doel(een, bouw)),
    afspraken: afspraken.map((een) => afspraak(een, bouw)),
    versies: d.versies.flatMap((een) => versie(een, te, bouw)),
    wijzigingen: d.wijzigingen
      .filter(({ doel_id, afspraak_id }) => te.has(doel_id ?? afspraak_id ?? ''))
      .map((een) => wijziging(een, bouw)),
  }) as Plan;
}

function vraag(een: DossierRijen['vragen'][number], { d, g, o }: Bouw): Vraag {
  const gegeven = g.vraag(een);
  const plaats = d.volgorde.indexOf(een.vraag_id) + 1;
  return gevuld({
    vraagId: een.vraag_id,
    soort: een.soort,
    vraagsteller: o.persoon(een.vraagsteller_id),
    tekst: o.tekst(een.tekst_id, gegeven),
    leefgebied: een.leefgebied,
    geplaatst: een.geplaatst,
    status: een.status,
    volgorde: plaats === 0 ? undefined : plaats,
    prioVoorlopig: plaats === 1 ? !d.prio_gekozen : undefined,
    ingebrachtOp: tijd(een.ingebracht_op),
    geeindigdOp: tijd(een.geeindigd_op),
    oordeelVraagsteller: o.tekst(een.oordeel_id, gegeven),
    loslaatReden: een.loslaat_reden,
    laatsteAanbod: o.tekst(een.laatste_aanbod_id, gegeven),
    toelichting: o.tekst(een.toelichting_id, gegeven),
  }) as Vraag;
}

/** The prio-vraag first, then the open hulpvragen in their order, then the rest as they came. */
function naarVolgorde(a: Vraag, b: Vraag): number {
  return (a.volgorde ?? Number.MAX_SAFE_INTEGER) - (b.volgorde ?? Number.MAX_SAFE_INTEGER);
}

function prioKeuze(een: DossierRijen['prio_keuzes'][number], te: ReadonlySet<string>, { g, o }: Bouw): PrioKeuze[] {
  const gegeven = g.prioKeuze(een);
  return [
    gevuld({
      vraagId: een.vraag_id,
      keuzes: een.keuzes.flatMap(({ persoonId, vraagId }): Keuze[] => {
        const persoon = te.has(vraagId) && o.persoon(persoonId);
        return persoon ? [{ persoon, vraagId }] : [];
      }),
      reden: o.tekst(een.reden_id, gegeven),
      gekozenOp: tijd(een.gekozen_op),
    }) as PrioKeuze,
  ];
}

function doel(een: DossierRijen['doelen'][number], { g, o }: Bouw): Doel {
  return {
    doelId: een.doel_id,
    vraagId: een.vraag_id,
    tekst: o.tekst(een.tekst_id, g.doel(een)),
    status: een.status,
    sindsOp: tijd(een.sinds_op),
  };
}

function afspraak(een: DossierRijen['afspraken'][number], { d, g, o }: Bouw): Afspraak {
  const gegeven = g.afspraak(een);
  return gevuld({
    afspraakId: een.afspraak_id,
    doelId: een.doel_id,
    tekst: o.tekst(een.tekst_id, gegeven),
    eigenaarMedewerker: o.medewerker(een.eigenaar_medewerker_id, een.eigenaar_organisatie_id),
    eigenaarPersoon: o.persoon(een.eigenaar_persoon_id),
    uiterlijkDatum: een.uiterlijk_datum,
    teLaat: een.status === 'open' && een.uiterlijk_datum < d.vandaag,
    leefgebied: een.leefgebied,
    maatwerkReden: o.tekst(een.maatwerk_reden_id, gegeven),
    status: een.status,
    gemaaktOp: tijd(een.gemaakt_op),
    gewijzigdOp: tijd(een.status_op),
    reden: o.tekst(een.reden_id, gegeven),
  }) as Afspraak;
}

/** Whoever sees the doel or the afspraak sees how it was. */
function wijziging(een: DossierRijen['wijzigingen'][number], { d, g, o }: Bouw): PlanWijziging {
  const doel = d.doelen.find(({ doel_id }) => doel_id === een.doel_id);
  const gegeven = doel ? g.doel(doel) : g.afspraak(d.afspraken.find((al) => al.afspraak_id === een.afspraak_id)!);
  return gevuld({
    doelId: een.doel_id,
    afspraakId: een.afspraak_id,
    naVersie: een.na_versie,
    wasTekst: o.tekst(een.was_tekst_id, gegeven),
    werdTekst: o.tekst(een.tekst_id, gegeven),
    wasDatum: een.was_datum,
    werdDatum: een.datum,
    reden: o.tekst(een.reden_id, gegeven),
    gewijzigdOp: tijd(een.gewijzigd_op),
  }) as PlanWijziging;
}

function versie(een: DossierRijen['versies'][number], te: ReadonlySet<string>, bouw: Bouw): PlanVersie[] {
  const { d, kijk, g } = bouw;
  if (!kijk.leest(g.toelichting())) return [];
  return [
    gevuld({
      versie: een.versie,
      huidig: een.versie === d.plan_versie,
      vastgesteldOp: tijd(een.vastgesteld_op),
      prioVraagId: een.prio_vraag_id !== null && te.has(een.prio_vraag_id) ? een.prio_vraag_id : undefined,
      vraagIds: een.vraag_ids.filter((id) => te.has(id)),
      doelIds: een.doel_ids.filter((id) => te.has(id)),
      afspraakIds: een.afspraak_ids.filter((id) => te.has(id)),
      antwoorden: d.antwoorden.filter(({ versie }) => versie === een.versie).flatMap((al) => antwoord(al, bouw)),
    }) as PlanVersie,
  ];
}

function antwoord(een: DossierRijen['antwoorden'][number], { kijk, g, o }: Bouw): PlanAntwoord[] {
  const gegeven = g.antwoord(een);
  const persoon = kijk.leest(gegeven) && o.persoon(een.persoon_id);
  if (!persoon) return [];
  return [
    gevuld({
      persoon,
      akkoord: een.akkoord,
      tekst: o.tekst(een.tekst_id, gegeven),
      opgetekendDoor: o.medewerker(een.opgetekend_medewerker_id, een.opgetekend_organisatie_id),
      geantwoordOp: tijd(een.geantwoord_op),
    }) as PlanAntwoord,
  ];
}
