import type { Handelende, Medewerker, OrganisatieFeiten, PersoonId, Rol } from '../waarden.js';
import type { CasusCommand } from './casus.commands.js';
import type { Eigenaar } from './casus.events.js';
import { antwoordt, type Bestaand } from './casus.state.js';
import { weiger } from './refusals.js';

/** The account of a medewerker is the medewerker. */
export const isMedewerker = (door: Handelende, wie: Medewerker | undefined): boolean =>
  wie !== undefined && door.accountId === wie.medewerkerId && door.organisatieId === wie.organisatieId;

export const isCoordinator = (state: Bestaand, door: Handelende): boolean =>
  door.rollen.includes('casuscoordinator') && door.gemeenten.includes(state.gemeente);

export const isRegisseur = (state: Bestaand, door: Handelende): boolean =>
  state.status === 'lopend' && state.regie.vorm === 'regisseur' && isMedewerker(door, state.regie.wie);

/** Replays the histories of the casussen of its gemeenten; takes part in none. Writes in them on behalf of an organisation only. */
export const isAuditor = (state: Bestaand, door: Handelende): boolean =>
  door.organisatieId !== undefined && door.rollen.includes('auditor') && door.gemeenten.includes(state.gemeente);

const WERKENDE_ROLLEN: readonly Rol[] = ['medewerker', 'teamleider', 'casuscoordinator'];
export const werktVoor = (door: Handelende, organisatieId: string): boolean =>
  door.organisatieId === organisatieId && door.rollen.some((rol) => WERKENDE_ROLLEN.includes(rol));

/** Who takes part; in beoordeling those are the coördinatoren of the gemeente only (domain.md §3). */
export function isBetrokken(state: Bestaand, door: Handelende): boolean {
  if (isCoordinator(state, door)) return true;
  if (state.status === 'in-beoordeling') return false;
  return (
    isRegisseur(state, door) ||
    state.organisaties.some(({ organisatieId }) => werktVoor(door, organisatieId)) ||
    (door.persoonId !== undefined && hoortErbij(state, door.persoonId))
  );
}

/**
 * Asked to take the regie, and not necessarily betrokken yet: the medewerker, or where an organisation was asked and nobody
 * is named yet its teamleider (domain.md §4). Who reads the casus for it is the same: `toegang.ts` of the read side.
 */
export function isGevraagd(state: Bestaand, door: Handelende): boolean {
  if (state.status !== 'lopend') return false;
  const { regie } = state;
  const gevraagd = regie.vorm === 'voorlopig' ? regie.aanwijzing : regie.overdracht?.aan;
  if (!gevraagd || !werktVoor(door, gevraagd.organisatieId)) return false;
  const { medewerkerId } = gevraagd;
  return medewerkerId === undefined ? door.rollen.includes('teamleider') : door.accountId === medewerkerId;
}

export const isGezinslid = (state: Bestaand, persoonId: PersoonId): boolean =>
  state.gezinsleden.some((lid) => lid.persoonId === persoonId);

export const hoortErbij = (state: Bestaand, persoonId: PersoonId): boolean =>
  isGezinslid(state, persoonId) || state.betrokkenen.some((betrokkene) => betrokkene.persoonId === persoonId);

/** Whether an owner takes part: a medewerker of a betrokken organisatie, who answers, a gezinslid or a betrokkene. */
export function isDeelnemer(state: Bestaand, eigenaar: Eigenaar): boolean {
  if (eigenaar.soort === 'persoon') return hoortErbij(state, eigenaar.persoonId);
  return (
    antwoordt(state)?.medewerkerId === eigenaar.medewerkerId ||
    state.organisaties.some(({ organisatieId }) => organisatieId === eigenaar.organisatieId)
  );
}

export const isEigenaar = (door: Handelende, eigenaar: Eigenaar): boolean =>
  eigenaar.soort === 'medewerker' ? isMedewerker(door, eigenaar) : door.persoonId === eigenaar.persoonId;

export const zelfdeEigenaar = (a: Eigenaar, b: Eigenaar): boolean =>
  a.soort === 'medewerker'
    ? b.soort === 'medewerker' && a.medewerkerId === b.medewerkerId
    : b.soort === 'persoon' && a.persoonId === b.persoonId;

/** Who acts, as it is written down; only for who works for an organisation. */
export const alsMedewerker = ({ accountId, organisatieId }: Handelende): Medewerker => ({
  medewerkerId: accountId,
  organisatieId: organisatieId!,
});

type Wie = Pick<CasusCommand, 'door'>;

export function alleenCoordinator({ door }: Wie, state: Bestaand): void {
  if (!isCoordinator(state, door)) weiger('alleen-coordinator');
}

export function alleenRegisseurOfCoordinator({ door }: Wie, state: Bestaand): void {
  if (!isCoordinator(state, door) && !isRegisseur(state, door)) weiger('alleen-regisseur-of-coordinator');
}

export function werktInDeGemeente({ organisatie }: { readonly organisatie: OrganisatieFeiten }, state: Bestaand): void {
  if (!organisatie.gemeenten.includes(state.gemeente))
    weiger('organisatie-niet-in-gemeente', { ref: organisatie.organisatieId, reden: `niet in ${state.gemeente}` });
}

/** The medewerker with its organisation, if it works there. */
export function medewerkerVan({ organisatieId, medewerkers }: OrganisatieFeiten, medewerkerId: string): Medewerker {
  if (!medewerkers.some((medewerker) => medewerker.medewerkerId === medewerkerId))
    weiger('medewerker-onbekend', { ref: medewerkerId, reden: 'werkt niet bij deze organisatie' });
  return { medewerkerId, organisatieId };
}
