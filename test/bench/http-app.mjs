/** The process under test of the http benchmark: the write side as it ships, plus a route that does nothing. */
import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { built } from './harness.mjs';

const { createApp, listen } = await built('libs/edge/src/index.js');
const { CasusServiceModule, casusServiceEdge } = await built('apps/casus-service/src/index.js');

/** As cheap as a handler of this app can be: same server, same guard, same parsing of the body; no validation, no work. */
class Niets {
  /** @param {object} _body */
  niets(_body) {
    return { casusId: '00000000-0000-4000-8000-000000000000' };
  }
}
const descriptor = /** @type {PropertyDescriptor} */ (Object.getOwnPropertyDescriptor(Niets.prototype, 'niets'));
Post()(Niets.prototype, 'niets', descriptor);
HttpCode(201)(Niets.prototype, 'niets', descriptor);
Body()(Niets.prototype, 'niets', 0);
Reflect.defineMetadata('design:paramtypes', [Object], Niets.prototype, 'niets');
Controller('niets')(Niets);

class Alles {}

process.once('message', async (/** @type {{ databaseUrl: string, kluisUrl: string }} */ urls) => {
  const config = {
    ...urls,
    kluisSleutel: Buffer.alloc(32, 1),
    bsnSleutel: Buffer.alloc(32, 2),
    sealKey: Buffer.alloc(32, 3),
    ontwikkeling: true,
    beheerderAccount: '00000000-0000-4000-8000-000000000001',
  };
  const module = { module: Alles, imports: [CasusServiceModule.register(config)], controllers: [Niets] };
  const app = await createApp(module, { ...casusServiceEdge(config), logLevel: 'warn' });
  const { url } = await listen(app, 0);
  process.send?.({ url });
  process.once('message', () => void app.close().then(() => process.exit(0)));
});
