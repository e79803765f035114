import type { CedarValueJson, Context, EntityJson } from '@cedar-policy/cedar-wasm/nodejs';
import type { AanmeldingFeiten, Account, Bijzonderheden, CasusFeiten, Gegeven, Grondslag, Verzoek } from './vraag.js';

/**
 * Facts in the form of the schema. Handing over costs more than deciding, so only what a policy can compare with *this*
 * account goes along: of the organisations the own one, of the persons the own one and whom it is related to. No rule may be
 * applied here; that none is, shows in the comparison with the oracle, which gets everything.
 */

type Waarden = Record<string, CedarValueJson>;

/** @param gemeente of what is asked about, where there is one: the others compare with nothing */
export const accountFeiten = (account: Account, plekken: readonly string[] = [], gemeente?: string): EntityJson => ({
  uid: { type: 'Account', id: 'ik' },
  attrs: {
    sub: account.sub,
    ...(account.organisatieId !== undefined && { organisatie: account.organisatieId }),
    ...gevuld('vlaggen', account.vlaggen),
    gemeenten: account.gemeenten.filter((een) => gemeente === undefined || een === gemeente),
    ...(account.persoonId !== undefined && { persoon: account.persoonId }),
  },
  parents: [...account.rollen.map((id) => ({ type: 'Rol', id })), ...plekken.map((id) => ({ type: 'Plek', id }))],
});

/** Which places of the schema this account has in this casus: ids compared, nothing else. */
export function plekken(account: Account, casus: CasusFeiten, { noodtoegang }: Bijzonderheden): string[] {
  const { sub, organisatieId, persoonId } = account;
  const { regisseur, laatst, gevraagd, gezinsleden, betrokkenen, afschermingen, casusId } = casus;
  const ben = (wie: typeof regisseur) => wie?.medewerkerId === sub && wie.organisatieId === organisatieId;
  const onze = gevraagd !== undefined && gevraagd.organisatieId === organisatieId;
  const gezinslid = gezinsleden.some((lid) => lid.persoonId === persoonId);
  const rollen = betrokkenen.filter((een) => een.persoonId === persoonId).map(({ rol }) => rol);
  const gevonden: Record<string, boolean> = {
    regisseur: ben(regisseur),
    'laatste-regisseur': ben(laatst),
    gevraagde: onze && gevraagd.medewerkerId === sub,
    noemer: onze && gevraagd.medewerkerId === undefined,
    deelnemer: gezinslid || rollen.length > 0,
    gezinslid,
    betrokkene: rollen.length > 0,
    geweerde: persoonId !== undefined && afschermingen.some(({ geweerdeId }) => geweerdeId === persoonId),
    noodtoegang: noodtoegang?.casusId === casusId && noodtoegang.accountId === sub,
  };
  return [...Object.keys(gevonden).filter((plek) => gevonden[plek]), ...new Set(rollen)];
}

/** A casus as far as it concerns this account. */
export function casusFeiten(account: Account, casus: CasusFeiten): Waarden {
  const { gemeente, status, organisaties } = casus;
  const eigen = organisaties.find(({ organisatieId }) => organisatieId === account.organisatieId);
  return {
    gemeente,
    status,
    ...(eigen && { betrokkenVoor: [...eigen.leefgebieden] }),
    ...(account.persoonId !== undefined && persoonFeiten(account.persoonId, casus)),
  };
}

/** What the person of the account is to the persons of the casus. */
function persoonFeiten(ik: string, { gezinsleden, afschermingen }: CasusFeiten): Waarden {
  const vanLeden = (welke: (lid: CasusFeiten['gezinsleden'][number]) => boolean) =>
    gezinsleden.filter(welke).map(({ persoonId }) => persoonId);
  const gezagOver = vanLeden(({ gezag }) => gezag.includes(ik));
  const toestemmingVan = vanLeden(({ toestemmingAan }) => toestemmingAan.includes(ik));
  const kinderenVanaf16 = vanLeden(
    ({ vanaf16, ouders, gezag }) => vanaf16 && (ouders.includes(ik) || gezag.includes(ik)),
  );
  const metToestemming = kinderenVanaf16.filter((kind) => toestemmingVan.includes(kind));
  const zonderToestemming = kinderenVanaf16.filter((kind) => !toestemmingVan.includes(kind));
  const geweerdVan = afschermingen.filter(({ geweerdeId }) => geweerdeId === ik).map((een) => een.beschermdeId);
  return {
    leestVoor: [ik, ...gezagOver, ...metToestemming],
    ...gevuld('zonderToestemming', zonderToestemming),
    ...gevuld('toestemmingVan', toestemmingVan),
    ...gevuld('geweerdVan', geweerdVan),
  };
}

/** A piece of a casus as far as it concerns this account. */
export function gegevenFeiten({ persoonId }: Account, gegeven: Gegeven): Waarden {
  const { klasse, leefgebied, gever, personen, eigenaar, gedeeldMet, leidtNaar, vrijgegevenVoor, kenmerken } = gegeven;
  return {
    klasse,
    ...(leefgebied !== undefined && { leefgebied }),
    gever,
    ...(eigenaar !== undefined && { eigenaar }),
    ...gevuld('kenmerken', kenmerken),
    ...(persoonId !== undefined && {
      ...gevuld('personen', personen),
      ...(gedeeldMet.includes(persoonId) && { gedeeldMet: [persoonId] }),
      ...gevuld('leidtNaar', leidtNaar),
      ...(vrijgegevenVoor.includes(persoonId) && { vrijgegevenVoor: [persoonId] }),
    }),
  };
}

/** An aanmelding, or a piece of it, as far as it concerns this account. */
export function aanmeldingFeiten(
  { persoonId }: Account,
  { gemeente, melderId, leidtNaar = [], afschermingen = [] }: AanmeldingFeiten,
): Waarden {
  const tegenMij = afschermingen.filter(({ geweerdeId }) => persoonId !== undefined && geweerdeId === persoonId);
  return {
    gemeente,
    ...(melderId !== undefined && { melder: melderId }),
    ...gevuld(
      'geweerdVan',
      tegenMij.map(({ beschermdeId }) => beschermdeId),
    ),
    ...(tegenMij.length > 0 && gevuld('leidtNaar', leidtNaar)),
  };
}

/** What was granted for this casus, and the moment where that asks for it. */
export function casusContext(
  casus: CasusFeiten,
  { moment }: Verzoek,
  { noodtoegang, goedkeuring }: Bijzonderheden,
): Context {
  const nood = noodtoegang?.casusId === casus.casusId ? noodtoegang : undefined;
  const goed = goedkeuring?.casusId === casus.casusId ? goedkeuring : undefined;
  return {
    ...((nood || goed) && { moment }),
    ...(nood && {
      noodtoegang: {
        account: nood.accountId,
        vanaf: nood.vanafOp,
        tot: nood.totOp,
        hoogstens: nood.hoogstensMs,
        metReden: nood.metReden,
        opToetslijst: nood.opToetslijst,
      },
    }),
    ...(goed && {
      goedkeuring: {
        soort: goed.soort,
        aangevraagdDoor: goed.aangevraagdDoor,
        ...(goed.aangevraagdDoorPersoon !== undefined && { aangevraagdDoorPersoon: goed.aangevraagdDoorPersoon }),
        ...(goed.goedgekeurdDoor !== undefined && { goedgekeurdDoor: goed.goedgekeurdDoor }),
        ...(goed.voor !== undefined && { voor: goed.voor }),
        vanaf: goed.vanafOp,
        tot: goed.totOp,
      },
    }),
  };
}

/** Grondslagen by receiver, giver and class; made once per list. */
const PER_LIJST = new WeakMap<readonly Grondslag[], Map<string, Grondslag[]>>();

/** For which purposes this giver, free to share, may give this class to the organisation of this account now. */
export function grondslagVoor({ organisatieId }: Account, { klasse, gever }: Gegeven, verzoek: Verzoek): string[] {
  if (organisatieId === undefined) return [];
  const { grondslagen, moment } = verzoek;
  let index = PER_LIJST.get(grondslagen);
  if (!index) PER_LIJST.set(grondslagen, (index = indexeer(grondslagen)));
  const geldig = (index.get(sleutel(organisatieId, gever, klasse)) ?? []).filter(
    ({ geverVrij, vanafOp, totOp }) => geverVrij && vanafOp <= moment && (totOp === undefined || moment < totOp),
  );
  return [...new Set(geldig.map(({ doel }) => doel))];
}

function indexeer(grondslagen: readonly Grondslag[]): Map<string, Grondslag[]> {
  const index = new Map<string, Grondslag[]>();
  for (const grondslag of grondslagen) {
    const waar = sleutel(grondslag.ontvanger, grondslag.gever, grondslag.klasse);
    const lijst = index.get(waar);
    if (lijst) lijst.push(grondslag);
    else index.set(waar, [grondslag]);
  }
  return index;
}

const sleutel = (...delen: readonly string[]): string => JSON.stringify(delen);

/** An attribute that is left away when there is nothing in it. */
const gevuld = (attribuut: string, waarden: readonly string[]): Waarden =>
  waarden.length === 0 ? {} : { [attribuut]: [...waarden] };
