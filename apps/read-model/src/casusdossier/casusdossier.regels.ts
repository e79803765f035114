import type { AfspraakInhoud, CasusEvent, Medewerker, Vraag } from '@eenplan/domain/types';
import type { StreamRows } from '@eenplan/event-log';
import {
  type AanbodStatus,
  aanbod,
  betrokkene,
  dossier,
  gevoegd,
  gezinslid,
  openGezinslid,
  organisatie,
  regie,
} from './casusdossier.tabellen.js';
import { type AfspraakRij, afspraak, type VraagRij, vraag } from './plan.tabellen.js';

/** Makes somebody gezinslid; who is one already stays so since then. */
export function wordtGezinslid(
  rows: StreamRows,
  { persoonId, ongeboren }: { persoonId: string; ongeboren: boolean },
  op: string,
  vanCasusId: string | null = null,
): void {
  const was = gezinslid.get(rows, persoonId);
  if (was && was.tot_op === null) return;
  gezinslid.put(rows, { persoon_id: persoonId, ongeboren, sinds_op: op, van_casus_id: vanCasusId });
  openGezinslid.put(rows, { persoon_id: persoonId });
  // A gezinslid is not betrokkene of the own casus as well.
  eindeBetrokkene(rows, persoonId, op);
}

/** Whom an aanmelding named is somebody known: that one takes the place, since when it was taken. */
export function herken(rows: StreamRows, { aanmeldingId, herkend }: Herkend): void {
  const als = new Map(herkend.map((een) => [een.persoonId, een.als]));
  if (aanmeldingId === dossier.must(rows).eerste_aanmelding_id)
    for (const [was, wordt] of als) {
      const lid = gezinslid.get(rows, was);
      if (lid && lid.tot_op === null) {
        gezinslid.delete(rows, was);
        openGezinslid.delete(rows, was);
        wordtGezinslid(rows, { persoonId: wordt, ongeboren: lid.ongeboren }, lid.sinds_op, lid.van_casus_id);
      }
      const erbij = betrokkene.get(rows, was);
      if (erbij && erbij.tot_op === null) {
        betrokkene.delete(rows, was);
        komtMeeAlsBetrokkene(rows, wordt, erbij.rol, erbij.sinds_op);
      }
    }
  else {
    const { personen } = gevoegd.must(rows, aanmeldingId);
    const wie = <P extends { readonly persoonId: string }>(lijst: readonly P[]) =>
      lijst.map((een) => ({ ...een, persoonId: als.get(een.persoonId) ?? een.persoonId }));
    const { gezinsleden, betrokkenen } = personen;
    gevoegd.patch(rows, { personen: { gezinsleden: wie(gezinsleden), betrokkenen: wie(betrokkenen) } }, aanmeldingId);
  }
}

type Herkend = Extract<CasusEvent, { type: 'PersonenHerkend' }>['data'];

export function geenGezinslidMeer(
  rows: StreamRows,
  persoonId: string,
  op: string,
  waarom: { naar_casus_id?: string; vertrek_reden_id?: string | null } = {},
): void {
  gezinslid.patch(rows, { tot_op: op, ...waarom }, persoonId);
  openGezinslid.delete(rows, persoonId);
}

/** As {@link wordtBetrokkene}, for a person who comes along with something: who is in it already stays what it is. */
export function komtMeeAlsBetrokkene(rows: StreamRows, persoonId: string, rol: string, op: string): void {
  const was = betrokkene.get(rows, persoonId);
  if (openGezinslid.get(rows, persoonId) || (was && was.tot_op === null)) return;
  wordtBetrokkene(rows, persoonId, rol, op);
}

export function wordtBetrokkene(rows: StreamRows, persoonId: string, rol: string, op: string): void {
  const was = betrokkene.get(rows, persoonId);
  betrokkene.put(rows, { persoon_id: persoonId, rol, sinds_op: was && was.tot_op === null ? was.sinds_op : op });
}

export function eindeBetrokkene(rows: StreamRows, persoonId: string, op: string): void {
  const was = betrokkene.get(rows, persoonId);
  if (was && was.tot_op === null) betrokkene.patch(rows, { tot_op: op }, persoonId);
}

export function wordtBetrokken(
  rows: StreamRows,
  organisatieId: string,
  leefgebieden: readonly string[],
  op: string,
): void {
  const was = organisatie.get(rows, organisatieId);
  const sinds = was && was.tot_op === null ? was.sinds_op : op;
  organisatie.put(rows, { organisatie_id: organisatieId, leefgebieden, sinds_op: sinds });
}

/** Who has left the casus is not called first any more. */
export function geenAanspreekpuntMeer(rows: StreamRows, id: string): void {
  const { aanspreekpunt_persoon_id, aanspreekpunt_medewerker_id, aanspreekpunt_organisatie_id } = dossier.must(rows);
  if ([aanspreekpunt_persoon_id, aanspreekpunt_medewerker_id, aanspreekpunt_organisatie_id].includes(id))
    dossier.patch(rows, GEEN_AANSPREEKPUNT);
}

const GEEN_AANSPREEKPUNT = {
  aanspreekpunt_soort: null,
  aanspreekpunt_medewerker_id: null,
  aanspreekpunt_organisatie_id: null,
  aanspreekpunt_persoon_id: null,
};

/** The open hulpvragen in this order; the first is the prio-vraag, voorlopig unless chosen. */
export function zetVolgorde(rows: StreamRows, volgorde: readonly string[], op: string, gekozen?: boolean): void {
  const was = dossier.must(rows);
  const prio = volgorde[0] ?? null;
  const zelfde = prio === was.prio_vraag_id && gekozen === undefined;
  dossier.patch(rows, {
    volgorde,
    ...(zelfde
      ? {}
      : { prio_vraag_id: prio, prio_gekozen: gekozen ?? false, prio_op: prio && op, prio_reden_id: null }),
  });
}

/** From `op` on this medewerker answers, and who did before no longer. */
export function antwoordt(
  rows: StreamRows,
  vorm: 'voorlopig' | 'regisseur',
  { medewerkerId, organisatieId }: Medewerker,
  op: string,
  nummer: number,
): void {
  bewaarRegie(rows, op, nummer);
  dossier.patch(rows, {
    regie: vorm,
    antwoordt_medewerker_id: medewerkerId,
    antwoordt_organisatie_id: organisatieId,
    antwoordt_sinds_op: op,
  });
}

/** The casus is no longer open: nobody answers, nobody is gezinslid of an open casus, nothing is on offer. */
export function sluit(rows: StreamRows, op: string, nummer: number, afsluiting: object): void {
  eindeAanbod(rows, 'vervallen', op);
  bewaarRegie(rows, op, nummer);
  openGezinslid.clear(rows);
  dossier.patch(rows, {
    status: 'afgesloten',
    gesloten_op: op,
    regie: null,
    antwoordt_medewerker_id: null,
    antwoordt_organisatie_id: null,
    antwoordt_sinds_op: null,
    ...GEEN_AANSPREEKPUNT,
    ...afsluiting,
  });
}

function bewaarRegie(rows: StreamRows, op: string, nummer: number): void {
  const was = dossier.must(rows);
  if (was.regie === null || was.antwoordt_medewerker_id === null) return;
  regie.put(rows, {
    nummer,
    regie: was.regie,
    medewerker_id: was.antwoordt_medewerker_id,
    organisatie_id: was.antwoordt_organisatie_id!,
    van_op: was.antwoordt_sinds_op!,
    tot_op: op,
  });
}

/** Ends what is on offer, aanwijzing and overdracht. */
export function eindeAanbod(rows: StreamRows, status: AanbodStatus, op: string, redenId: string | null = null): void {
  const { aanwijzing_nummer, overdracht_nummer } = dossier.must(rows);
  for (const nummer of [aanwijzing_nummer, overdracht_nummer])
    if (nummer !== null) aanbod.patch(rows, { status, beantwoord_op: op, antwoord_reden_id: redenId }, nummer);
  if (aanwijzing_nummer !== null || overdracht_nummer !== null)
    dossier.patch(rows, { aanwijzing_nummer: null, overdracht_nummer: null });
}

export function zetVraag(
  rows: StreamRows,
  gegeven: Vraag & { readonly aanmeldingId?: string },
  op: string,
  over: Partial<VraagRij> = {},
): void {
  vraag.put(rows, {
    vraag_id: gegeven.vraagId,
    soort: gegeven.soort,
    vraagsteller_id: gegeven.soort === 'hulpvraag' ? gegeven.vraagstellerId : null,
    tekst_id: gegeven.tekst.id,
    leefgebied: gegeven.leefgebied,
    aanmelding_id: gegeven.aanmeldingId,
    geplaatst: false,
    status: 'open',
    ingebracht_op: op,
    ...over,
  });
}

export function zetAfspraak(
  rows: StreamRows,
  gegeven: AfspraakInhoud,
  status: AfspraakRij['status'],
  op: string,
): void {
  const { eigenaar } = gegeven;
  const medewerker = eigenaar.soort === 'medewerker' ? eigenaar : undefined;
  afspraak.put(rows, {
    afspraak_id: gegeven.afspraakId,
    doel_id: gegeven.doelId,
    tekst_id: gegeven.tekst.id,
    eigenaar_medewerker_id: medewerker?.medewerkerId,
    eigenaar_organisatie_id: medewerker?.organisatieId,
    eigenaar_persoon_id: eigenaar.soort === 'persoon' ? eigenaar.persoonId : null,
    uiterlijk_datum: gegeven.uiterlijkDatum,
    leefgebied: gegeven.leefgebied,
    maatwerk_reden_id: gegeven.oplossing.soort === 'maatwerk' ? gegeven.oplossing.reden.id : null,
    status,
    gemaakt_op: op,
    status_op: op,
  });
}
