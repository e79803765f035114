import type { ServiceRole } from '@eenplan/event-store';
import type { Geheimen, Gegevensmap } from '../gegevens/gegevensmap.js';
import type { Runtime, Urls } from '../gegevens/runtime.js';
import type { Database } from './database.js';

/** What a service is told through its environment, in one process or in many. */
export function omgeving(
  dienst: keyof Urls,
  poort: number,
  database: Database,
  { geheimen, sleutelmap }: Pick<Gegevensmap, 'geheimen' | 'sleutelmap'>,
  kafka: Runtime['kafka'],
): Record<string, string> {
  return {
    EENPLAN_ONTWIKKELING: '1',
    HOST: '127.0.0.1',
    PORT: String(poort),
    LOG_LEVEL: process.env['LOG_LEVEL'] ?? 'warn',
    EENPLAN_SLEUTEL: geheimen.eenplanSleutel,
    ...(kafka && {
      KAFKA_BROKERS: kafka.brokers.join(','),
      KAFKA_PREFIX: kafka.prefix,
      KAFKA_PARTITIONS: String(kafka.partitions),
    }),
    ...DATABASES[dienst](database, geheimen, sleutelmap),
  };
}

type Instellingen = (database: Database, geheimen: Geheimen, sleutelmap: string) => Record<string, string>;

const DATABASES: Record<keyof Urls, Instellingen> = {
  casusregie: (database, geheimen, sleutelmap) => ({
    CASUSREGIE_DATABASE_URL: database.urlVoor('eenplan_casusregie'),
    ...kluis('eenplan_kluis', database, sleutelmap),
    KLUIS_BSN_SLEUTEL: geheimen.bsnSleutel,
  }),
  leesmodellen: (database, _geheimen, sleutelmap) => ({
    LEESMODELLEN_DATABASE_URL: database.urlVoor('eenplan_leesmodellen'),
    ...kluis('eenplan_kluis_lezen', database, sleutelmap),
  }),
  audit: (database) => ({ AUDIT_DATABASE_URL: database.urlVoor('eenplan_audit') }),
};

function kluis(rol: ServiceRole, database: Database, sleutelmap: string): Record<string, string> {
  return { KLUIS_DATABASE_URL: database.urlVoor(rol), KLUIS_SLEUTELMAP: sleutelmap };
}
