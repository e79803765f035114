/** The open hulpvragen of a casus in order, the prio-vraag first. Same rules as the domain's own state. */
export type Volgorde = readonly string[];

export const achteraan = (volgorde: Volgorde, vraagIds: readonly string[]): Volgorde => [
  ...new Set([...volgorde, ...vraagIds]),
];

export const vooraan = (volgorde: Volgorde, vraagId: string): Volgorde => [vraagId, ...zonder(volgorde, vraagId)];

export const zonder = (volgorde: Volgorde, vraagId: string): Volgorde => volgorde.filter((id) => id !== vraagId);

export const isOpenHulpvraag = ({ soort, status }: { soort: string; status: string }): boolean =>
  soort === 'hulpvraag' && status === 'open';
