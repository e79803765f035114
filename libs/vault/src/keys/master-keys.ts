import { FileKeys } from './file-keys.js';
import type { KeyProvider } from './key-provider.js';
import { Pkcs11Keys, type Pkcs11Options } from './pkcs11-keys.js';

/** Where the master keys are: a folder, or an HSM. */
export type MasterKeyOptions = { readonly map: string } | { readonly hsm: Pkcs11Options };

/** What we need of a reader of the environment. */
interface Reader {
  readonly problems: string[];
  optional(name: string): string | undefined;
  text(name: string): string;
}

/** From KLUIS_SLEUTELMAP, or KLUIS_HSM_BIBLIOTHEEK with KLUIS_HSM_TOKEN and KLUIS_HSM_PIN; one of both. */
export function masterKeyOptions(reader: Reader): MasterKeyOptions {
  const map = reader.optional('KLUIS_SLEUTELMAP');
  const library = reader.optional('KLUIS_HSM_BIBLIOTHEEK');
  if (library === undefined) return { map: map ?? reader.text('KLUIS_SLEUTELMAP') };
  if (map !== undefined)
    reader.problems.push(
      'Geef KLUIS_SLEUTELMAP of KLUIS_HSM_BIBLIOTHEEK, niet allebei: er is maar een plek voor de hoofdsleutels.',
    );
  return { hsm: { library, token: reader.text('KLUIS_HSM_TOKEN'), pin: reader.text('KLUIS_HSM_PIN') } };
}

/** The master keys, for one vault. @throws VaultError `hsm-onbereikbaar` */
export async function openMasterKeys(options: MasterKeyOptions): Promise<KeyProvider> {
  return 'map' in options ? new FileKeys(options.map) : Pkcs11Keys.open(options.hsm);
}
