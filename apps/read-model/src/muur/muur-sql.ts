import type { TableSpec } from '@eenplan/event-log';

/** Owns nothing, logs in nowhere, and sees what row-level security lets it; `migrate` makes it (libs/event-store). */
export const LEZER = 'eenplan_leesmodellen_lezer';

/**
 * How the table of a read model is walled (leeswacht.sql): which rows are there for who reads, as a condition on the row. The
 * projector writes and reads all of it: a condition that is `true` costs it nothing. The owner is not bound at all, nor is
 * whoever rebuilds.
 */
export function muurSql(table: TableSpec, zichtbaar = 'leeswacht.ziet(stream_id)'): string {
  return `
alter table ${table.name} enable row level security;
create policy projector on ${table.name} to eenplan_leesmodellen using (true) with check (true);
create policy lezer on ${table.name} for select to ${LEZER} using (${zichtbaar});
grant select on ${table.name} to ${LEZER};
`;
}
