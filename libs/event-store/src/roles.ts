import { createHash, createHmac, pbkdf2Sync, randomBytes } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';

/** Owns every schema, table and function; nobody logs in as it. */
export const OWNER = 'eenplan_eigenaar';

/** Reads the read models on behalf of whoever asks, and only what row-level security lets it; nobody logs in as it. */
const READER = 'eenplan_leesmodellen_lezer';

/** The services' roles: each logs in, none owns anything. */
export const SERVICE_ROLES = [
  'eenplan_casusregie',
  'eenplan_leesmodellen',
  'eenplan_audit',
  'eenplan_kluis',
  'eenplan_kluis_lezen',
  'eenplan_kluis_inzage',
  'eenplan_portaal',
] as const;

export type ServiceRole = (typeof SERVICE_ROLES)[number];

/** Makes the roles that are missing and gives them these passwords. Roles belong to the whole cluster. */
export async function ensureRoles(client: pg.Client, passwords: Partial<Record<ServiceRole, string>>): Promise<void> {
  await patiently(() => createRole(client, OWNER, 'nologin'));
  await patiently(() => createRole(client, READER, 'nologin'));
  for (const role of SERVICE_ROLES) {
    await patiently(() => createRole(client, role, 'login'));
    const password = passwords[role];
    if (password !== undefined) await patiently(() => setPassword(client, role, password));
  }
  await patiently(() => grantReader(client));
}

/** The service takes this role when it reads for somebody. */
async function grantReader(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ member: boolean }>(
    `select pg_catalog.pg_has_role('eenplan_leesmodellen', $1, 'member') as member`,
    [READER],
  );
  if (!rows[0]?.member) await client.query(`grant ${READER} to eenplan_leesmodellen`);
}

async function createRole(client: pg.Client, role: string, login: string): Promise<void> {
  const { rowCount } = await client.query('select 1 from pg_catalog.pg_roles where rolname = $1', [role]);
  if (rowCount === 0) await client.query(`create role ${role} ${login}`);
}

async function setPassword(client: pg.Client, role: ServiceRole, password: string): Promise<void> {
  const { rows } = await client.query<{ rolpassword: string | null }>(
    'select rolpassword from pg_catalog.pg_authid where rolname = $1',
    [role],
  );
  const stored = rows[0]?.rolpassword ?? '';
  if (stored !== '' && stored === scramVerifier(password, stored)) return;
  // Hashed here, so that a server that logs its statements never logs a password.
  await client.query(`alter role ${role} password ${pg.escapeLiteral(scramVerifier(password))}`);
}

/** Other processes migrate other databases of the cluster at this moment, and the roles are shared. */
async function patiently(step: () => Promise<void>): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await step();
    } catch (error) {
      const { code, message } = error as { code?: string; message: string };
      const raced = code === '42710' || code === '23505' || message.includes('tuple concurrently updated');
      if (!raced || attempt === 20) throw error;
      await sleep(10 * attempt);
    }
  }
}

/** What PostgreSQL stores for a password (RFC 5803), with the salt of `like` when that is such a verifier. */
function scramVerifier(password: string, like = ''): string {
  const [, rounds, salt64] = /^SCRAM-SHA-256\$(\d+):([^$]+)\$/.exec(like) ?? [];
  const iterations = Number(rounds ?? 4096);
  const salt = salt64 ? Buffer.from(salt64, 'base64') : randomBytes(16);
  const salted = pbkdf2Sync(password, salt, iterations, 32, 'sha256');
  const clientKey = createHmac('sha256', salted).update('Client Key').digest();
  const storedKey = createHash('sha256').update(clientKey).digest('base64');
  const serverKey = createHmac('sha256', salted).update('Server Key').digest('base64');
  return `SCRAM-SHA-256$${iterations}:${salt.toString('base64')}$${storedKey}:${serverKey}`;
}
