import { execFileSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { describe } from '@jest/globals';

const LIBRARIES = ['/usr/lib/softhsm/libsofthsm2.so', '/usr/local/lib/softhsm/libsofthsm2.so'];

export interface TestToken {
  readonly library: string;
  readonly token: string;
  readonly pin: string;
}

const LIBRARY = [process.env['SOFTHSM2_LIBRARY'] ?? '', ...LIBRARIES];

/** Why there is no SoftHSM2 here; undefined when there is. Under CI=true a lack is a failure, never a skip. */
export function whyNoHsm(libraries: readonly string[] = LIBRARY): string | undefined {
  const why = !libraries.some((path) => existsSync(path))
    ? 'It needs Debian package softhsm2, or SOFTHSM2_LIBRARY.'
    : !hasPackage()
      ? 'It needs the optional package pkcs11js: npm install, on a machine with a C++ compiler.'
      : undefined;
  if (why && process.env['CI'] === 'true')
    throw new Error(`No SoftHSM2, and CI=true forbids to skip its tests. ${why}`);
  return why;
}

function hasPackage(): boolean {
  try {
    createRequire(import.meta.url).resolve('pkcs11js');
    return true;
  } catch {
    return false;
  }
}

/** `describe` for a suite that needs an HSM: counted as skipped, with a loud line, where there can be none. */
export function describeHsm(name: string, suite: () => void): void {
  const why = whyNoHsm();
  if (why) process.stderr.write(`\n!!! SKIPPED WITHOUT SOFTHSM2: ${name}. ${why} !!!\n\n`);
  // As without Kafka: there is nothing to test, and CI fails above.
  // eslint-disable-next-line no-restricted-syntax
  (why ? describe.skip : describe)(name, suite);
}

/** A new token among those of the run. */
export function testToken(): TestToken {
  const token = {
    library: LIBRARY.find((path) => existsSync(path))!,
    token: `test-${randomBytes(4).toString('hex')}`,
    pin: '4321',
  };
  const { token: label, pin } = token;
  execFileSync('softhsm2-util', ['--init-token', '--free', '--label', label, '--so-pin', '1234', '--pin', pin], {
    stdio: 'pipe',
  });
  return token;
}
