import { randomUUID } from 'node:crypto';
import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import {
  BEHEERDER,
  dataMap,
  Eenplan,
  gemeenteMetAanmelding,
  GEREED_MS,
  type Gereed,
  meldAan,
  opdracht,
  post,
} from './systeem.js';

let map: string;
let eenplan: Eenplan | undefined;
let gereed: Gereed;
let databaseUrl: string;
let admin: pg.Client;
let coordinator: string;
let eerste: string;
const tweede = randomUUID();

const start = async () => {
  eenplan = new Eenplan('start', '--json', '--leeg', '--port', '0', '--data', map);
  gereed = await eenplan.gereed();
  ({ databaseUrl } = JSON.parse(readFileSync(join(map, 'runtime.json'), 'utf8')) as { databaseUrl: string });
  admin = new pg.Client({ connectionString: databaseUrl });
  admin.on('error', () => undefined);
  await admin.connect();
};
beforeAll(async () => {
  map = dataMap('erase');
  await start();
  ({ coordinator, aanmeldingId: eerste } = await gemeenteMetAanmelding(gereed));
  const [organisatie] = await query<{ id: string }>(
    `select stream_id as id from casusregie.event where type = 'OrganisatieGeregistreerd'`,
  );
  await post(gereed.urls, `organisaties/${organisatie!.id}/medewerkers`, BEHEERDER, {
    ...{ medewerkerId: tweede, rollen: ['casuscoordinator'] },
    persoon: { voornamen: 'Test', achternaam: 'Tweede', geboortedatum: '1980-01-01' },
  });
}, 2 * GEREED_MS);
afterAll(async () => {
  await admin?.end();
  await eenplan?.stop();
});

const query = async <R extends pg.QueryResultRow>(sql: string, values: unknown[] = []) =>
  (await admin.query<R>(sql, values)).rows;
/** Until the query with this one value has a row. */
async function wachtOp(sql: string, waarde: string): Promise<void> {
  for (const eind = Date.now() + GEREED_MS; (await query(sql, [waarde])).length === 0;) {
    if (Date.now() > eind) throw new Error(`never: ${sql}`);
    await new Promise((verder) => setTimeout(verder, 25));
  }
}
const met = (persoon: string, ...args: string[]) => opdracht('erase', persoon, ...args, '--data', map);

interface Gemeld {
  readonly casusId: string;
  readonly kenmerk: string;
  readonly persoonId: string;
}
async function gemeld(aanmeldingId: string): Promise<Gemeld> {
  const [rij] = await query<Gemeld>(
    `select stream_id as "casusId", data ->> 'kenmerk' as kenmerk, data -> 'gezinsleden' -> 0 ->> 'persoonId' as "persoonId"
     from casusregie.event where type = 'CasusGeopend' and data ->> 'aanmeldingId' = $1`,
    [aanmeldingId],
  );
  return rij!;
}
const sluit = ({ casusId }: Gemeld) =>
  post(gereed.urls, `casussen/${casusId}/beoordelingen`, coordinator, { uitkomst: 'niet-starten', reden: 'Nee.' }, 1);
const voorstel = ({ kenmerk }: Gemeld) => ['--casus', kenmerk, '--grond', 'verzoek-avg', '--reden', 'Voorbij.'];
/** What lies in the vault about somebody, and whether she was claimed. */
async function ligt({ persoonId }: Gemeld) {
  const [rij] = await query<{ gegevens: number; gewist: number }>(
    `select (select count(*)::int from kluis.persoonsgegevens where persoon_id = $1) as gegevens,
       (select count(*)::int from kluis.gewist where persoon_id = $1) as gewist`,
    [persoonId],
  );
  return rij;
}
const ER_IS_NIETS_GEWIST = { gegevens: 1, gewist: 0 };

describe('erase', () => {
  it(
    'destroys nothing of somebody before two people said so, and then shows what was done',
    async () => {
      const hanna = await gemeld(eerste);
      const kijk = await met(hanna.persoonId);
      expect(kijk).toMatchObject({
        code: 0,
        stdout: expect.stringContaining('gegevens (naam, geboortedatum, adres): 1 versie'),
      });
      expect(kijk.stdout).toContain('alleen over deze persoon: 1 tekst');
      expect(kijk.stdout).toContain('1 casus;');
      expect(kijk.stdout).toContain('Het kan nu nog niet: deze persoon is gezinslid van een open casus.');
      for (const account of [coordinator, tweede]) expect(kijk.stdout).toContain(account);
      for (const wat of ['Hanna', 'Bos', '2001', 'wonen']) expect(kijk.stdout + kijk.stderr).not.toContain(wat);

      const teVroeg = await met(hanna.persoonId, '--namens', coordinator, ...voorstel(hanna));
      expect(teVroeg).toMatchObject({ code: 1, stderr: expect.stringContaining('nog gezinslid van een open casus') });
      await sluit(hanna);
      expect((await met(hanna.persoonId, '--namens', coordinator)).stderr).toMatch(
        /^Een voorstel vraagt --grond, --reden/,
      );
      // Nor by an account of nobody.
      expect((await met(hanna.persoonId, '--namens', randomUUID(), ...voorstel(hanna))).code).toBe(1);
      // A yes before anything was proposed proposes nothing.
      expect((await met(hanna.persoonId, '--namens', tweede, '--akkoord')).code).toBe(1);

      // What others lose goes to a file, and what stays of it comes from one; of a wrong one nothing is repeated.
      await wachtOp('select from leesmodellen.casusdossier where stream_id = $1', hanna.casusId);
      const pad = join(map, 'teksten.json');
      expect(await met(hanna.persoonId, '--namens', coordinator, '--teksten', pad)).toMatchObject({
        code: 0,
        stdout: expect.stringContaining(`0 teksten geschreven naar ${pad}`),
      });
      expect([readFileSync(pad, 'utf8'), statSync(pad).mode & 0o777]).toEqual(['[]\n', 0o600]);
      const metBestand = (inhoud: unknown) => {
        writeFileSync(pad, JSON.stringify(inhoud));
        return met(hanna.persoonId, '--namens', coordinator, ...voorstel(hanna), '--gelakt', pad);
      };
      expect((await metBestand({ gelakt: 'Zwaluw' })).stderr).toMatch(/^In .* staat niet wat --teksten schrijft/);
      const vreemd = await metBestand([{ tekstId: randomUUID(), gelakt: 'Zwaluw' }]);
      expect(vreemd).toMatchObject({ code: 1, stderr: expect.stringContaining('gaat niet ook over anderen') });
      expect(vreemd.stdout + vreemd.stderr).not.toContain('Zwaluw');

      const gevraagd = await met(hanna.persoonId, '--namens', coordinator, ...voorstel(hanna));
      expect(gevraagd).toMatchObject({ code: 0, stdout: expect.stringContaining('Er is nog niets vernietigd.') });
      expect(gevraagd.stdout).toContain(
        `Voorgesteld door ${coordinator}, met 0 gelakte teksten.\nEen andere casuscoördinator van gemeente 0010`,
      );
      expect(gevraagd.stdout).toContain(`  ${tweede}  Gemeente Delfzijl`);
      expect(gevraagd.stdout).not.toContain(`  ${coordinator}  `);
      expect(await ligt(hanna)).toEqual(ER_IS_NIETS_GEWIST);

      const zelf = await met(hanna.persoonId, '--namens', coordinator, '--akkoord');
      expect(zelf).toMatchObject({ code: 1, stderr: expect.stringContaining('Vraag een andere casuscoördinator') });
      // Looking, or the second without saying so, is no yes.
      expect((await met(hanna.persoonId, '--namens', tweede)).stdout).toContain(
        '--akkoord. Dat is niet terug te draaien',
      );
      expect(await ligt(hanna)).toEqual(ER_IS_NIETS_GEWIST);

      const gedaan = await met(hanna.persoonId, '--namens', tweede, '--akkoord');
      expect(gedaan).toMatchObject({ code: 0, stdout: expect.stringContaining('teksten gewist') });
      expect(gedaan.stderr).toContain('vernietigen: 8/8');
      expect(await ligt(hanna)).toEqual({ gegevens: 0, gewist: 1 });
      expect((await met(hanna.persoonId)).stdout).toMatch(/^De gegevens van deze persoon zijn vernietigd\. Het bewijs/);
    },
    2 * GEREED_MS,
  );

  it(
    'shows how far it is, also when all was killed in between and started again',
    async () => {
      const geert = await gemeld(await meldAan(gereed.urls, coordinator, 'Geert'));
      await sluit(geert);
      await met(geert.persoonId, '--namens', coordinator, ...voorstel(geert));
      // Whoever erases waits here: at the end of the first step of the vault.
      const houd = new pg.Client({ connectionString: databaseUrl });
      houd.on('error', () => undefined);
      await houd.connect();
      await houd.query('begin');
      await houd.query('select from kluis.persoonsgegevens where persoon_id = $1 for update', [geert.persoonId]);
      const volger = new Eenplan('erase', geert.persoonId, '--namens', tweede, '--akkoord', '--data', map);
      for (const eind = Date.now() + GEREED_MS; !/vernietigen: 2\/8/.test(volger.stderr);)
        if (Date.now() > eind) throw new Error(volger.stderr);
        else await new Promise((verder) => setTimeout(verder, 25));
      await eenplan!.stop('SIGKILL');
      await volger.stop('SIGKILL');
      await admin.end();
      await houd.end().catch(() => undefined);
      await start();
      const weer = await met(geert.persoonId);
      expect(weer).toMatchObject({ code: 0, stdout: expect.stringContaining('Het bewijs staat in het logboek') });
      expect(await ligt(geert)).toEqual({ gegevens: 0, gewist: 1 });
      const bewijzen = await query(`select 1 from casusregie.event where type = 'PersoonVernietigd'`);
      expect(bewijzen).toHaveLength(2);
    },
    3 * GEREED_MS,
  );

  it('takes a number of a person only, and does not repeat what it was given instead', async () => {
    for (const fout of ['999990019', 'Hanna Bos']) {
      const { code, stdout, stderr } = await met(fout);
      expect([code, stderr]).toEqual([1, expect.stringContaining('nooit een BSN of naam')]);
      expect(stdout + stderr).not.toContain(fout);
    }
    expect((await met(randomUUID())).stderr).toContain('ligt niets in de kluis');
  });
});

describe('bewaartermijnen', () => {
  const kijk = (...args: string[]) => opdracht('bewaartermijnen', ...args, '--data', map);
  const stand = async ({ persoonId }: Gemeld) =>
    (
      await query<{ type: string }>(
        `select e.type from casusregie.event v join casusregie.event e on e.stream_id = v.stream_id
       where v.type = 'VernietigingVoorgesteld' and v.data ->> 'persoonId' = $1 order by e.version`,
        [persoonId],
      )
    ).map(({ type }) => type);

  it(
    'names who is due, and destroys nothing before two people said so',
    async () => {
      const klaas = await gemeld(await meldAan(gereed.urls, coordinator, 'Klaas'));
      const jong = await gemeld(await meldAan(gereed.urls, coordinator, 'Jonge'));
      for (const een of [klaas, jong]) await sluit(een);
      const nog = await gemeld(await meldAan(gereed.urls, coordinator, 'Open'));
      await wachtOp('select from leesmodellen.casusdossier where stream_id = $1', nog.casusId);
      for (const { casusId } of [klaas, jong])
        await wachtOp(`select from leesmodellen.casusdossier where stream_id = $1 and status = 'afgesloten'`, casusId);
      expect((await kijk()).stdout).toContain('is van niemand de termijn voorbij');
      const later = await kijk('--op', '2060-01-01');
      for (const { persoonId } of [klaas, jong]) expect(later.stdout).toContain(persoonId);
      for (const wat of [nog.persoonId, 'Klaas', 'Bos', '2001-03']) expect(later.stdout).not.toContain(wat);
      expect((await kijk('--op', '2060-01-01', '--namens', coordinator, '--voorstellen')).code).toBe(1);
      expect((await kijk('--namens', coordinator, '--voorstellen', '--akkoord')).code).toBe(1);

      // As if it was long ago.
      await query(`update leesmodellen.casusdossier set gesloten_op = '2001-01-01' where stream_id = $1`, [
        klaas.casusId,
      ]);
      await query(`alter table casusregie.event disable trigger user`);
      await query(`update casusregie.event set recorded_at = '2001-01-01' where stream_id = $1`, [klaas.casusId]);
      await query(`alter table casusregie.event enable trigger user`);
      await query(
        `update casusregie.bewaring_casus set gesloten_op = '2001-01-01' where casus_id = $1 and gesloten_op is not null`,
        [klaas.casusId],
      );
      const nu = await kijk();
      expect(nu.stdout).toContain(`voorbij van 1 persoon:`);
      expect(nu.stdout).toContain(`${klaas.persoonId}  bewaard tot 2021-01-01, casus ${klaas.kenmerk}`);
      expect(await stand(klaas)).toEqual([]);

      expect((await kijk('--namens', coordinator, '--voorstellen')).stdout).toContain('Voorgesteld: 1 persoon.');
      await wachtOp('select from leesmodellen.vernietiging where persoon_id = $1', klaas.persoonId);
      // Not twice, and not by the same.
      expect((await kijk('--namens', coordinator, '--voorstellen')).stdout).toContain('Voorgesteld: 0 personen.');
      const zelf = await kijk('--namens', coordinator, '--akkoord');
      expect(zelf).toMatchObject({
        code: 1,
        stdout: expect.stringMatching(/Niet gelukt bij 1 persoon: .*andere casuscoördinator/),
      });
      expect(await stand(klaas)).toEqual(['VernietigingVoorgesteld']);
      expect(await ligt(klaas)).toEqual(ER_IS_NIETS_GEWIST);

      expect((await kijk('--namens', tweede, '--akkoord')).stdout).toContain('Goedgekeurd: 1 persoon.');
      expect((await met(klaas.persoonId)).stdout).toContain('Het bewijs staat in het logboek');
      expect(await ligt(klaas)).toEqual({ gegevens: 0, gewist: 1 });
      expect(await ligt(jong)).toEqual(ER_IS_NIETS_GEWIST);
      expect((await kijk()).stdout).toContain('is van niemand de termijn voorbij');
    },
    2 * GEREED_MS,
  );
});

describe('inzage', () => {
  it(
    'is the uitdraai of a granted request, as JSON or as a page, for who may have it',
    async () => {
      const { persoonId } = await gemeld(await meldAan(gereed.urls, coordinator, 'Inge'));
      const vraag = { soort: 'inzage', tekst: 'Wat staat er over mij?', gemeente: '0010' };
      const { verzoekId } = await post(gereed.urls, `personen/${persoonId}/verzoeken`, persoonId, vraag);
      const vraagUit = (account: string, ...args: string[]) =>
        opdracht('inzage', verzoekId!, '--namens', account, ...args, '--data', map);
      await wachtOp('select from leesmodellen.verzoek where verzoek_id = $1', verzoekId!);
      expect((await vraagUit(coordinator)).stderr).toContain('zei geen ja');
      const besluit = { uitkomst: 'toegewezen', reden: 'Dat mag.' };
      await post(gereed.urls, `personen/${persoonId}/verzoeken/${verzoekId}/beslissingen`, coordinator, besluit, 1);
      await wachtOp(`select from leesmodellen.verzoek where verzoek_id = $1 and status = 'toegewezen'`, verzoekId!);
      const json = await vraagUit(persoonId);
      expect(JSON.parse(json.stdout)).toMatchObject({ persoonId, gegevens: { voornamen: 'Inge', achternaam: 'Bos' } });
      const pagina = await vraagUit(coordinator, '--html');
      expect(pagina.stdout).toContain('<dd>Inge Bos</dd>');
      expect(pagina.stdout).toContain('<q>Wat staat er over mij?</q>');
      expect(await vraagUit(randomUUID())).toMatchObject({ code: 1, stdout: '' });
      const pad = join(map, 'inge.html');
      await vraagUit(coordinator, '--html', '--uit', pad);
      expect([readFileSync(pad, 'utf8').includes('Inge'), statSync(pad).mode & 0o777]).toEqual([true, 0o600]);
    },
    GEREED_MS,
  );
});
