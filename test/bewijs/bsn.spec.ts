import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { regio } from '../../apps/eenplan/src/demo/regio.js';
import { describeKafka } from '../setup/kafka.js';
import { zoekInMap, zoekInTekst } from './testing/bsn-zoeker.js';
import { geheimen } from './testing/geheimen.js';
import { bijgewerkt } from './testing/leesmodellen.js';
import { GEDULD } from './testing/systeem.js';
import { type Verkeer, Vorm } from './testing/vorm.js';

const VANDAAG = new Date().toISOString().slice(0, 10);
/** Gezinnen; a run that has time for it asks for a thousand. */
const GROOTTE = Number(process.env['EENPLAN_GEZINNEN'] ?? 250);

const { verhalen, extra } = regio({ seed: 'proeftuin', grootte: GROOTTE, vandaag: VANDAAG });
const bsns = new Set(
  [...verhalen, ...extra].flatMap(({ personen }) => Object.values(personen).flatMap(({ bsn }) => bsn ?? [])),
);

describe('the search for BSNs', () => {
  const [een, ander] = [...bsns] as [string, string];

  it('finds one by itself, in a word, and at the end, and not nine digits of a hash or of a longer number', () => {
    expect(zoekInTekst(bsns, `{"bsn":"${een}"}`)).toEqual([een]);
    expect(zoekInTekst(bsns, `/personen/bsn-${een}/x ${ander}`)).toEqual([een, ander]);
    expect(zoekInTekst(bsns, `${een}0 a${een} 0${een}`)).toEqual([]);
  });

  it('finds one in any file of a folder, also where two pieces meet', async () => {
    const map = mkdtempSync(join(process.env['EENPLAN_TEST_RUN']!, 'bsn-'));
    mkdirSync(join(map, 'diep'));
    writeFileSync(join(map, 'diep', 'a'), Buffer.concat([Buffer.alloc((1 << 20) - 4), Buffer.from(`"${een}"`)]));
    writeFileSync(join(map, 'b'), ander);
    writeFileSync(join(map, 'c'), 'niets');
    const { vondsten, bestanden } = await zoekInMap(bsns, map);
    expect(vondsten.sort()).toEqual([join(map, 'b') + `: ${ander}`, join(map, 'diep', 'a') + `: ${een}`].sort());
    expect(bestanden).toHaveLength(3);
  });
});

describeKafka(`a region of ${GROOTTE} gezinnen, distributed, with all that it left on disk`, () => {
  let vorm: Vorm;
  let verkeer: Verkeer;
  beforeAll(async () => {
    // Its own Kafka, so that its segments lie in the same folder.
    vorm = await Vorm.start(geheimen(), ['--distributed'], { KAFKA_PARTITIONS: '4', LOG_LEVEL: 'info' });
    verkeer = await vorm.laad(VANDAAG, GROOTTE);
    await bijgewerkt(vorm.query);
    await vorm.query('checkpoint');
  }, 20 * GEDULD);
  afterAll(() => vorm?.stop(), GEDULD);

  it('holds every BSN in the vault', async () => {
    expect(bsns.size).toBeGreaterThan(2 * GROOTTE);
    const [gekoppeld] = await vorm.query<{ n: number }>('select count(*)::int as n from kluis.bsn_koppeling');
    expect(gekoppeld!.n).toBeGreaterThan(GROOTTE);
  });

  it(
    'has none in any file: tables, WAL, segments of Kafka',
    async () => {
      const { vondsten, bestanden, bytes } = await zoekInMap(bsns, vorm.map);
      expect(vondsten).toEqual([]);
      for (const deel of ['pg_wal/', '/base/', '.log'])
        expect([deel, bestanden.some((een) => een.includes(deel))]).toEqual([deel, true]);
      expect(bytes).toBeGreaterThan(20 * 1024 * 1024);
    },
    GEDULD,
  );

  it('has none in what was logged, in an address, in an answer to a command, in metrics', async () => {
    const { urls, antwoorden } = verkeer;
    const metrics = await Promise.all(
      Object.values(vorm.runtime.replicas)
        .flat()
        .map(async (url) => (await fetch(`${url}/metrics`)).text()),
    );
    expect(metrics.join('').length).toBeGreaterThan(1000);
    expect(antwoorden.length).toBeGreaterThan(10 * GROOTTE);
    for (const [plaats, tekst] of Object.entries({
      log: vorm.log,
      urls: urls.map((url) => decodeURIComponent(url)).join('\n'),
      antwoorden: antwoorden.join('\n'),
      metrics: metrics.join('\n'),
    }))
      expect([plaats, zoekInTekst(bsns, tekst)]).toEqual([plaats, []]);
  });
});
