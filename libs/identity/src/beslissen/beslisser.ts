import * as cedar from '@cedar-policy/cedar-wasm/nodejs';
import { LRUCache } from 'lru-cache';
import { type Beleid, groepVan, leesBeleid, type Policy, policies } from './beleid.js';
import { accountFeiten, casusContext, casusFeiten, gegevenFeiten, grondslagVoor, plekken } from './feiten.js';
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

/** Hears which policies decided, by their `@id`: none where nothing allowed it. */
export type Getuige = (besluit: { readonly actie: string; readonly mag: boolean; readonly policies: string[] }) => void;

/** Names of parsed policy sets are shared by the whole process. */
let beslissers = 0;

/**
 * Decides who may see and do what, with the policies of the product. Make one per process: it parses and checks them. One
 * {@link perVerzoek} per request keeps what was decided for as long as the facts are the same.
 */
export class Beslisser {
  readonly #policies: readonly Policy[];
  readonly #naam = `beleid ${++beslissers}`;
  /** Action and type → groups → name of the parsed set. */
  readonly #gelezen = new Map<string, Map<string, string>>();
  readonly #ids = new Set<string>();

  readonly #onthouden: LRUCache<string, boolean> | undefined;

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
    if (onthoud > 0) this.#onthouden = new LRUCache({ max: onthoud });
  }

  /** Whoever asks, during one request: the facts of an account are looked up per request, so that a right that ended is gone. */
  perVerzoek(account: Account, verzoek: Verzoek): VerzoekBeslisser {
    return new VerzoekBeslisser(account, verzoek, this.#onthouden ? this.#magOnthouden(this.#onthouden) : this.#mag);
  }

  #magOnthouden(onthouden: LRUCache<string, boolean>): Mag {
    return (ik, actie, over, attrs, context) => {
      const sleutel = JSON.stringify([actie, over, ik.feiten, attrs, context]);
      let mag = onthouden.get(sleutel);
      if (mag === undefined) onthouden.set(sleutel, (mag = this.#mag(ik, actie, over, attrs, context)));
      return mag;
    };
  }

  readonly #mag: Mag = ({ feiten, groepen }, actie, over, attrs, context) => {
    const resource = { type: over, id: 'dit' };
    const antwoord = cedar.statefulIsAuthorized({
      principal: feiten.uid,
      action: { type: 'Action', id: actie },
      resource,
      context,
      entities: [feiten, { uid: resource, attrs, parents: [] }],
      preparsedPolicySetId: this.#set(actie, over, groepen),
    });
    if (antwoord.type === 'failure') throw new Error(antwoord.errors.map(({ message }) => message).join('; '));
    const { decision, diagnostics } = antwoord.response;
    // A policy that fails counts as absent, also one that forbids: better no answer than a wrong one.
    if (diagnostics.errors.length > 0)
      throw new Error(diagnostics.errors.map(({ policyId, error }) => `${policyId}: ${error.message}`).join('; '));
    const mag = decision === 'allow';
    this.getuige?.({ actie, mag, policies: diagnostics.reason });
    return mag;
  };

  /** The policies whose head fits this action, type and these groups: others cannot match, and cost time all the same. */
  #set(actie: string, over: Over, groepen: string): string {
    const waar = `${actie} ${over}`;
    let gelezen = this.#gelezen.get(waar);
    if (!gelezen) this.#gelezen.set(waar, (gelezen = new Map()));
    let id = gelezen.get(groepen);
    if (id === undefined) gelezen.set(groepen, (id = this.#lees(waar, actie, over, groepen.split(' '))));
    return id;
  }

  /** Accounts that differ only in groups which no policy here names, share a set. */
  #lees(waar: string, actie: string, over: Over, groepen: readonly string[]): string {
    const passend = this.#policies.filter(
      (een) =>
        (een.acties?.includes(actie) ?? true) &&
        (een.over ?? over) === over &&
        (een.groep === undefined || groepen.includes(een.groep)),
    );
    const id = `${this.#naam} ${waar} ${[...new Set(passend.map(({ groep }) => groep))].sort().join(' ')}`;
    if (this.#ids.has(id)) return id;
    const staticPolicies = Object.fromEntries(passend.map((een) => [een.id, een.tekst]));
    const antwoord = cedar.preparsePolicySet(id, { staticPolicies });
    if (antwoord.type === 'failure') throw new Error(antwoord.errors.map(({ message }) => message).join('; '));
    this.#ids.add(id);
    return id;
  }
}

const wieIs = (account: Account, plek: readonly string[] = []): Ik => {
  const feiten = accountFeiten(account, plek);
  return { feiten, groepen: feiten.parents.map(groepVan).sort().join(' ') };
};

/** Decisions of one request. */
export class VerzoekBeslisser {
  readonly #besloten = new Map<string, Beslissing>();
  readonly #ik: Ik;
  readonly #casussen = new WeakMap<CasusFeiten, { bijzonder: Bijzonderheden; beslisser: CasusBeslisser }>();

  constructor(
    private readonly account: Account,
    private readonly verzoek: Verzoek,
    private readonly mag: Mag,
  ) {
    this.#ik = wieIs(account);
  }

  /** Decisions about one casus and what it holds. The same facts, as the same object, are not handed over twice. */
  inCasus(casus: CasusFeiten, bijzonder: Bijzonderheden = GEEN): CasusBeslisser {
    const eerder = this.#casussen.get(casus);
    if (eerder?.bijzonder === bijzonder) return eerder.beslisser;
    const beslisser = new CasusBeslisser(this.account, this.verzoek, casus, bijzonder, this.mag);
    this.#casussen.set(casus, { bijzonder, beslisser });
    return beslisser;
  }

  overAanmelding(actie: AanmeldingActie, { gemeente, melderId }: AanmeldingFeiten): Beslissing {
    return this.#beslis(actie, 'Aanmelding', { gemeente, ...(melderId !== undefined && { melder: melderId }) });
  }

  overOrganisatie(actie: OrganisatieActie, { organisatieId, gemeenten }: OrganisatieFeiten): Beslissing {
    return this.#beslis(actie, 'Organisatie', { organisatie: organisatieId, gemeenten: [...gemeenten] });
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
      jaNee(this.mag(this.#ik, actie, over, attrs, {})),
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
    this.#ik = wieIs(account, plekken(account, casus, bijzonder));
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
const jaNee = (mag: boolean): Beslissing => (mag ? 'ja' : 'nee');

function eens(besloten: Map<string, Beslissing>, sleutel: string, beslis: () => Beslissing): Beslissing {
  const eerder = besloten.get(sleutel);
  if (eerder !== undefined) return eerder;
  const beslissing = beslis();
  besloten.set(sleutel, beslissing);
  return beslissing;
}
