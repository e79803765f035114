import type pg from 'pg';

/** Of columns in which not every value is allowed. */
const WAARDEN: Readonly<Record<string, string>> = {
  'casusregie.termijn.soort': `'overdracht-verloopt'`,
  'kluis.bsn_koppeling.pseudoniem': `decode(repeat('00', 32), 'hex')`,
  'kluis.generatie.stand': `'oud'`,
  'kluis.vernietiging.stap': `'klaar'`,
  'kluis.inzage.trace_id': `repeat('0', 32)`,
  'kluis.inzage.span_id': `repeat('0', 16)`,
  'kluis.inzage.merk': `decode(repeat('00', 32), 'hex')`,
  'kluis.inzage.gegevens': 'true',
  'kluis.inzage.status': `'ok'`,
  'kluis.inzage.soort': `'persoonId'`,
  'kluis.uitvoer.trace_id': `repeat('0', 32)`,
  'kluis.uitvoer.span_id': `repeat('0', 16)`,
  'kluis.uitvoer.lijst': `'bevindingen'`,
};

/** Where nothing says what a row is, one of any kind: a migration must not mind it. */
const PER_TYPE: Readonly<Record<string, string>> = {
  uuid: 'gen_random_uuid()',
  text: `'x'`,
  integer: '1',
  smallint: '1',
  bigint: '1',
  boolean: 'false',
  bytea: `'\\x00'`,
  json: `'{}'`,
  jsonb: `'{}'`,
  date: `'2026-01-01'`,
  'timestamp with time zone': `'2026-01-01'`,
};

/** One row in each table that has none. Foreign keys are not looked at: the rows need not belong together. */
export async function vulLeeg(admin: pg.Client, tabellen: readonly string[]): Promise<void> {
  await admin.query('set session_replication_role = replica');
  for (const tabel of tabellen) {
    const { rows: al } = await admin.query(`select from ${tabel} limit 1`);
    if (al.length > 0) continue;
    const { rows } = await admin.query<{ naam: string; type: string }>(
      `select a.attname as naam, pg_catalog.format_type(a.atttypid, null) as type from pg_attribute a
       where a.attrelid = $1::regclass and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
         and a.attidentity = '' and a.attnotnull`,
      [tabel],
    );
    const waarde = ({ naam, type }: { readonly naam: string; readonly type: string }) =>
      WAARDEN[`${tabel}.${naam}`] ?? (type.endsWith('[]') ? `'{}'` : (PER_TYPE[type] ?? `'x'`));
    const kolommen = rows.map(({ naam }) => `"${naam}"`).join(', ');
    const waarden = rows.map(waarde).join(', ');
    await admin.query(`insert into ${tabel} (${kolommen}) values (${waarden})`).catch((error: unknown) => {
      throw new Error(`${tabel}: ${String(error)}`);
    });
  }
  await admin.query('set session_replication_role = origin');
}
