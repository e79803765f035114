import { ingebracht, vraagIsNieuw, vraagstellerIsGezinslid } from './beoordeling.js';
import type { CasusEvent, PlanEvent } from './casus.events.js';
import type { Lopend, OpenCasus, VraagState } from './casus.state.js';
import { evolvePlan } from './plan.evolve.js';
import { prioDaarna } from './prio.js';
import { weiger } from './refusals.js';
import { toets, type Van } from './regel.js';
import { gebeurd } from './tijd.js';
import { alleenCoordinator, alleenRegisseurOfCoordinator, isCoordinator, isGezinslid, isRegisseur } from './wie.js';

/** By anyone who takes part; the regisseur places it after speaking with the person (domain.md §5). */
export function inbrengen(command: Van<'VraagInbrengen'>, state: Lopend): CasusEvent[] {
  const { vraag, werkwijze } = command;
  vraagIsNieuw(vraag, state);
  vraagstellerIsGezinslid(vraag, state);
  if (!werkwijze.leefgebieden.includes(vraag.leefgebied))
    weiger('leefgebied-onbekend', { ref: vraag.leefgebied, reden: 'niet in de werkwijze' });
  return metPrio(state, ingebracht(vraag, gebeurd(command)));
}

export function plaatsen(command: Van<'VraagPlaatsen'>, state: Lopend): CasusEvent[] {
  alleenRegisseurOfCoordinator(command, state);
  const { vraagId } = command;
  const vraag = openVraag(state, vraagId);
  if (vraag.geplaatst) weiger('vraag-al-geplaatst', { ref: vraagId, reden: 'geplaatst' });
  return [{ type: 'VraagGeplaatst', data: { vraagId }, op: gebeurd(command, [naar(vraag)]) }];
}

export function volgordeBepalen(command: Van<'VolgordeBepalen'>, state: Lopend): CasusEvent[] {
  const { vraagIds } = command;
  const { volgorde, prio } = state.plan;
  toets(
    command,
    state,
    alleenRegisseurOfCoordinator,
    function elkeOpenHulpvraagEens() {
      const mis = [
        ...volgorde.filter((id) => !vraagIds.includes(id)).map((ref) => ({ ref, reden: 'ontbreekt' })),
        ...vraagIds.filter((id) => !volgorde.includes(id)).map((ref) => ({ ref, reden: 'geen open hulpvraag' })),
        ...vraagIds.filter((id, i) => vraagIds.indexOf(id) < i).map((ref) => ({ ref, reden: 'dubbel' })),
      ];
      if (mis.length > 0) weiger('volgorde-onvolledig', ...mis);
    },
    function prioVooraan() {
      if (prio && vraagIds[0] !== prio.vraagId) weiger('prio-niet-eerst', { ref: prio.vraagId, reden: 'prio-vraag' });
    },
    function ietsAnders() {
      if (vraagIds.every((id, i) => id === volgorde[i])) weiger('volgorde-ongewijzigd');
    },
  );
  const vragen = state.plan.vragen.filter(({ vraagId }) => vraagIds.includes(vraagId));
  return [{ type: 'VolgordeBepaald', data: { vraagIds }, op: gebeurd(command, vragen.map(naar)) }];
}

/** With the gezin: what each chose stays readable; where they differ the regisseur decides with a reason (domain.md §5). */
export function prioKiezen(command: Van<'PrioVraagKiezen'>, state: Lopend): CasusEvent[] {
  const { vraagId, keuzes, reden } = command;
  toets(
    command,
    state,
    alleenRegisseurOfCoordinator,
    function gezinKiest() {
      if (keuzes.length === 0) weiger('keuzes-ontbreken');
      const vreemd = keuzes.filter(({ persoonId }) => !isGezinslid(state, persoonId));
      if (vreemd.length > 0)
        weiger('gezinslid-onbekend', ...vreemd.map(({ persoonId }) => ({ ref: persoonId, reden: 'geen gezinslid' })));
    },
    function iederEenKeuze() {
      const dubbel = keuzes.filter(
        ({ persoonId }, i) => keuzes.findIndex((keuze) => keuze.persoonId === persoonId) < i,
      );
      if (dubbel.length > 0)
        weiger('keuze-dubbel', ...dubbel.map(({ persoonId }) => ({ ref: persoonId, reden: 'dubbel' })));
    },
    function redenBijVerschil() {
      const anders = keuzes.filter((keuze) => keuze.vraagId !== vraagId);
      if (anders.length > 0 && !reden)
        weiger('reden-ontbreekt', ...anders.map(({ persoonId }) => ({ ref: persoonId, reden: 'kiest een andere' })));
    },
  );
  const vragen = [vraagId, ...keuzes.map((keuze) => keuze.vraagId)].map((id) => openHulpvraag(state, id));
  if (state.plan.prio?.gekozen && state.plan.prio.vraagId === vraagId)
    weiger('prio-al-gekozen', { ref: vraagId, reden: 'prio-vraag' });
  const op = gebeurd(command, [...new Set(vragen)].map(naar));
  return [{ type: 'PrioVraagGekozen', data: { vraagId, keuzes, ...(reden && { reden }) }, op }];
}

export function beantwoorden(command: Van<'HulpvraagBeantwoorden'>, state: OpenCasus): CasusEvent[] {
  alleenRegisseurOfCoordinator(command, state);
  const { vraagId, oordeelVraagsteller } = command;
  return metPrio(state, {
    type: 'HulpvraagBeantwoord',
    data: { vraagId, ...(oordeelVraagsteller && { oordeelVraagsteller }) },
    op: gebeurd(command, [naar(openHulpvraag(state, vraagId))]),
  });
}

/** By the vraagsteller, or recorded for the vraagsteller by who keeps the plan. */
export function intrekken(command: Van<'HulpvraagIntrekken'>, state: OpenCasus): CasusEvent[] {
  const { door, vraagId } = command;
  const vraag = openHulpvraag(state, vraagId);
  if (door.persoonId !== vraag.vraagstellerId && !isCoordinator(state, door) && !isRegisseur(state, door))
    weiger('alleen-vraagsteller', { ref: vraagId, reden: 'van een ander' });
  return metPrio(state, { type: 'HulpvraagIngetrokken', data: { vraagId }, op: gebeurd(command, [naar(vraag)]) });
}

export function loslaten(command: Van<'HulpvraagLoslaten'>, state: OpenCasus): CasusEvent[] {
  alleenCoordinator(command, state);
  const { vraagId, reden, laatsteAanbod, toelichting } = command;
  const vraag = openHulpvraag(state, vraagId);
  if (reden === 'wil-niet-verder' && !laatsteAanbod) weiger('laatste-aanbod-ontbreekt');
  return metPrio(state, {
    type: 'HulpvraagLosgelaten',
    data: { vraagId, reden, ...(laatsteAanbod && { laatsteAanbod }), ...(toelichting && { toelichting }) },
    op: gebeurd(command, [naar(vraag)]),
  });
}

/** What an event refers to, and when that happened. */
export const naar = ({ vraagId, op }: VraagState) => ({ ref: vraagId, op });

/** A vraag of the plan that is not over; a zorg never is. */
export function openVraag({ plan }: OpenCasus, vraagId: string): VraagState {
  const vraag = plan.vragen.find((een) => een.vraagId === vraagId);
  if (!vraag) return weiger('vraag-onbekend', { ref: vraagId, reden: 'niet in het plan' });
  if (vraag.status !== 'open') return weiger('hulpvraag-niet-open', { ref: vraagId, reden: vraag.status });
  return vraag;
}

function openHulpvraag(state: OpenCasus, vraagId: string): Extract<VraagState, { soort: 'hulpvraag' }> {
  const vraag = openVraag(state, vraagId);
  return vraag.soort === 'hulpvraag' ? vraag : weiger('geen-hulpvraag', { ref: vraagId, reden: 'zorg' });
}

function metPrio({ plan }: OpenCasus, event: CasusEvent): CasusEvent[] {
  return [event, ...prioDaarna(evolvePlan(plan, event as PlanEvent), event.op!)];
}
