import { createServer, connect, type Socket } from 'node:net';
import type { AddressInfo } from 'node:net';

export interface Proxy {
  readonly url: string;
  /** What the server answers from now on is lost on the way. */
  swallow(): void;
  /** Clients lose their connections; the server does not notice. Later connections work. */
  cut(): void;
  /** Nobody gets in any more, after so many. */
  refuse(after?: number): void;
  /** They may again. */
  admit(): void;
  close(): Promise<void>;
}

/** A wire to PostgreSQL that can be damaged. */
export async function proxyTo(target: string): Promise<Proxy> {
  const { hostname, port } = new URL(target);
  const clients = new Set<Socket>();
  const servers = new Set<Socket>();
  let places = Infinity;
  const server = createServer((client) => {
    if (places-- <= 0) return void client.destroy();
    const upstream = connect(Number(port), hostname);
    clients.add(client);
    servers.add(upstream);
    const forward = (bytes: Buffer) => client.write(bytes);
    upstream.on('data', forward).on('error', () => client.destroy());
    upstream.on('close', () => servers.delete(upstream));
    client.on('data', (bytes) => upstream.write(bytes)).on('error', () => undefined);
    client.on('end', () => upstream.end());
    client.once('swallow', () => upstream.off('data', forward).resume());
    upstream.once('end', () => client.end());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = new URL(target);
  url.port = String((server.address() as AddressInfo).port);
  const each = (act: (client: Socket) => void) => [...clients].forEach(act);
  return {
    url: url.href,
    swallow: () => each((client) => client.emit('swallow')),
    cut: () =>
      each((client) => {
        clients.delete(client);
        client.destroy();
      }),
    refuse: (after = 0) => void (places = after),
    admit: () => void (places = Infinity),
    async close() {
      for (const socket of [...clients, ...servers]) socket.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
