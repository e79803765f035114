/** The process under test of the http benchmark: the write side as it ships, plus routes that do nothing. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { CommandBus, CommandHandler } from '@nestjs/cqrs';
import { built } from './harness.mjs';

const { createApp, listen } = await built('libs/edge/src/index.js');
const { CasusServiceModule, casusServiceEdge } = await built('apps/casus-service/src/index.js');
const { AanmeldingController } = await built('apps/casus-service/src/aanmelding/aanmelding.controller.js');
const { AfsprakenController } = await built('apps/casus-service/src/casus/afspraken.controller.js');

const ID = '00000000-0000-4000-8000-000000000000';
const WRITTEN = { log: 0, position: 1, streams: [{ streamId: ID, version: 1 }] };

class Niets {}
class NietsHandler {
  async execute() {
    return { body: { aanmeldingId: ID }, versie: 1, written: WRITTEN };
  }
}
CommandHandler(Niets)(NietsHandler);

/**
 * The very controller on a path of its own, with a handler that does nothing: the same guards, headers, body class,
 * validation, ids, command bus and answer.
 * @param {new (bus: Pick<CommandBus, 'execute'>) => object} controller @param {string} path
 */
function zonderHandler(controller, path) {
  class Stil extends controller {
    /** @param {CommandBus} bus */
    constructor(bus) {
      super({ execute: () => bus.execute(new Niets()) });
    }
  }
  Reflect.defineMetadata('design:paramtypes', [CommandBus], Stil);
  Controller(path)(Stil);
  return Stil;
}

/** As cheap as a route of this app can be: same server, same guard, same parsing of the body; no validation, no work. */
class Kaal {
  /** @param {object} _body */
  niets(_body) {
    return { aanmeldingId: ID };
  }
}
const descriptor = /** @type {PropertyDescriptor} */ (Object.getOwnPropertyDescriptor(Kaal.prototype, 'niets'));
Post()(Kaal.prototype, 'niets', descriptor);
HttpCode(201)(Kaal.prototype, 'niets', descriptor);
Body()(Kaal.prototype, 'niets', 0);
Reflect.defineMetadata('design:paramtypes', [Object], Kaal.prototype, 'niets');
Controller('kaal')(Kaal);

const controllers = [
  Kaal,
  zonderHandler(AanmeldingController, 'niets/aanmeldingen'),
  zonderHandler(AfsprakenController, 'niets/casussen/:casusId/afspraken'),
];

class Alles {}

process.once('message', async (/** @type {{ databaseUrl: string, kluisUrl: string, aanmelding: object }} */ urls) => {
  const sleutels = mkdtempSync(join(tmpdir(), 'eenplan-bench-'));
  const config = {
    ...urls,
    kluisSleutels: { map: sleutels },
    bsnSleutel: Buffer.alloc(32, 2),
    sealKey: Buffer.alloc(32, 3),
    ontwikkeling: true,
  };
  const imports = [CasusServiceModule.register(config)];
  const module = { module: Alles, imports, controllers, providers: [NietsHandler] };
  const app = await createApp(module, { ...casusServiceEdge(config), logLevel: 'warn' });
  const { url } = await listen(app, 0);
  process.send?.({ url });
  process.once('message', () => void app.close().then(() => process.exit(0)));
  process.once('exit', () => rmSync(sleutels, { recursive: true, force: true }));
});
