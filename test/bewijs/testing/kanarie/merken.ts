import {
  type Document,
  type Operation,
  operationsOf,
  type Place,
  resolve,
  type Schema,
} from '../../../contracts/contract.js';
import { type Bestand, pdf } from './bestand.js';

/** A value that stands nowhere else: where it turns up, this field of this command was read. */
export interface Merk {
  readonly waarde: string;
  /** The command, and the field in its body: `vragen.tekst`. */
  readonly operatie: string;
  readonly veld: string;
  /** The account that handed it in. */
  readonly door: string;
  /** The casus in which, by its name in the test. */
  readonly casus: string | undefined;
  readonly pad: Readonly<Record<string, string>>;
  readonly body: Body;
  /** Places in the lists of the body, from the outside in. */
  readonly plaatsen: readonly number[];
  /** Of whom it is, where it is a field of a person. */
  readonly wie: string | undefined;
  /** What the command answered. */
  readonly antwoord: Record<string, string>;
}
export type Body = Readonly<Record<string, unknown>>;

/** Marks a person in a body with a name of the test; no field of the API. */
export const WIE = Symbol('wie');
/** In the place of an optional date: fill it in. */
export const DATUM = Symbol('datum');

/** Strings that are no text: a code, a number or a date with a form of its own. The test gives them, or they stay away. */
const GEEN_TEKST = new Set([
  ...['gemeente', 'gemeenten', 'leefgebied', 'leefgebieden', 'klasse', 'grondslag', 'verwerkingsdoel', 'grond'],
  ...['bsn', 'geboortedatum', 'verteldAan', 'met', 'over', 'als', 'bron', 'gegevenDoor', 'kenmerk'],
]);
/** Of a person these are hers as much as a text is. */
const VAN_EEN_PERSOON = new Set(['bsn', 'geboortedatum']);

export const FORMULIER = 'multipart/form-data';
const VAN_EEN_BESTAND = ['bestand.naam', 'bestand.inhoud', 'bestand.bytes'];

export const MERK = /kq\d{5}z/g;
const DAG_MS = 86_400_000;

/** Fills bodies from the document of casusregie itself: a field that comes later gets a marker too. */
export class Merken {
  readonly alle: Merk[] = [];
  readonly operaties: ReadonlyMap<string, Place>;
  #nummer = 0;

  constructor(private readonly document: Document) {
    this.operaties = new Map(operationsOf(document).map((een) => [een.operation.operationId!, een]));
  }

  /**
   * A body for this operation: what is given as it is, a new marker in every text and required date, and nothing in the rest.
   * @throws Error where something required can not be thought up here
   */
  vul(operatie: string, gegeven: Body, merk: (waarde: string, waar: Waar) => void): Body {
    const schema = this.schemaVan(operatie);
    return schema ? this.#object(schema, gegeven, { veld: '', plaatsen: [], wie: undefined }, merk) : gegeven;
  }

  /** Every text, and every other field that holds a marker, of the body of this operation. */
  velden(operatie: string): string[] {
    const gevonden: string[] = [];
    const loop = (van: Schema, veld: string): void => {
      const schema = this.#los(van);
      if (schema.items) return loop(schema.items, veld);
      for (const [naam, deel] of Object.entries(schema.properties ?? {})) loop(deel, veld ? `${veld}.${naam}` : naam);
      if (isTekst(schema, veld)) gevonden.push(veld);
    };
    const schema = this.schemaVan(operatie);
    if (schema) loop(schema, '');
    return this.#metBestand(operatie) ? [...gevonden, ...VAN_EEN_BESTAND] : gevonden;
  }

  /** A file where the command takes one: its name, what is in it and how big it is are markers. */
  bestand(operatie: string, merk: Noteer): Bestand | undefined {
    if (!this.#metBestand(operatie)) return undefined;
    const [naam, inhoud] = [`${this.#nieuw({}, 'brief')}.pdf`, this.#nieuw({}, 'inhoud')];
    const bestand = { naam, inhoud: pdf(inhoud, this.#nummer) };
    const waarden = [naam, inhoud, `"bytes":${bestand.inhoud.length}`];
    waarden.forEach((waarde, i) => merk(waarde, { veld: VAN_EEN_BESTAND[i]!, plaatsen: [], wie: undefined }));
    return bestand;
  }
  #metBestand(operatie: string): boolean {
    return this.#inhoud(operatie)?.[FORMULIER] !== undefined;
  }

  private schemaVan(operatie: string): Schema | undefined {
    const inhoud = this.#inhoud(operatie);
    return inhoud?.['application/json']?.schema ?? inhoud?.[FORMULIER]?.schema?.properties?.['gegevens'];
  }
  #inhoud(operatie: string) {
    const plek = this.operaties.get(operatie);
    if (!plek) throw new Error(`${operatie} is no operation`);
    return (plek.operation satisfies Operation).requestBody?.content;
  }

  #los(schema: Schema): Schema {
    return resolve(this.document, schema.allOf?.[0] ?? schema);
  }

  #object(van: Schema, gegeven: Body, waar: Waar, merk: Noteer): Body {
    const { properties = {}, required = [] } = this.#los(van);
    const vreemd = Object.keys(gegeven).filter((naam) => !(naam in properties));
    if (vreemd.length > 0) throw new Error(`${waar.veld} has no ${vreemd.join()}`);
    const wie = (gegeven as { [WIE]?: string })[WIE] ?? waar.wie;
    // Who is known by an id is given without data.
    const bekend = 'persoonId' in properties && 'voornamen' in properties && gegeven['persoonId'] !== undefined;
    return Object.fromEntries(
      Object.entries(properties).flatMap(([naam, deel]) => {
        const veld = waar.veld ? `${waar.veld}.${naam}` : naam;
        const hier = { ...waar, veld, wie };
        const waarde = gegeven[naam] === undefined && bekend ? WEG : gegeven[naam];
        const gevuld = this.#waarde(this.#los(deel), waarde, hier, merk, required.includes(naam));
        return gevuld === WEG ? [] : [[naam, gevuld]];
      }),
    );
  }

  #waarde(schema: Schema, gegeven: unknown, waar: Waar, merk: Noteer, nodig: boolean): unknown {
    if (gegeven === WEG || gegeven === null) return WEG;
    if (schema.items && Array.isArray(gegeven))
      return gegeven.map((een: unknown, i) =>
        this.#waarde(this.#los(schema.items!), een, { ...waar, plaatsen: [...waar.plaatsen, i] }, merk, true),
      );
    if (schema.properties) return gegeven || nodig ? this.#object(schema, (gegeven ?? {}) as Body, waar, merk) : WEG;
    const naam = waar.veld.split('.').at(-1)!;
    if (gegeven !== undefined && gegeven !== DATUM) {
      if (VAN_EEN_PERSOON.has(naam)) merk(String(gegeven), waar);
      return gegeven;
    }
    if (!isTekst(schema, waar.veld) && !(schema['format'] === 'date' && (nodig || gegeven === DATUM))) {
      if (nodig) throw new Error(`${waar.veld} is required, and the test gives none`);
      return WEG;
    }
    const waarde = this.#nieuw(schema, naam);
    merk(waarde, waar);
    return waarde;
  }

  #nieuw({ format }: Schema, naam: string): string {
    const nummer = ++this.#nummer;
    // Of a year in which nothing else is.
    if (format === 'date') return new Date(Date.UTC(2110, 0, 1) + nummer * DAG_MS).toISOString().slice(0, 10);
    const woord = `kq${String(nummer).padStart(5, '0')}z`;
    if (format === 'email') return `${woord}@voorbeeld.nl`;
    return naam === 'naam' || naam === 'voornamen' ? woord : `${naam} ${woord}`.slice(0, 30);
  }
}

export interface Waar {
  readonly veld: string;
  readonly plaatsen: readonly number[];
  readonly wie: string | undefined;
}
type Noteer = (waarde: string, waar: Waar) => void;
const WEG = Symbol('weg');

function isTekst({ type, enum: een, format, properties }: Schema, veld: string): boolean {
  if (type !== 'string' || een || properties || GEEN_TEKST.has(veld.split('.').at(-1)!)) return false;
  return format === undefined || format === 'email';
}

const DATUMVORM = /^\d{4}-\d\d-\d\d$/;
const voluit = new Intl.DateTimeFormat('nl-NL', { dateStyle: 'long', timeZone: 'UTC' });

/** What of these values stands in a text: words as they are, dates (written out too) and numbers where they stand by themselves. */
export class MerkZoeker {
  readonly #bij = new Map<string, Merk>();

  constructor(merken: readonly Merk[]) {
    for (const merk of merken) {
      this.#bij.set(merk.waarde.match(MERK)?.[0] ?? merk.waarde, merk);
      if (DATUMVORM.test(merk.waarde)) this.#bij.set(voluit.format(new Date(merk.waarde)), merk);
    }
  }

  in(tekst: string): Set<Merk> {
    const gevonden = new Set<Merk>();
    for (const patroon of [
      MERK,
      /\d{4}-\d\d-\d\d/g,
      /\b\d{1,2} [a-z]+ \d{4}\b/g,
      /(?<![0-9a-f-])\d{9}(?![0-9a-f-])/g,
      /"bytes":\d+/g,
    ])
      for (const [woord] of tekst.matchAll(patroon)) {
        const merk = this.#bij.get(woord);
        if (merk) gevonden.add(merk);
      }
    return gevonden;
  }
}
