import { describe, it } from '@jest/globals';
import { spec } from '@eenplan/kernel';
import { WERKWIJZE } from '../testing/werkwijze.js';
import type { Handelende } from '../waarden.js';
import type { BewaardBij, PersoonCommand } from './persoon.commands.js';
import type { PersoonEvent } from './persoon.events.js';
import { persoon } from './persoon.js';

const nu = '2026-06-01T10:00:00.000Z';
const werkt = (accountId: string, ...gemeenten: string[]): Handelende => ({
  ...{ accountId, rollen: ['casuscoordinator'], organisatieId: `o-${accountId}`, gemeenten },
});
const [een, twee, elders, verder, overal] = [
  ...[werkt('c1', '0003'), werkt('c2', '0003'), werkt('c3', '0010'), werkt('c4', '0014')],
  werkt('c5', '0003', '0010', '0014'),
] as const;
const als = ({ accountId, organisatieId }: Handelende) => ({ medewerkerId: accountId, organisatieId: organisatieId! });
const reden = { id: 'v', commitment: 'c-v' };
const in_ = (gemeente: string, over: object = {}): BewaardBij => ({
  ...{ open: false, geslotenOp: '2000-01-01T10:00:00.000Z', gewijzigdOp: '2006-01-02T10:00:00.000Z' },
  ...{ grondslagen: ['jeugdwet'], gemeente, ...over },
});
/** Of this one the term still runs. */
const kort = (gemeente: string) => in_(gemeente, { gewijzigdOp: '2026-05-01T10:00:00.000Z' });
const door = (wie: Handelende, inhoud: object): PersoonCommand =>
  ({ nu, op: nu, werkwijze: WERKWIJZE, door: wie, openIn: [], ...inhoud }) as unknown as PersoonCommand;
const [hier, ook, drie] = [[in_('0003')], [in_('0003'), in_('0010')], [in_('0003'), in_('0010'), in_('0014')]];
const voorstellen = (over: object = {}, wie = een) =>
  door(wie, {
    ...{ type: 'VernietigingVoorstellen', persoonId: 'p1', grond: 'bewaartermijn', reden, bewaard: hier },
    ...{ via: { casusId: 'k1', gemeente: '0003' }, ...over },
  });
const goedkeuren = (wie = twee, over: object = {}) =>
  door(wie, { type: 'VernietigingGoedkeuren', bewaard: hier, ...over });
const voorgesteld = (over: object = {}): PersoonEvent => ({
  type: 'VernietigingVoorgesteld',
  data: {
    ...{ persoonId: 'p1', gemeente: '0003', grond: 'bewaartermijn', reden, door: als(een), werkwijze: 3 },
    ...{ gelakt: [], ookVan: [], ...over },
  },
});
const goedgekeurd = (wie: Handelende): PersoonEvent => ({
  type: 'VernietigingGoedgekeurd',
  data: { door: als(wie) },
});
const ingestemd = (wie: Handelende, ...gemeenten: string[]): PersoonEvent => ({
  type: 'VernietigingIngestemd',
  data: { gemeenten, door: als(wie) },
});
const samen = voorgesteld({ ookVan: ['0010'] });
const metDrie = voorgesteld({ ookVan: ['0010', '0014'] });

const { given } = spec(persoon);

describe('a person whom another gemeente knows too', () => {
  it('is destroyed when somebody there agrees, and not when two of the one do', () => {
    given([])
      .when(voorstellen({ bewaard: ook }))
      .then([samen]);
    given([samen])
      .when(goedkeuren(twee, { bewaard: ook }))
      .refused('andere-gemeente-nodig');
    given([samen])
      .when(goedkeuren(elders, { bewaard: ook }))
      .then([goedgekeurd(elders)]);
  });
  it('by a casus, also a closed one, or by what she asked there, under whichever number', () => {
    const gevraagd = {
      ...{ verzoekId: 'z9', persoonId: 'p1', soort: 'inzage', gemeente: '0010', tekst: reden, tekstIds: [] },
      ...{ uiterlijkDatum: '2026-07-01', werkwijze: 3 },
    };
    given([{ type: 'VerzoekIngediend', op: nu, data: gevraagd } as PersoonEvent])
      .when(voorstellen())
      .then([samen]);
    given([])
      .when(voorstellen({ eerder: [{ verzoekId: 'z9', gemeente: '0010' }] }))
      .then([samen]);
  });
  it('waits for each of them, whoever is first', () => {
    const met = { bewaard: drie };
    given([]).when(voorstellen(met)).then([metDrie]);
    given([metDrie])
      .when(goedkeuren(verder, met))
      .then([ingestemd(verder, '0014')]);
    given([metDrie, ingestemd(verder, '0014')])
      .when(goedkeuren(verder, met))
      .refused('andere-gemeente-nodig');
    given([metDrie, ingestemd(verder, '0014')])
      .when(goedkeuren(elders, met))
      .then([goedgekeurd(elders)]);
    given([metDrie])
      .when(goedkeuren(overal, met))
      .then([goedgekeurd(overal)]);
  });
  it('is called off by any of them, and by nobody else', () => {
    const terug = (wie: Handelende) => door(wie, { type: 'VernietigingIntrekken' });
    given([samen])
      .when(terug(elders))
      .then([{ type: 'VernietigingIngetrokken', data: { door: als(elders) } }]);
    given([samen]).when(terug(verder)).refused('persoon-bestaat-niet');
  });
  it('who came to know her since has to be asked: the proposal is made anew', () => {
    given([voorgesteld()])
      .when(goedkeuren(twee, { bewaard: ook }))
      .refused('andere-gemeente-nodig');
    given([samen])
      .when(goedkeuren(elders, { bewaard: drie }))
      .refused('andere-gemeente-nodig');
  });
  it('is told nothing of by what is refused: no open casus there, and no term', () => {
    const open = { bewaard: [in_('0003'), { open: true, gemeente: '0010' }], openIn: ['0010'] };
    given([]).when(voorstellen(open)).then([samen]);
    given([samen]).when(goedkeuren(twee, open)).refused('andere-gemeente-nodig');
    // Whoever works there is told.
    given([samen]).when(goedkeuren(elders, open)).refused('nog-gezinslid');
    const loopt = { bewaard: [in_('0003'), kort('0010')] };
    given([]).when(voorstellen(loopt)).then([samen]);
    given([samen]).when(goedkeuren(elders, loopt)).refused('bewaartermijn-loopt');
    given([metDrie])
      .when(goedkeuren(verder, { bewaard: [...drie, kort('0010')] }))
      .then([ingestemd(verder, '0014')]);
    // The last yes holds for all of them.
    given([samen])
      .when(goedkeuren(elders, { bewaard: ook, openIn: ['0003'] }))
      .refused('nog-gezinslid');
    given([samen])
      .when(goedkeuren(elders, { bewaard: [kort('0003'), in_('0010')] }))
      .refused('bewaartermijn-loopt');
  });
});

describe('texts that are about others too', () => {
  const gelakt = [{ tekstId: 't1', gelakt: { id: 'g1', commitment: 'c-g1' } }];
  it('read as was handed in with the proposal, which is what the second agrees to', () => {
    const met = voorgesteld({ gelakt });
    given([])
      .when(voorstellen({ gelakt, teLakken: ['t1', 't2'] }))
      .then([met]);
    const state = given([met])
      .when(goedkeuren())
      .then([goedgekeurd(twee)]);
    if (state.status !== 'bekend' || !('gelakt' in state.vernietiging) || state.vernietiging.gelakt !== gelakt)
      throw new Error('what was handed in was lost');
  });
  it('are read by a second of the own gemeente, also where another has to agree: nobody else reads them', () => {
    const met = voorgesteld({ gelakt, ookVan: ['0010'] });
    const beide = { bewaard: ook };
    given([met])
      .when(goedkeuren(twee, beide))
      .then([ingestemd(twee, '0003')]);
    given([met])
      .when(goedkeuren(elders, beide))
      .then([ingestemd(elders, '0010')]);
    given([met, ingestemd(elders, '0010')])
      .when(goedkeuren(een, beide))
      .refused('eigen-voorstel');
    given([met, ingestemd(elders, '0010')])
      .when(goedkeuren(twee, beide))
      .then([goedgekeurd(twee)]);
  });
  it('are handed in by who may know of them, and no other text is', () => {
    for (const teLakken of [[], ['t2']])
      given([]).when(voorstellen({ gelakt, teLakken })).refused('tekst-niet-te-lakken');
  });
});

it('what was proposed under a number that went is taken back, and proposed under the one that counts', () => {
  const weg = { anderNummer: true };
  given([voorgesteld()]).when(goedkeuren(twee, weg)).refused('ander-nummer');
  given([])
    .when(voorstellen({ verzoekId: 'z1', via: undefined, eerder: [{ verzoekId: 'z1', gemeente: '0003' }] }))
    .then([voorgesteld({ verzoekId: 'z1' })]);
});
