import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type AuditMet, auditMet } from './testing/audit.js';
import { leg } from './testing/kopie.js';
import { geopend, id, logboek, metRegisseur, type Stap, stap } from './testing/verhaal.js';

const gemeente = (naam: string, code: string, wie: string[], soort: 'gemeente' | 'partner' = 'gemeente'): Stap[] => [
  [
    naam,
    {
      type: 'OrganisatieGeregistreerd',
      data: {
        organisatieId: id(naam),
        naam: `Gemeente ${naam}`,
        soort,
        gemeenten: [code],
        convenantDatum: '2026-01-01',
        vlaggen: { magBsn: false, datGevoelig: false, veiligheidsketen: false, crisisdienst: false },
      },
    },
  ],
  ...wie.map((medewerker): Stap => {
    const rollen = [soort === 'gemeente' ? ('casuscoordinator' as const) : ('medewerker' as const)];
    return [
      naam,
      { type: 'MedewerkerToegevoegd', data: { medewerkerId: id(medewerker), persoonId: id(`p${medewerker}`), rollen } },
    ];
  }),
];
const elders = ([naam, event]: Stap): Stap =>
  event.type === 'CasusGeopend' ? [naam, { ...event, data: { ...event.data, gemeente: '0003' } }] : [naam, event];
const TEKST = (nummer: number) => ({ id: `00000000-0000-4000-8000-00000000000${nummer}`, commitment: 'A'.repeat(43) });
const contact = (casus: string, tekst: number): Stap =>
  stap(casus, {
    type: 'ContactVastgelegd',
    data: {
      contactmomentId: id(`k${casus}`),
      met: [id('p1')],
      medewerker: { medewerkerId: id('r1'), organisatieId: id('org') },
      tekst: TEKST(tekst),
    },
  });

// Casus a and the unjudged b are of Delfzijl, z is of Appingedam.
const events = logboek([
  gemeente('delf', '0010', ['dcoo']),
  gemeente('appi', '0003', ['acoo']),
  gemeente('org', '0024', ['een', 'twee', 'drie', 'vier'], 'partner'),
  ...metRegisseur('a', ['p1'], 'r1'),
  [geopend('b', ['p2'])],
  ...metRegisseur('z', ['p9'], 'r1').map((stappen) => stappen.map(elders)),
  [contact('a', 1), contact('z', 2)],
]);

const DELFZIJL = { rollen: ['auditor'], gemeenten: ['0010'] };
const APPINGEDAM = { rollen: ['auditor'], gemeenten: ['0003'] };
const REGIO = { rollen: ['auditor'], gemeenten: ['0010', '0003'] };

interface Regel {
  readonly accountId: string;
  readonly persoonId: string;
  readonly casusIds: readonly string[];
  readonly casussen: readonly { readonly kenmerk: string }[];
  readonly tekstIds: readonly string[];
  readonly wasBetrokken: boolean;
}

let audit: AuditMet;
beforeAll(async () => {
  audit = await auditMet(events);
  const medewerker = (naam: string) => ({ naam, rol: 'medewerker', organisatie: 'org' });
  await audit.kijk(medewerker('een'), [{ persoon: 'p1', casus: 'a' }]);
  await audit.kijk(medewerker('twee'), [{ persoon: 'p9', casus: 'z' }]);
  await audit.kijk(medewerker('drie'), [{ persoon: 'p2', casus: 'b' }]);
  // In a list she stood in two casussen, of two gemeenten.
  await audit.kijk(medewerker('vier'), [
    { persoon: 'p1', casus: 'a' },
    { persoon: 'p1', casus: 'z' },
  ]);
  await audit.admin.query(`update kluis.inzage set teksten = $2 where account_id = $1`, [
    id('vier'),
    [TEKST(1).id, TEKST(2).id],
  ]);
  const verzoek = (organisatie?: string) => ({
    rol: 'casuscoordinator',
    doel: 'verzoeken',
    ...(organisatie && { organisatie }),
  });
  await audit.kijk({ naam: 'dcoo', ...verzoek('delf') }, [{ persoon: 'p1' }]);
  await audit.kijk({ naam: 'acoo', ...verzoek('appi') }, [{ persoon: 'p1' }]);
  await audit.kijk({ naam: 'zelf', rol: 'inwoner', doel: 'inzage' }, [{ persoon: 'p9' }]);
}, 60_000);
afterAll(() => audit.sluit());

const wie = async (pad: string, aanspraken: object) =>
  (await audit.vraag<{ items: Regel[] }>(pad, aanspraken)).body.items;
const namen = (items: readonly Regel[]) =>
  items
    .map(({ accountId }) =>
      ['een', 'twee', 'drie', 'vier', 'dcoo', 'acoo', 'zelf'].find((naam) => id(naam) === accountId),
    )
    .sort();

describe('an auditor of some gemeenten', () => {
  it.each(['/inzagen?limiet=100', '/inzagen/steekproeven?aantal=100'])('sees of %s those of the own', async (pad) => {
    expect(namen(await wie(pad, DELFZIJL))).toEqual(['dcoo', 'drie', 'een', 'vier']);
    expect(namen(await wie(pad, APPINGEDAM))).toEqual(['acoo', 'twee', 'vier']);
    expect(namen(await wie(pad, REGIO))).toEqual(['acoo', 'dcoo', 'drie', 'een', 'twee', 'vier', 'zelf']);
    expect(await wie(pad, { rollen: ['auditor'] })).toEqual([]);
    expect(await wie(pad, { rollen: ['auditor'], gemeenten: ['0024'] })).toEqual([]);
  });

  it('draws lots among the own only', async () => {
    for (let keer = 0; keer < 12; keer++)
      expect(await wie('/inzagen/steekproeven?aantal=1', APPINGEDAM)).toHaveLength(1);
  });

  it('who looked without taking part is found among those only', async () => {
    const pad = '/inzagen?selectie=zonder-betrokkenheid&limiet=100';
    expect(namen(await wie(pad, DELFZIJL))).toEqual(['drie', 'een', 'vier']);
    expect(namen(await wie(pad, APPINGEDAM))).toEqual(['twee', 'vier']);
  });

  it('reads of an entry that is of two gemeenten what is of the own', async () => {
    const vier = async (aanspraken: object) => (await wie(`/inzagen?accountId=${id('vier')}`, aanspraken))[0];
    expect(await vier(DELFZIJL)).toMatchObject({ casusIds: [id('a')], tekstIds: [TEKST(1).id] });
    expect(await vier(APPINGEDAM)).toMatchObject({ casusIds: [id('z')], tekstIds: [TEKST(2).id] });
    expect((await vier(REGIO))!.casusIds).toHaveLength(2);
    expect((await vier(DELFZIJL))!.casussen).toEqual([{ casusId: id('a'), kenmerk: 'K7M-A22' }]);
  });

  it('gets of what is of another gemeente the answer about what is not there', async () => {
    const onbekend = await audit.vraag(`/inzagen?casusId=${id('nee')}`, DELFZIJL);
    expect((await audit.vraag(`/inzagen?casusId=${id('z')}`, DELFZIJL)).body).toEqual(onbekend.body);
    expect((await audit.vraag(`/inzagen?persoonId=${id('p9')}`, DELFZIJL)).body).toEqual(onbekend.body);
  });

  it('proves the three ones of the own casussen, and of the whole log who is of all gemeenten', async () => {
    interface Bewijs {
      readonly heleLogboek: boolean;
      readonly geldig: boolean;
      readonly aantallen: Record<string, number>;
      readonly schendingen: readonly { readonly uitleg: string }[];
    }
    const bewijs = async (aanspraken: object) => (await audit.vraag<Bewijs>('/bewijzen/drie-enen', aanspraken)).body;
    expect(await bewijs(DELFZIJL)).toMatchObject({
      heleLogboek: false,
      geldig: true,
      aantallen: { casussen: 2, gebeurtenissen: 8, gezinsleden: 2 },
    });
    expect(await bewijs(APPINGEDAM)).toMatchObject({ heleLogboek: false, aantallen: { casussen: 1, gezinsleden: 1 } });
    expect(await bewijs(REGIO)).toMatchObject({
      heleLogboek: true,
      aantallen: { casussen: 3, gebeurtenissen: events.length },
    });
    // What is wrong in another gemeente is not told, nor that there is anything.
    const fout = logboek([
      [stap('z', { type: 'RegieAanvaard', data: { medewerkerId: id('r2'), organisatieId: id('org') } })],
    ]);
    await leg(
      audit.admin,
      'audit.event',
      fout.map((een) => ({ ...een, position: events.length + 1, version: 6 })),
    );
    expect(await bewijs(DELFZIJL)).toMatchObject({ geldig: true, schendingen: [] });
    expect(await bewijs(APPINGEDAM)).toMatchObject({ geldig: false });
    expect(await bewijs(REGIO)).toMatchObject({ geldig: false });
    await audit.admin.query('delete from audit.event where position > $1', [events.length]);
  });

  it('sees of what stands still what is of the own, and lets go of nothing else', async () => {
    for (const stroom of ['a', 'z', 'appi'])
      await audit.admin.query(
        `insert into audit.afwijking select position, 'blad', stream_type, stream_id, version, type, schema, data::text,
           meta::text, recorded_at, leaf, leaf from audit.event where stream_id = $1 order by version desc limit 1`,
        [id(stroom)],
      );
    const stil = async (aanspraken: object) =>
      (await audit.vraag<{ items: { streamId: string }[] }>('/afwijkingen', aanspraken)).body.items
        .map(({ streamId }) => streamId)
        .sort();
    expect(await stil(DELFZIJL)).toEqual([id('a')]);
    expect(await stil(APPINGEDAM)).toEqual([id('appi'), id('z')].sort());
    expect(await stil(REGIO)).toHaveLength(3);
    const geef = (stroom: string) =>
      audit.vraag(`/afwijkingen/${id(stroom)}/vrijgaven`, DELFZIJL, {}, { oorzaak: 'proef' });
    expect((await geef('z')).status).toBe(404);
    expect((await geef('a')).status).toBe(200);
  });
});
