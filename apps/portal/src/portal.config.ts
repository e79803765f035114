import { readFileSync } from 'node:fs';
import type { EnvironmentReader, ServiceConfig } from '@eenplan/edge';

/** The APIs behind the portal, as the first part of their paths. */
export const DIENSTEN = ['casusregie', 'leesmodellen', 'audit'] as const;
export type Dienst = (typeof DIENSTEN)[number];

/** Everything that the portal must be told. */
export interface PortalConfig extends ServiceConfig {
  /** Where browsers find it: `https://plan.example`. Over https its cookies are `__Host-` cookies. */
  readonly url: string;
  /** Database as role eenplan_portaal. */
  readonly databaseUrl: string;
  /** Where each API answers. */
  readonly diensten: Readonly<Record<Dienst, string>>;
  readonly client: { readonly id: string; readonly geheim: string };
  /** CSS of the gemeente, over our own; empty: ours as it is. */
  readonly thema: string;
}

const WEB = ['https:', 'http:'];

export function portalConfig(shared: ServiceConfig, reader: EnvironmentReader): PortalConfig {
  const dienst = (naam: Dienst) => reader.url(`${naam.toUpperCase()}_URL`, WEB);
  return {
    ...shared,
    url: new URL(reader.url('PORTAAL_URL', WEB, 'http://127.0.0.1:3000')).origin,
    databaseUrl: reader.postgres('PORTAAL_DATABASE_URL'),
    diensten: { casusregie: dienst('casusregie'), leesmodellen: dienst('leesmodellen'), audit: dienst('audit') },
    client: { id: reader.text('OIDC_CLIENT_ID', 'eenplan-portaal'), geheim: reader.text('OIDC_CLIENT_GEHEIM') },
    thema: themaVan(reader),
  };
}

function themaVan(reader: EnvironmentReader): string {
  const bestand = reader.optional('PORTAAL_THEMA');
  if (bestand === undefined) return '';
  try {
    return readFileSync(bestand, 'utf8');
  } catch {
    reader.problems.push('PORTAAL_THEMA moet de naam zijn van een CSS-bestand dat te lezen is.');
    return '';
  }
}
