import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { Urls } from '../gegevens/runtime.js';
import { DIENSTEN, starters } from './apps.js';
import type { Draaiend, Samenstelling } from './samenstelling.js';
import { omgeving } from './omgeving.js';

/** Every service side by side in this process, each with its own server and connections; none after the signal. */
export async function startIngebed(
  { database, map, poorten, aanmelding }: Samenstelling,
  signaal: AbortSignal,
): Promise<Draaiend> {
  const apps: NestFastifyApplication[] = [];
  const urls: Partial<Record<keyof Urls, string>> = {};
  const stop = async () => {
    await Promise.allSettled(apps.map((app) => app.close()));
  };
  try {
    for (const dienst of DIENSTEN) {
      signaal.throwIfAborted();
      const env = omgeving(dienst, poorten[dienst], database, map, aanmelding, poorten, undefined);
      const { app, url } = await starters[dienst](env);
      apps.push(app);
      urls[dienst] = url;
    }
  } catch (error) {
    await stop();
    throw error;
  }
  const alle = urls as Urls;
  return {
    urls: alle,
    replicas: {
      casusregie: [alle.casusregie],
      leesmodellen: [alle.leesmodellen],
      audit: [alle.audit],
      portaal: [alle.portaal],
    },
    stop,
  };
}
