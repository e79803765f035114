import type { BeslisAccount as Account } from '@eenplan/identity';
import { ONTWIKKEL_BEHEERDER } from '@eenplan/identity';
import { randomUUID } from 'node:crypto';
import { persoonStroom } from '../../../../apps/casus-service/src/opdracht/stromen.js';
import type { Document } from '../../../contracts/contract.js';
import { post, testBsn } from '../../../casusregie/dienst.js';
import type { Proces, Systeem } from '../systeem.js';
import { stuurBestand } from './bestand.js';
import { type Body, type Merk, Merken, type Waar, WIE } from './merken.js';
import type { Aanmelding, Casus, Organisatie, Speler, Vraag } from './wereld.js';

type Over = Readonly<Record<string, string>>;

/** Plays commands over HTTP with a marker in every text, and remembers what the oracle has to know of them. */
export class Toneel {
  readonly merken: Merken;
  readonly spelers = new Map<string, Speler>();
  readonly organisaties = new Map<string, Organisatie>();
  readonly casussen = new Map<string, Casus>();
  readonly aanmeldingen = new Map<string, Aanmelding>();
  readonly personen = new Map<string, string>();
  readonly verzoeken = new Map<string, { readonly persoon: string; readonly gemeente: string; inzage: boolean }>();
  readonly vernietigingen: { readonly persoon: string; readonly gemeente: string }[] = [];
  /** Each with its casus; of those that were withdrawn nobody gets the file. */
  readonly bijlagen = new Map<string, Casus>();
  readonly ingetrokken = new Set<string>();
  /** Who was named in an aanmelding and is somebody known: names. */
  readonly herkend = new Map<string, string>();
  readonly #vragenVan = new Map<string, readonly string[]>();
  /** What somebody writes and does not send: the address of each; those that were thrown away nobody gets. */
  readonly concepten = new Set<string>();
  readonly weggegooid = new Set<string>();
  /** Operations that succeeded. */
  readonly gedaan = new Set<string>();
  /** Texts that their person had blocked. */
  readonly geblokkeerd = new Set<Merk>();
  /** Whose data were destroyed; the casus that was of that person alone has the same name. */
  gewist: string | undefined;
  #dag = 0;

  constructor(
    readonly systeem: Systeem,
    private readonly schrijven: Proces,
    document: Document,
  ) {
    this.merken = new Merken(document);
    this.spelers.set('beheerder', {
      ...{ naam: 'beheerder', sub: ONTWIKKEL_BEHEERDER, rollen: ['beheerder'], vlaggen: [], gemeenten: [] },
    });
  }

  /** A command that must succeed. @param over ids in the address @param casus in which it happens, by name */
  async doe(
    wie: string,
    operatie: string,
    body: Body = {},
    over: Over = {},
    casus?: string,
  ): Promise<Record<string, string>> {
    const plek = this.merken.operaties.get(operatie)!;
    const door = this.speler(wie);
    const nieuw: [string, Waar][] = [];
    const noteer = (waarde: string, waar: Waar) => nieuw.push([waarde, waar]);
    const gevuld = this.merken.vul(operatie, body, noteer);
    const bestand = this.merken.bestand(operatie, noteer);
    const ids: Over = { ...(casus !== undefined && { casusId: this.casus(casus).casusId }), ...over };
    const pad = plek.path.replace(/\{(\w+)\}/g, (_, naam: string) => ids[naam] ?? geen(naam, operatie));
    const koppen = (await this.systeem.aanmelding.koppen(door.sub)) as Record<string, string>;
    const { url } = this.schrijven;
    const { status, body: antwoord } = bestand
      ? await stuurBestand(`${url}/casusregie/v1${pad}`, koppen, gevuld, bestand)
      : await post(url, koppen, pad, gevuld, { versie: await this.#versie(pad, ids) });
    if (status !== 201)
      throw new Error(`${wie}: ${operatie} ${JSON.stringify(gevuld)}: ${status} ${JSON.stringify(antwoord)}`);
    this.gedaan.add(operatie);
    const { [WIE]: nieuweling } = body as { [WIE]?: string };
    if (nieuweling !== undefined && typeof antwoord['persoonId'] === 'string')
      this.kent(nieuweling, antwoord['persoonId'], casus);
    for (const [waarde, { veld, plaatsen, wie }] of nieuw) {
      // A date that was told before is what it was.
      if (this.merken.alle.some((een) => een.waarde === waarde)) continue;
      this.merken.alle.push({
        ...{ waarde, veld, plaatsen, wie, operatie, door: door.naam, casus, pad: ids, body: gevuld },
        antwoord: antwoord as Merk['antwoord'],
      });
    }
    return antwoord as Record<string, string>;
  }

  /** Writes something in this casus, and does not send it. @param weg throws it away after that */
  async schrijft(wie: string, casus: string, weg = false): Promise<void> {
    const door = this.speler(wie);
    const onderwerp = `${weg ? 'weg' : 'half'}.${this.casus(casus).casusId}`;
    const merken: string[] = [];
    const body = this.merken.vul('conceptBewaren', {}, (waarde) => merken.push(waarde));
    await this.#concept(door.sub, 'conceptBewaren', onderwerp, body);
    if (weg) await this.#concept(door.sub, 'conceptWissen', onderwerp);
    if (weg) this.weggegooid.add(`${door.naam} ${onderwerp}`);
    this.concepten.add(onderwerp);
    const over = { operatie: 'conceptBewaren', door: door.naam, casus, pad: { onderwerp }, body };
    for (const waarde of merken)
      this.merken.alle.push({ ...over, waarde, veld: 'inhoud', plaatsen: [], wie: undefined, antwoord: {} });
  }
  async #concept(sub: string, operatie: string, onderwerp: string, body?: Body): Promise<void> {
    const { method, path } = this.merken.operaties.get(operatie)!;
    const { status } = await fetch(`${this.schrijven.url}/casusregie/v1${path.replace('{onderwerp}', onderwerp)}`, {
      method,
      headers: {
        ...((await this.systeem.aanmelding.koppen(sub)) as Record<string, string>),
        'content-type': 'application/json',
      },
      ...(body && { body: JSON.stringify(body) }),
    });
    if (status >= 300) throw new Error(`${operatie} ${onderwerp}: ${status}`);
    this.gedaan.add(operatie);
  }

  /** Data of a person of this name and age, each date only once. */
  persoon(wie: string, jaren: number, over: Body = {}): Body {
    const dag = new Date(Date.now() - ++this.#dag * 86_400_000);
    dag.setUTCFullYear(dag.getUTCFullYear() - jaren);
    return { [WIE]: wie, geboortedatum: dag.toISOString().slice(0, 10), ...over };
  }

  bsn(): string {
    return testBsn();
  }

  speler(naam: string): Speler {
    return this.spelers.get(naam) ?? geen(naam, 'spelers');
  }
  casus(naam: string): Casus {
    return this.casussen.get(naam) ?? geen(naam, 'casussen');
  }
  organisatie(naam: string): Organisatie {
    return this.organisaties.get(naam) ?? geen(naam, 'organisaties');
  }
  wie(naam: string): string {
    return this.personen.get(naam) ?? geen(naam, 'personen');
  }
  /** For a body: an account with its organisation. */
  medewerker(naam: string): { organisatieId: string; medewerkerId: string } {
    const { sub, organisatieId } = this.speler(naam);
    return { organisatieId: organisatieId!, medewerkerId: sub };
  }

  async registreer(
    naam: string,
    soort: Organisatie['soort'],
    gemeenten: string[],
    ...vlaggen: Organisatie['vlaggen'][number][]
  ) {
    const heeft = (vlag: (typeof vlaggen)[number]) => vlaggen.includes(vlag);
    const [magBsn, datGevoelig] = [heeft('mag-bsn'), heeft('dat-gevoelig')];
    const coordinator = {
      medewerkerId: randomUUID(),
      rollen: ['casuscoordinator'],
      persoon: this.persoon(`coo ${naam}`, 50),
      bereikbaarheid: {},
    };
    const { organisatieId } = await this.doe('beheerder', 'organisatieRegistreren', {
      ...{ soort, gemeenten },
      vlaggen: {
        magBsn,
        datGevoelig,
        veiligheidsketen: heeft('veiligheidsketen'),
        crisisdienst: heeft('crisisdienst'),
      },
      ...(soort === 'gemeente' && { coordinator }),
    });
    this.organisaties.set(naam, { organisatieId: organisatieId!, naam, soort, vlaggen, gemeenten });
    if (soort === 'gemeente') this.#speler(`coo ${naam}`, coordinator.medewerkerId, naam, ['casuscoordinator']);
  }

  async aangenomen(naam: string, bij: string, rollen: Account['rollen']): Promise<void> {
    const medewerkerId = randomUUID();
    const { organisatieId } = this.organisatie(bij);
    await this.doe(
      'beheerder',
      'medewerkerToevoegen',
      { medewerkerId, rollen, persoon: this.persoon(naam, 40), bereikbaarheid: {} },
      { organisatieId },
    );
    this.#speler(naam, medewerkerId, bij, rollen);
  }

  #speler(naam: string, sub: string, bij: string, rollen: Account['rollen']): void {
    const { organisatieId, vlaggen, gemeenten } = this.organisatie(bij);
    this.spelers.set(naam, { naam, sub, organisatieId, rollen, vlaggen, gemeenten });
  }

  inwoner(naam: string, persoonId: string): void {
    this.spelers.set(naam, { naam, sub: persoonId, persoonId, rollen: ['inwoner'], vlaggen: [], gemeenten: [] });
  }

  /** A person by a name, and in which casus. */
  kent(naam: string, persoonId: string, casus?: string): void {
    this.personen.set(naam, persoonId);
    if (casus !== undefined) this.casus(casus).ooit.add(persoonId);
  }

  /** An aanmelding, and what of it the system decided: which persons, and which casus. @param casus its name, if it opens one */
  async meld(wie: string, naam: string, body: Body, casus?: string): Promise<Aanmelding> {
    const { aanmeldingId } = await this.doe(wie, 'aanmeldingIndienen', body, {}, undefined);
    const [rij] = await this.systeem.query<{ personen: { persoonId: string }[] }>(
      `select data -> 'personen' as personen from casusregie.event where stream_id = $1 and version = 1`,
      [aanmeldingId],
    );
    const personen = rij!.personen.map(({ persoonId }) => persoonId);
    (body['personen'] as { [WIE]?: string }[]).forEach(
      ({ [WIE]: een }, i) => een && this.personen.set(een, personen[i]!),
    );
    const { sub, organisatieId } = this.speler(wie);
    const aanmelding: Aanmelding = {
      ...{
        aanmeldingId: aanmeldingId!,
        naam,
        melderId: sub,
        melderOrganisatie: organisatieId,
        personen,
        beoordeeld: false,
      },
      ...{ gemeente: body['gemeente'] as string, stil: !(body['inlichting'] as { ingelicht: boolean }).ingelicht },
    };
    this.aanmeldingen.set(aanmeldingId!, aanmelding);
    await this.geplaatst(aanmelding, body['personen'] as { hoedanigheid: string }[], casus);
    return aanmelding;
  }

  /** In which casus it stands now. */
  async geplaatst(aanmelding: Aanmelding, hoe: readonly { hoedanigheid: string }[], casus?: string): Promise<void> {
    const [geplaatst] = await this.systeem.query<{ casusId: string; kenmerk: string }>(
      `select a.data ->> 'casusId' as "casusId", c.data ->> 'kenmerk' as kenmerk from casusregie.event a
       join casusregie.event c on c.stream_id::text = a.data ->> 'casusId' and c.version = 1
       where a.stream_id = $1 and a.type = 'AanmeldingGeplaatst' order by a.version desc limit 1`,
      [aanmelding.aanmeldingId],
    );
    if (casus !== undefined) {
      const leden = hoe.map(({ hoedanigheid }, i) => ({ hoedanigheid, persoonId: aanmelding.personen[i]! }));
      this.casussen.set(casus, nieuw(casus, geplaatst!, aanmelding.gemeente, leden));
    }
    const gevonden = [...this.casussen.values()].find(({ casusId }) => casusId === geplaatst?.casusId);
    if (gevonden) Object.assign(aanmelding, { casus: gevonden, gemeente: gevonden.feiten.gemeente });
    for (const persoonId of aanmelding.personen) gevonden?.ooit.add(persoonId);
  }

  /** Judged; its vragen are in the casus from here on. */
  async beoordeel(wie: string, aanmelding: Aanmelding, uitkomst: string, body: Body = {}): Promise<string[]> {
    const casus = aanmelding.casus!;
    await this.doe(wie, 'aanmeldingBeoordelen', { uitkomst, reden: null, ...body }, {}, casus.naam);
    aanmelding.beoordeeld = true;
    if (uitkomst !== 'starten' && uitkomst !== 'toevoegen') return [];
    casus.feiten = { ...casus.feiten, status: 'lopend' };
    const rijen = await this.systeem.query<{ data: Record<string, string> & { soort: Vraag['soort'] } }>(
      `select data from casusregie.event where stream_id = $1 and type like '%Ingebracht' order by version`,
      [casus.casusId],
    );
    const nieuw = rijen.map(({ data }) => data).filter(({ vraagId }) => !casus.vragen.has(vraagId!));
    for (const { vraagId, soort, vraagstellerId, leefgebied } of nieuw)
      casus.vragen.set(vraagId!, {
        ...{ soort, leefgebied: leefgebied!, stil: aanmelding.stil },
        ...(vraagstellerId && { vraagsteller: vraagstellerId }),
        ...(soort === 'zorg' && aanmelding.melderOrganisatie && { gever: aanmelding.melderOrganisatie }),
      });
    const ids = nieuw.map(({ vraagId }) => vraagId!);
    this.#vragenVan.set(aanmelding.aanmeldingId, ids);
    return ids;
  }

  /** Those of an aanmelding, in its order; none before it was judged. */
  vragenVan(aanmeldingId: string): readonly string[] {
    return this.#vragenVan.get(aanmeldingId) ?? [];
  }

  async #versie(pad: string, { casusId, aanmeldingId, organisatieId, persoonId }: Over): Promise<number | undefined> {
    const stroom = pad.startsWith('/casussen')
      ? casusId
      : pad.startsWith('/personen')
        ? persoonStroom(persoonId!)
        : pad.startsWith('/aanmeldingen')
          ? aanmeldingId
          : organisatieId;
    if (stroom === undefined) return undefined;
    const [rij] = await this.systeem.query<{ versie: number }>(
      'select coalesce(max(version), 0) as versie from casusregie.event where stream_id = $1',
      [stroom],
    );
    return rij!.versie;
  }
}

function nieuw(
  naam: string,
  ids: { casusId: string; kenmerk: string },
  gemeente: string,
  wie: { hoedanigheid: string; persoonId: string }[],
): Casus {
  const lid = (persoonId: string) => ({ persoonId, vanaf16: true, ouders: [], gezag: [], toestemmingAan: [] });
  return {
    ...{ naam, ...ids, vragen: new Map(), doelen: new Map(), afspraken: new Map(), gedeeld: new Set<string>() },
    ...{ toestemmingen: [], vrij: new Set<string>(), ooit: new Set(wie.map(({ persoonId }) => persoonId)) },
    feiten: {
      ...{ casusId: ids.casusId, gemeente, status: 'in-beoordeling', organisaties: [], afschermingen: [] },
      gezinsleden: wie
        .filter(({ hoedanigheid }) => hoedanigheid === 'gezinslid')
        .map(({ persoonId }) => lid(persoonId)),
      betrokkenen: wie
        .filter(({ hoedanigheid }) => hoedanigheid !== 'gezinslid')
        .map(({ hoedanigheid, persoonId }) => ({ persoonId, rol: hoedanigheid as 'ex-partner' })),
    },
  };
}

function geen(naam: string, waar: string): never {
  throw new Error(`${naam} is not known in ${waar}`);
}
