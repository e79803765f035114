import { leesRuntime } from '../gegevens/runtime.js';
import { token } from './vraag.js';

/** Writes an access token for an account of the development issuer, to make requests with. */
export async function toonToken(account: string, opties: { readonly data: string }): Promise<void> {
  process.stdout.write(`${await token(leesRuntime(opties.data), account.toLowerCase())}\n`);
}
