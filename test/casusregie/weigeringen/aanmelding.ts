import { randomUUID } from 'node:crypto';
import { expect, it } from '@jest/globals';
import { aanmelding, casusVan, eenCasusInBeoordeling, eenGestarteCasus, type Casus } from '../scenarios.js';
import type { Toets } from './toets.js';

const gezinslid = (over: object = {}) => ({ hoedanigheid: 'gezinslid', achternaam: 'Bos', ...over });

/** An aanmelding by De Borg; its id. */
async function meld(t: Toets, over: Record<string, unknown> = {}): Promise<string> {
  const { status, body } = await t.dienst.post(t.regio.borg.medewerker, '/aanmeldingen', aanmelding(over));
  if (status !== 201) throw new Error(JSON.stringify(body));
  return String(body['aanmeldingId']);
}

export const over = (casus: Casus, i = 0) => ({
  personen: [gezinslid({ achternaam: undefined, persoonId: casus.gezinsleden[i] })],
});

export function aanmeldingWeigert(t: Toets): void {
  const dien = (over: Record<string, unknown>, account = t.regio.borg.medewerker) =>
    t.dienst.post(account, '/aanmeldingen', aanmelding(over));
  const op = (id: string, pad: string, body: object = {}, account = t.regio.delfzijl.coordinator, versie = 2) =>
    t.dienst.post(account, `/aanmeldingen/${id}${pad}`, body, { versie });
  const reden = { reden: 'Vergissing.' };
  const ontkoppel = (id: string, vervangen: object[] = []) => op(id, '/ontkoppelingen', { vervangen });

  it('refuses an aanmelding that is not one', async () => {
    t.weigert('geen-gezinslid', await dien({ personen: [gezinslid({ hoedanigheid: 'mantelzorger' })], vragen: [] }));
    t.weigert('geen-vraag', await dien({ vragen: [] }));
    const persoonId = randomUUID();
    const onbekend = await dien({ personen: [gezinslid(), { hoedanigheid: 'gezinslid', persoonId }] });
    t.weigert('persoon-niet-bekend', onbekend);
    expect(onbekend.body).toMatchObject({ details: [{ ref: persoonId, reden: 'genoemd bij /personen/1' }] });
    const dubbel = { hoedanigheid: 'gezinslid', persoonId };
    t.weigert('persoon-dubbel', await dien({ personen: [dubbel, dubbel] }));
    const vraag = { soort: 'hulpvraag', vraagsteller: 1, tekst: 'Hulp.', leefgebied: 'financien' };
    const personen = [gezinslid(), gezinslid({ hoedanigheid: 'netwerklid' })];
    t.weigert('vraagsteller-geen-gezinslid', await dien({ personen, vragen: [vraag] }));
    t.weigert(
      'leefgebied-onbekend',
      await dien({ vragen: [{ ...vraag, vraagsteller: 0, leefgebied: 'ruimtevaart' }] }),
    );
    t.weigert('in-de-toekomst', await dien({ gebeurdOp: '2199-01-01T00:00:00Z' }));
    const inlichting = { ingelicht: false, reden: 'Onveilig.', herzienDatum: '2020-01-01' };
    t.weigert('herziening-in-verleden', await dien({ inlichting }));
    t.verbiedt('gemeente-niet-aangesloten', await dien({ gemeente: '0003' }, t.regio.brug.medewerker));
    t.weigert('gemeente-onbekend', await dien({ gemeente: '9999' }, randomUUID()));
    t.verbiedt('niet-bevoegd', await dien({}, '00000000-0000-4000-8000-000000000001'));
  });

  it('refuses a BSN of an organisation without a legal basis, and of an inwoner', async () => {
    const personen = [gezinslid({ bsn: '999990019' })];
    t.weigert('bsn-niet-toegestaan', await dien({ personen }, t.regio.brug.medewerker));
    t.weigert('bsn-niet-toegestaan', await dien({ personen }, randomUUID()));
  });

  it('refuses to withdraw twice, or after the judgement', async () => {
    const een = await meld(t);
    expect((await op(een, '/intrekkingen', reden, t.regio.borg.medewerker)).status).toBe(201);
    t.weigert('al-ingetrokken', await op(een, '/intrekkingen', reden, t.regio.borg.medewerker));
    const casus = await eenGestarteCasus(t.dienst, t.regio);
    t.weigert('al-beoordeeld', await op(casus.aanmeldingId, '/intrekkingen', reden));
  });

  it('tells nobody else that there is an aanmelding', async () => {
    t.weigertStil('aanmelding-bestaat-niet', await op(randomUUID(), '/intrekkingen', reden));
    const id = await meld(t);
    t.weigertStil('aanmelding-bestaat-niet', await op(id, '/intrekkingen', reden, t.regio.brug.medewerker));
    t.weigertStil(
      'aanmelding-bestaat-niet',
      await op(id, '/ontkoppelingen', { vervangen: [] }, t.regio.appingedam.coordinator),
    );
  });

  it('refuses to place what does not wait, or would still be in two', async () => {
    const [a, b] = [await eenGestarteCasus(t.dienst, t.regio), await eenGestarteCasus(t.dienst, t.regio)];
    const personen = [a, b].map((casus) => over(casus).personen[0]);
    const id = await meld(t, { personen });
    t.weigert('nog-in-twee-casussen', await op(id, '/toewijzingen'));
    t.weigert('nog-niet-geplaatst', await ontkoppel(id));
    t.weigert('wacht-niet', await op(await meld(t), '/toewijzingen'));
  });

  it('refuses to say of somebody that is not in it, or of whom more is known, who it is', async () => {
    const casus = await eenGestarteCasus(t.dienst, t.regio);
    const [bekende] = casus.gezinsleden;
    const herken = (id: string, persoonId: string, als = bekende!, versie = 2) =>
      op(id, '/herkenningen', { herkend: [{ persoonId, als }] }, undefined, versie);
    t.weigert('al-beoordeeld', await herken(casus.aanmeldingId, bekende!, randomUUID(), 3));
    const eigen = await eenCasusInBeoordeling(t.dienst, t.regio);
    const [een, ander] = eigen.gezinsleden;
    t.weigert('persoon-onbekend', await herken(eigen.aanmeldingId, randomUUID()));
    t.weigert('persoon-dubbel', await herken(eigen.aanmeldingId, een!, ander));
    t.weigert('persoon-niet-bekend', await herken(eigen.aanmeldingId, een!, randomUUID()));
    // Another aanmelding names him too: what that one says would stay with nobody.
    await meld(t, over(eigen));
    t.weigert('persoon-al-vastgelegd', await herken(eigen.aanmeldingId, een!));
    const gevoegd = await meld(t, { personen: [...over(casus).personen, gezinslid()] });
    const andereCasus = await eenCasusInBeoordeling(t.dienst, t.regio);
    t.weigert('nog-in-twee-casussen', await herken(gevoegd, bekende!, andereCasus.gezinsleden[0]));
    const wie = async (id: string, i: number) =>
      (
        await t.dienst.query<{ id: string }>(
          `select data #>> array['personen', $2::text, 'persoonId'] as id from casusregie.event where stream_id = $1 and version = 1`,
          [id, i],
        )
      )[0]!.id;
    // He came in by an aanmelding that was withdrawn since: with him the next one stands or falls.
    const erbij = await wie(gevoegd, 1);
    const alleen = await meld(t, { personen: [{ hoedanigheid: 'gezinslid', persoonId: erbij }] });
    await op(gevoegd, '/intrekkingen', reden);
    t.weigert('al-ingetrokken', await herken(gevoegd, erbij, undefined, 3));
    const weg = await eenCasusInBeoordeling(t.dienst, t.regio);
    await weg.lukt(weg.coordinator, '/beoordelingen', { uitkomst: 'niet-starten', reden: 'Nee.' });
    t.weigert('niemand-van-dit-gezin', await herken(alleen, erbij, weg.gezinsleden[0]));
  });

  it('refuses to undo a match that is none', async () => {
    const casus = await eenGestarteCasus(t.dienst, t.regio);
    const id = await meld(t, over(casus));
    expect(await casusVan(t.dienst, id)).toBe(casus.casusId);
    t.weigert('persoon-onbekend', await ontkoppel(id, [{ persoonId: randomUUID(), door: { achternaam: 'Ander' } }]));
    const vreemd = { persoonId: casus.gezinsleden[0], door: { persoonId: randomUUID() } };
    t.weigert('persoon-niet-bekend', await ontkoppel(id, [vreemd]));
    t.weigert('nog-gezinslid-van-casus', await ontkoppel(id));
    const alleen = await eenCasusInBeoordeling(t.dienst, t.regio);
    t.weigert('uitkomst-past-niet', await ontkoppel(alleen.aanmeldingId));
    t.verbiedt('niet-bevoegd', await op(id, '/ontkoppelingen', { vervangen: [] }, t.regio.borg.medewerker));
  });
}
