import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { eventLogMigrations, PostgresEventLog, Projector } from '@eenplan/event-log';
import { eventStoreMigrations, migrate } from '@eenplan/event-store';
import { vaultMigrations } from '@eenplan/vault';
import { LeesmodelCasusdossier1763800000308, readModelMigrations } from './migrations.js';
import { projecties } from './projecties.js';
import { alleSoorten } from './testing/alle-soorten.js';
import { type LeesDatabase, leesDatabase } from './testing/database.js';
import { Winkel } from './testing/winkel.js';
import { upcast } from './upcast.js';

let db: LeesDatabase;
beforeAll(async () => {
  db = await leesDatabase();
});
afterAll(() => db.drop());

const rijen = async (sql: string): Promise<string[]> =>
  (await db.pool.query<{ rij: string }>(sql)).rows.map(({ rij }) => rij);

/** Every row of the dossiers, and how far each stream and the log is in them. */
async function dossiers(): Promise<Record<string, string[]>> {
  const tabellen = projecties.find(({ name }) => name === 'casusdossier')!.tables.map(({ name }) => name);
  const alle: Record<string, string[]> = {};
  for (const tabel of [...tabellen, 'leesmodellen.projection_stream_casusdossier'])
    alle[tabel] = await rijen(`select row_to_json(t)::jsonb::text as rij from ${tabel} t order by 1`);
  alle['checkpoint'] = await rijen(
    `select "offset" || ' ' || position as rij from leesmodellen.projection_checkpoint where projection = 'casusdossier'`,
  );
  return alle;
}

/** Lets the read models come up to the end of the log. */
async function bij(einde: number): Promise<void> {
  const log = new PostgresEventLog({ url: db.url, batchSize: 50 });
  const projector = new Projector({ name: 'test', url: db.url, log, projections: projecties, upcast });
  await projector.start();
  try {
    for (let i = 0; ; i++) {
      const status = await projector.status();
      if (status.every(({ partitions }) => partitions.some(({ position }) => position === einde))) return;
      if (i > 200) throw new Error(`stands still: ${JSON.stringify(status)}`);
      await new Promise((klaar) => setTimeout(klaar, 25));
    }
  } finally {
    await projector.stop();
    await log.close();
  }
}

describe('a read model of another shape', () => {
  it('comes up again from the log, on a database that is full of the old one', async () => {
    const winkel = await Winkel.open(db.casusregieUrl);
    let einde = 0;
    for (const stuk of alleSoorten()) einde = (await winkel.leg(stuk)).position;
    await winkel.close();
    await bij(einde);
    const goed = await dossiers();
    const antwoorden = goed['leesmodellen.casusdossier_plan_antwoord']!;
    expect(antwoorden.filter((rij) => !rij.includes('"opgetekend_medewerker_id": null'))).not.toEqual([]);

    // As an installation from before the columns has it.
    await db.pool.query(`alter table leesmodellen.casusdossier_plan_antwoord
      drop column opgetekend_medewerker_id, drop column opgetekend_organisatie_id`);
    await db.pool.query('delete from beheer.migratie where name = $1', [LeesmodelCasusdossier1763800000308.name]);
    const alles = [...eventStoreMigrations, ...eventLogMigrations, ...readModelMigrations, ...vaultMigrations];
    expect(await migrate(db.adminUrl, alles)).toEqual([LeesmodelCasusdossier1763800000308.name]);
    expect((await dossiers())['leesmodellen.casusdossier']).toEqual([]);

    await bij(einde);
    expect(await dossiers()).toEqual(goed);
  });

  it('has a migration of its own', () => {
    const nu = Object.fromEntries(
      projecties.map(({ name, ddl }) => [name, createHash('sha256').update(ddl).digest('hex').slice(0, 12)]),
    );
    // Another shape? First add a Vernieuwing to migrations.ts, then write its hash here.
    expect(nu).toEqual({
      aanmeldingen: 'df36f24e4267',
      caseload: 'bd309e509b40',
      casusdossier: 'ed5d676cd8f1',
      casusoverzicht: 'afdef94f4577',
      'mijn-afspraken': '0c4ed12e11e5',
      organisaties: 'c072e8922859',
      toegang: 'f5e76589bce4',
      veiligheid: '0302689134d9',
      verzoeken: '710a1a2e50c8',
      werkbord: 'f982ce0b66e4',
      'wie-doet-wat': '56f8dfd8f3f8',
    });
  });
});
