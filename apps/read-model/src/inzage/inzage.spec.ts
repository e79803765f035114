import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { TextRef } from '@eenplan/kernel';
import type { Api } from '../testing/api.js';
import { A, aanmA, ander, coo, cooElders, d1, fenna, gem, kind, regio, regisseur, wim } from '../testing/regio.js';
import { bijlageVan, gesprekMet, samen, verzoekVan, vraagVan } from '../testing/uitdraai.js';
import { lopendeCasus } from '../testing/lopende-casus.js';
import { aangemeld, aanmelding, casus, ev, id, ingediend, OP, organisatie, tekst } from '../testing/verhaal.js';

let api: Api;
const [toegewezen, open, stroom] = [id(), id(), id()];
/** A coördinator of the gemeente who is beheerder too: reads nothing of a person. */
const ookBeheerder = id();
const geblokkeerd = { id: '' };
/** What of the others may be in no uitdraai of Fenna. */
const VAN_ANDEREN = [
  'Kleutertje',
  'Alleen over het kind.',
  'Wat Fenna en het kind zeiden.',
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
  'Over Fenna en het kind samen.',
  'Ik wil alles lezen.',
  'Dat mag.',
];
const zegt = (wat: string, ...wie: string[]) => samen(api, wat, ...wie);
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
  const dicht = await zegt('Dit is geblokkeerd.', fenna);
  geblokkeerd.id = dicht.id;
  await api.leg(
    casus(
      A,
      vraagVan(fenna, await zegt('De rekeningen, in haar woorden.', fenna)),
      vraagVan(kind, await zegt('Alleen over het kind.', kind)),
      vraagVan(fenna, await zegt('Over Fenna en het kind samen.', fenna, kind)),
      // Of a partner, of a class that goes to no coördinator by itself.
      bijlageVan('financien', await zegt('Titel die alleen Fenna leest.', fenna)),
      gesprekMet([fenna, kind], await zegt('Wat Fenna en het kind zeiden.', fenna, kind)),
      ev('DoelGewijzigd', { doelId: d1, tekst: await zegt('Doel van haar alleen.', fenna) }, OP),
      vraagVan(fenna, dicht),
    ),
  );
  await zegt('Over iemand anders.', ander);
  // About her alone, and in no dossier: why she was not told, for instance.
  await zegt('Waarom het haar niet is verteld.', fenna);
  const door = { medewerkerId: coo, organisatieId: gem };
  const beperking = id();
  await api.leg({
    soort: 'persoon',
    id: stroom,
    events: [
      verzoekVan(toegewezen, { tekst: await api.tekst('Ik wil alles lezen.', fenna) }),
      verzoekVan(open, {}),
      {
        type: 'VerzoekBeslist',
        data: { verzoekId: toegewezen, uitkomst: 'toegewezen', reden: await api.tekst('Dat mag.', fenna), door },
      },
      verzoekVan(beperking, { soort: 'beperking', tekstIds: [dicht.id] }),
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
      const [{ dossier, delen }] = body.dossiers;
      expect(dossier.plan.vragen.map(({ tekst }: { tekst: object }) => tekst)).toContainEqual({
        tekstId: geblokkeerd.id,
        geblokkeerd: true,
      });
      // Who helps with what, who answers, and for whom she decides what is shared.
      expect(dossier).toMatchObject({
        regie: { medewerker: { medewerkerId: wim } },
        organisaties: [{ organisatie: { naam: 'De Brug' }, leefgebieden: ['financien'] }],
      });
      expect(delen.voorWie).toMatchObject([{ persoonId: fenna }]);
      // What no coördinator may read, none hands out; a talk that was with the child too she does not read herself.
      const zelf = wie === fenna;
      expect([wie, alles.includes('Titel die alleen Fenna leest.')]).toEqual([wie, zelf]);
      expect(body.nietGetoond).toEqual([
        { reden: 'ook-over-anderen', aantal: 1 },
        ...(zelf ? [] : [{ reden: 'alleen-voor-uzelf', aantal: 1 }]),
      ]);
    }
  });

  it('has for a gemeente nothing of what happened in another; for the person it has', async () => {
    const elders = await api.tekst('Mijn klacht over de andere gemeente.', fenna);
    const klacht = verzoekVan(id(), { soort: 'klacht', gemeente: '0003', tekst: elders });
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
      `select gegevens, teksten from kluis.inzage where doel in ('inzageverzoek', 'uitdraai') and account_id = $1`,
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

  it('has nothing about safety, of what the gezin was not told, and of what is not judged yet, whoever makes it', async () => {
    const over = (wat: string) => zegt(wat, fenna);
    const vraag = (aanmeldingId: string, wat: TextRef) => ({
      soort: 'zorg' as const,
      vraagId: id(),
      tekst: wat,
      leefgebied: 'veiligheid',
      aanmeldingId,
    });
    const [stil, open] = [id(), id()];
    const inlichting = { ingelicht: false as const, reden: await over('Hij zoekt haar.'), herzienDatum: '2099-01-01' };
    const gemeld = (verhaal: TextRef, meer: object) =>
      ingediend({
        melder: { soort: 'partner', ...regisseur },
        personen: [aangemeld(fenna)],
        verhaal: { tekst: verhaal, verteldDoor: fenna, verteldAan: 'De Brug', verteldOp: OP },
        ...meer,
      });
    const geplaatst = { type: 'AanmeldingGeplaatst' as const, data: { casusId: A, wijze: 'gevoegd' as const } };
    const [zorg, nogEen] = [await over('Zij is niet veilig bij hem.'), await over('Hij mag dit niet weten.')];
    const verhalen = [await over('Wat de buren zagen.'), await over('Wat nog niemand beoordeelde.')];
    const toelichting = await over('Zij is bang, en hij weet waar zij is.');
    const titel = await over('Foto van de blauwe plekken');
    const eerder = (await api.get(pad(toegewezen), fenna)).body.nietGetoond;
    await api.leg(
      aanmelding(stil, gemeld(verhalen[0]!, { inlichting }), geplaatst, {
        type: 'AanmeldingBeoordeeld',
        data: { casusId: A, uitkomst: 'toegevoegd' },
      }),
      aanmelding(open, gemeld(verhalen[1]!, {}), geplaatst),
      casus(
        A,
        ev('ZorgIngebracht', vraag(stil, zorg), OP),
        ev('ZorgIngebracht', vraag(stil, nogEen), OP),
        ev('VeiligheidBeoordeeld', { acuut: true, toelichting }),
        bijlageVan('veiligheid', titel),
      ),
    );
    for (const wie of [coo, fenna]) {
      const { body } = await api.get(pad(toegewezen), wie);
      for (const ref of [...verhalen, zorg, nogEen, toelichting, titel, inlichting.reden])
        expect([wie, JSON.stringify(body).includes(ref.id)]).toEqual([wie, false]);
      for (const wat of [
        'niet veilig',
        'mag dit niet',
        'bang',
        'blauwe',
        'buren zagen',
        'niemand beoordeelde',
        'zoekt',
      ])
        expect([wie, wat, JSON.stringify(body).includes(wat)]).toEqual([wie, wat, false]);
      // Nor does a number tell of it.
      if (wie === fenna) expect(body.nietGetoond).toEqual(eerder);
    }
    // Who judges it reads it where she reads everything of that casus.
    expect(JSON.stringify((await api.get(`casussen/${A}`, coo)).body)).toContain('Wat nog niemand beoordeelde.');
  });

  it('has of a casus that she left or that is closed to her what is hers alone, and not that she left one where somebody is shielded', async () => {
    const [weg, dicht, nu] = [
      await lopendeCasus(api, ev('BetrokkeneToegevoegd', { persoonId: fenna, rol: 'mantelzorger' })),
      await lopendeCasus(api, ev('BetrokkeneToegevoegd', { persoonId: fenna, rol: 'ex-partner' })),
      await lopendeCasus(api, ev('BetrokkeneToegevoegd', { persoonId: fenna, rol: 'ex-partner' })),
    ];
    const van = [await zegt('Wat zij toen vroeg.', fenna), await zegt('Wat het kind toen vroeg.', kind)];
    const antwoord = await zegt('Zo wil ik het niet.', fenna);
    const versie = { versie: 1, prioVraagId: id(), vraagIds: [], doelIds: [], afspraakIds: [] };
    const afscherming = { afschermingId: id(), beschermdeId: kind, geweerdeId: fenna, reden: tekst() };
    await api.leg(
      casus(weg, vraagVan(fenna, van[0]!), vraagVan(kind, van[1]!), ev('BetrokkeneVertrokken', { persoonId: fenna })),
      casus(
        dicht,
        ev('VeiligheidsafschermingIngesteld', afscherming),
        ev('BetrokkeneVertrokken', { persoonId: fenna }),
      ),
    );
    await api.leg(
      casus(
        nu,
        ev('VeiligheidsafschermingIngesteld', { ...afscherming, afschermingId: id() }),
        ev('PlanVastgesteld', versie, OP),
        ev('PlanBeantwoord', { versie: 1, persoonId: fenna, akkoord: false, tekst: antwoord }, OP),
      ),
    );
    for (const wie of [coo, fenna]) {
      const { body } = await api.get(pad(toegewezen), wie);
      expect([wie, body.teksten]).toEqual([
        wie,
        [
          {
            soort: 'Uw antwoord op het plan',
            kenmerk: 'NNN-222',
            vastgelegdOp: OP,
            tekst: { tekstId: antwoord.id, tekst: 'Zo wil ik het niet.' },
          },
          {
            soort: 'Vraag in uw eigen woorden',
            kenmerk: 'NNN-222',
            vastgelegdOp: expect.stringMatching(/Z$/),
            tekst: { tekstId: van[0]!.id, tekst: 'Wat zij toen vroeg.' },
          },
        ],
      ]);
      const casussen = (body.casussen as { casusId: string }[]).map(({ casusId }) => casusId);
      expect([wie, casussen.includes(weg), casussen.includes(dicht), casussen.includes(A)]).toEqual([
        wie,
        true,
        false,
        true,
      ]);
      expect(body.dossiers).toHaveLength(2);
    }
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

  it('loses or doubles not one of many texts', async () => {
    const commandId = randomUUID();
    const teksten = Array.from({ length: 450 }, (_, i) => ({
      id: randomUUID(),
      tekst: `Nummer ${i}.`,
      betrokkenen: [fenna],
      casusId: A,
    }));
    const { teksten: refs } = await api.kluis.put({ commandId, personen: [], teksten });
    await api.kluis.confirm(commandId);
    await api.leg(casus(A, ...refs.map((ref) => vraagVan(fenna, ref))));
    const { body } = await api.get(pad(toegewezen), fenna);
    const { vragen } = body.dossiers[0].dossier.plan as { vragen: { tekst: { tekst?: string } }[] };
    const nummers = vragen.flatMap(({ tekst: { tekst: wat } }) => (wat?.startsWith('Nummer') ? [wat] : []));
    expect([nummers.length, new Set(nummers).size]).toEqual([450, 450]);
  });
});
