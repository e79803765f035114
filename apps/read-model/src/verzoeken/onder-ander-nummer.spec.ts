import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { PersoonEvent } from '@eenplan/domain/types';
import { Vault } from '@eenplan/vault';
import { Muur } from '../muur/muur.js';
import type { Api } from '../testing/api.js';
import { lopendeCasus } from '../testing/lopende-casus.js';
import { ander, brug, coo, gem, regio, wim } from '../testing/regio.js';
import { Kennis } from '../wijzigingen/kennis.js';
import { aangemeld, aanmelding, casus, ev, id, ingediend, OP, tekst } from '../testing/verhaal.js';

/** What somebody asked and reported stands under the number that she had then; she reads it under the one that counts now. */
let api: Api;
const [oud, nieuw] = [id(), id()];
const stroom = id();
const [open, gegeven, gemeld, moeder, elders] = [id(), id(), id(), id(), id()];
const door = { medewerkerId: coo, organisatieId: gem };
const verzocht = (verzoekId: string, persoonId: string): PersoonEvent => ({
  type: 'VerzoekIngediend',
  op: OP,
  data: {
    ...{ verzoekId, persoonId, soort: 'inzage', gemeente: '0010', tekst: tekst(), tekstIds: [] },
    ...{ uiterlijkDatum: '2099-01-01', werkwijze: 1 },
  },
});
const kijkt = async (persoonId: string, casusId: string | undefined, doel: string) => {
  const traceparent = `00-${randomBytes(16).toString('hex')}-${randomBytes(8).toString('hex')}-01`;
  const ref = { persoonId, ...(casusId !== undefined && { casusId }) };
  const actor = { accountId: wim, organisatieId: brug, rol: 'medewerker' };
  await api.app.get(Vault, { strict: false }).reveal([ref], actor, { doel, traceparent });
};
// Each test says itself what it expects of a body.
// eslint-disable-next-line @typescript-eslint/no-explicit-any
const lees = async (pad: string, wie: string): Promise<any> => (await api.get(pad, wie)).body;
const verzoeken = async (wie: string): Promise<string[]> =>
  (await lees('mijn-verzoeken', wie)).items.map((een: { verzoekId: string }) => een.verzoekId).sort();
const aanmeldingen = async (wie: string): Promise<string[]> =>
  (await lees('aanmeldingen', wie)).items.map((een: { aanmeldingId: string }) => een.aanmeldingId);
const inzagen = async (wie: string): Promise<string[]> =>
  (await lees('mijn-inzagen?limiet=100', wie)).items.map((een: { waarom: string }) => een.waarom);

beforeAll(async () => {
  api = await regio();
  await api.persoon(oud, { voornamen: 'Fenna', achternaam: 'Veen' });
  await api.persoon(nieuw, { voornamen: 'Fenna', achternaam: 'Veen', bsn: '999990019' });
  await api.leg(
    { soort: 'persoon', id: stroom, events: [verzocht(open, oud)] },
    {
      soort: 'persoon',
      id: id(),
      events: [
        verzocht(gegeven, nieuw),
        { type: 'VerzoekBeslist', data: { verzoekId: gegeven, uitkomst: 'toegewezen', reden: tekst(), door } },
      ],
    },
    aanmelding(gemeld, ingediend({ melder: { soort: 'inwoner', persoonId: oud }, personen: [aangemeld(oud)] })),
  );
});
afterAll(() => api.stop());

describe('who became one with another number', () => {
  it('reads what she asked and reported under the one that she had, and nobody else does', async () => {
    expect([await verzoeken(nieuw), await aanmeldingen(nieuw)]).toEqual([[gegeven], []]);
    expect([await verzoeken(oud), await aanmeldingen(oud)]).toEqual([[open], [gemeld]]);
    await api.kluis.verenig(oud, nieuw, { bsn: 'naar' });
    // Her account may go on naming either.
    for (const wie of [nieuw, oud]) {
      expect([await verzoeken(wie), await aanmeldingen(wie)]).toEqual([[open, gegeven].sort(), [gemeld]]);
      expect((await lees('mijn-verzoeken', wie)).items[0]).toMatchObject({ persoon: { naam: 'Fenna Veen' } });
      expect(await lees(`aanmeldingen/${gemeld}`, wie)).toMatchObject({
        melderPersoon: { naam: 'Fenna Veen' },
        personen: [{ persoon: { naam: 'Fenna Veen' } }],
      });
    }
    expect(await aanmeldingen(ander)).not.toContain(gemeld);
    expect(await verzoeken(ander)).toEqual([]);
    // And she hears of what changes.
    const kennis = api.app.get(Kennis, { strict: false });
    const mens = { accountId: nieuw, rol: 'inwoner', rollen: ['inwoner' as const], gemeenten: [], traceparent: '' };
    const hoort = async (persoonId: string, nummers: string[]) =>
      (await kennis.nieuws({ ...mens, persoonId, nummers }, new Set(), await kennis.gewijzigd([gemeld, stroom])))
        .overig;
    expect([await hoort(nieuw, [oud]), await hoort(ander, [])]).toEqual([['aanmeldingen', 'verzoeken'], []]);
    // The second wall knows of it by itself.
    const muur = await Muur.open(api.db.url);
    try {
      const ziet = async (nummers: readonly string[]) => {
        const als = muur.voor({ accountId: nieuw, gemeenten: [], persoonId: nieuw, rollen: ['inwoner'], nummers });
        const tel = async (tabel: string) =>
          (await als.query<{ n: number }[]>(`select count(*)::int as n from leesmodellen.${tabel}`))[0]!.n;
        return [await tel('verzoek'), await tel('aanmelding')];
      };
      expect([await ziet([]), await ziet([oud])]).toEqual([
        [1, 0],
        [2, 1],
      ]);
    } finally {
      await muur.close();
    }
  });

  it('gets with what was granted all that is known of her, and the gemeente that makes it too', async () => {
    const oudeInzage = id();
    const [wie, als] = [id(), id()];
    await api.persoon(wie, { voornamen: 'Bram', achternaam: 'Veen' });
    await api.persoon(als, { voornamen: 'Bram', achternaam: 'Veen' });
    const besluit = { verzoekId: oudeInzage, uitkomst: 'toegewezen', reden: tekst(), door } as const;
    await api.leg({
      soort: 'persoon',
      id: id(),
      events: [verzocht(oudeInzage, wie), { type: 'VerzoekBeslist', data: besluit }],
    });
    await api.kluis.verenig(wie, als, { bsn: 'naar' });
    for (const lezer of [als, coo])
      expect(await lees(`verzoeken/${oudeInzage}/uitdraaien/huidige`, lezer)).toMatchObject({
        persoonId: als,
        gegevens: { voornamen: 'Bram' },
        verzoeken: [{ verzoekId: oudeInzage }],
      });
  });

  it('is told of no look that was withheld before: an aanmelding that is kept from her, and who is shielded from her', async () => {
    const [wie, als] = [id(), id()];
    await api.persoon(wie, { voornamen: 'Jan', achternaam: 'Mol' });
    await api.persoon(als, { voornamen: 'Jan', achternaam: 'Mol' });
    const afscherming = { afschermingId: id(), beschermdeId: moeder, geweerdeId: wie, reden: tekst() };
    const hier = await lopendeCasus(api, ev('BetrokkeneToegevoegd', { persoonId: als, rol: 'ex-partner' }));
    const inlichting = { ingelicht: false as const, reden: tekst(), herzienDatum: '2099-01-01' };
    await api.leg(aanmelding(elders, ingediend({ personen: [aangemeld(wie)], inlichting })));
    await kijkt(wie, undefined, 'aanmelding');
    await kijkt(wie, undefined, 'verzoeken');
    await kijkt(als, hier, 'casusdossier');
    await api.kluis.verenig(wie, als, { bsn: 'naar' });
    expect(await inzagen(als)).toEqual([
      'Iemand las het dossier van uw gezin.',
      'Iemand las een verzoek van u over uw gegevens.',
    ]);
    await api.leg(casus(hier, ev('VeiligheidsafschermingIngesteld', afscherming)));
    expect(await inzagen(als)).toEqual(['Iemand las een verzoek van u over uw gegevens.']);
  });
});
