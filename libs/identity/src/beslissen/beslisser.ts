import * as cedar from '@cedar-policy/cedar-wasm/nodejs';
import { LRUCache } from 'lru-cache';
import { type Beleid, groepVan, leesBeleid, type Policy, policies, vouw } from './beleid.js';
import {
  aanmeldingFeiten,
  accountFeiten,
  casusContext,
  casusFeiten,
  gegevenFeiten,
  grondslagVoor,
  plekken,
} from './feiten.js';
import type {
  AanmeldingActie,
  AanmeldingFeiten,
  Account,
  Beslissing,
  Bijzonderheden,
  CasusActie,
  CasusFeiten,
  Gegeven,
  GegevenActie,
  InstallatieActie,
  OrganisatieActie,
  OrganisatieFeiten,
  Verzoek,
  Vraag,
} from './vraag.js';

type Over = 'Casus' | 'Gegeven' | 'Aanmelding' | 'Organisatie' | 'Installatie';
/** Whoever asks, with the groups (Rol, Plek) that heads of policies name. */
interface Ik {
  readonly feiten: cedar.EntityJson;
  readonly groepen: string;
}
type Mag = (ik: Ik, actie: string, over: Over, attrs: cedar.EntityJson['attrs'], context: cedar.Context) => boolean;

/** Policies that were parsed together, and all that they look at: the rest need not cross into WebAssembly. */
interface Verzameling {
  readonly id: string;
  readonly attributen: ReadonlySet<string>;
  readonly aanwezig: ReadonlySet<string>;
}

/** What was decided, and by what. */
export interface Besluit {
  readonly actie: string;
  readonly mag: boolean;
  /** By their `@id`: none where nothing allowed it. */
  readonly policies: readonly string[];
  /** Of what was allowed: the `@grondslag` of the policies, `taak` where one of them has none. */
  readonly grondslag: string;
}
/** Hears each decision, also one that is kept for all requests; one that was remembered within a request is not taken again. */
export type Getuige = (besluit: Besluit) => void;

/** The ground of whoever acts because that is its task, by law or by its role. */
export const TAAK = 'taak';

/** Names of parsed policy sets are shared by the whole process. */
let beslissers = 0;

/**
 * Decides who may see and do what, with the policies of the product. Make one per process: it parses and checks them. One
 * {@link perVerzoek} per request keeps what was decided for as long as the facts are the same.
 */
export class Beslisser {
  readonly #policies: readonly Policy[];
  readonly #naam = `beleid ${++beslissers}`;
  /** Action and type → groups → the parsed set. */
  readonly #gelezen = new Map<string, Map<string, Verzameling>>();
  readonly #verzamelingen = new Map<string, Verzameling>();
  /** By the id of a policy. */
  readonly #grondslagen: ReadonlyMap<string, string>;

  readonly #onthouden: LRUCache<string, Besluit> | undefined;

  /**
   * @param onthoud how many decisions to keep for all requests together; none unless said. What is kept goes by all that
   * policies can see (who, what, the facts of it, the circumstances), so that another fact is another question.
   */
  constructor(
    beleid: Beleid = leesBeleid(),
    private readonly getuige?: Getuige,
    onthoud = 0,
  ) {
    this.#policies = policies(beleid);
    this.#grondslagen = new Map(this.#policies.flatMap(({ id, grondslag }) => (grondslag ? [[id, grondslag]] : [])));
    if (onthoud > 0) this.#onthouden = new LRUCache({ max: onthoud });
  }

  /** Whoever asks, during one request: the facts of an account are looked up per request, so that a right that ended is gone. */
  perVerzoek(account: Account, verzoek: Verzoek): VerzoekBeslisser {
    return new VerzoekBeslisser(account, verzoek, this.#mag);
  }

  readonly #mag: Mag = (ik, actie, over, attrs, context) => {
    const besluit = this.#onthouden
      ? this.#onthoudend(this.#onthouden, ik, actie, over, attrs, context)
      : this.#besluit(ik, actie, over, attrs, context);
    this.getuige?.(besluit);
    return besluit.mag;
  };

  #onthoudend(onthouden: LRUCache<string, Besluit>, ...vraag: Parameters<Mag>): Besluit {
    const [{ feiten }, ...rest] = vraag;
    const sleutel = JSON.stringify([feiten, ...rest]);
    let besluit = onthouden.get(sleutel);
    if (!besluit) onthouden.set(sleutel, (besluit = this.#besluit(...vraag)));
    return besluit;
  }

  #besluit(...[{ feiten, groepen }, actie, over, attrs, context]: Parameters<Mag>): Besluit {
    const resource = { type: over, id: 'dit' };
    const verzameling = this.#set(actie, over, groepen);
    const antwoord = cedar.statefulIsAuthorized({
      principal: feiten.uid,
      action: { type: 'Action', id: actie },
      resource,
      context: alleen(context, verzameling),
      entities: [
        { uid: feiten.uid, attrs: alleen(feiten.attrs, verzameling), parents: [] },
        { uid: resource, attrs: alleen(attrs, verzameling), parents: [] },
      ].filter(heeftIets),
      preparsedPolicySetId: verzameling.id,
    });
    if (antwoord.type === 'failure') throw new Error(antwoord.errors.map(({ message }) => message).join('; '));
    const { decision, diagnostics } = antwoord.response;
    // A policy that fails counts as absent, also one that forbids: better no answer than a wrong one.
    if (diagnostics.errors.length > 0)
      throw new Error(diagnostics.errors.map(({ policyId, error }) => `${policyId}: ${error.message}`).join('; '));
    const mag = decision === 'allow';
    const { reason: policies } = diagnostics;
    return { actie, mag, policies, grondslag: mag ? this.#grondslag(policies) : '' };
  }

  #grondslag(policies: readonly string[]): string {
    const [eerste, ...rest] = policies.map((id) => this.#grondslagen.get(id) ?? TAAK);
    return eerste === undefined || rest.includes(TAAK) ? TAAK : eerste;
  }

  /** The policies whose head fits this action, type and these groups: others cannot match, and cost time all the same. */
  #set(actie: string, over: Over, groepen: string): Verzameling {
    const waar = `${actie} ${over}`;
    let gelezen = this.#gelezen.get(waar);
    if (!gelezen) this.#gelezen.set(waar, (gelezen = new Map()));
    let verzameling = gelezen.get(groepen);
    if (!verzameling) gelezen.set(groepen, (verzameling = this.#lees(waar, actie, over, groepen.split(' '))));
    return verzameling;
  }

  /** Accounts that differ only in groups which no policy here names, share a set. */
  #lees(waar: string, actie: string, over: Over, groepen: readonly string[]): Verzameling {
    const passend = this.#policies.filter(
      (een) =>
        (een.acties?.includes(actie) ?? true) &&
        (een.over ?? over) === over &&
        (een.groep === undefined || groepen.includes(een.groep)),
    );
    const genoemd = new Set(passend.flatMap((een) => [een.groep, ...een.groepen]));
    const id = `${this.#naam} ${waar} ${groepen.filter((groep) => genoemd.has(groep)).join(' ')}`;
    const eerder = this.#verzamelingen.get(id);
    if (eerder) return eerder;
    const staticPolicies = Object.fromEntries(passend.map((een) => [een.id, vouw(een, groepen)]));
    const antwoord = cedar.preparsePolicySet(id, { staticPolicies });
    if (antwoord.type === 'failure') throw new Error(antwoord.errors.map(({ message }) => message).join('; '));
    const verzameling = {
      id,
      attributen: new Set(passend.flatMap((een) => een.attributen)),
      aanwezig: new Set(passend.flatMap((een) => een.aanwezig)),
    };
    this.#verzamelingen.set(id, verzameling);
    return verzameling;
  }
}

const wieIs = (account: Account, plek: readonly string[] = [], gemeente?: string): Ik => {
  const feiten = accountFeiten(account, plek, gemeente);
  return { feiten, groepen: feiten.parents.map(groepVan).sort().join(' ') };
};

/** Decisions of one request. */
export class VerzoekBeslisser {
  readonly #besloten = new Map<string, Beslissing>();
  #ik: Ik | undefined;
  readonly #casussen = new WeakMap<CasusFeiten, { bijzonder: Bijzonderheden; beslisser: CasusBeslisser }>();

  constructor(
    private readonly account: Account,
    private readonly verzoek: Verzoek,
    private readonly mag: Mag,
  ) {}

  /** Decisions about one casus and what it holds. The same facts, as the same object, are not handed over twice. */
  inCasus(casus: CasusFeiten, bijzonder: Bijzonderheden = GEEN): CasusBeslisser {
    const eerder = this.#casussen.get(casus);
    if (eerder?.bijzonder === bijzonder) return eerder.beslisser;
    const beslisser = new CasusBeslisser(this.account, this.verzoek, casus, bijzonder, this.mag);
    this.#casussen.set(casus, { bijzonder, beslisser });
    return beslisser;
  }

  overAanmelding(actie: AanmeldingActie, aanmelding: AanmeldingFeiten): Beslissing {
    return this.#beslis(actie, 'Aanmelding', aanmeldingFeiten(this.account, aanmelding));
  }

  overOrganisatie(actie: OrganisatieActie, { organisatieId, gemeenten, soort, rol }: OrganisatieFeiten): Beslissing {
    return this.#beslis(actie, 'Organisatie', {
      organisatie: organisatieId,
      gemeenten: [...gemeenten],
      ...(soort !== undefined && { soort }),
      ...(rol !== undefined && { rol }),
    });
  }

  overInstallatie(actie: InstallatieActie): Beslissing {
    return this.#beslis(actie, 'Installatie', {});
  }

  /** Any question. */
  beslis(vraag: Vraag, bijzonder: Bijzonderheden = GEEN): Beslissing {
    switch (vraag.over) {
      case 'casus':
        return this.inCasus(vraag.casus, bijzonder).mag(vraag.actie);
      case 'gegeven':
        return this.inCasus(vraag.casus, bijzonder).magMet(vraag.actie, vraag.gegeven);
      case 'aanmelding':
        return this.overAanmelding(vraag.actie, vraag.aanmelding);
      case 'organisatie':
        return this.overOrganisatie(vraag.actie, vraag.organisatie);
      case 'installatie':
        return this.overInstallatie(vraag.actie);
    }
  }

  #beslis(actie: string, over: Over, attrs: cedar.EntityJson['attrs']): Beslissing {
    return eens(this.#besloten, `${actie} ${JSON.stringify(attrs)}`, () =>
      jaNee(this.mag((this.#ik ??= wieIs(this.account)), actie, over, attrs, {})),
    );
  }
}

/** Decisions about one casus, of one request. */
export class CasusBeslisser {
  readonly #besloten = new Map<string, Beslissing>();
  readonly #ik: Ik;
  readonly #casus: cedar.EntityJson['attrs'];
  readonly #context: cedar.Context;

  constructor(
    private readonly account: Account,
    private readonly verzoek: Verzoek,
    casus: CasusFeiten,
    bijzonder: Bijzonderheden,
    private readonly vraagCedar: Mag,
  ) {
    this.#ik = wieIs(account, plekken(account, casus, bijzonder), casus.gemeente);
    this.#casus = casusFeiten(account, casus);
    this.#context = casusContext(casus, verzoek, bijzonder);
  }

  /** `lezen`: whether this casus is there at all for whoever asks. */
  mag(actie: CasusActie): Beslissing {
    return eens(this.#besloten, actie, () => {
      const context = actie === 'lezen' ? this.#leescontext([]) : this.#context;
      return jaNee(this.vraagCedar(this.#ik, actie, 'Casus', { casus: this.#casus }, context));
    });
  }

  /** One piece of this casus; pieces that differ in nothing a policy asks are decided once. */
  magMet(actie: GegevenActie, gegeven: Gegeven): Beslissing {
    const feiten = gegevenFeiten(this.account, gegeven);
    return eens(this.#besloten, `${actie} ${JSON.stringify(feiten)}`, () => {
      const leest = actie === 'lezen' || actie === 'tekst.lezen';
      const context = leest ? this.#leescontext(grondslagVoor(this.account, gegeven, this.verzoek)) : {};
      const attrs = { ...feiten, casus: this.#casus };
      if (this.vraagCedar(this.#ik, actie, 'Gegeven', attrs, context)) return 'ja';
      // "Een andere organisatie" exists for a sensitive dat only.
      const gevoelig = gegeven.klasse === 'dat' && gegeven.kenmerken.includes('dat-gevoelig');
      if (actie !== 'lezen' || !gevoelig) return 'nee';
      return this.vraagCedar(this.#ik, 'lezen.gemaskeerd', 'Gegeven', attrs, context) ? 'gemaskeerd' : 'nee';
    });
  }

  #leescontext(doelen: string[]): cedar.Context {
    return { ...this.#context, doel: this.verzoek.doel, grondslagVoor: doelen };
  }
}

const GEEN: Bijzonderheden = {};
type Waarden = Record<string, cedar.CedarValueJson>;
/** An entity without attributes says no more than its name. */
const heeftIets = ({ attrs }: cedar.EntityJson): boolean => Object.keys(attrs).length > 0;

/** What some policy looks at, in records within as well; what is left away could have changed nothing. */
function alleen(waarden: Waarden, verzameling: Verzameling): Waarden {
  const over: Waarden = {};
  for (const naam in waarden) {
    const waarde = waarden[naam]!;
    if (!verzameling.attributen.has(naam)) {
      if (verzameling.aanwezig.has(naam)) over[naam] = true;
    } else if (typeof waarde === 'object' && waarde !== null && !Array.isArray(waarde))
      over[naam] = alleen(waarde as Waarden, verzameling);
    else over[naam] = waarde;
  }
  return over;
}

const jaNee = (mag: boolean): Beslissing => (mag ? 'ja' : 'nee');

function eens(besloten: Map<string, Beslissing>, sleutel: string, beslis: () => Beslissing): Beslissing {
  const eerder = besloten.get(sleutel);
  if (eerder !== undefined) return eerder;
  const beslissing = beslis();
  besloten.set(sleutel, beslissing);
  return beslissing;
}
