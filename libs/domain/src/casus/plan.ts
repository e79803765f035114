import type { CasusEvent } from './casus.events.js';
import type { Lopend, OpenCasus, Plan } from './casus.state.js';
import { weiger } from './refusals.js';
import type { Van } from './regel.js';
import { gebeurd } from './tijd.js';
import { alleenRegisseurOfCoordinator, hoortErbij } from './wie.js';

/**
 * A version of the one plan: the open vragen that have been placed, the prio-vraag always, the doelen set for them and the
 * open afspraken for those.
 */
export function vaststellen(command: Van<'PlanVaststellen'>, state: Lopend): CasusEvent[] {
  alleenRegisseurOfCoordinator(command, state);
  const { plan } = state;
  const prio = plan.prio?.vraagId;
  const vragen = plan.vragen.filter(
    ({ vraagId, status, geplaatst }) => status === 'open' && (geplaatst || vraagId === prio),
  );
  if (vragen.length === 0) weiger('plan-leeg');
  const vraagIds = vragen.map((vraag) => vraag.vraagId);
  const doelen = plan.doelen.filter(({ vraagId, status }) => status === 'gesteld' && vraagIds.includes(vraagId));
  const doelIds = doelen.map((doel) => doel.doelId);
  const afspraken = plan.afspraken.filter(({ doelId, status }) => status === 'open' && doelIds.includes(doelId));
  const afspraakIds = afspraken.map((afspraak) => afspraak.afspraakId);
  const op = gebeurd(command, [
    ...vragen.map((vraag) => ({ ref: vraag.vraagId, op: vraag.op })),
    ...doelen.map((doel) => ({ ref: doel.doelId, op: doel.op })),
    ...afspraken.map((afspraak) => ({ ref: afspraak.afspraakId, op: afspraak.op })),
    ...vorigeVersie(plan),
  ]);
  const versie = plan.versies.length + 1;
  const data = { versie, ...(prio !== undefined && { prioVraagId: prio }), vraagIds, doelIds, afspraakIds };
  return [{ type: 'PlanVastgesteld', data, op }];
}

/** By the gezinslid itself, or recorded for it by a medewerker who takes part. */
export function beantwoorden(command: Van<'PlanBeantwoorden'>, state: Lopend): CasusEvent[] {
  const { door, versie, persoonId, akkoord, tekst } = command;
  const vastgesteld = state.plan.versies[versie - 1];
  if (!vastgesteld) return weiger('planversie-onbekend', { ref: String(versie), reden: 'niet vastgesteld' });
  const lid = state.gezinsleden.find((gezinslid) => gezinslid.persoonId === persoonId);
  if (!lid) return weiger('gezinslid-onbekend', { ref: persoonId, reden: 'geen gezinslid' });
  if (lid.ongeboren) weiger('nog-niet-geboren', { ref: persoonId, reden: 'ongeboren' });
  const { accountId: medewerkerId, organisatieId } = door;
  if (organisatieId === undefined && door.persoonId !== persoonId)
    weiger('alleen-eigen-antwoord', { ref: persoonId, reden: 'een ander' });
  const opgetekendDoor = organisatieId === undefined ? undefined : { medewerkerId, organisatieId };
  const eerder = vastgesteld.antwoorden.findLast((antwoord) => antwoord.persoonId === persoonId);
  // Another opinion or new words are a new answer; the earlier one stays.
  if (eerder?.akkoord === akkoord && !tekst) weiger('al-beantwoord', { ref: persoonId, reden: `versie ${versie}` });
  const op = gebeurd(command, [{ ref: `versie ${versie}`, op: vastgesteld.op }]);
  const data = { versie, persoonId, akkoord, ...(tekst && { tekst }), ...(opgetekendDoor && { opgetekendDoor }) };
  return [{ type: 'PlanBeantwoord', data, op }];
}

export function contactVastleggen(command: Van<'ContactVastleggen'>, state: OpenCasus): CasusEvent[] {
  const { door, contactmomentId, met, tekst } = command;
  const { accountId: medewerkerId, organisatieId } = door;
  if (organisatieId === undefined) return weiger('alleen-medewerker');
  if (state.plan.contactmomenten.includes(contactmomentId))
    weiger('contactmoment-bestaat-al', { ref: contactmomentId, reden: 'vastgelegd' });
  if (met.length === 0) weiger('contact-zonder-persoon');
  const vreemd = met.filter((persoonId) => !hoortErbij(state, persoonId));
  if (vreemd.length > 0)
    weiger('persoon-onbekend', ...vreemd.map((ref) => ({ ref, reden: 'hoort niet bij de casus' })));
  const medewerker = { medewerkerId, organisatieId };
  return [{ type: 'ContactVastgelegd', data: { contactmomentId, met, medewerker, tekst }, op: gebeurd(command) }];
}

const vorigeVersie = ({ versies }: Plan) =>
  versies.slice(-1).map(({ op }) => ({ ref: `versie ${versies.length}`, op }));
