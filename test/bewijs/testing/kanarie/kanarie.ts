import { randomUUID } from 'node:crypto';
import { ONTWIKKEL_AUDITOR } from '@eenplan/identity';
import { type Api, APIS, type Document } from '../../../contracts/contract.js';
import { testKafka, type TestKafka } from '../../../setup/kafka.js';
import { bijgewerkt } from '../leesmodellen.js';
import { Systeem } from '../systeem.js';
import { alles, alleVerzoeken, type Antwoord, type Bekend, Lezers } from './lezen.js';
import { type Merk, MerkZoeker } from './merken.js';
import { Toneel } from './toneel.js';
import type { Speler } from './wereld.js';
import { daarna, exPartner, gewoon, gezin, organisaties } from './verhaal.js';
import { koppelen, nummers } from './verhaal-koppelen.js';
import { beoordelingen, geopend, gesloten, gewist, mensen, regie, samen } from './verhaal-vervolg.js';
import { Verwachting } from './verwacht.js';

/** The three services with all that was told in them, and what everybody got to see of it. */
export class Kanarie {
  private constructor(
    readonly systeem: Systeem,
    readonly kafka: TestKafka | undefined,
    readonly t: Toneel,
    readonly documenten: Readonly<Record<Api, Document>>,
    readonly lezers: readonly Speler[],
    readonly bekend: Bekend,
    readonly http: Lezers,
    /** What the father read before his gezin did anything more, and all that anybody read after it. */
    readonly eerder: readonly Antwoord[],
    readonly antwoorden: readonly Antwoord[],
  ) {}

  static async gespeeld(): Promise<Kanarie> {
    const kafka = await testKafka();
    const systeem = await Systeem.open({ logLevel: 'debug', ...(kafka && { kafka: { ...kafka, partitions: 2 } }) });
    try {
      const schrijven = await systeem.start('casus-service');
      const [lezen, audit] = await Promise.all([systeem.start('read-model'), systeem.start('audit')]);
      const urls: Record<Api, string> = { casusregie: schrijven.url, leesmodellen: lezen.url, audit: audit.url };
      const document = async (api: Api) =>
        (await fetch(`${urls[api]}/${api}/v1/openapi.json`)).json() as Promise<Document>;
      const documenten = Object.fromEntries(
        await Promise.all(APIS.map(async (api) => [api, await document(api)])),
      ) as Record<Api, Document>;
      const t = new Toneel(systeem, schrijven, documenten.casusregie);
      for (const deel of [
        organisaties,
        gezin,
        exPartner,
        gewoon,
        beoordelingen,
        regie,
        gesloten,
        samen,
        gewist,
        mensen,
        geopend,
        koppelen,
        nummers,
      ])
        await deel(t);
      const query = systeem.query.bind(systeem);
      await bijgewerkt(query);
      const http = new Lezers(urls, kopVoor(systeem));
      const eerder = await http.lees([t.speler('vader')], alleVerzoeken(documenten, bekendBij(t)));
      await daarna(t);
      await bijgewerkt(query);
      const bekend = bekendBij(t);
      const lezers = lezersVan(t);
      const antwoorden = await http.lees(lezers, alleVerzoeken(documenten, bekend));
      return new Kanarie(systeem, kafka, t, documenten, lezers, bekend, http, eerder, antwoorden);
    } catch (error) {
      await systeem.stop();
      throw error;
    }
  }

  /** Which markers each account saw, and with which operations. */
  gezienIn(antwoorden: readonly Antwoord[]): Map<Speler, Map<Merk, Set<string>>> {
    const zoeker = new MerkZoeker(this.t.merken.alle);
    const gezien = new Map<Speler, Map<Merk, Set<string>>>(this.lezers.map((wie) => [wie, new Map()]));
    for (const antwoord of antwoorden)
      for (const merk of zoeker.in(alles(antwoord))) {
        const zag = gezien.get(antwoord.wie)!;
        zag.set(merk, (zag.get(merk) ?? new Set()).add(antwoord.operatie));
      }
    return gezien;
  }

  lezer(naam: string): Speler {
    return this.lezers.find((een) => een.naam === naam)!;
  }

  /** The name that the test gave it. */
  organisatie(id: string): string {
    return [...this.t.organisaties.values()].find(({ organisatieId }) => organisatieId === id)!.naam;
  }

  /** One id of each kind, as far as it can be of this casus. */
  idsVan(casus: string): Readonly<Record<string, string>> {
    const { casusId, vragen, doelen, afspraken } = this.t.casus(casus);
    const eerste = (bron: ReadonlyMap<string, unknown>): string => [...bron.keys()][0]!;
    const bekend = Object.fromEntries(Object.entries(this.bekend).map(([naam, [een]]) => [naam, een!]));
    const [bijlageId = '1'] = [...this.t.bijlagen].find(([, een]) => een.casusId === casusId) ?? [];
    const ids = { vraagId: eerste(vragen), doelId: eerste(doelen), afspraakId: eerste(afspraken), bijlageId };
    const vader = this.t.wie('vader');
    return { ...bekend, ...ids, casusId, ouderId: vader, gezaghebbendeId: vader };
  }

  /** Now that all facts are known. */
  verwachting(): Verwachting {
    return new Verwachting(this.t);
  }
}

/** Everybody who ever acted, and who never did: who looks over more than one gemeente, who knows nobody, and nobody at all. */
function lezersVan(t: Toneel): Speler[] {
  const los = (
    naam: string,
    sub: string,
    rollen: Speler['rollen'],
    gemeenten: string[],
    over: Partial<Speler> = {},
  ): Speler => ({ naam, sub, rollen, gemeenten, vlaggen: [], ...over });
  const vreemde = randomUUID();
  const allen = [
    ...t.spelers.values(),
    los('vaste auditor', ONTWIKKEL_AUDITOR, ['auditor'], ['0010', '0003', '0024']),
    los('beleidsadviseur', randomUUID(), ['beleidsadviseur'], ['0010']),
    los('vreemde', vreemde, ['inwoner'], [], { persoonId: vreemde }),
    los('niemand', '', [], []),
  ];
  // An account that ended has no roles left.
  return allen.map((een) => (een.naam === 'weg' ? { ...een, rollen: [], gemeenten: [] } : een));
}

function bekendBij(t: Toneel): Bekend {
  const casussen = [...t.casussen.values()];
  return {
    casusId: casussen.map(({ casusId }) => casusId),
    kenmerk: casussen.map(({ kenmerk }) => kenmerk),
    // A part of it.
    zoek: casussen.slice(0, 2).map(({ kenmerk }) => kenmerk.slice(0, 3)),
    // Each where it is, and asked of a casus that it is not of.
    'casusId/bijlageId': [...t.bijlagen].flatMap(([bijlageId, { casusId }], i) => {
      const { casusId: elders } = casussen[i % casussen.length]!;
      return [casusId, elders].map((een) => `${een}/${bijlageId}`);
    }),
    aanmeldingId: [...t.aanmeldingen.keys()],
    organisatieId: [...t.organisaties.values()].map(({ organisatieId }) => organisatieId),
    persoonId: ['moeder', 'vader', 'kind', 'gevluchte', 'ouder', 'klaar', 'gewist', 'nieuweling'].map((naam) =>
      t.wie(naam),
    ),
    verzoekId: [...t.verzoeken.keys()],
    onderwerp: [...t.concepten],
    gemeente: ['0010', '0003'],
    weken: ['12'],
    van: ['organisatie'],
    regisseurId: ['brug', 'borg'].map((naam) => t.speler(naam).sub),
    accountId: ['opvang'].map((naam) => t.speler(naam).sub),
    opPositie: ['50'],
    vanafNummer: ['3'],
    vastgelegdOp: ['2099-01-01T00:00:00Z'],
    gebeurdOp: ['2099-01-01T00:00:00Z'],
    vanaf: ['2020-01-01T00:00:00Z'],
    tot: ['2099-01-01T00:00:00Z'],
    doel: ['casusdossier'],
    aantal: ['50'],
    lot: ['999999-7'],
    bewaardOp: ['2020-01-01T00:00:00Z'],
  };
}

/** The development issuer knows no beleidsadviseur by its account. */
function kopVoor({ aanmelding }: Systeem) {
  const beleid = new Map<string, Promise<string>>();
  return async ({ sub, rollen, gemeenten }: Speler): Promise<Record<string, string>> => {
    if (!rollen.includes('beleidsadviseur')) return (await aanmelding.koppen(sub)) as Record<string, string>;
    const exp = Math.floor(Date.now() / 1000) + 3600;
    if (!beleid.has(sub)) beleid.set(sub, aanmelding.issuer.token({ sub, exp, rollen, gemeenten }));
    return { authorization: `Bearer ${await beleid.get(sub)!}` };
  };
}
