import type { CasusEvent } from '@eenplan/domain/types';

/** Where something stands out, over all casussen. */
export const SELECTIES = ['alle', 'gedwongen-wissel', 'termijn-verlopen', 'reden-ontbreekt'] as const;
export type Selectie = (typeof SELECTIES)[number];

interface Soort {
  /** As an index names them (003-bevindingen.sql, 006-volgorde.sql): by it they come in order. */
  readonly types: readonly CasusEvent['type'][];
  /** Which of them, of an event `e` of a casus that is now `nu`. */
  readonly welke: string;
}

const SOORTEN: Readonly<Record<Exclude<Selectie, 'alle'>, Soort>> = {
  // The regie went to another without an offer that was accepted.
  'gedwongen-wissel': {
    types: ['RegieGewisseld', 'RegieTeruggevallen'],
    welke: `e.type in ('RegieGewisseld', 'RegieTeruggevallen')`,
  },
  // An offer that nobody answered in time, and an afspraak of an open casus whose day has passed.
  'termijn-verlopen': {
    types: ['OverdrachtVerlopen', 'AfspraakVoorgesteld', 'AfspraakGemaakt', 'AfspraakVerplaatst'],
    welke: `(e.type = 'OverdrachtVerlopen' or (
      e.type in ('AfspraakVoorgesteld', 'AfspraakGemaakt', 'AfspraakVerplaatst') and nu.status = 'lopend'
      and e.data ->> 'uiterlijkDatum' < (now() at time zone 'Europe/Amsterdam')::date::text
      and not exists (
        select from audit.event x where x.data ->> 'afspraakId' = e.data ->> 'afspraakId'
          and x.type in ('AfspraakVerplaatst', 'AfspraakNagekomen', 'AfspraakNietNagekomen', 'AfspraakVervallen')
          and x.position > e.position)))`,
  },
  // Where one may say why, and nobody did.
  'reden-ontbreekt': {
    types: [
      'OverdrachtAangeboden',
      'GezinslidVertrokken',
      'CasusAfgesloten',
      'HulpvraagLosgelaten',
      'VeiligheidBeoordeeld',
    ],
    welke: `(
      (e.type in ('OverdrachtAangeboden', 'GezinslidVertrokken') and e.data -> 'reden' is null) or
      (e.type in ('HulpvraagLosgelaten', 'VeiligheidBeoordeeld') and e.data -> 'toelichting' is null) or
      (e.type = 'CasusAfgesloten' and e.data ->> 'reden' = 'anders' and e.data -> 'toelichting' is null))`,
  },
};

/** The condition of a selection. */
export function selectieSql(selectie: Selectie): string {
  const soorten = selectie === 'alle' ? Object.values(SOORTEN) : [SOORTEN[selectie]];
  const types = soorten.flatMap((soort) => soort.types.map((type) => `'${type}'`));
  return `e.type in (${types.join(', ')}) and (${soorten.map(({ welke }) => welke).join(' or ')})`;
}
