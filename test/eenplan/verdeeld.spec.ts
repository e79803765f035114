import { afterEach, expect, it } from '@jest/globals';
import { kafkaStatus } from '../../infra/kafka/kafka.mjs';
import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { processStarted } from '../../infra/process/owner-lock.mjs';
import { describeKafka, testKafka } from '../setup/kafka.js';
import {
  AFGEBROKEN,
  breekStartAf,
  halfVerzoek,
  inBehandeling,
  meldAan,
  postgresPid,
  dataMap,
  Eenplan,
  GEREED_MS,
  gemeenteMetAanmelding,
  type Gereed,
  alsAccount,
  totEr,
} from './systeem.js';

/** Pids of the services by the folder of their app. */
function diensten(ouder: number): Map<string, number> {
  // It ends with 1 where there are none.
  const { stdout } = spawnSync('ps', ['-o', 'pid=,args=', '--ppid', String(ouder)], { encoding: 'utf8' });
  const regels = stdout.split('\n');
  return new Map(
    regels.flatMap((regel) => {
      const [, pid, app] = /^\s*(\d+) .*dist\/apps\/([a-z-]+)\/src\/main\.js/.exec(regel) ?? [];
      return pid && app ? [[app, Number(pid)] as const] : [];
    }),
  );
}

/** A process of a service beside the one with this pid, told the same but for some. */
function nogEen(pid: number, app: string, anders: Record<string, string>) {
  const env = readFileSync(`/proc/${pid}/environ`, 'utf8').split('\0').filter(Boolean);
  return spawnSync(process.execPath, [`dist/apps/${app}/src/main.js`], {
    env: { ...Object.fromEntries(env.map((regel) => regel.split(/=(.*)/s).slice(0, 2))), PORT: '0', ...anders },
    encoding: 'utf8',
    timeout: GEREED_MS,
  });
}

const lopend: Eenplan[] = [];
/** Empty, on free ports; with brokers that run already, else with a Kafka of its own. */
function start(map: string, brokers: readonly string[] = [], prefix = ''): Eenplan {
  const args = ['start', '--distributed', '--json', '--leeg', '--port', '0', '--data', map];
  const kafka = { KAFKA_BROKERS: brokers.join(','), KAFKA_PREFIX: prefix, KAFKA_PARTITIONS: '4' };
  const eenplan = brokers.length > 0 ? new Eenplan(kafka, ...args) : new Eenplan(...args);
  lopend.push(eenplan);
  return eenplan;
}
afterEach(async () => {
  await Promise.all(lopend.splice(0).map((eenplan) => eenplan.stop()));
});

async function tot(klaar: () => boolean | Promise<boolean>): Promise<void> {
  const deadline = Date.now() + GEREED_MS;
  while (!(await klaar())) {
    if (Date.now() > deadline) throw new Error('still not');
    await new Promise((verder) => setTimeout(verder, 50));
  }
}

const werkbord = async ({ urls }: Gereed, coordinator: string): Promise<number> => {
  const antwoord = await fetch(`${urls.leesmodellen}/leesmodellen/v1/werkbord`, {
    headers: await alsAccount(urls, coordinator),
  });
  return antwoord.ok ? ((await antwoord.json()) as { items: unknown[] }).items.length : -1;
};

describeKafka('eenplan start --distributed', () => {
  it(
    'runs each service as a process, starts one again that dies, and leaves none behind when it is killed itself',
    async () => {
      const { brokers, prefix } = (await testKafka())!;
      const eenplan = start(dataMap('verdeeld'), brokers, prefix);
      const gereed = await eenplan.gereed();
      expect(Object.keys(gereed)).toEqual(['ready', 'urls', 'accounts', 'dataDir']);
      const eerst = diensten(eenplan.proces.pid!);
      expect([...eerst.keys()].sort()).toEqual(['audit', 'casus-service', 'portal', 'read-model']);
      const { coordinator } = await gemeenteMetAanmelding(gereed);
      await tot(async () => (await werkbord(gereed, coordinator)) === 1);

      // Another of the same, told otherwise: it says in one sentence why it does not start.
      for (const [anders, zin] of [
        [{ KAFKA_PARTITIONS: '5' }, 'hoort 5 partities te hebben (KAFKA_PARTITIONS) en heeft er 4'],
        [{ KAFKA_REPLICATION_FACTOR: '2' }, 'replication.factor is 1 en moet minstens 2 zijn'],
      ] as const) {
        const tweede = nogEen(eerst.get('audit')!, 'audit', anders);
        expect([tweede.status, tweede.stderr]).toEqual([
          1,
          expect.stringMatching(/^audit start niet: Het topic [^\n]*\.\n$/),
        ]);
        expect(tweede.stderr).toContain(zin);
      }

      // It is killed in the middle of what a command has it write.
      const { databaseUrl } = JSON.parse(readFileSync(join(gereed.dataDir, 'runtime.json'), 'utf8')) as {
        databaseUrl: string;
      };
      const nog = await inBehandeling(databaseUrl, 'leesmodellen.werkbord', () =>
        meldAan(gereed.urls, coordinator, 'Wiebe'),
      );
      expect(await nog.afloop).toBe('gelukt');
      process.kill(eerst.get('read-model')!, 'SIGKILL');
      await tot(() => eenplan.stderr.includes('[leesmodellen] gestopt (SIGKILL)'));
      await nog.laatLos();
      await tot(async () => {
        const nu = diensten(eenplan.proces.pid!).get('read-model');
        return (
          nu !== undefined &&
          nu !== eerst.get('read-model') &&
          (await werkbord(gereed, coordinator).catch(() => -1)) === 2
        );
      });
      const later = [...diensten(eenplan.proces.pid!).values()];
      expect(later).toHaveLength(4);
      await eenplan.stop('SIGKILL');
      expect(eenplan.proces.signalCode).toBe('SIGKILL');
      await tot(() => later.every((pid) => processStarted(pid) === undefined));
    },
    4 * GEREED_MS,
  );

  it(
    'with a Kafka of its own: stops all of it in time with a client that hangs, and when its data disappear',
    async () => {
      const map = dataMap('eigen');
      const leven = (eenplan: Eenplan) => [
        ...diensten(eenplan.proces.pid!).values(),
        postgresPid(map),
        kafkaStatus(join(map, 'kafka'))!.pid,
      ];
      const eerste = start(map);
      const { urls } = await eerste.gereed();
      // One that was started again is stopped as well.
      const was = diensten(eerste.proces.pid!).get('read-model')!;
      process.kill(was, 'SIGKILL');
      await tot(() => ![undefined, was].includes(diensten(eerste.proces.pid!).get('read-model')));
      expect(eerste.stderr).toContain('[leesmodellen] gestopt (SIGKILL)');
      const pids = leven(eerste);
      expect(pids).toHaveLength(6);
      const traag = await halfVerzoek(urls.casusregie);
      const { code, ms, stdout } = await eerste.stop();
      traag.destroy();
      expect({ code, regels: stdout.trimEnd().split('\n').length }).toEqual({ code: 0, regels: 1 });
      expect(ms).toBeLessThan(10_000);
      expect(pids.filter((pid) => processStarted(pid) !== undefined)).toEqual([]);

      const tweede = start(map);
      await tweede.gereed();
      const later = leven(tweede);
      const postgres = postgresPid(map);
      rmSync(join(map, 'postgres'), { recursive: true, force: true });
      process.kill(postgres, 'SIGKILL');
      const einde = await tweede.einde();
      expect(einde.code).toBe(1);
      expect(einde.stderr).toContain('is verdwenen');
      await tot(() => later.every((pid) => processStarted(pid) === undefined));
    },
    4 * GEREED_MS,
  );

  it(
    'ends in time and leaves nothing behind when the signal comes before it is ready',
    async () => {
      const map = dataMap('halverwege');
      const kafka = () => kafkaStatus(join(map, 'kafka'))?.pid;
      // Kafka, of which it knows no more than that it was started, and then the first service.
      const eerste = start(map);
      const broker = await totEr(kafka);
      expect(await breekStartAf(eerste, 'SIGTERM', broker, postgresPid(map))).toEqual(AFGEBROKEN);
      const tweede = start(map);
      const dienst = await totEr(() => diensten(tweede.proces.pid!).get('casus-service'));
      expect(await breekStartAf(tweede, 'SIGINT', dienst, postgresPid(map), kafka()!)).toEqual(AFGEBROKEN);
    },
    2 * GEREED_MS,
  );
});
