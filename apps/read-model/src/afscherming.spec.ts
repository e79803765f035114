import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ONTWIKKEL_BEHEERDER } from '@eenplan/identity';
import type { Api } from './testing/api.js';
import { A, aanmA, ander, brug, coo, fenna, gem, regio, sjoerd, tl, wierde, wim, zelf } from './testing/regio.js';
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
  tekst,
  vanPersoon,
  voorgesteld,
} from './testing/verhaal.js';

const voorlopigeRegie = { medewerkerId: coo, organisatieId: gem };
let api: Api;
beforeAll(async () => {
  api = await regio();
});
afterAll(() => api.stop());

describe('a melder', () => {
  const [gemeld, eigen, vraagId] = [id(), id(), id()];
  const vraag = (vraagstellerId: string) => ({
    soort: 'hulpvraag' as const,
    vraagId,
    vraagstellerId,
    tekst: tekst(),
    leefgebied: 'financien',
  });
  beforeAll(async () => {
    await api.leg(
      aanmelding(
        gemeld,
        ingediend({
          melder: { soort: 'partner', medewerkerId: sjoerd, organisatieId: wierde },
          personen: [aangemeld(id()), aangemeld(fenna)],
          vragen: [vraag(fenna)],
          verhaal: { tekst: tekst(), verteldDoor: fenna, verteldOp: '2026-01-01T10:00:00Z' },
        }),
        { type: 'AanmeldingGeplaatst', data: { casusId: A, wijze: 'gevoegd' } },
      ),
      aanmelding(
        eigen,
        ingediend({
          melder: { soort: 'inwoner', persoonId: fenna },
          personen: [aangemeld(fenna), aangemeld(ander)],
          vragen: [vraag(fenna)],
        }),
      ),
    );
    await api.persoon(ander, { voornamen: 'Geheim', achternaam: 'Geheimer' });
  });

  it('reads back who was named by place and hoedanigheid only, so that the vault tells nothing', async () => {
    const { status, body } = await api.get(`aanmeldingen/${gemeld}`, sjoerd);
    expect(status).toBe(200);
    const naamloos = { hoedanigheid: 'gezinslid', ongeboren: false };
    expect(body.personen).toEqual([naamloos, naamloos]);
    expect(body.vragen).toMatchObject([{ vraagId, vraagstellerPlaats: 1 }]);
    expect(body.verteldDoorPlaats).toBe(1);
    expect(JSON.stringify(body)).not.toMatch(new RegExp(`${fenna}|Fenna|1989`));
  });

  it('who is an inwoner sees oneself, and nobody else', async () => {
    const { body } = await api.get(`aanmeldingen/${eigen}`, fenna);
    const ik = { persoonId: fenna, naam: 'Fenna van der Bos' };
    expect(body.personen[0].persoon).toMatchObject(ik);
    expect(body.personen[1]).not.toHaveProperty('persoon');
    expect(body).toMatchObject({ melderPersoon: ik, vragen: [{ vraagsteller: ik, vraagstellerPlaats: 0 }] });
    expect(JSON.stringify(body)).not.toMatch(new RegExp(`${ander}|Geheim`));
  });

  it('gets no version; the coördinator who judges gets version and persons', async () => {
    expect((await api.get(`aanmeldingen/${gemeld}`, sjoerd)).headers).not.toHaveProperty('etag');
    expect((await api.get(`aanmeldingen/${eigen}`, fenna)).headers).not.toHaveProperty('etag');
    const { body, headers } = await api.get(`aanmeldingen/${gemeld}`, coo);
    expect(headers['etag']).toBe('"2"');
    expect(body.personen[1].persoon).toMatchObject({ persoonId: fenna, naam: 'Fenna van der Bos' });
    expect(body.vragen[0].vraagsteller).toMatchObject({ persoonId: fenna });
  });
});

describe('in the dossier', () => {
  it('the gezin does not read an aanmelding that it was not told of', async () => {
    const stil = id();
    await api.leg(
      aanmelding(
        stil,
        ingediend({
          melder: { soort: 'partner', medewerkerId: sjoerd, organisatieId: wierde },
          personen: [aangemeld(fenna)],
          inlichting: { ingelicht: false, reden: tekst(), herzienDatum: '2099-01-01' },
        }),
        { type: 'AanmeldingGeplaatst', data: { casusId: A, wijze: 'gevoegd' } },
        { type: 'AanmeldingBeoordeeld', data: { casusId: A, uitkomst: 'toegevoegd' } },
      ),
    );
    const van = async (account: string) =>
      (await api.get(`casussen/${A}`, account)).body.aanmeldingen.map(
        (een: { aanmeldingId: string }) => een.aanmeldingId,
      );
    expect(await van(fenna)).toEqual([aanmA]);
    expect(await van(coo)).toEqual(expect.arrayContaining([aanmA, stil]));
    // What an organisation of which *dat* is sensitive told goes to who judges, and no further.
    expect(await van(wim)).toEqual([aanmA]);
  });

  it('another casus is named to the coördinator only', async () => {
    const [C, D, blijft, gaat] = [id(), id(), id(), id()];
    await api.leg(
      casus(
        C,
        geopend({ casusId: C, kenmerk: 'CCC-222', voorlopigeRegie, gezinsleden: [lid(blijft), lid(gaat)] }),
        gestart(),
        ev('OrganisatieBetrokken', { organisatieId: brug, leefgebieden: ['financien'] }),
        ev('GezinslidVerhuisd', { persoonId: gaat, naarCasusId: D }),
        ev('GezinslidIngekomen', { ...lid(id()), vanCasusId: D }),
      ),
    );
    const lees = async (account: string) => JSON.stringify((await api.get(`casussen/${C}`, account)).body);
    expect((await lees(coo)).match(new RegExp(`"(van|naar)CasusId":"${D}"`, 'g'))).toHaveLength(2);
    for (const account of [wim, blijft]) {
      expect(await lees(account)).toContain('CCC-222');
      expect(await lees(account)).not.toContain(D);
    }
    await api.leg(casus(C, ev('CasusSamengevoegd', { naarCasusId: D })));
    expect((await api.get(`casussen/${C}`, coo)).body.afsluiting).toMatchObject({ naarCasusId: D });
    const { body } = await api.get(`casussen/${C}`, wim);
    expect(body.afsluiting).toMatchObject({ wijze: 'samengevoegd' });
    expect(JSON.stringify(body)).not.toContain(D);
  });
});

describe('a casus is seen by', () => {
  const [toezicht, baas, ook] = [id(), id(), id()];
  beforeAll(() =>
    api.leg({
      soort: 'organisatie',
      id: brug,
      events: [
        { type: 'MedewerkerToegevoegd', data: { medewerkerId: toezicht, persoonId: id(), rollen: ['auditor'] } },
        { type: 'MedewerkerToegevoegd', data: { medewerkerId: baas, persoonId: id(), rollen: ['beheerder'] } },
        { type: 'MedewerkerToegevoegd', data: { medewerkerId: ook, persoonId: id(), rollen: ['medewerker'] } },
      ],
    }),
  );

  it('who works for an organisation that takes part, not by its auditor or beheerder', async () => {
    expect((await api.get(`casussen/${A}`, ook)).status).toBe(200);
    for (const account of [toezicht, baas]) {
      expect((await api.get(`casussen/${A}`, account)).status).toBe(404);
      expect((await api.get('casussen', account)).body.items).toEqual([]);
    }
  });

  it('somebody at work without whom an afscherming protects, whichever of her numbers it names', async () => {
    const [F, was, nu, wie, kind] = [id(), id(), id(), id(), id()];
    for (const persoonId of [was, nu])
      await api.persoon(persoonId, { voornamen: 'Jan', achternaam: 'Mol', geboortedatum: '1980-02-02' });
    await api.leg({
      soort: 'organisatie',
      id: brug,
      events: [{ type: 'MedewerkerToegevoegd', data: { medewerkerId: wie, persoonId: nu, rollen: ['medewerker'] } }],
    });
    await api.leg(
      casus(
        F,
        geopend({ casusId: F, kenmerk: 'FFF-222', voorlopigeRegie, gezinsleden: [lid(kind)] }),
        gestart(),
        ev('OrganisatieBetrokken', { organisatieId: brug, leefgebieden: ['financien'] }),
        ev('VeiligheidsafschermingIngesteld', {
          ...{ afschermingId: id(), beschermdeId: kind, geweerdeId: was, reden: tekst() },
        }),
      ),
    );
    const leest = async () => JSON.stringify((await api.get(`casussen/${F}`, wie)).body).includes(kind);
    expect(await leest()).toBe(true);
    await api.kluis.verenig(was, nu, { bsn: 'naar' });
    expect(await leest()).toBe(false);
  });

  it('the teamleiders of the organisation that is asked until somebody is named, then by that one', async () => {
    const E = id();
    await api.leg(
      casus(
        E,
        geopend({ casusId: E, kenmerk: 'EEE-222', voorlopigeRegie }),
        gestart(),
        ev('RegisseurAangewezen', { organisatieId: brug }),
      ),
    );
    const zien = async () => {
      const gezien: string[] = [];
      for (const [naam, account] of Object.entries({ tl, wim, ook, toezicht, sjoerd }))
        if ((await api.get(`casussen/${E}`, account)).status === 200) gezien.push(naam);
      return gezien;
    };
    expect(await zien()).toEqual(['tl']);
    await api.leg(casus(E, ev('RegisseurGenoemd', { organisatieId: brug, medewerkerId: wim })));
    expect(await zien()).toEqual(['wim']);
    await api.leg(casus(E, ev('OrganisatieBetrokken', { organisatieId: brug, leefgebieden: ['financien'] })));
    expect(await zien()).toEqual(['tl', 'wim', 'ook']);
  });
});

it('a new medewerker is never taken as an inwoner by who sends the Eenplan-Positie along', async () => {
  for (let n = 0; n < 20; n++) {
    const nieuw = id();
    const written = await api.winkel.leg({
      soort: 'organisatie',
      id: brug,
      events: [
        { type: 'MedewerkerToegevoegd', data: { medewerkerId: nieuw, persoonId: id(), rollen: ['teamleider'] } },
      ],
    });
    expect([n, (await api.get('caseloads', nieuw, written)).status]).toEqual([n, 200]);
  }
});

it('who owns an afspraak as somebody around the gezin gets the version to answer it with, while taking part', async () => {
  const [tante, afspraak] = [id(), id()];
  const mijn = async () => (await api.get('mijn-afspraken', tante)).body.items;
  await api.leg(casus(A, voorgesteld(afspraak, vanPersoon(tante))));
  expect([(await api.get(`casussen/${A}`, tante)).status, await mijn()]).toEqual([404, []]);
  await api.leg(casus(A, ev('BetrokkeneToegevoegd', { persoonId: tante, rol: 'netwerklid' })));
  const { body } = await api.get(`casussen/${A}`, tante);
  expect(body.plan.afspraken.map((een: { afspraakId: string }) => een.afspraakId)).toEqual([afspraak]);
  expect(body).toMatchObject({ organisaties: [], aanmeldingen: [], plan: { vragen: [], doelen: [] } });
  const versie = async () => (await api.get('mijn-afspraken', tante)).body.items[0].versie;
  const etag = async () => (await api.get(`casussen/${A}`, coo)).headers['etag'];
  expect(`"${await versie()}"`).toBe(await etag());
  // Also after an event that changes nothing of an afspraak.
  await api.leg(casus(A, ev('VeiligheidBeoordeeld', { acuut: false })));
  expect(`"${await versie()}"`).toBe(await etag());
  expect((await api.get('mijn-afspraken', fenna)).body.items).toMatchObject([{ afspraakId: zelf }]);
  await api.leg(casus(A, ev('BetrokkeneVertrokken', { persoonId: tante })));
  expect([(await api.get(`casussen/${A}`, tante)).status, await mijn()]).toEqual([404, []]);
});

it('a read model that does not exist is not tried again, nor is any other', async () => {
  const [C, kind] = [id(), id()];
  await api.leg(casus(C, geopend({ casusId: C, voorlopigeRegie })));
  await api.leg(casus(C, ev('GezinslidGeboren', { persoonId: kind })));
  await api.db.pool.query('insert into leesmodellen.casusdossier_gezinslid values ($1, $2, true, now())', [C, kind]);
  const pad = (naam: string) => `projecties/${naam}/geparkeerde-stromen/${C}/herkansingen`;
  expect((await api.vraag('POST', pad('bestaat-niet'), ONTWIKKEL_BEHEERDER)).status).toBe(404);
  expect((await api.vraag('POST', pad('casusdossier'), ONTWIKKEL_BEHEERDER)).body).toMatchObject({ hersteld: true });
});
