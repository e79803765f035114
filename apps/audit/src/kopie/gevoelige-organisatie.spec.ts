import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type AuditMet, auditMet } from '../testing/audit.js';
import { geopend, id, logboek, metRegisseur, type Stap, stap, TEKST } from '../testing/verhaal.js';

const organisatie = (
  wie: string,
  naam: string,
  medewerkers: Readonly<Record<string, 'medewerker' | 'auditor'>>,
  datGevoelig = false,
): Stap[] => [
  [
    wie,
    {
      type: 'OrganisatieGeregistreerd',
      data: {
        organisatieId: id(wie),
        naam,
        soort: 'partner',
        gemeenten: ['0010'],
        convenantDatum: '2026-01-01',
        vlaggen: { magBsn: false, datGevoelig, veiligheidsketen: false, crisisdienst: false },
      },
    },
  ],
  ...Object.entries(medewerkers).map(([medewerker, rol]): Stap => [
    wie,
    {
      type: 'MedewerkerToegevoegd',
      data: { medewerkerId: id(medewerker), persoonId: id(`p${medewerker}`), rollen: [rol] },
    },
  ]),
];
const GGZ = { medewerkerId: id('r2'), organisatieId: id('ggz') };
const AUDITOR = { rollen: ['auditor'], gemeenten: ['0010'] };
/** An auditor who works somewhere, and so is somebody. */
const van = (naam: string) => ({ ...AUDITOR, sub: id(naam), organisatie: id('org') });

let audit: AuditMet;
beforeAll(async () => {
  audit = await auditMet(
    logboek([
      organisatie('org', 'De Borg', { r1: 'medewerker', coo: 'medewerker', fred: 'auditor', gijs: 'auditor' }),
      organisatie('ggz', 'Verslavingszorg', { r2: 'medewerker' }, true),
      ...metRegisseur('a', ['p1'], 'r1'),
      ...['org', 'ggz'].map((wie) => [
        stap('a', {
          type: 'OrganisatieBetrokken',
          data: { organisatieId: id(wie), leefgebieden: [wie === 'ggz' ? 'middelengebruik' : 'financien'] },
        }),
      ]),
      [
        stap('a', {
          type: 'AfspraakGemaakt',
          data: {
            ...{ afspraakId: id('af'), doelId: id('do'), tekst: TEKST, uiterlijkDatum: '2099-01-01' },
            ...{ leefgebied: 'financien', oplossing: { soort: 'standaard' } },
            eigenaar: { soort: 'medewerker', ...GGZ },
          },
        }),
      ],
      [stap('a', { type: 'RegieGewisseld', data: { naar: GGZ, reden: TEKST } })],
      [geopend('b', ['p2', 'p3'])],
      [stap('b', { type: 'CasusGestart', data: { aanmeldingId: id('mb') } })],
      [
        stap('b', {
          type: 'VeiligheidsafschermingIngesteld',
          data: { afschermingId: id('sch'), beschermdeId: id('p2'), geweerdeId: id('pfred'), reden: TEKST },
        }),
      ],
    ]),
  );
  // The one of the organisation did something herself, too.
  await audit.admin.query(
    `update audit.event set meta = jsonb_set(jsonb_set(meta::jsonb, '{actor}', to_jsonb($1::text)), '{organisatieId}', to_jsonb($2::text))::json
     where type = 'RegieGewisseld'`,
    [GGZ.medewerkerId, GGZ.organisatieId],
  );
  await audit.kijk({ naam: 'r2', rol: 'medewerker', organisatie: 'ggz' }, [{ persoon: 'p1', casus: 'a' }]);
}, 60_000);
afterAll(() => audit.sluit());

const lees = (pad: string, wie: object = AUDITOR) => audit.vraag<{ items: object[] }>(pad, wie);
const A = `/casussen/${id('a')}`;

describe('an organisation whose being there is sensitive', () => {
  it.each([
    [`${A}/dossier`, true],
    [`${A}/geschiedenis?limiet=100`, true],
    [`${A}/geschiedenis/uitvoer`, true],
    [`${A}/regieperioden`, true],
    ['/bevindingen', false],
    ['/bevindingen/uitvoer', false],
    ['/inzagen?limiet=100', false],
    ['/inzagen/steekproeven/uitvoer', false],
  ])('is "een andere organisatie" to an auditor in %s, and nothing leads to it', async (pad, metDeBorg) => {
    const { status, tekst } = await lees(pad);
    expect(status).toBe(200);
    if (metDeBorg) expect(tekst).toContain('De Borg');
    expect(tekst).toContain('Een andere organisatie');
    for (const geheim of ['Verslavingszorg', id('ggz'), id('r2'), id('r2').slice(0, 8), 'middelengebruik'])
      expect([geheim, tekst.includes(geheim)]).toEqual([geheim, false]);
  });

  it('is not found in the log of accesses by asking for it', async () => {
    const alle = (await lees('/inzagen?limiet=100')).body.items;
    expect(alle).not.toEqual([]);
    for (const filter of [`organisatieId=${id('ggz')}`, `accountId=${id('r2')}`, `organisatieId=${id('nee')}`])
      for (const pad of [`/inzagen?${filter}`, `/inzagen/steekproeven?${filter}`])
        expect([pad, (await lees(pad)).body.items]).toEqual([pad, []]);
  });
});

describe('an auditor from whom somebody is shielded', () => {
  it('reads nothing of that casus, and of others all', async () => {
    const B = `/casussen/${id('b')}`;
    const paden = ['dossier', 'geschiedenis', 'geschiedenis/uitvoer', 'regieperioden'];
    await audit.kijk({ naam: 'r1', rol: 'medewerker', organisatie: 'org' }, [{ persoon: 'p2', casus: 'b' }]);
    for (const pad of paden) {
      expect([pad, (await lees(`${B}/${pad}`, van('gijs'))).status]).toEqual([pad, 200]);
      expect([pad, (await lees(`${B}/${pad}`, van('fred'))).status]).toEqual([pad, 404]);
      expect([pad, (await lees(`${A}/${pad}`, van('fred'))).status]).toEqual([pad, 200]);
    }
    expect((await lees('/inzagen?limiet=100', van('gijs'))).tekst).toContain(id('b'));
    for (const pad of ['/inzagen?limiet=100', '/bevindingen', `/inzagen?casusId=${id('b')}`])
      expect([pad, (await lees(pad, van('fred'))).tekst.includes(id('b'))]).toEqual([pad, false]);
    for (const [wie, wel] of Object.entries({ gijs: true, fred: false }))
      for (const pad of ['/inzagen/uitvoer', '/inzagen/steekproeven/uitvoer?aantal=100'])
        expect([wie, pad, (await lees(pad, van(wie))).tekst.includes('K7M-B22')]).toEqual([wie, pad, wel]);
  });
});

describe('what an auditor sees on a screen', () => {
  const spoor = async (doel: string) =>
    (
      await audit.admin.query<{ trace_id: string; casussen: string[]; gegevens: boolean }>(
        'select trace_id, casussen, gegevens from kluis.inzage where doel = $1 order by nummer',
        [`controle-${doel}`],
      )
    ).rows;
  const trace = 'ab'.repeat(16);
  const metSpoor = (pad: string) =>
    audit.vraag<{ volgende?: string }>(pad, van('gijs'), { traceparent: `00-${trace}-${'cd'.repeat(8)}-01` });

  it.each([
    ['dossier', `${A}/dossier`],
    ['regie', `${A}/regieperioden`],
    ['geschiedenis', `${A}/geschiedenis?limiet=2`],
    ['bevindingen', '/bevindingen?limiet=100'],
  ])('leaves an entry per person, under the trace of the request: %s', async (doel, pad) => {
    const voor = (await spoor(doel)).length;
    expect((await metSpoor(pad)).status).toBe(200);
    expect((await spoor(doel)).slice(voor)).toEqual([{ trace_id: trace, casussen: [id('a')], gegevens: false }]);
  });

  it('is one look however many pages it has, and another when it begins again', async () => {
    const begin = async () => (await metSpoor(`${A}/geschiedenis?limiet=2`)).body.volgende;
    const volgende = await begin();
    const voor = (await spoor('geschiedenis')).length;
    for (let pagina = volgende; pagina !== undefined;)
      pagina = (await metSpoor(`${A}/geschiedenis?limiet=2&volgende=${pagina}`)).body.volgende;
    expect(await spoor('geschiedenis')).toHaveLength(voor);
    await begin();
    expect(await spoor('geschiedenis')).toHaveLength(voor + 1);
    // Going on in what somebody else began is a look of one's own.
    await lees(`${A}/geschiedenis?vanafNummer=3`, { ...AUDITOR, sub: id('ander') });
    expect(await spoor('geschiedenis')).toHaveLength(voor + 2);
  });

  it('is not shown while the log cannot be written', async () => {
    await audit.admin.query('revoke execute on function kluis.leg_controle_vast from eenplan_kluis_inzage');
    for (const pad of [`${A}/dossier`, `${A}/regieperioden`, `${A}/geschiedenis`, '/bevindingen']) {
      const { status, tekst } = await lees(pad);
      expect([pad, status, tekst.includes('inzage-niet-vastgelegd')]).toEqual([pad, 503, true]);
    }
    await audit.admin.query('grant execute on function kluis.leg_controle_vast to eenplan_kluis_inzage');
  });
});

it('lets nobody of an organisation in whose stream stands still in the copy', async () => {
  const afwijking = `insert into audit.afwijking select position, 'blad', stream_type, stream_id, version, type, schema, data::text,
    meta::text, recorded_at, leaf, leaf from audit.event where stream_id = $1 order by version desc limit 1`;
  await audit.admin.query(afwijking, [id('org')]);
  const { status, tekst } = await lees(`${A}/dossier`, van('gijs'));
  expect([status, tekst.includes('organisatie-staat-stil')]).toEqual([503, true]);
  expect((await lees(`${A}/dossier`)).status).toBe(200);
  await audit.admin.query('delete from audit.afwijking');
});
