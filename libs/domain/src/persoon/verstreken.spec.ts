import { describe, it } from '@jest/globals';
import { spec } from '@eenplan/kernel';
import { WERKWIJZE } from '../testing/werkwijze.js';
import type { Handelende } from '../waarden.js';
import type { BewaardBij, PersoonCommand } from './persoon.commands.js';
import type { PersoonEvent } from './persoon.events.js';
import { persoon } from './persoon.js';

const nu = '2026-06-01T10:00:00.000Z';
const werkt = (accountId: string): Handelende => ({
  ...{ accountId, rollen: ['casuscoordinator'], organisatieId: `o-${accountId}`, gemeenten: ['0003'] },
});
const [coordinator, ander] = [werkt('c1'), werkt('c2')];
const systeem: Handelende = { accountId: 'systeem', rollen: ['systeem'], gemeenten: [] };
const als = ({ accountId, organisatieId }: Handelende) => ({ medewerkerId: accountId, organisatieId: organisatieId! });
const reden = { id: 'v', commitment: 'c-v' };
const door = (wie: Handelende, inhoud: object): PersoonCommand =>
  ({
    nu,
    op: nu,
    werkwijze: WERKWIJZE,
    door: wie,
    openIn: [],
    bewaard: [lang],
    ...inhoud,
  }) as unknown as PersoonCommand;

/** Twenty years after its last change the term has passed; of the other it runs to the end of today. */
const gesloten = (gewijzigdOp: string): BewaardBij => ({
  ...{ open: false, geslotenOp: '2000-01-01T10:00:00.000Z', gewijzigdOp, grondslagen: ['jeugdwet'] },
  gemeente: '0003',
});
const lang = gesloten('2006-01-02T10:00:00.000Z');
const kort = gesloten('2006-06-01T10:00:00.000Z');

const voorstellen = (over: object = {}) =>
  door(coordinator, {
    ...{ type: 'VernietigingVoorstellen', persoonId: 'p1', grond: 'bewaartermijn', reden },
    ...{ via: { casusId: 'k1', gemeente: '0003' }, ...over },
  });
const goedkeuren = (wie = ander, over: object = {}) => door(wie, { type: 'VernietigingGoedkeuren', ...over });
const signaleren = (over: object = {}, wie = systeem) =>
  door(wie, { type: 'BewaartermijnSignaleren', persoonId: 'p1', casusId: 'k1', gemeente: '0003', ...over });
const verstreken = (totDatum = '2026-01-02'): PersoonEvent => ({
  type: 'BewaartermijnVerstreken',
  data: { persoonId: 'p1', gemeente: '0003', casusId: 'k1', totDatum, werkwijze: 3 },
});
const voorstel = (grond = 'bewaartermijn'): PersoonEvent => ({
  type: 'VernietigingVoorgesteld',
  data: {
    persoonId: 'p1',
    gemeente: '0003',
    grond,
    reden,
    door: als(coordinator),
    werkwijze: 3,
    gelakt: [],
    ookVan: [],
  },
});
const voorgesteld = voorstel();
const goedgekeurd: PersoonEvent = { type: 'VernietigingGoedgekeurd', data: { door: als(ander) } };

const { given } = spec(persoon);

describe('the grond that the term has passed', () => {
  const nog = [[kort], [lang, kort], [lang, { open: true, gemeente: '0003' }], []] as const;
  it('holds only when it has, of every casus in which the person was named', () => {
    for (const bewaard of nog) {
      given([]).when(voorstellen({ bewaard })).refused('bewaartermijn-loopt');
      given([voorgesteld]).when(goedkeuren(ander, { bewaard })).refused('bewaartermijn-loopt');
    }
    given([])
      .when(voorstellen({ bewaard: [lang, lang] }))
      .then([voorgesteld]);
    // A day later it has.
    given([])
      .when(voorstellen({ bewaard: [kort], nu: '2026-06-02T00:00:00.000Z' }))
      .then([voorgesteld]);
  });
  it("is asked of no other grond, which is the person's own", () => {
    const eigen = voorstel('verzoek');
    given([])
      .when(voorstellen({ grond: 'verzoek', bewaard: [kort] }))
      .then([eigen]);
    given([eigen])
      .when(goedkeuren(ander, { bewaard: [kort] }))
      .then([goedgekeurd]);
  });
});

describe('that the term has passed', () => {
  it('is pointed out by the systeem, once for each term', () => {
    given([]).when(signaleren()).then([verstreken()]);
    given([verstreken()]).when(signaleren()).refused('al-gesignaleerd');
    given([verstreken('2025-01-01')])
      .when(signaleren())
      .then([verstreken()]);
  });
  it('is no yes: two people still have to say it, and none of them twice', () => {
    given([verstreken()]).when(goedkeuren()).refused('geen-voorstel');
    given([verstreken()]).when(voorstellen()).then([voorgesteld]);
    given([verstreken(), voorgesteld]).when(goedkeuren(coordinator)).refused('eigen-voorstel');
    given([verstreken(), voorgesteld]).when(goedkeuren()).then([goedgekeurd]);
  });
  it.each<[string, PersoonEvent[], PersoonCommand]>([
    ['niet-bevoegd', [], signaleren({}, coordinator)],
    ['nog-gezinslid', [], signaleren({ openIn: ['0003'] })],
    ['bewaartermijn-loopt', [], signaleren({ bewaard: [kort] })],
    ['bewaartermijn-loopt', [], signaleren({ bewaard: [lang, { open: true, gemeente: '0003' }] })],
    ['bewaartermijn-loopt', [], signaleren({ bewaard: [] })],
    ['persoon-vernietigd', [voorgesteld, goedgekeurd], signaleren()],
  ])('refuses: %s', (code, events, command) => {
    given(events).when(command).refused(code);
  });
});
