import { createServer } from 'node:net';

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
  const port = await bindable(0);
  if (port === undefined) throw new Error('Er is geen vrije poort op 127.0.0.1.');
  return port;
}
