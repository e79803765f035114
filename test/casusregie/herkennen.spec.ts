import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { EventStore } from '@eenplan/event-store';
import { Vault } from '@eenplan/vault';
import pg from 'pg';
import { Verenigingen } from '../../apps/casus-service/src/achtergrond/verenigingen.js';
import { Bewaring } from '../../apps/casus-service/src/persoon/bewaring.js';
import { type Dienst, startDienst, testBsn } from './dienst.js';
import { aanmelding, casusVan, eenGestarteCasus, eenRegio, geschiedenis, type Regio } from './scenarios.js';

let dienst: Dienst;
let regio: Regio;
beforeAll(async () => {
  dienst = await startDienst();
  regio = await eenRegio(dienst);
});
afterAll(() => dienst?.stop());

const nieuw = (achternaam: string) => ({ hoedanigheid: 'gezinslid', voornamen: 'Sem', achternaam });

/** An aanmelding without any BSN: everybody in it is somebody new, and it opens a casus. */
async function meld(over: Record<string, unknown> = {}, wie = regio.brug.medewerker) {
  const { body, status } = await dienst.post(wie, '/aanmeldingen', aanmelding(over));
  expect(status).toBe(201);
  const id = String(body['aanmeldingId']);
  const [rij] = await dienst.query<{ personen: { persoonId: string }[] }>(
    `select data -> 'personen' as personen from casusregie.event where stream_id = $1 and version = 1`,
    [id],
  );
  return { id, casusId: await casusVan(dienst, id), personen: rij!.personen.map(({ persoonId }) => persoonId) };
}

async function houder(persoonId: string): Promise<string | undefined> {
  const [rij] = await dienst.query<{ stream_id: string }>(
    'select stream_id from casusregie.reservation where key = $1',
    [`open-casus/persoon/${persoonId}`],
  );
  return rij?.stream_id;
}

const herken = (id: string, als: Record<string, string>, wie = regio.delfzijl.coordinator, versie = 2) =>
  dienst.post(
    wie,
    `/aanmeldingen/${id}/herkenningen`,
    { herkend: Object.entries(als).map(([persoonId, bekende]) => ({ persoonId, als: bekende })) },
    { versie },
  );

describe('the coördinator says who somebody is', () => {
  it('who is in no open casus: she takes the place in the casus that was opened', async () => {
    const oud = await meld();
    const sluit = { uitkomst: 'niet-starten', reden: 'Geen vraag meer.' };
    await dienst.post(regio.delfzijl.coordinator, `/casussen/${oud.casusId}/beoordelingen`, sluit, { versie: 1 });
    const { id, casusId, personen } = await meld();
    const antwoord = await herken(id, { [personen[0]!]: oud.personen[0]! });
    expect([antwoord.status, antwoord.versie]).toEqual([201, 3]);
    expect(antwoord.body).toEqual({ aanmeldingId: id });
    expect(await casusVan(dienst, id)).toBe(casusId);
    expect((await geschiedenis(dienst, casusId)).at(-1)).toBe('PersonenHerkend');
    expect([await houder(oud.personen[0]!), await houder(personen[0]!)]).toEqual([casusId, undefined]);
    // Her data are kept for that casus too, and it is found where she is looked for.
    const casussen = await dienst.app.get(Bewaring).casussenVan(oud.personen[0]!);
    expect(casussen.map((een) => een.casusId).sort()).toEqual([oud.casusId, casusId].sort());
    // And then it is judged as any other, with the hulpvraag of who it is.
    const start = await dienst.post(
      regio.delfzijl.coordinator,
      `/casussen/${casusId}/beoordelingen`,
      { uitkomst: 'starten' },
      { versie: 2 },
    );
    expect(start.status).toBe(201);
    const [vraag] = await dienst.query<{ van: string }>(
      `select data ->> 'vraagstellerId' as van from casusregie.event where stream_id = $1 and type = 'HulpvraagIngebracht'`,
      [casusId],
    );
    expect(vraag!.van).toBe(oud.personen[0]);
  });

  it('who is gezinslid of an open casus: the aanmelding joins that one, and the casus that it opened ends', async () => {
    const bekend = await eenGestarteCasus(dienst, regio);
    const { id, casusId, personen } = await meld();
    expect((await herken(id, { [personen[0]!]: bekend.gezinsleden[0]! })).status).toBe(201);
    expect(await casusVan(dienst, id)).toBe(bekend.casusId);
    expect((await geschiedenis(dienst, id)).slice(-2)).toEqual(['AanmeldingHerkend', 'AanmeldingGeplaatst']);
    expect((await geschiedenis(dienst, casusId)).at(-1)).toBe('CasusSamengevoegd');
    expect((await geschiedenis(dienst, bekend.casusId)).at(-1)).toBe('AanmeldingGevoegd');
    // The other person came along; nobody is kept by the casus that ended.
    expect(await houder(personen[1]!)).toBe(bekend.casusId);
    expect(await houder(personen[0]!)).toBeUndefined();
    // A wrong match can still be undone.
    const los = await dienst.post(
      bekend.coordinator,
      `/aanmeldingen/${id}/ontkoppelingen`,
      { vervangen: [{ persoonId: bekend.gezinsleden[0], door: { achternaam: 'Toch-een-ander' } }] },
      { versie: 4 },
    );
    expect(los.status).toBe(201);
  });

  it('in what joined already: a second person of that gezin, and nobody of another', async () => {
    const [bekend, ander] = [await eenGestarteCasus(dienst, regio), await eenGestarteCasus(dienst, regio)];
    const personen = [{ hoedanigheid: 'gezinslid', persoonId: bekend.gezinsleden[0] }, nieuw('Veen')];
    const gemeld = await meld({ personen });
    expect(gemeld.casusId).toBe(bekend.casusId);
    const tweede = gemeld.personen[1]!;
    const fout = await herken(gemeld.id, { [tweede]: ander.gezinsleden[1]! });
    expect([fout.status, fout.body.code]).toEqual([409, 'nog-in-twee-casussen']);
    expect((await herken(gemeld.id, { [tweede]: bekend.gezinsleden[1]! })).status).toBe(201);
    expect(await houder(tweede)).toBeUndefined();
  });

  it('danger that was seen in the casus that ends goes along', async () => {
    const bekend = await eenGestarteCasus(dienst, regio);
    const { id, casusId, personen } = await meld();
    await dienst.post(
      regio.delfzijl.coordinator,
      `/casussen/${casusId}/veiligheidsbeoordelingen`,
      { acuut: true, toelichting: 'Gevaar.' },
      { versie: 1 },
    );
    expect((await herken(id, { [personen[0]!]: bekend.gezinsleden[0]! })).status).toBe(201);
    const [rij] = await dienst.query<{ acuut: boolean }>(
      `select (data ->> 'veiligheidAcuut')::boolean as acuut from casusregie.event
       where stream_id = $1 and type = 'AanmeldingGevoegd' order by version desc limit 1`,
      [bekend.casusId],
    );
    expect(rij!.acuut).toBe(true);
  });

  it('of another gemeente nobody is known: the same answer as for an id that leads to nobody', async () => {
    const elders = await meld({ gemeente: '0003' }, regio.borg.medewerker);
    const { id, casusId, personen } = await meld();
    // Also where the casus could not end, because another aanmelding joined it.
    await meld({ personen: [{ hoedanigheid: 'gezinslid', persoonId: personen[1] }] });
    const antwoorden = [];
    for (const als of [elders.personen[0]!, randomUUID()]) {
      for (const versie of [2, 1]) {
        const { status, body, versie: etag } = await herken(id, { [personen[0]!]: als }, undefined, versie);
        const zonderId = JSON.stringify(body)
          .replaceAll(als, '…')
          .replace(/"(instance|correlationId)":"[^"]*"/g, '');
        antwoorden.push([status, etag, zonderId]);
      }
    }
    expect(antwoorden[0]![0]).toBe(409);
    expect(antwoorden[0]![2]).toContain('persoon-niet-bekend');
    expect(antwoorden[1]![0]).toBe(412);
    expect(antwoorden.slice(2)).toEqual(antwoorden.slice(0, 2));
    expect(await casusVan(dienst, id)).toBe(casusId);
    expect(await houder(elders.personen[0]!)).toBe(elders.casusId);
  });

  it('is for the coördinator who judges it alone', async () => {
    const bekend = await eenGestarteCasus(dienst, regio);
    const { id, personen } = await meld();
    const als = { [personen[0]!]: bekend.gezinsleden[0]! };
    expect((await herken(id, als, regio.brug.medewerker)).status).toBe(403);
    expect((await herken(id, als, regio.borg.medewerker)).status).toBe(404);
    expect((await herken(id, als, regio.appingedam.coordinator)).status).toBe(404);
  });

  it('two at the same instant: one is told that it changed, and nobody is in two casussen', async () => {
    const [a, b] = [await eenGestarteCasus(dienst, regio), await eenGestarteCasus(dienst, regio)];
    const { id, personen } = await meld();
    const antwoorden = await Promise.all([a, b].map((casus) => herken(id, { [personen[0]!]: casus.gezinsleden[0]! })));
    expect(antwoorden.map(({ status }) => status).sort()).toEqual([201, 412]);
    // Also when it is long done: that it changed comes before what is wrong with it now.
    expect((await herken(id, { [personen[0]!]: a.gezinsleden[0]! })).status).toBe(412);
    expect([a.casusId, b.casusId]).toContain(await casusVan(dienst, id));
  });

  it('tells the melder nothing: withdrawing is answered as always', async () => {
    const bekend = await eenGestarteCasus(dienst, regio);
    const [herkend, ander] = [await meld(), await meld()];
    await herken(herkend.id, { [herkend.personen[0]!]: bekend.gezinsleden[0]! });
    const trek = async (id: string) => {
      const { status, body, versie } = await dienst.post(regio.brug.medewerker, `/aanmeldingen/${id}/intrekkingen`, {
        reden: 'Toch niet.',
      });
      return [status, { ...body, aanmeldingId: '…' }, versie];
    };
    expect(await trek(herkend.id)).toEqual(await trek(ander.id));
    expect(await houder(herkend.personen[1]!)).toBeUndefined();
  });

  it('is refused where each has a BSN of its own: that is no likeness', async () => {
    const met = async () => {
      const personen = [{ ...nieuw('Veen'), bsn: testBsn(), geboortedatum: '1980-01-01' }];
      return meld({ personen }, regio.borg.medewerker);
    };
    const [een, ander] = [await met(), await met()];
    const nee = await herken(een.id, { [een.personen[0]!]: ander.personen[0]! });
    expect([nee.status, nee.body.code]).toEqual([409, 'ieder-eigen-bsn']);
    const zonder = await meld();
    expect((await herken(zonder.id, { [zonder.personen[0]!]: ander.personen[0]! })).status).toBe(201);
  });
});

describe('when it can no longer be undone', () => {
  const stil = { error: (wat: unknown) => void fouten.push(wat) };
  const fouten: unknown[] = [];
  async function ronde(): Promise<void> {
    const pool = new pg.Pool({ connectionString: dienst.config.databaseUrl, max: 2 });
    try {
      const verenigingen = new Verenigingen(pool);
      await verenigingen.bijwerken();
      await dienst.query(`update casusregie.vereniging set opnieuw_op = now() where not gedaan`);
      await verenigingen.voerUit(dienst.app.get(EventStore), dienst.app.get(Vault), stil);
      expect(await verenigingen.mislukt()).toEqual({ aantal: 0, fout: null });
    } finally {
      await pool.end();
    }
    expect(fouten).toEqual([]);
  }
  const over = async (persoonId: string) => {
    const [rij] = await dienst.query<{ teksten: string; versies: string }>(
      `select (select count(*) from kluis.tekst where betrokkenen @> array[$1::uuid]) as teksten,
         (select count(*) from kluis.persoonsgegevens where persoon_id = $1) as versies`,
      [persoonId],
    );
    return { teksten: Number(rij!.teksten), versies: Number(rij!.versies) };
  };
  const start = (casusId: string, versie: number) =>
    dienst.post(regio.delfzijl.coordinator, `/casussen/${casusId}/beoordelingen`, { uitkomst: 'starten' }, { versie });

  it('what was told about the one is about the other in the vault too, and not before', async () => {
    const oud = await meld();
    const nietStarten = { uitkomst: 'niet-starten', reden: 'Nee.' };
    await dienst.post(regio.delfzijl.coordinator, `/casussen/${oud.casusId}/beoordelingen`, nietStarten, { versie: 1 });
    const { id, casusId, personen } = await meld();
    const [was, wordt] = [personen[0]!, oud.personen[0]!];
    await herken(id, { [was]: wordt });
    const voor = [await over(was), await over(wordt)];
    await ronde();
    expect([await over(was), await over(wordt)]).toEqual(voor);
    expect((await start(casusId, 2)).status).toBe(201);
    await ronde();
    expect(await over(was)).toEqual({ teksten: 0, versies: 0 });
    expect(await over(wordt)).toEqual({
      teksten: voor[0]!.teksten + voor[1]!.teksten,
      versies: voor[0]!.versies + voor[1]!.versies,
    });
    await ronde();
  });

  it('after a wrong match it is about whom it was said to be then', async () => {
    const bekend = await eenGestarteCasus(dienst, regio);
    const { id, personen } = await meld({ personen: [nieuw('Veen')] });
    const [naamgenoot] = bekend.gezinsleden;
    const voor = await over(naamgenoot!);
    await herken(id, { [personen[0]!]: naamgenoot! });
    const vervangen = [{ persoonId: naamgenoot, door: { achternaam: 'Habtom', geboortedatum: '1955-00-00' } }];
    const pad = `/aanmeldingen/${id}/ontkoppelingen`;
    expect((await dienst.post(bekend.coordinator, pad, { vervangen }, { versie: 4 })).status).toBe(201);
    expect((await start(await casusVan(dienst, id), 1)).status).toBe(201);
    await ronde();
    expect(await over(naamgenoot!)).toEqual(voor);
    const [rij] = await dienst.query<{ met: string }>('select met from kluis.verenigd where persoon_id = $1', [
      personen[0],
    ]);
    expect(await houder(rij!.met)).toBe(await casusVan(dienst, id));
  });

  it('somebody who was known herself is not made one with another: only her place in the aanmelding changed', async () => {
    const [oud, ander] = [await meld(), await meld()];
    for (const { casusId } of [oud, ander]) {
      const nietStarten = { uitkomst: 'niet-starten', reden: 'Nee.' };
      await dienst.post(regio.delfzijl.coordinator, `/casussen/${casusId}/beoordelingen`, nietStarten, { versie: 1 });
    }
    const { id, casusId } = await meld({ personen: [{ hoedanigheid: 'gezinslid', persoonId: oud.personen[0] }] });
    const voor = await over(oud.personen[0]!);
    expect((await herken(id, { [oud.personen[0]!]: ander.personen[0]! })).status).toBe(201);
    expect((await start(casusId, 2)).status).toBe(201);
    await ronde();
    expect(await over(oud.personen[0]!)).toEqual(voor);
  });
});
