/**
 * Preloaded in the real casus-service (NODE_OPTIONS=--import): it kills itself (SIGKILL) at the Nth moment of carrying out
 * destructions since the signal SIGUSR2, STERF_BIJ=N; what it goes on with at its start does not count. The moments are
 * those of the erasure in the vault, and those around the certificate.
 */
import { writeSync } from 'node:fs';
import { PostgresEventStore } from '../../../dist/libs/event-store/src/index.js';
import { PostgresVault } from '../../../dist/libs/vault/src/index.js';

const bij = Number(process.env['STERF_BIJ']);
let moments = Infinity;
process.on('SIGUSR2', () => {
  moments = 0;
  writeSync(2, 'telt\n');
});
/** @param {string} point */
const moment = (point) => {
  moments += 1;
  if (moments !== bij) return;
  writeSync(2, `gestorven bij: ${point}\n`);
  process.kill(process.pid, 'SIGKILL');
};

const { erase } = PostgresVault.prototype;
/** @param {Parameters<typeof erase>} asked */
PostgresVault.prototype.erase = async function (...[persoonId, besluit, gelakt]) {
  const done = await erase.call(this, persoonId, besluit, gelakt, moment);
  moment('gewist');
  return done;
};
const { append } = PostgresEventStore.prototype;
/** @param {Parameters<typeof append>[0]} command */
PostgresEventStore.prototype.append = async function (command) {
  const certificate = command.slices.some(({ events }) => events.some(({ type }) => type === 'PersoonVernietigd'));
  if (!certificate) return append.call(this, command);
  moment('certificaat');
  const result = await append.call(this, command);
  moment('vastgelegd');
  return result;
};
