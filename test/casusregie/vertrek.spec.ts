import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ONTWIKKEL_BEHEERDER } from '@eenplan/identity';
import { EventStore } from '@eenplan/event-store';
import pg from 'pg';
import { bewijsDrieEnen } from '../../apps/audit/src/bewijzen/drie-enen.js';
import { type Dienst, startDienst } from './dienst.js';
import {
  aanmelding,
  type Casus,
  casusVan,
  eenCasusMetRegisseur,
  eenGestarteCasus,
  eenRegio,
  nieuweMedewerker,
  type Regio,
} from './scenarios.js';

let dienst: Dienst;
let regio: Regio;
beforeAll(async () => {
  dienst = await startDienst();
  regio = await eenRegio(dienst);
});
afterAll(() => dienst?.stop());

const REGIE_SLEUTELS = `select key, stream_id from casusregie.reservation where key like 'regie/%' order by key`;

async function versieVan(streamId: string): Promise<number> {
  const [rij] = await dienst.query<{ versie: number }>(
    'select max(version) as versie from casusregie.event where stream_id = $1',
    [streamId],
  );
  return rij!.versie;
}

const nieuw = async (organisatieId: string, rol = 'medewerker') => {
  const medewerkerId = randomUUID();
  await nieuweMedewerker(dienst, organisatieId, medewerkerId, [rol]);
  return medewerkerId;
};

const schrijfUit = (organisatieId: string, medewerkerId: string, versie: number, sleutel = randomUUID()) =>
  dienst.post(
    ONTWIKKEL_BEHEERDER,
    `/organisaties/${organisatieId}/medewerkers/${medewerkerId}/vertrek`,
    {},
    { versie, sleutel },
  );

async function aangewezen(medewerkerId: string): Promise<Casus> {
  const casus = await eenGestarteCasus(dienst, regio);
  await casus.lukt(casus.coordinator, '/aanwijzingen', { organisatieId: regio.borg.organisatieId, medewerkerId });
  return casus;
}

/** Every event there is, as the auditor proves it. */
const bewijs = async () => bewijsDrieEnen(await dienst.app.get(EventStore).tail(0, 1_000_000));

/** Waits until a query finds something. */
async function tot(sql: string, values: unknown[] = []): Promise<void> {
  for (const eind = Date.now() + 20_000; (await dienst.query(sql, values)).length === 0; await sleep(5))
    if (Date.now() > eind) throw new Error(`nothing found: ${sql}`);
}

/** Who answers for a casus by the key that it holds. */
async function houder(casusId: string): Promise<string | undefined> {
  const rijen = await dienst.query<{ key: string }>(
    `select key from casusregie.reservation where stream_id = $1 and key like 'regie/%'`,
    [casusId],
  );
  expect(rijen).toHaveLength(1);
  return rijen[0]!.key.split('/')[1];
}

describe('a medewerker who answers for casussen and leaves', () => {
  it('at that instant the coördinatoren van dienst answer, each for those of the own gemeente', async () => {
    const { organisatieId } = regio.borg;
    const weg = await nieuw(organisatieId);
    const [een, twee] = [await aangewezen(weg), await aangewezen(weg)];
    for (const casus of [een, twee]) await casus.lukt(weg, '/aanwijzingen/huidige/aanvaarding');
    const ander = await eenCasusMetRegisseur(dienst, regio);
    const elders = await dienst.post(regio.borg.medewerker, '/aanmeldingen', aanmelding({ gemeente: '0003' }));
    const appingedam = await casusVan(dienst, String(elders.body['aanmeldingId']));
    const doe = (account: string, pad: string, body: object, versie: number) =>
      dienst.post(account, `/casussen/${appingedam}${pad}`, body, { versie });
    const { coordinator } = regio.appingedam;
    await doe(coordinator, '/beoordelingen', { uitkomst: 'starten' }, 1);
    await doe(coordinator, '/aanwijzingen', { organisatieId, medewerkerId: weg }, await versieVan(appingedam));
    await doe(weg, '/aanwijzingen/huidige/aanvaarding', {}, await versieVan(appingedam));
    expect(await houder(appingedam)).toBe(weg);

    const [versie, sleutel] = [await versieVan(organisatieId), randomUUID()];
    const antwoord = await schrijfUit(organisatieId, weg, versie, sleutel);
    expect([antwoord.status, antwoord.versie]).toEqual([201, versie + 2]);
    expect(await houder(een.casusId)).toBe(regio.delfzijl.coordinator);
    expect(await houder(twee.casusId)).toBe(regio.delfzijl.coordinator);
    expect(await houder(appingedam)).toBe(coordinator);
    expect(await houder(ander.casusId)).toBe(regio.borg.medewerker);
    const [instanten] = await dienst.query<{ n: number }>(
      `select count(distinct meta ->> 'commandId')::int as n from casusregie.event
       where type = 'RegieTeruggevallen' or (type = 'MedewerkerVertrokken' and data ->> 'medewerkerId' = $1)`,
      [weg],
    );
    expect(instanten!.n).toBe(1);
    expect(await bewijs()).toMatchObject({ schendingen: [] });
    // A lost answer: the same again, and nothing happens twice.
    const opnieuw = await schrijfUit(organisatieId, weg, versie, sleutel);
    expect([opnieuw.status, opnieuw.versie, await versieVan(organisatieId)]).toEqual([201, versie + 2, versie + 2]);
    // From here on the coördinator can ask another one.
    een.versie = await versieVan(een.casusId);
    await een.lukt(een.coordinator, '/aanwijzingen', { organisatieId: regio.brug.organisatieId });
  });

  it('also of more casussen than fit in one transaction, and when van dienst: then another coördinator is', async () => {
    const { organisatieId, coordinator } = regio.delfzijl;
    const weg = await nieuw(organisatieId, 'casuscoordinator');
    const doe = async (pad: string, body: object = {}) =>
      dienst.post(ONTWIKKEL_BEHEERDER, `/organisaties/${organisatieId}${pad}`, body, {
        versie: await versieVan(organisatieId),
      });
    expect((await doe('/van-dienst', { medewerkerId: weg })).status).toBe(201);
    // Who took it in has the voorlopige regie.
    const gemeld = await Promise.all(
      Array.from({ length: 101 }, () => dienst.post(weg, '/aanmeldingen', aanmelding())),
    );
    expect(new Set(gemeld.map(({ status }) => status))).toEqual(new Set([201]));
    expect((await doe(`/medewerkers/${weg}/vertrek`)).status).toBe(201);
    const houdt = `select from casusregie.reservation where key like 'regie/' || $1 || '/%'`;
    expect(await dienst.query(houdt, [weg])).toEqual([]);
    expect(await houder(await casusVan(dienst, String(gemeld[0]!.body['aanmeldingId'])))).toBe(coordinator);
    expect((await dienst.post(weg, '/aanmeldingen', aanmelding())).status).toBe(401);
    expect(await bewijs()).toMatchObject({ schendingen: [] });
  });

  it('goes on where it was broken off after the announcement', async () => {
    const { organisatieId } = regio.borg;
    const weg = await nieuw(organisatieId);
    const casus = await aangewezen(weg);
    await casus.lukt(weg, '/aanwijzingen/huidige/aanvaarding');
    const [versie, sleutel] = [await versieVan(organisatieId), randomUUID()];
    // The second half cannot be stored: as if the process had died in between.
    await dienst.query(
      `alter table casusregie.reservation add constraint dicht check (key not like 'regie/%') not valid`,
    );
    expect((await schrijfUit(organisatieId, weg, versie, sleutel)).status).toBe(500);
    await dienst.query('alter table casusregie.reservation drop constraint dicht');
    expect(await versieVan(organisatieId)).toBe(versie + 1);
    expect((await dienst.post(weg, '/aanmeldingen', aanmelding())).status).toBe(401);
    expect(await houder(casus.casusId)).toBe(weg);
    expect((await schrijfUit(organisatieId, weg, versie, sleutel)).status).toBe(201);
    expect(await houder(casus.casusId)).toBe(regio.delfzijl.coordinator);
    expect(await bewijs()).toMatchObject({ schendingen: [] });
  });

  it.each(['before', 'after'])('takes no casus along that comes at the same instant, just %s', async (wanneer) => {
    const { organisatieId } = regio.borg;
    const weg = await nieuw(organisatieId);
    const casus = await aangewezen(weg);
    const versie = await versieVan(organisatieId);
    const aanvaard = () => casus.doe(weg, '/aanwijzingen/huidige/aanvaarding');
    const uit = () => schrijfUit(organisatieId, weg, versie);
    const [eerst, daarna] = wanneer === 'before' ? [aanvaard, uit] : [uit, aanvaard];
    // Nothing is stored until both have looked up what they need: the second then stands on what was before the first.
    const slot = new pg.Client({ connectionString: dienst.config.databaseUrl });
    await slot.connect();
    await slot.query('begin');
    await slot.query('select pg_advisory_xact_lock(7202601, 1)');
    const een = eerst();
    await tot(`select from pg_locks where locktype = 'advisory' and not granted
               and database = (select oid from pg_database where datname = current_database())`);
    const twee = daarna();
    // Of the second there is nothing to be seen: the announcement looks nothing up, and waits behind the first.
    await sleep(300);
    await slot.query('commit');
    await slot.end();
    const [a, b] = [await een, await twee];
    const [status, uitStatus] = wanneer === 'before' ? [a.status, b.status] : [b.status, a.status];
    expect([status, uitStatus]).toEqual([wanneer === 'before' ? 201 : 401, 201]);
    expect(await houder(casus.casusId)).toBe(regio.delfzijl.coordinator);
    expect(await bewijs()).toMatchObject({ schendingen: [] });
  });

  it('is found from casussen that were opened before there were keys for it', async () => {
    const voor = await dienst.query(REGIE_SLEUTELS);
    // Since the migration is older than these two events, so is every log that it meets.
    await dienst.query(
      `delete from casusregie.reservation where key like 'regie/%' and stream_id not in (
         select stream_id from casusregie.event where type in ('RegieTeruggevallen', 'VoorlopigeRegieGegeven'))`,
    );
    const sql = join(import.meta.dirname, '../../apps/casus-service/sql/002-regie-sleutels.sql');
    await dienst.query(readFileSync(sql, 'utf8'));
    const na = await dienst.query<{ stream_id: string }>(REGIE_SLEUTELS);
    const nieuwer = await dienst.query<{ id: string }>(
      `select distinct stream_id as id from casusregie.event where type in ('RegieTeruggevallen', 'VoorlopigeRegieGegeven')`,
    );
    const ouder = (rijen: object[]) =>
      (rijen as { stream_id: string }[]).filter(({ stream_id }) => !nieuwer.some(({ id }) => id === stream_id));
    expect(ouder(voor).length).toBeGreaterThan(1);
    expect(ouder(na)).toEqual(ouder(voor));
  });
});
