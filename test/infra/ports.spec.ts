import { createServer } from 'node:net';
import { expect, it } from '@jest/globals';
import { bindable, freePort } from '../../infra/process/ports.mjs';

/** Where Linux begins with what it gives to outgoing connections. */
const UITGAAND = 32_768;

it('picks ports that no outgoing connection can take before they are bound', async () => {
  const ports = await Promise.all(Array.from({ length: 50 }, () => freePort()));
  expect(ports.filter((port) => port >= UITGAAND || port < 1_024)).toEqual([]);
});

it('sees that a port is taken', async () => {
  const port = await freePort();
  const server = createServer();
  await new Promise<void>((ready) => server.listen({ host: '127.0.0.1', port }, ready));
  expect(await bindable(port)).toBeUndefined();
  await new Promise((closed) => server.close(closed));
  expect(await bindable(port)).toBe(port);
});
