import { ClusterError } from '../../../infra/postgres/cluster-error.mjs';
import { KafkaError } from '../../../infra/kafka/kafka-error.mjs';
import type { ConfigError } from '@eenplan/edge';

/** Something the user can act on: one clear Dutch sentence, shown without a stack. */
export class Fout extends Error {
  override readonly name = 'Fout';
  /** What only a developer wants to know. */
  readonly detail: string;

  constructor(message: string, detail: unknown = '') {
    super(message);
    this.detail = detail instanceof Error ? (detail.stack ?? detail.message) : String(detail);
  }
}

interface SysteemFout {
  readonly code?: string;
  readonly path?: string;
  readonly port?: number;
  readonly address?: string;
}

/**
 * Turns anything into one sentence that says what went wrong and what to do.
 * @param map data folder, named where the disk is the cause.
 */
export function uitleg(error: unknown, map = 'de gegevensmap'): Fout {
  if (error instanceof Fout) return error;
  if (error instanceof ClusterError || error instanceof KafkaError)
    return new Fout(eenZin(error.message), error.detail);
  if (isConfigError(error)) return new Fout(error.problems.join(' '));
  const { code, path, port, address } = error as SysteemFout;
  const waar = path ?? map;
  switch (code ?? '') {
    case 'EADDRINUSE':
      return new Fout(
        `Poort ${port ?? ''} is al in gebruik: kies met --port een andere, of stop het programma dat hem gebruikt.`,
        error,
      );
    case 'ENOSPC':
    case '53100':
      return new Fout(`De schijf met ${map} is vol: maak ruimte en start opnieuw.`, error);
    case 'EACCES':
    case 'EPERM':
      return new Fout(`Geen toegang tot ${waar}: controleer de rechten, of kies met --data een andere map.`, error);
    case 'EROFS':
      return new Fout(`${waar} is alleen-lezen: kies met --data een andere map.`, error);
    case 'ENOTDIR':
    case 'EEXIST':
      return new Fout(`${waar} is geen map: kies met --data een andere.`, error);
    case 'ECONNREFUSED':
      return new Fout(
        `Er luistert niets op ${address ?? '127.0.0.1'}:${port ?? ''}: start Eén Plan eerst met npm start.`,
        error,
      );
    case '28P01':
    case '28000':
      return new Fout(
        'De database weigert de aanmelding: controleer de gebruiker en het wachtwoord in DATABASE_URL.',
        error,
      );
    case '3D000':
      return new Fout('De database van DATABASE_URL bestaat niet: maak haar eerst aan.', error);
  }
  const tekst = error instanceof Error ? error.message : String(error);
  // Libraries of ours speak in Dutch sentences where a user can act; what is not one becomes the detail.
  if (/No space left on device/i.test(tekst))
    return new Fout(`De schijf met ${map} is vol: maak ruimte en start opnieuw.`, error);
  if (/^(De|Het|Poort|Met|Er) .*\.$/s.test(tekst)) return new Fout(eenZin(tekst), error);
  return new Fout(`Er ging iets onverwachts mis: ${eenZin(tekst)}`, error);
}

/** Told by its name: the class brings a whole web server along, for commands that only ask something. */
const isConfigError = (error: unknown): error is ConfigError => error instanceof Error && error.name === 'ConfigError';

function eenZin(tekst: string): string {
  return tekst.split('\n')[0]!.trim();
}
