import {
  AANMELDING_ACTIES,
  type Account,
  type BetrokkeneRol,
  type Bijzonderheden,
  CASUS_ACTIES,
  type CasusFeiten,
  type Gegeven,
  GEGEVEN_ACTIES,
  GEGEVEN_KENMERKEN,
  type Grondslag,
  INSTALLATIE_ACTIES,
  KLASSEN,
  type Klasse,
  type Omstandigheden,
  ORGANISATIE_ACTIES,
  type Rol,
  ROLLEN,
  type Vraag,
} from '../vraag.js';
import { Loting } from './loting.js';
import {
  BUITENSTAANDERS,
  DOELEN,
  GEMEENTEN,
  GEVERS,
  GEZINSLEDEN,
  LEEFGEBIEDEN,
  MEDEWERKERS,
  MOMENT,
  ORGANISATIES,
  PERSONEN,
  UUR,
  VLAGGEN_VAN,
} from './wereld.js';

export interface Geval {
  readonly account: Account;
  readonly vraag: Vraag;
  readonly om: Omstandigheden;
}

const BETROKKENE_ROLLEN: readonly BetrokkeneRol[] = [
  'ouder-buiten-gezin',
  'ex-partner',
  'mantelzorger',
  'netwerklid',
  'clientondersteuner',
  'wijkmakelaar',
];
/** Questions about the words of a casus weigh most, as they do in use. */
const OVER = [
  'gegeven',
  'gegeven',
  'gegeven',
  'gegeven',
  'gegeven',
  'casus',
  'casus',
  'aanmelding',
  'organisatie',
  'installatie',
] as const;

/** Cases without end, the same for the same seed: whatever a fixed list forgets to combine. */
export function* gevallen(zaad: number): Generator<Geval, never> {
  const lot = new Loting(zaad);
  for (;;) {
    const account = lootAccount(lot);
    const casus = lootCasus(lot, account);
    const gegeven = lootGegeven(lot, account);
    const over = lot.een(OVER);
    const vraag = lootVraag(lot, over, account, casus, gegeven);
    yield { account, vraag, om: lootOmstandigheden(lot, account, casus, gegeven) };
  }
}

function lootAccount(lot: Loting): Account {
  const rollen = new Set<Rol>([lot.een(ROLLEN)]);
  if (lot.kans(0.3)) rollen.add(lot.een(['medewerker', 'inwoner']));
  if (lot.kans(0.15)) rollen.add(lot.een(ROLLEN));
  const organisatieId = rollen.size === 1 && rollen.has('inwoner') ? undefined : lot.een([...ORGANISATIES, undefined]);
  const persoonId = rollen.has('inwoner') || lot.kans(0.2) ? lot.een([...PERSONEN, 'vreemde']) : undefined;
  return {
    sub: lot.een(MEDEWERKERS),
    rollen: [...rollen],
    vlaggen: organisatieId === undefined ? [] : VLAGGEN_VAN[organisatieId]!,
    gemeenten: lot.enkele(GEMEENTEN, 0.75),
    ...(organisatieId !== undefined && { organisatieId }),
    ...(persoonId !== undefined && lot.kans(0.95) && { persoonId }),
  };
}

function lootCasus(lot: Loting, account: Account): CasusFeiten {
  const iemand = () => ({
    medewerkerId: lot.kans(0.5) ? account.sub : lot.een(MEDEWERKERS),
    organisatieId: lot.kans(0.7) ? (account.organisatieId ?? 'gemeente') : lot.een(ORGANISATIES),
  });
  const gevraagd = iemand();
  return {
    casusId: lot.een(['casus', 'andere']),
    gemeente: lot.een(GEMEENTEN),
    status: lot.een(['lopend', 'lopend', 'lopend', 'afgesloten', 'in-beoordeling']),
    ...(lot.kans(0.4) && { regisseur: iemand() }),
    ...(lot.kans(0.2) && { laatst: iemand() }),
    ...(lot.kans(0.3) && { gevraagd: lot.kans(0.5) ? gevraagd : { organisatieId: gevraagd.organisatieId } }),
    organisaties: lot
      .enkele(ORGANISATIES, 0.6)
      .map((organisatieId) => ({ organisatieId, leefgebieden: lot.enkele(LEEFGEBIEDEN, 0.5) })),
    gezinsleden: lot.enkele(GEZINSLEDEN, 0.8).map((persoonId) => ({
      persoonId,
      vanaf16: persoonId !== 'kind',
      ouders: lot.enkele(['moeder', 'vader', 'opa'], persoonId === 'kind' || persoonId === 'jongere' ? 0.6 : 0.1),
      gezag: lot.enkele(['moeder', 'vader', 'opa'], persoonId === 'kind' || persoonId === 'jongere' ? 0.5 : 0.1),
      toestemmingAan: lot.enkele(PERSONEN, 0.3),
    })),
    betrokkenen: lot
      .enkele([...BUITENSTAANDERS, 'vader'], 0.6)
      .flatMap((persoonId) => lot.enkele(BETROKKENE_ROLLEN, 0.25).map((rol) => ({ persoonId, rol }))),
    afschermingen: lot.kans(0.3)
      ? [{ beschermdeId: 'moeder', geweerdeId: lot.kans(0.5) ? (account.persoonId ?? 'vader') : 'vader' }]
      : [],
  };
}

function lootGegeven(lot: Loting, account: Account): Gegeven {
  const ik = account.persoonId ?? 'moeder';
  const eigenaar = lot.een([undefined, undefined, account.sub, ik, 'moeder']);
  const alleenIk = lot.kans(0.25);
  return {
    klasse: lot.een(KLASSEN),
    gever: lot.een(GEVERS),
    ...(lot.kans(0.6) && { leefgebied: lot.een(LEEFGEBIEDEN) }),
    personen: alleenIk ? [ik] : lot.enkele(PERSONEN, lot.een([0, 0.2, 0.4])),
    ...(eigenaar !== undefined && { eigenaar }),
    gedeeldMet: lot.kans(0.3) ? [ik, ...lot.enkele(PERSONEN, 0.2)] : lot.enkele(PERSONEN, 0.1),
    leidtNaar: lot.enkele(PERSONEN, 0.1),
    vrijgegevenVoor: lot.kans(0.3) ? [ik] : [],
    kenmerken: lot.kans(0.4) ? lot.enkele(GEGEVEN_KENMERKEN, 0.25) : [],
  };
}

function lootVraag(lot: Loting, over: Vraag['over'], account: Account, casus: CasusFeiten, gegeven: Gegeven): Vraag {
  switch (over) {
    case 'casus':
      return { over, actie: lot.een(CASUS_ACTIES), casus };
    case 'gegeven':
      return {
        over,
        actie: lot.kans(0.7) ? lot.een(['lezen', 'tekst.lezen']) : lot.een(GEGEVEN_ACTIES),
        casus,
        gegeven,
      };
    case 'aanmelding': {
      const melderId = lot.een([undefined, account.sub, account.persoonId, ...MEDEWERKERS, ...PERSONEN]);
      const aanmelding = {
        gemeente: lot.een(GEMEENTEN),
        ...(melderId !== undefined && { melderId }),
        ...(lot.kans(0.7) && { leidtNaar: lot.enkele(PERSONEN, 0.4), afschermingen: casus.afschermingen }),
      };
      return { over, actie: lot.een(AANMELDING_ACTIES), aanmelding };
    }
    case 'organisatie': {
      const organisatie = {
        ...{ organisatieId: lot.een(ORGANISATIES), gemeenten: lot.enkele(GEMEENTEN, 0.5) },
        ...(lot.kans(0.5) && { soort: lot.een(['gemeente', 'partner'] as const), rol: lot.een(ROLLEN) }),
      };
      return { over, actie: lot.een(ORGANISATIE_ACTIES), organisatie };
    }
    case 'installatie':
      return { over, actie: lot.een(INSTALLATIE_ACTIES) };
  }
}

function lootOmstandigheden(lot: Loting, account: Account, casus: CasusFeiten, gegeven: Gegeven): Omstandigheden {
  const doel = lot.een(['hulpverlening', ...DOELEN]);
  return {
    doel,
    moment: MOMENT,
    grondslagen: lot.kans(0.8) ? lootGrondslagen(lot, account, gegeven, doel) : [],
    ...lootBijzonderheden(lot, account, casus),
  };
}

/** Near what is asked: mostly the right one with one thing wrong, or nothing. */
function lootGrondslagen(lot: Loting, account: Account, { klasse, gever }: Gegeven, doel: string): Grondslag[] {
  const goed = <T>(waarde: T, anders: readonly T[]): T => (lot.kans(0.93) ? waarde : lot.een(anders));
  return Array.from({ length: lot.een([1, 1, 2]) }, () => ({
    klasse: goed<Klasse>(klasse, KLASSEN),
    gever: goed(gever, GEVERS),
    ontvanger: goed(account.organisatieId ?? 'gemeente', ORGANISATIES),
    doel: goed(doel, DOELEN),
    geverVrij: lot.kans(0.9),
    vanafOp: lot.kans(0.95) ? MOMENT - lot.een([0, 1, UUR]) : MOMENT + 1,
    ...(lot.kans(0.3) && { totOp: MOMENT + lot.een([0, 1, UUR]) }),
  }));
}

function lootBijzonderheden(lot: Loting, account: Account, { casusId }: CasusFeiten): Bijzonderheden {
  const deze = () => (lot.kans(0.9) ? casusId : 'andere');
  const iemand = () => (lot.kans(0.4) ? account.sub : lot.een(MEDEWERKERS));
  const termijn = () => ({
    vanafOp: MOMENT - lot.een([-1, 0, 1, UUR, UUR, UUR]),
    totOp: MOMENT + lot.een([-1, 0, 1, UUR, UUR, UUR]),
  });
  const goedgekeurdDoor = lot.een([undefined, ...MEDEWERKERS]);
  return {
    ...(lot.kans(0.35) && {
      noodtoegang: {
        casusId: deze(),
        accountId: lot.kans(0.8) ? account.sub : lot.een(MEDEWERKERS),
        ...termijn(),
        hoogstensMs: lot.een([UUR, 2 * UUR, 4 * UUR]),
        metReden: lot.kans(0.9),
        opToetslijst: lot.kans(0.9),
      },
    }),
    ...(lot.kans(0.5) && {
      goedkeuring: {
        soort: lot.een(['openstelling', 'openstelling', 'afscherming-opheffen', 'vernietigen']),
        casusId: deze(),
        aangevraagdDoor: iemand(),
        ...(lot.kans(0.3) && { aangevraagdDoorPersoon: account.persoonId ?? lot.een(PERSONEN) }),
        ...(goedgekeurdDoor !== undefined && { goedgekeurdDoor }),
        ...(lot.kans(0.8) && { voor: lot.kans(0.8) ? account.sub : lot.een(MEDEWERKERS) }),
        ...termijn(),
      },
    }),
  };
}
