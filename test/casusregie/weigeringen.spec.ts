import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  AANMELDING_WEIGERINGEN,
  CASUS_WEIGERINGEN,
  ORGANISATIE_WEIGERINGEN,
  PERSOON_WEIGERINGEN,
} from '@eenplan/domain/decide';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { WERKWIJZE } from '../../apps/casus-service/src/werkwijze.js';
import { dienstDatabase, type DienstDatabase, startDienst } from './dienst.js';
import { eenRegio } from './scenarios.js';
import { aanmeldingWeigert } from './weigeringen/aanmelding.js';
import { beschermingWeigert } from './weigeringen/bescherming.js';
import { bijlagenWeigeren } from './weigeringen/bijlagen.js';
import { delenWeigert } from './weigeringen/delen.js';
import { gezagWeigert } from './weigeringen/gezag.js';
import { gezinWeigert } from './weigeringen/gezin.js';
import { levensloopWeigert } from './weigeringen/levensloop.js';
import { organisatieWeigert } from './weigeringen/organisatie.js';
import { persoonWeigert } from './weigeringen/persoon.js';
import { planWeigert } from './weigeringen/plan.js';
import { regieWeigert } from './weigeringen/regie.js';
import { Toets } from './weigeringen/toets.js';

/** Refusals that no request can lead to, and why. */
const ONBEREIKBAAR: Readonly<Record<string, string>> = {
  'aanmelding-bestaat-al': 'the service draws the id',
  'aanmelding-al-gevoegd': 'the service draws the id',
  'casus-bestaat-al': 'the service draws the id',
  'organisatie-bestaat-al': 'the service draws the id',
  'vraag-bestaat-al': 'the service draws the id',
  'doel-bestaat-al': 'the service draws the id',
  'afspraak-bestaat-al': 'the service draws the id',
  'contactmoment-bestaat-al': 'the service draws the id',
  'bijlage-bestaat-al': 'the service draws the id',
  'andere-casus': 'the casus refuses first: the aanmelding is none of its own',
  'andere-gemeente': 'a coördinator works for one gemeente; of a casus of another she is told nothing',
  'overdracht-nog-niet-verlopen': 'only the system lets an offer run out',
  'al-gesignaleerd': 'only the system points out that a term has passed',
  'niet-goedgekeurd': 'only the system says that a person is destroyed',
};

const t = new Toets();
let database: DienstDatabase;
beforeAll(async () => {
  database = await dienstDatabase();
  t.dienst = t.luister(await startDienst({}, { database }));
  t.zonderTermijn = await startDienst({ werkwijze: { ...WERKWIJZE, overdrachtTermijnDagen: 0 } }, { database });
  t.regio = await eenRegio(t.dienst);
});
afterAll(async () => {
  await t.zonderTermijn?.stop();
  await t.dienst?.stop();
  await database?.drop();
});

describe('organisatie', () => organisatieWeigert(t));
describe('aanmelding', () => aanmeldingWeigert(t));
describe('levensloop', () => levensloopWeigert(t));
describe('gezin', () => gezinWeigert(t));
describe('gezag', () => gezagWeigert(t));
describe('regie', () => regieWeigert(t));
describe('plan', () => planWeigert(t));
describe('bijlagen', () => bijlagenWeigeren(t));
describe('bescherming', () => beschermingWeigert(t));
describe('delen', () => delenWeigert(t));
describe('persoon', () => persoonWeigert(t));

describe('every refusal of the domain', () => {
  it('was seen over HTTP, or can be reached by no request', () => {
    const codes = Object.keys({
      ...AANMELDING_WEIGERINGEN,
      ...CASUS_WEIGERINGEN,
      ...ORGANISATIE_WEIGERINGEN,
      ...PERSOON_WEIGERINGEN,
    });
    expect(codes.filter((code) => !t.gezien.has(code) && !(code in ONBEREIKBAAR))).toEqual([]);
    expect(Object.keys(ONBEREIKBAAR).filter((code) => t.gezien.has(code))).toEqual([]);
  });

  it('that an inwoner can get is among those that `check:taal` reads', () => {
    const inwonertaal = join(import.meta.dirname, '../../apps/portal/web/inwonertaal.json');
    const { overal, ...perOpdracht } = (
      JSON.parse(readFileSync(inwonertaal, 'utf8')) as { weigeringen: Record<string, string[]> }
    ).weigeringen;
    const gelezen = Object.entries(perOpdracht).map(
      ([opdracht, codes]) => [new RegExp(`^${opdracht.replace(/\{\w+\}/g, '[^/]+')}$`), codes] as const,
    );
    let geraakt = 0;
    const mist = t.gehoord.filter(([opdracht, code]) => {
      const vanInwoners = gelezen.find(([vorm]) => vorm.test(opdracht));
      if (vanInwoners) geraakt++;
      return vanInwoners && !overal!.includes(code) && !vanInwoners[1].includes(code);
    });
    expect(mist).toEqual([]);
    expect(geraakt).toBeGreaterThan(20);
  });
});
