import type { CasusKijk } from '../beslissen/kijk.js';
import type { Lezer } from '../gedeeld/lezer.js';
import type { Onthulling } from '../gedeeld/onthulling.js';
import { gevuld, tijd } from '../gedeeld/sql.js';
import { bijlageGegeven } from './bijlagen.js';
import type { Bijlage } from './bijlagen.dto.js';
import type { Casusdossier } from './casusdossier.dto.js';
import { band } from '../toegang/toegang.tabellen.js';
import { DossierGegevens } from './casusdossier.gegevens.js';
import type { DossierRijen } from './casusdossier.query.js';
import type {
  Aanbod,
  Afsluiting,
  Betrokkene,
  BetrokkenOrganisatie,
  Contactmoment,
  DossierAanmelding,
  EerdereRegie,
  EersteAanspreekpunt,
  GezagOfOuder,
  Gezinslid,
  HuidigeRegie,
  Veiligheid,
} from './gezin-en-regie.dto.js';
import { type Bouw, plan } from './plan.opbouw.js';

/** Rows as the client gets them, as far as it may see them; names and texts are filled in when the onthulling is opened. */
export function bouwDossier(d: DossierRijen, kijk: CasusKijk, o: Onthulling, lezer: Lezer): Casusdossier {
  const bouw: Bouw = { d, kijk, o: o.in(kijk), g: new DossierGegevens(kijk, d) };
  const { g } = bouw;
  return gevuld({
    casusId: d.stream_id,
    kenmerk: d.kenmerk,
    gemeente: d.gemeente,
    status: d.status,
    geopendOp: tijd(d.geopend_op),
    gestartOp: tijd(d.gestart_op),
    heropendOp: tijd(d.heropend_op),
    heropenReden: toelichting(bouw, d.heropen_reden_id),
    werkwijze: d.werkwijze,
    veiligheid: veiligheid(bouw),
    gezinsleden: d.gezinsleden.flatMap((een) => gezinslid(een, bouw)),
    betrokkenen: d.betrokkenen.flatMap((een) => betrokkene(een, bouw)),
    organisaties: d.organisaties.flatMap((een) => organisatie(een, bouw)),
    regie: huidigeRegie(bouw),
    eerdereRegie: d.eerdere_regie.flatMap((een): EerdereRegie[] => {
      const medewerker = kijk.leest(g.regie(een.organisatie_id)) && o.medewerker(een.medewerker_id, een.organisatie_id);
      return medewerker ? [{ vorm: een.regie, medewerker, vanOp: tijd(een.van_op), totOp: tijd(een.tot_op) }] : [];
    }),
    aanbod: d.aanbod.flatMap((een) => aanbod(een, bouw)),
    eersteAanspreekpunt: aanspreekpunt(bouw),
    plan: plan(bouw),
    contactmomenten: d.contactmomenten.flatMap((een) => contactmoment(een, bouw)),
    bijlagen: d.bijlagen.flatMap((een) => bijlage(een, bouw)),
    aanmeldingen: d.aanmeldingen
      // What the gezin was not told of, it does not read here either.
      .filter((een) => lezer.persoonId === undefined || een.niet_ingelicht_reden_id === null)
      .flatMap((een) => aanmelding(een, bouw)),
    afsluiting: afsluiting(bouw),
  }) as Casusdossier;
}

/** Words about the casus as a whole; without the right to know of them, nothing. */
function toelichting({ kijk, g, o }: Bouw, id: string | null, gever?: string) {
  const gegeven = g.toelichting(gever);
  return kijk.leest(gegeven) ? o.tekst(id, gegeven) : undefined;
}

function veiligheid({ d, kijk, g, o }: Bouw): Veiligheid | undefined {
  const gegeven = g.veiligheid();
  if (!kijk.leest(gegeven)) return undefined;
  return gevuld({
    acuut: d.veiligheid_acuut,
    beoordeeldOp: tijd(d.veiligheid_op),
    toelichting: o.tekst(d.veiligheid_toelichting_id, gegeven),
    aanvaardDoor: o.organisatie(d.veiligheid_organisatie_id),
  }) as Veiligheid;
}

function gezinslid(lid: DossierRijen['gezinsleden'][number], bouw: Bouw): Gezinslid[] {
  const { kijk, g, o } = bouw;
  const persoon = o.persoon(lid.persoon_id);
  if (!persoon) return [];
  const { ouders, gezag } = kijk.rij.bescherming;
  const ouderVan = ouders.map(({ ouderId, ...rest }) => ({ ...rest, wie: ouderId, wat: 'ouder' as const }));
  const gezagVan = gezag.map(({ gezaghebbendeId, ...rest }) => ({
    ...rest,
    wie: gezaghebbendeId,
    wat: 'gezag' as const,
  }));
  const hier = ({ kindId }: Band) => kindId === lid.persoon_id && lid.tot_op === null;
  return [
    gevuld({
      persoon,
      ongeboren: lid.ongeboren,
      sindsOp: tijd(lid.sinds_op),
      totOp: tijd(lid.tot_op),
      vanCasusId: kijk.mag('casus.beoordelen') ? lid.van_casus_id : undefined,
      naarCasusId: kijk.mag('casus.beoordelen') ? lid.naar_casus_id : undefined,
      vertrekReden: o.tekst(lid.vertrek_reden_id, g.toelichting(undefined, lid.persoon_id)),
      ouders: ouderVan.filter(hier).flatMap((een) => gezagOfOuder(een, bouw)),
      gezaghebbenden: gezagVan.filter(hier).flatMap((een) => gezagOfOuder(een, bouw)),
    }) as Gezinslid,
  ];
}

interface Band {
  readonly wat: 'ouder' | 'gezag';
  readonly kindId: string;
  readonly wie: string;
  readonly bron: string;
}

/** Of both persons the reader may see the data. */
function gezagOfOuder({ wat, kindId, wie, bron }: Band, { kijk, o }: Bouw): GezagOfOuder[] {
  const persoon = o.persoon(wie);
  const sindsOp = kijk.rij.sinds[band(wat, kindId, wie)];
  return persoon && sindsOp !== undefined ? [{ persoon, bron, sindsOp: tijd(sindsOp) }] : [];
}

function betrokkene(een: DossierRijen['betrokkenen'][number], { o }: Bouw): Betrokkene[] {
  const persoon = o.persoon(een.persoon_id);
  if (!persoon) return [];
  return [gevuld({ persoon, rol: een.rol, sindsOp: tijd(een.sinds_op), totOp: tijd(een.tot_op) }) as Betrokkene];
}

function organisatie(een: DossierRijen['organisaties'][number], { o }: Bouw): BetrokkenOrganisatie[] {
  const organisatie = o.organisatie(een.organisatie_id);
  if (!organisatie) return [];
  return [
    gevuld({
      organisatie,
      // On what it works would tell which one it is.
      leefgebieden: organisatie.organisatieId === undefined ? [] : [...een.leefgebieden],
      sindsOp: tijd(een.sinds_op),
      totOp: tijd(een.tot_op),
    }) as BetrokkenOrganisatie,
  ];
}

function huidigeRegie({ d, kijk, g, o }: Bouw): HuidigeRegie | undefined {
  if (d.regie === null || d.antwoordt_sinds_op === null || d.antwoordt_organisatie_id === null) return undefined;
  if (!kijk.leest(g.regie(d.antwoordt_organisatie_id))) return undefined;
  const medewerker = o.bekendeMedewerker(d.antwoordt_medewerker_id, d.antwoordt_organisatie_id, true);
  return medewerker && { vorm: d.regie, medewerker, sindsOp: tijd(d.antwoordt_sinds_op) };
}

function aanspreekpunt({ d, kijk, g, o }: Bouw): EersteAanspreekpunt | undefined {
  const { aanspreekpunt_medewerker_id, aanspreekpunt_organisatie_id, aanspreekpunt_persoon_id } = d;
  const medewerker =
    aanspreekpunt_organisatie_id !== null && kijk.leest(g.regie(aanspreekpunt_organisatie_id))
      ? o.bekendeMedewerker(aanspreekpunt_medewerker_id, aanspreekpunt_organisatie_id, true)
      : undefined;
  const persoon = o.persoon(aanspreekpunt_persoon_id);
  return medewerker || persoon ? (gevuld({ medewerker, persoon }) as EersteAanspreekpunt) : undefined;
}

function aanbod(een: DossierRijen['aanbod'][number], { kijk, g, o }: Bouw): Aanbod[] {
  const organisatie = kijk.leest(g.regie(een.organisatie_id)) && o.organisatie(een.organisatie_id);
  if (!organisatie) return [];
  const wens = g.toelichting();
  const heeftVoorkeur =
    kijk.leest(wens) &&
    (een.voorkeur_organisatie_id !== null || een.voorkeur_medewerker_id !== null || een.voorkeur_tekst_id !== null);
  return [
    gevuld({
      soort: een.soort,
      overdrachtId: een.overdracht_id,
      organisatie,
      medewerker: o.medewerker(een.medewerker_id, een.organisatie_id),
      voorkeur: heeftVoorkeur
        ? gevuld({
            organisatie: o.organisatie(een.voorkeur_organisatie_id),
            medewerker: o.medewerker(een.voorkeur_medewerker_id, een.voorkeur_organisatie_id),
            tekst: o.tekst(een.voorkeur_tekst_id, wens),
          })
        : undefined,
      reden: o.tekst(een.reden_id, g.toelichting(een.organisatie_id)),
      status: een.status,
      aangebodenOp: tijd(een.aangeboden_op),
      uiterlijkOp: tijd(een.uiterlijk_op),
      beantwoordOp: tijd(een.beantwoord_op),
      redenAntwoord: o.tekst(een.antwoord_reden_id, g.toelichting(een.organisatie_id)),
    }) as Aanbod,
  ];
}

function contactmoment(een: DossierRijen['contactmomenten'][number], { kijk, g, o }: Bouw): Contactmoment[] {
  const gegeven = g.contactmoment(een);
  if (!kijk.leest(gegeven)) return [];
  return [
    gevuld({
      contactmomentId: een.contactmoment_id,
      contactOp: tijd(een.contact_op),
      medewerker: o.medewerker(een.medewerker_id, een.organisatie_id),
      met: een.met.flatMap((persoonId) => o.persoon(persoonId) ?? []),
      tekst: o.tekst(een.tekst_id, gegeven),
    }) as Contactmoment,
  ];
}

function bijlage(een: DossierRijen['bijlagen'][number], { kijk, o }: Bouw): Bijlage[] {
  const gegeven = bijlageGegeven(kijk, een);
  if (!kijk.leest(gegeven)) return [];
  return [
    gevuld({
      bijlageId: een.bijlage_id,
      titel: o.tekst(een.titel_id, gegeven),
      // The vault gives no file as a text: this only tells what became of it.
      bestand: o.tekst(een.bijlage_id, gegeven),
      soort: een.soort,
      bytes: een.bytes,
      klasse: een.klasse,
      leefgebied: een.leefgebied,
      over: een.over.flatMap((persoonId) => o.persoon(persoonId) ?? []),
      doorMedewerker: o.medewerker(een.medewerker_id, een.organisatie_id),
      doorPersoon: o.persoon(een.persoon_id),
      toegevoegdOp: tijd(een.toegevoegd_op),
      ingetrokkenOp: tijd(een.ingetrokken_op),
    }) as Bijlage,
  ];
}

function aanmelding(een: DossierRijen['aanmeldingen'][number], { kijk, g, o }: Bouw): DossierAanmelding[] {
  const gegeven = g.aanmelding(een);
  if (!kijk.leest(gegeven)) return [];
  return [
    gevuld({
      aanmeldingId: een.stream_id,
      status: een.status,
      uitkomst: een.uitkomst,
      ingediendOp: tijd(een.ingediend_op),
      melderSoort: een.melder_soort,
      melder: o.medewerker(een.melder_medewerker_id, een.melder_organisatie_id),
      melderPersoon: o.persoon(een.melder_persoon_id),
      veiligheidAcuut: kijk.leest(g.veiligheid()) ? een.veiligheid_acuut : undefined,
      verhaal: o.tekst(een.verhaal_id, gegeven),
      verteldDoor: o.persoon(een.verteld_door_id),
      verteldOp: tijd(een.verteld_op),
    }) as DossierAanmelding,
  ];
}

function afsluiting(bouw: Bouw): Afsluiting | undefined {
  const { d, kijk, g, o } = bouw;
  if (d.sluit_wijze === null || d.gesloten_op === null) return undefined;
  return gevuld({
    wijze: d.sluit_wijze,
    reden: d.sluit_reden,
    toelichting: toelichting(bouw, d.sluit_toelichting_id),
    afgeslotenOp: tijd(d.gesloten_op),
    // When somebody comes by is told to whom the words about it are.
    nazorgDatum: kijk.leest(g.toelichting()) ? d.nazorg_datum : undefined,
    naarCasusId: kijk.mag('casus.beoordelen') ? d.naar_casus_id : undefined,
    doorgeleidNaar: o.organisatie(d.doorgeleid_organisatie_id),
    begeleiding: d.begeleiding,
  }) as Afsluiting;
}
