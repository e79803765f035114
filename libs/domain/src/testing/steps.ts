import type { Eigenaar, Handelende, Omstandigheden } from '../types.js';
import { BESCHERMING } from './bescherming.steps.js';
import type { Handlers } from './handlers.js';
import {
  coordinator,
  type Do,
  door,
  type Keuze,
  mensen,
  op,
  organisatie,
  PERSONEN,
  pick,
  systeem,
  tekst,
  uur,
  werkwijze,
} from './stap.js';

/** One thing that somebody tries. */
export interface Step extends Keuze {
  readonly what: (typeof STEPS)[number];
}

const indienen: Do = ({ h, om, step, i }) => {
  const namen = [...new Set([pick(PERSONEN, step.a)!, pick(PERSONEN, step.b)!])].slice(0, 1 + (step.c % 2));
  return h.indienen(
    om(step.who % 2 ? coordinator : pick(mensen, step.who)),
    {
      type: 'AanmeldingIndienen',
      aanmeldingId: `a${i}`,
      gemeente: '0003',
      melder: { soort: 'partner', medewerkerId: 'm1', organisatieId: 'o1' },
      personen: namen.map((persoonId) => ({
        persoonId,
        hoedanigheid: 'gezinslid',
        ongeboren: false,
        mogelijkDezelfde: [],
      })),
      vragen: namen.map((vraagstellerId, j) => ({
        ...(step.b % 5 ? { soort: 'hulpvraag', vraagstellerId } : { soort: 'zorg' }),
        vraagId: `v${i}-${j}`,
        tekst,
        leefgebied: 'financien',
      })) as never,
      veiligheid: { acuut: step.c % 9 === 0 },
      inlichting: { ingelicht: true },
      nieuwCasusId: `k${i}`,
    },
    step.c % 3 === 0,
  );
};
const aanmeldingId = (h: Handlers, n: number) => pick([...h.store.aanmeldingen.keys()].slice(-8), n) ?? 'a';
const beoordelen =
  (uitkomst: Parameters<Handlers['beoordelen']>[2]): Do =>
  ({ h, om, casus, step }) => {
    const id = uitkomst === 'toegevoegd' ? casus.gevoegd[0]?.aanmeldingId : casus.eersteAanmelding;
    return h.beoordelen(om(), id ?? aanmeldingId(h, step.a), uitkomst);
  };

const m1 = { organisatie: organisatie('o1'), medewerkerId: 'm1' };
const m2 = { organisatie: organisatie('o2'), medewerkerId: 'm2' };
const regie = (x: Parameters<Do>[0]) => (x.casus.status === 'lopend' ? x.casus.regie : undefined);
const aangewezene = (x: Parameters<Do>[0]): Handelende => {
  const r = regie(x);
  return (r?.vorm === 'voorlopig' && r.aanwijzing?.organisatieId === 'o2' ? mensen[1] : mensen[0])!;
};
const overdrachtId = (x: Parameters<Do>[0]) => {
  const r = regie(x);
  return (r?.vorm === 'regisseur' && r.overdracht?.overdrachtId) || 'x';
};
const aangebodene = (x: Parameters<Do>[0]): Handelende => {
  const r = regie(x);
  return (r?.vorm === 'regisseur' && r.overdracht?.aan.medewerkerId === 'm2' ? mensen[1] : mensen[0])!;
};
const eigenaarVan = (x: Parameters<Do>[0]): Handelende => {
  const eigenaar = x.casus.plan.afspraken.find((een) => een.afspraakId === x.afspraakId)?.eigenaar;
  const wie = eigenaar?.soort === 'persoon' ? eigenaar.persoonId : eigenaar?.medewerkerId;
  return mensen.find((mens) => mens.accountId === wie) ?? coordinator;
};

const BIJLAGEN = {
  BijlageToevoegen: op(({ lidId, i, step }) => ({
    type: 'BijlageToevoegen',
    bijlageId: `b${i}`,
    bestand: { ...tekst, id: `b${i}` },
    titel: tekst,
    soort: 'application/pdf',
    bytes: 9,
    over: step.c % 3 ? [lidId] : [],
    klasse: 'verhaal',
    leefgebied: 'financien',
  })),
  BijlageIntrekken: op(({ casus, step }) => ({
    type: 'BijlageIntrekken',
    bijlageId: pick(casus.bijlagen.slice(-2), step.a)?.bijlageId ?? 'b',
  })),
} satisfies Record<string, Do>;

const WISSELS = {
  PersoonVervangen: op(({ lidId, step }) => ({
    type: 'PersoonVervangen',
    persoonId: lidId,
    als: pick(PERSONEN, step.b)!,
    wijze: step.c % 2 ? 'verenigd' : 'gesplitst',
    genoemd: false,
  })),
  BsnVaststellen: op(({ lidId, i }) => ({ type: 'BsnVaststellen', persoonId: lidId, uit: `n${i}` })),
} satisfies Record<string, Do>;

const TABLE = {
  AanmeldingIndienen: indienen,
  NogEenAanmelding: indienen,
  AanmeldingIntrekken: ({ h, om, step }) => h.intrekken(om(), aanmeldingId(h, step.a)),
  AanmeldingToewijzen: ({ h, om, i }) => {
    const wacht = [...h.store.aanmeldingen].find(([, state]) => state.status === 'wacht');
    return wacht !== undefined && h.toewijzen(om(), wacht[0], `k${i}`);
  },
  AanmeldingOntkoppelen: ({ h, om, step, i, casus }) =>
    h.ontkoppelen(
      om(),
      casus.gevoegd[0]?.aanmeldingId ?? aanmeldingId(h, step.a),
      (persoonId) => (step.b % 2 ? pick(PERSONEN, PERSONEN.indexOf(persoonId) + 1 + (step.c % 6))! : persoonId),
      `k${i}`,
    ),
  AanmeldingHerkennen: ({ h, om, step, i, casus }) => {
    const ids = [casus.gevoegd[0]?.aanmeldingId, casus.eersteAanmelding, aanmeldingId(h, step.a)];
    return h.herkennen(
      om(),
      pick(ids, step.c) ?? casus.eersteAanmelding,
      (persoonId) => (step.b % 3 ? pick(PERSONEN, PERSONEN.indexOf(persoonId) + 1 + (step.b % 5)) : undefined),
      `k${i}`,
    );
  },
  Starten: beoordelen('gestart'),
  OokStarten: beoordelen('gestart'),
  NietStarten: beoordelen('niet-gestart'),
  Doorgeleiden: beoordelen('doorgeleid'),
  Toevoegen: beoordelen('toegevoegd'),
  Samenvoegen: ({ h, om, id, step }) =>
    h.samenvoegen(om(), id, pick([...h.store.casussen.keys()].slice(-4), step.b) ?? id),
  Verhuizen: ({ h, om, id, lidId, step }) =>
    h.verhuizen(om(), id, pick([...h.store.casussen.keys()].slice(-4), step.b) ?? id, lidId),
  VeiligheidBeoordelen: op(({ step }) => ({ type: 'VeiligheidBeoordelen', acuut: step.a % 3 === 0 })),
  VeiligheidAanvaarden: door(
    () => mensen[0]!,
    () => ({ type: 'VeiligheidAanvaarden', organisatie: m1.organisatie }),
  ),
  CasusAfsluiten: op(() => ({ type: 'CasusAfsluiten', reden: 'anders' })),
  NazorgPlannen: op(({ step }) => ({ type: 'NazorgPlannen', nazorgDatum: `2027-01-0${1 + (step.a % 9)}` })),
  CasusHeropenen: op(() => ({
    type: 'CasusHeropenen',
    reden: tekst,
    voorlopigeRegie: { medewerkerId: 'c1', organisatieId: 'g' },
  })),
  GezinslidToevoegen: op(({ persoonId, step }) => ({
    type: 'GezinslidToevoegen',
    persoonId,
    genoemd: step.b % 3 === 0,
    ongeboren: step.b % 2 === 0,
  })),
  GezinslidGeborenMelden: op(({ lidId }) => ({ type: 'GezinslidGeborenMelden', persoonId: lidId })),
  GezinslidLatenVertrekken: op(({ lidId }) => ({ type: 'GezinslidLatenVertrekken', persoonId: lidId })),
  BetrokkeneToevoegen: op(({ persoonId, step }) => ({
    type: 'BetrokkeneToevoegen',
    persoonId,
    genoemd: step.b % 3 === 0,
    rol: 'netwerklid',
  })),
  BetrokkeneLatenVertrekken: op(({ casus, step }) => ({
    type: 'BetrokkeneLatenVertrekken',
    persoonId: pick(casus.betrokkenen, step.a)?.persoonId ?? 'p',
  })),
  OrganisatieBetrekken: op(({ step }) => ({
    type: 'OrganisatieBetrekken',
    organisatie: (step.a % 2 ? m1 : m2).organisatie,
    leefgebieden: step.b % 2 ? ['financien'] : [],
  })),
  BetrokkenheidBeeindigen: op(({ step }) => ({
    type: 'BetrokkenheidBeeindigen',
    organisatieId: step.a % 2 ? 'o1' : 'o2',
  })),
  RegisseurAanwijzen: op(({ step }) => ({ type: 'RegisseurAanwijzen', ...(step.a % 2 ? m1 : m2) })),
  OrganisatieAanwijzen: op(() => ({ type: 'RegisseurAanwijzen', organisatie: m1.organisatie })),
  RegisseurNoemen: door(
    () => mensen[2]!,
    () => ({ type: 'RegisseurNoemen', ...m1 }),
  ),
  AanwijzingIntrekken: op(() => ({ type: 'AanwijzingIntrekken' })),
  RegieAanvaarden: door(aangewezene, () => ({ type: 'RegieAanvaarden' })),
  RegieWeigeren: door(aangewezene, () => ({ type: 'RegieWeigeren', reden: tekst })),
  OverdrachtAanbieden: op(({ step, i }) => ({
    type: 'OverdrachtAanbieden',
    overdrachtId: `x${i}`,
    ...(step.a % 2 ? m1 : m2),
  })),
  OverdrachtAanvaarden: door(aangebodene, (x) => ({ type: 'OverdrachtAanvaarden', overdrachtId: overdrachtId(x) })),
  OverdrachtWeigeren: door(aangebodene, (x) => ({
    type: 'OverdrachtWeigeren',
    overdrachtId: overdrachtId(x),
    reden: tekst,
  })),
  OverdrachtIntrekken: op((x) => ({ type: 'OverdrachtIntrekken', overdrachtId: overdrachtId(x) })),
  OverdrachtLatenVerlopen: door(
    () => systeem,
    (x) => ({ type: 'OverdrachtLatenVerlopen', overdrachtId: overdrachtId(x) }),
  ),
  RegieWisselen: op(({ step }) => ({ type: 'RegieWisselen', reden: tekst, ...(step.a % 2 ? m1 : m2) })),
  RegieTerugvallen: op(({ casus }) => ({
    type: 'RegieLatenTerugvallen',
    medewerkerId: casus.status === 'lopend' ? casus.regie.wie.medewerkerId : 'm1',
    naar: { medewerkerId: 'c2', organisatieId: 'g' },
  })),
  VoorlopigeRegie: op(() => ({
    type: 'VoorlopigeRegieGeven',
    organisatie: {
      ...organisatie('g'),
      soort: 'gemeente',
      medewerkers: [{ medewerkerId: 'c3', rollen: ['casuscoordinator'] }],
    },
    medewerkerId: 'c3',
  })),
  EersteAanspreekpunt: op(({ eigenaar }) => ({ type: 'EersteAanspreekpuntAanwijzen', aanspreekpunt: eigenaar })),
  VraagInbrengen: op(({ step, i, lidId: vraagstellerId }) => ({
    type: 'VraagInbrengen',
    vraag:
      step.a % 4
        ? { soort: 'hulpvraag', vraagId: `v${i}`, vraagstellerId, tekst, leefgebied: 'financien' }
        : { soort: 'zorg', vraagId: `v${i}`, tekst, leefgebied: 'financien' },
  })),
  VraagPlaatsen: op(({ vraagId }) => ({ type: 'VraagPlaatsen', vraagId })),
  VolgordeBepalen: op(({ casus, step }) => {
    const [prio = 'v', ...rest] = casus.plan.volgorde;
    return { type: 'VolgordeBepalen', vraagIds: step.a % 5 ? [prio, ...rest.reverse()] : [...rest, prio] };
  }),
  PrioVraagKiezen: op(({ vraagId, lidId }) => ({
    type: 'PrioVraagKiezen',
    vraagId,
    keuzes: [{ persoonId: lidId, vraagId }],
  })),
  HulpvraagBeantwoorden: op(({ vraagId }) => ({ type: 'HulpvraagBeantwoorden', vraagId })),
  HulpvraagIntrekken: op(({ vraagId }) => ({ type: 'HulpvraagIntrekken', vraagId })),
  HulpvraagLoslaten: op(({ vraagId }) => ({ type: 'HulpvraagLoslaten', vraagId, reden: 'verhuisd' })),
  DoelStellen: op(({ vraagId, i }) => ({ type: 'DoelStellen', doelId: `d${i}`, vraagId, tekst })),
  DoelVoorstellen: door(
    ({ step }) => mensen[step.b % 2]!,
    ({ vraagId, i }) => ({ type: 'DoelStellen', doelId: `d${i}`, vraagId, tekst }),
  ),
  DoelOvernemen: op(({ doelId }) => ({ type: 'DoelOvernemen', doelId })),
  DoelWijzigen: op(({ doelId }) => ({ type: 'DoelWijzigen', doelId, tekst })),
  AfspraakMaken: op(({ doelId, eigenaar, step, i }) => ({
    type: 'AfspraakMaken',
    afspraakId: `f${i}`,
    doelId,
    tekst,
    eigenaar,
    uiterlijkDatum: '2027-01-01',
    oplossing: { soort: 'standaard' },
    samen: step.c % 2 === 0,
  })),
  AfspraakAannemen: door(eigenaarVan, ({ afspraakId }) => ({ type: 'AfspraakAannemen', afspraakId })),
  AfspraakNakomen: op(({ afspraakId }) => ({ type: 'AfspraakNakomen', afspraakId })),
  AfspraakNietNakomen: op(({ afspraakId }) => ({ type: 'AfspraakNietNakomen', afspraakId, reden: tekst })),
  AfspraakVerplaatsen: op(({ afspraakId, step }) => ({
    type: 'AfspraakVerplaatsen',
    afspraakId,
    uiterlijkDatum: `2027-02-0${1 + (step.c % 9)}`,
    reden: tekst,
  })),
  AfspraakLatenVervallen: op(({ afspraakId }) => ({ type: 'AfspraakLatenVervallen', afspraakId, reden: tekst })),
  PlanVaststellen: op(() => ({ type: 'PlanVaststellen' })),
  PlanBeantwoorden: op(({ casus, lidId, step }) => ({
    type: 'PlanBeantwoorden',
    versie: casus.plan.versies.length,
    persoonId: lidId,
    akkoord: step.a % 2 === 0,
  })),
  ContactVastleggen: op(({ lidId, i }) => ({
    type: 'ContactVastleggen',
    contactmomentId: `c${i}`,
    met: [lidId],
    tekst,
  })),
  ...BIJLAGEN,
  ...WISSELS,
  ...BESCHERMING,
} satisfies Record<string, Do>;

export const STEPS = Object.keys(TABLE) as readonly (keyof typeof TABLE)[];
/** Of these some are mixed in, so that the long ways of the others are still gone to their end. */
export const BESCHERMING_STEPS = Object.keys({ ...BESCHERMING, ...BIJLAGEN }) as readonly (
  keyof typeof BESCHERMING | keyof typeof BIJLAGEN
)[];
/** Of these fewer still. */
export const WISSEL_STEPS = Object.keys(WISSELS) as readonly (keyof typeof WISSELS)[];

/** Tries the step; true when it was accepted. Throws the Refusal when a rule forbids it. */
export function doStep(h: Handlers, step: Step, i: number): boolean {
  const nu = uur(i);
  // Mostly the coördinator, who may most; now and then told too early, or as something that is still to come.
  const wie = step.who % 4 ? coordinator : pick(mensen, step.who >> 2)!;
  const toen = step.who % 31 === 0 ? uur(i - 5) : step.who % 37 === 0 ? uur(i + 1) : nu;
  const om = (door = wie): Omstandigheden => ({ nu, op: toen, door, werkwijze });
  const ids = [...h.store.casussen.keys()];
  const id = pick(ids.slice(-4), step.a) ?? 'k';
  const casus = h.store.casus(id);
  if (casus.status === 'nieuw') return indienen({ h, om, step, i } as never);
  const { plan, gezinsleden } = casus;
  const persoonId = pick(PERSONEN, step.b)!;
  const lidId = pick(gezinsleden, step.b)?.persoonId ?? persoonId;
  const eigenaar: Eigenaar =
    step.c % 3
      ? { soort: 'persoon', persoonId: lidId }
      : { soort: 'medewerker', medewerkerId: 'm1', organisatieId: 'o1' };
  return TABLE[step.what]({
    h,
    om,
    step,
    i,
    id,
    casus,
    persoonId,
    lidId,
    vraagId: pick(plan.vragen.slice(-4), step.b)?.vraagId ?? 'v',
    doelId: pick(plan.doelen.slice(-3), step.b)?.doelId ?? 'd',
    afspraakId: pick(plan.afspraken.slice(-3), step.b)?.afspraakId ?? 'f',
    eigenaar,
  });
}
