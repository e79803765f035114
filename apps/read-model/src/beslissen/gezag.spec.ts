import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { CasusEvent } from '@eenplan/domain/types';
import type { Api } from '../testing/api.js';
import { ids, lopendeCasus } from '../testing/lopende-casus.js';
import { coo, regio, regisseur } from '../testing/regio.js';
import { casus, ev, id, lid, OP, tekst } from '../testing/verhaal.js';

const [vader, oma] = [id(), id()];
let api: Api;
beforeAll(async () => {
  api = await regio();
  await api.persoon(vader, { voornamen: 'Vader', achternaam: 'Veen', geboortedatum: '1979-01-01' });
  await api.persoon(oma, { voornamen: 'Oma', achternaam: 'Veen', geboortedatum: '1950-01-01' });
});
afterAll(() => api.stop());

/** So many years ago, and so many days after that. */
const geboren = (jaren: number, dagen = 0) => {
  const dag = new Date();
  dag.setUTCFullYear(dag.getUTCFullYear() - jaren);
  dag.setUTCDate(dag.getUTCDate() + dagen);
  return dag.toISOString().slice(0, 10);
};
const gezag = (kindId: string, gezaghebbendeId: string) =>
  ev('GezagVastgelegd', { kindId, gezaghebbendeId, bron: 'gezagsregister', werkwijze: 1 });
const geenGezag = (kindId: string, gezaghebbendeId: string) =>
  ev('GezagBeeindigd', { kindId, gezaghebbendeId, bron: 'uitspraak-rechter', werkwijze: 1 });
const ouder = (kindId: string, ouderId: string) =>
  ev('OuderVastgelegd', { kindId, ouderId, bron: 'brp', werkwijze: 1 });

interface Gezin {
  readonly casusId: string;
  readonly moeder: string;
  readonly kind: string;
  readonly vraag: string;
  leg(...events: CasusEvent[]): Promise<void>;
  /** Whether this one reads the hulpvraag of the child, in words. */
  leest(account: string): Promise<boolean>;
}
/** Mother and child in the gezin, father outside of it; the child asked something. */
async function gezin(geboortedatum: string | undefined, ...events: CasusEvent[]): Promise<Gezin> {
  const [moeder, kind, vraag, tekstId] = [id(), id(), id(), id()];
  await api.persoon(moeder, { voornamen: 'Moeder', achternaam: 'Veen', geboortedatum: '1980-01-01' });
  await api.persoon(kind, { voornamen: 'Kind', achternaam: 'Veen', ...(geboortedatum && { geboortedatum }) });
  const casusId = await lopendeCasus(
    api,
    ev('GezinslidToegevoegd', lid(moeder)),
    ev('GezinslidToegevoegd', lid(kind)),
    ev('BetrokkeneToegevoegd', { persoonId: vader, rol: 'ouder-buiten-gezin' }),
    ev(
      'HulpvraagIngebracht',
      { soort: 'hulpvraag', vraagId: vraag, vraagstellerId: kind, tekst: tekst(tekstId), leefgebied: 'financien' },
      OP,
    ),
    ...events,
  );
  return {
    casusId,
    moeder,
    kind,
    vraag,
    leg: async (...later) => void (await api.leg(casus(casusId, ...later))),
    leest: async (account) =>
      ids((await api.get(`casussen/${casusId}`, account)).body.plan.vragen, 'vraagId').includes(vraag),
  };
}

describe('who has gezag', () => {
  it('reads along with a child, from the moment it is recorded until it ends; inside and outside of the gezin', async () => {
    const { moeder, kind, leg, leest } = await gezin(geboren(9));
    for (const [wie, ander] of [
      [moeder, vader],
      [vader, moeder],
    ] as const) {
      expect([await leest(wie), await leest(ander)]).toEqual([false, false]);
      await leg(gezag(kind, wie));
      expect([await leest(wie), await leest(ander)]).toEqual([true, false]);
      await leg(geenGezag(kind, wie));
    }
    // Who is a parent without gezag does not read along.
    await leg(ouder(kind, moeder));
    expect(await leest(moeder)).toBe(false);
  });

  it('reads along until the birthday on which the child is 16, which no event tells', async () => {
    const morgen = await gezin(geboren(16, 1));
    await morgen.leg(gezag(morgen.kind, morgen.moeder));
    expect(await morgen.leest(morgen.moeder)).toBe(true);
    const vandaag = await gezin(geboren(16));
    await vandaag.leg(gezag(vandaag.kind, vandaag.moeder));
    expect(await vandaag.leest(vandaag.moeder)).toBe(false);
    const onbekend = await gezin(undefined);
    await onbekend.leg(gezag(onbekend.kind, onbekend.moeder));
    expect(await onbekend.leest(onbekend.moeder)).toBe(false);
  });

  it('reads along from 16 with consent only, and again not from its withdrawal', async () => {
    const { moeder, kind, leg, leest } = await gezin(geboren(17));
    await leg(gezag(kind, moeder), ouder(kind, vader));
    await leg(ev('InzageOudersToegestaan', { persoonId: kind, ouderId: moeder }));
    expect([await leest(moeder), await leest(vader)]).toEqual([true, false]);
    await leg(ev('InzageOudersIngetrokken', { persoonId: kind, ouderId: moeder }));
    expect(await leest(moeder)).toBe(false);
  });

  it('does not read along once the child or the parent has left', async () => {
    const een = await gezin(geboren(9));
    await een.leg(gezag(een.kind, vader), ev('BetrokkeneVertrokken', { persoonId: vader }));
    expect((await api.get(`casussen/${een.casusId}`, vader)).status).toBe(404);
    // A role around the gezin that is not meant for it.
    await een.leg(ev('BetrokkeneToegevoegd', { persoonId: vader, rol: 'netwerklid' }));
    expect(await een.leest(vader)).toBe(false);
    const twee = await gezin(geboren(9));
    await twee.leg(gezag(twee.kind, twee.moeder), ev('GezinslidVertrokken', { persoonId: twee.kind }));
    await twee.leg(ev('GezinslidToegevoegd', lid(twee.kind)));
    expect(await twee.leest(twee.moeder)).toBe(false);
  });

  it('reads nothing across a veiligheidsafscherming, whatever the gezag: that prevails', async () => {
    const { casusId, moeder, kind, vraag, leg, leest } = await gezin(geboren(9));
    const afschermingId = id();
    await leg(gezag(kind, vader));
    expect(await leest(vader)).toBe(true);
    const instellen = { afschermingId, beschermdeId: moeder, geweerdeId: vader, reden: tekst() };
    await leg(ev('VeiligheidsafschermingIngesteld', instellen), gezag(kind, moeder), ouder(kind, moeder));
    expect(await leest(vader)).toBe(false);
    expect(JSON.stringify((await api.get(`casussen/${casusId}`, vader)).body)).not.toMatch(`${moeder}|${kind}`);
    // What the regisseur opens, the gezag reads; and what leads to the mother stays closed.
    const open = { afschermingId, onderdeel: { soort: 'vraag' as const, id: vraag } };
    await leg(ev('AfgeschermdOnderdeelVrijgegeven', open));
    expect(await leest(vader)).toBe(true);
    expect(JSON.stringify((await api.get(`casussen/${casusId}`, vader)).body)).not.toContain(moeder);
    await leg(ev('VeiligheidsafschermingOpgeheven', { afschermingId, door: regisseur }));
    expect(await leest(vader)).toBe(true);
  });

  it('reads nothing across one that names him by a number that he had before', async () => {
    const { moeder, kind, leg, leest } = await gezin(geboren(9));
    const oud = id();
    for (const een of [oud, vader]) await api.persoon(een, { voornamen: 'Man', achternaam: 'Veen' });
    await api.kluis.verenig(oud, vader, { bsn: 'naar' });
    await leg(gezag(kind, vader));
    expect(await leest(vader)).toBe(true);
    const instellen = { afschermingId: id(), beschermdeId: moeder, geweerdeId: oud, reden: tekst() };
    await leg(ev('VeiligheidsafschermingIngesteld', instellen), gezag(kind, moeder), ouder(kind, moeder));
    expect(await leest(vader)).toBe(false);
  });
});

describe('parents of somebody of 16 or 17', () => {
  const deelt = (vraag: string) =>
    ev('PlanVastgesteld', { versie: 1, prioVraagId: vraag, vraagIds: [vraag], doelIds: [], afspraakIds: [] }, OP);

  it('are all adults of the gezin until both are recorded; then another adult reads what the plan shares', async () => {
    const { moeder, kind, vraag, leg, leest } = await gezin(geboren(17), ev('GezinslidToegevoegd', lid(oma)));
    await leg(deelt(vraag));
    expect(await leest(oma)).toBe(false);
    await leg(ouder(kind, moeder));
    expect(await leest(oma)).toBe(false);
    await leg(ouder(kind, vader));
    expect([await leest(oma), await leest(moeder)]).toEqual([true, false]);
    await leg(ev('OuderIngetrokken', { kindId: kind, ouderId: vader }));
    expect(await leest(oma)).toBe(false);
  });

  it('who are recorded stay parents when the young person is 18: nothing opens on a birthday', async () => {
    const { moeder, kind, vraag, leg, leest } = await gezin(geboren(18));
    await leg(deelt(vraag), ouder(kind, moeder));
    expect(await leest(moeder)).toBe(false);
    await leg(ev('InzageOudersToegestaan', { persoonId: kind, ouderId: moeder }));
    expect(await leest(moeder)).toBe(true);
  });
});

describe('the dossier', () => {
  it('shows who is parent and who has gezag, from where it is known, to who may see both persons', async () => {
    const { casusId, moeder, kind, leg } = await gezin(geboren(9));
    await leg(ouder(kind, vader), gezag(kind, vader), gezag(kind, moeder));
    const kindVoor = async (account: string) =>
      (await api.get(`casussen/${casusId}`, account)).body.gezinsleden.find(
        (een: { persoon: { persoonId: string } }) => een.persoon.persoonId === kind,
      );
    const ziet = async (account: string) => {
      const { ouders, gezaghebbenden } = await kindVoor(account);
      const wie = (lijst: { persoon: { persoonId: string } }[]) => lijst.map((een) => een.persoon.persoonId);
      return [wie(ouders), wie(gezaghebbenden)];
    };
    expect(await ziet(coo)).toEqual([[vader], [vader, moeder]]);
    expect(await ziet(moeder)).toEqual([[], [moeder]]);
    expect(await ziet(vader)).toEqual([[vader], [vader]]);
    expect((await kindVoor(vader)).ouders).toEqual([
      { persoon: expect.objectContaining({ persoonId: vader }), bron: 'brp', sindsOp: expect.any(String) },
    ]);
    await leg(geenGezag(kind, vader));
    expect(await ziet(coo)).toEqual([[vader], [moeder]]);
  });
});
