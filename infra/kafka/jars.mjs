/** Where Java and the jars of Apache Kafka come from. */
import { createHash } from 'node:crypto';
import { accessSync, constants, existsSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { spawn } from 'node:child_process';

/** This folder in the repository, also when this file runs from dist. @returns {string} */
function kafkaFolder() {
  for (let folder = import.meta.dirname; folder !== dirname(folder); folder = dirname(folder))
    if (existsSync(join(folder, 'infra/kafka/pom.xml'))) return join(folder, 'infra/kafka');
  throw new Error('infra/kafka/pom.xml is missing.');
}

export const FOLDER = kafkaFolder();

/** @param {string} name @returns {string | undefined} the program's path on PATH */
function onPath(name) {
  return (process.env['PATH'] ?? '')
    .split(':')
    .map((folder) => join(folder, name))
    .find((path) => {
      try {
        accessSync(path, constants.X_OK);
        return true;
      } catch {
        return false;
      }
    });
}

/** @returns {string | undefined} */
export function java() {
  const home = process.env['JAVA_HOME'];
  return home && existsSync(join(home, 'bin/java')) ? join(home, 'bin/java') : onPath('java');
}

/** A folder per version of pom.xml: another version never runs with jars of this one. */
function jarFolder() {
  const pom = readFileSync(join(FOLDER, 'pom.xml'));
  return join(FOLDER, '.cache', `jars-${createHash('sha256').update(pom).digest('hex').slice(0, 12)}`);
}

/**
 * What is missing to start a broker here, as one Dutch sentence; undefined when nothing is. Looks, runs nothing.
 * @returns {string | undefined}
 */
export function missing() {
  if (!java()) return 'Kafka heeft Java 17 of nieuwer nodig: installeer een JRE of geef KAFKA_BROKERS op.';
  if (!existsSync(jarFolder()) && !onPath('mvn'))
    return 'Kafka wordt met Maven opgehaald: installeer maven of geef KAFKA_BROKERS op.';
  return undefined;
}

/**
 * Fetches the jars once, whole or not at all: several processes may try at the same time.
 * @param {AbortSignal} [signal] gives up
 * @returns {Promise<string>} the class path
 */
export async function classPath(signal) {
  const jars = jarFolder();
  if (!existsSync(jars)) {
    const fresh = `${jars}.${process.pid}`;
    mkdirSync(fresh, { recursive: true });
    try {
      await maven(fresh, signal);
      renameSync(fresh, jars);
    } catch (error) {
      if (!existsSync(jars)) throw error;
    } finally {
      rmSync(fresh, { recursive: true, force: true });
    }
  }
  return join(jars, '*');
}

/** @param {string} target @param {AbortSignal | undefined} signal @returns {Promise<void>} */
function maven(target, signal) {
  const args = [
    '-B',
    '-q',
    '-f',
    join(FOLDER, 'pom.xml'),
    'dependency:copy-dependencies',
    `-DoutputDirectory=${target}`,
  ];
  return new Promise((resolve, reject) => {
    const child = spawn('mvn', args, { stdio: ['ignore', 'pipe', 'pipe'], ...(signal && { signal }) });
    let said = '';
    for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text) => (said += text));
    child.once('error', reject);
    child.once('close', (code) => {
      if (code === 0) resolve();
      else reject(new Error(`mvn ended with ${code}\n${said}`));
    });
  });
}
