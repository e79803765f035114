import { connect, createServer, type AddressInfo, type Socket } from 'node:net';

/** A wire to PostgreSQL on which the answers to appends can get lost. */
export interface Draad {
  readonly url: string;
  /** While true, nothing that the server answers over a connection that appends arrives. */
  zwijgt: boolean;
  close(): Promise<void>;
}

/** The lane of the event store says this when it connects, and no other connection does. */
const KENMERK_LANE = 'enable_seqscan = off';

export async function draadNaar(doel: string): Promise<Draad> {
  const { hostname, port } = new URL(doel);
  const sockets = new Set<Socket>();
  const draad = { url: '', zwijgt: false };
  const server = createServer((client) => {
    const boven = connect(Number(port), hostname);
    let isLane = false;
    for (const socket of [client, boven]) {
      sockets.add(socket);
      socket.on('error', () => undefined).on('close', () => sockets.delete(socket));
    }
    client.on('data', (bytes) => {
      isLane ||= bytes.includes(KENMERK_LANE);
      boven.write(bytes);
    });
    boven.on('data', (bytes) => {
      if (!(isLane && draad.zwijgt)) client.write(bytes);
    });
    // A client that is gone says nothing to the server: that finishes what it was doing, as over a real network.
    boven.on('end', () => client.end());
  });
  await new Promise<void>((klaar) => server.listen(0, '127.0.0.1', klaar));
  const url = new URL(doel);
  url.port = String((server.address() as AddressInfo).port);
  return Object.assign(draad, {
    url: url.href,
    async close() {
      for (const socket of sockets) socket.destroy();
      await new Promise((klaar) => server.close(klaar));
    },
  });
}
