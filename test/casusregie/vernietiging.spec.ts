import { randomUUID } from 'node:crypto';
import { CommandBus } from '@nestjs/cqrs';
import { ONTWIKKEL_BEHEERDER } from '@eenplan/identity';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { SYSTEEM } from '../../apps/casus-service/src/accounts.js';
import { Verzoek } from '../../apps/casus-service/src/opdracht/verzoek.js';
import { persoonStroom } from '../../apps/casus-service/src/opdracht/stromen.js';
import { OpPersoon } from '../../apps/casus-service/src/persoon/persoon.opdrachten.js';
import { type Dienst, startDienst, testBsn } from './dienst.js';
import {
  aanmelding,
  type Casus,
  eenCasusInBeoordeling,
  eenCasusMetRegisseur,
  eenGestarteCasus,
  eenRegio,
  eersteVraag,
  geschiedenis,
  Persoon,
  type Regio,
  vanDelfzijl,
} from './scenarios.js';

let dienst: Dienst;
let regio: Regio;
let ander: string;
beforeAll(async () => {
  dienst = await startDienst();
  regio = await eenRegio(dienst);
  ander = await vanDelfzijl(dienst, regio, 'casuscoordinator');
});
afterAll(() => dienst?.stop());

const grond = { grond: 'verzoek-avg', reden: 'De termijn is voorbij.' };

/** Closed, and its first gezinslid proposed to be destroyed. */
async function voorgesteld(): Promise<{ casus: Casus; fenna: Persoon }> {
  const casus = await eenCasusMetRegisseur(dienst, regio);
  const fenna = new Persoon(dienst, casus.gezinsleden[0]!);
  await casus.lukt(casus.regisseur, `/vragen/${await eersteVraag(casus)}/beantwoording`);
  await casus.lukt(casus.regisseur, '/afsluiting', { reden: 'hulpvragen-beantwoord' });
  await fenna.lukt(casus.coordinator, '/vernietigingen', { ...grond, casusId: casus.casusId });
  return { casus, fenna };
}

const houder = async (persoonId: string): Promise<string | undefined> => {
  const [rij] = await dienst.query<{ stream_id: string }>(
    'select stream_id from casusregie.reservation where key = $1',
    [`open-casus/persoon/${persoonId}`],
  );
  return rij?.stream_id;
};
const goed = (fenna: Persoon) => fenna.doe(ander, '/vernietigingen/huidige/goedkeuring');

describe('from the second yes on', () => {
  it('the person is in no casus any more, neither as gezinslid nor as betrokkene, in none of the ways', async () => {
    const { casus, fenna } = await voorgesteld();
    expect(await houder(fenna.persoonId)).toBeUndefined();
    expect((await goed(fenna)).status).toBe(201);
    expect(await houder(fenna.persoonId)).toBe(persoonStroom(fenna.persoonId));

    const heropend = await casus.doe(casus.coordinator, '/heropening', { reden: 'Toch weer.' });
    expect([heropend.status, heropend.body.code]).toEqual([409, 'persoon-niet-beschikbaar']);

    const personen = (hoedanigheid: string) => [
      { hoedanigheid: 'gezinslid', voornamen: 'Bram', achternaam: 'Veen', geboortedatum: '2014-11-20' },
      { hoedanigheid, persoonId: fenna.persoonId },
    ];
    const vragen = [{ soort: 'zorg', tekst: 'Zorgen.', leefgebied: 'financien' }];
    for (const hoedanigheid of ['gezinslid', 'mantelzorger']) {
      const body = aanmelding({ personen: personen(hoedanigheid), vragen });
      const antwoord = await dienst.post(regio.brug.medewerker, '/aanmeldingen', body);
      expect([hoedanigheid, antwoord.status, antwoord.body.code]).toEqual([hoedanigheid, 409, 'persoon-vernietigd']);
    }
  });

  it('the person does not come back to a casus that knew her', async () => {
    const casus = await eenGestarteCasus(dienst, regio);
    const { coordinator } = casus;
    const fenna = new Persoon(dienst, casus.gezinsleden[1]!);
    await casus.lukt(coordinator, `/gezinsleden/${fenna.persoonId}/vertrek`, { reden: 'Op kamers.' });
    await fenna.lukt(coordinator, '/vernietigingen', { ...grond, casusId: casus.casusId });
    expect((await goed(fenna)).status).toBe(201);
    const { persoonId } = fenna;
    const lid = await casus.doe(coordinator, '/gezinsleden', { persoonId });
    expect([lid.status, lid.body.code]).toEqual([409, 'persoon-niet-beschikbaar']);
    const netwerk = { persoonId, rol: 'netwerklid' };
    const betrokkene = await casus.doe(coordinator, '/betrokkenen', netwerk);
    expect([betrokkene.status, betrokkene.body.code]).toEqual([409, 'persoon-vernietigd']);
    // Who may do nothing here is told nothing of it.
    const vreemde = await casus.doe(regio.appingedam.coordinator, '/betrokkenen', netwerk);
    expect(vreemde.status).toBe(404);
  });

  it('whoever is faster: the approval, or the casus that takes the person', async () => {
    for (let i = 0; i < 6; i++) {
      const { casus, fenna } = await voorgesteld();
      const [akkoord, heropend] = await Promise.all([
        goed(fenna),
        casus.doe(casus.coordinator, '/heropening', { reden: 'Toch weer.' }),
      ]);
      expect([akkoord.status, heropend.status].sort()).toEqual([201, 409]);
      expect([akkoord.body.code, heropend.body.code]).toContain(
        akkoord.status === 201 ? 'persoon-niet-beschikbaar' : 'nog-gezinslid',
      );
      expect(await houder(fenna.persoonId)).toBe(
        akkoord.status === 201 ? persoonStroom(fenna.persoonId) : casus.casusId,
      );
    }
  });
});

describe('somebody whom another gemeente knows too', () => {
  const BRAM = { hoedanigheid: 'gezinslid', voornamen: 'Bram', achternaam: 'Veen', geboortedatum: '2014-11-20' };
  const SEM = { ...BRAM, voornamen: 'Sem', geboortedatum: '2015-01-09' };
  const bsnLid = (bsn: string) => [
    { hoedanigheid: 'gezinslid', voornamen: 'Fenna', achternaam: 'Veen', geboortedatum: '1985-03-02', bsn },
  ];
  it('is destroyed when a coördinator there agrees; of what there is, the one who proposes is told nothing else', async () => {
    const personen = bsnLid(testBsn());
    const vragen = [{ soort: 'zorg', tekst: 'Zorgen.', leefgebied: 'financien' }];
    const hier = await eenGestarteCasus(dienst, regio, { personen: [...personen, BRAM], vragen });
    await hier.lukt(hier.coordinator, '/gezinsleden/' + hier.gezinsleden[0]! + '/vertrek', { reden: 'Verhuisd.' });
    const daar = await eenCasusInBeoordeling(dienst, regio, { personen: [...personen, SEM], vragen, gemeente: '0003' });
    expect(daar.gezinsleden[0]).toBe(hier.gezinsleden[0]);
    const fenna = new Persoon(dienst, hier.gezinsleden[0]!);
    const { coordinator } = hier;
    const anders = regio.appingedam.coordinator;
    const met = async ({ aanmeldingId }: Casus) => {
      const [zorg] = await dienst.query<{ tekstId: string }>(
        `select data -> 'vragen' -> 0 -> 'tekst' ->> 'id' as "tekstId" from casusregie.event where stream_id = $1 and version = 1`,
        [aanmeldingId],
      );
      return { ...grond, casusId: hier.casusId, gelakt: [{ ...zorg, tekst: 'Zorgen om een ander.' }] };
    };
    // What stands there is not hers to change; and that she is in an open casus there is not told.
    expect((await fenna.doe(coordinator, '/vernietigingen', await met(daar))).body.code).toBe('tekst-niet-te-lakken');
    expect(await fenna.lukt(coordinator, '/vernietigingen', await met(hier))).toEqual({ persoonId: fenna.persoonId });
    // Words were handed in: a second one here reads them, and another gemeente has to agree all the same.
    await fenna.lukt(ander, '/vernietigingen/huidige/goedkeuring');
    expect(await houder(fenna.persoonId)).not.toBe(persoonStroom(fenna.persoonId));
    const keur = () => fenna.doe(anders, '/vernietigingen/huidige/goedkeuring');
    expect((await keur()).body.code).toBe('nog-gezinslid');
    await daar.lukt(anders, '/beoordelingen', { uitkomst: 'niet-starten', reden: 'Geen vraag meer.' });
    expect((await goed(fenna)).body.code).toBe('andere-gemeente-nodig');
    expect((await keur()).status).toBe(201);
    expect(await houder(fenna.persoonId)).toBe(persoonStroom(fenna.persoonId));
  });

  it('waits for each of them: of one of three it is noted, and cannot be said twice', async () => {
    const derde = randomUUID();
    const loppersum = await dienst.post(ONTWIKKEL_BEHEERDER, '/organisaties', {
      ...{ naam: 'Gemeente Loppersum', soort: 'gemeente', gemeenten: ['0024'], convenantDatum: '2026-01-01' },
      vlaggen: { magBsn: true, datGevoelig: false, veiligheidsketen: false, crisisdienst: false },
      coordinator: {
        ...{ medewerkerId: derde, rollen: ['casuscoordinator'] },
        persoon: { voornamen: 'Test', achternaam: 'Loppersum', geboortedatum: '1980-05-05' },
      },
    });
    expect(loppersum.status).toBe(201);
    const casus = await eenCasusMetRegisseur(dienst, regio);
    const fenna = new Persoon(dienst, casus.gezinsleden[0]!);
    await casus.lukt(casus.regisseur, `/vragen/${await eersteVraag(casus)}/beantwoording`);
    await casus.lukt(casus.regisseur, '/afsluiting', { reden: 'hulpvragen-beantwoord' });
    for (const gemeente of ['0003', '0024'])
      await fenna.lukt(fenna.persoonId, '/verzoeken', { soort: 'klacht', tekst: 'Niet goed.', gemeente });
    await fenna.lukt(casus.coordinator, '/vernietigingen', { ...grond, casusId: casus.casusId });
    const keur = (wie: string) => fenna.doe(wie, '/vernietigingen/huidige/goedkeuring');
    expect((await keur(regio.appingedam.coordinator)).status).toBe(201);
    expect((await geschiedenis(dienst, persoonStroom(fenna.persoonId))).at(-1)).toBe('VernietigingIngestemd');
    expect(await houder(fenna.persoonId)).toBeUndefined();
    expect((await keur(regio.appingedam.coordinator)).body.code).toBe('andere-gemeente-nodig');
    expect((await keur(derde)).status).toBe(201);
    expect(await houder(fenna.persoonId)).toBe(persoonStroom(fenna.persoonId));
  });

  it('is not hers to decide about where nobody asked: to another coördinator there is no such proposal', async () => {
    const { fenna } = await voorgesteld();
    for (const wat of ['goedkeuring', 'intrekking'])
      expect((await fenna.doe(regio.appingedam.coordinator, `/vernietigingen/huidige/${wat}`)).status).toBe(404);
  });
});

describe('the certificate', () => {
  const bewijs = {
    begonnenOp: '2026-06-01T10:00:00.000Z',
    klaarOp: '2026-06-01T10:00:41.000Z',
    tekstenGewist: 3,
    tekstenGelakt: 1,
    tekstenVerlegd: 0,
    versiesGewist: 1,
    koppelingGewist: true,
    sleutelsVerpakt: 12,
    sleutelId: 'sleutel',
    generatie: '2',
    generatiesVernietigd: ['1'],
  };
  const voltooi = (persoonId: string) => {
    const gegevens = {
      account: SYSTEEM,
      commandId: randomUUID(),
      fingerprint: Buffer.alloc(32),
      correlationId: randomUUID(),
    };
    const opdracht = { type: 'VernietigingVoltooien', bewijs } as const;
    return dienst.app.get(CommandBus).execute(new OpPersoon(new Verzoek(gegevens), opdracht, { persoonId }));
  };
  it('is written by the systeem once the vault is done, and never before', async () => {
    const { fenna } = await voorgesteld();
    await expect(voltooi(fenna.persoonId)).rejects.toMatchObject({ code: 'niet-goedgekeurd' });
    await goed(fenna);
    await voltooi(fenna.persoonId);
    await expect(voltooi(fenna.persoonId)).rejects.toMatchObject({ code: 'persoon-vernietigd' });
    expect(await geschiedenis(dienst, persoonStroom(fenna.persoonId))).toEqual([
      'VernietigingVoorgesteld',
      'VernietigingGoedgekeurd',
      'PersoonVernietigd',
    ]);
    expect(await houder(fenna.persoonId)).toBe(persoonStroom(fenna.persoonId));
  });
});
