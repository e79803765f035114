import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { DataSource } from 'typeorm';
import { bewijsDrieEnen } from '../../../audit/src/bewijzen/drie-enen.js';
import { LogLezer } from '../../../audit/src/kopie/log-lezer.js';
import { leesRuntime } from '../gegevens/runtime.js';
import { voortgang } from '../uitvoer/voortgang.js';
import { vergelijkKopie } from './kopie-vergelijken.js';

/** How long (ms) audit's copy may take to arrive at where the log was when we came. */
const INHALEN_MS = 15_000;

/** Proves that audit's copy is the log, and that the three ones always held. @returns whether both do */
export async function verify(opties: { readonly data: string }): Promise<boolean> {
  const { databaseUrl } = leesRuntime(opties.data);
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  const db = await new DataSource({
    type: 'postgres',
    url: databaseUrl,
    installExtensions: false,
    extra: { max: 1 },
  }).initialize();
  try {
    const kopie = await keurKopie(client);
    const enen = await keurDrieEnen(new LogLezer(db));
    return kopie && enen;
  } finally {
    await db.destroy();
    await client.end();
  }
}

async function keurKopie(client: pg.Client): Promise<boolean> {
  const kop = await getal(client, 'select coalesce(max(position), 0) from casusregie.event');
  const deadline = Date.now() + INHALEN_MS;
  while (
    (await getal(client, 'select count(*) from audit.event where position <= $1', [kop])) < kop &&
    Date.now() < deadline
  ) {
    if ((await getal(client, 'select count(*) from audit.open_afwijking')) > 0) break;
    await sleep(100);
  }
  const balk = voortgang('bladeren narekenen');
  const { gebeurtenissen, bevindingen } = await vergelijkKopie(client, kop, (positie) => balk.naar(positie, kop));
  balk.klaar();
  const afwijkingen = await getal(client, 'select count(*) from audit.open_afwijking');
  schrijf(
    `Logboek en kopie: ${gebeurtenissen} gebeurtenissen, ${bevindingen.length === 0 ? 'gelijk, en elk blad klopt' : 'NIET gelijk'}.`,
  );
  for (const regel of bevindingen) schrijf(`  ${regel}`);
  if (afwijkingen > 0)
    schrijf(`  Bij audit kwamen ${afwijkingen} gebeurtenissen aan die niet klopten: zie npx eenplan herstel.`);
  const vrijgegeven = await getal(client, 'select count(*) from audit.vrijgave');
  if (vrijgegeven > 0) schrijf(`  Eerder klopten ${vrijgegeven} niet; die zijn na onderzoek vrijgegeven.`);
  return bevindingen.length === 0 && afwijkingen === 0;
}

async function keurDrieEnen(lezer: LogLezer): Promise<boolean> {
  const { geldig, totPositie, daarna, aantallen, aantalSchendingen, schendingen } = await bewijsDrieEnen(lezer.alles());
  schrijf(
    `Drie enen: tot en met positie ${totPositie}, op ${aantallen.ogenblikken} momenten, ${aantallen.casussen} casussen (${aantallen.openCasussen} open), ${aantallen.gezinsleden} gezinsleden, ${aantallen.regieperioden} regieperioden.`,
  );
  if (daarna > 0)
    schrijf(`  Nog ${daarna} gebeurtenissen daarna zijn niet nagegaan: daarvoor is de kopie nog niet heel.`);
  schrijf(
    geldig
      ? '  Bewezen: op elk moment stond voor elke open casus precies één persoon, en was niemand gezinslid van twee open casussen.'
      : `  NIET bewezen: ${aantalSchendingen} schendingen.`,
  );
  for (const { regel, positie, vastgelegdOp, uitleg } of schendingen)
    schrijf(`  [${regel}] positie ${positie}, ${vastgelegdOp}: ${uitleg}`);
  return geldig;
}

async function getal(client: pg.Client, sql: string, waarden: unknown[] = []): Promise<number> {
  const { rows } = await client.query<[string]>({ text: sql, values: waarden, rowMode: 'array' });
  return Number(rows[0]?.[0] ?? 0);
}

function schrijf(regel: string): void {
  process.stdout.write(`${regel}\n`);
}
