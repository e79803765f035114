import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { koppen, meldAan } from './aanmelding.mjs';

const BEHEERDER = '00000000-0000-4000-8000-000000000001';
const VLAGGEN = { magBsn: true, datGevoelig: false, veiligheidsketen: false };
const AT_A_TIME = 32;

/** @typedef {{ casusId: string, doelId: string, eigenaar: string }} Casus a casus in which an afspraak can be made */

let persons = 0;
/** A gezin of one that nobody knows yet: it opens a casus. */
export const aanmelding = () => ({
  gemeente: '0010',
  personen: [
    { hoedanigheid: 'gezinslid', voornamen: 'Fenna', achternaam: `Veen ${persons++}`, geboortedatum: '1985-03-02' },
  ],
  vragen: [{ soort: 'hulpvraag', vraagsteller: 0, tekst: 'De rekeningen stapelen zich op.', leefgebied: 'financien' }],
  veiligheid: { acuut: false },
  inlichting: { ingelicht: true },
});

/** @param {Casus} casus */
export const afspraak = ({ doelId, eigenaar }) => ({
  doelId,
  tekst: 'Samen de post openen en op een rij zetten.',
  eigenaar: { soort: 'persoon', persoonId: eigenaar },
  uiterlijkDatum: '2099-01-01',
  samen: true,
});

/**
 * Two organisations with a medewerker each, and `count` casussen with a doel, made over HTTP.
 * @param {string} api @param {string} adminUrl @param {number} count
 */
export async function prepare(api, adminUrl, count) {
  const [coordinator, medewerker] = [randomUUID(), randomUUID()];
  const persoon = { achternaam: 'Medewerker' };
  const organisatie = { convenantDatum: '2026-01-01', vlaggen: VLAGGEN, gemeenten: ['0010'] };
  const van = { medewerkerId: coordinator, rollen: ['casuscoordinator'], persoon };
  const gemeente = { ...organisatie, naam: 'Delfzijl', soort: 'gemeente', coordinator: van };
  const { organisatieId: delfzijl } = await post(api, BEHEERDER, '/organisaties', gemeente);
  const partner = { ...organisatie, naam: 'De Borg', soort: 'partner' };
  const { organisatieId } = await post(api, BEHEERDER, '/organisaties', partner);
  const nieuw = { medewerkerId: medewerker, rollen: ['medewerker'], persoon };
  await post(api, BEHEERDER, `/organisaties/${organisatieId}/medewerkers`, nieuw);
  await meldAan(coordinator, { organisatie: delfzijl, rollen: ['casuscoordinator'] });
  await meldAan(medewerker, { organisatie: organisatieId, rollen: ['medewerker'] });

  await manyTimes(count, () => post(api, medewerker, '/aanmeldingen', aanmelding()));
  const geopend = await opened(adminUrl);
  /** @type {Casus[]} */
  const casussen = [];
  await manyTimes(count, async (i) => {
    const { casusId, eigenaar } = /** @type {{ casusId: string, eigenaar: string }} */ (geopend[i]);
    await post(api, coordinator, `/casussen/${casusId}/beoordelingen`, { uitkomst: 'starten' }, 1);
    const vraag = { soort: 'zorg', tekst: 'Zorg.', leefgebied: 'financien' };
    const { vraagId } = await post(api, coordinator, `/casussen/${casusId}/vragen`, vraag);
    const { doelId } = await post(api, coordinator, `/casussen/${casusId}/doelen`, { vraagId, tekst: 'Rust.' });
    casussen.push({ casusId, eigenaar, doelId: /** @type {string} */ (doelId) });
  });
  return { medewerker, coordinator, casussen };
}

/** @param {string} adminUrl */
async function opened(adminUrl) {
  const client = new pg.Client({ connectionString: adminUrl });
  await client.connect();
  const { rows } = await client.query(
    `select stream_id as "casusId", data -> 'gezinsleden' -> 0 ->> 'persoonId' as eigenaar from casusregie.event
     where type = 'CasusGeopend' order by position`,
  );
  await client.end();
  return /** @type {{ casusId: string, eigenaar: string }[]} */ (rows);
}

/** @param {number} count @param {(i: number) => Promise<unknown>} work */
async function manyTimes(count, work) {
  let next = 0;
  const worker = async () => {
    while (next < count) await work(next++);
  };
  await Promise.all(Array.from({ length: AT_A_TIME }, worker));
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
      ...koppen(actor),
      'idempotency-key': randomUUID(),
      ...(version === undefined ? {} : { 'if-match': `"${version}"` }),
    },
    body: JSON.stringify(body),
  });
  const answer = /** @type {Record<string, string>} */ (await response.json());
  if (response.status !== 201) throw new Error(`${path}: ${response.status} ${JSON.stringify(answer)}`);
  return answer;
}
