import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Inzagelog } from '@eenplan/vault';
import { type AuditMet, auditMet } from '../testing/audit.js';
import { id, logboek, metRegisseur, type Stap } from '../testing/verhaal.js';
import type { InzageRegel } from './inzagen.dto.js';

const elders = ([naam, event]: Stap): Stap =>
  event.type === 'CasusGeopend' ? [naam, { ...event, data: { ...event.data, gemeente: '0003' } }] : [naam, event];
const events = logboek([
  ...metRegisseur('a', ['p1', 'p2'], 'r1'),
  ...metRegisseur('z', ['p9'], 'r1').map((stappen) => stappen.map(elders)),
]);

let audit: AuditMet;
let log: Inzagelog;
beforeAll(async () => {
  audit = await auditMet(events);
  log = new Inzagelog({ url: audit.url, logKey: audit.logsleutel });
  const buur = { naam: 'buur', rol: 'medewerker', organisatie: 'org' };
  for (const persoon of ['p1', 'p2', 'p1']) await audit.kijk(buur, [{ persoon, casus: 'a' }]);
  await audit.kijk(buur, [{ persoon: 'p9', casus: 'z' }]);
}, 60_000);
afterAll(async () => {
  await log.close();
  await audit.sluit();
});

const DELFZIJL = { rollen: ['auditor'], gemeenten: ['0010'] };
const ZONDER = '/inzagen/uitvoer';
const STEEKPROEF = '/inzagen/steekproeven/uitvoer?aantal=2';
const OPGEHAALD = '/inzagen/uitvoeren/uitvoer';
const ALLE = [ZONDER, STEEKPROEF, OPGEHAALD];

const haal = async (pad: string, aanspraken: object = DELFZIJL) => {
  const { status, tekst, koppen } = await audit.vraag(pad, aanspraken);
  const [kop, ...rijen] = tekst.slice(1).split('\r\n').slice(0, -1);
  return { status, tekst, naam: String(koppen['content-disposition']), kop, rijen: rijen.map((rij) => rij.split(';')) };
};
const lijst = async <T = InzageRegel>(pad: string) =>
  (await audit.vraag<{ lot: string; items: T[] }>(pad, DELFZIJL)).body;
interface Opgehaald {
  readonly lijst: string;
}
const sporen = async () =>
  (await audit.admin.query('select count(*)::int as n from kluis.uitvoer')).rows[0].n as number;

describe('who looked, as a file', () => {
  it('says of who took no part what the list says', async () => {
    const { items } = await lijst('/inzagen?selectie=zonder-betrokkenheid');
    const { naam, kop, rijen } = await haal(ZONDER);
    expect(naam).toContain('filename="inzagen-zonder-betrokkenheid.csv"');
    expect(kop).toBe(
      'Nummer;Begin;Rol;Organisatie;Account;Casussen;Persoon;Waarvoor;Grondslag;Gegevens;Teksten;In een lijst;Deed mee;Spoor',
    );
    expect(items).toHaveLength(3);
    expect(rijen).toEqual(
      items.map(({ nummer, beginOp, persoonId, spoor, organisatie }) => [
        ...[String(nummer), beginOp, 'medewerker', organisatie, '', 'K7M-A22', persoonId],
        ...['casusdossier', '', 'ja', '0', 'nee', 'nee', spoor],
      ]),
    );
    expect((await haal(`${ZONDER}?tot=2020-01-01T00:00:00Z`)).rijen).toEqual([]);
  });

  it('holds of a draw the looks that were drawn on the screen, and not others', async () => {
    for (let keer = 0; keer < 8; keer++) {
      const { lot, items } = await lijst('/inzagen/steekproeven?aantal=2');
      const { rijen, naam } = await haal(`${STEEKPROEF}&lot=${lot}`);
      expect(naam).toContain('filename="inzagen-steekproef.csv"');
      expect(rijen.map(([nummer]) => Number(nummer))).toEqual(items.map(({ nummer }) => nummer));
      expect((await lijst<Opgehaald>('/inzagen/uitvoeren')).items[0]).toMatchObject({ filters: { lot } });
    }
    expect((await haal(`${STEEKPROEF}&lot=1`)).status).toBe(400);
  });

  it('says who took which list, and leaves who was in a casus of which the history was taken', async () => {
    await audit.vraag(`/casussen/${id('a')}/geschiedenis/uitvoer`, DELFZIJL);
    const { items } = await lijst<{ nummer: number; lijst: string; aantalRegels: number }>('/inzagen/uitvoeren');
    const { naam, rijen } = await haal(OPGEHAALD);
    expect(naam).toContain('filename="opgehaalde-lijsten.csv"');
    expect(rijen.map(([nummer, , welke, , , , , , regels]) => [Number(nummer), welke, Number(regels)])).toEqual(
      items.map(({ nummer, lijst, aantalRegels }) => [nummer, lijst, aantalRegels]),
    );
    expect(rijen[0]).toContain('K7M-A22');
    expect(new Set((await log.zoek({ doel: 'uitvoer-opgehaald' }, 10)).map(({ persoonId }) => persoonId))).toEqual(
      new Set(['p1', 'p2'].map(id)),
    );
  });

  it('leaves a trace of its own, with an entry per person whom it tells about, in the own casussen', async () => {
    const { items } = await lijst('/inzagen?selectie=zonder-betrokkenheid');
    await haal(ZONDER);
    expect((await lijst('/inzagen/uitvoeren')).items[0]).toMatchObject({
      lijst: 'uitvoer-inzagen',
      filters: { selectie: 'zonder-betrokkenheid' },
      ...{ aantalRegels: items.length, aantalPersonen: 2, accountId: id('wietske') },
    });
    const gezien = await log.zoek({ doel: 'uitvoer-inzagen', accountId: id('wietske') }, 2);
    expect(gezien.map(({ persoonId }) => persoonId).sort()).toEqual(['p1', 'p2'].map(id).sort());
    for (const een of gezien)
      expect(een).toMatchObject({ casussen: [id('a')], gegevens: false, teksten: [], uitvoer: true });
    // It is no look itself: it is neither found by who took no part, nor drawn.
    expect((await haal(ZONDER)).rijen).toHaveLength(items.length);
    await haal(STEEKPROEF);
    expect((await log.zoek({ doel: 'uitvoer-steekproef' }, 1))[0]).toMatchObject({ casussen: [id('a')] });
  });

  it('is of auditors, of their own gemeenten', async () => {
    expect((await haal(ZONDER, { rollen: ['auditor'], gemeenten: ['0003'] })).rijen.map((rij) => rij[6])).toEqual([
      id('p9'),
    ]);
    const voor = await sporen();
    for (const pad of ALLE)
      for (const rollen of [['beheerder'], ['auditor', 'beheerder'], ['casuscoordinator']])
        expect([pad, (await haal(pad, { rollen, gemeenten: ['0010'] })).status]).toEqual([pad, 403]);
    expect(await sporen()).toBe(voor);
    expect((await haal(OPGEHAALD, { rollen: ['auditor'], gemeenten: ['0024'] })).rijen).toEqual([]);
  });

  it('does not go out where its trace cannot be written', async () => {
    await audit.admin.query(`alter table kluis.uitvoer add constraint dicht check (account_id = 'nee') not valid`);
    for (const pad of ALLE) {
      const { status, tekst } = await haal(pad);
      expect([pad, status, tekst.includes('inzage-niet-vastgelegd')]).toEqual([pad, 503, true]);
    }
    await audit.admin.query('alter table kluis.uitvoer drop constraint dicht');
  });
});
