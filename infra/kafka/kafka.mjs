/** A real Apache Kafka for development and tests: its own jars, one KRaft node, on 127.0.0.1. */
import kafkajs from 'kafkajs';
import { mkdirSync, readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { lockOwner, takeLock } from '../process/owner-lock.mjs';
import { bindable, freePort } from '../process/ports.mjs';
import { end, launch, logFile, runningBroker, send } from './broker.mjs';
import { missing } from './jars.mjs';
import { explain, KafkaError } from './kafka-error.mjs';

export { KafkaError } from './kafka-error.mjs';
export { missing as kafkaMissing } from './jars.mjs';

/**
 * @typedef {object} KafkaOptions
 * @property {string} dataDir folder of this broker (made when missing)
 * @property {number} [port] on 127.0.0.1; 0 or absent picks a free one
 * @property {AbortSignal} [signal] breaks the start off, at any moment: it rejects once nothing of it runs any more
 *
 * @typedef {object} RunningKafka
 * @property {string[]} brokers `host:port`
 * @property {number | undefined} pid of the JVM; undefined for a cluster that was there already (KAFKA_BROKERS)
 * @property {() => Promise<void>} stop orderly; waits until the process is gone
 * @property {() => Promise<void>} kill SIGKILL, for tests; waits until the process is gone
 */

const READY_SECONDS = 120;

/** The brokers named in KAFKA_BROKERS (comma separated), if any. @returns {string[] | undefined} */
export function givenBrokers() {
  const brokers = (process.env['KAFKA_BROKERS'] ?? '').split(',').flatMap((broker) => broker.trim() || []);
  return brokers.length > 0 ? brokers : undefined;
}

/**
 * The cluster of KAFKA_BROKERS if that is set, else a broker of our own.
 * @param {KafkaOptions} options
 * @returns {Promise<RunningKafka>} stopping or killing a given cluster does nothing
 */
export async function useKafka(options) {
  const brokers = givenBrokers();
  if (!brokers) return startKafka(options);
  await ready(brokers, () => options.signal?.throwIfAborted());
  const nothing = () => Promise.resolve();
  return { brokers, pid: undefined, stop: nothing, kill: nothing };
}

/**
 * Starts a broker on `dataDir` and waits until it answers and can coordinate groups. Data survives a kill -9; a
 * broker that an earlier, killed process left behind on this folder is stopped first.
 * @param {KafkaOptions} options
 * @returns {Promise<RunningKafka & { pid: number }>}
 * @throws {KafkaError} with one Dutch sentence a user can act on
 */
export async function startKafka({ dataDir, port = 0, signal }) {
  const home = resolve(dataDir);
  const lock = own(home);
  // Also while it is asked whether it is ready: that asking ends with it.
  const abort = () => endKafka(home);
  signal?.addEventListener('abort', abort, { once: true });
  try {
    await end(home, 'SIGTERM');
    const running = await start(home, port, signal);
    /** @param {'SIGTERM' | 'SIGKILL'} signal */
    const ending = (signal) => async () => {
      await end(home, signal);
      lock.release();
    };
    return {
      brokers: [`127.0.0.1:${running.port}`],
      pid: running.pid,
      stop: ending('SIGTERM'),
      kill: ending('SIGKILL'),
    };
  } catch (error) {
    await end(home, 'SIGKILL');
    lock.release();
    signal?.throwIfAborted();
    throw explain(error, home);
  } finally {
    signal?.removeEventListener('abort', abort);
  }
}

/**
 * Ends what runs on this folder without waiting for anything; it survives that.
 * @param {string} dataDir
 */
export function endKafka(dataDir) {
  const broker = runningBroker(resolve(dataDir));
  if (broker) send(broker.pid, 'SIGKILL');
}

/**
 * Starts a broker that stays when this process ends; one that runs already on this folder is left as it is.
 * @param {KafkaOptions} options
 * @returns {Promise<{ brokers: string[], pid: number }>}
 */
export async function leaveKafkaRunning({ dataDir, port = 0 }) {
  const found = runningBroker(resolve(dataDir));
  if (found) return { brokers: [`127.0.0.1:${found.port}`], pid: found.pid };
  const { brokers, pid } = await startKafka({ dataDir, port });
  return { brokers, pid };
}

/**
 * Stops the broker on this folder, whoever started it.
 * @param {string} dataDir
 * @returns {Promise<boolean>} whether there was one
 */
export async function stopKafka(dataDir) {
  const home = resolve(dataDir);
  if (!runningBroker(home)) return false;
  await end(home, 'SIGTERM');
  return true;
}

/**
 * The broker on this folder, if one runs.
 * @param {string} dataDir
 * @returns {{ brokers: string[], pid: number, owner: number | undefined } | undefined} owner: pid of the live process that started it
 */
export function kafkaStatus(dataDir) {
  const home = resolve(dataDir);
  const found = runningBroker(home);
  return (
    found && {
      brokers: [`127.0.0.1:${found.port}`],
      pid: found.pid,
      owner: lockOwner(join(home, 'eigenaar.lock'))?.pid,
    }
  );
}

/** @param {string} home */
function own(home) {
  const lacking = missing();
  if (lacking) throw new KafkaError(lacking);
  try {
    mkdirSync(home, { recursive: true, mode: 0o700 });
    const lock = takeLock(join(home, 'eigenaar.lock'));
    if ('owner' in lock) throw new KafkaError(`De Kafka-map ${home} is al in gebruik door proces ${lock.owner.pid}.`);
    return lock;
  } catch (error) {
    throw explain(error, home);
  }
}

/** @param {string} home @param {number} wanted @param {AbortSignal | undefined} signal */
async function start(home, wanted, signal) {
  for (let attempt = 1; ; attempt++) {
    if (wanted !== 0 && (await bindable(wanted)) === undefined)
      throw new KafkaError(
        `Poort ${wanted} is al in gebruik: kies een andere poort of stop het programma dat erop draait.`,
      );
    const port = wanted || (await freePort());
    const offset = statSync(logFile(home), { throwIfNoEntry: false })?.size ?? 0;
    const running = await launch(home, port, await otherPort(port), signal);
    try {
      await ready([`127.0.0.1:${port}`], () => {
        signal?.throwIfAborted();
        if (!runningBroker(home)) throw new KafkaError('de broker is meteen gestopt.', said(home, offset));
      });
      signal?.throwIfAborted();
      return running;
    } catch (error) {
      // A free port can be taken between choosing and binding.
      if (signal?.aborted || attempt >= 3 || !/Address already in use/.test(said(home, offset))) throw error;
      await end(home, 'SIGKILL');
    }
  }
}

/** @param {number} port @returns {Promise<number>} */
async function otherPort(port) {
  for (;;) {
    const other = await freePort();
    if (other !== port) return other;
  }
}

/** @param {string} home @param {number} offset */
function said(home, offset) {
  return readFileSync(logFile(home), 'utf8').slice(offset) || 'no output';
}

/**
 * Waits for an answer to admin requests, not for a port that is open: a broker that listens may still load its log.
 * @param {string[]} brokers
 * @param {() => void} check throws when waiting is of no use any more
 */
async function ready(brokers, check) {
  const kafka = new kafkajs.Kafka({
    brokers,
    clientId: 'readiness',
    connectionTimeout: 1000,
    logLevel: kafkajs.logLevel.NOTHING,
    retry: { retries: 0 },
  });
  const deadline = Date.now() + READY_SECONDS * 1000;
  for (;;) {
    check();
    const admin = kafka.admin();
    try {
      await admin.connect();
      await admin.listTopics();
      // Makes the topic of group offsets, so that the first consumer does not have to wait for its coordinator.
      await admin.describeGroups(['readiness']);
      return;
    } catch (error) {
      if (Date.now() > deadline)
        throw new KafkaError(
          `geen antwoord van ${brokers.join(', ')} binnen ${READY_SECONDS} seconden.`,
          String(error),
        );
    } finally {
      await admin.disconnect().catch(() => undefined);
    }
    await sleep(100);
  }
}
