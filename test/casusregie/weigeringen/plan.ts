import { randomUUID } from 'node:crypto';
import { expect, it } from '@jest/globals';
import {
  eenCasusMetAfspraak,
  eenCasusMetRegisseur,
  eenGestarteCasus,
  eersteVraag,
  nieuweMedewerker,
} from '../scenarios.js';
import type { Toets } from './toets.js';

export function planWeigert(t: Toets): void {
  it('refuses about hulpvragen', async () => {
    const casus = await eenCasusMetRegisseur(t.dienst, t.regio);
    const { regisseur, coordinator } = casus;
    const [fenna, bram] = casus.gezinsleden as [string, string];
    const eerste = await eersteVraag(casus);
    const breng = (over: object) =>
      casus.doe(regisseur, '/vragen', {
        soort: 'hulpvraag',
        vraagstellerId: bram,
        tekst: 'Rust.',
        leefgebied: 'huisvesting',
        ...over,
      });
    t.weigert('vraagsteller-geen-gezinslid', await breng({ vraagstellerId: randomUUID() }));
    t.weigert('leefgebied-onbekend', await breng({ leefgebied: 'ruimtevaart' }));
    t.weigert('in-de-toekomst', await breng({ gebeurdOp: '2199-01-01T00:00:00Z' }));
    const { vraagId: tweede } = (await breng({})).body as { vraagId?: string };
    const { vraagId: zorg } = (await breng({ soort: 'zorg', vraagstellerId: undefined })).body as { vraagId?: string };
    const plaats = (vraagId: string, body: object = {}) => casus.doe(regisseur, `/vragen/${vraagId}/plaatsing`, body);
    t.weigert('vraag-onbekend', await plaats(randomUUID()));
    t.weigert('voor-verwijzing', await plaats(eerste, { gebeurdOp: '2001-01-01T00:00:00Z' }));
    expect((await plaats(eerste)).status).toBe(201);
    t.weigert('vraag-al-geplaatst', await plaats(eerste));
    t.weigert('geen-hulpvraag', await casus.doe(regisseur, `/vragen/${zorg}/beantwoording`));
    const volgorde = (...vraagIds: (string | undefined)[]) => casus.doe(regisseur, '/volgorde', { vraagIds });
    t.weigert('volgorde-onvolledig', await volgorde(eerste));
    t.weigert('prio-niet-eerst', await volgorde(tweede, eerste));
    t.weigert('volgorde-ongewijzigd', await volgorde(eerste, tweede));
    const kies = (keuzes: object[], over: object = {}) =>
      casus.doe(regisseur, '/prio-vraag', { vraagId: tweede, keuzes, ...over });
    const ja = (persoonId: string) => ({ persoonId, vraagId: tweede });
    t.weigert('keuzes-ontbreken', await kies([]));
    t.weigert('keuze-dubbel', await kies([ja(fenna), ja(fenna)]));
    t.weigert('reden-ontbreekt', await kies([ja(fenna), { persoonId: bram, vraagId: eerste }]));
    expect((await kies([ja(fenna)])).status).toBe(201);
    t.weigert('prio-al-gekozen', await kies([ja(bram)]));
    t.weigert(
      'laatste-aanbod-ontbreekt',
      await casus.doe(coordinator, `/vragen/${tweede}/loslating`, { reden: 'wil-niet-verder' }),
    );
    const ander = t.regio.borg.teamleider;
    t.verbiedt('alleen-vraagsteller', await casus.doe(ander, `/vragen/${tweede}/intrekking`));
    await casus.lukt(regisseur, `/vragen/${tweede}/intrekking`);
    t.weigert('hulpvraag-niet-open', await casus.doe(regisseur, `/vragen/${tweede}/beantwoording`));
  });

  it('refuses about doelen and afspraken', async () => {
    const { casus, vraagId, doelId, afspraakId } = await eenCasusMetAfspraak(t.dienst, t.regio);
    const { regisseur, coordinator } = casus;
    const { borg } = t.regio;
    t.weigert('doel-al-gesteld', await casus.doe(regisseur, `/doelen/${doelId}/overname`));
    t.weigert('doel-onbekend', await casus.doe(regisseur, `/doelen/${randomUUID()}/overname`));
    const collega = randomUUID();
    await nieuweMedewerker(t.dienst, borg.organisatieId, collega, ['medewerker']);
    const { doelId: voorstel } = await casus.lukt(collega, '/doelen', { vraagId, tekst: 'Eigen huis.' });
    const van = (medewerkerId: string, organisatieId = borg.organisatieId) => ({
      soort: 'medewerker',
      organisatieId,
      medewerkerId,
    });
    const maak = (over: object) =>
      casus.doe(regisseur, '/afspraken', {
        doelId,
        tekst: 'Bellen.',
        eigenaar: van(borg.teamleider),
        uiterlijkDatum: '2099-01-01',
        ...over,
      });
    t.weigert('doel-nog-voorgesteld', await maak({ doelId: voorstel }));
    t.weigert('eigenaar-niet-betrokken', await maak({ eigenaar: { soort: 'persoon', persoonId: randomUUID() } }));
    t.weigert('datum-voor-afspraak', await maak({ uiterlijkDatum: '2020-01-01' }));
    const voorgesteld = String((await maak({})).body['afspraakId']);
    const op = (id: string, pad: string, body: object = {}, account = regisseur) =>
      casus.doe(account, `/afspraken/${id}${pad}`, body);
    t.weigert('afspraak-onbekend', await op(randomUUID(), '/nakoming'));
    t.weigert('alleen-eigenaar', await op(voorgesteld, '/aanneming', {}, coordinator));
    t.weigert('afspraak-niet-open', await op(voorgesteld, '/nakoming'));
    t.weigert('afspraak-niet-voorgesteld', await op(afspraakId, '/aanneming'));
    const verplaats = { reden: 'Ziek.', uiterlijkDatum: '2099-01-01' };
    t.weigert('datum-ongewijzigd', await op(afspraakId, '/verplaatsingen', verplaats));
    await casus.lukt(regisseur, `/afspraken/${afspraakId}/niet-nakoming`, { reden: 'Vergeten.' });
    t.weigert('afspraak-al-afgelopen', await op(afspraakId, '/nakoming'));
  });

  it('refuses about plan-versies and contactmomenten', async () => {
    const leeg = await eenGestarteCasus(t.dienst, t.regio, {
      vragen: [{ soort: 'zorg', tekst: 'Het is er erg stil.', leefgebied: 'sociaal-netwerk' }],
    });
    t.weigert('plan-leeg', await leeg.doe(leeg.coordinator, '/plan-versies'));
    const casus = await eenCasusMetRegisseur(t.dienst, t.regio);
    const { regisseur, coordinator } = casus;
    const [fenna, bram] = casus.gezinsleden as [string, string];
    const antwoord = (persoonId: string, account = regisseur) =>
      casus.doe(account, '/plan-versies/1/antwoorden', { persoonId, akkoord: true });
    t.weigert('planversie-onbekend', await antwoord(fenna));
    await casus.lukt(regisseur, '/plan-versies');
    expect((await antwoord(fenna)).status).toBe(201);
    t.weigert('al-beantwoord', await antwoord(fenna));
    t.verbiedt('alleen-eigen-antwoord', await antwoord(bram, fenna));
    const { persoonId } = await casus.lukt(coordinator, '/gezinsleden', { achternaam: 'Veen', ongeboren: true });
    t.weigert('nog-niet-geboren', await antwoord(persoonId!));
    const contact = (met: string[], account = regisseur) =>
      casus.doe(account, '/contactmomenten', { met, tekst: 'Gebeld.' });
    t.weigert('contact-zonder-persoon', await contact([]));
    t.weigert('persoon-onbekend', await contact([randomUUID()]));
    t.verbiedt('alleen-medewerker', await contact([bram], fenna));
  });
}
