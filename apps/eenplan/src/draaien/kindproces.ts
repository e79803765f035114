import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { Fout } from '../fout.js';

const APPS = join(import.meta.dirname, '../../..');
const KINDWACHT = pathToFileURL(join(import.meta.dirname, 'kindwacht.js')).href;
/**
 * How Node runs a service. Under load dozens of requests wait for the database at any time, and each collection of young
 * objects copies what they hold: in a larger space there are fewer. Node takes it only as an option of the process.
 */
export const NODE_OPTIES: readonly string[] = ['--enable-source-maps', '--max-semi-space-size=64'];
const GEREED_MS = 60_000;
/** Longer than a service needs to drain; short enough to leave time for Kafka and PostgreSQL. */
const STOP_MS = 5_000;
/** A child that lived this long (ms) starts again at once. */
const GEZOND_MS = 30_000;

/** One service as a process of its own: started again, with growing pauses, whenever it dies. */
export class Kindproces {
  private kind: ChildProcess | undefined;
  private stopt = false;
  private draait: Promise<void> | undefined;

  /** @param app folder below apps/ @param env what it is told, besides our own environment */
  constructor(
    private readonly naam: string,
    private readonly app: string,
    private readonly env: Record<string, string>,
    readonly url: string,
  ) {}

  get pid(): number | undefined {
    return this.kind?.pid;
  }

  /** Starts it and waits until it is ready, or the signal comes. @throws Fout when it ends before it ever was */
  async start(signaal?: AbortSignal): Promise<void> {
    this.kind = this.voortbrengen();
    const kind = this.kind;
    // Its own word for it: what answers at the address may be a service of somebody else who was faster with the port.
    let gereed = false;
    kind.once('message', () => (gereed = true));
    const deadline = Date.now() + GEREED_MS;
    while (!gereed) {
      signaal?.throwIfAborted();
      if (kind.exitCode !== null || kind.signalCode !== null)
        throw new Fout(`${this.naam} stopte meteen bij het starten: de regels hierboven zeggen waarom.`);
      if (Date.now() > deadline) throw new Fout(`${this.naam} is na ${GEREED_MS / 1000} seconden nog niet gereed.`);
      await sleep(50);
    }
    this.draait = this.bewaak();
  }

  async stop(): Promise<void> {
    this.stopt = true;
    const kind = this.kind;
    if (!kind || kind.exitCode !== null || kind.signalCode !== null) return;
    kind.kill('SIGTERM');
    const hard = setTimeout(() => kind.kill('SIGKILL'), STOP_MS);
    if (kind.exitCode === null && kind.signalCode === null) await once(kind, 'exit');
    clearTimeout(hard);
    await this.draait;
  }

  private voortbrengen(): ChildProcess {
    const kind = fork(join(APPS, this.app, 'src/main.js'), {
      // A group of its own: Ctrl C is for us, we stop our children ourselves.
      detached: true,
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
      execArgv: [...NODE_OPTIES, '--import', KINDWACHT],
      env: { ...process.env, ...this.env },
    });
    for (const stroom of [kind.stdout, kind.stderr])
      if (stroom)
        createInterface({ input: stroom }).on('line', (regel) => process.stderr.write(`[${this.naam}] ${regel}\n`));
    return kind;
  }

  private async bewaak(): Promise<void> {
    for (let mislukt = 0; !this.stopt;) {
      const begin = Date.now();
      const kind = this.kind!;
      if (kind.exitCode === null && kind.signalCode === null) await once(kind, 'exit');
      if (this.stopt) return;
      mislukt = Date.now() - begin > GEZOND_MS ? 0 : mislukt + 1;
      const pauze = mislukt === 0 ? 0 : Math.min(10_000, 250 * 2 ** (mislukt - 1));
      process.stderr.write(
        `[${this.naam}] gestopt (${kind.signalCode ?? kind.exitCode}); start opnieuw over ${pauze} ms\n`,
      );
      for (const tot = Date.now() + pauze; Date.now() < tot && !this.stopt;) await sleep(50);
      if (!this.stopt) this.kind = this.voortbrengen();
    }
  }
}
