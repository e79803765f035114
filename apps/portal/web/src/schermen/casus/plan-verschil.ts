import type { components } from '../../api/leesmodellen.js';

type Schema = components['schemas'];
type Plan = Pick<Schema['Plan'], 'vragen' | 'doelen' | 'afspraken' | 'wijzigingen' | 'prioVraagId'>;
type Versie = Pick<Schema['PlanVersie'], 'versie' | 'vraagIds' | 'doelIds' | 'afspraakIds'>;

/** A vraag, a doel or an afspraak as it stands in one version of the plan. */
export interface Stuk {
  readonly id: string;
  readonly soort: 'vraag' | 'doel' | 'afspraak';
  readonly tekst: Schema['Tekst'];
  /** Of an afspraak: until when. */
  readonly dag?: string;
  /** How it stands now: what became of something that is not in the plan any more. */
  readonly stand: string;
}

export interface PlanVerschil extends Stuk {
  readonly hoe: 'erbij' | 'anders' | 'weg';
  readonly wasTekst?: Schema['Tekst'];
  readonly wasDag?: string;
}

/** What a version held, in the words and with the days of then: what changed after it is put back. */
export function inhoudVan(plan: Plan, { versie, vraagIds, doelIds, afspraakIds }: Versie): Stuk[] {
  const { doelen, dagen } = later(plan, versie);
  return stukken(plan, new Set([...vraagIds, ...doelIds, ...afspraakIds])).map((een) => ({
    ...een,
    tekst: doelen.get(een.id) ?? een.tekst,
    ...(een.dag !== undefined && { dag: dagen.get(een.id) ?? een.dag }),
  }));
}

/** What a version would hold that is made now: as `vaststellen` of the domain chooses. */
export function inhoudNu(plan: Plan): Stuk[] {
  const vragen = plan.vragen.filter(
    ({ vraagId, status, geplaatst }) => status === 'open' && (geplaatst || vraagId === plan.prioVraagId),
  );
  const vraagIds = new Set(vragen.map(({ vraagId }) => vraagId));
  const doelen = plan.doelen.filter(({ vraagId, status }) => status === 'gesteld' && vraagIds.has(vraagId));
  const doelIds = new Set(doelen.map(({ doelId }) => doelId));
  const afspraken = plan.afspraken.filter(({ doelId, status }) => status === 'open' && doelIds.has(doelId));
  return stukken(plan, new Set([...vraagIds, ...doelIds, ...afspraken.map(({ afspraakId }) => afspraakId)]));
}

/** What came, what became otherwise and what went. */
export function planVerschil(eerst: readonly Stuk[], daarna: readonly Stuk[]): PlanVerschil[] {
  const was = new Map(eerst.map((een) => [een.id, een]));
  const blijft = new Set(daarna.map(({ id }) => id));
  return [
    ...daarna.filter(({ id }) => !was.has(id)).map((een) => ({ ...een, hoe: 'erbij' as const })),
    ...daarna.flatMap((een): PlanVerschil[] => {
      const toen = was.get(een.id);
      if (!toen) return [];
      const anders = {
        ...(toen.tekst.tekstId !== een.tekst.tekstId && { wasTekst: toen.tekst }),
        ...(toen.dag !== undefined && toen.dag !== een.dag && { wasDag: toen.dag }),
      };
      return Object.keys(anders).length > 0 ? [{ ...een, hoe: 'anders', ...anders }] : [];
    }),
    ...eerst.filter(({ id }) => !blijft.has(id)).map((een) => ({ ...een, hoe: 'weg' as const })),
  ];
}

/** How doelen read, and until when afspraken were, before the first change after this version; 0 is how they began. */
export function later({ wijzigingen }: Pick<Plan, 'wijzigingen'>, versie: number) {
  const doelen = new Map<string, Schema['Tekst']>();
  const dagen = new Map<string, string>();
  for (const een of wijzigingen.filter(({ naVersie }) => naVersie >= versie).toReversed()) {
    if (een.doelId !== undefined && een.wasTekst) doelen.set(een.doelId, een.wasTekst);
    if (een.afspraakId !== undefined && een.wasDatum !== undefined) dagen.set(een.afspraakId, een.wasDatum);
  }
  return { doelen, dagen };
}

const stukken = ({ vragen, doelen, afspraken }: Plan, ids: ReadonlySet<string>): Stuk[] =>
  [
    ...vragen.map(({ vraagId, tekst, status }): Stuk => ({ id: vraagId, soort: 'vraag', tekst, stand: status })),
    ...doelen.map(({ doelId, tekst, status }): Stuk => ({ id: doelId, soort: 'doel', tekst, stand: status })),
    ...afspraken.map(({ afspraakId, tekst, status, uiterlijkDatum }): Stuk => ({
      ...{ id: afspraakId, soort: 'afspraak', tekst },
      ...{ dag: uiterlijkDatum, stand: status },
    })),
  ].filter(({ id }) => ids.has(id));
