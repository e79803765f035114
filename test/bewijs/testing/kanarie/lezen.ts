import { randomUUID } from 'node:crypto';
import {
  type Api,
  type Document,
  type Operation,
  operationsOf,
  type Parameter,
  resolve,
} from '../../../contracts/contract.js';
import type { Speler } from './wereld.js';

/** What somebody got to see: of which operation, and all of it, headers too. */
export interface Antwoord {
  readonly wie: Speler;
  readonly operatie: string;
  readonly pad: string;
  readonly status: number;
  /** Headers, save the date. */
  readonly koppen: Readonly<Record<string, string>>;
  readonly tekst: string;
}

/** All that somebody could read a marker in. */
export const alles = ({ koppen, tekst }: Antwoord): string => `${Object.values(koppen).join(' ')} ${tekst}`;

/** Ids and codes that exist, by the name of a parameter (`a/b` where a path has two); each that a document has must be here. */
export type Bekend = Readonly<Record<string, readonly string[]>>;
interface Verzoek {
  readonly api: Api;
  readonly operatie: string;
  readonly pad: string;
  /** Asks for a part: of no use where the whole is refused. */
  readonly deel: boolean;
}

/** A line that stays open is listened to for this long (ms), from the first word on: what changed a moment ago comes at once. */
const LUISTER_MS = 150;
/** Pages followed at most: a list that goes on is a fault. Only of who looked: that grows with each page that is read of it. */
const BLADZIJDEN = 60;
const INZAGEN = { operaties: ['zoekInzagen', 'bekijkMijnInzagen'], bladzijden: 3 };
/** A page that holds all there is, and one of which there are many. */
const GROOTTES = ['100', '3'];

/** Every way to ask this operation for something: each id in its path, each value of each filter, and what is wrong. */
export function verzoeken(document: Document, api: Api, path: string, operation: Operation, bekend: Bekend): Verzoek[] {
  const uit = (pad: string, deel = false): Verzoek => ({ api, operatie: operation.operationId!, pad, deel });
  const waarden = (naam: string): readonly string[] => {
    const gevonden = bekend[naam];
    if (!gevonden) throw new Error(`${operation.operationId}: no values for ${naam}`);
    return gevonden;
  };
  const params = [...path.matchAll(/\{(\w+)\}/g)].map(([, naam]) => naam!);
  const met = (ids: readonly string[]): string =>
    params.reduce((pad, naam, i) => pad.replace(`{${naam}}`, ids[i]!), path);
  const paden = params.length === 0 ? [path] : waarden(params.join('/')).map((ids) => met(ids.split('/')));
  const vragen = (operation.parameters ?? []).map((een) => resolve(document, een)).filter((een) => een.in === 'query');
  const lijst = vragen.some(({ name }) => name === 'limiet');
  const filters = vragen
    .filter(({ name }) => name !== 'limiet' && name !== 'volgende')
    .flatMap((een) => keuzes(een, waarden).map((waarde) => `${een.name}=${encodeURIComponent(waarde)}`));
  const fout =
    params.length === 0
      ? [`${path}?onbekend=1`, ...(lijst ? [`${path}?limiet=x`, `${path}?volgende=x`] : [])]
      : [met(params.map(() => 'geen-id')), met(params.map(() => randomUUID()))];
  // With an id in the path one filter at a time is asked of the first of them only.
  const gefilterd = paden
    .slice(0, 1)
    .flatMap((pad) => filters.map((filter) => `${pad}?${filter}${lijst ? '&limiet=100' : ''}`));
  const heel = lijst ? paden.flatMap((pad) => GROOTTES.map((aantal) => `${pad}?limiet=${aantal}`)) : paden;
  return [...[...heel, ...fout].map((pad) => uit(pad)), ...gefilterd.map((pad) => uit(pad, true))];
}

function keuzes({ name, schema }: Parameter, waarden: (naam: string) => readonly string[]): readonly string[] {
  return (schema['enum'] as string[] | undefined) ?? waarden(name);
}

/** Reads of all documents; an operation that does not say what it answers is an error. */
export function alleVerzoeken(documenten: Readonly<Record<Api, Document>>, bekend: Bekend): Verzoek[] {
  return (Object.entries(documenten) as [Api, Document][]).flatMap(([api, document]) =>
    operationsOf(document).flatMap(({ method, path, operation, name }) => {
      if ('204' in operation.responses) return [];
      const antwoord = Object.entries(operation.responses).find(([status]) => status.startsWith('2'))?.[1];
      const inhoud = antwoord && Object.values(resolve(document, antwoord).content ?? {});
      if (!inhoud?.length || inhoud.some(({ schema }) => !schema))
        throw new Error(`${name} says nothing of its answer`);
      return method === 'GET' ? verzoeken(document, api, path, operation, bekend) : [];
    }),
  );
}

export class Lezers {
  constructor(
    private readonly urls: Readonly<Record<Api, string>>,
    private readonly koppen: (wie: Speler) => Promise<Record<string, string>>,
  ) {}

  /** All of these by all of them, pages followed. */
  async lees(wie: readonly Speler[], verzoeken: readonly Verzoek[], tegelijk = 16): Promise<Antwoord[]> {
    const antwoorden: Antwoord[] = [];
    const werk = wie.flatMap((een) => verzoeken.map((verzoek) => [een, verzoek] as const)).values();
    const geweigerd = new Set<string>();
    const werker = async () => {
      for (const [een, verzoek] of werk) {
        const wat = `${een.naam} ${verzoek.operatie}`;
        if (verzoek.deel && geweigerd.has(wat)) continue;
        const gelezen = await this.bladzijden(een, verzoek);
        if (gelezen[0]!.status === 401 || gelezen[0]!.status === 403) geweigerd.add(wat);
        antwoorden.push(...gelezen);
      }
    };
    await Promise.all(Array.from({ length: tegelijk }, werker));
    return antwoorden;
  }

  private async bladzijden(wie: Speler, { api, operatie, pad }: Verzoek): Promise<Antwoord[]> {
    const gelezen: Antwoord[] = [];
    for (let volgende: string | undefined = `/${api}/v1${pad}`; volgende !== undefined;) {
      const antwoord: Response = await fetch(`${this.urls[api]}${volgende}`, { headers: await this.koppen(wie) });
      gelezen.push({ wie, operatie, pad: volgende, ...(await inhoudVan(antwoord)) });
      if (INZAGEN.operaties.includes(operatie) && gelezen.length >= INZAGEN.bladzijden) break;
      if (gelezen.length > BLADZIJDEN) throw new Error(`${volgende} goes on and on`);
      volgende = /<([^>]*)>/.exec(antwoord.headers.get('link') ?? '')?.[1];
    }
    return gelezen;
  }

  /** A command that is out of date or badly formed: only what it is told matters. */
  async probeer(wie: Speler, operatie: string, pad: string, body: unknown): Promise<Antwoord> {
    const antwoord = await fetch(`${this.urls.casusregie}/casusregie/v1${pad}`, {
      method: 'POST',
      headers: {
        ...(await this.koppen(wie)),
        ...(!(body instanceof FormData) && { 'content-type': 'application/json' }),
        'idempotency-key': randomUUID(),
        'if-match': '"999999"',
      },
      body: body instanceof FormData ? body : JSON.stringify(body),
    });
    return { wie, operatie, pad, ...(await inhoudVan(antwoord)) };
  }
}

async function inhoudVan(antwoord: Response): Promise<Pick<Antwoord, 'status' | 'koppen' | 'tekst'>> {
  const { date: _, ...koppen } = Object.fromEntries(antwoord.headers);
  const lijn = koppen['content-type']?.startsWith('text/event-stream');
  return { status: antwoord.status, koppen, tekst: await (lijn ? gehoord(antwoord) : antwoord.text()) };
}

/** What came over a line; without its places, that are sealed and never the same. */
async function gehoord({ body }: Response): Promise<string> {
  const lezer = body!.pipeThrough(new TextDecoderStream() as never).getReader() as ReadableStreamDefaultReader<string>;
  let [tekst, klok] = ['', undefined as NodeJS.Timeout | undefined];
  for (let stuk; !(stuk = await lezer.read()).done;) {
    tekst += stuk.value;
    if (tekst.includes('event: begin')) klok ??= setTimeout(() => void lezer.cancel(), LUISTER_MS);
  }
  return tekst.replace(/^id: .*$/gm, '');
}
