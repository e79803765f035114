import { afterAll, afterEach, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { EventStore } from '@eenplan/event-store';
import { Vault } from '@eenplan/vault';
import pg from 'pg';
import { Persoonvolgingen } from '../../apps/casus-service/src/achtergrond/persoonvolgingen.js';
import { Persoonwissels } from '../../apps/casus-service/src/achtergrond/persoonwissels.js';
import { CommandRunner } from '../../apps/casus-service/src/opdracht/command-runner.js';
import { StroomCache } from '../../apps/casus-service/src/opdracht/stroom-cache.js';
import { CASUS } from '../../apps/casus-service/src/opdracht/stromen.js';
import { Bewaring } from '../../apps/casus-service/src/persoon/bewaring.js';
import { type Dienst, startDienst, testBsn } from './dienst.js';
import {
  type Casus,
  eenCasusInBeoordeling,
  eenGestarteCasus,
  eenRegio,
  eersteVraag,
  geschiedenis,
  type Regio,
} from './scenarios.js';

/** What names somebody by the number that went, at the instant of the decision or after it, comes to name her by the one that stays. */
let dienst: Dienst;
let regio: Regio;
let pool: pg.Pool;
beforeAll(async () => {
  dienst = await startDienst();
  regio = await eenRegio(dienst);
  pool = new pg.Pool({ connectionString: dienst.config.databaseUrl, max: 2 });
});
afterEach(() => void jest.restoreAllMocks());
afterAll(async () => {
  await pool?.end();
  await dienst?.stop();
});

const FENNA = { voornamen: 'Fenna', achternaam: 'Veen', geboortedatum: '1985-03-02' };
const BRAM = { voornamen: 'Bram', achternaam: 'Veen', geboortedatum: '2014-11-20' };
const lid = (over: object) => ({ hoedanigheid: 'gezinslid', ...over });
const metBsn = (bsn: string) => eenGestarteCasus(dienst, regio, { personen: [lid({ ...FENNA, bsn }), lid(BRAM)] });
const laatste = async (id: string) => (await geschiedenis(dienst, id)).at(-1);
async function bij(casus: Casus): Promise<Casus> {
  casus.versie = (await geschiedenis(dienst, casus.casusId)).length;
  return casus;
}

/** A casus of Fenna with a wrong BSN; the right one is of somebody who stands in a casus that is closed. */
async function tweeNummers() {
  const [fout, goed] = [testBsn(), testBsn()];
  const oud = await metBsn(goed);
  const vraagId = await eersteVraag(oud);
  await oud.lukt(oud.coordinator, `/vragen/${vraagId}/loslating`, { reden: 'verhuisd', toelichting: 'Weg.' });
  await oud.lukt(oud.coordinator, '/afsluiting', { reden: 'verhuisd' });
  const casus = await metBsn(fout);
  const [van, naar] = [casus.gezinsleden[0]!, oud.gezinsleden[0]!];
  const wordtEen = async () => {
    const dto = { bsn: goed, geboortedatum: FENNA.geboortedatum };
    const antwoord = await casus.doe(casus.coordinator, `/personen/${van}/bsn-vaststellingen`, dto);
    expect([antwoord.status, antwoord.body.code]).toEqual([201, undefined]);
  };
  return { fout, goed, casus, van, naar, wordtEen };
}

/** What comes after it. */
async function ronde() {
  const logger = { error: () => undefined };
  const { app } = dienst;
  const [wissels, volgingen] = [new Persoonwissels(pool), new Persoonvolgingen(pool)];
  await wissels.bijwerken();
  await wissels.voerUit(app.get(EventStore), app.get(Vault), logger);
  await volgingen.bijwerken();
  await volgingen.voerUit(app.get(CommandRunner), app.get(EventStore), app.get(Bewaring), logger);
  return volgingen.mislukt();
}
const BIJ = { aantal: 0, fout: null };

/** Whether a casus named her by this number since it last changed that. */
async function noemtNog(casusId: string, persoonId: string): Promise<boolean> {
  const [rij] = await dienst.query<{ noemt: boolean }>(
    `select coalesce(max(version) filter (where type = 'PersoonVervangen' and data ->> 'persoonId' = $2), 0)
       < coalesce(max(version) filter (where strpos(data::text, $2) > 0 and type <> 'PersoonVervangen'), 0) as noemt
     from casusregie.event where stream_id = $1`,
    [casusId, persoonId],
  );
  return rij!.noemt;
}

describe('a casus that takes her in by the number that goes', () => {
  it('between the last look and the decision follows all the same', async () => {
    const { fout, van, naar, wordtEen } = await tweeNummers();
    const elders = await eenGestarteCasus(dienst, regio);
    const bewaring = dienst.app.get(Bewaring);
    const zoek = bewaring.casussenVan.bind(bewaring);
    let keer = 0;
    jest.spyOn(bewaring, 'casussenVan').mockImplementation(async (persoonId) => {
      const gevonden = await zoek(persoonId);
      if (persoonId === van && ++keer === 2)
        await elders.lukt(elders.coordinator, '/betrokkenen', { ...FENNA, bsn: fout, rol: 'netwerklid' });
      return gevonden;
    });
    await wordtEen();
    jest.restoreAllMocks();
    expect(keer).toBe(2);
    expect([await laatste(elders.casusId), await noemtNog(elders.casusId, van)]).toEqual([
      'BetrokkeneToegevoegd',
      true,
    ]);
    expect(await ronde()).toEqual(BIJ);
    expect([await laatste(elders.casusId), await noemtNog(elders.casusId, van)]).toEqual(['PersoonVervangen', false]);
    // She is known there by the number that stays.
    await bij(elders);
    expect(await elders.lukt(elders.coordinator, `/betrokkenen/${naar}/vertrek`, {})).toBeDefined();
    // Once, however often it is looked.
    const voor = (await geschiedenis(dienst, elders.casusId)).length;
    expect(await ronde()).toEqual(BIJ);
    expect(await geschiedenis(dienst, elders.casusId)).toHaveLength(voor);
  });

  it('when all of it was done already, by a command that was on its way', async () => {
    const { fout, van, wordtEen } = await tweeNummers();
    const elders = await eenGestarteCasus(dienst, regio);
    const store = dienst.app.get(EventStore);
    const append = store.append.bind(store);
    jest.spyOn(store, 'append').mockImplementation(async (wat) => {
      if (wat.slices.some(({ events }) => events.some(({ type }) => type === 'BetrokkeneToegevoegd'))) {
        jest.restoreAllMocks();
        await wordtEen();
        expect(await ronde()).toEqual(BIJ);
      }
      return append(wat);
    });
    await elders.lukt(elders.coordinator, '/betrokkenen', { ...FENNA, bsn: fout, rol: 'netwerklid' });
    expect(await noemtNog(elders.casusId, van)).toBe(true);
    expect(await ronde()).toEqual(BIJ);
    expect([await laatste(elders.casusId), await noemtNog(elders.casusId, van)]).toEqual(['PersoonVervangen', false]);
  });

  it('waits where an aanmelding is to be judged first, shows it, and keeps nobody else from it', async () => {
    const { fout, van, wordtEen } = await tweeNummers();
    await wordtEen();
    const papa = { hoedanigheid: 'ouder-buiten-gezin', ...FENNA, bsn: fout };
    const wacht = await eenCasusInBeoordeling(dienst, regio, { personen: [lid(BRAM), papa] });
    // Their turn is by a number that nobody chooses: of several one comes after it.
    const elders = [];
    for (let i = 0; i < 5; i++) elders.push(await eenGestarteCasus(dienst, regio));
    for (const een of elders)
      await een.lukt(een.coordinator, '/betrokkenen', { ...FENNA, bsn: fout, rol: 'netwerklid' });
    expect(await ronde()).toEqual({ aantal: 1, fout: 'aanmelding-te-beoordelen' });
    expect(await noemtNog(wacht.casusId, van)).toBe(true);
    for (const een of elders) expect(await noemtNog(een.casusId, van)).toBe(false);
    await wacht.lukt(wacht.coordinator, '/beoordelingen', { uitkomst: 'starten' });
    await dienst.query('update casusregie.persoonvolging set opnieuw_op = now()');
    expect(await ronde()).toEqual(BIJ);
    expect(await noemtNog(wacht.casusId, van)).toBe(false);
  });
});

describe('an afscherming that names her by the number that went, before the vault has got to it', () => {
  it.each([
    ['geweerdeId', 'afgeschermd-van-elkaar'],
    ['beschermdeId', 'bsn-niet-vast-te-stellen'],
  ] as const)('holds for the number that stays: she is the %s', async (hoe, code) => {
    const { fout, goed, van, naar, wordtEen } = await tweeNummers();
    const elders = await eenGestarteCasus(dienst, regio);
    await wordtEen();
    const [een] = elders.gezinsleden;
    if (hoe === 'geweerdeId') {
      const dto = { beschermdeId: een, geweerde: { ...FENNA, bsn: fout }, reden: 'Een contactverbod.' };
      await elders.lukt(elders.coordinator, '/veiligheidsafschermingen', dto);
    } else {
      await elders.lukt(elders.coordinator, '/betrokkenen', { ...FENNA, bsn: fout, rol: 'netwerklid' });
      const dto = { beschermdeId: van, geweerde: { voornamen: 'Jan', achternaam: 'Mol' }, reden: 'Een contactverbod.' };
      await elders.lukt(elders.coordinator, '/veiligheidsafschermingen', dto);
    }
    expect(await ronde()).toEqual(BIJ);
    expect([await laatste(elders.casusId), await noemtNog(elders.casusId, van)]).toEqual(['PersoonVervangen', false]);
    const { state } = await new StroomCache(dienst.app.get(EventStore), 1).read(CASUS, elders.casusId);
    const paren = state.status === 'nieuw' ? [] : state.bescherming.afschermingen;
    expect(paren.map((paar) => paar[hoe])).toEqual([naar]);
    // And so it keeps her from becoming one with who is there.
    const dto = { bsn: goed, geboortedatum: FENNA.geboortedatum };
    const nee = await (await bij(elders)).doe(elders.coordinator, `/personen/${een}/bsn-vaststellingen`, dto);
    expect([nee.status, nee.body.code]).toEqual([409, code]);
  });
});

describe('a text about somebody who turns out to be another while it is put away', () => {
  it('is about who she is, when the command is stored', async () => {
    const casus = await metBsn(testBsn());
    const [van, bram] = casus.gezinsleden;
    const store = dienst.app.get(EventStore);
    const append = store.append.bind(store);
    let femke = '';
    jest.spyOn(store, 'append').mockImplementation(async (wat) => {
      if (wat.slices.some(({ events }) => events.some(({ type }) => type === 'ZorgIngebracht'))) {
        jest.restoreAllMocks();
        const als = { voornamen: 'Femke', achternaam: 'Veenstra', geboortedatum: FENNA.geboortedatum, bsn: testBsn() };
        femke = (await casus.lukt(casus.coordinator, `/personen/${van}/splitsingen`, { als }))['persoonId']!;
        await ronde();
      }
      return append(wat);
    });
    const zorg = { soort: 'zorg', tekst: 'Er is vaak ruzie.', leefgebied: 'financien' };
    const antwoord = await dienst.post(casus.coordinator, `/casussen/${casus.casusId}/vragen`, zorg);
    expect([antwoord.status, antwoord.body.code]).toEqual([201, undefined]);
    await ronde();
    const [tekst] = await dienst.query<{ over: string[] }>(
      `select t.betrokkenen as over from kluis.tekst t join casusregie.event e on t.id = (e.data -> 'tekst' ->> 'id')::uuid
       where e.stream_id = $1 and e.type = 'ZorgIngebracht'`,
      [casus.casusId],
    );
    expect([...tekst!.over].sort()).toEqual([femke, bram!].sort());
  });
});
