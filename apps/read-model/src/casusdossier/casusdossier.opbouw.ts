import type { Lezer } from '../gedeeld/lezer.js';
import type { Onthulling } from '../gedeeld/onthulling.js';
import { gevuld, tijd } from '../gedeeld/sql.js';
import { zietBeoordeling } from '../gedeeld/toegang.js';
import type { Casusdossier } from './casusdossier.dto.js';
import type {
  Aanbod,
  Afsluiting,
  DossierAanmelding,
  EersteAanspreekpunt,
  HuidigeRegie,
  Veiligheid,
} from './gezin-en-regie.dto.js';
import type { DossierRijen } from './casusdossier.query.js';
import type { Plan, PlanVersie, Vraag } from './plan.dto.js';

/** Rows as the client gets them; names and texts are filled in when the onthulling is opened. */
export function bouwDossier(d: DossierRijen, o: Onthulling, lezer: Lezer): Casusdossier {
  const beoordeelt = zietBeoordeling(lezer, d.gemeente);
  return gevuld({
    casusId: d.stream_id,
    kenmerk: d.kenmerk,
    gemeente: d.gemeente,
    status: d.status,
    geopendOp: tijd(d.geopend_op),
    gestartOp: tijd(d.gestart_op),
    heropendOp: tijd(d.heropend_op),
    heropenReden: o.tekst(d.heropen_reden_id),
    werkwijze: d.werkwijze,
    veiligheid: veiligheid(d, o),
    gezinsleden: d.gezinsleden.map((lid) =>
      gevuld({
        persoon: o.persoon(lid.persoon_id),
        ongeboren: lid.ongeboren,
        sindsOp: tijd(lid.sinds_op),
        totOp: tijd(lid.tot_op),
        vanCasusId: beoordeelt ? lid.van_casus_id : undefined,
        naarCasusId: beoordeelt ? lid.naar_casus_id : undefined,
        vertrekReden: o.tekst(lid.vertrek_reden_id),
      }),
    ),
    betrokkenen: d.betrokkenen.map((een) =>
      gevuld({
        persoon: o.persoon(een.persoon_id),
        rol: een.rol,
        sindsOp: tijd(een.sinds_op),
        totOp: tijd(een.tot_op),
      }),
    ),
    organisaties: d.organisaties.map((een) =>
      gevuld({
        organisatie: o.organisatie(een.organisatie_id),
        leefgebieden: [...een.leefgebieden],
        sindsOp: tijd(een.sinds_op),
        totOp: tijd(een.tot_op),
      }),
    ),
    regie: huidigeRegie(d, o),
    eerdereRegie: d.eerdere_regie.map((een) => ({
      vorm: een.regie,
      medewerker: o.medewerker(een.medewerker_id, een.organisatie_id)!,
      vanOp: tijd(een.van_op),
      totOp: tijd(een.tot_op),
    })),
    aanbod: d.aanbod.map((een) => aanbod(een, o)),
    eersteAanspreekpunt: aanspreekpunt(d, o),
    plan: plan(d, o),
    contactmomenten: d.contactmomenten.map((een) => ({
      contactmomentId: een.contactmoment_id,
      contactOp: tijd(een.contact_op),
      medewerker: o.medewerker(een.medewerker_id, een.organisatie_id)!,
      met: een.met.map((persoonId) => o.persoon(persoonId)),
      tekst: o.tekst(een.tekst_id),
    })),
    aanmeldingen: d.aanmeldingen
      .filter(({ status }) => status === 'beoordeeld' || beoordeelt)
      // What the gezin was not told of, it does not read here either.
      .filter((een) => lezer.persoonId === undefined || een.niet_ingelicht_reden_id === null)
      .map((een) => aanmelding(een, o)),
    afsluiting: afsluiting(d, o, beoordeelt),
  }) as Casusdossier;
}

function veiligheid(d: DossierRijen, o: Onthulling): Veiligheid {
  return gevuld({
    acuut: d.veiligheid_acuut,
    beoordeeldOp: tijd(d.veiligheid_op),
    toelichting: o.tekst(d.veiligheid_toelichting_id),
    aanvaardDoor: o.organisatie(d.veiligheid_organisatie_id),
  }) as Veiligheid;
}

function huidigeRegie(d: DossierRijen, o: Onthulling): HuidigeRegie | undefined {
  const medewerker = o.medewerker(d.antwoordt_medewerker_id, d.antwoordt_organisatie_id);
  if (!medewerker || d.regie === null || d.antwoordt_sinds_op === null) return undefined;
  return { vorm: d.regie, medewerker, sindsOp: tijd(d.antwoordt_sinds_op) };
}

function aanspreekpunt(d: DossierRijen, o: Onthulling): EersteAanspreekpunt | undefined {
  if (d.aanspreekpunt_soort === null) return undefined;
  return gevuld({
    medewerker: o.medewerker(d.aanspreekpunt_medewerker_id, d.aanspreekpunt_organisatie_id),
    persoon: o.persoon(d.aanspreekpunt_persoon_id),
  }) as EersteAanspreekpunt;
}

function aanbod(een: DossierRijen['aanbod'][number], o: Onthulling): Aanbod {
  const heeftVoorkeur =
    een.voorkeur_organisatie_id !== null || een.voorkeur_medewerker_id !== null || een.voorkeur_tekst_id !== null;
  return gevuld({
    soort: een.soort,
    overdrachtId: een.overdracht_id,
    organisatie: o.organisatie(een.organisatie_id),
    medewerker: o.medewerker(een.medewerker_id, een.organisatie_id),
    voorkeur: heeftVoorkeur
      ? gevuld({
          organisatie: o.organisatie(een.voorkeur_organisatie_id),
          medewerker: o.medewerker(een.voorkeur_medewerker_id, een.voorkeur_organisatie_id),
          tekst: o.tekst(een.voorkeur_tekst_id),
        })
      : undefined,
    reden: o.tekst(een.reden_id),
    status: een.status,
    aangebodenOp: tijd(een.aangeboden_op),
    uiterlijkOp: tijd(een.uiterlijk_op),
    beantwoordOp: tijd(een.beantwoord_op),
    redenAntwoord: o.tekst(een.antwoord_reden_id),
  }) as Aanbod;
}

function plan(d: DossierRijen, o: Onthulling): Plan {
  return gevuld({
    prioVraagId: d.prio_vraag_id,
    vragen: d.vragen.map((een) => vraag(een, d, o)).sort(naarVolgorde),
    prioKeuzes: d.prio_keuzes.map((een) =>
      gevuld({
        vraagId: een.vraag_id,
        keuzes: een.keuzes.map(({ persoonId, vraagId }) => ({ persoon: o.persoon(persoonId), vraagId })),
        reden: o.tekst(een.reden_id),
        gekozenOp: tijd(een.gekozen_op),
      }),
    ),
    doelen: d.doelen.map((een) => ({
      doelId: een.doel_id,
      vraagId: een.vraag_id,
      tekst: o.tekst(een.tekst_id),
      status: een.status,
      sindsOp: tijd(een.sinds_op),
    })),
    afspraken: d.afspraken.map((een) =>
      gevuld({
        afspraakId: een.afspraak_id,
        doelId: een.doel_id,
        tekst: o.tekst(een.tekst_id),
        eigenaarMedewerker: o.medewerker(een.eigenaar_medewerker_id, een.eigenaar_organisatie_id),
        eigenaarPersoon: o.persoon(een.eigenaar_persoon_id),
        uiterlijkDatum: een.uiterlijk_datum,
        teLaat: een.status === 'open' && een.uiterlijk_datum < d.vandaag,
        leefgebied: een.leefgebied,
        maatwerkReden: o.tekst(een.maatwerk_reden_id),
        status: een.status,
        gemaaktOp: tijd(een.gemaakt_op),
        gewijzigdOp: tijd(een.status_op),
        reden: o.tekst(een.reden_id),
      }),
    ),
    versies: d.versies.map((een) => versie(een, d, o)),
  }) as Plan;
}

function vraag(een: DossierRijen['vragen'][number], d: DossierRijen, o: Onthulling): Vraag {
  const plaats = d.volgorde.indexOf(een.vraag_id) + 1;
  return gevuld({
    vraagId: een.vraag_id,
    soort: een.soort,
    vraagsteller: o.persoon(een.vraagsteller_id),
    tekst: o.tekst(een.tekst_id),
    leefgebied: een.leefgebied,
    geplaatst: een.geplaatst,
    status: een.status,
    volgorde: plaats === 0 ? undefined : plaats,
    prioVoorlopig: plaats === 1 ? !d.prio_gekozen : undefined,
    ingebrachtOp: tijd(een.ingebracht_op),
    geeindigdOp: tijd(een.geeindigd_op),
    oordeelVraagsteller: o.tekst(een.oordeel_id),
    loslaatReden: een.loslaat_reden,
    laatsteAanbod: o.tekst(een.laatste_aanbod_id),
    toelichting: o.tekst(een.toelichting_id),
  }) as Vraag;
}

/** The prio-vraag first, then the open hulpvragen in their order, then the rest as they came. */
function naarVolgorde(a: Vraag, b: Vraag): number {
  return (a.volgorde ?? Number.MAX_SAFE_INTEGER) - (b.volgorde ?? Number.MAX_SAFE_INTEGER);
}

function versie(een: DossierRijen['versies'][number], d: DossierRijen, o: Onthulling): PlanVersie {
  return gevuld({
    versie: een.versie,
    huidig: een.versie === d.plan_versie,
    vastgesteldOp: tijd(een.vastgesteld_op),
    prioVraagId: een.prio_vraag_id,
    vraagIds: [...een.vraag_ids],
    doelIds: [...een.doel_ids],
    afspraakIds: [...een.afspraak_ids],
    antwoorden: d.antwoorden
      .filter((antwoord) => antwoord.versie === een.versie)
      .map((antwoord) =>
        gevuld({
          persoon: o.persoon(antwoord.persoon_id),
          akkoord: antwoord.akkoord,
          tekst: o.tekst(antwoord.tekst_id),
          opgetekendDoor: o.medewerker(antwoord.opgetekend_medewerker_id, antwoord.opgetekend_organisatie_id),
          geantwoordOp: tijd(antwoord.geantwoord_op),
        }),
      ),
  }) as PlanVersie;
}

function aanmelding(een: DossierRijen['aanmeldingen'][number], o: Onthulling): DossierAanmelding {
  return gevuld({
    aanmeldingId: een.stream_id,
    status: een.status,
    uitkomst: een.uitkomst,
    ingediendOp: tijd(een.ingediend_op),
    melderSoort: een.melder_soort,
    melder: o.medewerker(een.melder_medewerker_id, een.melder_organisatie_id),
    melderPersoon: o.persoon(een.melder_persoon_id),
    veiligheidAcuut: een.veiligheid_acuut,
    verhaal: o.tekst(een.verhaal_id),
    verteldDoor: o.persoon(een.verteld_door_id),
    verteldOp: tijd(een.verteld_op),
  }) as DossierAanmelding;
}

function afsluiting(d: DossierRijen, o: Onthulling, beoordeelt: boolean): Afsluiting | undefined {
  if (d.sluit_wijze === null || d.gesloten_op === null) return undefined;
  return gevuld({
    wijze: d.sluit_wijze,
    reden: d.sluit_reden,
    toelichting: o.tekst(d.sluit_toelichting_id),
    afgeslotenOp: tijd(d.gesloten_op),
    nazorgDatum: d.nazorg_datum,
    naarCasusId: beoordeelt ? d.naar_casus_id : undefined,
    doorgeleidNaar: o.organisatie(d.doorgeleid_organisatie_id),
    begeleiding: d.begeleiding,
  }) as Afsluiting;
}
