import { beforeAll, describe, expect, it } from '@jest/globals';
import { type Beleid, keurBeleid, leesBeleid, policies } from './beleid.js';
import { Beslisser } from './beslisser.js';
import { orakel } from './testing/orakel.js';
import { Loting } from './testing/loting.js';
import { accounts, gegevens, situaties, vragenErbuiten, vragenOver } from './testing/situaties.js';
import { type Geval, gevallen } from './testing/willekeurig.js';
import type { Vraag } from './vraag.js';

/** Oracle and policies, two witnesses of domain.md: what one says, the other says. */

const beleid = leesBeleid();
/**
 * How much of the questions is asked: little of those about a piece of a casus, which are more than a million and of which
 * each policy has many. `npm run bench -- decisions` asks a million.
 */
const KANS = { casus: 1, dat: 1, ander: 1 / 45 };
const WILLEKEURIG = 10_000;

const kans = (vraag: Vraag): number => {
  if (vraag.over === 'casus') return KANS.casus;
  return vraag.over === 'gegeven' && vraag.actie === 'lezen' && vraag.gegeven.klasse === 'dat' ? KANS.dat : KANS.ander;
};

const eerste = (zaad: number, aantal: number): Geval[] => {
  const uit: Geval[] = [];
  for (const geval of gevallen(zaad)) if (uit.push(geval) === aantal) break;
  return uit;
};

describe('the oracle and Cedar decide the same', () => {
  const gezien = new Set<string>();
  const uitslagen = { ja: 0, nee: 0, gemaskeerd: 0 };
  let besluiten = 0;
  const beslisser = new Beslisser(beleid, ({ policies: welke }) => welke.forEach((een) => gezien.add(een)));
  const verschillen: unknown[] = [];
  const vergelijk = ({ account, vraag, om }: Geval, cedar: string): void => {
    const oordeel = orakel(account, vraag, om);
    besluiten++;
    uitslagen[oordeel]++;
    if (oordeel !== cedar && verschillen.length < 10) verschillen.push({ oordeel, cedar, account, vraag, om });
  };

  beforeAll(() => {
    const lot = new Loting(7);
    const stukken = gegevens();
    for (const account of accounts()) {
      for (const { casus, om } of situaties()) {
        const verzoek = beslisser.perVerzoek(account, om);
        for (const vraag of vragenOver(casus, stukken))
          if (lot.kans(kans(vraag))) vergelijk({ account, vraag, om }, verzoek.beslis(vraag, om));
      }
      const { om } = situaties()[0]!;
      const verzoek = beslisser.perVerzoek(account, om);
      for (const vraag of vragenErbuiten()) vergelijk({ account, vraag, om }, verzoek.beslis(vraag));
    }
    for (const geval of eerste(4, WILLEKEURIG))
      vergelijk(geval, beslisser.perVerzoek(geval.account, geval.om).beslis(geval.vraag, geval.om));
  }, 300_000);

  it('in at least 100,000 decisions, without one difference', () => {
    expect(verschillen).toEqual([]);
    expect(besluiten).toBeGreaterThanOrEqual(100_000);
  });

  it('of every kind, and each policy decided something', () => {
    for (const aantal of Object.values(uitslagen)) expect(aantal).toBeGreaterThan(15);
    const ongezien = policies(beleid).filter(({ id }) => !gezien.has(id));
    expect(ongezien.map(({ id }) => id)).toEqual([]);
  });
});

describe('a fault in a policy is found', () => {
  /** The text of one policy replaced, or all of it. */
  function met(bestand: string, id: string, van: string | undefined, naar = ''): Beleid {
    const tekst = beleid.bestanden[bestand]!;
    const begin = tekst.indexOf(`@id("${id}")`);
    const einde = tekst.indexOf(';', begin) + 1;
    const policy = tekst.slice(begin, einde);
    const anders = van === undefined ? '' : policy.replaceAll(van, naar);
    if (begin < 0 || anders === policy) throw new Error(`nothing to change in ${id}`);
    const bestanden = { ...beleid.bestanden, [bestand]: tekst.slice(0, begin) + anders + tekst.slice(einde) };
    return { ...beleid, bestanden };
  }

  const gemeente = 'principal.gemeenten.contains(resource.casus.gemeente)';
  /** @param raakt of which questions the policy speaks: only these are asked, out of all that chance brings */
  const fouten: [string, Beleid, raakt?: (geval: Geval) => boolean][] = [
    ['own gemeente forgotten', met('casuscoordinator.cedar', 'coordinator-leest', gemeente, 'true')],
    ['afscherming forgotten', met('grenzen.cedar', 'leidt-naar-beschermde', undefined)],
    ['an item of a shielded casus starts open', met('grenzen.cedar', 'begint-dicht', undefined)],
    [
      'noodtoegang outlives its term',
      met('noodtoegang.cedar', 'noodtoegang-leest', 'context.moment < context.noodtoegang.tot', 'true'),
      ({ vraag, om }) => vraag.over === 'gegeven' && om.noodtoegang !== undefined,
    ],
    [
      'an auditor approves for itself',
      met('auditor.cedar', 'auditor-leest-opengesteld-dossier', 'goedgekeurdDoor != principal.sub', 'voor != ""'),
      ({ account, vraag, om }) =>
        vraag.over === 'gegeven' && account.rollen.includes('auditor') && om.goedkeuring?.soort === 'openstelling',
    ],
    ['parents need no consent', met('grenzen.cedar', 'ouder-zonder-toestemming', undefined)],
    [
      'any leefgebied',
      met(
        'medewerker.cedar',
        'medewerker-leest-wat',
        'if resource has leefgebied then resource.casus.betrokkenVoor.contains(resource.leefgebied) else true',
        'true',
      ),
    ],
  ];

  it.each(fouten)(
    '%s',
    (_, fout, raakt = () => true) => {
      const beslisser = new Beslisser(fout);
      let gevonden: unknown;
      let nodig = 0;
      for (const { account, vraag, om } of gevallen(1)) {
        if (!raakt({ account, vraag, om })) continue;
        nodig++;
        if (beslisser.perVerzoek(account, om).beslis(vraag, om) === orakel(account, vraag, om)) {
          if (nodig < 100_000) continue;
        } else gevonden = vraag;
        break;
      }
      expect(gevonden).toBeDefined();
    },
    60_000,
  );
});

describe('policies are checked', () => {
  it('as they are', () => {
    expect(keurBeleid(beleid)).toEqual([]);
  });

  it.each([
    [
      'an attribute that is no more',
      'permit (principal, action == Action::"lezen", resource is Casus) when { resource.kleur == 1 };',
    ],
    ['an action that is not there', 'permit (principal, action == Action::"gluren", resource);'],
    [
      'an optional attribute without has',
      'permit (principal, action, resource) when { principal.organisatie == "a" };',
    ],
    ['syntax', 'permit (principal'],
  ])('%s is refused', (_, tekst) => {
    expect(keurBeleid({ ...beleid, bestanden: { 'fout.cedar': tekst } })).not.toEqual([]);
  });

  it('an @id that misses or stands twice is refused', () => {
    const een = 'permit (principal, action == Action::"beleid.lezen", resource);';
    expect(keurBeleid({ ...beleid, bestanden: { 'a.cedar': een } })).toHaveLength(1);
    const dubbel = `@id("a") ${een}`;
    expect(keurBeleid({ ...beleid, bestanden: { 'a.cedar': dubbel, 'b.cedar': dubbel } })).toHaveLength(1);
  });
});
