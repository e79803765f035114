import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { BijlageInhoud, Eigenaar } from '@eenplan/domain/types';
import { listen } from '@eenplan/edge';
import type { Api } from '../testing/api.js';
import { ids } from '../testing/lopende-casus.js';
import { A, ander, coo, cooElders, fenna, kind, regio, regisseur, sjoerd, wie, wierde, wim } from '../testing/regio.js';
import { casus, ev, id, lid, medewerker, OP, organisatie, tekst } from '../testing/verhaal.js';

let api: Api;
let basis: string;
const [joris, partner] = [id(), id()];
beforeAll(async () => {
  api = await regio();
  basis = (await listen(api.app, 0)).url;
  await api.leg(organisatie(partner, 'Woonstichting', [{ medewerkerId: joris }]));
  await api.leg(casus(A, ev('OrganisatieBetrokken', { organisatieId: partner, leefgebieden: ['huisvesting'] })));
});
afterAll(() => api.stop());

async function* stukken(inhoud: Buffer) {
  yield await Promise.resolve(inhoud);
}
/** A file in the vault, and the event that adds it. */
async function toegevoegd(
  over: Partial<BijlageInhoud> & { door?: Eigenaar; inhoud?: Buffer; naam?: string } = {},
  casusId = A,
) {
  const { inhoud = randomBytes(300_000), naam = 'brief «ñ».pdf', door = { soort: 'medewerker', ...regisseur }, ...rest } = over; // prettier-ignore
  const [bijlageId, commandId] = [id(), id()];
  const wie = rest.over?.length ? rest.over : [fenna, kind];
  const ontvangen = await api.kluis.ontvang({ bijlageId, naam, soort: 'application/pdf' }, stukken(inhoud));
  const { bijlagen, teksten } = await api.kluis.put({
    commandId,
    personen: [],
    teksten: [{ id: id(), tekst: 'Brief van de bank', betrokkenen: wie, casusId }],
    bijlagen: [{ ontvangen, betrokkenen: wie, casusId }],
  });
  await api.kluis.confirm(commandId);
  await api.leg(
    casus(
      casusId,
      ev(
        'BijlageToegevoegd',
        {
          ...{ bijlageId, bestand: bijlagen[0]!, titel: teksten[0]!, soort: 'application/pdf', bytes: inhoud.length },
          ...{ over: [], klasse: 'plan', leefgebied: 'financien', door, ...rest },
        },
        OP,
      ),
    ),
  );
  return { bijlageId, inhoud };
}
const haal = async (account: string, bijlageId: string, casusId = A) => {
  const antwoord = await api.app.inject({
    method: 'GET',
    url: `/leesmodellen/v1/casussen/${casusId}/bijlagen/${bijlageId}`,
    headers: await api.aanmelding.koppen(account),
  });
  const isProbleem = String(antwoord.headers['content-type']).includes('problem');
  const probleem = isProbleem ? (JSON.parse(antwoord.body) as { code: string; instance?: string }) : undefined;
  return { status: antwoord.statusCode, code: probleem?.code, probleem, inhoud: antwoord.rawPayload, koppen: antwoord.headers }; // prettier-ignore
};
const inzagen = async (bijlageId: string) =>
  (
    await api.db.pool.query<{ account_id: string; doel: string; casussen: string[] }>(
      'select account_id, doel, casussen from kluis.inzage where teksten = array[$1::uuid] order by nummer',
      [bijlageId],
    )
  ).rows;
const bijlagenVan = async (account: string, casusId = A) =>
  ids((await api.get(`casussen/${casusId}`, account)).body.bijlagen ?? [], 'bijlageId');

describe('a file of a casus', () => {
  it('is listed with what it is, and given out as a file to save, with an entry per person first', async () => {
    const { bijlageId, inhoud } = await toegevoegd();
    const { body } = await api.get(`casussen/${A}`, wim);
    expect(body.bijlagen.find((een: { bijlageId: string }) => een.bijlageId === bijlageId)).toEqual({
      bijlageId,
      titel: { tekstId: expect.any(String), tekst: 'Brief van de bank' },
      bestand: { tekstId: bijlageId },
      soort: 'application/pdf',
      bytes: inhoud.length,
      klasse: 'plan',
      leefgebied: 'financien',
      over: [],
      doorMedewerker: expect.objectContaining({ medewerkerId: wim, naam: 'Wim Postma' }),
      toegevoegdOp: OP,
    });
    // Listing tells no file name, and is no look at the file.
    expect(JSON.stringify(body)).not.toContain('brief');
    expect(await inzagen(bijlageId)).toEqual([]);
    const gehaald = await haal(wim, bijlageId);
    expect(gehaald.status).toBe(200);
    expect(gehaald.inhoud.equals(inhoud)).toBe(true);
    expect(gehaald.koppen).toMatchObject({
      'content-type': 'application/pdf',
      'content-length': String(inhoud.length),
      'content-disposition': `attachment; filename="brief n.pdf"; filename*=UTF-8''brief%20%C2%AB%C3%B1%C2%BB.pdf`,
      'x-content-type-options': 'nosniff',
      'cache-control': 'no-store',
    });
    expect(await inzagen(bijlageId)).toEqual(
      [fenna, kind].map(() => ({ account_id: wim, doel: 'bijlage', casussen: [A] })),
    );
  });

  it('is read as its class, leefgebied and giver say, in list and file alike', async () => {
    const vanGezin: Eigenaar = { soort: 'persoon', persoonId: fenna };
    const alle = {
      planVanBrug: await toegevoegd(),
      overWonen: await toegevoegd({ leefgebied: 'huisvesting', door: vanGezin }),
      veiligheid: await toegevoegd({ klasse: 'veiligheid', over: [fenna] }),
      overFenna: await toegevoegd({ klasse: 'verhaal', over: [fenna], door: vanGezin }),
      overKind: await toegevoegd({ klasse: 'verhaal', over: [kind] }),
      gevoelig: await toegevoegd({ klasse: 'financien', door: { soort: 'medewerker', ...medewerker(wierde, sjoerd) } }),
    };
    const leest = async (account: string) => {
      const lijst = await bijlagenVan(account);
      const gezien: string[] = [];
      for (const [naam, { bijlageId }] of Object.entries(alle)) {
        const { status } = await haal(account, bijlageId);
        // The list and the file agree, whoever asks.
        expect([naam, status]).toEqual([naam, lijst.includes(bijlageId) ? 200 : 404]);
        if (status === 200) gezien.push(naam);
      }
      return gezien;
    };
    expect(await leest(wim)).toEqual(['planVanBrug', 'overWonen', 'veiligheid', 'overFenna', 'overKind']);
    expect(await leest(joris)).toEqual(['overWonen']);
    expect(await leest(fenna)).toEqual(['planVanBrug', 'overWonen', 'overFenna']);
    for (const account of [cooElders, ander, wie.beheerder, wie.auditor, wie.buiten])
      expect(await leest(account)).toEqual([]);
    expect((await leest(coo)).includes('gevoelig')).toBe(false);
  });

  it('that may not be seen is answered as one that is not there', async () => {
    const { bijlageId } = await toegevoegd({ klasse: 'verhaal', over: [kind] });
    const [dicht, niets, elders] = [await haal(joris, bijlageId), await haal(joris, id()), await haal(joris, bijlageId, id())]; // prettier-ignore
    const zonder = ({ probleem }: typeof dicht) => ({ ...probleem, instance: '' });
    expect([dicht.status, niets.status, elders.status]).toEqual([404, 404, 404]);
    expect([zonder(niets), zonder(elders)]).toEqual([zonder(dicht), zonder(dicht)]);
    expect(await inzagen(bijlageId)).toEqual([]);
  });

  it('that is ingetrokken is listed as such, and given to nobody', async () => {
    const { bijlageId } = await toegevoegd();
    await api.leg(casus(A, ev('BijlageIngetrokken', { bijlageId }, OP)));
    const { bijlagen } = (await api.get(`casussen/${A}`, wim)).body as { bijlagen: { bijlageId: string }[] };
    expect(bijlagen.find((een) => een.bijlageId === bijlageId)).toMatchObject({ ingetrokkenOp: OP });
    expect(await haal(wim, bijlageId)).toMatchObject({ status: 403, code: 'bijlage-ingetrokken' });
    expect(await inzagen(bijlageId)).toEqual([]);
  });

  it('that is geblokkeerd is listed as such, and given to nobody until it is released', async () => {
    const { bijlageId } = await toegevoegd();
    const [stroom, verzoekId] = [id(), id()];
    const indienen = {
      verzoekId,
      persoonId: fenna,
      gemeente: '0010',
      soort: 'beperking' as const,
      tekst: tekst(),
      tekstIds: [bijlageId],
      uiterlijkDatum: '2099-01-01',
      werkwijze: 1,
    };
    await api.leg({
      soort: 'persoon',
      id: stroom,
      events: [
        { type: 'VerzoekIngediend', data: indienen as never, op: OP },
        { type: 'TekstGeblokkeerd', data: { tekstId: bijlageId, verzoekId } },
      ],
    });
    const { bijlagen } = (await api.get(`casussen/${A}`, wim)).body as { bijlagen: { bijlageId: string }[] };
    expect(bijlagen.find((een) => een.bijlageId === bijlageId)).toMatchObject({ bestand: { geblokkeerd: true } });
    expect(await haal(wim, bijlageId)).toMatchObject({ status: 403, code: 'bijlage-geblokkeerd' });
    // Who may not see it is not told that it is.
    expect(await haal(joris, bijlageId)).toMatchObject({ status: 404 });
    expect(await inzagen(bijlageId)).toEqual([]);
    const vrij = { tekstId: bijlageId, reden: tekst(), door: medewerker() };
    await api.leg({ soort: 'persoon', id: stroom, events: [{ type: 'TekstVrijgegeven', data: vrij as never }] });
    expect(await haal(wim, bijlageId)).toMatchObject({ status: 200 });
  });

  it('starts closed for who is shielded from another, until the regisseur opens it; never where it leads there', async () => {
    const ex = id();
    await api.leg(casus(A, ev('GezinslidToegevoegd', lid(ex))));
    const gezin = await toegevoegd();
    const overFenna = await toegevoegd({ over: [fenna] });
    expect((await haal(ex, gezin.bijlageId)).status).toBe(200);
    const afschermingId = id();
    await api.leg(casus(A, ev('VeiligheidsafschermingIngesteld', { afschermingId, beschermdeId: fenna, geweerdeId: ex, reden: tekst() }))); // prettier-ignore
    for (const { bijlageId } of [gezin, overFenna]) {
      expect((await haal(ex, bijlageId)).status).toBe(404);
      await api.leg(casus(A, ev('AfgeschermdOnderdeelVrijgegeven', { afschermingId, onderdeel: { soort: 'bijlage', id: bijlageId } }))); // prettier-ignore
    }
    expect((await haal(ex, gezin.bijlageId)).status).toBe(200);
    expect((await haal(ex, overFenna.bijlageId)).status).toBe(404);
  });
});

describe('what the vault does not give', () => {
  const knoei = (bijlageId: string, nummer: number) =>
    api.db.pool.query(
      `update kluis.bijlage_deel set inhoud = set_byte(inhoud, 99, (get_byte(inhoud, 99) + 1) % 256)
       where nummer = $2 and upload_id = (select upload_id from kluis.bijlage where bijlage_id = $1)`,
      [bijlageId, nummer],
    );

  it('is an error at once where the first piece was changed, and no file where a later one was', async () => {
    const [een, ander] = [await toegevoegd(), await toegevoegd({ inhoud: randomBytes(3_000_000) })];
    await knoei(een.bijlageId, 0);
    await knoei(ander.bijlageId, 9);
    expect(await haal(wim, een.bijlageId)).toMatchObject({ status: 500, code: 'interne-fout' });
    expect(await inzagen(een.bijlageId)).toEqual([]);
    const antwoord = await fetch(`${basis}/leesmodellen/v1/casussen/${A}/bijlagen/${ander.bijlageId}`, {
      headers: await api.aanmelding.koppen(wim),
    });
    expect(antwoord.status).toBe(200);
    await expect(antwoord.arrayBuffer()).rejects.toThrow();
  });

  it('is gone with a person of whom it was, and says so to who sees the line', async () => {
    const weg = id();
    await api.persoon(weg, { voornamen: 'Weg' });
    await api.leg(casus(A, ev('GezinslidToegevoegd', lid(weg))));
    const { bijlageId } = await toegevoegd({ over: [fenna, weg] });
    expect((await haal(wim, bijlageId)).status).toBe(200);
    await api.kluis.erase(weg, { gevraagdDoor: id(), akkoordDoor: id() });
    expect((await haal(wim, bijlageId)).status).toBe(404);
    const { bijlagen } = (await api.get(`casussen/${A}`, wim)).body as { bijlagen: { bijlageId: string }[] };
    expect(bijlagen.find((een) => een.bijlageId === bijlageId)).toMatchObject({ bestand: { gelakt: true } });
  });

  it('is not there without an entry', async () => {
    const { bijlageId } = await toegevoegd();
    await api.db.pool.query('revoke insert on kluis.inzage from eenplan_kluis_lezen');
    expect(await haal(wim, bijlageId)).toMatchObject({ status: 503, code: 'inzage-niet-vastgelegd' });
    await api.db.pool.query('grant insert on kluis.inzage to eenplan_kluis_lezen');
  });
});
