import type { PersoonId } from '../waarden.js';
import type { CasusEvent } from './casus.events.js';
import type { Bestaand } from './casus.state.js';
import { weiger } from './refusals.js';
import { toets, type Van } from './regel.js';
import { alleenRegisseurOfCoordinator, hoortErbij, isGezinslid } from './wie.js';

/**
 * Who is a parent of whom, and who has gezag: until 16 the latter reads along with the child, from 16 either only with its
 * consent (domain.md §5). How old a child is stands in the vault, and is asked there whenever somebody reads: a birthday
 * needs no event, and no event tells when it is.
 */
export function ouderVastleggen(command: Van<'OuderVastleggen'>, state: Bestaand): CasusEvent[] {
  const { kindId, ouderId, bron, werkwijze } = command;
  toets(command, state, alleenRegisseurOfCoordinator, bronBekend);
  tussen(kindId, ouderId, state);
  if (isOuder(state, kindId, ouderId)) weiger('ouder-al-vastgelegd', { ref: ouderId, reden: 'ouder' });
  return [{ type: 'OuderVastgelegd', data: { kindId, ouderId, bron, werkwijze: werkwijze.versie } }];
}

/** It was a mistake. Also of a parent who has left. */
export function ouderIntrekken(command: Van<'OuderIntrekken'>, state: Bestaand): CasusEvent[] {
  const { kindId, ouderId } = command;
  alleenRegisseurOfCoordinator(command, state);
  if (!isOuder(state, kindId, ouderId)) weiger('ouder-niet-vastgelegd', { ref: ouderId, reden: 'geen ouder' });
  return [{ type: 'OuderIngetrokken', data: { kindId, ouderId } }];
}

export function gezagVastleggen(command: Van<'GezagVastleggen'>, state: Bestaand): CasusEvent[] {
  const { kindId, gezaghebbendeId, bron, kindIsVolwassen, werkwijze } = command;
  toets(command, state, alleenRegisseurOfCoordinator, bronBekend);
  tussen(kindId, gezaghebbendeId, state);
  if (state.gezinsleden.some((lid) => lid.persoonId === kindId && lid.ongeboren))
    weiger('kind-nog-niet-geboren', { ref: kindId, reden: 'ongeboren' });
  if (kindIsVolwassen) weiger('kind-is-volwassen', { ref: kindId, reden: '18 jaar of ouder' });
  if (heeftGezag(state, kindId, gezaghebbendeId))
    weiger('gezag-al-vastgelegd', { ref: gezaghebbendeId, reden: 'heeft gezag' });
  return [{ type: 'GezagVastgelegd', data: { kindId, gezaghebbendeId, bron, werkwijze: werkwijze.versie } }];
}

/** From this instant on; also of somebody who has left. */
export function gezagBeeindigen(command: Van<'GezagBeeindigen'>, state: Bestaand): CasusEvent[] {
  const { kindId, gezaghebbendeId, bron, werkwijze } = command;
  toets(command, state, alleenRegisseurOfCoordinator, bronBekend);
  if (!heeftGezag(state, kindId, gezaghebbendeId))
    weiger('gezag-niet-vastgelegd', { ref: gezaghebbendeId, reden: 'geen gezag' });
  return [{ type: 'GezagBeeindigd', data: { kindId, gezaghebbendeId, bron, werkwijze: werkwijze.versie } }];
}

function bronBekend({ bron, werkwijze }: Van<'OuderVastleggen' | 'GezagVastleggen' | 'GezagBeeindigen'>): void {
  if (!werkwijze.gezagsbronnen.includes(bron)) weiger('bron-onbekend', { ref: bron, reden: 'niet in de werkwijze' });
}

/** A child of this gezin, and another of this casus who can be its parent: one for whom reading along is meant. */
function tussen(kindId: PersoonId, ouderId: PersoonId, state: Bestaand): void {
  if (!isGezinslid(state, kindId)) weiger('gezinslid-onbekend', { ref: kindId, reden: 'geen gezinslid' });
  if (kindId === ouderId) weiger('ouder-van-zichzelf', { ref: ouderId, reden: 'dezelfde' });
  if (!hoortErbij(state, ouderId)) weiger('persoon-onbekend', { ref: ouderId, reden: 'hoort niet bij de casus' });
  const rol = state.betrokkenen.find(({ persoonId }) => persoonId === ouderId)?.rol;
  if (rol !== undefined && rol !== 'ouder-buiten-gezin' && rol !== 'ex-partner')
    weiger('rol-zonder-gezag', { ref: ouderId, reden: rol });
  if (isOuder(state, ouderId, kindId) || heeftGezag(state, ouderId, kindId))
    weiger('ouder-is-kind', { ref: ouderId, reden: 'kind van de ander' });
}

const isOuder = ({ bescherming }: Bestaand, kindId: PersoonId, ouderId: PersoonId): boolean =>
  bescherming.ouders.some((een) => een.kindId === kindId && een.ouderId === ouderId);

const heeftGezag = ({ bescherming }: Bestaand, kindId: PersoonId, gezaghebbendeId: PersoonId): boolean =>
  bescherming.gezag.some((een) => een.kindId === kindId && een.gezaghebbendeId === gezaghebbendeId);
