import { API_AUDIENCE, inloggen, type PortaalClient, startOntwikkelIssuer, TokenBron } from '@eenplan/identity';
import { FileKeys, PostgresVault } from '@eenplan/vault';
import { join, resolve } from 'node:path';
import pg from 'pg';
import { endKafka } from '../../../../infra/kafka/kafka.mjs';
import { endCluster } from '../../../../infra/postgres/cluster.mjs';
import { type Account, kort, Ontwikkelaccounts } from '../draaien/accounts.js';
import { type Database, openDatabase } from '../draaien/database.js';
import { startIngebed } from '../draaien/ingebed.js';
import { Opruimen } from '../draaien/opruimen.js';
import { adres } from '../draaien/omgeving.js';
import { kiesPoorten } from '../draaien/poorten.js';
import type { Draaiend, Samenstelling } from '../draaien/samenstelling.js';
import { startVerdeeld } from '../draaien/verdeeld.js';
import { bewaarInwoners } from '../demo/inwoners.js';
import { laadDemo } from '../demo-plug.js';
import { Fout, uitleg } from '../fout.js';
import { bereidKluisVoor } from '../gegevens/kluis.js';
import { Gegevensmap } from '../gegevens/gegevensmap.js';
import { schrijfRuntime } from '../gegevens/runtime.js';
import { draaitAls } from '../gegevens/slot.js';
import { voortgang } from '../uitvoer/voortgang.js';

export interface StartOpties {
  readonly port: number;
  readonly data: string;
  readonly leeg?: boolean;
  readonly reset?: boolean;
  readonly json?: boolean;
  readonly distributed?: boolean;
  readonly replicas: number;
}

/**
 * A stop that hangs must not keep the user: after this long (ms) what still runs is made to end, it is killed, and we go.
 * The next start recovers.
 */
const [AFKAPPEN_MS, UITERLIJK_MS] = [8_500, 9_300];

/**
 * Starts everything and keeps it going until a signal comes; ends the process itself.
 */
export async function start(opties: StartOpties): Promise<void> {
  const log = (regel: string) => void process.stderr.write(`eenplan: ${regel}\n`);
  const opruimen = new Opruimen();
  let stopt = false;
  const ruimOp = async (code: number): Promise<void> => {
    stopt = true;
    setTimeout(() => kapAf(opties.data, 'SIGQUIT'), AFKAPPEN_MS).unref();
    setTimeout(() => {
      kapAf(opties.data, 'SIGKILL');
      process.exit(code);
    }, UITERLIJK_MS).unref();
    await opruimen.alles();
  };
  const stop = () => {
    if (stopt) return;
    log('stopt');
    void ruimOp(0).then(() => process.exit(0));
  };
  for (const signaal of ['SIGTERM', 'SIGINT'] as const) process.removeAllListeners(signaal).on(signaal, stop);
  // A fault that nobody caught ends us, but not without stopping what we started. What breaks because we are stopping is
  // no news.
  const onverwacht = (error: unknown) => {
    if (stopt) return;
    const { message, detail } = uitleg(error, opties.data);
    log(message);
    if (detail) process.stderr.write(`${detail}\n`);
    void ruimOp(1).then(() => process.exit(1));
  };
  for (const soort of ['unhandledRejection', 'uncaughtException'] as const)
    process.removeAllListeners(soort).on(soort, onverwacht);
  process.env['EENPLAN_ONTWIKKELING'] = '1';
  try {
    await draai(opties, opruimen, log, onverwacht);
  } catch (error) {
    if (stopt) return;
    const fout = uitleg(error, opties.data);
    await ruimOp(1);
    throw fout;
  }
}

async function draai(
  opties: StartOpties,
  opruimen: Opruimen,
  log: (regel: string) => void,
  onverwacht: (error: unknown) => void,
): Promise<void> {
  if (opties.reset && process.env['DATABASE_URL'])
    throw new Fout(
      'Met DATABASE_URL kan --reset de gegevens niet weggooien: maak die database zelf leeg, en neem met --data een nieuwe map.',
    );
  const map = await opruimen.maak(
    () => Gegevensmap.open(opties.data, opties.reset),
    (open) => open.sluit(),
  );
  const poorten = await kiesPoorten(opties.port);
  const database = await opruimen.maak(
    (signaal) => openDatabase(map, log, onverwacht, signaal),
    (open) => open.stop(),
  );
  await bereidKluisVoor(map, database, log);
  const accounts = await ontwikkelaccounts(database, map, opruimen);
  const issuer = await opruimen.maak(
    () =>
      startOntwikkelIssuer({
        port: poorten.issuer,
        accounts: () => accounts.alle(),
        verder: (id) => accounts.vind(id),
        clients: { portaal: portaalClient(adres(poorten.portaal), map.geheimen.portaalGeheim) },
        sleutels: { map: map.pad },
      }),
    (open) => open.close(),
  );
  const aanmelding = { issuer: issuer.url, jwksUrl: issuer.jwksUrl, audience: API_AUDIENCE };
  const samenstelling: Samenstelling = { map, database, poorten, aanmelding, log };
  const draaiend = await opruimen.maak(
    (signaal) =>
      opties.distributed
        ? startVerdeeld(samenstelling, opties.replicas, signaal)
        : startIngebed(samenstelling, signaal),
    (open) => open.stop(),
  );
  schrijfRuntime(map.pad, {
    pid: process.pid,
    vorm: opties.distributed ? 'verdeeld' : 'ingebed',
    urls: draaiend.urls,
    issuer: issuer.url,
    replicas: draaiend.replicas,
    databaseUrl: database.adminUrl,
    ...(draaiend.kafka && { kafka: draaiend.kafka }),
  });
  await demo(map, draaiend, issuer.url, opties.leeg ?? false, log);
  const lijst = (await accounts.alle()).map(kort);
  const urls = { ...draaiend.urls, issuer: issuer.url };
  if (opties.json)
    process.stdout.write(`${JSON.stringify({ ready: true, urls, accounts: lijst, dataDir: map.pad })}\n`);
  else toon(issuer.url, draaiend, lijst);
}

/** Our own PostgreSQL and Kafka end now; the services end by themselves when we are gone. Nothing of anybody else's. */
function kapAf(data: string, hoe: 'SIGQUIT' | 'SIGKILL'): void {
  if (draaitAls(data) !== process.pid) return;
  endCluster(join(resolve(data), 'postgres'), hoe);
  endKafka(join(resolve(data), 'kafka'));
}

const portaalClient = (url: string, geheim: string): PortaalClient => ({
  clientId: 'eenplan-portaal',
  redirectUris: [`${url}/aanmelden/terug`],
  postLogoutRedirectUris: [`${url}/`],
  bewijs: { geheim },
});

/** On the first start only; one that was broken off goes on, for the same day. */
async function demo(
  map: Gegevensmap,
  { urls }: Draaiend,
  issuer: string,
  leeg: boolean,
  log: (regel: string) => void,
): Promise<void> {
  const { demo: stand, demoDatum } = map.stand;
  if (stand === 'klaar' || stand === 'geen') return;
  if (leeg || !laadDemo) {
    if (leeg) map.bewaar({ demo: 'geen' });
    return;
  }
  const vandaag = demoDatum ?? new Date().toISOString().slice(0, 10);
  map.bewaar({ demo: 'bezig', demoDatum: vandaag });
  const balk = voortgang('demo laden');
  try {
    const bron = new TokenBron((account) => inloggen(issuer, account));
    const { hash, opdrachten, personen } = await laadDemo({
      urls,
      fetch,
      koppen: (account) => bron.koppen(account),
      vandaag,
      progress: (n, m) => balk.naar(n, m),
    });
    bewaarInwoners(map.pad, personen);
    map.bewaar({ demo: 'klaar' });
    log(`demo geladen: ${opdrachten} opdrachten, ${hash.slice(0, 16)}`);
  } finally {
    balk.klaar();
  }
}

async function ontwikkelaccounts(database: Database, map: Gegevensmap, opruimen: Opruimen): Promise<Ontwikkelaccounts> {
  const { bsnSleutel, inzageSleutel } = map.geheimen;
  const kluis = await opruimen.maak(
    () =>
      new PostgresVault({
        url: database.urlVoor('eenplan_kluis_lezen'),
        keys: new FileKeys(map.sleutelmap),
        bsnKey: Buffer.from(bsnSleutel, 'base64url'),
        logKey: Buffer.from(inzageSleutel, 'base64url'),
        connections: 1,
      }),
    (open) => open.close(),
  );
  const db = await opruimen.maak(
    () => new pg.Pool({ connectionString: database.adminUrl, max: 1, application_name: 'eenplan accounts' }),
    (open) => open.end(),
  );
  // An idle connection that breaks, as when PostgreSQL starts again, is replaced when one is needed.
  db.on('error', () => undefined);
  return new Ontwikkelaccounts(db, kluis, map.pad);
}

function toon(issuer: string, { urls, replicas }: Draaiend, accounts: readonly Account[]): void {
  const regels = [
    '',
    `  Eén Plan draait: ${urls.portaal}`,
    '',
    `  casusregie    ${urls.casusregie}/casusregie/v1/docs`,
    `  leesmodellen  ${urls.leesmodellen}/leesmodellen/v1/docs`,
    `  audit         ${urls.audit}/audit/v1/docs`,
    `  aanmelden     ${issuer}`,
    ...Object.entries(replicas).flatMap(([naam, [, ...meer]]) =>
      meer.map((url) => `  ${naam.padEnd(12)}  ${url}  (kopie)`),
    ),
    '',
    ...enkele(accounts).map(
      ({ id, naam, rol, organisatie }) => `  ${rol.padEnd(16)}  ${naam.padEnd(24)}  ${organisatie.padEnd(30)}  ${id}`,
    ),
    '',
    `  ${accounts.length} accounts, zonder wachtwoord: kies er een bij het aanmelden. Een toegangstoken: npx eenplan token <nummer>.`,
    '  Rondkijken: npx eenplan --help. Stoppen: Ctrl C.',
    '',
  ];
  process.stdout.write(`${regels.join('\n')}\n`);
}

/** A few of each role: enough to look around with. */
function enkele(accounts: readonly Account[]): Account[] {
  const perRol = new Map<string, number>();
  return accounts.filter(({ rol }) => {
    const al = perRol.get(rol) ?? 0;
    perRol.set(rol, al + 1);
    return al < 3;
  });
}
