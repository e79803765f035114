import { Injectable } from '@nestjs/common';

/** What a check found; `details` are numbers and codes, for people who keep the service running. */
export interface CheckResult {
  readonly ok: boolean;
  readonly details?: Readonly<Record<string, unknown>>;
}
export type Check = () => Promise<CheckResult> | CheckResult;

export interface Readiness {
  readonly status: 'gereed' | 'niet-gereed';
  readonly controles: Readonly<Record<string, CheckResult>>;
}

const CHECK_MS = 2000;

/** Named checks that say whether this service can do its work now. Inject it and register: `health.register('db', …)`. */
@Injectable()
export class Health {
  private readonly checks = new Map<string, Check>();
  private readonly onStopping: (() => void)[] = [];
  private stopping = false;

  register(name: string, check: Check): void {
    this.checks.set(name, check);
  }

  /** From now on not ready: no new work should be sent here. */
  stop(): void {
    this.stopping = true;
    for (const one of this.onStopping) one();
  }

  /** Called when the service is going to stop, before it waits for what it accepted: to end what goes on by itself. */
  onStop(call: () => void): void {
    this.onStopping.push(call);
  }

  /** All checks side by side; one that throws or takes over two seconds has failed. */
  async ready(): Promise<Readiness> {
    const results = await Promise.all(
      [...this.checks].map(async ([name, check]) => [name, await withDeadline(check)] as const),
    );
    const ok = !this.stopping && results.every(([, result]) => result.ok);
    return {
      status: ok ? 'gereed' : 'niet-gereed',
      controles: Object.fromEntries(this.stopping ? [...results, ['stopt', { ok: false }]] : results),
    };
  }
}

async function withDeadline(check: Check): Promise<CheckResult> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<CheckResult>((resolve) => {
    timer = setTimeout(() => resolve({ ok: false, details: { reden: 'geen antwoord op tijd' } }), CHECK_MS);
  });
  try {
    return await Promise.race([Promise.resolve().then(check), late]);
  } catch (error) {
    return { ok: false, details: { fout: error instanceof Error ? error.name : 'onbekend' } };
  } finally {
    clearTimeout(timer);
  }
}
