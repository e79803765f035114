import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { CasusEvent } from '@eenplan/domain/types';
import { leg } from '../testing/kopie.js';
import { geopend, id, logboek, metRegisseur, type Stap, stap, TEKST } from '../testing/verhaal.js';
import { auditMet, type AuditMet } from '../testing/audit.js';

const door = (naam: string, organisatieId = id('org')) => ({ medewerkerId: id(naam), organisatieId });
const gevraagd = (casus: string, naam: string, wie: string): Stap =>
  stap(casus, { type: 'OpenstellingGevraagd', data: { openstellingId: id(naam), door: door(wie), reden: TEKST } });
const goedgekeurd = (casus: string, naam: string, totOp: string): Stap =>
  stap(casus, {
    type: 'OpenstellingGoedgekeurd',
    data: { openstellingId: id(naam), door: door('twee'), totOp, werkwijze: 1 },
  } as CasusEvent);
const beeindigd = (casus: string, naam: string): Stap =>
  stap(casus, { type: 'OpenstellingBeeindigd', data: { openstellingId: id(naam), door: door('twee') } });

const elders = ([naam, event]: Stap): Stap =>
  event.type === 'CasusGeopend' ? [naam, { ...event, data: { ...event.data, gemeente: '0003' } }] : [naam, event];

const events = logboek([
  [
    [
      'org',
      {
        type: 'OrganisatieGeregistreerd',
        data: {
          organisatieId: id('org'),
          naam: 'Gemeente Delfzijl',
          soort: 'gemeente',
          gemeenten: ['0010'],
          convenantDatum: '2026-01-01',
          vlaggen: { magBsn: false, datGevoelig: false, veiligheidsketen: false, crisisdienst: false },
        },
      },
    ],
  ],
  ...metRegisseur('a', ['p1'], 'r1'),
  [gevraagd('a', 'weg', 'een')],
  [beeindigd('a', 'weg')],
  [gevraagd('a', 'over', 'een')],
  [goedgekeurd('a', 'over', '2026-02-01T00:00:00.000Z')],
  [gevraagd('a', 'open', 'een')],
  [goedgekeurd('a', 'open', '2099-01-01T00:00:00.000Z')],
  [gevraagd('a', 'vrag', 'drie')],
  // Not theirs, and later than all that is.
  [geopend('b', ['p2']), gevraagd('b', 'beoo', 'een')],
  ...metRegisseur('z', ['p9'], 'r1').map((stappen) => stappen.map(elders)),
  [gevraagd('z', 'eldr', 'een')],
]);

let audit: AuditMet;
beforeAll(async () => {
  audit = await auditMet(events);
}, 60_000);
afterAll(() => audit.sluit());

const auditor = { rollen: ['auditor'], gemeenten: ['0010'] };
const vraag = (query = '', aanspraken: object = auditor, koppen: Record<string, string> = {}) =>
  audit.vraag<{ items: { openstellingId: string }[]; volgende?: string }>(
    `/openstellingen${query}`,
    aanspraken,
    koppen,
  );

describe('openstellingen', () => {
  it('are those that wait and those that are open, with the version to approve on; not what ended, or is over', async () => {
    expect((await vraag()).body.items).toEqual([
      {
        openstellingId: id('vrag'),
        ...{ casusId: id('a'), kenmerk: 'K7M-A22', gemeente: '0010', versie: 11, stand: 'gevraagd', eigen: false },
        voor: { accountId: id('drie'), organisatieId: id('org'), organisatie: 'Gemeente Delfzijl' },
        gevraagdOp: events.find(({ data }) => data.includes(id('vrag')))!.recordedAt,
      },
      expect.objectContaining({
        openstellingId: id('open'),
        stand: 'goedgekeurd',
        totOp: '2099-01-01T00:00:00.000Z',
        goedgekeurdDoor: { accountId: id('twee'), organisatieId: id('org'), organisatie: 'Gemeente Delfzijl' },
      }),
    ]);
    expect((await vraag('', { ...auditor, sub: id('drie') })).body.items[0]).toMatchObject({ eigen: true });
  });

  it('come in pages', async () => {
    const eerste = (await vraag('?limiet=1')).body;
    expect(eerste.items).toHaveLength(1);
    const tweede = (await vraag(`?limiet=1&volgende=${eerste.volgende}`)).body;
    expect([...eerste.items, ...tweede.items].map(({ openstellingId }) => openstellingId)).toEqual(
      ['vrag', 'open'].map(id),
    );
    expect(tweede.volgende).toBeUndefined();
  });

  it('are of one casus where that is asked', async () => {
    const van = async (casus: string) => (await vraag(`?casusId=${id(casus)}`)).body.items.length;
    expect([await van('a'), await van('b'), await van('z')]).toEqual([2, 0, 0]);
  });

  it('are of the own gemeenten, and for auditors only', async () => {
    expect((await vraag('', { ...auditor, gemeenten: ['0003'] })).body.items).toEqual([
      expect.objectContaining({ openstellingId: id('eldr'), gemeente: '0003' }),
    ]);
    expect((await vraag('', { rollen: ['auditor', 'beheerder'], gemeenten: ['0010'] })).body.items).toEqual([]);
    for (const rol of ['beheerder', 'beleidsadviseur'])
      expect((await vraag('', { rollen: [rol], gemeenten: ['0010'] })).status).toBe(403);
  });

  it('wait for what the one who asks wrote a moment ago', async () => {
    const nieuw = logboek([...metRegisseur('c', ['p3'], 'r1'), [gevraagd('c', 'net', 'een')]]).map((event, i) => ({
      ...event,
      position: 100 + i,
    }));
    const positie = audit.positie([{ streamId: id('c'), version: 5 }]);
    const gelezen = vraag('', auditor, { 'eenplan-positie': positie });
    await new Promise((klaar) => setTimeout(klaar, 100));
    await leg(audit.admin, 'audit.event', nieuw);
    expect((await gelezen).body.items[0]).toMatchObject({ openstellingId: id('net') });
    const nooit = audit.positie([{ streamId: id('c'), version: 9 }]);
    expect((await vraag('', auditor, { 'eenplan-positie': nooit })).status).toBe(503);
  }, 20_000);
});
