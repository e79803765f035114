import { describe, expect, it } from '@jest/globals';
import { Inzagelog } from './inzagelog.js';
import { newKeyId } from './keys/key-id.js';
import { AANLEIDING, asRole, LOG_KEY, uuid } from './test-vault.js';
import { ACTOR, admin, count, database, GONE, newBsn, other, person, reveal, text, vault } from './test-vaults.js';
import type { Persoonsgegevens, VaultText } from './vault.js';

const JAN: Persoonsgegevens = { voornamen: 'Jan', achternaam: 'Berg', geboortedatum: '1955-03-12' };

/** By which command somebody came. */
const opdrachten = new Map<string, string>();
async function leg(
  gegevens: Persoonsgegevens,
  teksten: readonly VaultText[] = [],
  persoonId = uuid(),
): Promise<string> {
  const commandId = uuid();
  opdrachten.set(persoonId, commandId);
  await vault.put({ commandId, personen: [person(gegevens, persoonId)], teksten });
  await vault.confirm(commandId);
  return persoonId;
}
const verenig = (van: string, naar: string, kluis = vault) =>
  kluis.verenig(van, naar, { uitOpdracht: opdrachten.get(van)! });
const besluit = () => ({ gevraagdDoor: uuid(), akkoordDoor: uuid() });
const lees = async (tekstId: string) => (await reveal({ tekstId }))[0];

describe('two numbers of one person', () => {
  it('are one: texts and data go under the number that stays, and what was known there counts', async () => {
    const [van, ander] = [uuid(), uuid()];
    const [alleen, samen, casus] = [text('Alleen.', uuid(), [van]), text('Samen.', uuid(), [van, ander]), { ...text('Casus.', uuid(), [van]), casusId: uuid() }]; // prettier-ignore
    const naar = await leg(JAN);
    await leg({ ...JAN, achternaam: 'vd Berg', adres: 'Havenkade 4' }, [alleen, samen, casus], van);
    expect(await verenig(van, naar)).toBe(true);
    expect(await reveal({ persoonId: van }, { persoonId: naar })).toEqual([
      { persoonId: van, gegevens: JAN },
      { persoonId: naar, gegevens: JAN },
    ]);
    for (const een of [alleen, samen, casus]) expect(await lees(een.id)).toMatchObject({ tekst: een.tekst });
    expect(await vault.consequences(van)).toEqual({ teWissen: [], teLakken: [], bijlagen: [], gedeeldeBijlagen: [] });
    expect(await vault.consequences(naar)).toEqual({
      teWissen: [alleen.id, casus.id].sort(),
      teLakken: [{ tekstId: samen.id, anderen: [expect.any(String)] }],
      bijlagen: [],
      gedeeldeBijlagen: [],
    });
    expect(await count('kluis.sleutel where id = $1', newKeyId({ persoonId: van }))).toBe(0);
    // What was reported of her is not lost.
    expect(await count('kluis.persoonsgegevens where persoon_id = $1', naar)).toBe(2);
    // Again, or after a kill: nothing more.
    expect(await verenig(van, naar)).toBe(false);
  });

  it('are erased as one: nothing of either is left that a key opens', async () => {
    const van = uuid();
    const verhaal = text('Verteld.', uuid(), [van]);
    const naar = await leg(JAN);
    await leg(JAN, [verhaal], van);
    await vault.merk();
    await verenig(van, naar);
    const bewijs = await vault.erase(naar, besluit());
    expect(bewijs).toMatchObject({ tekstenGewist: 1, versiesGewist: 2 });
    expect(await lees(verhaal.id)).toEqual(GONE);
    for (const id of [van, naar])
      for (const tabel of ['persoonsgegevens', 'kenmerk', 'bsn_koppeling'])
        expect(await count(`kluis.${tabel} where persoon_id = $1`, id)).toBe(0);
    expect(
      await count(
        'kluis.sleutel where id = any($1)',
        [van, naar].map((persoonId) => newKeyId({ persoonId })),
      ),
    ).toBe(0);
  });

  it('keep the one BSN; two of them are two people, and nothing is done', async () => {
    const bsn = newBsn();
    const [van, naar] = [await leg({ ...JAN, bsn }), await leg(JAN)];
    expect(await vault.metBsn([van, naar])).toEqual(new Set([van]));
    await verenig(van, naar);
    expect(await vault.identify(uuid(), bsn, JAN.geboortedatum, uuid())).toEqual({
      uitkomst: 'bekend',
      persoonId: naar,
    });
    const ander = await leg({ ...JAN, bsn: newBsn() });
    await expect(verenig(ander, naar)).rejects.toMatchObject({ code: 'persoon-heeft-ander-bsn' });
    expect(await reveal({ persoonId: ander })).toMatchObject([{ persoonId: ander }]);
  });

  it('nothing is put away under the number that went, whoever still names it', async () => {
    const [van, naar] = [await leg(JAN), await leg(JAN)];
    await verenig(van, naar);
    for (const kluis of [vault, other])
      await expect(
        kluis.put({ commandId: uuid(), personen: [], teksten: [text('Nog iets.', uuid(), [van])] }),
      ).rejects.toMatchObject({ code: 'persoon-gewist' });
  });

  it('of whom one is unknown or erased stay two', async () => {
    const [van, weg] = [await leg(JAN), await leg(JAN)];
    await expect(verenig(van, uuid())).rejects.toMatchObject({ code: 'persoon-onbekend' });
    await vault.erase(weg, besluit());
    await expect(verenig(van, weg)).rejects.toMatchObject({ code: 'persoon-gewist' });
    expect(await reveal({ persoonId: van })).toMatchObject([{ persoonId: van }]);
  });

  it('read in the access log who saw either, also when they became one over another number', async () => {
    const [een, twee, drie] = [await leg(JAN), await leg(JAN), await leg(JAN)];
    await vault.reveal([{ persoonId: een }, { persoonId: twee }], ACTOR, AANLEIDING);
    await verenig(een, twee);
    await verenig(twee, drie);
    const log = new Inzagelog({ url: asRole(database.url, 'eenplan_kluis_inzage'), logKey: LOG_KEY });
    try {
      expect((await log.zoek({ persoonId: drie }, 10)).map(({ persoonId }) => persoonId).sort()).toEqual(
        [een, twee].sort(),
      );
    } finally {
      await log.close();
    }
  });

  it('are not made one where the first is somebody known too: only what the aanmelding itself brought', async () => {
    const [van, naar] = [await leg(JAN), await leg(JAN)];
    await leg({ ...JAN, adres: 'Havenkade 4' }, [], van);
    opdrachten.set(van, uuid());
    expect(await verenig(van, naar)).toBe(false);
    expect(await reveal({ persoonId: van })).toMatchObject([{ persoonId: van }]);
  });

  it('goes on where it was killed', async () => {
    const van = uuid();
    const verhaal = text('Verteld.', uuid(), [van]);
    const naar = await leg(JAN);
    await leg(JAN, [verhaal], van);
    // After the first of its transactions.
    await admin.query('insert into kluis.gewist (persoon_id) values ($1)', [van]);
    await admin.query('insert into kluis.verenigd (persoon_id, met) values ($1, $2)', [van, naar]);
    expect(await verenig(van, naar, other)).toBe(true);
    expect((await vault.consequences(naar)).teWissen).toEqual([verhaal.id]);
    expect(await lees(verhaal.id)).toMatchObject({ tekst: 'Verteld.' });
    expect(await count('kluis.verenigd where persoon_id = $1 and klaar', van)).toBe(1);
  });
});

describe('a later or corrected BSN', () => {
  it('is hers: the data get it, and what came with it is one with her', async () => {
    const bsn = newBsn();
    const naar = await leg({ ...JAN, adres: 'Havenkade 4' });
    const uit = await leg({ bsn, geboortedatum: JAN.geboortedatum! });
    expect(await vault.verenig(uit, naar, { bsn: 'van' })).toBe(true);
    expect(await reveal({ persoonId: naar })).toEqual([
      { persoonId: naar, gegevens: { ...JAN, adres: 'Havenkade 4', bsn } },
    ]);
    expect(await vault.identify(uuid(), bsn, JAN.geboortedatum, uuid())).toEqual({
      uitkomst: 'bekend',
      persoonId: naar,
    });
    expect(await vault.verenig(uit, naar, { bsn: 'van' })).toBe(false);
  });

  it('takes the place of the wrong one, which is nobody’s then', async () => {
    const [fout, goed] = [newBsn(), newBsn()];
    const naar = await leg({ ...JAN, bsn: fout });
    const uit = await leg({ bsn: goed, geboortedatum: JAN.geboortedatum! });
    await vault.verenig(uit, naar, { bsn: 'van' });
    expect(await reveal({ persoonId: naar })).toMatchObject([{ gegevens: { bsn: goed } }]);
    const nieuw = uuid();
    expect(await vault.identify(uuid(), fout, JAN.geboortedatum, nieuw)).toEqual({
      uitkomst: 'nieuw',
      persoonId: nieuw,
    });
  });

  it('of somebody known makes them one, also where each was known; texts are read under both numbers', async () => {
    const van = uuid();
    const verhaal = text('Verteld.', uuid(), [van]);
    const bsn = newBsn();
    const naar = await leg({ ...JAN, bsn });
    await leg({ ...JAN, bsn: newBsn() }, [verhaal], van);
    await leg({ ...JAN, adres: 'Havenkade 4' }, [], van);
    expect(await vault.verenig(van, naar, { bsn: 'naar' })).toBe(true);
    expect(await vault.metBsn([van, naar])).toEqual(new Set([naar]));
    expect(await reveal({ persoonId: van })).toEqual([{ persoonId: van, gegevens: { ...JAN, bsn } }]);
    expect(await lees(verhaal.id)).toMatchObject({ tekst: 'Verteld.' });
    expect([await vault.geldt(van), await vault.geldt(naar)]).toEqual([naar, naar]);
    for (const nummer of [van, naar])
      expect([...(await vault.nummers([nummer]))].sort()).toEqual(expect.arrayContaining([van, naar]));
    const [vreemd, ander] = [text('Van een ander.', uuid(), [uuid()]), uuid()];
    await leg(JAN, [vreemd]);
    const teksten = [verhaal.id, vreemd.id, uuid()];
    expect(await vault.gaanOver(teksten, await vault.nummers([van]))).toEqual(new Set([verhaal.id]));
    expect(await vault.gaanOver(teksten, [ander])).toEqual(new Set());
  });

  it('that splits two gives the texts that were never about the one to the other, under her key', async () => {
    const [van, naar] = [await leg(JAN), await leg({ ...JAN, voornamen: 'Piet' })];
    const [hier, samen, elders] = [text('Hier.', uuid(), [van]), text('Samen.', uuid(), [van, uuid()]), text('Elders.', uuid(), [van])]; // prettier-ignore
    await leg(JAN, [hier, samen, elders]);
    expect(await vault.verleg([hier.id, samen.id], van, naar)).toBe(2);
    expect(await vault.verleg([hier.id, samen.id], van, naar)).toBe(0);
    expect(await vault.consequences(naar)).toMatchObject({ teWissen: [hier.id], teLakken: [{ tekstId: samen.id }] });
    expect(await vault.consequences(van)).toMatchObject({ teWissen: [elders.id], teLakken: [] });
    await vault.erase(van, besluit());
    expect([await lees(hier.id), await lees(elders.id)]).toMatchObject([{ tekst: 'Hier.' }, GONE]);
  });

  it('is compared with a date of birth, of which nothing is told', async () => {
    const [jan, zonder] = [await leg(JAN), await leg({ achternaam: 'Berg' })];
    expect(await vault.isGeboren(jan, '1955-03-12')).toBe(true);
    expect(await vault.isGeboren(jan, '1955-03-13')).toBe(false);
    expect(await vault.isGeboren(zonder, '1955-03-13')).toBeUndefined();
  });
});

describe('a command that was decided again, about whom somebody turned out to be', () => {
  it.each([
    ['of one person', {}],
    ['of a casus', { casusId: uuid() }],
  ])('has its text %s about who she is then, and under her key', async (_, plek) => {
    const [van, naar, ander] = [await leg(JAN), await leg(JAN), await leg(JAN)];
    const [commandId, poging] = [uuid(), uuid()];
    const eerst = { ...text('Verteld.', uuid(), [van]), ...plek };
    const samen = { ...text('Samen.', uuid(), [van, ander]), ...plek };
    const put = (kluis: typeof vault, ...teksten: VaultText[]) =>
      kluis.put({ commandId, poging, personen: [], teksten });
    const { teksten: refs } = await put(vault, eerst, samen);
    const nu = [
      { ...eerst, betrokkenen: [naar] },
      { ...samen, betrokkenen: [ander, naar] },
    ];
    // What the event will say stays what it was.
    expect((await put(other, ...nu)).teksten).toEqual(refs);
    await vault.confirm(commandId);
    expect(await vault.consequences(van)).toMatchObject({ teWissen: [], teLakken: [] });
    expect(await vault.consequences(naar)).toMatchObject({ teWissen: [eerst.id], teLakken: [{ tekstId: samen.id }] });
    // Accepted for her: whatever comes for the command later changes nothing of that.
    await put(vault, eerst, samen);
    expect(await vault.consequences(naar)).toMatchObject({ teWissen: [eerst.id] });
    // Her key goes, and takes nothing along.
    await vault.verenig(van, ander, { bsn: 'naar' });
    expect(await count('kluis.tekst t join kluis.sleutel s on s.id = t.key_id where t.id = $1', eerst.id)).toBe(1);
    expect([await lees(eerst.id), await lees(samen.id)]).toMatchObject([{ tekst: 'Verteld.' }, { tekst: 'Samen.' }]);
    await vault.erase(naar, besluit());
    expect(await lees(eerst.id)).toEqual(GONE);
  });

  it('is refused about who was erased, and stays about whom it was', async () => {
    const [van, weg] = [await leg(JAN), await leg(JAN)];
    await vault.erase(weg, besluit());
    const commandId = uuid();
    const eerst = text('Verteld.', uuid(), [van]);
    await vault.put({ commandId, personen: [], teksten: [eerst] });
    await expect(
      vault.put({ commandId, personen: [], teksten: [{ ...eerst, betrokkenen: [weg] }] }),
    ).rejects.toMatchObject({ code: 'persoon-gewist' });
    expect(await count('kluis.tekst where id = $1 and betrokkenen = array[$2::uuid]', eerst.id, van)).toBe(1);
  });
});
