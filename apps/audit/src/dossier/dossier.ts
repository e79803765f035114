import { antwoordt, type Bestaand, type CasusState, isOpen, streams } from '@eenplan/domain/evolve';
import type { CasusEvent } from '@eenplan/domain/types';
import type { StoredEvent } from '@eenplan/event-store';
import { lees } from '../gebeurtenis.js';
import type { Organisaties } from '../organisaties.js';
import type { Dossier } from './dossier.dto.js';

/** As of when: each bound that is given counts, together. Absent: now. */
export interface Peil {
  /** Position in the log, inclusive. */
  readonly positie?: number;
  /** Recorded at or before this moment (RFC 3339). */
  readonly vastgelegdOp?: string;
  /** Happened at or before this moment (RFC 3339). */
  readonly gebeurdOp?: string;
}

/**
 * The events that count as of a moment. What an event refers to never happened after it, so what is left still folds.
 */
export function totPeil(events: readonly StoredEvent[], peil: Peil): StoredEvent[] {
  const vastgelegd = peil.vastgelegdOp === undefined ? undefined : micro(peil.vastgelegdOp);
  const gebeurd = peil.gebeurdOp === undefined ? undefined : micro(peil.gebeurdOp);
  return events.filter(
    (event) =>
      (peil.positie === undefined || event.position <= peil.positie) &&
      (vastgelegd === undefined || micro(event.recordedAt) <= vastgelegd) &&
      (gebeurd === undefined || micro(lees(event).op) <= gebeurd),
  );
}

/** A casus, and the events that made it what it is. */
export interface Staat {
  readonly state: Bestaand;
  readonly geopend: StoredEvent;
  readonly laatste: StoredEvent;
}

/** The casus as those events made it; undefined when it did not exist yet. */
export function staatVan(events: readonly StoredEvent[]): Staat | undefined {
  // What was told at the aanmelding happened before the casus was opened: then there is no casus yet to show it in.
  const [geopend] = events;
  if (geopend?.type !== 'CasusGeopend') return undefined;
  let state: CasusState = streams.casus.initial;
  for (const event of events) state = streams.casus.evolve(state, lees(event).event as CasusEvent);
  const laatste = events.at(-1);
  return state.status === 'nieuw' || !laatste ? undefined : { state, geopend, laatste };
}

/** Every organisation that a dossier may name. */
export function organisatiesIn({ state }: Staat): string[] {
  const eigenaars = state.plan.afspraken.map(({ eigenaar }) => eigenaar);
  return [
    ...state.organisaties.map(({ organisatieId }) => organisatieId),
    ...[antwoordt(state), ...eigenaars].flatMap((wie) => (wie && 'organisatieId' in wie ? wie.organisatieId : [])),
  ];
}

/** As an auditor reads it. */
export function naarDossier({ state, geopend, laatste }: Staat, namen: Organisaties): Dossier {
  const wie = antwoordt(state);
  const { plan } = state;
  return {
    casusId: state.casusId,
    kenmerk: state.kenmerk,
    gemeente: state.gemeente,
    status: state.status,
    geopendOp: geopend.recordedAt,
    geopendPositie: geopend.position,
    versie: laatste.version,
    positie: laatste.position,
    vastgelegdOp: laatste.recordedAt,
    ...(wie && {
      antwoordt: {
        ...namen.zichtbaar(wie.organisatieId, { medewerkerId: wie.medewerkerId }),
        ...namen.toon(wie.organisatieId),
      },
    }),
    ...(isOpen(state) ? { regie: state.regie.vorm } : {}),
    ...(state.status === 'afgesloten' ? { afsluiting: state.afsluiting.wijze } : {}),
    veiligheidAcuut: state.veiligheid.acuut,
    teBeoordelen: state.gevoegd.map(({ aanmeldingId }) => aanmeldingId),
    gezinsleden: state.gezinsleden.map(({ persoonId, ongeboren }) => ({ persoonId, ongeboren })),
    betrokkenen: state.betrokkenen.map(({ persoonId, rol }) => ({ persoonId, rol })),
    organisaties: state.organisaties.map(({ organisatieId, leefgebieden }) => ({
      ...namen.toon(organisatieId),
      ...namen.zichtbaar(organisatieId, { leefgebieden: [...leefgebieden] }),
    })),
    ...(plan.prio ? { prioVraag: { vraagId: plan.prio.vraagId, gekozen: plan.prio.gekozen } } : {}),
    volgorde: [...plan.volgorde],
    vragen: plan.vragen.map(({ vraagId, soort, leefgebied, status, geplaatst, op }) => ({
      vraagId,
      soort,
      leefgebied,
      status,
      geplaatst,
      gebeurdOp: op,
    })),
    doelen: plan.doelen.map(({ doelId, vraagId, status, op }) => ({ doelId, vraagId, status, gebeurdOp: op })),
    afspraken: plan.afspraken.map((afspraak) => ({
      afspraakId: afspraak.afspraakId,
      doelId: afspraak.doelId,
      status: afspraak.status,
      uiterlijkDatum: afspraak.uiterlijkDatum,
      leefgebied: afspraak.leefgebied,
      oplossing: afspraak.oplossing.soort,
      eigenaarSoort: afspraak.eigenaar.soort,
      ...(afspraak.eigenaar.soort === 'medewerker'
        ? namen.zichtbaar(afspraak.eigenaar.organisatieId, { eigenaarId: afspraak.eigenaar.medewerkerId })
        : { eigenaarId: afspraak.eigenaar.persoonId }),
      gebeurdOp: afspraak.op,
    })),
    planversies: plan.versies.map(({ op, antwoorden }, index) => ({
      versie: index + 1,
      gebeurdOp: op,
      antwoorden: antwoorden.map(({ persoonId, akkoord }) => ({ persoonId, akkoord })),
    })),
  };
}

/** Microseconds since 1970: Date alone would cut the recorded time off at milliseconds. */
export function micro(moment: string): bigint {
  const fractie = /\.(\d+)/.exec(moment)?.[1] ?? '';
  const seconden = BigInt(Date.parse(moment.replace(/\.\d+/, '')) / 1000);
  return seconden * 1_000_000n + BigInt(fractie.padEnd(6, '0').slice(0, 6));
}
