import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import {
  dataMap,
  Eenplan,
  GEREED_MS,
  gemeenteMetAanmelding,
  type Gereed,
  meldAan,
  opdracht,
  start,
} from './systeem.js';

let map: string;
let eenplan: Eenplan | undefined;
let gereed: Gereed;
let admin: pg.Client | undefined;
let kenmerk: string;
let casusId: string;
let coordinator: string;

beforeAll(async () => {
  map = dataMap('opdrachten');
  eenplan = new Eenplan('start', '--json', '--leeg', '--port', '0', '--data', map);
  gereed = await eenplan.gereed();
  ({ coordinator } = await gemeenteMetAanmelding(gereed));
  const { databaseUrl } = JSON.parse(readFileSync(join(map, 'runtime.json'), 'utf8')) as { databaseUrl: string };
  admin = new pg.Client({ connectionString: databaseUrl });
  await admin!.connect();
  const { rows } = await admin!.query<{ kenmerk: string; casusId: string }>(
    `select data ->> 'kenmerk' as kenmerk, stream_id as "casusId" from casusregie.event where type = 'CasusGeopend'`,
  );
  ({ kenmerk, casusId } = rows[0]!);
  // Audit follows the log by itself; the commands below ask it over HTTP.
  await tot(`select 1 from audit.event where type = 'CasusGeopend'`);
}, 2 * GEREED_MS);

afterAll(async () => {
  await admin?.end();
  await eenplan?.stop();
});

/** Waits until a query gives a row. */
async function tot(sql: string): Promise<Record<string, string>> {
  for (const deadline = Date.now() + GEREED_MS; ;) {
    const { rows } = await admin!.query<Record<string, string>>(sql);
    if (rows[0]) return rows[0];
    if (Date.now() > deadline) throw new Error(`never: ${sql}`);
    await new Promise((verder) => setTimeout(verder, 25));
  }
}

const met = (...args: string[]) => opdracht(...args, '--data', map);

describe('commands on the system that runs', () => {
  it(
    'doctor finds it well, and a claim or a leaf that is not',
    async () => {
      const goed = await met('doctor');
      expect(goed).toMatchObject({ code: 0, stdout: expect.stringContaining('Alles is in orde') });
      for (const dienst of ['casusregie', 'leesmodellen', 'audit'])
        expect(goed.stdout).toContain(`Dienst ${dienst} op ${gereed.urls[dienst as 'audit']}: gereed`);
      await admin!.query(
        `insert into casusregie.reservation select 'open-casus/persoon/x', stream_id from casusregie.event where type = 'CasusGeopend'`,
      );
      const mis = await met('doctor');
      expect(mis).toMatchObject({ code: 1, stdout: expect.stringContaining('✗ claims') });
      expect(mis.stdout).toContain('open-casus/persoon/x');
      await admin!.query(`delete from casusregie.reservation where key = 'open-casus/persoon/x'`);
      expect((await met('doctor')).code).toBe(0);
    },
    GEREED_MS,
  );

  it(
    'doctor says of a read model only what is going on in it',
    async () => {
      const { stdout } = await met('doctor');
      const leesmodellen = stdout.slice(stdout.indexOf('\nLeesmodellen:\n')).split('\n').slice(2, 10);
      expect(leesmodellen).toContainEqual(expect.stringMatching(/^ {2}✓ casusoverzicht +bij$/));
      expect(leesmodellen.filter((regel) => !/^ {2}✓ [a-z-]+ +(bij|\d+ achter)$/.test(regel))).toEqual([]);
      expect(stdout).toMatch(/^ {2}✓ leesmodellen\nDienst audit /m);
      expect(Math.max(...stdout.split('\n').map((regel) => regel.length))).toBeLessThan(120);
    },
    GEREED_MS,
  );

  it(
    'herstel names a stream that a read model cannot handle, and lets it try again',
    async () => {
      expect((await met('herstel')).stdout).toBe('Er staat niets stil.\n');
      await admin!.query('alter table leesmodellen.casusoverzicht add constraint proef check (false) not valid');
      await meldAan(gereed.urls, coordinator, 'Wiebe');
      const { stroom } = await tot(
        'select stream_id as stroom from leesmodellen.projection_stream where parked_reason is not null',
      );
      expect(await met('doctor')).toMatchObject({
        stdout: expect.stringMatching(
          new RegExp(`✗ casusoverzicht .*1 stil\\n {6}${stroom}: gegevens bij positie \\d+\\n`),
        ),
        code: 1,
      });
      const lijst = (await met('herstel')).stdout;
      expect(lijst).toMatch(/^In de leesmodellen: 1 stroom stil\.\n/);
      expect(lijst).toMatch(new RegExp(`^ {2}${stroom} {2}casusoverzicht: de tabel weigert \\(`, 'm'));
      expect(lijst).toContain('npx eenplan herstel <stroom>');

      const mislukt = await met('herstel', stroom!);
      expect(mislukt).toMatchObject({ code: 1, stdout: expect.stringMatching(/^0 stromen gaan weer verder\.\nNog/) });
      expect(mislukt.stdout).toContain('npx eenplan rebuild');
      await admin!.query('alter table leesmodellen.casusoverzicht drop constraint proef');
      expect(await met('herstel', 'alles')).toMatchObject({ code: 0, stdout: '1 stroom gaat weer verder.\n' });
      expect((await met('doctor')).code).toBe(0);
      expect((await met('herstel', stroom!)).stderr).toMatch(/^Stroom .* staat in geen leesmodel stil: bekijk met /);
      expect((await met('herstel', 'casus')).stderr).toMatch(/^casus is geen nummer van een stroom: /);
    },
    GEREED_MS,
  );

  it(
    'vrijgeven lets a stream of audit go on, after it was looked into',
    async () => {
      const { rows } = await admin!.query<{ stream_id: string }>(
        `insert into audit.afwijking select position, 'blad', stream_type, stream_id, version, type, schema, data::text,
           meta::text, recorded_at, leaf, leaf from audit.event where type = 'CasusGeopend' and data ->> 'kenmerk' = $1 returning stream_id`,
        [kenmerk],
      );
      const stroom = rows[0]!.stream_id;
      const lijst = (await met('herstel')).stdout;
      expect(lijst).toMatch(
        new RegExp(`^In de kopie van audit: 1 stroom stil\\.\\n {2}${stroom} {2}de gebeurtenis is`),
      );
      expect(await met('verify')).toMatchObject({ code: 1, stdout: expect.stringContaining('npx eenplan herstel') });
      expect((await met('vrijgeven', stroom)).stderr).toMatch(/^Er ontbreekt een optie: '--oorzaak/);
      expect((await met('vrijgeven', stroom, '--oorzaak', 'weet niet')).stderr).toContain('Kies uit beschadigd,');
      expect(await met('vrijgeven', stroom, '--oorzaak', 'proef')).toMatchObject({
        code: 0,
        stdout: expect.stringMatching(/gaat bij audit weer verder.*\n.*met oorzaak proef\.\n$/),
      });
      expect(await met('verify')).toMatchObject({
        code: 0,
        stdout: expect.stringContaining('na onderzoek vrijgegeven'),
      });
      expect((await met('vrijgeven', stroom, '--oorzaak', 'proef')).stderr).toMatch(/staat bij audit niet stil/);
    },
    GEREED_MS,
  );

  it(
    'verify proves copy and three ones, and sees one byte that was changed in the copy',
    async () => {
      const goed = await met('verify');
      expect(goed).toMatchObject({ code: 0 });
      expect(goed.stdout).toMatch(/gelijk, en elk blad klopt/);
      expect(goed.stdout).toMatch(/Bewezen: op elk moment stond voor elke open casus precies één persoon/);
      const wissel = (van: string, naar: string) =>
        admin!.query(`update audit.event set data = replace(data::text, $1, $2)::json where type = 'CasusGeopend'`, [
          van,
          naar,
        ]);
      await wissel(kenmerk, '222-222');
      const mis = await met('verify');
      expect(mis.code).toBe(1);
      expect(mis.stdout).toMatch(/is in de kopie van audit anders dan in het logboek/);
      expect(mis.stdout).toMatch(/het blad klopt niet/);
      await wissel('222-222', kenmerk);
      expect((await met('verify')).code).toBe(0);
    },
    GEREED_MS,
  );

  it(
    'replay tells how a casus came about, up to a position, a day, and step by step',
    async () => {
      // As long as it is in beoordeling it is for the coördinator alone (domain.md §3).
      expect(await met('replay', kenmerk)).toMatchObject({
        code: 1,
        stderr: `Er is geen casus met kenmerk ${kenmerk}: controleer het kenmerk.\n`,
      });
      await start(gereed.urls, coordinator, casusId);
      await tot(`select 1 from audit.event where type = 'CasusGestart'`);
      const { code, stdout } = await met('replay', kenmerk.toLowerCase());
      expect(code).toBe(0);
      expect(stdout).toMatch(/Aanmelding in gemeente 0010 door gemeente \(Gemeente Delfzijl\): 1 persoon, 1 vraag\./);
      expect(stdout).toMatch(new RegExp(`Casus ${kenmerk} geopend in gemeente 0010 met 1 gezinslid`));
      expect(stdout).toMatch(/status {10}lopend/);
      expect(stdout).not.toMatch(/Hanna|Bos|Geesje|Abbring/);
      expect((await met('replay', kenmerk, '--step')).stdout).toMatch(
        /→ in-beoordeling; medewerker [0-9a-f]{8} \(voorlopig\) staat ervoor/,
      );
      expect((await met('replay', kenmerk, '--to', '2020-01-01')).stderr).toContain('nog niets vastgelegd');
      expect((await met('replay', kenmerk, '--to', 'gisteren')).stderr).toContain('geen positie en geen moment');
      expect(await met('replay', '222-222')).toMatchObject({
        code: 1,
        stderr: 'Er is geen casus met kenmerk 222-222: controleer het kenmerk.\n',
      });
      expect((await met('replay', 'Bos')).stderr).toContain('geen kenmerk');
    },
    GEREED_MS,
  );

  it(
    'export writes a line of JSON per event, and no file over another',
    async () => {
      const { stdout } = await met('export', kenmerk);
      const regels = stdout
        .trimEnd()
        .split('\n')
        .map((regel) => JSON.parse(regel) as { type: string });
      expect(regels.map(({ type }) => type).sort()).toEqual([
        'AanmeldingBeoordeeld',
        'AanmeldingGeplaatst',
        'AanmeldingIngediend',
        'CasusGeopend',
        'CasusGestart',
        'HulpvraagIngebracht',
        'PrioVraagVoorlopig',
      ]);
      const bestand = join(map, '..', 'uit.jsonl');
      expect(await met('export', kenmerk, '--uit', bestand)).toMatchObject({ code: 0, stdout: '' });
      expect(readFileSync(bestand, 'utf8')).toBe(stdout);
      expect((await met('export', kenmerk, '--uit', bestand)).code).toBe(1);
    },
    GEREED_MS,
  );

  it(
    'rebuild makes a read model, or all, anew while the system serves',
    async () => {
      expect(await met('rebuild', 'werkbord')).toMatchObject({
        code: 0,
        stdout: expect.stringMatching(/^Herbouwd tot en met positie \d+: werkbord\.\n$/),
      });
      expect((await met('rebuild', 'alles')).stdout).toMatch(/organisaties.*caseload/);
      expect((await met('doctor')).code).toBe(0);
      expect(await met('rebuild', 'niks')).toMatchObject({
        code: 1,
        stderr: expect.stringMatching(/^Er is geen leesmodel niks: kies alles, of een van .*\.\n$/),
      });
    },
    GEREED_MS,
  );

  it(
    'the demo says what to do when the system holds another region',
    async () => {
      expect(await met('demo')).toMatchObject({
        code: 1,
        stderr: expect.stringMatching(/In dit systeem staat al een andere regio\. Begin met een leeg systeem.*\n$/),
      });
    },
    GEREED_MS,
  );

  it(
    'says what to do when nothing runs, or what was typed does not exist',
    async () => {
      for (const args of [
        ['doctor'],
        ['verify'],
        ['demo'],
        ['replay', kenmerk],
        ['export', kenmerk],
        ['rebuild', 'alles'],
        ['herstel'],
        ['vrijgeven', kenmerk, '--oorzaak', 'proef'],
      ]) {
        const { code, stderr } = await opdracht(...args, '--data', dataMap('niets'));
        expect({ code, stderr }).toEqual({
          code: 1,
          stderr: expect.stringMatching(/^Eén Plan draait niet op .*: start het met npm start.*\.\n$/),
        });
      }
      expect((await opdracht('strat')).stderr).toMatch(/^Opdracht 'strat' bestaat niet\./);
      expect((await opdracht('start', '--port', 'x')).stderr).toMatch(/heel getal van 0 tot en met 65529/);
      const hulp = await opdracht('--help');
      for (const naam of [
        'start',
        'doctor',
        'demo',
        'replay',
        'rebuild',
        'herstel',
        'vrijgeven',
        'token',
        'verify',
        'export',
      ])
        expect(hulp.stdout).toMatch(new RegExp(`^  ${naam} `, 'm'));
    },
    GEREED_MS,
  );
});
