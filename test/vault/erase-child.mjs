/**
 * Erases a person, and kills itself (SIGKILL) at the Nth moment. Ends with 0, its last line the number of moments, when there
 * were fewer. Arguments: URL, folder of the master keys, persoonId, N.
 */
import { FileKeys, PostgresVault } from '../../dist/libs/vault/src/index.js';

const [url = '', map = '', persoonId = '', at = ''] = process.argv.slice(2);
const vault = new PostgresVault({ url, keys: new FileKeys(map), bsnKey: Buffer.alloc(32, 4) });
const besluit = {
  gevraagdDoor: '00000000-0000-4000-8000-000000000001',
  akkoordDoor: '00000000-0000-4000-8000-000000000002',
};
let moments = 0;
await vault.erase(persoonId, besluit, new Map(), (point) => {
  moments += 1;
  if (moments < Number(at)) return;
  process.stdout.write(`${point}\n`);
  process.kill(process.pid, 'SIGKILL');
});
await vault.close();
process.stdout.write(`${moments}\n`);
