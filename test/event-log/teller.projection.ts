import type { Projection, ProjectedEvent, StreamRows, TableSpec } from '@eenplan/event-log';

const TELLER: TableSpec = {
  name: 'leesmodellen.teller',
  key: [],
  columns: [
    { name: 'som', type: 'integer' },
    { name: 'status', type: 'text' },
    { name: 'sinds', type: 'timestamptz' },
    { name: 'dag', type: 'date' },
    { name: 'labels', type: 'text[]' },
    { name: 'laatste', type: 'jsonb' },
  ],
};

const STUK: TableSpec = {
  name: 'leesmodellen.teller_stuk',
  key: ['nummer', 'soort'],
  columns: [
    { name: 'nummer', type: 'integer' },
    { name: 'soort', type: 'text' },
    { name: 'houder', type: 'uuid' },
    { name: 'actief', type: 'boolean' },
  ],
};

interface Teller {
  som: number;
  status: string | null;
  labels: string[];
}

/**
 * A projection that does a bit of everything: a row per stream, rows by a key of two columns, removal, a constraint
 * across streams (who holds a `houder`), and events that it, or its table, refuses.
 */
export const teller: Projection = {
  name: 'teller',
  streamTypes: ['teller'],
  tables: [TELLER, STUK],
  ddl: `
    create table leesmodellen.teller (
      stream_id uuid not null primary key,
      som integer not null check (som < 1000),
      status text,
      sinds timestamptz,
      dag date,
      labels text[],
      laatste jsonb
    );
    create index teller_status on leesmodellen.teller (status);
    alter table leesmodellen.teller enable row level security;
    create policy alles on leesmodellen.teller to eenplan_leesmodellen using (true) with check (true);
    create table leesmodellen.teller_stuk (
      stream_id uuid not null,
      nummer integer not null,
      soort text not null,
      houder uuid,
      actief boolean not null default true,
      primary key (stream_id, nummer, soort)
    );
    create unique index teller_een_houder on leesmodellen.teller_stuk (houder) where actief;
    grant select, insert, update, delete on leesmodellen.teller, leesmodellen.teller_stuk to eenplan_leesmodellen;
  `,
  apply(rows: StreamRows, event: ProjectedEvent): void {
    const row = rows.get<Teller>(TELLER);
    switch (event.type) {
      case 'Geteld':
        if (!row)
          rows.put(TELLER, { som: event.data.n, sinds: event.op, dag: '2026-01-31', labels: [], laatste: event.data });
        else
          rows.patch(TELLER, {
            som: row.som + event.data.n,
            labels: [...row.labels, `l"${event.version}`],
            laatste: event.data,
          });
        break;
      case 'Genomen':
        rows.put(STUK, { nummer: event.data.nummer, soort: 'a', houder: event.data.houder, actief: true });
        break;
      case 'Losgelaten':
        rows.patch(STUK, { actief: false }, [event.data.nummer, 'a']);
        break;
      case 'Weggedaan':
        rows.delete(STUK, [event.data.nummer, 'a']);
        break;
      case 'Vergif':
        rows.put(TELLER, { som: 999, status: 'half' });
        throw new Error('dit kan niet');
      default:
        break;
    }
  },
};

/** A second projection on the same streams: shows that one can stop while the other goes on. */
export const volger: Projection = {
  name: 'volger',
  streamTypes: ['teller', 'anders'],
  tables: [{ name: 'leesmodellen.volger', key: [], columns: [{ name: 'aantal', type: 'bigint' }] }],
  ddl: `create table leesmodellen.volger (stream_id uuid not null primary key, aantal bigint not null);
    grant select, insert, update, delete on leesmodellen.volger to eenplan_leesmodellen;`,
  apply(rows: StreamRows, event: ProjectedEvent): void {
    rows.put(this.tables[0]!, { aantal: event.version });
  },
};
