import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Vault } from '@eenplan/vault';
import type { Api } from '../testing/api.js';
import { lopendeCasus } from '../testing/lopende-casus.js';
import { brug, coo, gem, regio, regisseur, sjoerd, wierde, wim } from '../testing/regio.js';
import {
  aangemeld,
  aanmelding,
  casus,
  ev,
  geopend,
  gestart,
  id,
  ingediend,
  lid,
  OP,
  tekst,
} from '../testing/verhaal.js';

let api: Api;
beforeAll(async () => {
  api = await regio();
});
afterAll(() => api.stop());

const DE_BRUG = { accountId: wim, organisatieId: brug, rol: 'medewerker' };
const GEVOELIG = { accountId: sjoerd, organisatieId: wierde, rol: 'medewerker' };
const GEMEENTE = { accountId: coo, organisatieId: gem, rol: 'casuscoordinator' };
/** Somebody is shown the data of this person. */
async function kijkt(
  persoonId: string,
  casusId: string | undefined,
  { organisatieId, ...wie }: { accountId: string; organisatieId?: string; rol: string } = DE_BRUG,
  doel = 'casusdossier',
): Promise<void> {
  const traceparent = `00-${randomBytes(16).toString('hex')}-${randomBytes(8).toString('hex')}-01`;
  const actor = { ...wie, ...(organisatieId !== undefined && { organisatieId }) };
  const ref = { persoonId, ...(casusId !== undefined && { casusId }) };
  await api.app.get(Vault, { strict: false }).reveal([ref], actor, { doel, traceparent });
}
/** A new person, known to the vault. */
async function iemand(): Promise<string> {
  const persoonId = id();
  await api.persoon(persoonId, { voornamen: 'Iemand', achternaam: 'Veen' });
  return persoonId;
}
/** Who looked, as the person reads it, page by page. */
async function wie(persoonId: string, limiet = 1): Promise<string[]> {
  const gelezen: string[] = [];
  for (let volgende = ''; ;) {
    const { body } = await api.get(`mijn-inzagen?limiet=${limiet}${volgende && `&volgende=${volgende}`}`, persoonId);
    const { items } = body as { items: { wie: string; waarom: string }[] };
    // A page is never short while there is another: nothing tells that something was left out.
    if (body.volgende !== undefined) expect(items).toHaveLength(limiet);
    gelezen.push(...items.map((een) => een.wie));
    if (body.volgende === undefined) return gelezen;
    volgende = body.volgende;
  }
}

describe('who looked is withheld', () => {
  it('while there is a veiligheidsafscherming in that casus: it would lead to the other; the own looks stay', async () => {
    const [moeder, man] = [await iemand(), await iemand()];
    const [hier, elders] = [
      await lopendeCasus(
        api,
        ev('GezinslidToegevoegd', lid(moeder)),
        ev('BetrokkeneToegevoegd', { persoonId: man, rol: 'ex-partner' }),
      ),
      await lopendeCasus(api, ev('GezinslidToegevoegd', lid(man))),
    ];
    for (const waar of [hier, elders]) await kijkt(man, waar);
    await kijkt(man, hier, { accountId: moeder, rol: 'inwoner' });
    await kijkt(man, hier, { accountId: man, rol: 'inwoner' });
    await kijkt(man, undefined, GEMEENTE, 'aanmelding');
    await kijkt(man, undefined, GEMEENTE, 'verzoeken');
    const alles = ['Gemeente Delfzijl', 'Gemeente Delfzijl', 'Uzelf', 'Iemand uit uw gezin', 'De Brug', 'De Brug'];
    expect(await wie(man)).toEqual(alles);
    const afschermingId = id();
    const afscherming = { afschermingId, beschermdeId: moeder, geweerdeId: man, reden: tekst() };
    await api.leg(casus(hier, ev('VeiligheidsafschermingIngesteld', afscherming)));
    // What was asked of the gemeente, the own look, and what happened in the other casus.
    for (const limiet of [1, 2, 100]) expect(await wie(man, limiet)).toEqual(['Gemeente Delfzijl', 'Uzelf', 'De Brug']);
    // Who is protected reads on.
    await kijkt(moeder, hier);
    expect(await wie(moeder)).toEqual(['De Brug']);
    // Nor is it in what the gemeente prints for him.
    const verzoekId = id();
    const door = { medewerkerId: coo, organisatieId: gem };
    const vraag = {
      verzoekId,
      persoonId: man,
      soort: 'inzage' as const,
      gemeente: '0010',
      tekst: tekst(),
      tekstIds: [],
    };
    await api.leg({
      soort: 'persoon',
      id: id(),
      events: [
        { type: 'VerzoekIngediend', op: OP, data: { ...vraag, uiterlijkDatum: '2099-01-01', werkwijze: 1 } },
        { type: 'VerzoekBeslist', data: { verzoekId, uitkomst: 'toegewezen', reden: tekst(), door } },
      ],
    });
    for (const account of [coo, man]) {
      const { body } = await api.get(`verzoeken/${verzoekId}/uitdraaien/huidige`, account);
      expect((body.inzagen as { wie: string }[]).filter((een) => een.wie === 'De Brug')).toHaveLength(1);
    }
    // Also when he is in that casus no more.
    await api.leg(casus(hier, ev('BetrokkeneVertrokken', { persoonId: man })));
    expect((await wie(man)).filter((een) => een === 'De Brug')).toHaveLength(1);
    await api.leg(casus(hier, ev('VeiligheidsafschermingOpgeheven', { afschermingId, door: regisseur })));
    expect((await wie(man)).slice(-alles.length)).toEqual(alles);
  });

  it('where it would tell of an aanmelding that the person may not know of', async () => {
    const persoonId = await iemand();
    const [casusId, aanmeldingId, gevoegd] = [id(), id(), id()];
    const voorlopigeRegie = { medewerkerId: coo, organisatieId: gem };
    const stil = (over: object) => ingediend({ personen: [aangemeld(persoonId)], ...over });
    await api.leg(
      aanmelding(aanmeldingId, stil({})),
      casus(casusId, geopend({ casusId, kenmerk: 'STL-222', voorlopigeRegie, gezinsleden: [lid(persoonId)] })),
    );
    // Before it was placed, and when it was.
    await kijkt(persoonId, undefined, GEMEENTE, 'aanmelding');
    await kijkt(persoonId, casusId, GEMEENTE, 'aanmelding');
    expect(await wie(persoonId)).toEqual([]);
    const geplaatst = { type: 'AanmeldingGeplaatst' as const, data: { casusId, wijze: 'geopend' as const } };
    await api.leg(aanmelding(aanmeldingId, geplaatst), casus(casusId, gestart()));
    expect(await wie(persoonId)).toEqual([]);
    const klaar = { type: 'AanmeldingBeoordeeld' as const, data: { casusId, uitkomst: 'gestart' as const } };
    await api.leg(aanmelding(aanmeldingId, klaar));
    expect(await wie(persoonId)).toEqual(['Gemeente Delfzijl', 'Gemeente Delfzijl']);

    // Kept from the gezin for somebody's safety: as long as that stands, also when it is judged.
    const inlichting = { ingelicht: false as const, reden: tekst(), herzienDatum: '2099-01-01' };
    await api.leg(
      aanmelding(gevoegd, stil({ inlichting }), { ...geplaatst, data: { casusId, wijze: 'gevoegd' } }, klaar),
    );
    // Of the look before it was placed it is not known which of the two it was about.
    expect(await wie(persoonId)).toEqual([]);
    await kijkt(persoonId, casusId);
    expect(await wie(persoonId)).toEqual(['De Brug']);
  });
});

describe('an organisation of which *dat* is sensitive', () => {
  it('is "een andere organisatie" to a gezinslid, and to who is around the gezin it is not there', async () => {
    const [lidId, oma] = [await iemand(), await iemand()];
    const casusId = await lopendeCasus(
      api,
      ev('GezinslidToegevoegd', lid(lidId)),
      ev('BetrokkeneToegevoegd', { persoonId: oma, rol: 'mantelzorger' }),
    );
    for (const persoonId of [lidId, oma]) {
      await kijkt(persoonId, casusId, GEVOELIG);
      await kijkt(persoonId, casusId);
    }
    expect(await wie(lidId)).toEqual(['De Brug', 'Een andere organisatie']);
    expect(await wie(oma)).toEqual(['De Brug']);
    const alles = JSON.stringify((await api.get('mijn-inzagen', lidId)).body);
    expect(alles).not.toMatch(new RegExp(`${wierde}|Wierde`));
  });
});
