import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { EventStore } from '@eenplan/event-store';
import { Vault } from '@eenplan/vault';
import pg from 'pg';
import { Persoonwissels } from '../../apps/casus-service/src/achtergrond/persoonwissels.js';
import { type Dienst, startDienst, testBsn } from './dienst.js';
import {
  aanmelding,
  Casus,
  casusVan,
  eenGestarteCasus,
  eenRegio,
  geschiedenis,
  Persoon,
  type Regio,
} from './scenarios.js';

let dienst: Dienst;
let regio: Regio;
beforeAll(async () => {
  dienst = await startDienst();
  regio = await eenRegio(dienst);
});
afterAll(() => dienst?.stop());

const FENNA = { voornamen: 'Fenna', achternaam: 'Veen', geboortedatum: '1985-03-02' };
const lid = (over: object) => ({ hoedanigheid: 'gezinslid', ...over });
/** A started casus of Fenna with a BSN (reported by who may use one) and a child without. */
const metBsn = (bsn: string) =>
  eenGestarteCasus(dienst, regio, {
    personen: [lid({ ...FENNA, bsn }), lid({ voornamen: 'Bram', achternaam: 'Veen', geboortedatum: '2014-11-20' })],
  });
const stelVast = (
  casus: Casus,
  persoonId: string,
  bsn: string,
  wie = casus.coordinator,
  geboortedatum = '1985-03-02',
) => casus.doe(wie, `/personen/${persoonId}/bsn-vaststellingen`, { bsn, geboortedatum });

/** Others wrote to it as well. */
async function bij(casus: Casus): Promise<void> {
  const [kop] = await dienst.query<{ versie: number }>(
    'select max(version) as versie from casusregie.event where stream_id = $1',
    [casus.casusId],
  );
  casus.versie = kop!.versie;
}

async function houder(persoonId: string): Promise<string | undefined> {
  const [rij] = await dienst.query<{ stream_id: string }>(
    'select stream_id from casusregie.reservation where key = $1',
    [`open-casus/persoon/${persoonId}`],
  );
  return rij?.stream_id;
}
const nummers = async (bsnVan: string) => [...(await dienst.app.get(Vault).metBsn([bsnVan]))];

/** What the vault does after it. */
async function ronde(): Promise<void> {
  const fouten: unknown[] = [];
  const pool = new pg.Pool({ connectionString: dienst.config.databaseUrl, max: 2 });
  try {
    const wissels = new Persoonwissels(pool);
    await wissels.bijwerken();
    await wissels.voerUit(dienst.app.get(EventStore), dienst.app.get(Vault), {
      error: (wat: unknown) => void fouten.push(wat),
    });
    expect(await wissels.mislukt()).toEqual({ aantal: 0, fout: null });
  } finally {
    await pool.end();
  }
  expect(fouten).toEqual([]);
}

/** An aanmelding that names somebody by this BSN leads to whom. */
async function wieHeeft(bsn: string): Promise<string> {
  const body = aanmelding({ personen: [lid({ ...FENNA, bsn })] });
  const antwoord = await dienst.post(regio.borg.medewerker, '/aanmeldingen', body);
  expect(antwoord.status).toBe(201);
  const [rij] = await dienst.query<{ wie: string }>(
    `select data -> 'personen' -> 0 ->> 'persoonId' as wie from casusregie.event where stream_id = $1 and version = 1`,
    [antwoord.body['aanmeldingId']],
  );
  return rij!.wie;
}

describe('a later or corrected BSN', () => {
  it('that nobody has is hers, in a casus that runs; the event names no BSN', async () => {
    const casus = await eenGestarteCasus(dienst, regio);
    const [fenna] = casus.gezinsleden;
    const bsn = testBsn();
    const antwoord = await stelVast(casus, fenna!, bsn);
    expect([antwoord.status, antwoord.body['persoonId']]).toEqual([201, fenna]);
    expect((await geschiedenis(dienst, casus.casusId)).at(-1)).toBe('BsnVastgesteld');
    // Said again before the vault has done its part, and reported by it: she is the same.
    expect((await stelVast(casus, fenna!, bsn)).body.code).toBe('bsn-al-vastgesteld');
    expect(await houder(await wieHeeft(bsn))).toBe(casus.casusId);
    await ronde();
    expect(await nummers(fenna!)).toEqual([fenna]);
    expect(await wieHeeft(bsn)).toBe(fenna);
    const goed = testBsn();
    await bij(casus);
    expect((await stelVast(casus, fenna!, bsn)).body.code).toBe('bsn-al-vastgesteld');
    // Corrected: the wrong one is nobody's, and whoever reports with it is somebody new.
    expect((await stelVast(casus, fenna!, goed)).status).toBe(201);
    await ronde();
    expect(await wieHeeft(goed)).toBe(fenna);
    expect(await wieHeeft(bsn)).not.toBe(fenna);
    const [gelekt] = await dienst.query<{ n: number }>(
      'select count(*)::int as n from casusregie.event where data::text like any ($1) or meta::text like any ($1)',
      [[`%${bsn}%`, `%${goed}%`]],
    );
    expect(gelekt!.n).toBe(0);
  });

  it('of somebody who stands in no open casus: the two are one, and her place is reserved', async () => {
    const bsn = testBsn();
    const oud = await metBsn(bsn);
    const bekende = oud.gezinsleden[0]!;
    await beeindig(oud);
    const casus = await eenGestarteCasus(dienst, regio);
    const fenna = casus.gezinsleden[0]!;
    const antwoord = await stelVast(casus, fenna, bsn);
    expect([antwoord.status, antwoord.body['persoonId']]).toEqual([201, bekende]);
    // Also under the number that she had: somebody may still come with that.
    expect([await houder(bekende), await houder(fenna)]).toEqual([casus.casusId, casus.casusId]);
    await ronde();
    expect(await dienst.app.get(Vault).geldt(fenna)).toBe(bekende);
    // The plan goes on under her number: it is her hulpvraag to withdraw.
    const [vraag] = await dienst.query<{ id: string }>(
      `select data ->> 'vraagId' as id from casusregie.event where stream_id = $1 and type = 'HulpvraagIngebracht'`,
      [casus.casusId],
    );
    const pad = `/casussen/${casus.casusId}/vragen/${vraag!.id}/intrekking`;
    // Whatever number her account goes on saying.
    const zelf = await dienst.post(fenna, pad, {}, { versie: casus.versie });
    expect([zelf.status, zelf.body.code]).toEqual([201, undefined]);
  });

  it('what she asked and reported under the number that went she takes back herself; nobody else does', async () => {
    const bsn = testBsn();
    const oud = await metBsn(bsn);
    await beeindig(oud);
    const casus = await eenGestarteCasus(dienst, regio);
    const fenna = casus.gezinsleden[0]!;
    const ander = casus.gezinsleden[1]!;
    const vraagt = new Persoon(dienst, fenna);
    const { verzoekId } = await vraagt.lukt(fenna, '/verzoeken', {
      ...{ soort: 'klacht', tekst: 'Er belt niemand terug.', casusId: casus.casusId },
    });
    const gemeld = await dienst.post(fenna, '/aanmeldingen', aanmelding());
    expect((await stelVast(casus, fenna, bsn)).body['persoonId']).toBe(oud.gezinsleden[0]);
    await ronde();
    const trekIn = `/verzoeken/${verzoekId}/intrekking`;
    expect((await vraagt.doe(ander, trekIn, {})).status).toBe(404);
    expect((await vraagt.doe(fenna, trekIn, {})).status).toBe(201);
    const terug = `/aanmeldingen/${gemeld.body['aanmeldingId'] as string}/intrekkingen`;
    const reden = { reden: 'Ik red het zelf.' };
    expect((await dienst.post(ander, terug, reden)).status).toBe(404);
    expect((await dienst.post(fenna, terug, reden)).status).toBe(201);
  });

  it('what she asked under the number that went is decided on: what is written of it is about whom she became', async () => {
    const bsn = testBsn();
    const oud = await metBsn(bsn);
    await beeindig(oud);
    const casus = await eenGestarteCasus(dienst, regio);
    const fenna = casus.gezinsleden[0]!;
    const [vraag] = await dienst.query<{ id: string }>(
      `select data -> 'tekst' ->> 'id' as id from casusregie.event where stream_id = $1 and type = 'HulpvraagIngebracht'`,
      [casus.casusId],
    );
    const tekstIds = [vraag!.id];
    const vraagt = new Persoon(dienst, fenna);
    const { verzoekId } = await vraagt.lukt(fenna, '/verzoeken', {
      ...{ soort: 'beperking', tekst: 'Dat hoeft niemand te lezen.', casusId: casus.casusId, tekstIds },
    });
    await stelVast(casus, fenna, bsn);
    await ronde();
    const reden = 'Het is niet nodig voor de hulp.';
    await vraagt.lukt(casus.coordinator, `/verzoeken/${verzoekId}/beslissingen`, {
      ...{ uitkomst: 'toegewezen', reden, tekstIds },
    });
    await vraagt.lukt(casus.coordinator, '/vrijgaven', { tekstId: vraag!.id, reden });
    const [teksten] = await dienst.query<{ wie: string[] }>(
      `select array_agg(distinct t.betrokkenen::text) as wie from kluis.tekst t join casusregie.event e
         on t.id::text = e.data -> 'reden' ->> 'id' where e.type in ('VerzoekBeslist', 'TekstVrijgegeven')
         and e.stream_id in (select stream_id from casusregie.event where data ->> 'verzoekId' = $1)`,
      [verzoekId],
    );
    expect(teksten!.wie).toEqual([`{${oud.gezinsleden[0]}}`]);
    // To ask something under it is no longer possible: she is known by another.
    expect((await vraagt.doe(fenna, '/verzoeken', { soort: 'klacht', tekst: 'Hallo?', gemeente: '0010' })).status).toBe(
      404,
    );
  });

  it('of another gezinslid of the same casus: one gezinslid is left, in one command', async () => {
    const bsn = testBsn();
    const casus = await metBsn(bsn);
    const [fenna] = casus.gezinsleden;
    const { persoonId: dubbel } = await casus.lukt(casus.coordinator, '/gezinsleden', { ...FENNA });
    const antwoord = await stelVast(casus, dubbel!, bsn);
    expect([antwoord.status, antwoord.body['persoonId']]).toEqual([201, fenna]);
    expect([await houder(fenna!), await houder(dubbel!)]).toEqual([casus.casusId, casus.casusId]);
    await ronde();
  });

  it('of a gezinslid of another open casus: first samenvoegen, and then it works', async () => {
    const bsn = testBsn();
    const [bekend, casus] = [await metBsn(bsn), await eenGestarteCasus(dienst, regio)];
    const fenna = casus.gezinsleden[0]!;
    const nee = await stelVast(casus, fenna, bsn);
    expect([nee.status, nee.body.code]).toEqual([409, 'in-twee-lopende-casussen']);
    expect(JSON.stringify(nee.body)).toContain(bekend.casusId);
    expect(nee.body.detail).toContain('samen');
    expect((await geschiedenis(dienst, casus.casusId)).at(-1)).not.toBe('PersoonVervangen');
    await casus.lukt(casus.coordinator, '/samenvoegingen', { naarCasusId: bekend.casusId });
    await bij(bekend);
    const ja = await stelVast(bekend, fenna, bsn);
    expect([ja.status, ja.body['persoonId']]).toEqual([201, bekend.gezinsleden[0]]);
    expect(await houder(fenna)).toBe(bekend.casusId);
    // The closed casus follows, in the same command.
    const rijen = await dienst.query<{ opdracht: string }>(
      `select meta ->> 'commandId' as opdracht from casusregie.event where type = 'PersoonVervangen' and stream_id = any ($1)`,
      [[bekend.casusId, casus.casusId]],
    );
    expect(rijen).toHaveLength(2);
    expect(new Set(rijen.map(({ opdracht }) => opdracht)).size).toBe(1);
    await ronde();
  });

  it('of somebody of another gemeente: refused without a word of where', async () => {
    const bsn = testBsn();
    const elders = aanmelding({ gemeente: '0003', personen: [lid({ ...FENNA, bsn })] });
    const gemeld = await dienst.post(regio.borg.medewerker, '/aanmeldingen', elders);
    const daar = await casusVan(dienst, String(gemeld.body['aanmeldingId']));
    const casus = await eenGestarteCasus(dienst, regio);
    const nee = await stelVast(casus, casus.gezinsleden[0]!, bsn);
    expect([nee.status, nee.body.code]).toEqual([409, 'bsn-niet-vast-te-stellen']);
    expect(JSON.stringify(nee.body)).not.toContain(daar);
  });

  it('is refused where the dates of birth differ, and to whoever may not', async () => {
    const casus = await eenGestarteCasus(dienst, regio);
    const [fenna] = casus.gezinsleden;
    const anders = await stelVast(casus, fenna!, testBsn(), casus.coordinator, '1986-03-02');
    expect([anders.status, anders.body.code]).toEqual([409, 'geboortedatum-verschilt']);
    const bekend = await metBsn(testBsn());
    expect((await stelVast(casus, randomUUID(), testBsn())).body.code).toBe('gezinslid-onbekend');
    const elders = await stelVast(casus, fenna!, testBsn(), regio.appingedam.coordinator);
    expect(elders.status).toBe(404);
    expect((await stelVast(bekend, fenna!, testBsn(), regio.brug.medewerker)).status).toBe(409);
  });
});

describe('a person who was two', () => {
  it('is split: here it was another all along, with her texts; elsewhere the person stays who she is', async () => {
    const fout = testBsn();
    const oud = await metBsn(fout);
    await beeindig(oud);
    // Reported with the BSN of another by mistake.
    const casus = await metBsn(fout);
    const fenna = casus.gezinsleden[0]!;
    expect(fenna).toBe(oud.gezinsleden[0]);
    const goed = testBsn();
    const ander = { voornamen: 'Femke', achternaam: 'Veenstra', geboortedatum: '1985-03-02', bsn: goed };
    const antwoord = await casus.doe(casus.coordinator, `/personen/${fenna}/splitsingen`, { als: ander });
    expect(antwoord.status).toBe(201);
    const femke = String(antwoord.body['persoonId']);
    expect(femke).not.toBe(fenna);
    expect([await houder(femke), await houder(fenna)]).toEqual([casus.casusId, undefined]);
    const vanWie = async (persoonId: string) => {
      const [rij] = await dienst.query<{ n: number }>(
        'select count(*)::int as n from kluis.tekst where betrokkenen @> array[$1::uuid]',
        [persoonId],
      );
      return rij!.n;
    };
    const voor = await vanWie(fenna);
    await ronde();
    const daarna = await vanWie(femke);
    expect(daarna).toBeGreaterThan(0);
    expect(await vanWie(fenna)).toBe(voor - daarna);
    expect(await vanWie(fenna)).toBeGreaterThan(0);
    expect(await dienst.app.get(Vault).geldt(fenna)).toBe(fenna);
    // By an id that this casus does not know nothing is found out.
    const nee = await casus.doe(casus.coordinator, `/personen/${femke}/splitsingen`, { als: { persoonId: fenna } });
    expect([nee.status, nee.body.code]).toEqual([409, 'persoon-onbekend']);
  });

  it('is not split by the BSN of who became one with her here a moment ago', async () => {
    const [fout, goed] = [testBsn(), testBsn()];
    const oud = await metBsn(goed);
    await beeindig(oud);
    const casus = await metBsn(fout);
    const fenna = String((await stelVast(casus, casus.gezinsleden[0]!, goed)).body['persoonId']);
    expect(fenna).toBe(oud.gezinsleden[0]);
    // The vault has not done it yet: by that BSN it knows the number that went.
    const nee = await casus.doe(casus.coordinator, `/personen/${fenna}/splitsingen`, { als: { ...FENNA, bsn: fout } });
    expect([nee.status, nee.body.code]).toEqual([409, 'al-betrokken']);
    await ronde();
  });
});

/** Ends a started casus of this test: its one hulpvraag is let go. */
async function beeindig(casus: Casus): Promise<void> {
  const [vraag] = await dienst.query<{ id: string }>(
    `select data ->> 'vraagId' as id from casusregie.event where stream_id = $1 and type = 'HulpvraagIngebracht'`,
    [casus.casusId],
  );
  await casus.lukt(casus.coordinator, `/vragen/${vraag!.id}/loslating`, { reden: 'verhuisd', toelichting: 'Weg.' });
  await casus.lukt(casus.coordinator, '/afsluiting', { reden: 'verhuisd' });
}
