/** A promise of the store as a query for what breaks it; `ref` says where. No rows: all is well. */
export interface Check {
  readonly check: string;
  readonly uitleg: string;
  readonly sql: string;
}

/** The log as one row of positions. */
export const LOG_CHECKS: readonly Check[] = [
  {
    check: 'posities',
    uitleg: 'De posities lopen niet van 1 af zonder gaten: hier ontbreekt iets of is iets dubbel.',
    sql: `
      select max(position) as ref from casusregie.event
      having max(position) <> count(*) or min(position) <> 1`,
  },
  {
    check: 'vastgelegd',
    uitleg: 'Het moment van vastleggen loopt hier terug.',
    sql: `
      select position as ref
      from (select position, recorded_at, lag(recorded_at) over (order by position) as previous from casusregie.event) e
      where recorded_at < previous`,
  },
  {
    check: 'gebeurd',
    uitleg: 'Deze gebeurtenis zou gebeurd zijn nadat zij werd vastgelegd.',
    sql: `
      select position as ref from casusregie.event
      where (meta ->> 'happenedAt')::timestamptz > recorded_at`,
  },
];

/** Commands: each whole, in one place, once. The primary key sees to it that an id occurs once in `command`. */
export const COMMAND_CHECKS: readonly Check[] = [
  {
    check: 'opdracht-onbekend',
    uitleg: 'Deze gebeurtenis hoort bij een opdracht die niet als aanvaard bekend is.',
    sql: `
      select e.position as ref
      from casusregie.event e
      left join casusregie.command c on c.id = (e.meta ->> 'commandId')::uuid
      where c.id is null`,
  },
  {
    check: 'opdracht-verspreid',
    uitleg:
      'Deze gebeurtenis ligt buiten de posities van haar opdracht: een opdracht staat niet op één plek, één keer.',
    sql: `
      select e.position as ref
      from casusregie.event e
      join casusregie.command c on c.id = (e.meta ->> 'commandId')::uuid
      where e.position <= c.position - c.events or e.position > c.position`,
  },
  {
    check: 'opdracht-onvolledig',
    uitleg: 'Niet alle gebeurtenissen van deze opdracht zijn er.',
    sql: `
      select c.id as ref
      from casusregie.command c
      left join casusregie.event e on e.position > c.position - c.events and e.position <= c.position
        and (e.meta ->> 'commandId')::uuid = c.id
      group by c.id
      having count(e.position) <> c.events`,
  },
  {
    check: 'opdracht-tijden',
    uitleg: 'De gebeurtenissen van deze opdracht zijn niet op één moment vastgelegd.',
    sql: `
      select e.meta ->> 'commandId' as ref
      from casusregie.event e
      group by e.meta ->> 'commandId'
      having min(e.recorded_at) <> max(e.recorded_at)`,
  },
  {
    check: 'opdracht-antwoord',
    uitleg: 'Het bewaarde antwoord noemt andere stromen of versies dan deze opdracht schreef.',
    sql: `
      select coalesce(said.id, done.id) as ref
      from (
        select c.id, (w ->> 'streamId')::uuid as stream_id, (w ->> 'version')::int as version
        from casusregie.command c, json_array_elements(c.written) w
      ) said
      full join (
        select (e.meta ->> 'commandId')::uuid as id, e.stream_id, max(e.version) as version
        from casusregie.event e group by 1, 2
      ) done on done.id = said.id and done.stream_id = said.stream_id and done.version = said.version
      where said.id is null or done.id is null`,
  },
];
