import pg from 'pg';
import { inspectStore } from '@eenplan/event-store';
import { leesRuntime, type Runtime } from '../gegevens/runtime.js';
import { inRust, isRecord, woorden } from '../uitvoer/woorden.js';
import { berekenClaims } from './claims.js';

/** So many streams are named per read model. */
const GENOEMD = 20;

/** Looks at everything of the system that runs, and says what it found. @returns whether all is well */
export async function doctor(opties: { readonly data: string }): Promise<boolean> {
  const runtime = leesRuntime(opties.data);
  const logboek = await keurLogboek(runtime.databaseUrl);
  const diensten = await keurDiensten(runtime);
  const geparkeerd = await keurProjecties(runtime.databaseUrl);
  const goed = logboek && diensten && geparkeerd;
  schrijf(
    goed
      ? '\nAlles is in orde.'
      : '\nEr is iets mis: zie de regels met ✗. Wat stilstaat, en wat u kunt doen: npx eenplan herstel.',
  );
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
      for (const [naam, { ok, details }] of Object.entries(gereedheid?.controles ?? {}))
        for (const regel of controle(`${ok ? '✓' : '✗'} ${naam}`, details ?? {})) schrijf(`  ${regel}`);
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

/** One check in a line; of what has parts of its own, a line for each in which something is going on. */
function controle(kop: string, details: Readonly<Record<string, unknown>>): string[] {
  const delen = Object.entries(details);
  const zelf = Object.fromEntries(delen.filter(([, inhoud]) => !isRecord(inhoud)));
  return [
    Object.keys(zelf).length === 0 ? kop : `${kop} (${woorden(zelf)})`,
    ...delen.flatMap(([naam, inhoud]) =>
      isRecord(inhoud) && !inRust(inhoud) ? [`    ${naam}: ${woorden(inhoud)}`] : [],
    ),
  ];
}

/** What stands still, from the tables: also when the service that should tell it is down. */
async function keurProjecties(databaseUrl: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    const { rows } = await client.query<{ projection: string; achter: number; stil: string[] }>(
      `select c.projection,
         greatest(0, (select coalesce(max(position), 0) from casusregie.event) - max(c.position))::float8 as achter,
         array(select s.stream_id || ': ' || s.parked_reason || ' bij positie ' || s.parked_position
          from leesmodellen.projection_stream s
          where s.projection = c.projection and s.parked_reason is not null order by s.parked_position) as stil
       from leesmodellen.projection_checkpoint c group by c.projection order by c.projection`,
    );
    schrijf('Leesmodellen:');
    const breedte = Math.max(...rows.map(({ projection }) => projection.length));
    for (const { projection, achter, stil } of rows) {
      const stand = [achter === 0 ? 'bij' : `${achter} achter`, ...(stil.length > 0 ? [`${stil.length} stil`] : [])];
      schrijf(`  ${stil.length === 0 ? '✓' : '✗'} ${projection.padEnd(breedte)}  ${stand.join(', ')}`);
      for (const een of stil.slice(0, GENOEMD)) schrijf(`      ${een}`);
      if (stil.length > GENOEMD) schrijf(`      en nog ${stil.length - GENOEMD}`);
    }
    return rows.every(({ stil }) => stil.length === 0);
  } finally {
    await client.end();
  }
}

function schrijf(regel: string): void {
  process.stdout.write(`${regel}\n`);
}
