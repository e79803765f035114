import { EventStore } from '@eenplan/event-store';
import { Vault } from '@eenplan/vault';
import pg from 'pg';
import { Persoonwissels } from '../../apps/casus-service/src/achtergrond/persoonwissels.js';
import { Bewaring } from '../../apps/casus-service/src/persoon/bewaring.js';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Dienst, startDienst, testBsn } from './dienst.js';
import {
  aanmelding,
  type Casus,
  casusVan,
  eenGestarteCasus,
  eenRegio,
  eersteVraag,
  geschiedenis,
  type Regio,
} from './scenarios.js';

/** What stands elsewhere keeps two numbers from becoming one person. */
let dienst: Dienst;
let regio: Regio;
beforeAll(async () => {
  dienst = await startDienst();
  regio = await eenRegio(dienst);
});
afterAll(() => dienst?.stop());

const FENNA = { voornamen: 'Fenna', achternaam: 'Veen', geboortedatum: '1985-03-02' };
const BRAM = { voornamen: 'Bram', achternaam: 'Veen', geboortedatum: '2014-11-20' };
const lid = (over: object) => ({ hoedanigheid: 'gezinslid', ...over });
const metBsn = (bsn: string) => eenGestarteCasus(dienst, regio, { personen: [lid({ ...FENNA, bsn }), lid(BRAM)] });
const stelVast = (casus: Casus, persoonId: string, bsn: string) =>
  casus.doe(casus.coordinator, `/personen/${persoonId}/bsn-vaststellingen`, { bsn, geboortedatum: '1985-03-02' });
const schermAf = (casus: Casus, beschermdeId: string, geweerde: object) =>
  casus.lukt(casus.coordinator, '/veiligheidsafschermingen', { beschermdeId, geweerde, reden: 'Een contactverbod.' });
async function beeindig(casus: Casus): Promise<void> {
  const vraagId = await eersteVraag(casus);
  await casus.lukt(casus.coordinator, `/vragen/${vraagId}/loslating`, { reden: 'verhuisd', toelichting: 'Weg.' });
  await casus.lukt(casus.coordinator, '/afsluiting', { reden: 'verhuisd' });
}
async function meld(personen: object[], wie = regio.borg.medewerker, gemeente = '0010'): Promise<string> {
  const antwoord = await dienst.post(wie, '/aanmeldingen', aanmelding({ gemeente, personen }));
  expect([antwoord.status, antwoord.body.code]).toEqual([201, undefined]);
  return String(antwoord.body['aanmeldingId']);
}
const laatste = async (id: string) => (await geschiedenis(dienst, id)).at(-1);

describe('a BSN of somebody who is known makes the two no one person', () => {
  it.each(['beschermde', 'geweerde'])(
    'where she is %s of an afscherming in a closed casus: no word of it',
    async (hoe) => {
      const bsn = testBsn();
      const oud = await metBsn(bsn);
      const { persoonId: jan } = await oud.lukt(oud.coordinator, '/gezinsleden', { voornamen: 'Jan', achternaam: 'Mol', geboortedatum: '1980-02-02' }); // prettier-ignore
      const [fenna] = oud.gezinsleden;
      const { afschermingId } =
        hoe === 'beschermde'
          ? await schermAf(oud, fenna!, { persoonId: jan })
          : await schermAf(oud, jan!, { persoonId: fenna });
      await beeindig(oud);
      const casus = await eenGestarteCasus(dienst, regio);
      const nee = await stelVast(casus, casus.gezinsleden[0]!, bsn);
      expect([nee.status, nee.body.code]).toEqual([409, 'bsn-niet-vast-te-stellen']);
      for (const geheim of [oud.casusId, afschermingId!, fenna!, jan!, 'scherm'])
        expect(JSON.stringify(nee.body)).not.toContain(geheim);
      expect(nee.body['detail']).toContain('twee mensen');
      expect(await laatste(casus.casusId)).not.toBe('PersoonVervangen');
    },
  );

  it('nor where the number that she has now is kept away from somebody, in a casus that names her by nothing else', async () => {
    const [fout, goed] = [testBsn(), testBsn()];
    const oud = await metBsn(goed);
    await beeindig(oud);
    const casus = await metBsn(fout);
    const fenna = casus.gezinsleden[0]!;
    const elders = await eenGestarteCasus(dienst, regio);
    await schermAf(elders, elders.gezinsleden[0]!, { ...FENNA, bsn: fout });
    const nee = await stelVast(casus, fenna, goed);
    expect([nee.status, nee.body.code]).toEqual([409, 'bsn-niet-vast-te-stellen']);
    expect(JSON.stringify(nee.body)).not.toContain(elders.casusId);
    // Nor is she said to have been somebody else.
    const ander = { voornamen: 'Femke', achternaam: 'Veen', geboortedatum: '1985-03-02', bsn: testBsn() };
    const splitsing = await casus.doe(casus.coordinator, `/personen/${fenna}/splitsingen`, { als: ander });
    expect([splitsing.status, splitsing.body.code]).toEqual([409, 'bsn-niet-vast-te-stellen']);
  });

  it('while an aanmelding waits that names either number, in another casus or in none', async () => {
    const [fout, goed] = [testBsn(), testBsn()];
    const oud = await metBsn(goed);
    await beeindig(oud);
    const casus = await metBsn(fout);
    const fenna = casus.gezinsleden[0]!;
    // In another casus, around that gezin.
    const daar = await meld([lid(BRAM), { hoedanigheid: 'ouder-buiten-gezin', ...FENNA, bsn: fout }]);
    const nee = await stelVast(casus, fenna, goed);
    expect([nee.status, nee.body.code]).toEqual([409, 'aanmelding-te-beoordelen']);
    expect(JSON.stringify(nee.body)).toContain(daar);
  });

  it('while one waits because it names people of two casussen', async () => {
    const [fout, goed, q] = [testBsn(), testBsn(), testBsn()];
    const oud = await metBsn(goed);
    await beeindig(oud);
    const [casus, ander] = [await metBsn(fout), await metBsn(q)];
    const wacht = await meld([lid({ ...FENNA, bsn: fout }), lid({ ...FENNA, bsn: q })]);
    expect(await laatste(wacht)).toBe('AanmeldingWacht');
    const nee = await stelVast(casus, casus.gezinsleden[0]!, goed);
    expect([nee.status, nee.body.code]).toEqual([409, 'aanmelding-te-beoordelen']);
    expect(JSON.stringify(nee.body)).not.toContain(ander.casusId);
  });

  it('while one of another gemeente waits: no word of it', async () => {
    const [fout, goed] = [testBsn(), testBsn()];
    const oud = await metBsn(goed);
    await beeindig(oud);
    const casus = await metBsn(fout);
    const daar = await meld(
      [lid(BRAM), { hoedanigheid: 'ouder-buiten-gezin', ...FENNA, bsn: fout }],
      regio.borg.medewerker,
      '0003',
    );
    const nee = await stelVast(casus, casus.gezinsleden[0]!, goed);
    expect([nee.status, nee.body.code]).toEqual([409, 'bsn-niet-vast-te-stellen']);
    expect(JSON.stringify(nee.body)).not.toContain(daar);
  });
});

describe('somebody around the gezin who was another all along', () => {
  it('is split off, whatever casussen the two are gezinslid of', async () => {
    const [bsn, goed] = [testBsn(), testBsn()];
    const [een, ander, casus] = [await metBsn(bsn), await metBsn(goed), await eenGestarteCasus(dienst, regio)];
    const papa = { ...FENNA, rol: 'netwerklid' };
    const { persoonId } = await casus.lukt(casus.coordinator, '/betrokkenen', { ...papa, bsn });
    expect(persoonId).toBe(een.gezinsleden[0]);
    const als = { ...FENNA, bsn: goed };
    expect(await casus.lukt(casus.coordinator, `/personen/${persoonId}/splitsingen`, { als })).toMatchObject({
      persoonId: ander.gezinsleden[0],
    });
    // Of a gezinslid of two casussen it is another matter.
    const nee = await een.doe(een.coordinator, `/personen/${persoonId}/splitsingen`, { als });
    expect([nee.status, nee.body.code]).toEqual([409, 'in-twee-lopende-casussen']);
  });
});

describe('before the vault has made the two one', () => {
  it('who comes with the number that she had joins her casus, and that aanmelding says first who she is', async () => {
    const bsn = testBsn();
    const oud = await metBsn(bsn);
    await beeindig(oud);
    const casus = await eenGestarteCasus(dienst, regio);
    const fenna = casus.gezinsleden[0]!;
    expect((await stelVast(casus, fenna, bsn)).status).toBe(201);
    const zelf = await meld([lid({ persoonId: fenna })], fenna);
    expect(await casusVan(dienst, zelf)).toBe(casus.casusId);
    const voegToe = async () => {
      casus.versie = (await geschiedenis(dienst, casus.casusId)).length;
      return casus.doe(casus.coordinator, '/beoordelingen', { uitkomst: 'toevoegen', aanmeldingId: zelf });
    };
    const nee = await voegToe();
    expect([nee.status, nee.body.code]).toEqual([409, 'persoon-onder-ander-nummer']);
    const herkend = [{ persoonId: fenna, als: oud.gezinsleden[0] }];
    const versie = (await geschiedenis(dienst, zelf)).length;
    const pad = `/aanmeldingen/${zelf}/herkenningen`;
    const ja = await dienst.post(casus.coordinator, pad, { herkend }, { versie });
    expect([ja.status, ja.body.code]).toEqual([201, undefined]);
    expect((await voegToe()).status).toBe(201);
  });
});

describe('what the vault does after it', () => {
  let pool: pg.Pool;
  beforeAll(() => void (pool = new pg.Pool({ connectionString: dienst.config.databaseUrl, max: 2 })));
  afterAll(() => pool?.end());
  const ronde = async () => {
    const wissels = new Persoonwissels(pool);
    await wissels.bijwerken();
    await wissels.voerUit(dienst.app.get(EventStore), dienst.app.get(Vault), { error: () => undefined });
    return wissels.mislukt();
  };
  const geldt = (persoonId: string) => dienst.app.get(Vault).geldt(persoonId);
  /** As after a failure of which it is not known yet whether it will pass. */
  const stelUit = (van: string, uur: number) =>
    dienst.query(
      'update casusregie.persoonwissel set gedaan = false, opnieuw_op = now() + make_interval(hours => $2) where naar = $1',
      [van, uur],
    );

  it('it does in the order of the decisions: what failed keeps what came later about the same persons', async () => {
    const bsn = testBsn();
    const oud = await metBsn(bsn);
    await beeindig(oud);
    const casus = await eenGestarteCasus(dienst, regio);
    const fenna = casus.gezinsleden[0]!;
    await ronde();
    expect((await stelVast(casus, fenna, testBsn())).status).toBe(201);
    await new Persoonwissels(pool).bijwerken();
    await stelUit(fenna, 1);
    casus.versie = (await geschiedenis(dienst, casus.casusId)).length;
    expect((await stelVast(casus, fenna, bsn)).status).toBe(201);
    await ronde();
    expect(await geldt(fenna)).toBe(fenna);
    await stelUit(fenna, -1);
    expect(await ronde()).toEqual({ aantal: 0, fout: null });
    expect(await geldt(fenna)).toBe(oud.gezinsleden[0]);
  });

  it('under the numbers that count by then', async () => {
    const bsn = testBsn();
    const oud = await metBsn(bsn);
    await beeindig(oud);
    const [casus, ander] = [await eenGestarteCasus(dienst, regio), await eenGestarteCasus(dienst, regio)];
    const fenna = casus.gezinsleden[0]!;
    expect((await stelVast(casus, fenna, bsn)).status).toBe(201);
    await ronde();
    const van = async (persoonId: string) =>
      (await dienst.query('select from kluis.tekst where betrokkenen @> array[$1::uuid]', [persoonId])).length;
    const femke = ander.gezinsleden[0]!;
    const voor = await van(femke);
    await dienst.query(
      `insert into casusregie.persoonwissel (position, casus_id, wijze, van, naar, command_id)
       select max(position) + 1000000, $1, 'gesplitst', $2, $3, gen_random_uuid() from casusregie.event`,
      [casus.casusId, fenna, femke],
    );
    expect(await ronde()).toEqual({ aantal: 0, fout: null });
    expect(await van(femke)).toBeGreaterThan(voor);
  });

  it('who was said to be another, and was herself after all, stands in the casus for as long as data are kept', async () => {
    const [eigen, vreemd] = [testBsn(), testBsn()];
    const casus = await metBsn(eigen);
    const fenna = casus.gezinsleden[0]!;
    const ander = { voornamen: 'Femke', achternaam: 'Veen', geboortedatum: '1985-03-02' };
    const splits = (wie: string, bsn: string) =>
      casus.lukt(casus.coordinator, `/personen/${wie}/splitsingen`, { als: { ...ander, bsn } });
    const { persoonId: femke } = await splits(fenna, vreemd);
    expect(await splits(femke!, eigen)).toMatchObject({ persoonId: fenna });
    // Read from the beginning, in one step.
    await dienst.query('delete from casusregie.bewaring_persoon');
    await dienst.query(`delete from casusregie.termijn_stand where log = 'postgres/bewaring-2'`);
    const bewaring = new Bewaring(dienst.config.databaseUrl);
    const casussen = await bewaring.casussenVan(fenna).finally(() => bewaring.close());
    expect(casussen.map(({ casusId }) => casusId)).toEqual([casus.casusId]);
  });
});
