import { afterEach, expect, it } from '@jest/globals';
import { createServer } from 'node:net';
import type { EnvironmentReader } from './config.js';
import { type RunningService, type Service, type ServiceConfig, startService } from './service.js';
import { ACTOR, Gate, TEST_OPTIONS, TestModule } from './test-app.js';

interface Config extends ServiceConfig {
  readonly databaseUrl: string;
}

const { api, version, title, description } = TEST_OPTIONS;
let told: Config | undefined;
let gate: Gate | undefined;
const service: Service<Config> = {
  edge: { api, version, title, description },
  port: 3999,
  configure: (shared: ServiceConfig, reader: EnvironmentReader) => ({
    ...shared,
    databaseUrl: reader.postgres('TEST_DATABASE_URL'),
  }),
  module(config) {
    told = config;
    return {
      module: TestModule,
      providers: [{ provide: Gate, useFactory: () => (gate = new Gate()) }],
    };
  },
};
const ENV = {
  EENPLAN_SLEUTEL: Buffer.alloc(32, 5).toString('base64url'),
  TEST_DATABASE_URL: 'postgres://localhost/x',
  LOG_LEVEL: 'silent',
  PORT: '0',
};

let running: RunningService | undefined;
afterEach(async () => {
  await running?.app.close();
  [running, told, gate] = [undefined, undefined, undefined];
});

it('gives a service what all are told and what is its own, and listens', async () => {
  running = await startService(service, { ...ENV, EENPLAN_ONTWIKKELING: '1', KAFKA_BROKERS: 'a:1, b:2' });
  expect(told).toEqual({
    sealKey: Buffer.alloc(32, 5),
    ontwikkeling: true,
    beheerderAccount: '00000000-0000-4000-8000-000000000001',
    auditorAccount: '00000000-0000-4000-8000-000000000002',
    kafka: { brokers: ['a:1', 'b:2'], prefix: '', partitions: 12 },
    databaseUrl: 'postgres://localhost/x',
  });
  const headers = { 'eenplan-actor': ACTOR.accountId };
  expect((await fetch(`${running.url}/test/v1/meldingen`, { headers })).status).toBe(200);
});

it('knows no development accounts and no Kafka of itself', async () => {
  running = await startService(service, ENV);
  expect(Object.keys(told!).sort()).toEqual(['databaseUrl', 'ontwikkeling', 'sealKey']);
  const headers = { 'eenplan-actor': ACTOR.accountId };
  expect((await fetch(`${running.url}/test/v1/meldingen`, { headers })).status).toBe(401);
});

it('says all that is wrong with the environment at once, and starts nothing', async () => {
  const mis = { ...ENV, EENPLAN_SLEUTEL: 'kort', TEST_DATABASE_URL: 'mysql://x', PORT: '70000', KAFKA_BROKERS: 'a:1' };
  await expect(startService(service, { ...mis, KAFKA_PARTITIONS: '0' })).rejects.toMatchObject({
    problems: [
      expect.stringMatching(/^EENPLAN_SLEUTEL /),
      expect.stringMatching(/^KAFKA_PARTITIONS /),
      expect.stringMatching(/^TEST_DATABASE_URL moet een adres zijn dat begint met postgres:\/\//),
      expect.stringMatching(/^PORT /),
    ],
  });
  expect(told).toBeUndefined();
});

it('lets go of everything when its port is taken', async () => {
  const other = createServer();
  await new Promise<void>((done) => other.listen(0, '127.0.0.1', done));
  const { port } = other.address() as { port: number };
  try {
    await expect(startService(service, { ...ENV, PORT: String(port) })).rejects.toThrow(
      `Poort ${port} is al in gebruik`,
    );
    expect(gate!.destroyed).toBe(true);
  } finally {
    other.close();
  }
});
