import { readFileSync } from 'node:fs';

/** What is wrong with the environment, all of it at once, in Dutch. Values are never repeated: they may be secret. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
  constructor(readonly problems: readonly string[]) {
    super(problems.join('\n'));
  }
}

interface Range {
  readonly min?: number;
  readonly max?: number;
}

/** Reads typed values; collects what is wrong instead of stopping at the first. */
export class EnvironmentReader {
  readonly problems: string[] = [];
  constructor(private readonly env: Readonly<Record<string, string | undefined>>) {}

  /** A text that must not be empty. */
  text(name: string, fallback?: string): string {
    return this.value(name, fallback !== undefined) ?? fallback ?? '';
  }

  optional(name: string): string | undefined {
    return this.value(name, true);
  }

  integer(name: string, { min = 0, max = Number.MAX_SAFE_INTEGER }: Range = {}, fallback?: number): number {
    const value = this.value(name, fallback !== undefined);
    if (value === undefined) return fallback ?? min;
    const number = /^\d{1,15}$/.test(value) ? Number(value) : NaN;
    if (number >= min && number <= max) return number;
    this.problems.push(`${name} moet een heel getal zijn van ${min} tot en met ${max}.`);
    return min;
  }

  /** `1` is on, `0` or absent is off; anything else is a mistake. */
  flag(name: string): boolean {
    const value = this.value(name, true) ?? '0';
    if (value !== '0' && value !== '1') this.problems.push(`${name} moet 1 (aan) of 0 (uit) zijn.`);
    return value === '1';
  }

  oneOf<T extends string>(name: string, choices: readonly T[], fallback?: T): T {
    const value = this.value(name, fallback !== undefined) ?? fallback;
    const found = choices.find((choice) => choice === value);
    if (found === undefined && value !== undefined)
      this.problems.push(`${name} moet een van deze waarden zijn: ${choices.join(', ')}.`);
    return found ?? choices[0]!;
  }

  /** An absolute URL with one of the schemes, for example `['postgres:', 'postgresql:']`. */
  url(name: string, schemes: readonly string[], fallback?: string): string {
    const value = this.value(name, fallback !== undefined) ?? fallback ?? '';
    if (value !== '' && !(URL.canParse(value) && schemes.includes(new URL(value).protocol)))
      this.problems.push(`${name} moet een adres zijn dat begint met ${schemes.map((s) => `${s}//`).join(' of ')}.`);
    return value;
  }

  /** The URL of a PostgreSQL database. */
  postgres(name: string): string {
    return this.url(name, ['postgres:', 'postgresql:']);
  }

  /** A list, separated by commas. */
  list(name: string, fallback?: readonly string[]): readonly string[] {
    const value = this.value(name, fallback !== undefined);
    if (value === undefined) return fallback ?? [];
    return value.split(',').map((part) => part.trim());
  }

  /** The text of a file that is named; undefined when none is. */
  file(name: string): string | undefined {
    const path = this.value(name, true);
    if (path === undefined) return undefined;
    try {
      const text = readFileSync(path, 'utf8');
      if (text.trim() !== '') return text;
    } catch {
      // Told below: why it cannot be read is for whoever owns the file.
    }
    this.problems.push(`${name} moet een bestand zijn dat deze dienst kan lezen en waar iets in staat.`);
    return undefined;
  }

  /** Secret bytes, written as base64url. */
  key(name: string, bytes = 32): Buffer {
    const value = this.value(name, false);
    if (value === undefined) return Buffer.alloc(bytes);
    const key = Buffer.from(value, 'base64url');
    if (key.length !== bytes || key.toString('base64url') !== value.replace(/=+$/, ''))
      this.problems.push(`${name} moet een sleutel van ${bytes} bytes zijn, geschreven als base64url.`);
    return key;
  }

  private value(name: string, mayBeAbsent: boolean): string | undefined {
    const value = this.env[name]?.trim();
    if (value !== undefined && value !== '') return value;
    if (!mayBeAbsent) this.problems.push(`${name} ontbreekt. Geef deze instelling mee in de omgeving.`);
    return undefined;
  }
}

/**
 * Reads the environment: `readConfig((r) => ({ port: r.integer('POORT', { max: 65535 }, 3001) }))`.
 * @throws ConfigError with every problem, one Dutch sentence each.
 */
export function readConfig<T>(
  read: (reader: EnvironmentReader) => T,
  env: Readonly<Record<string, string | undefined>> = process.env,
): T {
  const reader = new EnvironmentReader(env);
  const config = read(reader);
  if (reader.problems.length > 0) throw new ConfigError(reader.problems);
  return config;
}
