import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { PersoonEvent } from '@eenplan/domain/types';
import type { Api } from '../testing/api.js';
import { A, aanmA, ander, coo, cooElders, d1, fenna, gem, kind, regio, wim } from '../testing/regio.js';
import { casus, ev, id, OP, organisatie, tekst } from '../testing/verhaal.js';

let api: Api;
const [toegewezen, open, stroom] = [id(), id(), id()];
/** A coördinator of the gemeente who is beheerder too: reads nothing of a person. */
const ookBeheerder = id();
const geblokkeerd = { id: '' };
/** What of the others may be in no uitdraai of Fenna. */
const VAN_ANDEREN = [
  'Kleutertje',
  'Alleen over het kind.',
  'Over Fenna en het kind samen.',
  'Over iemand anders.',
  'Anders',
];
/** What must be in it. */
const VAN_HAAR = [
  'Fenna',
  'Kerkstraat 1',
  '1989-04-00',
  'De rekeningen, in haar woorden.',
  'Doel van haar alleen.',
  'Ik wil alles lezen.',
  'Dat mag.',
];
/** A text about these persons, in casus A. */
const samen = async (wat: string, ...betrokkenen: string[]) => {
  const commandId = randomUUID();
  const { teksten } = await api.kluis.put({
    commandId,
    personen: [],
    teksten: [{ id: randomUUID(), tekst: wat, betrokkenen, casusId: A }],
  });
  await api.kluis.confirm(commandId);
  return teksten[0]!;
};
const ingediend = (verzoekId: string, over: object): PersoonEvent => ({
  type: 'VerzoekIngediend',
  op: OP,
  data: {
    verzoekId,
    persoonId: fenna,
    soort: 'inzage',
    gemeente: '0010',
    tekst: tekst(),
    tekstIds: [],
    uiterlijkDatum: '2099-01-01',
    werkwijze: 1,
    ...over,
  },
});
beforeAll(async () => {
  api = await regio();
  await api.leg({
    ...organisatie(gem, '', []),
    events: [
      {
        type: 'MedewerkerToegevoegd',
        data: { medewerkerId: ookBeheerder, persoonId: id(), rollen: ['casuscoordinator', 'beheerder'] },
      },
    ],
  });
  await api.persoon(fenna, {
    voornamen: 'Fenna',
    achternaam: 'Bos',
    geboortedatum: '1989-04-00',
    adres: 'Kerkstraat 1',
    bsn: '999990019',
  });
  await api.persoon(kind, { voornamen: 'Kleutertje', achternaam: 'Bos' });
  await api.persoon(ander, { voornamen: 'Anders', achternaam: 'Iemand' });
  const vraag = async (wie: string, wat: string, ...over: string[]) =>
    ev(
      'HulpvraagIngebracht',
      {
        soort: 'hulpvraag',
        vraagId: id(),
        vraagstellerId: wie,
        tekst: await samen(wat, ...over),
        leefgebied: 'financien',
      },
      OP,
    );
  const dicht = await samen('Dit is geblokkeerd.', fenna);
  geblokkeerd.id = dicht.id;
  await api.leg(
    casus(
      A,
      await vraag(fenna, 'De rekeningen, in haar woorden.', fenna),
      await vraag(kind, 'Alleen over het kind.', kind),
      await vraag(fenna, 'Over Fenna en het kind samen.', fenna, kind),
      ev('DoelGewijzigd', { doelId: d1, tekst: await samen('Doel van haar alleen.', fenna) }, OP),
      ev(
        'HulpvraagIngebracht',
        { soort: 'hulpvraag', vraagId: id(), vraagstellerId: fenna, tekst: dicht, leefgebied: 'financien' },
        OP,
      ),
    ),
  );
  await samen('Over iemand anders.', ander);
  // About her alone, and in no dossier: why she was not told, for instance.
  await samen('Waarom het haar niet is verteld.', fenna);
  const door = { medewerkerId: coo, organisatieId: gem };
  const beperking = id();
  await api.leg({
    soort: 'persoon',
    id: stroom,
    events: [
      ingediend(toegewezen, { tekst: await api.tekst('Ik wil alles lezen.', fenna) }),
      ingediend(open, {}),
      {
        type: 'VerzoekBeslist',
        data: { verzoekId: toegewezen, uitkomst: 'toegewezen', reden: await api.tekst('Dat mag.', fenna), door },
      },
      ingediend(beperking, { soort: 'beperking', tekstIds: [dicht.id] }),
      { type: 'TekstGeblokkeerd', data: { tekstId: dicht.id, verzoekId: beperking } },
    ],
  });
});
afterAll(() => api.stop());

const pad = (verzoekId: string) => `verzoeken/${verzoekId}/uitdraaien/huidige`;

describe('the uitdraai of a request for inzage', () => {
  it('has all that is about the person, and nothing that is about another', async () => {
    for (const wie of [coo, fenna]) {
      const { status, body } = await api.get(pad(toegewezen), wie);
      expect(status).toBe(200);
      const alles = JSON.stringify(body);
      for (const wat of VAN_HAAR) expect([wie, wat, alles.includes(wat)]).toEqual([wie, wat, true]);
      for (const wat of VAN_ANDEREN) expect([wie, wat, alles.includes(wat)]).toEqual([wie, wat, false]);
      for (const wat of [kind, ander, '999990019', 'Dit is geblokkeerd.', 'niet is verteld'])
        expect([wie, wat, alles.includes(wat)]).toEqual([wie, wat, false]);
      expect(body).toMatchObject({
        verzoekId: toegewezen,
        persoonId: fenna,
        gegevens: { bsnVastgelegd: true, adres: 'Kerkstraat 1' },
        casussen: [{ casusId: A, kenmerk: 'AAA-222', hoedanigheid: 'gezinslid' }],
      });
      expect(body.teksten).toContainEqual({
        soort: 'Vraag in uw eigen woorden',
        kenmerk: 'AAA-222',
        vastgelegdOp: expect.stringMatching(/Z$/),
        tekst: { tekstId: geblokkeerd.id, geblokkeerd: true },
      });
      // The shared one, and what stands in no dossier.
      expect(body.aantalNietGetoond).toBeGreaterThanOrEqual(2);
    }
  });

  it('has for a gemeente nothing of what happened in another; for the person it has', async () => {
    const elders = await api.tekst('Mijn klacht over de andere gemeente.', fenna);
    const klacht = ingediend(id(), { soort: 'klacht', gemeente: '0003', tekst: elders });
    await api.leg({ soort: 'persoon', id: stroom, events: [klacht] });
    expect((await api.get('verzoeken', cooElders)).body.items).toHaveLength(1);
    const [hier, zelf] = [await api.get(pad(toegewezen), coo), await api.get(pad(toegewezen), fenna)];
    for (const wat of ['Mijn klacht over de andere gemeente.', 'Gemeente Appingedam'])
      expect([hier, zelf].map(({ body }) => JSON.stringify(body).includes(wat))).toEqual([false, true]);
  });

  it('is logged, and in it stands who looked before', async () => {
    await api.get(`casussen/${A}`, wim);
    await api.get(pad(toegewezen), coo);
    const { rows } = await api.db.pool.query<{ gegevens: boolean; teksten: string[] }>(
      `select gegevens, teksten from kluis.inzage where doel = 'inzageverzoek' and account_id = $1`,
      [coo],
    );
    expect(rows.some(({ gegevens }) => gegevens)).toBe(true);
    expect(rows.flatMap(({ teksten }) => teksten).length).toBeGreaterThan(3);
    expect(rows.flatMap(({ teksten }) => teksten)).not.toContain(geblokkeerd.id);
    const { body } = await api.get(pad(toegewezen), fenna);
    const wie = body.inzagen.map(({ wie, waarom }: { wie: string; waarom: string }) => `${wie}: ${waarom}`);
    expect(wie).toContain('De Brug: Iemand las het dossier van uw gezin.');
    expect(wie).toContain('Gemeente Delfzijl: Iemand maakte de uitdraai van alles over u, na uw verzoek om inzage.');
    expect(JSON.stringify(body.inzagen)).not.toContain(wim);
  });

  it('has what was noted about safety without its words for the person, and with them for who answers it', async () => {
    const onveilig = await samen('Zij is bang, en hij weet waar zij is.', fenna);
    await api.leg(casus(A, ev('VeiligheidBeoordeeld', { acuut: true, toelichting: onveilig })));
    const [zelf, hier] = [await api.get(pad(toegewezen), fenna), await api.get(pad(toegewezen), coo)];
    const tekstVan = ({ body }: typeof zelf) =>
      (body.teksten as { tekst: { tekstId: string; tekst?: string } }[]).find(
        ({ tekst: { tekstId } }) => tekstId === onveilig.id,
      )?.tekst;
    expect(tekstVan(zelf)).toEqual({ tekstId: onveilig.id });
    expect(tekstVan(hier)?.tekst).toBe('Zij is bang, en hij weet waar zij is.');
  });

  it('is for who answers it and for the person; to others there is no such request', async () => {
    for (const wie of [cooElders, wim, kind, ander, ookBeheerder])
      expect([wie, (await api.get(pad(toegewezen), wie)).status]).toEqual([wie, 404]);
    for (const wie of [coo, fenna]) {
      const { status, body } = await api.get(pad(open), wie);
      expect([status, body.code]).toEqual([403, 'inzage-niet-toegewezen']);
    }
    expect((await api.get(pad(aanmA), coo)).status).toBe(404);
  });

  it('comes in parts: what there is much of is not all in memory, and not one text is lost or doubled', async () => {
    const commandId = randomUUID();
    const teksten = Array.from({ length: 450 }, (_, i) => ({
      id: randomUUID(),
      tekst: `Nummer ${i}.`,
      betrokkenen: [fenna],
      casusId: A,
    }));
    const { teksten: refs } = await api.kluis.put({ commandId, personen: [], teksten });
    await api.kluis.confirm(commandId);
    await api.leg(
      casus(
        A,
        ...refs.map((ref) =>
          ev(
            'HulpvraagIngebracht',
            { soort: 'hulpvraag', vraagId: id(), vraagstellerId: fenna, tekst: ref, leefgebied: 'financien' },
            OP,
          ),
        ),
      ),
    );
    const { body } = await api.get(pad(toegewezen), fenna);
    const nummers = (body.teksten as { tekst: { tekst?: string } }[]).flatMap(({ tekst: { tekst: wat } }) =>
      wat?.startsWith('Nummer') ? [wat] : [],
    );
    expect([nummers.length, new Set(nummers).size]).toEqual([450, 450]);
    const [keren] = (
      await api.db.pool.query<{ n: string }>(
        `select max(cardinality(teksten)) as n from kluis.inzage where doel = 'inzageverzoek'`,
      )
    ).rows;
    expect(Number(keren!.n)).toBeLessThanOrEqual(200);
  });
});
