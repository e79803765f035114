import { TokenGeweigerd } from './weigering.js';

/** What a checked access token says about who acts. Frozen: it is kept and handed out again. */
export interface Aanspraken {
  /** The account (or, for a partner system that acts for itself, its client id). Never a BSN. */
  readonly sub: string;
  /** The organisation for which this account works; absent for an inwoner. */
  readonly organisatieId?: string;
  /** CBS codes of four digits. */
  readonly gemeenten: readonly string[];
  /** At least one; whether a role exists and what it may do is not asked here. */
  readonly rollen: readonly string[];
  /** The person behind an inwoner's account. */
  readonly persoonId?: string;
  /** The client (portal, partner system) that the token was given to. */
  readonly clientId: string;
  /** Seconds since 1970. */
  readonly exp: number;
}

/** The names in the token of what is ours; realm files and other issuers must give exactly these. */
export const AANSPRAAK = {
  organisatie: 'organisatie',
  gemeenten: 'gemeenten',
  rollen: 'rollen',
  persoon: 'persoon',
} as const;

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
const ACCOUNT = /^[\w.:@-]{1,100}$/;
const CLIENT = /^[\x21-\x7e]{1,200}$/;
const GEMEENTE = /^\d{4}$/;
const ROL = /^[a-z][a-z-]{0,49}$/;
/** There are 342 gemeenten; a token that names more is no token of ours. */
const MEESTE_GEMEENTEN = 400;
const MEESTE_ROLLEN = 20;

/**
 * Reads the claims of a token whose signature, issuer, audience and times were found right.
 * @throws TokenGeweigerd `token-aanspraken` for a claim of a wrong form, `geen-rol` for an account without any role
 */
export function leesAanspraken(payload: Readonly<Record<string, unknown>>, exp: number): Aanspraken {
  const sub = text(payload, 'sub', ACCOUNT);
  if (sub === undefined) throw new TokenGeweigerd('token-aanspraken', 'sub');
  // RFC 9068 §2.2 and NL GOV §3.2.1: each token has an id of its own.
  if (text(payload, 'jti', CLIENT) === undefined) throw new TokenGeweigerd('token-aanspraken', 'jti');
  const organisatieId = text(payload, AANSPRAAK.organisatie, UUID);
  const persoonId = text(payload, AANSPRAAK.persoon, UUID);
  const rollen = list(payload, AANSPRAAK.rollen, ROL, MEESTE_ROLLEN);
  if (rollen.length === 0) throw new TokenGeweigerd('geen-rol');
  return Object.freeze({
    sub,
    ...(organisatieId !== undefined && { organisatieId }),
    gemeenten: list(payload, AANSPRAAK.gemeenten, GEMEENTE, MEESTE_GEMEENTEN),
    rollen,
    ...(persoonId !== undefined && { persoonId }),
    clientId: clientOf(payload),
    exp,
  });
}

/** RFC 9068 says `client_id`, NL GOV `azp`; some issuers give one, some both, and then the two must agree. */
function clientOf(payload: Readonly<Record<string, unknown>>): string {
  const clientId = text(payload, 'client_id', CLIENT);
  const azp = text(payload, 'azp', CLIENT);
  const one = clientId ?? azp;
  if (one === undefined || (azp !== undefined && azp !== one))
    throw new TokenGeweigerd('token-aanspraken', 'client_id');
  return one;
}

function text(payload: Readonly<Record<string, unknown>>, claim: string, form: RegExp): string | undefined {
  const value = payload[claim];
  if (value === undefined) return undefined;
  if (typeof value !== 'string' || !form.test(value)) throw new TokenGeweigerd('token-aanspraken', claim);
  return value;
}

function list(
  payload: Readonly<Record<string, unknown>>,
  claim: string,
  form: RegExp,
  most: number,
): readonly string[] {
  const value = payload[claim];
  // Issuers leave a claim away that has nothing in it.
  if (value === undefined) return Object.freeze([]);
  if (!Array.isArray(value) || value.length > most) throw new TokenGeweigerd('token-aanspraken', claim);
  const one: unknown[] = value;
  if (!one.every((item): item is string => typeof item === 'string' && form.test(item)))
    throw new TokenGeweigerd('token-aanspraken', claim);
  return Object.freeze([...new Set(one)]);
}
