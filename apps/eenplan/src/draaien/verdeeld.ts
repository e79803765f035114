import { join } from 'node:path';
import { type RunningKafka, useKafka } from '../../../../infra/kafka/kafka.mjs';
import type { Runtime, Urls } from '../gegevens/runtime.js';
import { DIENSTEN, MAPPEN } from './apps.js';
import { Kindproces } from './kindproces.js';
import { omgeving } from './omgeving.js';
import { vrijePoort } from './poorten.js';
import type { Draaiend, Samenstelling } from './samenstelling.js';

const PARTITIES = 12;
/** What Kafka may take to stop (ms); it survives being killed. */
const KAFKA_STOP_MS = 2_500;

/**
 * Kafka, and every service as a process of its own. The first replica of each service has its usual port, the others a
 * free one. The signal ends it at any moment: what runs by then is stopped before it rejects.
 */
export async function startVerdeeld(
  samenstelling: Samenstelling,
  replicas: number,
  signal: AbortSignal,
): Promise<Draaiend> {
  const { map, database, poorten, aanmelding, log } = samenstelling;
  log('start Kafka');
  const kafka = await useKafka({ dataDir: join(map.pad, 'kafka'), signal });
  const gegevens: NonNullable<Runtime['kafka']> = {
    brokers: kafka.brokers,
    prefix: process.env['KAFKA_PREFIX'] ?? '',
    partitions: Number(process.env['KAFKA_PARTITIONS'] ?? PARTITIES),
  };
  const bezet = new Set<number>(Object.values(poorten));
  const kinderen = new Map<keyof Urls, Kindproces[]>(DIENSTEN.map((dienst) => [dienst, []]));
  const stop = () => stopAlles([...kinderen.values()].flat(), kafka);
  try {
    for (const dienst of DIENSTEN)
      for (let nummer = 1; nummer <= replicas; nummer++) {
        const poort = nummer === 1 ? poorten[dienst] : await vrijePoort(bezet);
        const env = omgeving(dienst, poort, database, map, aanmelding, poorten, gegevens);
        const naam = replicas === 1 ? dienst : `${dienst} ${nummer}`;
        const kind = new Kindproces(naam, MAPPEN[dienst], env, `http://127.0.0.1:${poort}`);
        kinderen.get(dienst)!.push(kind);
      }
    const [eerste, ...rest] = [...kinderen.values()].flat();
    signal.throwIfAborted();
    // The first write side makes the topic; the others find it.
    await eerste!.start(signal);
    signal.throwIfAborted();
    await Promise.all(rest.map((kind) => kind.start(signal)));
  } catch (error) {
    await stop();
    throw error;
  }
  const urls = (dienst: keyof Urls) => kinderen.get(dienst)!.map(({ url }) => url);
  return {
    urls: perDienst((dienst) => urls(dienst)[0]!),
    replicas: perDienst(urls),
    kafka: gegevens,
    stop,
  };
}

const perDienst = <T>(van: (dienst: keyof Urls) => T): Record<keyof Urls, T> => ({
  portaal: van('portaal'),
  casusregie: van('casusregie'),
  leesmodellen: van('leesmodellen'),
  audit: van('audit'),
});

/** Services first, so that what they answered is on its way; then the broker. */
async function stopAlles(kinderen: readonly Kindproces[], kafka: RunningKafka): Promise<void> {
  await Promise.allSettled(kinderen.map((kind) => kind.stop()));
  const hard = setTimeout(() => void kafka.kill(), KAFKA_STOP_MS);
  await kafka.stop().finally(() => clearTimeout(hard));
}
