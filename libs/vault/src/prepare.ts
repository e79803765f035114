import { pseudonymOf } from './bsn.js';
import { type DataKey, encrypt, type KeyProvider, salted, unsalted } from './cipher.js';
import { checkUuid } from './errors.js';
import { pairingPlain, pairingRow, textRow } from './rows.js';
import type { Persoonsgegevens, VaultPut } from './vault.js';

const FIELDS = [
  'voornamen', 'voorvoegsel', 'achternaam', 'geboortedatum', 'uitgerekendeDatum', 'bsn', 'adres', 'telefoon', 'email',
] as const satisfies readonly (keyof Persoonsgegevens)[]; // prettier-ignore

export interface NewPerson {
  readonly persoonId: string;
  readonly plain: Buffer;
  readonly key: DataKey;
  readonly pairing: { readonly pseudonym: Buffer; readonly sealed: Buffer } | undefined;
}

export interface NewText {
  readonly id: string;
  readonly tekst: string;
  readonly betrokkenen: readonly string[];
  readonly key: DataKey;
  readonly sealed: Buffer;
  readonly commitment: string;
}

/** A put as it is written: encrypted, but for the persons, whose version is not known yet. */
export interface PreparedPut {
  readonly commandId: string;
  readonly persons: readonly NewPerson[];
  readonly texts: readonly NewText[];
}

/** With the command that puts it. */
export type Under<T> = T & { readonly commandId: string };

/** Checks and encrypts; done before the lane, so that nothing holds a lock meanwhile. */
export async function preparePut(keys: KeyProvider, bsnKey: Buffer, put: VaultPut): Promise<PreparedPut> {
  const commandId = checkUuid(put.commandId, 'command id');
  const personIds = put.personen.map(({ persoonId }) => checkUuid(persoonId, 'persoonId'));
  const scopes = [
    ...personIds.map((persoonId) => ({ persoonId })),
    ...put.teksten.map(({ id, betrokkenen }) => ({
      tekstId: checkUuid(id, 'id of a text'),
      betrokkenen: betrokkenen.map((betrokkene) => checkUuid(betrokkene, 'betrokkene')),
    })),
  ];
  const dataKeys = await keys.keysFor(scopes);
  const persons = put.personen.map(({ gegevens }, i): NewPerson => {
    const persoonId = personIds[i]!;
    const key = dataKeys[i]!;
    const pseudonym = gegevens.bsn === undefined ? undefined : pseudonymOf(bsnKey, gegevens.bsn);
    const pairing = pseudonym && {
      pseudonym,
      sealed: encrypt(key, pairingRow(pseudonym, persoonId), pairingPlain(gegevens.geboortedatum)),
    };
    return { persoonId, key, pairing, plain: Buffer.from(personJson(gegevens)) };
  });
  const texts = put.teksten.map(({ tekst }, i): NewText => {
    const key = dataKeys[personIds.length + i]!;
    const { tekstId: id, betrokkenen } = scopes[personIds.length + i] as { tekstId: string; betrokkenen: string[] };
    const plain = salted(tekst);
    return {
      id,
      tekst,
      betrokkenen,
      key,
      sealed: encrypt(key, textRow(id, commandId), plain),
      commitment: unsalted(plain).commitment,
    };
  });
  return { commandId, persons, texts };
}

function personJson(gegevens: Persoonsgegevens): string {
  return JSON.stringify(
    Object.fromEntries(FIELDS.filter((f) => gegevens[f] !== undefined).map((f) => [f, gegevens[f]])),
  );
}
