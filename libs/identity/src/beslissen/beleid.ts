import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import * as cedar from '@cedar-policy/cedar-wasm/nodejs';

// The optimizer of Node 20 (V8 11.3) inlines calls into WebAssembly, and kills the process ("unreachable code" in its
// Deoptimizer) when such a caller is deoptimized while a call runs that returns an object, as every call of Cedar does.
if (Number.parseInt(process.versions.node) < 24) setFlagsFromString('--no-turbo-inline-js-wasm-calls');

/** Policies as they were written, and the types they are checked against. */
export interface Beleid {
  /** File name → text. */
  readonly bestanden: Readonly<Record<string, string>>;
  readonly schema: string;
}

/** One policy, with what its head says of whom and what it can be about. */
export interface Policy {
  readonly id: string;
  /** What it asks beside its head; whoever takes it into a set has compared that. */
  readonly zonderKop: cedar.PolicyJson;
  /** Every attribute of which it reads the value, of whatever. */
  readonly attributen: readonly string[];
  /** Every attribute of which it asks whether it is there. */
  readonly aanwezig: readonly string[];
  /** Every Rol and Plek that it asks for beside its head. */
  readonly groepen: readonly string[];
  /** The Rol or Plek that it is for; absent: for anyone. */
  readonly groep?: string;
  /** Absent: every action. */
  readonly acties?: readonly string[];
  /** Absent: every type of resource. */
  readonly over?: string;
  /** On what ground it allows; absent: the task of whoever acts. */
  readonly grondslag?: string;
}

const MAP = join(import.meta.dirname, 'policies');

/** The policies of the product. */
export function leesBeleid(map = MAP): Beleid {
  const namen = readdirSync(map).filter((naam) => naam.endsWith('.cedar'));
  const tekst = (naam: string) => readFileSync(join(map, naam), 'utf8');
  return {
    bestanden: Object.fromEntries(namen.sort().map((naam) => [naam, tekst(naam)])),
    schema: tekst('eenplan.cedarschema'),
  };
}

/** What is wrong with it, one sentence each: syntax, types, policies that can never apply, an `@id` that misses or stands twice. */
export function keurBeleid({ bestanden, schema }: Beleid): string[] {
  const fouten = Object.entries(bestanden).flatMap(([naam, tekst]) => {
    const antwoord = cedar.validate({
      schema,
      policies: { staticPolicies: tekst },
      validationSettings: { mode: 'strict' },
    });
    if (antwoord.type === 'failure') return antwoord.errors.map(({ message }) => `${naam}: ${message}`);
    const { validationErrors, validationWarnings } = antwoord;
    return [...validationErrors, ...validationWarnings].map(({ error }) => `${naam}: ${error.message}`);
  });
  if (fouten.length > 0) return fouten;
  const ids = policies({ bestanden, schema }).map(({ id }) => id);
  return ids.filter((id, i) => ids.indexOf(id) < i || id === '').map((id) => `@id("${id}") misses or stands twice`);
}

/** The policies one by one. Throws where one does not parse. */
export function policies({ bestanden }: Beleid): Policy[] {
  return Object.values(bestanden).flatMap((tekst) => {
    const delen = cedar.policySetTextToParts(tekst);
    if (delen.type === 'failure') throw new Error(delen.errors.map(({ message }) => message).join('; '));
    return delen.policies.map(ontleed);
  });
}

function ontleed(tekst: string): Policy {
  const antwoord = cedar.policyToJson(tekst);
  if (antwoord.type === 'failure') throw new Error(antwoord.errors.map(({ message }) => message).join('; '));
  const { annotations, principal, action, resource, effect, conditions } = antwoord.json;
  const groep = principal.op === 'in' && 'entity' in principal ? groepVan(principal.entity) : undefined;
  const acties =
    action.op === 'All' ? undefined : 'entities' in action ? action.entities.map(naam) : [naam((action as Een).entity)];
  const grondslag = annotations?.['grondslag'] ?? undefined;
  const over = resource.op === 'is' ? resource.entity_type : undefined;
  return {
    id: annotations?.['id'] ?? '',
    zonderKop: {
      effect,
      // A head that could not be compared stays.
      principal: groep === undefined ? principal : { op: 'All' },
      action: { op: 'All' },
      resource: over === undefined ? resource : { op: 'All' },
      conditions,
    },
    ...genoemd(conditions),
    ...(groep !== undefined && { groep }),
    ...(acties && { acties }),
    ...(over !== undefined && { over }),
    ...(grondslag !== undefined && { grondslag }),
  };
}

/**
 * A policy for accounts with these groups: its head fits, and whether they are in a group is known. So a group, which costs
 * most to hand over, need not be.
 */
export function vouw({ zonderKop }: Policy, groepen: readonly string[]): cedar.PolicyJson {
  const bekend = (deel: unknown): unknown => {
    if (typeof deel !== 'object' || deel === null) return deel;
    if (Array.isArray(deel)) return deel.map(bekend);
    const { in: lid } = deel as { in?: { left: { Var?: string }; right: Groep | { Set: Groep[] } } };
    if (lid?.left.Var === 'principal') {
      const { right } = lid;
      const gevraagd = 'Set' in right ? right.Set : [right];
      return { Value: gevraagd.some(({ Value }) => groepen.includes(groepVan(Value))) };
    }
    return Object.fromEntries(Object.entries(deel).map(([naam, waarde]) => [naam, bekend(waarde)]));
  };
  return { ...zonderKop, conditions: bekend(zonderKop.conditions) as cedar.PolicyJson['conditions'] };
}
interface Groep {
  readonly Value: cedar.EntityUidJson;
}

interface Uitdrukking {
  readonly '.'?: { readonly attr: string };
  readonly has?: { readonly attr: string };
  readonly __entity?: { readonly type: string; readonly id: string };
}
/** What the conditions look at: attributes by name, and groups. */
function genoemd(conditions: unknown): Pick<Policy, 'attributen' | 'aanwezig' | 'groepen'> {
  const attributen = new Set<string>();
  const aanwezig = new Set<string>();
  const groepen = new Set<string>();
  const kijk = (deel: unknown): void => {
    if (typeof deel !== 'object' || deel === null) return;
    const { '.': punt, has, __entity } = deel as Uitdrukking;
    if (punt) attributen.add(punt.attr);
    if (has) aanwezig.add(has.attr);
    if (__entity) groepen.add(groepVan(__entity));
    for (const waarde of Object.values(deel)) kijk(waarde);
  };
  kijk(conditions);
  return { attributen: [...attributen], aanwezig: [...aanwezig], groepen: [...groepen] };
}

type Een = { readonly entity: cedar.EntityUidJson };
/** `Rol::"medewerker"`, as policies write it. */
export const groepVan = (uid: cedar.EntityUidJson): string => {
  const { type, id } = '__entity' in uid ? uid.__entity : uid;
  return `${type}::"${id}"`;
};
const naam = (uid: cedar.EntityUidJson): string => ('__entity' in uid ? uid.__entity.id : uid.id);
