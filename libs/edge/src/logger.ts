import type { LoggerService } from '@nestjs/common';
import { type DestinationStream, type Logger, pino } from 'pino';

export type { Logger } from 'pino';

/** Field names whose value never reaches a log, at any of the two upper levels of an entry. */
const SECRET = [
  'bsn', 'naam', 'voornamen', 'achternaam', 'geboortedatum', 'adres', 'telefoon', 'email', 'tekst', 'gegevens',
  'body', 'query', 'params', 'headers', 'parameters', 'password', 'authorization', 'cookie',
]; // prettier-ignore

export interface LogOptions {
  /** Service name in every line. */
  readonly name: string;
  readonly level?: string;
  /** Where lines go; stderr unless said. Never stdout: that belongs to the command line's answers. */
  readonly destination?: DestinationStream;
}

/** JSON lines on stderr. What is logged about a request carries its correlation: see `logFieldsOf`. */
export function createLogger({ name, level = 'info', destination }: LogOptions): Logger {
  return pino(
    {
      name,
      level,
      redact: { paths: SECRET.flatMap((field) => [field, `*.${field}`]), censor: '[weggelaten]' },
      serializers: { err: safeError, error: safeError },
    },
    destination ?? pino.destination({ dest: 2, sync: false }),
  );
}

/**
 * An error without what its sender may have typed: messages of PostgreSQL and of JSON.parse quote values, so only their
 * codes are kept; queries and parameters are dropped always.
 */
export function safeError(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) return { type: typeof error };
  const { code, table, constraint, routine } = error as Error & Record<string, unknown>;
  const quotesValues = error instanceof SyntaxError || /^[0-9A-Z]{5}$/.test(String(code)) || 'query' in error;
  return {
    type: error.name,
    ...(quotesValues ? {} : { message: error.message }),
    ...definedOnly({ code, table, constraint, routine }),
    stack: (error.stack ?? '')
      .split('\n')
      .filter((line) => line.startsWith('    at '))
      .join('\n'),
    ...(error.cause instanceof Error ? { cause: safeError(error.cause) } : {}),
  };
}

function definedOnly(fields: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => typeof value === 'string'));
}

/** Nest's own messages, as lines of the same log. Start-up chatter is debug. */
export class NestLog implements LoggerService {
  constructor(private readonly logger: Logger) {}
  log = (message: unknown, ...rest: unknown[]) => this.write('debug', message, rest);
  warn = (message: unknown, ...rest: unknown[]) => this.write('warn', message, rest);
  error = (message: unknown, ...rest: unknown[]) => this.write('error', message, rest);
  fatal = (message: unknown, ...rest: unknown[]) => this.write('fatal', message, rest);
  debug = (message: unknown, ...rest: unknown[]) => this.write('debug', message, rest);
  verbose = (message: unknown, ...rest: unknown[]) => this.write('trace', message, rest);

  private write(level: 'fatal' | 'error' | 'warn' | 'debug' | 'trace', message: unknown, rest: unknown[]): void {
    const context = rest.at(-1);
    const fields = typeof context === 'string' ? { context } : {};
    if (message instanceof Error) this.logger[level]({ ...fields, err: message }, 'fout');
    else this.logger[level](fields, typeof message === 'string' ? message : 'bericht');
  }
}
