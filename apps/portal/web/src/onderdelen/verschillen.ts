import type { Dossier } from '../kader/botsing.js';

/** One thing that is otherwise; codes are for `t`, words are as they stand. */
export interface Verschil {
  readonly id?: string;
  readonly onderdeel: string;
  readonly soort: 'nieuw' | 'weg' | 'anders';
  readonly woorden?: string | undefined;
  /** Code of how it is and was, with the keys that it may be found under. */
  readonly nu?: string | undefined;
  readonly was?: string | undefined;
}

interface Stuk {
  readonly id: string;
  readonly woorden: string | undefined;
  readonly stand: string | undefined;
}
type Stukken = (dossier: Dossier) => readonly Stuk[];

/** What a casus is made of, as far as somebody who writes may run into it. */
const STUKKEN: Readonly<Record<string, Stukken>> = {
  afspraken: ({ plan }) =>
    plan.afspraken.map(({ afspraakId, tekst, status }) => ({
      id: afspraakId,
      woorden: tekst.tekst,
      stand: `afspraak.standen.${status}`,
    })),
  doelen: ({ plan }) =>
    plan.doelen.map(({ doelId, tekst, status }) => ({ id: doelId, woorden: tekst.tekst, stand: `doel.${status}` })),
  vragen: ({ plan }) =>
    plan.vragen.map(({ vraagId, tekst, status }) => ({
      id: vraagId,
      woorden: tekst.tekst,
      stand: `vraag.standen.${status}`,
    })),
  gezinsleden: ({ gezinsleden }) =>
    gezinsleden
      .filter(({ totOp }) => !totOp)
      .map(({ persoon }) => ({ id: persoon.persoonId, woorden: persoon.naam, stand: undefined })),
  organisaties: ({ organisaties }) =>
    organisaties
      .filter(({ totOp }) => !totOp)
      .map(({ organisatie }) => ({
        id: organisatie.organisatieId ?? organisatie.naam,
        woorden: organisatie.naam,
        stand: undefined,
      })),
  regie: ({ regie }) =>
    regie
      ? [
          {
            id: 'regie',
            woorden: regie.medewerker.naam ?? regie.medewerker.organisatie.naam,
            stand: `regie.${regie.vorm}`,
          },
        ]
      : [],
  status: ({ status }) => [{ id: 'status', woorden: undefined, stand: `status.${status}` }],
};

/** What is otherwise between two versions of a casus, in the words of those who wrote it. */
export function verschillen(toen: Dossier, nu: Dossier): Verschil[] {
  return Object.entries(STUKKEN).flatMap(([onderdeel, van]) => {
    const [oud, nieuw] = [van(toen), van(nu)].map((stukken) => new Map(stukken.map((een) => [een.id, een]))) as [
      Map<string, Stuk>,
      Map<string, Stuk>,
    ];
    const verdwenen = [...oud.values()].filter(({ id }) => !nieuw.has(id));
    return [
      ...[...nieuw.values()].flatMap((een): Verschil[] => {
        const was = oud.get(een.id);
        const { id, woorden, stand } = een;
        if (!was) return [{ id, onderdeel, soort: 'nieuw', woorden, nu: stand }];
        if (was.stand === stand && was.woorden === woorden) return [];
        return [
          { id, onderdeel, soort: 'anders', woorden, nu: stand, was: was.stand === stand ? was.woorden : was.stand },
        ];
      }),
      ...verdwenen.map(({ id, woorden }): Verschil => ({ id, onderdeel, soort: 'weg', woorden })),
    ];
  });
}
