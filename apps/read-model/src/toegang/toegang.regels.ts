import { evolveBescherming, zonderKind, zonderZichzelf } from '@eenplan/domain/evolve';
import type { BeschermingEvent, CasusEvent, Medewerker } from '@eenplan/domain/types';
import type { ProjectedEvent, StreamRows } from '@eenplan/event-log';
import { vervangPersoon } from '../gedeeld/wissel.js';
import { plek, type ToegangRij, toegangTabel, wieTabel } from './toegang.tabellen.js';

/** Changes the row of the casus, and whom it lets in. */
export function wijzig(rows: StreamRows, verandering: Partial<ToegangRij>): void {
  toegangTabel.patch(rows, verandering);
  laatBinnen(rows);
}

function laatBinnen(rows: StreamRows): void {
  const nu = wieMag(toegangTabel.must(rows));
  for (const { wie, tot_op } of wieTabel.all(rows)) {
    if (nu.has(wie) && nu.get(wie) === tot_op) nu.delete(wie);
    else if (!nu.has(wie)) wieTabel.delete(rows, wie);
  }
  for (const [wie, tot_op] of nu) wieTabel.put(rows, { wie, tot_op });
}

/** Place → until when. In beoordeling too: whoever asks leaves that out. */
function wieMag(rij: ToegangRij): Map<string, string | null> {
  const { regisseur, gevraagd, organisaties, bescherming } = rij;
  const { gezinsleden, betrokkenen } = bekendBij(rij);
  const wie = new Map<string, string | null>();
  for (const { organisatieId } of organisaties) wie.set(plek.organisatie(organisatieId), null);
  for (const persoonId of [...gezinsleden, ...betrokkenen.map((een) => een.persoonId)])
    wie.set(plek.persoon(persoonId), null);
  if (regisseur) wie.set(plek.regisseur(regisseur.medewerkerId), null);
  if (gevraagd)
    wie.set(gevraagd.medewerkerId ? plek.gevraagd(gevraagd.medewerkerId) : plek.noemer(gevraagd.organisatieId), null);
  for (const { door, totOp, oordeel } of bescherming.noodtoegangen)
    if (oordeel !== 'onterecht') wie.set(plek.noodtoegang(door.medewerkerId), totOp);
  for (const een of bescherming.openstellingen)
    if (een.stand === 'goedgekeurd') wie.set(plek.openstelling(een.voor.medewerkerId), een.totOp);
  for (const { geweerdeId } of bescherming.afschermingen) wie.set(plek.geweerd(geweerdeId), null);
  return wie;
}

/** Somebody is gezinslid from now on, and of the own casus no betrokkene as well. */
export function gezinslidErbij(rows: StreamRows, ...personen: readonly string[]): void {
  const { gezinsleden, betrokkenen } = toegangTabel.must(rows);
  wijzig(rows, {
    gezinsleden: [...new Set([...gezinsleden, ...personen])],
    betrokkenen: betrokkenen.filter(({ persoonId }) => !personen.includes(persoonId)),
  });
}

/** Whom an aanmelding named is somebody known: in the gezin where it opened the casus, else among those whom it would bring. */
export function herken(rows: StreamRows, { aanmeldingId, herkend }: Herkend): void {
  const als = new Map(herkend.map((een) => [een.persoonId, een.als]));
  const id = (persoonId: string) => als.get(persoonId) ?? persoonId;
  const wie = <P extends { readonly persoonId: string }>(lijst: readonly P[]) =>
    lijst.map((een) => ({ ...een, persoonId: id(een.persoonId) }));
  const { gezinsleden, betrokkenen, gevoegd } = toegangTabel.must(rows);
  const erbij = gevoegd[aanmeldingId];
  if (erbij) {
    const nu = { gezinsleden: wie(erbij.gezinsleden), betrokkenen: wie(erbij.betrokkenen) };
    return toegangTabel.patch(rows, { gevoegd: { ...gevoegd, [aanmeldingId]: nu } });
  }
  const gezin = [...new Set(gezinsleden.map(id))];
  wijzig(rows, {
    gezinsleden: gezin,
    betrokkenen: wie(betrokkenen).filter(
      ({ persoonId }, i, lijst) =>
        !gezin.includes(persoonId) && lijst.findIndex((een) => een.persoonId === persoonId) === i,
    ),
  });
}

/** Wherever the one stood the other stands; what stood between the two stands between nobody. */
export function vervangIemand(rows: StreamRows, wie: { readonly persoonId: string; readonly als: string }): void {
  const was = toegangTabel.must(rows).betrokkenen;
  // As everywhere: where both stood, what the remaining one was there counts.
  if (was.some(({ persoonId }) => persoonId === wie.als))
    toegangTabel.patch(rows, { betrokkenen: was.filter(({ persoonId }) => persoonId !== wie.persoonId) });
  vervangPersoon([toegangTabel], rows, wie);
  const { gezinsleden, betrokkenen, bescherming, sinds } = toegangTabel.must(rows);
  const sindsNu = Object.entries(sinds).map(([wat, op]) => [wat.replaceAll(wie.persoonId, wie.als), op] as const);
  const eerste = betrokkenen.filter(
    ({ persoonId }, i) =>
      !gezinsleden.includes(persoonId) && betrokkenen.findIndex((een) => een.persoonId === persoonId) === i,
  );
  wijzig(rows, {
    betrokkenen: eerste,
    bescherming: zonderZichzelf(bescherming),
    sinds: Object.fromEntries(sindsNu),
  });
}

type Herkend = Extract<CasusEvent, { type: 'PersonenHerkend' }>['data'];

export function gezinslidWeg(rows: StreamRows, persoonId: string): void {
  const { gezinsleden, bescherming } = toegangTabel.must(rows);
  wijzig(rows, {
    gezinsleden: gezinsleden.filter((id) => id !== persoonId),
    bescherming: zonderKind(bescherming, persoonId),
  });
}

type Betrokkene = ToegangRij['betrokkenen'][number];

export function betrokkeneErbij(rows: StreamRows, nieuw: Betrokkene): void {
  const anderen = toegangTabel.must(rows).betrokkenen.filter(({ persoonId }) => persoonId !== nieuw.persoonId);
  wijzig(rows, { betrokkenen: [...anderen, nieuw] });
}

/** Came along with an aanmelding or another casus: who is in it already stays what it is. */
export function komtMee(rows: StreamRows, { persoonId, rol }: Betrokkene): void {
  const { gezinsleden, betrokkenen } = toegangTabel.must(rows);
  if (!gezinsleden.includes(persoonId) && !betrokkenen.some((een) => een.persoonId === persoonId))
    betrokkeneErbij(rows, { persoonId, rol });
}

export function organisatieErbij(rows: StreamRows, organisatieId: string, leefgebieden: readonly string[]): void {
  const anderen = toegangTabel.must(rows).organisaties.filter((een) => een.organisatieId !== organisatieId);
  wijzig(rows, { organisaties: [...anderen, { organisatieId, leefgebieden }] });
}

export const heeftRegie = (rows: StreamRows, { medewerkerId, organisatieId }: Medewerker): void =>
  wijzig(rows, { regisseur: { medewerkerId, organisatieId }, gevraagd: null });

/** Of the gezin and around it, who may know of the casus. */
export const bekendBij = (rij: ToegangRij): Pick<ToegangRij, 'gezinsleden' | 'betrokkenen'> =>
  rij.onverteld ? { gezinsleden: [], betrokkenen: [] } : rij;

/** Ends before it started. */
export function eindig(rows: StreamRows, { data }: { readonly data: { readonly gezinIngelicht: boolean } }): void {
  toegangTabel.patch(rows, { onverteld: !data.gezinIngelicht });
  sluit(rows);
}

/** Goes on in another; what was not judged yet is te beoordelen there, and until then nobody of the gezin knows of it. */
export function gaatOp(rows: StreamRows): void {
  if (toegangTabel.must(rows).status === 'in-beoordeling') toegangTabel.patch(rows, { onverteld: true });
  sluit(rows);
}

/** Nobody is asked and nobody is regisseur any more; who was one may plan the nazorg. */
export function sluit(rows: StreamRows): void {
  const { regisseur } = toegangTabel.must(rows);
  wijzig(rows, { status: 'afgesloten', laatst: regisseur, regisseur: null, gevraagd: null });
}

/** On whose behalf it was brought in; an inwoner has no organisation, and then the gezin gave it. */
export function gafHet(rows: StreamRows, wat: string, { meta }: Pick<ProjectedEvent, 'meta'>): void {
  const { organisatieId } = meta;
  const { [wat]: _, ...gevers } = toegangTabel.must(rows).gevers;
  toegangTabel.patch(rows, { gevers: organisatieId === undefined ? gevers : { ...gevers, [wat]: organisatieId } });
}

/** As the domain itself folds it. */
export function bescherm(rows: StreamRows, event: Pick<ProjectedEvent, 'type' | 'data' | 'op'>, vanaf?: string): void {
  const { bescherming, sinds } = toegangTabel.must(rows);
  const { type, data, op } = event;
  wijzig(rows, {
    bescherming: evolveBescherming(bescherming, { type, data, op } as BeschermingEvent),
    ...(vanaf !== undefined && { sinds: { ...sinds, [vanaf]: op } }),
  });
}
