import type { AanmeldConfig } from '@eenplan/edge';
import type { ServiceRole } from '@eenplan/event-store';
import type { Geheimen, Gegevensmap } from '../gegevens/gegevensmap.js';
import type { Runtime, Urls } from '../gegevens/runtime.js';
import type { Database } from './database.js';
import type { Poorten } from './poorten.js';

/** What a service is told through its environment, in one process or in many. */
export function omgeving(
  dienst: keyof Urls,
  poort: number,
  database: Database,
  { geheimen, sleutelmap }: Pick<Gegevensmap, 'geheimen' | 'sleutelmap'>,
  aanmelding: AanmeldConfig,
  poorten: Poorten,
  kafka: Runtime['kafka'],
): Record<string, string> {
  return {
    EENPLAN_ONTWIKKELING: '1',
    HOST: '127.0.0.1',
    PORT: String(poort),
    LOG_LEVEL: process.env['LOG_LEVEL'] ?? 'warn',
    EENPLAN_SLEUTEL: geheimen.eenplanSleutel,
    OIDC_ISSUER: aanmelding.issuer,
    OIDC_JWKS_URL: aanmelding.jwksUrl,
    OIDC_AUDIENCE: aanmelding.audience,
    ...(kafka && {
      KAFKA_BROKERS: kafka.brokers.join(','),
      KAFKA_PREFIX: kafka.prefix,
      KAFKA_PARTITIONS: String(kafka.partitions),
    }),
    ...EIGEN[dienst](database, geheimen, sleutelmap, poorten),
  };
}

type Instellingen = (
  database: Database,
  geheimen: Geheimen,
  sleutelmap: string,
  poorten: Poorten,
) => Record<string, string>;

/** Where the first of each service listens. */
export const adres = (poort: number): string => `http://127.0.0.1:${poort}`;

const EIGEN: Record<keyof Urls, Instellingen> = {
  casusregie: (database, geheimen, sleutelmap) => ({
    CASUSREGIE_DATABASE_URL: database.urlVoor('eenplan_casusregie'),
    ...kluis('eenplan_kluis', database, sleutelmap),
    KLUIS_BSN_SLEUTEL: geheimen.bsnSleutel,
  }),
  leesmodellen: (database, geheimen, sleutelmap) => ({
    LEESMODELLEN_DATABASE_URL: database.urlVoor('eenplan_leesmodellen'),
    ...kluis('eenplan_kluis_lezen', database, sleutelmap),
    KLUIS_INZAGE_SLEUTEL: geheimen.inzageSleutel,
  }),
  audit: (database, geheimen) => ({
    AUDIT_DATABASE_URL: database.urlVoor('eenplan_audit'),
    KLUIS_INZAGE_DATABASE_URL: database.urlVoor('eenplan_kluis_inzage'),
    KLUIS_INZAGE_SLEUTEL: geheimen.inzageSleutel,
  }),
  portaal: (database, geheimen, _sleutelmap, poorten) => ({
    PORTAAL_DATABASE_URL: database.urlVoor('eenplan_portaal'),
    PORTAAL_URL: adres(poorten.portaal),
    CASUSREGIE_URL: adres(poorten.casusregie),
    LEESMODELLEN_URL: adres(poorten.leesmodellen),
    AUDIT_URL: adres(poorten.audit),
    OIDC_CLIENT_GEHEIM: geheimen.portaalGeheim,
    ...(process.env['PORTAAL_THEMA'] && { PORTAAL_THEMA: process.env['PORTAAL_THEMA'] }),
  }),
};

function kluis(rol: ServiceRole, database: Database, sleutelmap: string): Record<string, string> {
  return { KLUIS_DATABASE_URL: database.urlVoor(rol), KLUIS_SLEUTELMAP: sleutelmap };
}
