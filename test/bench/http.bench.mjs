import { fork } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import autocannon from 'autocannon';
import { beginAanmelding, eindAanmelding, koppen } from './aanmelding.mjs';
import { built, compare, pairedRounds } from './harness.mjs';
import { aanmelding, afspraak, prepare } from './http-region.mjs';

export const description =
  'a real command over HTTP at 64 connections, against the same controller with a handler that does nothing';

const CONNECTIONS = 64;
const PASSWORD = 'bench';

/**
 * What is measured, and against what: `niets` is the very controller (body class, validation, headers, ids, bus, answer)
 * before a handler that does nothing; `kaal`, for information, a route that does not even look at its body. There are so
 * many casussen that none gets more than some fifty afspraken.
 * @param {import('./harness.mjs').Context} context
 */
export async function run({ quick, note, database }) {
  const { url: adminUrl } = await database();
  const service = await startService(adminUrl);
  try {
    note('making casussen');
    const contestants = await makeContestants(service.api, adminUrl, quick ? 600 : 2500);
    const seconds = quick ? 2 : 6;
    /** @type {number[]} microseconds of the client per request */
    const client = [];
    /** @param {Next} next */
    const fired = (next) => async () => {
      const { rate, clientMicros } = await fire(service.api, seconds, next);
      client.push(clientMicros);
      return rate;
    };
    const runs = Object.fromEntries(Object.entries(contestants).map(([name, next]) => [name, fired(next)]));
    note('warming up');
    for (const each of Object.values(runs)) await each();
    note('measuring');
    const rounds = await pairedRounds(quick ? 3 : 7, runs);
    note(`the client took at most ${Math.round(Math.max(...client))} microseconds of CPU per request`);
    const commands = ['aanmelding', 'afspraak'];
    const unit = 'requests/s';
    return [
      ...commands.map((ours) => ({ name: ours, ours, baseline: `${ours}-niets`, unit, must: 0.6, aim: 0.9 })),
      ...commands.map((ours) => ({ name: ours, ours, baseline: 'kaal', unit })),
    ].map((what) => compare(rounds, { ...what, name: `${what.name}@${CONNECTIONS}` }));
  } finally {
    await service.stop();
  }
}

/** @param {string} adminUrl */
export async function startService(adminUrl) {
  const { migrate, eventStoreMigrations } = await built('libs/event-store/src/index.js');
  const { eventLogMigrations } = await built('libs/event-log/src/index.js');
  const { vaultMigrations } = await built('libs/vault/src/index.js');
  const { casusServiceMigrations } = await built('apps/casus-service/src/index.js');
  const { NODE_OPTIES } = await built('apps/eenplan/src/draaien/kindproces.js');
  await migrate(
    adminUrl,
    [...eventStoreMigrations, ...eventLogMigrations, ...vaultMigrations, ...casusServiceMigrations],
    { roles: { eenplan_casusregie: PASSWORD, eenplan_kluis: PASSWORD } },
  );
  const aanmelding = await beginAanmelding();
  const service = fork(new URL('./http-app.mjs', import.meta.url), { execArgv: NODE_OPTIES });
  service.send({
    databaseUrl: as(adminUrl, 'eenplan_casusregie'),
    kluisUrl: as(adminUrl, 'eenplan_kluis'),
    aanmelding,
  });
  const [{ url }] = /** @type {[{ url: string }]} */ (await once(service, 'message'));
  return {
    api: `${url}/casusregie/v1`,
    pid: service.pid,
    stop: async () => {
      // The client hung up on what was under way: that must be finished before its stores are closed.
      await sleep(500);
      service.send({ stop: true });
      await once(service, 'exit');
      await eindAanmelding();
    },
  };
}

/** @param {string} url @param {string} role */
function as(url, role) {
  const changed = new URL(url);
  changed.username = role;
  changed.password = PASSWORD;
  return changed.href;
}

/** @typedef {() => { path: string, actor: string, body: object }} Next the next request of a contestant */

/** @param {string} api @param {string} adminUrl @param {number} count @returns {Promise<Record<string, Next>>} */
export async function makeContestants(api, adminUrl, count) {
  const { medewerker, coordinator, casussen } = await prepare(api, adminUrl, count);
  /** @param {string} prefix @returns {Next} */
  const aanmeldingen = (prefix) => () => ({
    path: `${prefix}/aanmeldingen`,
    actor: medewerker,
    body: aanmelding(),
  });
  let turn = 0;
  /** @param {string} prefix @returns {Next} */
  const afspraken = (prefix) => () => {
    const casus = /** @type {import('./http-region.mjs').Casus} */ (casussen[turn++ % casussen.length]);
    return { path: `${prefix}/casussen/${casus.casusId}/afspraken`, actor: coordinator, body: afspraak(casus) };
  };
  return {
    kaal: () => ({ path: '/kaal', actor: medewerker, body: aanmelding() }),
    'aanmelding-niets': aanmeldingen('/niets'),
    aanmelding: aanmeldingen(''),
    'afspraak-niets': afspraken('/niets'),
    afspraak: afspraken(''),
  };
}

/**
 * Requests per second, and microseconds of CPU of this client per request; every answer must be 201.
 * @param {string} api @param {number} seconds @param {Next} next
 */
export async function fire(api, seconds, next) {
  const { pathname } = new URL(api);
  const before = process.cpuUsage();
  const result = await autocannon({
    url: api,
    connections: CONNECTIONS,
    duration: seconds,
    requests: [
      {
        method: 'POST',
        /** @param {object} request */
        setupRequest(request) {
          const { path, actor, body } = next();
          const headers = {
            'content-type': 'application/json',
            ...koppen(actor),
            'idempotency-key': randomUUID(),
          };
          return { ...request, path: pathname + path, headers, body: JSON.stringify(body) };
        },
      },
    ],
  });
  if (result.non2xx + result.errors > 0) throw new Error(`${result.non2xx} refused, ${result.errors} failed`);
  const { user, system } = process.cpuUsage(before);
  return { rate: result['2xx'] / result.duration, clientMicros: (user + system) / result['2xx'] };
}
