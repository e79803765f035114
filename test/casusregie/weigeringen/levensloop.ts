import { randomUUID } from 'node:crypto';
import { expect, it } from '@jest/globals';
import { testBsn } from '../dienst.js';
import {
  aanmelding,
  Casus,
  eenCasusInBeoordeling,
  eenCasusMetRegisseur,
  eenGestarteCasus,
  eersteVraag,
} from '../scenarios.js';
import { over } from './aanmelding.js';
import type { Toets } from './toets.js';

const sluit = { reden: 'hulpvragen-beantwoord' };
const starten = { uitkomst: 'starten' };

/** A casus that was started and closed. */
export async function eenGeslotenCasus(t: Toets): Promise<Casus> {
  const casus = await eenCasusMetRegisseur(t.dienst, t.regio);
  await casus.lukt(casus.regisseur, `/vragen/${await eersteVraag(casus)}/beantwoording`);
  await casus.lukt(casus.regisseur, '/afsluiting', sluit);
  return casus;
}

/** A second aanmelding about the first gezinslid joins. */
export async function voeg(t: Toets, casus: Casus, rest: object = {}): Promise<string> {
  const antwoord = await t.dienst.post(
    t.regio.brug.medewerker,
    '/aanmeldingen',
    aanmelding({ ...over(casus), ...rest }),
  );
  expect(antwoord.status).toBe(201);
  casus.versie! += 1;
  return String(antwoord.body['aanmeldingId']);
}

export function levensloopWeigert(t: Toets): void {
  it('answers about a casus of others exactly as about none', async () => {
    const casus = await eenCasusMetRegisseur(t.dienst, t.regio);
    const niets = new Casus(t.dienst, t.regio, randomUUID(), randomUUID(), []);
    niets.versie = 3;
    const vreemden = [t.regio.appingedam.coordinator, t.regio.brug.medewerker, randomUUID()];
    for (const vreemde of vreemden)
      for (const [pad, body] of [
        ['/afsluiting', sluit],
        ['/beoordelingen', starten],
        ['/beoordelingen', { uitkomst: 'doorgeleiden', organisatieId: randomUUID(), begeleiding: 'gebeld' }],
        ['/heropening', { reden: 'Zo maar.' }],
        ['/organisaties', { organisatieId: randomUUID(), leefgebieden: [] }],
        ['/samenvoegingen', { naarCasusId: randomUUID() }],
      ] as const) {
        const [echt, geen] = [await casus.doe(vreemde, pad, body), await niets.doe(vreemde, pad, body)];
        const oud = await casus.doe(vreemde, pad, body, { versie: 1 });
        const kaal = ({ status, body, headers }: typeof echt) => ({
          status,
          body: { ...body, instance: '' },
          koppen: [...headers.keys()].sort(),
        });
        expect(kaal(echt)).toEqual(kaal(geen));
        expect(kaal(oud)).toEqual(kaal(geen));
      }
    t.weigertStil('niet-betrokken', await casus.doe(vreemden[0]!, '/afsluiting', sluit));
    t.weigertStil('casus-bestaat-niet', await niets.doe(t.regio.delfzijl.coordinator, '/afsluiting', sluit));
  });

  it('refuses an aanmelding by the number that somebody had before', async () => {
    const casus = await eenGestarteCasus(t.dienst, t.regio);
    const wie = { bsn: testBsn(), geboortedatum: '1985-03-02' };
    await casus.lukt(casus.coordinator, `/personen/${casus.gezinsleden[0]}/bsn-vaststellingen`, wie);
    const personen = [{ hoedanigheid: 'gezinslid', voornamen: 'Fenna', achternaam: 'Veen', ...wie }];
    const { body } = await t.dienst.post(t.regio.borg.medewerker, '/aanmeldingen', aanmelding({ personen }));
    casus.versie! += 1;
    const toevoegen = { uitkomst: 'toevoegen', aanmeldingId: body['aanmeldingId'] };
    t.weigert('persoon-onder-ander-nummer', await casus.doe(casus.coordinator, '/beoordelingen', toevoegen));
  });

  it('refuses judgements that do not fit', async () => {
    const casus = await eenCasusInBeoordeling(t.dienst, t.regio);
    const { coordinator } = casus;
    const toevoegen = (aanmeldingId: string) =>
      casus.doe(coordinator, '/beoordelingen', { uitkomst: 'toevoegen', aanmeldingId });
    const { organisatieId } = t.regio.borg;
    t.weigert('eerste-aanmelding', await toevoegen(casus.aanmeldingId));
    t.weigert('aanmelding-onbekend', await toevoegen(randomUUID()));
    t.weigert('casus-nog-in-beoordeling', await casus.doe(coordinator, '/afsluiting', sluit));
    t.weigert(
      'organisatie-onbekend',
      await casus.doe(coordinator, '/beoordelingen', {
        uitkomst: 'doorgeleiden',
        organisatieId: randomUUID(),
        begeleiding: 'gebeld',
      }),
    );
    const tweede = await voeg(t, casus);
    const nietStarten = { uitkomst: 'niet-starten', reden: 'Kan zelf verder.' };
    t.weigert('aanmelding-te-beoordelen', await casus.doe(coordinator, '/beoordelingen', nietStarten));
    await casus.lukt(coordinator, '/beoordelingen', { uitkomst: 'toevoegen', aanmeldingId: tweede });
    t.weigert('aanmelding-al-beoordeeld', await toevoegen(tweede));
    t.weigert('hulpvraag-open', await casus.doe(coordinator, '/beoordelingen', nietStarten));
    await casus.lukt(coordinator, '/beoordelingen', starten);
    t.weigert('casus-al-gestart', await casus.doe(coordinator, '/beoordelingen', starten));
    t.verbiedt(
      'alleen-coordinator',
      await (async () => {
        const ander = await eenCasusMetRegisseur(t.dienst, t.regio);
        return ander.doe(ander.regisseur, '/aanwijzingen', { organisatieId });
      })(),
    );
    const doorgeleid = await eenCasusInBeoordeling(t.dienst, t.regio);
    const naar = { uitkomst: 'doorgeleiden', organisatieId, begeleiding: 'meegegaan' };
    await doorgeleid.lukt(coordinator, '/beoordelingen', naar);
    t.weigert('casus-nooit-gestart', await doorgeleid.doe(coordinator, '/heropening', { reden: 'Toch.' }));
    t.weigert('casus-niet-open', await doorgeleid.doe(coordinator, '/beoordelingen', starten));
  });

  it('refuses about veiligheid', async () => {
    const casus = await eenCasusInBeoordeling(t.dienst, t.regio, { veiligheid: { acuut: true } });
    const { coordinator } = casus;
    const { veiligThuis, borg } = t.regio;
    t.weigert(
      'veiligheid-acuut',
      await casus.doe(coordinator, '/beoordelingen', { uitkomst: 'niet-starten', reden: 'x' }),
    );
    await casus.lukt(coordinator, '/beoordelingen', starten);
    t.weigert(
      'veiligheid-al-zo-beoordeeld',
      await casus.doe(coordinator, '/veiligheidsbeoordelingen', { acuut: true }),
    );
    const aanvaard = (account: string, organisatieId: string) =>
      casus.doe(account, '/veiligheidsaanvaardingen', { organisatieId });
    t.verbiedt('niet-veiligheidsketen', await aanvaard(coordinator, veiligThuis.organisatieId));
    for (const { organisatieId } of [veiligThuis, borg])
      await casus.lukt(coordinator, '/organisaties', { organisatieId, leefgebieden: ['veiligheid'] });
    t.verbiedt('niet-veiligheidsketen', await aanvaard(borg.medewerker, borg.organisatieId));
    t.weigert('alleen-eigen-organisatie', await aanvaard(veiligThuis.medewerker, borg.organisatieId));
    await casus.lukt(veiligThuis.medewerker, '/veiligheidsaanvaardingen', { organisatieId: veiligThuis.organisatieId });
    t.weigert('veiligheid-al-aanvaard', await aanvaard(veiligThuis.medewerker, veiligThuis.organisatieId));
    await casus.lukt(coordinator, '/veiligheidsbeoordelingen', { acuut: false });
    t.weigert('veiligheid-niet-acuut', await aanvaard(veiligThuis.medewerker, veiligThuis.organisatieId));
  });

  it('refuses closing and reopening that are not in order', async () => {
    const casus = await eenCasusMetRegisseur(t.dienst, t.regio);
    const { coordinator } = casus;
    t.weigert('hulpvraag-open', await casus.doe(coordinator, '/afsluiting', sluit));
    t.weigert('casus-nog-open', await casus.doe(coordinator, '/nazorg', { nazorgDatum: '2099-01-01' }));
    await casus.lukt(coordinator, `/vragen/${await eersteVraag(casus)}/intrekking`);
    t.weigert(
      'nazorg-in-verleden',
      await casus.doe(coordinator, '/afsluiting', { ...sluit, nazorgDatum: '2020-01-01' }),
    );
    const gesloten = await eenGeslotenCasus(t);
    await gesloten.lukt(coordinator, '/nazorg', { nazorgDatum: '2099-01-01' });
    t.weigert('nazorg-al-gepland', await gesloten.doe(coordinator, '/nazorg', { nazorgDatum: '2099-01-01' }));
    const zelfde = await t.dienst.post(t.regio.borg.medewerker, '/aanmeldingen', aanmelding(over(gesloten)));
    expect(zelfde.status).toBe(201);
    // Its gezinslid is in another open casus by now.
    t.weigert('persoon-niet-beschikbaar', await gesloten.doe(coordinator, '/heropening', { reden: 'Terug.' }));
  });

  it('refuses to merge what cannot be merged', async () => {
    const [a, b] = [await eenGestarteCasus(t.dienst, t.regio), await eenGestarteCasus(t.dienst, t.regio)];
    const { coordinator } = a;
    const naar = (naarCasusId: string) => a.doe(coordinator, '/samenvoegingen', { naarCasusId });
    t.weigert('zelfde-casus', await naar(a.casusId));
    expect((await naar(randomUUID())).status).toBe(404);
    await a.lukt(coordinator, '/samenvoegingen', { naarCasusId: b.casusId });
    t.weigert('casus-samengevoegd', await a.doe(coordinator, '/heropening', { reden: 'Toch.' }));
  });
}
