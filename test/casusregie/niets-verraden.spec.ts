import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { unsealPositie } from '@eenplan/edge';
import { type Antwoord, type Dienst, startDienst, testBsn } from './dienst.js';
import {
  aanmelding,
  type Casus,
  casusVan,
  eenCasusInBeoordeling,
  eenGestarteCasus,
  eenRegio,
  geschiedenis,
  type Regio,
} from './scenarios.js';

let dienst: Dienst;
let regio: Regio;
beforeAll(async () => {
  dienst = await startDienst();
  regio = await eenRegio(dienst);
});
afterAll(() => dienst?.stop());

const lid = ({ gezinsleden }: Casus, i = 0) => ({ hoedanigheid: 'gezinslid', persoonId: gezinsleden[i] });

async function meld(account: string, over: Record<string, unknown>): Promise<string> {
  const { status, body } = await dienst.post(account, '/aanmeldingen', aanmelding(over));
  expect(status).toBe(201);
  return String(body['aanmeldingId']);
}

/** A BSN that is known under this date of birth. */
async function bekendBsn(geboortedatum: string): Promise<string> {
  const bsn = testBsn();
  await meld(regio.borg.medewerker, {
    personen: [{ hoedanigheid: 'gezinslid', achternaam: 'Bekend', bsn, geboortedatum }],
  });
  return bsn;
}

const zonderNummer = ({ status, body: { instance: _, ...body } }: Antwoord) => ({ status, body });
const streams = (antwoord: Antwoord) =>
  new Set(
    unsealPositie(dienst.config.sealKey, antwoord.headers.get('eenplan-positie')!)!.streams.map(
      ({ streamId }) => streamId,
    ),
  );

describe('what is known of a BSN', () => {
  it.each([
    ['casus', () => `/casussen/${randomUUID()}/gezinsleden`, (persoon: object) => persoon, 404],
    ['casus', () => `/casussen/${randomUUID()}/betrokkenen`, (p: object) => ({ ...p, rol: 'netwerklid' }), 404],
    ['organisatie', () => `/organisaties/${randomUUID()}/medewerkers`, medewerker, 404],
    ['organisatie of others', () => `/organisaties/${regio.brug.organisatieId}/medewerkers`, medewerker, 403],
  ])('is not told to who has nothing to do with the %s', async (_, pad, body, status) => {
    const [bekend, plek] = [await bekendBsn('1960-06-06'), pad()];
    const vraag = (bsn: string, geboortedatum: string) =>
      dienst.post(regio.borg.teamleider, plek, body({ achternaam: 'Bekend', bsn, geboortedatum }));
    const onbekend = zonderNummer(await vraag(testBsn(), '1961-06-06'));
    expect(onbekend.status).toBe(status);
    expect(zonderNummer(await vraag(bekend, '1961-06-06'))).toEqual(onbekend);
    expect(zonderNummer(await vraag(bekend, '1960-06-06'))).toEqual(onbekend);
  });

  it('is told to who undoes a wrong match: with another date it is no new person', async () => {
    const bsn = await bekendBsn('1960-06-06');
    const casus = await eenGestarteCasus(dienst, regio);
    const id = await meld(regio.borg.medewerker, { personen: [lid(casus)] });
    const vervangen = (geboortedatum: string) => [
      { persoonId: casus.gezinsleden[0], door: { achternaam: 'Ander', bsn, geboortedatum } },
    ];
    const ontkoppel = (account: string, geboortedatum: string) =>
      dienst.post(
        account,
        `/aanmeldingen/${id}/ontkoppelingen`,
        { vervangen: vervangen(geboortedatum) },
        { versie: 2 },
      );
    // The melder knows of the aanmelding, but may not do this.
    expect((await ontkoppel(regio.borg.medewerker, '1961-06-06')).body.code).toBe('niet-bevoegd');
    const anders = await ontkoppel(casus.coordinator, '1961-06-06');
    expect([anders.status, anders.body.code]).toEqual([409, 'geboortedatum-verschilt']);
    expect(await geschiedenis(dienst, id)).toHaveLength(2);
    expect((await ontkoppel(casus.coordinator, '1960-06-06')).status).toBe(201);
  });
});

function medewerker(persoon: object) {
  return { medewerkerId: randomUUID(), rollen: ['medewerker'], persoon };
}

describe('the casussen of other gemeenten', () => {
  it('cannot be read from the position of a toewijzing or an ontkoppeling, nor counted by its length', async () => {
    const [a, b] = [await eenGestarteCasus(dienst, regio), await eenGestarteCasus(dienst, regio)];
    const id = await meld(regio.borg.medewerker, { personen: [lid(a), lid(b)] });
    await a.lukt(a.coordinator, '/samenvoegingen', { naarCasusId: b.casusId });
    const wijs = await dienst.post(a.coordinator, `/aanmeldingen/${id}/toewijzingen`, {}, { versie: 2 });
    expect([wijs.status, await casusVan(dienst, id)]).toEqual([201, b.casusId]);
    expect(streams(wijs)).toEqual(new Set([id, b.casusId]));
    const vervangen = [a, b].map(({ gezinsleden }, i) => ({
      persoonId: gezinsleden[0],
      door: { achternaam: `Ander ${i}` },
    }));
    const los = await dienst.post(a.coordinator, `/aanmeldingen/${id}/ontkoppelingen`, { vervangen }, { versie: 3 });
    expect(los.status).toBe(201);
    expect(streams(los)).toEqual(new Set([id, b.casusId, await casusVan(dienst, id)]));
    const [kort, lang] = [wijs, los].map(({ headers }) => headers.get('eenplan-positie')!);
    expect(kort!.length).toBe(lang!.length);
    expect(Buffer.from(lang!, 'base64url').toString()).not.toContain(b.casusId);
  });

  it('are not named where they are in the way', async () => {
    const [a, b] = [await eenGestarteCasus(dienst, regio), await eenGestarteCasus(dienst, regio)];
    const id = await meld(regio.borg.medewerker, { gemeente: '0003', personen: [lid(a), lid(b)] });
    const nee = await dienst.post(regio.appingedam.coordinator, `/aanmeldingen/${id}/toewijzingen`, {}, { versie: 2 });
    expect(nee.body.code).toBe('nog-in-twee-casussen');
    for (const { casusId } of [a, b]) expect(JSON.stringify(nee.body)).not.toContain(casusId);
  });

  it('are undone and placed by coördinatoren of the judging gemeente only; for others but the melder there is nothing', async () => {
    const [a, b] = [await eenGestarteCasus(dienst, regio), await eenGestarteCasus(dienst, regio)];
    const { coordinator } = regio.appingedam;
    const op = (account: string, id: string, pad: string, body: object = {}) =>
      dienst.post(account, `/aanmeldingen/${id}/${pad}`, body, { versie: 2 });
    const anders = { vervangen: [{ persoonId: randomUUID(), door: { achternaam: 'Ander' } }] };
    // Joined a casus in Delfzijl, so Delfzijl judges; also where the coördinator of Appingedam is the melder.
    for (const melder of [regio.borg.medewerker, coordinator]) {
      const id = await meld(melder, { gemeente: '0003', personen: [lid(a)] });
      expect(await casusVan(dienst, id)).toBe(a.casusId);
      for (const body of [anders, { vervangen: [] }])
        expect((await op(coordinator, id, 'ontkoppelingen', body)).status).toBe(melder === coordinator ? 403 : 404);
      expect((await op(a.coordinator, id, 'ontkoppelingen', anders)).body.code).toBe('persoon-onbekend');
      expect((await op(a.coordinator, id, 'toewijzingen')).body.code).toBe('wacht-niet');
    }
    const wacht = await meld(regio.borg.medewerker, { gemeente: '0003', personen: [lid(a), lid(b)] });
    for (const pad of ['toewijzingen', 'ontkoppelingen'])
      expect((await op(a.coordinator, wacht, pad, pad === 'toewijzingen' ? {} : anders)).status).toBe(404);
  });
});

it('a casus that ended before it started is there for its gezin only where that was told of the aanmelding', async () => {
  const stil = { ingelicht: false, reden: 'Dan weet hij het.', herzienDatum: '2099-01-01' };
  const naar = { uitkomst: 'doorgeleiden', organisatieId: regio.borg.organisatieId, begeleiding: 'gebeld' };
  const na = async (inlichting: object, oordeel: object) => {
    const casus = await eenCasusInBeoordeling(dienst, regio, { inlichting });
    await casus.lukt(casus.coordinator, '/beoordelingen', oordeel);
    const [fenna] = casus.gezinsleden as [string];
    const vraag = { soort: 'hulpvraag', vraagstellerId: fenna, tekst: 'En nu?', leefgebied: 'financien' };
    const { status, body } = await casus.doe(fenna, '/vragen', vraag);
    return [status, body['code']];
  };
  for (const oordeel of [{ uitkomst: 'niet-starten', reden: 'Er is iets anders nodig.' }, naar]) {
    expect(await na(stil, oordeel)).toEqual([404, 'niet-gevonden']);
    expect(await na({ ingelicht: true }, oordeel)).toEqual([409, 'casus-niet-open']);
  }
});
