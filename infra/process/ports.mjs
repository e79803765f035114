import { randomInt } from 'node:crypto';
import { createServer } from 'node:net';

/** Below what systems give to outgoing connections: such a port stays free until it is bound. */
const FROM = 10_000;
const UNTIL = 32_000;
const TRIES = 100;

/**
 * Whether a port on 127.0.0.1 can be bound now.
 * @param {number} port 0 for any
 * @returns {Promise<number | undefined>} the port, or undefined when it is taken
 */
export function bindable(port) {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(undefined));
    server.listen({ host: '127.0.0.1', port, exclusive: true }, () => {
      const address = server.address();
      const bound = typeof address === 'object' && address ? address.port : undefined;
      server.close(() => resolve(bound));
    });
  });
}

/** A port on 127.0.0.1 that is free now. @returns {Promise<number>} */
export async function freePort() {
  for (let i = 0; i < TRIES; i++) {
    const port = await bindable(randomInt(FROM, UNTIL));
    if (port !== undefined) return port;
  }
  throw new Error('Er is geen vrije poort op 127.0.0.1.');
}
