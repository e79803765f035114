import type { AfspraakStatus, CasusInhoud, DoelStatus, PlanEvent, VraagStatus } from './casus.events.js';
import type { AfspraakState, DoelState, Plan, PrioVraag, VraagState } from './casus.state.js';
import { samen, vervang } from './lijst.js';

export function evolvePlan(plan: Plan, event: PlanEvent): Plan {
  // Every event of the plan carries it; the type allows none because other events have none.
  const op = event.op ?? '';
  switch (event.type) {
    case 'HulpvraagIngebracht':
      return {
        ...plan,
        vragen: [...plan.vragen, { ...event.data, status: 'open', geplaatst: false, op }],
        volgorde: [...plan.volgorde, event.data.vraagId],
      };
    case 'ZorgIngebracht':
      return { ...plan, vragen: [...plan.vragen, { ...event.data, status: 'open', geplaatst: false, op }] };
    case 'VraagGeplaatst':
      return metVraag(plan, event.data.vraagId, (vraag) => ({ ...vraag, geplaatst: true }));
    case 'VolgordeBepaald':
      return { ...plan, volgorde: event.data.vraagIds };
    case 'PrioVraagVoorlopig':
      return vooraan(plan, { vraagId: event.data.vraagId, gekozen: false });
    case 'PrioVraagGekozen':
      return vooraan(plan, { vraagId: event.data.vraagId, gekozen: true });
    case 'HulpvraagBeantwoord':
      return beeindigd(plan, event.data.vraagId, 'beantwoord');
    case 'HulpvraagIngetrokken':
      return beeindigd(plan, event.data.vraagId, 'ingetrokken');
    case 'HulpvraagLosgelaten':
      return beeindigd(plan, event.data.vraagId, 'losgelaten');
    case 'DoelVoorgesteld':
      return metDoel(plan, event.data, 'voorgesteld', op);
    case 'DoelGesteld':
      return metDoel(plan, event.data, 'gesteld', op);
    case 'DoelOvergenomen':
      return {
        ...plan,
        doelen: vervang<'doelId', DoelState>(plan.doelen, 'doelId', event.data.doelId, (doel) => ({
          ...doel,
          status: 'gesteld',
        })),
      };
    case 'DoelGewijzigd': {
      const { doelId, tekst } = event.data;
      return { ...plan, doelen: vervang(plan.doelen, 'doelId', doelId, (doel) => ({ ...doel, tekst })) };
    }
    case 'AfspraakVoorgesteld':
      return { ...plan, afspraken: [...plan.afspraken, { ...event.data, status: 'voorgesteld', op }] };
    case 'AfspraakGemaakt':
      return { ...plan, afspraken: [...plan.afspraken, { ...event.data, status: 'open', op }] };
    case 'AfspraakAangenomen':
      return metAfspraak(plan, event.data.afspraakId, status('open'));
    case 'AfspraakNagekomen':
      return metAfspraak(plan, event.data.afspraakId, status('nagekomen'));
    case 'AfspraakNietNagekomen':
      return metAfspraak(plan, event.data.afspraakId, status('niet-nagekomen'));
    case 'AfspraakVerplaatst': {
      const { afspraakId, uiterlijkDatum } = event.data;
      return metAfspraak(plan, afspraakId, (afspraak) => ({ ...afspraak, uiterlijkDatum }));
    }
    case 'AfspraakVervallen':
      return metAfspraak(plan, event.data.afspraakId, status('vervallen'));
    case 'PlanVastgesteld':
      return { ...plan, versies: [...plan.versies, { op, antwoorden: [] }] };
    case 'PlanBeantwoord': {
      const { versie, persoonId, akkoord } = event.data;
      const was = plan.versies[versie - 1];
      if (!was) return plan;
      const antwoorden = [...was.antwoorden, { persoonId, akkoord }];
      return { ...plan, versies: plan.versies.with(versie - 1, { ...was, antwoorden }) };
    }
    case 'ContactVastgelegd':
      return { ...plan, contactmomenten: [...plan.contactmomenten, event.data.contactmomentId] };
  }
}

/** The plan with what came from a casus that was merged into this one: its hulpvragen follow behind the own ones. */
export function opgenomen(plan: Plan, inhoud: CasusInhoud): Plan {
  const open = inhoud.vragen.filter((vraag) => vraag.soort === 'hulpvraag' && vraag.status === 'open');
  const vragen = samen<'vraagId', VraagState>(plan.vragen, 'vraagId', inhoud.vragen);
  return {
    ...plan,
    vragen,
    volgorde: [...new Set([...plan.volgorde, ...open.map((vraag) => vraag.vraagId)])],
    doelen: samen(plan.doelen, 'doelId', inhoud.doelen),
    afspraken: samen(plan.afspraken, 'afspraakId', inhoud.afspraken),
  };
}

/** Where the prio-vraag ends, a PrioVraagVoorlopig follows if another hulpvraag is open. */
function beeindigd(plan: Plan, vraagId: string, status: VraagStatus): Plan {
  return {
    ...metVraag(plan, vraagId, (vraag) => ({ ...vraag, status })),
    volgorde: plan.volgorde.filter((id) => id !== vraagId),
    prio: plan.prio?.vraagId === vraagId ? undefined : plan.prio,
  };
}

const vooraan = (plan: Plan, prio: PrioVraag): Plan => ({
  ...plan,
  volgorde: [prio.vraagId, ...plan.volgorde.filter((id) => id !== prio.vraagId)],
  prio,
});

const metVraag = (plan: Plan, vraagId: string, change: (vraag: VraagState) => VraagState): Plan => ({
  ...plan,
  vragen: vervang(plan.vragen, 'vraagId', vraagId, change),
});

const metDoel = (
  plan: Plan,
  { doelId, vraagId, tekst }: Extract<PlanEvent, { type: 'DoelGesteld' }>['data'],
  status: DoelStatus,
  op: string,
): Plan => ({ ...plan, doelen: [...plan.doelen, { doelId, vraagId, tekst, status, op }] });

const metAfspraak = (plan: Plan, afspraakId: string, change: (afspraak: AfspraakState) => AfspraakState): Plan => ({
  ...plan,
  afspraken: vervang(plan.afspraken, 'afspraakId', afspraakId, change),
});

const status = (nieuw: AfspraakStatus) => (afspraak: AfspraakState) => ({ ...afspraak, status: nieuw });
