import type { CasusInhoud, LevensloopEvent } from '@eenplan/domain/types';
import type { StreamRows } from '@eenplan/event-log';
import type { Handlers } from '../gedeeld/projectie.js';
import { achteraan, isOpenHulpvraag } from '../gedeeld/volgorde.js';
import {
  antwoordt,
  komtMeeAlsBetrokkene,
  sluit,
  wordtBetrokken,
  wordtBetrokkene,
  wordtGezinslid,
  zetAfspraak,
  zetVolgorde,
  zetVraag,
} from './casusdossier.regels.js';
import { dossier, gevoegd, gezinslid, openGezinslid, organisatie } from './casusdossier.tabellen.js';
import { afspraak, doel, vraag } from './plan.tabellen.js';

/** Opening, beoordeling, closing. */
export const levensloop: Pick<Handlers<'casus'>, LevensloopEvent['type']> = {
  CasusGeopend(rows, { data, op, version }) {
    dossier.put(rows, {
      kenmerk: data.kenmerk,
      gemeente: data.gemeente,
      status: 'in-beoordeling',
      eerste_aanmelding_id: data.aanmeldingId,
      werkwijze: data.werkwijze,
      geopend_op: op,
      veiligheid_acuut: data.veiligheidAcuut,
      veiligheid_op: data.veiligheidAcuut ? op : null,
      volgorde: [],
      prio_gekozen: false,
      plan_versie: 0,
    });
    antwoordt(rows, 'voorlopig', data.voorlopigeRegie, op, version);
    for (const lid of data.gezinsleden) wordtGezinslid(rows, lid, op);
    for (const { persoonId, rol } of data.betrokkenen) wordtBetrokkene(rows, persoonId, rol, op);
  },
  AanmeldingGevoegd(rows, { data, op }) {
    const { aanmeldingId, gezinsleden, betrokkenen } = data;
    gevoegd.put(rows, {
      aanmelding_id: aanmeldingId,
      gevoegd_op: op,
      veiligheid_acuut: data.veiligheidAcuut,
      personen: { gezinsleden, betrokkenen },
    });
  },
  CasusGestart(rows, { op }) {
    dossier.patch(rows, { status: 'lopend', gestart_op: op });
  },
  CasusNietGestart(rows, { data, op, version }) {
    sluit(rows, op, version, { sluit_wijze: 'niet-gestart', sluit_toelichting_id: data.reden.id });
  },
  CasusDoorgeleid(rows, { data, op, version }) {
    sluit(rows, op, version, {
      sluit_wijze: 'doorgeleid',
      doorgeleid_organisatie_id: data.organisatieId,
      begeleiding: data.begeleiding,
    });
  },
  AanmeldingToegevoegd(rows, { data, op }) {
    const { personen, veiligheid_acuut } = gevoegd.must(rows, data.aanmeldingId);
    const { gezinsleden, betrokkenen } = personen;
    for (const lid of gezinsleden) wordtGezinslid(rows, lid, op);
    for (const { persoonId, rol } of betrokkenen) komtMeeAlsBetrokkene(rows, persoonId, rol, op);
    if (veiligheid_acuut) wordtAcuut(rows, op);
    gevoegd.delete(rows, data.aanmeldingId);
  },
  AanmeldingLosgekoppeld(rows, { data }) {
    gevoegd.delete(rows, data.aanmeldingId);
  },
  CasusAfgesloten(rows, { data, op, version }) {
    sluit(rows, op, version, {
      sluit_wijze: 'afgesloten',
      sluit_reden: data.reden,
      sluit_toelichting_id: data.toelichting?.id ?? null,
      nazorg_datum: data.nazorgDatum ?? null,
    });
  },
  NazorgGepland(rows, { data }) {
    dossier.patch(rows, { nazorg_datum: data.nazorgDatum });
  },
  CasusHeropend(rows, { data, op, version }) {
    dossier.patch(rows, { status: 'lopend', sluit_wijze: null, heropend_op: op, heropen_reden_id: data.reden.id });
    antwoordt(rows, 'voorlopig', data.voorlopigeRegie, op, version);
    for (const lid of gezinslid.all(rows))
      if (lid.tot_op === null) openGezinslid.put(rows, { persoon_id: lid.persoon_id });
  },
  CasusSamengevoegd(rows, { data, op, version }) {
    sluit(rows, op, version, { sluit_wijze: 'samengevoegd', naar_casus_id: data.naarCasusId });
  },
  CasusOpgenomen(rows, { data, op }) {
    for (const lid of data.gezinsleden) wordtGezinslid(rows, lid, op, data.vanCasusId);
    for (const { persoonId, rol } of data.betrokkenen) komtMeeAlsBetrokkene(rows, persoonId, rol, op);
    for (const { organisatieId, leefgebieden } of data.organisaties) {
      const was = organisatie.get(rows, organisatieId);
      const ook = was && was.tot_op === null ? was.leefgebieden : [];
      wordtBetrokken(rows, organisatieId, [...new Set([...ook, ...leefgebieden])], op);
    }
    neemPlanOver(rows, data, op);
    if (data.veiligheidAcuut) wordtAcuut(rows, op);
  },
  VeiligheidBeoordeeld(rows, { data, op }) {
    dossier.patch(rows, {
      veiligheid_acuut: data.acuut,
      veiligheid_op: op,
      veiligheid_toelichting_id: data.toelichting?.id ?? null,
      veiligheid_organisatie_id: null,
    });
  },
  VeiligheidAanvaard(rows, { data }) {
    dossier.patch(rows, { veiligheid_organisatie_id: data.organisatieId });
  },
};

function wordtAcuut(rows: StreamRows, op: string): void {
  dossier.patch(rows, { veiligheid_acuut: true, veiligheid_op: op, veiligheid_organisatie_id: null });
}

/** Its open hulpvragen follow behind the own ones; what has the same id is here already. */
function neemPlanOver(rows: StreamRows, { vragen, doelen, afspraken }: CasusInhoud, nu: string): void {
  const open = vragen.filter(isOpenHulpvraag).map(({ vraagId }) => vraagId);
  zetVolgorde(rows, achteraan(dossier.must(rows).volgorde, open), nu);
  for (const gegeven of vragen)
    if (!vraag.get(rows, gegeven.vraagId))
      zetVraag(rows, gegeven, gegeven.op, { status: gegeven.status, geplaatst: gegeven.geplaatst });
  for (const { doelId, vraagId, tekst, status, op } of doelen)
    if (!doel.get(rows, doelId))
      doel.put(rows, { doel_id: doelId, vraag_id: vraagId, tekst_id: tekst.id, status, sinds_op: op });
  for (const gegeven of afspraken)
    if (!afspraak.get(rows, gegeven.afspraakId)) zetAfspraak(rows, gegeven, gegeven.status, gegeven.op);
}
