/** A failure to start Kafka; its message is one Dutch sentence for the user, `detail` is for the log. */
export class KafkaError extends Error {
  /** @param {string} message @param {string} [detail] */
  constructor(message, detail = '') {
    super(message);
    this.name = 'KafkaError';
    this.detail = detail;
  }
}

/** @type {[RegExp, (home: string) => string][]} */
const KNOWN = [
  [/No space left on device|ENOSPC/, (home) => `De schijf met ${home} is vol: maak ruimte en start opnieuw.`],
  [/UnsupportedClassVersionError/, () => 'Kafka heeft Java 17 of nieuwer nodig, en deze Java is ouder.'],
  [/mvn ended with/, () => 'Maven kan Kafka niet ophalen: controleer de verbinding met de Maven-repository.'],
  [
    /EACCES|EPERM|Permission denied|AccessDenied/,
    (home) => `Geen toegang tot ${home}: controleer de rechten van die map.`,
  ],
  [/ENOTDIR|EEXIST/, (home) => `${home} is geen map: kies een andere gegevensmap.`],
];

/**
 * @param {unknown} error
 * @param {string} home
 * @returns {KafkaError}
 */
export function explain(error, home) {
  const text = error instanceof Error ? error.message : String(error);
  if (error instanceof KafkaError && !error.detail) return error;
  const all = error instanceof KafkaError ? error.detail : text;
  const known = KNOWN.find(([pattern]) => pattern.test(all));
  return new KafkaError(known ? known[1](home) : `Kafka start niet in ${home}: ${text.split('\n')[0]}`, all);
}
