/** One broker process on one data folder: format, launch, find again, end. */
import { randomBytes } from 'node:crypto';
import { spawn } from 'node:child_process';
import { closeSync, existsSync, openSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { processStarted } from '../process/owner-lock.mjs';
import { classPath, FOLDER, java } from './jars.mjs';
import { KafkaError } from './kafka-error.mjs';

const LOG_BYTES = 10_000_000;
/** What else `EENPLAN_KAFKA_JVM` says: a broker that lives for minutes starts quicker with `-XX:TieredStopAtLevel=1`. */
const JVM = [
  '-Xms512m',
  '-Xmx512m',
  '-XX:+UseSerialGC',
  ...(process.env['EENPLAN_KAFKA_JVM'] ?? '').split(' ').filter(Boolean),
];

/** @typedef {{ pid: number, started: string, port: number }} Running */

/** @param {string} home @returns {string} */
export const logFile = (home) => join(home, 'kafka.log');

/**
 * The broker that runs on this data folder, whoever started it.
 * @param {string} home
 * @returns {Running | undefined}
 */
export function runningBroker(home) {
  try {
    const found = /** @type {Running} */ (JSON.parse(readFileSync(join(home, 'kafka.pid'), 'utf8')));
    return processStarted(found.pid) === found.started ? found : undefined;
  } catch {
    return undefined;
  }
}

/**
 * A single KRaft node (broker and controller in one), on 127.0.0.1 only.
 * @param {string} home
 * @param {number} port
 * @param {number} controllerPort
 */
function writeConfig(home, port, controllerPort) {
  const config = {
    'process.roles': 'broker,controller',
    'node.id': 1,
    'controller.quorum.voters': `1@127.0.0.1:${controllerPort}`,
    'controller.listener.names': 'CONTROLLER',
    listeners: `PLAINTEXT://127.0.0.1:${port},CONTROLLER://127.0.0.1:${controllerPort}`,
    'advertised.listeners': `PLAINTEXT://127.0.0.1:${port}`,
    'listener.security.protocol.map': 'PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT',
    'log.dirs': join(home, 'data'),
    // A topic that nobody created on purpose would have the wrong number of partitions.
    'auto.create.topics.enable': false,
    'group.initial.rebalance.delay.ms': 0,
    'offsets.topic.num.partitions': 8,
    'offsets.topic.replication.factor': 1,
    'transaction.state.log.replication.factor': 1,
    'transaction.state.log.min.isr': 1,
    'share.coordinator.state.topic.replication.factor': 1,
    'share.coordinator.state.topic.min.isr': 1,
  };
  const text = Object.entries(config).map(([name, value]) => `${name}=${value}\n`);
  writeFileSync(join(home, 'server.properties'), text.join(''));
}

/**
 * Starts the JVM in a session of its own: Ctrl C in a terminal must not end the broker before its clients.
 * @param {string} home
 * @param {number} port
 * @param {number} controllerPort
 * @param {AbortSignal | undefined} signal after which nothing is started any more
 * @returns {Promise<Running>} the process; that it is ready is for the caller to ask
 */
export async function launch(home, port, controllerPort, signal) {
  const path = await classPath(signal);
  writeConfig(home, port, controllerPort);
  if (!existsSync(join(home, 'data/meta.properties'))) await format(home, path, signal);
  signal?.throwIfAborted();
  const file = logFile(home);
  if ((statSync(file, { throwIfNoEntry: false })?.size ?? 0) > LOG_BYTES) rmSync(file);
  const log = openSync(file, 'a', 0o600);
  try {
    const child = spawn(java() ?? 'java', args(path, 'kafka.Kafka', join(home, 'server.properties')), {
      cwd: home,
      detached: true,
      stdio: ['ignore', log, log],
    });
    await new Promise((resolve, reject) => child.once('spawn', () => resolve(undefined)).once('error', reject));
    child.unref();
    const pid = /** @type {number} */ (child.pid);
    const running = { pid, started: processStarted(pid) ?? '', port };
    writeFileSync(join(home, 'kafka.pid'), JSON.stringify(running), { mode: 0o600 });
    return running;
  } finally {
    closeSync(log);
  }
}

/** @param {string} path @param {string} main @param {string[]} rest */
function args(path, main, ...rest) {
  return [...JVM, `-Dlog4j2.configurationFile=file:${join(FOLDER, 'log4j2.yaml')}`, '-cp', path, main, ...rest];
}

/** @param {string} home @param {string} path @param {AbortSignal | undefined} signal @returns {Promise<void>} */
function format(home, path, signal) {
  const id = randomBytes(16).toString('base64url').replace(/^-/, 'A');
  // A format that was killed half-way leaves no meta.properties: --ignore-formatted lets it finish.
  const formatting = ['format', '-t', id, '-c', join(home, 'server.properties'), '--ignore-formatted'];
  return new Promise((resolve, reject) => {
    const child = spawn(java() ?? 'java', args(path, 'kafka.tools.StorageTool', ...formatting), {
      stdio: ['ignore', 'pipe', 'pipe'],
      ...(signal && { signal, killSignal: 'SIGKILL' }),
    });
    let said = '';
    for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text) => (said += text));
    child.once('error', reject);
    child.once('close', (code) => {
      if (code === 0) resolve();
      else reject(new KafkaError(`het formatteren eindigde met ${code}.`, said || `StorageTool ended with ${code}`));
    });
  });
}

/**
 * Ends the broker and waits until it is gone.
 * @param {string} home
 * @param {'SIGTERM' | 'SIGKILL'} signal SIGTERM is followed by SIGKILL after half a minute
 */
export async function end(home, signal) {
  const broker = runningBroker(home);
  if (broker) {
    send(broker.pid, signal);
    const deadline = Date.now() + 30_000;
    while (processStarted(broker.pid) === broker.started) {
      if (Date.now() > deadline) send(broker.pid, 'SIGKILL');
      await sleep(25);
    }
  }
  rmSync(join(home, 'kafka.pid'), { force: true });
}

/** @param {number} pid @param {NodeJS.Signals} signal */
export function send(pid, signal) {
  try {
    process.kill(pid, signal);
  } catch {
    // Gone already.
  }
}
