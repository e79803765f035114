import type { AanmeldingState, Bestaand, CasusState, OrganisatieState } from '@eenplan/domain/evolve';
import { GEEN_BESCHERMING, noodtoegangVan, openstellingVoor } from '@eenplan/domain/evolve';
import type { Gemeentecode, Handelende, PersoonId, Tijdstip, Werkwijze } from '@eenplan/domain/types';
import type {
  AanmeldingFeiten,
  BeslisAccount,
  Bijzonderheden,
  CasusFeiten,
  Gegeven,
  Goedkeuring,
  Noodtoegang,
  OrganisatieFeiten,
} from '@eenplan/identity';
import { GEZIN } from '@eenplan/identity';

/** Folded state as policies ask for it: facts, and no rule. */

type Bekend<S extends { readonly status: string }> = Exclude<S, { readonly status: 'nieuw' }>;
type Organisatie = Bekend<OrganisatieState>;
/** Four eyes without a term: what is asked stands until somebody answers. */
const ALTIJD = { vanafOp: 0, totOp: Number.MAX_SAFE_INTEGER };
const UUR = 3_600_000;

/** Who acts, with the flags of its organisation as they are now. A medewerker is a person too, who may be kept away from another. */
export function accountFeiten(door: Handelende, eigen: Organisatie | undefined): BeslisAccount {
  const { accountId, rollen, organisatieId, gemeenten } = door;
  const persoonId = door.persoonId ?? eigen?.medewerkers.get(accountId)?.persoonId;
  return {
    sub: accountId,
    rollen,
    gemeenten,
    vlaggen: eigen ? vlaggen(eigen) : [],
    ...(organisatieId !== undefined && { organisatieId }),
    ...(persoonId !== undefined && { persoonId }),
  };
}

function vlaggen({ vlaggen: { magBsn, veiligheidsketen, crisisdienst, datGevoelig } }: Organisatie) {
  const staat = { 'mag-bsn': magBsn, veiligheidsketen, crisisdienst, 'dat-gevoelig': datGevoelig } as const;
  return (Object.keys(staat) as (keyof typeof staat)[]).filter((vlag) => staat[vlag]);
}

/** Whose numbers, and under which of them who asks is known to the policies. */
export interface Vrager {
  readonly persoonId?: PersoonId;
  readonly nummers: readonly PersoonId[];
}

/** An afscherming may name who asks by a number that she had before. */
function metVrager(afschermingen: CasusFeiten['afschermingen'], { persoonId, nummers }: Vrager) {
  return persoonId === undefined
    ? afschermingen
    : afschermingen.map((een) => (nummers.includes(een.geweerdeId) ? { ...een, geweerdeId: persoonId } : een));
}

export function casusFeiten(state: Bestaand, vrager: Vrager): CasusFeiten {
  const { casusId, gemeente, status, organisaties, bescherming } = state;
  const { gezinsleden, betrokkenen } = onverteld(state) ? NIEMAND : state;
  const regie = state.status === 'afgesloten' ? undefined : state.regie;
  const gevraagd = regie?.vorm === 'voorlopig' ? regie.aanwijzing : regie?.overdracht?.aan;
  const laatst =
    state.status === 'afgesloten' && state.afsluiting.wijze === 'afgesloten' ? state.afsluiting.laatst : undefined;
  return {
    casusId,
    gemeente,
    status,
    organisaties,
    betrokkenen,
    afschermingen: metVrager(bescherming.afschermingen, vrager),
    gezinsleden: gezinsleden.map(({ persoonId }) => persoon(persoonId, bescherming)),
    ...(regie?.vorm === 'regisseur' && { regisseur: regie.wie }),
    ...(laatst && { laatst }),
    ...(gevraagd && {
      gevraagd: {
        organisatieId: gevraagd.organisatieId,
        ...(gevraagd.medewerkerId !== undefined && { medewerkerId: gevraagd.medewerkerId }),
      },
    }),
  };
}

const NIEMAND = { gezinsleden: [], betrokkenen: [] } as const;

/** Ended before it started, of which the gezin was not told (domain.md §3): to them it is not there. */
const onverteld = (state: Bestaand): boolean =>
  state.status === 'afgesloten' && 'gezinIngelicht' in state.afsluiting && !state.afsluiting.gezinIngelicht;

/**
 * How old somebody is lies in the vault; nothing that a command asks hangs on it, so here everybody is of an age at which a
 * parent needs consent. What is read is decided in the leesmodellen, which do ask.
 */
const persoon = (persoonId: PersoonId, { ouders, gezag, inzageOuders }: Bestaand['bescherming']) => ({
  persoonId,
  vanaf16: true,
  ouders: ouders.filter((een) => een.kindId === persoonId).map(({ ouderId }) => ouderId),
  gezag: gezag.filter((een) => een.kindId === persoonId).map(({ gezaghebbendeId }) => gezaghebbendeId),
  toestemmingAan: inzageOuders.filter((een) => een.persoonId === persoonId).map(({ ouderId }) => ouderId),
});

/** What a person asks of a gemeente belongs to no casus; it is asked about as a casus of that person alone. */
export const eigenDossier = (persoonId: PersoonId, gemeente: Gemeentecode): CasusFeiten => ({
  casusId: persoonId,
  gemeente,
  status: 'lopend',
  organisaties: [],
  gezinsleden: [persoon(persoonId, GEEN_BESCHERMING)],
  betrokkenen: [],
  afschermingen: [],
});

/** By what whoever acts may see a casus in which it takes no part. */
export function eigenBijzonderheden(
  { bescherming, casusId }: Bestaand,
  { accountId }: Handelende,
  nu: Tijdstip,
  werkwijze: Werkwijze,
): Bijzonderheden {
  const nood = noodtoegangVan(bescherming, accountId, nu);
  const open = openstellingVoor(bescherming, accountId, nu);
  return {
    ...(nood && { noodtoegang: noodtoegangFeiten(casusId, nood, werkwijze) }),
    ...(open && { goedkeuring: openstellingFeiten(casusId, open) }),
  };
}

/** When it began is not folded: the domain let it last no longer than this, with a reason, and put it on the list. */
export function noodtoegangFeiten(
  casusId: string,
  { door, totOp }: Bestaand['bescherming']['noodtoegangen'][number],
  { noodtoegangUren }: Werkwijze,
): Noodtoegang {
  const hoogstensMs = noodtoegangUren * UUR;
  const tot = Date.parse(totOp);
  return {
    casusId,
    accountId: door.medewerkerId,
    vanafOp: tot - hoogstensMs,
    totOp: tot,
    hoogstensMs,
    metReden: true,
    opToetslijst: true,
  };
}

export function openstellingFeiten(
  casusId: string,
  openstelling: Bestaand['bescherming']['openstellingen'][number],
): Goedkeuring {
  const { medewerkerId } = openstelling.voor;
  return {
    soort: 'openstelling',
    casusId,
    aangevraagdDoor: medewerkerId,
    voor: medewerkerId,
    ...ALTIJD,
    ...(openstelling.stand === 'goedgekeurd' && {
      goedgekeurdDoor: openstelling.door.medewerkerId,
      totOp: Date.parse(openstelling.totOp),
    }),
  };
}

export const gevraagd = (
  soort: Goedkeuring['soort'],
  casusId: string,
  { medewerkerId }: { readonly medewerkerId: string },
): Goedkeuring => ({ soort, casusId, aangevraagdDoor: medewerkerId, ...ALTIJD });

/** A piece of the casus as far as who changes it depends on it. */
export function gegevenFeiten(
  state: Bestaand,
  {
    klasse,
    eigenaar,
    persoonId,
    onderdeelId,
  }: {
    readonly klasse: Gegeven['klasse'];
    readonly eigenaar?: string;
    /** Whom it is about and leads to, where that is one person. */
    readonly persoonId?: PersoonId;
    readonly onderdeelId?: string;
  },
): Gegeven {
  const personen = persoonId === undefined ? [] : [persoonId];
  const vrij = state.bescherming.afschermingen.filter(({ vrijgegeven }) =>
    vrijgegeven.some(({ id }) => id === onderdeelId),
  );
  return {
    klasse,
    gever: GEZIN,
    personen,
    ...(eigenaar !== undefined && { eigenaar }),
    gedeeldMet: [],
    leidtNaar: personen,
    vrijgegevenVoor: vrij.map(({ geweerdeId }) => geweerdeId),
    kenmerken: [],
  };
}

/** `gemeente`: whose coördinatoren judge it, that of its casus. */
export function aanmeldingFeiten({ melder }: Bekend<AanmeldingState>, gemeente: Gemeentecode): AanmeldingFeiten {
  return { gemeente, melderId: melder.soort === 'inwoner' ? melder.persoonId : melder.medewerkerId };
}

export const organisatieFeiten = ({ organisatieId, gemeenten, soort }: Organisatie): OrganisatieFeiten => ({
  organisatieId,
  gemeenten,
  soort,
});

export const isBekend = <S extends CasusState | OrganisatieState>(state: S | undefined): state is Bekend<S> =>
  state !== undefined && state.status !== 'nieuw';
