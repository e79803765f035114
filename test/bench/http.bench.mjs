import { fork } from 'node:child_process';
import { once } from 'node:events';
import { randomUUID } from 'node:crypto';
import autocannon from 'autocannon';
import { built, compare, pairedRounds } from './harness.mjs';

export const description =
  'a real command over HTTP at 64 connections, against a handler of the same app that does nothing';

const BEHEERDER = '00000000-0000-4000-8000-000000000001';
const VLAGGEN = { magBsn: true, datGevoelig: false, veiligheidsketen: false };
const CONNECTIONS = 64;
const PASSWORD = 'bench';

/** @typedef {{ casusId: string, doelId: string, eigenaar: string }} Casus */

/** @param {import('./harness.mjs').Context} context */
export async function run({ quick, note, database }) {
  const { url: adminUrl } = await database();
  const { migrate, eventStoreMigrations } = await built('libs/event-store/src/index.js');
  const { eventLogMigrations } = await built('libs/event-log/src/index.js');
  const { vaultMigrations } = await built('libs/vault/src/index.js');
  const { casusServiceMigrations } = await built('apps/casus-service/src/index.js');
  await migrate(
    adminUrl,
    [...eventStoreMigrations, ...eventLogMigrations, ...vaultMigrations, ...casusServiceMigrations],
    {
      roles: { eenplan_casusregie: PASSWORD, eenplan_kluis: PASSWORD },
    },
  );
  const service = fork(new URL('./http-app.mjs', import.meta.url), { execArgv: [] });
  service.send({ databaseUrl: as(adminUrl, 'eenplan_casusregie'), kluisUrl: as(adminUrl, 'eenplan_kluis') });
  const [{ url }] = /** @type {[{ url: string }]} */ (await once(service, 'message'));
  const api = `${url}/casusregie/v1`;
  try {
    note('making casussen');
    const region = await prepare(api, adminUrl, quick ? 64 : 256);
    const { medewerker, coordinator, casussen } = region;
    const seconds = quick ? 3 : 8;
    let turn = 0;
    const contestants = {
      niets: () => fire(api, seconds, () => ({ path: '/niets', actor: medewerker, body: aanmelding() })),
      aanmelding: () => fire(api, seconds, () => ({ path: '/aanmeldingen', actor: medewerker, body: aanmelding() })),
      afspraak: () =>
        fire(api, seconds, () => {
          const { casusId, doelId, eigenaar } = /** @type {Casus} */ (casussen[turn++ % casussen.length]);
          return { path: `/casussen/${casusId}/afspraken`, actor: coordinator, body: afspraak(doelId, eigenaar) };
        }),
    };
    note('warming up');
    for (const contestant of Object.values(contestants)) await contestant();
    note('measuring');
    const rounds = await pairedRounds(quick ? 3 : 7, contestants);
    const what = { baseline: 'niets', unit: 'requests/s', must: 0.6, aim: 0.9 };
    return ['aanmelding', 'afspraak'].map((ours) => compare(rounds, { name: `${ours}@${CONNECTIONS}`, ours, ...what }));
  } finally {
    service.send({ stop: true });
    await once(service, 'exit');
  }
}

/** @param {string} url @param {string} role */
function as(url, role) {
  const changed = new URL(url);
  changed.username = role;
  changed.password = PASSWORD;
  return changed.href;
}

let persons = 0;
const aanmelding = () => ({
  gemeente: '0010',
  personen: [
    { hoedanigheid: 'gezinslid', voornamen: 'Fenna', achternaam: `Veen ${persons++}`, geboortedatum: '1985-03-02' },
  ],
  vragen: [{ soort: 'hulpvraag', vraagsteller: 0, tekst: 'De rekeningen stapelen zich op.', leefgebied: 'financien' }],
  veiligheid: { acuut: false },
  inlichting: { ingelicht: true },
});

/** @param {string} doelId @param {string} persoonId */
const afspraak = (doelId, persoonId) => ({
  doelId,
  tekst: 'Samen de post openen en op een rij zetten.',
  eigenaar: { soort: 'persoon', persoonId },
  uiterlijkDatum: '2099-01-01',
  samen: true,
});

/**
 * Requests per second; every answer must be 201.
 * @param {string} api @param {number} seconds @param {() => { path: string, actor: string, body: object }} next
 */
async function fire(api, seconds, next) {
  const { pathname } = new URL(api);
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
            'eenplan-actor': actor,
            'idempotency-key': randomUUID(),
          };
          return { ...request, path: pathname + path, headers, body: JSON.stringify(body) };
        },
      },
    ],
  });
  if (result.non2xx + result.errors > 0) throw new Error(`${result.non2xx} refused, ${result.errors} failed`);
  return result['2xx'] / result.duration;
}

/** @param {string} api @param {string} adminUrl @param {number} count */
async function prepare(api, adminUrl, count) {
  const [coordinator, medewerker] = [randomUUID(), randomUUID()];
  const persoon = { achternaam: 'Medewerker' };
  const organisatie = { convenantDatum: '2026-01-01', vlaggen: VLAGGEN, gemeenten: ['0010'] };
  const van = { medewerkerId: coordinator, rollen: ['casuscoordinator'], persoon };
  await post(api, BEHEERDER, '/organisaties', {
    ...organisatie,
    naam: 'Delfzijl',
    soort: 'gemeente',
    coordinator: van,
  });
  const { organisatieId } = await post(api, BEHEERDER, '/organisaties', {
    ...organisatie,
    naam: 'De Borg',
    soort: 'partner',
  });
  const nieuw = { medewerkerId: medewerker, rollen: ['medewerker'], persoon };
  await post(api, BEHEERDER, `/organisaties/${organisatieId}/medewerkers`, nieuw);
  const { default: pg } = await import('pg');
  const client = new pg.Client({ connectionString: adminUrl });
  await client.connect();
  const casussen = await Promise.all(
    Array.from({ length: count }, async () => {
      const { aanmeldingId } = await post(api, medewerker, '/aanmeldingen', aanmelding());
      const { rows } = await client.query(
        `select stream_id as "casusId", data -> 'gezinsleden' -> 0 ->> 'persoonId' as eigenaar from casusregie.event
         where type = 'CasusGeopend' and data ->> 'aanmeldingId' = $1`,
        [aanmeldingId],
      );
      const { casusId, eigenaar } = rows[0];
      await post(api, coordinator, `/casussen/${casusId}/beoordelingen`, { uitkomst: 'starten' }, 1);
      const vraag = { soort: 'zorg', tekst: 'Zorg.', leefgebied: 'financien' };
      const { vraagId } = await post(api, coordinator, `/casussen/${casusId}/vragen`, vraag);
      const { doelId } = await post(api, coordinator, `/casussen/${casusId}/doelen`, { vraagId, tekst: 'Rust.' });
      return /** @type {Casus} */ ({ casusId, eigenaar, doelId });
    }),
  );
  await client.end();
  return { medewerker, coordinator, casussen };
}

/**
 * @param {string} api @param {string} actor @param {string} path @param {object} body @param {number} [version]
 * @returns {Promise<Record<string, string>>}
 */
async function post(api, actor, path, body, version) {
  const response = await fetch(api + path, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      'eenplan-actor': actor,
      'idempotency-key': randomUUID(),
      ...(version === undefined ? {} : { 'if-match': `"${version}"` }),
    },
    body: JSON.stringify(body),
  });
  const answer = /** @type {Record<string, string>} */ (await response.json());
  if (response.status !== 201) throw new Error(`${path}: ${response.status} ${JSON.stringify(answer)}`);
  return answer;
}
