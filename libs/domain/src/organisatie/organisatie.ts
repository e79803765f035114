import type { Decider } from '@eenplan/kernel';
import type { MedewerkerId, Rol } from '../waarden.js';
import type { Bereik, NieuweMedewerker, OrganisatieCommand } from './organisatie.commands.js';
import type { OrganisatieEvent } from './organisatie.events.js';
import { weiger } from './organisatie.refusals.js';
import {
  claimsOrganisatie,
  evolveOrganisatie,
  NIEUWE_ORGANISATIE,
  type OrganisatieState,
} from './organisatie.state.js';

type Bestaand = Exclude<OrganisatieState, { status: 'nieuw' }>;
type Van<T extends OrganisatieCommand['type']> = Extract<OrganisatieCommand, { type: T }>;

/** Which roles somebody who works there can have. */
const ROLLEN_BIJ: Readonly<Record<'gemeente' | 'partner', readonly Rol[]>> = {
  gemeente: ['casuscoordinator', 'medewerker', 'teamleider', 'auditor'],
  partner: ['medewerker', 'teamleider'],
};

/** Organisations of the convenant and the people who work for them (domain.md §1, 003). */
export const organisatie: Decider<OrganisatieCommand, OrganisatieState, OrganisatieEvent> = {
  initial: NIEUWE_ORGANISATIE,
  evolve: evolveOrganisatie,
  claims: claimsOrganisatie,
  decide(command, state) {
    if (command.type === 'OrganisatieRegistreren') return registreren(command, state);
    if (state.status === 'nieuw') return weiger('organisatie-bestaat-niet');
    switch (command.type) {
      case 'MedewerkerToevoegen':
        return toevoegen(command, state);
      case 'VertrekAankondigen':
        return vertrekAankondigen(command, state);
      case 'MedewerkerUitschrijven':
        return uitschrijven(command, state);
      case 'CoordinatorVanDienstAanwijzen':
        return vanDienst(command, state);
      case 'BereikbaarheidVastleggen':
        return vastleggen(command, state);
    }
  },
};

function registreren(command: Van<'OrganisatieRegistreren'>, state: OrganisatieState): OrganisatieEvent[] {
  const { organisatieId, naam, soort, gemeenten, convenantDatum, vlaggen, coordinator, door } = command;
  if (!door.rollen.includes('beheerder')) weiger('niet-bevoegd');
  if (state.status !== 'nieuw') weiger('organisatie-bestaat-al');
  if (gemeenten.length === 0) weiger('gemeenten-ontbreken');
  const data = { organisatieId, naam, soort, gemeenten, convenantDatum, vlaggen };
  const geregistreerd: OrganisatieEvent = { type: 'OrganisatieGeregistreerd', data };
  if (soort === 'partner') {
    if (coordinator)
      weiger('coordinator-alleen-bij-gemeente', { ref: coordinator.medewerkerId, reden: 'casuscoordinator' });
    return [geregistreerd];
  }
  if (gemeenten.length !== 1) weiger('gemeente-is-een-gemeente');
  if (!coordinator?.rollen.includes('casuscoordinator')) return weiger('coordinator-ontbreekt');
  rollenPassen(coordinator.rollen, ROLLEN_BIJ.gemeente);
  return [
    geregistreerd,
    ...toegevoegd(coordinator),
    { type: 'CoordinatorVanDienstAangewezen', data: { medewerkerId: coordinator.medewerkerId } },
  ];
}

function toevoegen(command: Van<'MedewerkerToevoegen'>, state: Bestaand): OrganisatieEvent[] {
  beheert(command, state);
  if (state.medewerkers.has(command.medewerkerId)) weiger('medewerker-bestaat-al');
  if (state.soort === 'partner' && command.rollen.includes('casuscoordinator'))
    weiger('coordinator-alleen-bij-gemeente');
  rollenPassen(command.rollen, ROLLEN_BIJ[state.soort]);
  // Who supervises is chosen by none of those who are supervised.
  if (!command.door.rollen.includes('beheerder') && command.rollen.includes('auditor'))
    weiger('rol-niet-te-geven', { ref: 'auditor', reden: 'alleen door de beheerder' });
  return toegevoegd(command);
}

function rollenPassen(rollen: readonly Rol[], passend: readonly Rol[]): void {
  for (const rol of rollen) if (!passend.includes(rol)) weiger('rol-past-niet', { ref: rol, reden: rol });
}

/**
 * Nothing where it was announced before: an uitschrijving that was broken off goes on. Whoever is van dienst is followed at once by
 * the coördinator who works there longest: who has to go must never be kept for want of a successor that another would have to name.
 */
function vertrekAankondigen(command: Van<'VertrekAankondigen'>, state: Bestaand): OrganisatieEvent[] {
  const { medewerkerId } = command;
  const { stand } = magVertrekken(command, state);
  if (stand === 'vertrekt') return [];
  return [...opvolging(state, medewerkerId), { type: 'VertrekAangekondigd', data: { medewerkerId } }];
}

function opvolging(state: Bestaand, medewerkerId: MedewerkerId): OrganisatieEvent[] {
  if (state.soort !== 'gemeente' || state.vanDienst !== medewerkerId) return [];
  const [opvolger] = [...state.medewerkers].flatMap(([id, { stand, rollen }]) =>
    id !== medewerkerId && stand === 'werkt' && rollen.includes('casuscoordinator') ? [id] : [],
  );
  return opvolger === undefined
    ? weiger('geen-opvolger', { ref: medewerkerId, reden: 'enige casuscoördinator' })
    : [{ type: 'CoordinatorVanDienstAangewezen', data: { medewerkerId: opvolger } }];
}

function uitschrijven(command: Van<'MedewerkerUitschrijven'>, state: Bestaand): OrganisatieEvent[] {
  const { medewerkerId } = command;
  magVertrekken(command, state);
  return [...opvolging(state, medewerkerId), { type: 'MedewerkerVertrokken', data: { medewerkerId } }];
}

function magVertrekken(command: Van<'VertrekAankondigen'> | Van<'MedewerkerUitschrijven'>, state: Bestaand) {
  beheert(command, state);
  const { medewerkerId } = command;
  const medewerker = bekend(state, medewerkerId);
  if (medewerker.stand === 'vertrokken') onbekend(medewerkerId);
  return medewerker;
}

function vanDienst(command: Van<'CoordinatorVanDienstAanwijzen'>, state: Bestaand): OrganisatieEvent[] {
  const { door, medewerkerId } = command;
  const eigen = door.organisatieId === state.organisatieId && door.rollen.includes('casuscoordinator');
  if (!eigen && !door.rollen.includes('beheerder')) weiger('niet-bevoegd');
  if (state.soort !== 'gemeente') return weiger('coordinator-alleen-bij-gemeente');
  const medewerker = werktHier(state, medewerkerId);
  if (!medewerker.rollen.includes('casuscoordinator'))
    weiger('rol-past-niet', { ref: medewerkerId, reden: 'geen casuscoördinator' });
  if (state.vanDienst === medewerkerId) weiger('al-van-dienst');
  return [{ type: 'CoordinatorVanDienstAangewezen', data: { medewerkerId } }];
}

function vastleggen(command: Van<'BereikbaarheidVastleggen'>, state: Bestaand): OrganisatieEvent[] {
  beheert(command, state);
  const { medewerkerId, telefoon, email } = command;
  werktHier(state, medewerkerId);
  return [bereikbaar(medewerkerId, { ...(telefoon && { telefoon }), ...(email && { email }) })];
}

/** The beheerder, or a teamleider of the organisation itself. */
function beheert({ door }: OrganisatieCommand, state: Bestaand): void {
  const eigen = door.organisatieId === state.organisatieId && door.rollen.includes('teamleider');
  if (!eigen && !door.rollen.includes('beheerder')) weiger('niet-bevoegd');
}

function werktHier(state: Bestaand, medewerkerId: MedewerkerId) {
  const medewerker = bekend(state, medewerkerId);
  return medewerker.stand === 'werkt' ? medewerker : onbekend(medewerkerId);
}

const bekend = ({ medewerkers }: Bestaand, medewerkerId: MedewerkerId) =>
  medewerkers.get(medewerkerId) ?? onbekend(medewerkerId);

const onbekend = (ref: MedewerkerId): never => weiger('medewerker-onbekend', { ref, reden: 'werkt hier niet' });

function toegevoegd({ medewerkerId, persoonId, rollen, bereik }: NieuweMedewerker): OrganisatieEvent[] {
  const data = { medewerkerId, persoonId, rollen };
  return [
    { type: 'MedewerkerToegevoegd', data },
    ...(bereik?.telefoon || bereik?.email ? [bereikbaar(medewerkerId, bereik)] : []),
  ];
}

const bereikbaar = (medewerkerId: MedewerkerId, bereik: Bereik): OrganisatieEvent => ({
  type: 'BereikbaarheidVastgelegd',
  data: { medewerkerId, ...bereik },
});
