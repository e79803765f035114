import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Beslisser } from '@eenplan/identity';
import type { Beslissend } from '../beslissen/kijk.js';
import { Api } from '../testing/api.js';
import { A, aanmA, coo, cooElders, fenna, gemElders, regio, tl, wie, wim } from '../testing/regio.js';
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
  medewerker,
} from '../testing/verhaal.js';

let api: Api;
const [gemeld, broer, dubbel, mantel] = [id(), id(), id(), id()];
const [aanm, C, D, E] = [id(), id(), id(), id()];
const FENNA = { voornamen: 'Fenna', voorvoegsel: 'van der', achternaam: 'Bos', geboortedatum: '1989-04-00' };

/** The policies, unless it is said that nobody reads the data of a person. */
let dicht = false;
const echt = new Beslisser();
const beslisser: Beslissend = {
  perVerzoek(...verzoek) {
    const v = echt.perVerzoek(...verzoek);
    return {
      overAanmelding: (...vraag: Parameters<typeof v.overAanmelding>) => v.overAanmelding(...vraag),
      inCasus(...feiten: Parameters<typeof v.inCasus>) {
        const casus = v.inCasus(...feiten);
        return {
          mag: (...vraag: Parameters<typeof casus.mag>) => casus.mag(...vraag),
          magMet: (...[actie, gegeven]: Parameters<typeof casus.magMet>) =>
            dicht && actie === 'tekst.lezen' && gegeven.klasse === 'persoon' ? 'nee' : casus.magMet(actie, gegeven),
        };
      },
    } as unknown as ReturnType<Beslissend['perVerzoek']>;
  },
};

beforeAll(async () => {
  api = await regio(beslisser);
  // Reported without BSN, and so somebody new, in a casus of her own.
  await api.persoon(gemeld, { voornamen: 'Fenna', achternaam: 'vd Bosch', geboortedatum: '1989-04-12' });
  await api.persoon(broer, { voornamen: 'Fedde', achternaam: 'vd Bosch', geboortedatum: '1989-04-12' });
  // The same in another gemeente: of that one nobody here may know.
  await api.persoon(dubbel, { ...FENNA, geboortedatum: '1989-04-12' });
  await api.persoon(mantel, { ...FENNA, geboortedatum: '1989-04-12' });
  await api.leg(
    aanmelding(
      aanm,
      ingediend({
        aanmeldingId: aanm,
        melder: { soort: 'partner', medewerkerId: wim, organisatieId: id() },
        personen: [aangemeld(gemeld), aangemeld(broer)],
      }),
      { type: 'AanmeldingGeplaatst', data: { casusId: C, wijze: 'geopend' } },
    ),
    casus(C, geopend({ casusId: C, kenmerk: 'CCC-222', gezinsleden: [lid(gemeld), lid(broer)], aanmeldingId: aanm })),
    casus(D, geopend({ casusId: D, kenmerk: 'DDD-222', gemeente: '0003', gezinsleden: [lid(dubbel)] }), gestart()),
    casus(
      E,
      geopend({
        casusId: E,
        kenmerk: 'EEE-222',
        gezinsleden: [lid()],
        betrokkenen: [{ persoonId: mantel, rol: 'mantelzorger' }],
      }),
      gestart(),
      ev('CasusAfgesloten', { reden: 'anders' }),
    ),
  );
  await api.kluis.merk();
});
afterAll(() => api.stop());

const pad = `aanmeldingen/${aanm}/gelijkenden`;
const inzagen = async (doel: string) =>
  Number(
    (await api.db.pool.query<{ n: string }>('select count(*) as n from kluis.inzage where doel = $1', [doel])).rows[0]!
      .n,
  );

describe('who the persons of an aanmelding may be', () => {
  it('is told to the coördinator who judges it: persons of the own gemeente, with score, reasons and their casussen', async () => {
    const { status, body } = await api.get(pad, coo);
    expect(status).toBe(200);
    expect(body.werkwijze).toBe(1);
    expect(body.personen.map((een: { persoonId: string }) => een.persoonId)).toEqual([gemeld, broer]);
    const [van] = body.personen;
    expect(van.gelijkenden).toEqual([
      {
        persoon: { persoonId: mantel, naam: 'Fenna van der Bos', geboortedatum: '1989-04-12' },
        score: 87,
        redenen: ['achternaam-lijkt', 'voornamen-gelijk', 'geboortedatum-gelijk'],
        casussen: [{ casusId: E, kenmerk: 'EEE-222', status: 'afgesloten', hoedanigheid: 'mantelzorger' }],
      },
      {
        persoon: { persoonId: fenna, naam: 'Fenna van der Bos', geboortedatum: '1989-04-00' },
        score: 82,
        redenen: ['achternaam-lijkt', 'voornamen-gelijk', 'geboortedatum-deels-gelijk'],
        casussen: [{ casusId: A, kenmerk: 'AAA-222', status: 'lopend', hoedanigheid: 'gezinslid' }],
      },
    ]);
    // Nothing but names and dates, and nothing of the other gemeente.
    expect(JSON.stringify(body)).not.toContain(dubbel);
    expect(JSON.stringify(body)).not.toContain('DDD-222');
  });

  it('leaves one entry of each who was shown, and of nobody else', async () => {
    const voor = await inzagen('personen-vergelijken');
    const { body } = await api.get(pad, coo);
    const getoond = new Set(
      body.personen.flatMap(
        ({ persoonId, gelijkenden }: { persoonId: string; gelijkenden: { persoon: { persoonId: string } }[] }) =>
          gelijkenden.length === 0 ? [] : [persoonId, ...gelijkenden.map(({ persoon }) => persoon.persoonId)],
      ),
    );
    expect(getoond.size).toBeGreaterThan(2);
    expect(await inzagen('personen-vergelijken')).toBe(voor + getoond.size);
  });

  it.each([
    ['the melder, who is told that it is not for him', wie.wim, 403],
    ['somebody else of the same organisation', tl, 404],
    ['a coördinator of another gemeente', cooElders, 404],
    ['the beheerder', wie.beheerder, 404],
    ['an auditor', wie.auditor, 404],
    ['an inwoner', wie.fenna, 404],
  ])('is not for %s', async (_, account, verwacht) => {
    const voor = await inzagen('personen-vergelijken');
    const { status, body } = await api.get(pad, account);
    expect(status).toBe(verwacht);
    expect(JSON.stringify(body)).not.toContain(fenna);
    expect(await inzagen('personen-vergelijken')).toBe(voor);
  });

  it('is of nobody whose data the policies do not let the coördinator read', async () => {
    const voor = await inzagen('personen-vergelijken');
    dicht = true;
    try {
      const { status, body } = await api.get(pad, coo);
      expect(status).toBe(200);
      expect(body.personen.flatMap(({ gelijkenden }: { gelijkenden: unknown[] }) => gelijkenden)).toEqual([]);
    } finally {
      dicht = false;
    }
    expect(await inzagen('personen-vergelijken')).toBe(voor);
  });

  it('is not for an aanmelding that was judged', async () => {
    expect(await api.get(`aanmeldingen/${aanmA}/gelijkenden`, coo)).toMatchObject({
      status: 403,
      body: { code: 'al-beoordeeld' },
    });
    expect((await api.get(`aanmeldingen/${id()}/gelijkenden`, coo)).status).toBe(404);
  });

  it('is asked again when the persons came in a moment ago', async () => {
    const [nieuw, net] = [id(), id()];
    await api.persoon(net, FENNA);
    await api.leg(
      aanmelding(
        nieuw,
        ingediend({ aanmeldingId: nieuw, melder: { soort: 'partner', ...medewerker() }, personen: [aangemeld(net)] }),
        { type: 'AanmeldingWacht', data: { casusIds: [A, id()] } },
      ),
    );
    const { status, body, headers } = await api.get(`aanmeldingen/${nieuw}/gelijkenden`, coo);
    expect({ status, code: body.code }).toEqual({ status: 503, code: 'nog-niet-vergelijkbaar' });
    expect(Number(headers['retry-after'])).toBeGreaterThan(0);
    await api.kluis.merk();
    expect((await api.get(`aanmeldingen/${nieuw}/gelijkenden`, coo)).status).toBe(200);
  });

  it('shows a coördinator of the other gemeente the persons of that one', async () => {
    const [daar, lijkt] = [id(), id()];
    await api.persoon(lijkt, FENNA);
    await api.leg(
      aanmelding(
        daar,
        ingediend({
          aanmeldingId: daar,
          gemeente: '0003',
          melder: { soort: 'gemeente', medewerkerId: cooElders, organisatieId: gemElders },
          personen: [aangemeld(lijkt)],
        }),
        { type: 'AanmeldingWacht', data: { casusIds: [D, id()] } },
      ),
    );
    await api.kluis.merk();
    const { body } = await api.get(`aanmeldingen/${daar}/gelijkenden`, cooElders);
    expect(
      body.personen[0].gelijkenden.map((een: { persoon: { persoonId: string } }) => een.persoon.persoonId),
    ).toEqual([dubbel]);
  });
});
