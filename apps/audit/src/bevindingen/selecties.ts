/** Where something stands out, over all casussen. */
export const SELECTIES = ['alle', 'gedwongen-wissel', 'termijn-verlopen', 'reden-ontbreekt'] as const;
export type Selectie = (typeof SELECTIES)[number];

/** Which events these are, of an event `e` of a casus that is now `nu`. Each has an index of its own (003-bevindingen.sql). */
const SQL: Readonly<Record<Exclude<Selectie, 'alle'>, string>> = {
  // The regie went to another without an offer that was accepted.
  'gedwongen-wissel': `e.type in ('RegieGewisseld', 'RegieTeruggevallen')`,
  // An offer that nobody answered in time, and an afspraak of an open casus whose day has passed.
  'termijn-verlopen': `(e.type = 'OverdrachtVerlopen' or (
    e.type in ('AfspraakVoorgesteld', 'AfspraakGemaakt', 'AfspraakVerplaatst') and nu.status = 'lopend'
    and e.data ->> 'uiterlijkDatum' < (now() at time zone 'Europe/Amsterdam')::date::text
    and not exists (
      select from audit.event x where x.data ->> 'afspraakId' = e.data ->> 'afspraakId'
        and x.type in ('AfspraakVerplaatst', 'AfspraakNagekomen', 'AfspraakNietNagekomen', 'AfspraakVervallen')
        and x.position > e.position)))`,
  // Where one may say why, and nobody did.
  'reden-ontbreekt': `(
    (e.type in ('OverdrachtAangeboden', 'GezinslidVertrokken') and e.data -> 'reden' is null) or
    (e.type in ('HulpvraagLosgelaten', 'VeiligheidBeoordeeld') and e.data -> 'toelichting' is null) or
    (e.type = 'CasusAfgesloten' and e.data ->> 'reden' = 'anders' and e.data -> 'toelichting' is null))`,
};

/** The condition of a selection. */
export const selectieSql = (selectie: Selectie): string =>
  selectie === 'alle' ? `(${Object.values(SQL).join(' or ')})` : SQL[selectie];
