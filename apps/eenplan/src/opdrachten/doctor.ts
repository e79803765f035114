import pg from 'pg';
import { inspectStore } from '@eenplan/event-store';
import { leesRuntime, type Runtime } from '../gegevens/runtime.js';
import { woorden } from '../uitvoer/woorden.js';
import { berekenClaims } from './claims.js';

/** Looks at everything of the system that runs, and says what it found. @returns whether all is well */
export async function doctor(opties: { readonly data: string }): Promise<boolean> {
  const runtime = leesRuntime(opties.data);
  const logboek = await keurLogboek(runtime.databaseUrl);
  const diensten = await keurDiensten(runtime);
  const geparkeerd = await keurProjecties(runtime.databaseUrl);
  const goed = logboek && diensten && geparkeerd;
  schrijf(goed ? '\nAlles is in orde.' : '\nEr is iets mis: zie de regels met ✗.');
  return goed;
}

async function keurLogboek(databaseUrl: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    const { head, events, streams, commands, reservations, checks, findings } = await inspectStore(client, {
      recomputeClaims: berekenClaims,
    });
    schrijf(
      `Logboek: ${events} gebeurtenissen tot en met positie ${head}, ${streams} stromen, ${commands} opdrachten, ${reservations} sleutels`,
    );
    for (const check of checks) {
      const gevonden = findings.filter((finding) => finding.check === check);
      schrijf(`  ${gevonden.length === 0 ? '✓' : '✗'} ${check}`);
      for (const { ref, uitleg } of gevonden) schrijf(`      ${ref}: ${uitleg}`);
    }
    return findings.length === 0;
  } finally {
    await client.end();
  }
}

interface Gereedheid {
  readonly controles?: Record<string, { readonly ok: boolean; readonly details?: Record<string, unknown> }>;
}

async function keurDiensten({ replicas }: Runtime): Promise<boolean> {
  let goed = true;
  for (const [dienst, urls] of Object.entries(replicas))
    for (const url of urls) {
      const { ok, gereedheid } = await vraagGereed(url);
      goed &&= ok;
      schrijf(`Dienst ${dienst} op ${url}: ${ok ? 'gereed' : gereedheid ? 'NIET gereed' : 'geeft geen antwoord'}`);
      for (const [naam, controle] of Object.entries(gereedheid?.controles ?? {}))
        schrijf(`  ${controle.ok ? '✓' : '✗'} ${naam}${toon(controle.details)}`);
      if (!gereedheid) schrijf('  ✗ geen antwoord');
    }
  return goed;
}

async function vraagGereed(url: string): Promise<{ ok: boolean; gereedheid?: Gereedheid }> {
  try {
    const antwoord = await fetch(`${url}/health/ready`, { signal: AbortSignal.timeout(5000) });
    return { ok: antwoord.ok, gereedheid: (await antwoord.json()) as Gereedheid };
  } catch {
    return { ok: false };
  }
}

/** What stands still, from the tables: also when the service that should tell it is down. */
async function keurProjecties(databaseUrl: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    const { rows } = await client.query<{
      projection: string;
      achter: string;
      geparkeerd: string;
      waarom: string | null;
    }>(
      `select c.projection,
         greatest(0, (select coalesce(max(position), 0) from casusregie.event) - max(c.position)) as achter,
         (select count(*) from leesmodellen.projection_stream s
          where s.projection = c.projection and s.parked_reason is not null) as geparkeerd,
         (select string_agg(s.stream_id || ' (' || s.parked_reason || ' bij positie ' || s.parked_position || ')', ', ')
          from leesmodellen.projection_stream s
          where s.projection = c.projection and s.parked_reason is not null) as waarom
       from leesmodellen.projection_checkpoint c group by c.projection order by c.projection`,
    );
    schrijf('Leesmodellen:');
    for (const { projection, achter, geparkeerd, waarom } of rows) {
      const ok = geparkeerd === '0';
      schrijf(
        `  ${ok ? '✓' : '✗'} ${projection}: ${achter} achter, ${geparkeerd} stromen staan stil${waarom ? `: ${waarom}` : ''}`,
      );
    }
    return rows.every(({ geparkeerd }) => geparkeerd === '0');
  } finally {
    await client.end();
  }
}

function toon(details: Record<string, unknown> | undefined): string {
  if (!details || Object.keys(details).length === 0) return '';
  return ` (${woorden(details)})`;
}

function schrijf(regel: string): void {
  process.stdout.write(`${regel}\n`);
}
