import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { BeslisAccount } from '@eenplan/identity';
import { orakel } from '../../../../libs/identity/src/beslissen/testing/orakel.js';
import { bijzonderheden, casusFeiten, GEEN_LEEFTIJDEN } from '../beslissen/feiten.js';
import type { Beslissend } from '../beslissen/kijk.js';
import { projecties } from '../projecties.js';
import { Api } from '../testing/api.js';
import { lopendeCasus } from '../testing/lopende-casus.js';
import { brug, coo, cooElders, gem, gemElders, regio, sjoerd, tl, wie, wierde, wim } from '../testing/regio.js';
import {
  aangemeld,
  aanmelding,
  casus,
  ev,
  geopend,
  gestart,
  id,
  ingediend,
  lid,
  organisatie,
  tekst,
} from '../testing/verhaal.js';
import type { ToegangRij } from '../toegang/toegang.tabellen.js';
import { Muur } from './muur.js';

const ja: Beslissend = {
  perVerzoek: () =>
    ({
      inCasus: () => ({ mag: () => 'ja', magMet: () => 'ja' }),
      overAanmelding: () => 'ja',
      overOrganisatie: () => 'ja',
      overInstallatie: () => 'ja',
    }) as unknown as ReturnType<Beslissend['perVerzoek']>,
};

/** Every table of a read model that has rows of a casus or an aanmelding. */
const TABELLEN = projecties
  .filter(({ name }) => name !== 'organisaties')
  .flatMap(({ tables }) => tables.map(({ name }) => name));
const [crisis, ank, baas, toezicht, tante] = [id(), id(), id(), id(), id()];
const accounts = { ...wie, ank, baas, toezicht, tante };

let api: Api;
let muur: Muur;
beforeAll(async () => {
  // No decision stands before the wall here: what it lets through is shown.
  api = await regio(ja);
  muur = await Muur.open(api.db.url);
  await api.leg(
    organisatie(
      crisis,
      'Crisisdienst Noord',
      [
        { medewerkerId: ank },
        { medewerkerId: baas, rollen: ['beheerder', 'medewerker'] },
        { medewerkerId: toezicht, rollen: ['auditor'] },
      ],
      { vlaggen: { magBsn: false, datGevoelig: false, veiligheidsketen: true, crisisdienst: true } },
    ),
  );
  const elders = id();
  const voorlopigeRegie = { medewerkerId: cooElders, organisatieId: gemElders };
  await api.leg(
    casus(elders, geopend({ casusId: elders, gemeente: '0003', kenmerk: 'ELD-222', voorlopigeRegie }), gestart()),
  );
  await lopendeCasus(api, ev('RegisseurAangewezen', { organisatieId: brug }));
  await lopendeCasus(api, ev('RegisseurAangewezen', { organisatieId: wierde, medewerkerId: sjoerd }));
  await lopendeCasus(
    api,
    ev('GezinslidToegevoegd', lid(id())),
    ev('BetrokkeneToegevoegd', { persoonId: tante, rol: 'netwerklid' }),
    ev('OrganisatieBetrokken', { organisatieId: wierde, leefgebieden: ['financien'] }),
    ev('OrganisatieBetrokken', { organisatieId: crisis, leefgebieden: ['financien'] }),
    ev('BetrokkenheidBeeindigd', { organisatieId: crisis }),
  );
  const door = { medewerkerId: ank, organisatieId: crisis };
  const uur = (n: number) => new Date(Date.now() + n * 3_600_000).toISOString();
  const nood = (totOp: string) =>
    ev('NoodtoegangGenomen', { noodtoegangId: id(), door, reden: tekst(), totOp, werkwijze: 1 });
  await lopendeCasus(api, nood(uur(1)));
  await lopendeCasus(api, nood(uur(-1)));
  const openstellingId = id();
  await lopendeCasus(
    api,
    ev('OpenstellingGevraagd', { openstellingId, door: { ...door, medewerkerId: toezicht }, reden: tekst() }),
    ev('OpenstellingGoedgekeurd', { openstellingId, door, totOp: uur(1), werkwijze: 1 }),
  );
  await api.leg(
    aanmelding(
      id(),
      ingediend({
        melder: { soort: 'partner', medewerkerId: sjoerd, organisatieId: wierde },
        personen: [aangemeld(id())],
      }),
    ),
    aanmelding(id(), ingediend({ gemeente: '0003' })),
  );
});
afterAll(async () => {
  await muur.close();
  await api.stop();
});

interface Mens {
  rollen: BeslisAccount['rollen'];
  organisatieId?: string;
  gemeenten: string[];
  persoonId?: string;
}
async function mens(account: string): Promise<Mens> {
  const [werk] = (
    await api.db.pool.query<{ rollen: Mens['rollen']; organisatieId: string; gemeenten: string[] }>(
      `select m.rollen, o.stream_id as "organisatieId", o.gemeenten from leesmodellen.organisatie_medewerker m
       join leesmodellen.organisatie o on o.stream_id = m.stream_id where m.medewerker_id = $1`,
      [account],
    )
  ).rows;
  if (werk) return werk;
  if (account === wie.beheerder) return { rollen: ['beheerder'], gemeenten: [] };
  if (account === wie.auditor) return { rollen: ['auditor'], gemeenten: [] };
  return { rollen: ['inwoner'], gemeenten: [], persoonId: account };
}

/** The casussen that an account may know of, by the oracle. */
async function magKennen(account: string, { rollen, organisatieId, gemeenten, persoonId }: Mens): Promise<Set<string>> {
  const { rows } = await api.db.pool.query<ToegangRij & { stream_id: string }>('select * from leesmodellen.toegang');
  const wieIs: BeslisAccount = {
    sub: account,
    rollen,
    gemeenten,
    vlaggen: organisatieId === crisis ? ['veiligheidsketen'] : [],
    ...(organisatieId !== undefined && { organisatieId }),
    ...(persoonId !== undefined && { persoonId }),
  };
  const doel = rollen.includes('auditor') ? 'toezicht' : 'hulpverlening';
  const om = { doel, moment: Date.now(), grondslagen: [] };
  return new Set(
    rows
      .filter(({ stream_id: casusId, ...rij }) => {
        const vraag = {
          over: 'casus' as const,
          actie: 'lezen' as const,
          casus: casusFeiten(casusId, rij, GEEN_LEEFTIJDEN),
        };
        return orakel(wieIs, vraag, { ...om, ...bijzonderheden(casusId, wieIs, rij, 24) }) === 'ja';
      })
      .map(({ stream_id }) => stream_id),
  );
}

describe('without any decision before it', () => {
  it.each(Object.entries(accounts))(
    '%s gets no row of a casus that is not there for that one',
    async (_naam, account) => {
      const ik = await mens(account);
      const mag = await magKennen(account, ik);
      const als = muur.voor({ accountId: account, ...ik });
      const gezien = new Set<string>();
      for (const tabel of TABELLEN) {
        if (tabel === 'leesmodellen.aanmelding') continue;
        for (const { stream_id } of await als.query<{ stream_id: string }[]>(`select stream_id from ${tabel}`)) {
          expect([tabel, mag.has(stream_id)]).toEqual([tabel, true]);
          gezien.add(stream_id);
        }
      }
      // And the wall is no wider than it must be: all that is there comes through.
      expect(gezien).toEqual(mag);
      const rijen = await als.query<{ gemeente: string; casus_id: string | null; melder: string | null }[]>(
        'select gemeente, casus_id, coalesce(melder_medewerker_id, melder_persoon_id) as melder from leesmodellen.aanmelding',
      );
      for (const { gemeente, casus_id, melder } of rijen)
        expect(
          melder === account ||
            (casus_id !== null && mag.has(casus_id)) ||
            (ik.rollen.includes('casuscoordinator') && ik.gemeenten.includes(gemeente)),
        ).toBe(true);
    },
  );

  it.each(Object.entries(accounts))('%s is shown nothing else by the API either', async (_naam, account) => {
    const mag = await magKennen(account, await mens(account));
    for (const lijst of ['casussen?limiet=100', 'wie-doet-wat?limiet=100', 'mijn-afspraken'])
      for (const { casusId } of (await api.get(lijst, account)).body.items as { casusId: string }[])
        expect([lijst, mag.has(casusId)]).toEqual([lijst, true]);
    const { rows } = await api.db.pool.query<{ id: string }>('select stream_id as id from leesmodellen.toegang');
    for (const { id: casusId } of rows)
      expect((await api.get(`casussen/${casusId}`, account)).status).toBe(mag.has(casusId) ? 200 : 404);
  });

  it('most see something, and each a part', async () => {
    const hoeveel = async (account: string) => (await magKennen(account, await mens(account))).size;
    const { rows } = await api.db.pool.query('select from leesmodellen.toegang');
    for (const account of [coo, cooElders, wim, tl, sjoerd, ank, toezicht, tante]) {
      expect(await hoeveel(account)).toBeGreaterThan(0);
      expect(await hoeveel(account)).toBeLessThan(rows.length);
    }
    expect([await hoeveel(baas), await hoeveel(wie.beheerder), gem !== gemElders]).toEqual([0, 0, true]);
  });
});

describe('the wall', () => {
  it('stands around every table with rows of casussen, and its reader can change nothing', async () => {
    const { rows } = await api.db.pool.query<{ name: string; rls: boolean; policies: string[]; grants: string[] }>(
      `select format('%s.%s', n.nspname, c.relname) as name, c.relrowsecurity as rls,
         (select array_agg(p.polname::text order by p.polname) from pg_policy p where p.polrelid = c.oid) as policies,
         (select array_agg(g.privilege_type::text) from information_schema.role_table_grants g
          where g.table_schema = n.nspname and g.table_name = c.relname and g.grantee = 'eenplan_leesmodellen_lezer') as grants
       from pg_class c join pg_namespace n on n.oid = c.relnamespace where n.nspname = 'leesmodellen' and c.relkind in ('r', 'p')`,
    );
    for (const { name, rls, policies, grants } of rows)
      expect([name, rls, policies, grants]).toEqual(
        TABELLEN.includes(name) ? [name, true, ['lezer', 'projector'], ['SELECT']] : [name, false, null, null],
      );
  });

  it('lets nothing through of a connection that did not say who reads', async () => {
    const niemand = muur.voor({ accountId: id(), gemeenten: [], rollen: [] });
    for (const tabel of TABELLEN) expect(await niemand.query(`select * from ${tabel}`)).toEqual([]);
    const client = await api.db.pool.connect();
    try {
      await client.query('begin; set local role eenplan_leesmodellen_lezer');
      for (const tabel of TABELLEN) expect((await client.query(`select * from ${tabel}`)).rows).toEqual([]);
    } finally {
      await client.query('rollback');
      client.release();
    }
  });

  it('holds to the gemeenten for which somebody works, also where the organisation takes part', async () => {
    const ik = await mens(sjoerd);
    const aantal = async (gemeenten: string[]) => {
      const als = muur.voor({ accountId: sjoerd, ...ik, gemeenten });
      return (await als.query<unknown[]>('select from leesmodellen.toegang')).length;
    };
    expect(await aantal(['0010'])).toBeGreaterThan(0);
    expect(await aantal(['0003'])).toBe(0);
  });

  it('knows on each connection the one who reads now, also when many read at once', async () => {
    const [a, b] = await Promise.all([coo, cooElders].map(async (account) => ({ account, ik: await mens(account) })));
    const lees = async ({ account, ik }: typeof a & object) =>
      (
        await muur
          .voor({ accountId: account, ...ik })
          .query<{ gemeente: string }[]>('select distinct gemeente from leesmodellen.toegang')
      ).map(({ gemeente }) => gemeente);
    const antwoorden = await Promise.all(Array.from({ length: 60 }, (_, i) => lees(i % 2 === 0 ? a! : b!)));
    antwoorden.forEach((antwoord, i) => expect(antwoord).toEqual([i % 2 === 0 ? '0010' : '0003']));
  });
});
