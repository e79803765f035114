import { afterEach, expect, it } from '@jest/globals';
import { createServer } from 'node:net';
import type { EnvironmentReader } from './config.js';
import { type RunningService, type Service, type ServiceConfig, startService } from './service.js';
import { AS, Gate, TEST_OPTIONS, TestModule } from './test-app.js';

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
  OIDC_ISSUER: 'https://inloggen.example/eenplan',
  OIDC_JWKS_URL: 'https://inloggen.example/eenplan/sleutels',
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
    aanmelding: {
      issuer: 'https://inloggen.example/eenplan',
      jwksUrl: 'https://inloggen.example/eenplan/sleutels',
      audience: 'urn:eenplan:api',
    },
    kafka: { brokers: ['a:1', 'b:2'], prefix: '', partitions: 12, replicationFactor: 1, minInSyncReplicas: 1 },
    databaseUrl: 'postgres://localhost/x',
  });
  expect((await fetch(`${running.url}/test/v1/meldingen`, { headers: AS })).status).toBe(200);
});

it('knows no Kafka of itself, and no way in but a token', async () => {
  running = await startService(service, { ...ENV, OIDC_AUDIENCE: 'urn:anders' });
  expect(Object.keys(told!).sort()).toEqual(['aanmelding', 'databaseUrl', 'ontwikkeling', 'sealKey']);
  expect(told!.aanmelding.audience).toBe('urn:anders');
  expect((await fetch(`${running.url}/test/v1/meldingen`)).status).toBe(401);
});

it('does not start without being told whose tokens count, nor with keys that others can change on their way', async () => {
  const { OIDC_ISSUER: _issuer, OIDC_JWKS_URL: _jwks, ...zonder } = ENV;
  await expect(startService(service, zonder)).rejects.toMatchObject({
    problems: [
      'OIDC_ISSUER ontbreekt. Geef deze instelling mee in de omgeving.',
      'OIDC_JWKS_URL ontbreekt. Geef deze instelling mee in de omgeving.',
    ],
  });
  await expect(
    startService(service, { ...ENV, OIDC_JWKS_URL: 'http://inloggen.example/sleutels' }),
  ).rejects.toMatchObject({ problems: [expect.stringMatching(/^OIDC_JWKS_URL moet met https/)] });
  running = await startService(service, { ...ENV, OIDC_JWKS_URL: 'http://127.0.0.1:3006/jwks' });
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
