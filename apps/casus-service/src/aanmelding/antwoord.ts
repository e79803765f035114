import type { AnswerHeaders } from '@eenplan/edge';
import type { Antwoord } from '../opdracht/command-runner.js';

/**
 * Headers that tell nothing of a casus, which may be of another gemeente than the reader's: version and position of the aanmelding alone. The position in the log is
 * left out, since from two of them one could count what was written beside the aanmelding.
 */
export function alleenDeAanmelding({ versie, written }: Antwoord, aanmeldingId: string): AnswerHeaders {
  const streams = written.streams.filter(({ streamId }) => streamId === aanmeldingId);
  return { ...(versie === undefined ? {} : { version: versie }), written: { log: written.log, position: 0, streams } };
}
