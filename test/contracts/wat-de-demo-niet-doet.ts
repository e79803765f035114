import { randomUUID } from 'node:crypto';
import { ONTWIKKEL_AUDITOR, ONTWIKKEL_BEHEERDER } from '@eenplan/identity';
import { Winkel } from '../../apps/read-model/src/testing/winkel.js';
import { asRole } from '../event-store/support.js';
import {
  aanmelding,
  type Casus,
  eenCasusMetAfspraak,
  eenCasusMetRegisseur,
  eenGestarteCasus,
  eenRegio,
  eersteVraag,
  nieuweMedewerker,
  type Regio,
  vanDelfzijl,
} from '../casusregie/scenarios.js';
import { bijlage, formulier, stuur } from '../casusregie/bijlagen.js';
import { type Dienst, testBsn } from '../casusregie/dienst.js';
import { beschermingEnRechten } from './bescherming-en-rechten.js';
import type { Systeem } from './systeem.js';

/** Commands that are part of no story of the demo, each of which must succeed. */
export async function watDeDemoNietDoet(systeem: Systeem): Promise<void> {
  const { dienst } = systeem;
  const regio = await eenRegio(dienst);
  await aanmeldingen(systeem, regio);
  await organisaties(dienst, regio);
  await regie(dienst, regio);
  await gezin(dienst, regio);
  await plan(dienst, regio);
  await beschermingEnRechten(systeem, regio);
  await tweeAfspraken(systeem, regio);
  await tweeAanbiedingen(systeem, regio);
  await tweeOpenstellingen(systeem, regio);
  await tweeKeerOpgehaald(systeem);
  await bijlagen(systeem, regio);
  await concepten(systeem, regio);
  await bewaartermijnen(systeem, regio);
}

/** Kept while it is written, read back, and gone. */
async function concepten({ urls, fetch, koppen }: Systeem, { brug }: Regio): Promise<void> {
  const headers = { 'content-type': 'application/json', ...(await koppen(brug.medewerker)) };
  const inhoud = '{"tekst":"Samen naar de woningb"}';
  for (const init of [{ method: 'PUT', body: JSON.stringify({ inhoud }) }, { method: 'GET' }, { method: 'DELETE' }]) {
    const { ok } = await fetch(`${urls.casusregie}/casusregie/v1/concepten/melding`, { headers, ...init });
    if (!ok) throw new Error(`${init.method} of a concept was refused`);
  }
}

async function aanmeldingen(systeem: Systeem, regio: Regio): Promise<void> {
  const { dienst } = systeem;
  const melder = regio.brug.medewerker;
  const meld = async (over: object) =>
    (await lukt(dienst.post(melder, '/aanmeldingen', aanmelding({ ...over }))))['aanmeldingId']!;
  const [a, b] = [await eenGestarteCasus(dienst, regio), await eenGestarteCasus(dienst, regio)];
  const lid = ({ gezinsleden }: Casus) => ({ hoedanigheid: 'gezinslid', persoonId: gezinsleden[0] });
  const wacht = await meld({ personen: [lid(a), lid(b)] });
  await a.lukt(a.coordinator, '/samenvoegingen', { naarCasusId: b.casusId });
  await lukt(dienst.post(a.coordinator, `/aanmeldingen/${wacht}/toewijzingen`, {}, { versie: 2 }));
  const erbij = await meld({ personen: [lid(b)] });
  await lukt(dienst.post(melder, `/aanmeldingen/${erbij}/intrekkingen`, { reden: 'Dit was een vergissing.' }));
  const naamgenoot = await meld({ personen: [lid(b)] });
  const vervangen = [{ persoonId: b.gezinsleden[0], door: { voornamen: 'Feija', achternaam: 'Veen' } }];
  await lukt(dienst.post(a.coordinator, `/aanmeldingen/${naamgenoot}/ontkoppelingen`, { vervangen }, { versie: 2 }));
  const eigen = await meld({});
  const [rij] = await dienst.query<{ id: string }>(
    `select data #>> '{personen,0,persoonId}' as id from casusregie.event where stream_id = $1 and version = 1`,
    [eigen],
  );
  // Of the same name and date of birth: the hashes are made behind the requests.
  const gelijkend = await gelijkenden(systeem, a.coordinator, eigen);
  if (!gelijkend.includes(b.gezinsleden[0]!)) throw new Error(`${b.gezinsleden[0]} is not among ${gelijkend}`);
  const herkend = [{ persoonId: rij!.id, als: b.gezinsleden[0] }];
  await lukt(dienst.post(a.coordinator, `/aanmeldingen/${eigen}/herkenningen`, { herkend }, { versie: 2 }));
}

/** Whom the first person of an aanmelding looks like, as soon as that is known. */
async function gelijkenden({ urls, fetch, koppen }: Systeem, coordinator: string, id: string): Promise<string[]> {
  const pad = `${urls.leesmodellen}/leesmodellen/v1/aanmeldingen/${id}/gelijkenden`;
  for (const einde = Date.now() + 20_000; ;) {
    const antwoord = await fetch(pad, { headers: await koppen(coordinator) });
    if (antwoord.status === 200) {
      const { personen } = (await antwoord.json()) as {
        personen: { gelijkenden: { persoon: { persoonId: string } }[] }[];
      };
      return personen[0]!.gelijkenden.map(({ persoon }) => persoon.persoonId);
    }
    if (Date.now() > einde) throw new Error(`nobody is compared: ${antwoord.status}`);
    await new Promise((klaar) => setTimeout(klaar, 50));
  }
}

async function organisaties(dienst: Dienst, { delfzijl: { organisatieId } }: Regio): Promise<void> {
  const [nieuw, weg] = [randomUUID(), randomUUID()];
  for (const wie of [nieuw, weg]) await nieuweMedewerker(dienst, organisatieId, wie, ['casuscoordinator']);
  const versie = async () =>
    (
      await dienst.query<{ version: number }>(
        'select max(version) as version from casusregie.event where stream_id = $1',
        [organisatieId],
      )
    )[0]!.version;
  const doe = async (pad: string, body: object) =>
    lukt(dienst.post(ONTWIKKEL_BEHEERDER, `/organisaties/${organisatieId}${pad}`, body, { versie: await versie() }));
  await doe(`/medewerkers/${weg}/bereikbaarheid`, { telefoon: '0596 00 0000' });
  await doe(`/medewerkers/${weg}/vertrek`, {});
  const [{ medewerkerId: vroeger }] = (await dienst.query<{ medewerkerId: string }>(
    `select data -> 'coordinator' ->> 'medewerkerId' as "medewerkerId" from casusregie.event
     where stream_id = $1 and version = 1`,
    [organisatieId],
  )) as [{ medewerkerId: string }];
  await doe('/van-dienst', { medewerkerId: nieuw });
  if (vroeger) await doe('/van-dienst', { medewerkerId: vroeger });
}

async function regie(dienst: Dienst, regio: Regio): Promise<void> {
  const { borg, brug, veiligThuis } = regio;
  const brugse = { organisatieId: brug.organisatieId, medewerkerId: brug.medewerker };
  const casus = await eenGestarteCasus(dienst, regio);
  await casus.lukt(casus.coordinator, '/aanwijzingen', { organisatieId: borg.organisatieId });
  await casus.lukt(casus.coordinator, '/aanwijzingen/huidige/intrekking');
  await casus.lukt(casus.coordinator, '/aanwijzingen', { organisatieId: brug.organisatieId });
  await casus.lukt(brug.teamleider, '/aanwijzingen/huidige/noeming', brugse);
  await casus.lukt(brug.medewerker, '/aanwijzingen/huidige/weigering', { reden: 'Er zijn al te veel casussen.' });

  const { organisatieId } = regio.delfzijl;
  const tweede = randomUUID();
  await nieuweMedewerker(dienst, organisatieId, tweede, ['casuscoordinator']);
  await casus.lukt(casus.coordinator, '/voorlopige-regiewissels', { organisatieId, medewerkerId: tweede });

  const lopend = await eenCasusMetRegisseur(dienst, regio);
  const bied = async () =>
    (await lopend.lukt(lopend.regisseur, '/overdrachten', { ...brugse, reden: 'Past daar beter.' }))['overdrachtId'];
  await lopend.lukt(lopend.regisseur, `/overdrachten/${await bied()}/intrekking`);
  await lopend.lukt(brug.medewerker, `/overdrachten/${await bied()}/weigering`, { reden: 'Nu even niet.' });
  await lopend.lukt(lopend.regisseur, '/organisaties', {
    organisatieId: veiligThuis.organisatieId,
    leefgebieden: ['veiligheid'],
  });
  await lopend.lukt(lopend.coordinator, '/veiligheidsbeoordelingen', { acuut: true });
  await lopend.lukt(veiligThuis.medewerker, '/veiligheidsaanvaardingen', { organisatieId: veiligThuis.organisatieId });
  await lopend.lukt(lopend.coordinator, '/veiligheidsbeoordelingen', { acuut: false });
  await lopend.lukt(lopend.regisseur, `/organisaties/${veiligThuis.organisatieId}/vertrek`);
}

async function gezin(dienst: Dienst, regio: Regio): Promise<void> {
  const [casus, ander] = [await eenCasusMetRegisseur(dienst, regio), await eenGestarteCasus(dienst, regio)];
  const bram = casus.gezinsleden[1]!;
  await casus.lukt(casus.coordinator, `/gezinsleden/${bram}/verhuizingen`, { naarCasusId: ander.casusId });
  const { persoonId: kind } = await casus.lukt(casus.regisseur, '/gezinsleden', {
    achternaam: 'Veen',
    uitgerekendeDatum: '2099-01-01',
    ongeboren: true,
  });
  await casus.lukt(casus.regisseur, `/gezinsleden/${kind}/geboorte`);
  await casus.lukt(casus.regisseur, `/gezinsleden/${kind}/vertrek`, { reden: 'Woont bij de grootouders.' });
  const { persoonId: oma } = await casus.lukt(casus.regisseur, '/betrokkenen', {
    voornamen: 'Trijntje',
    achternaam: 'Veen',
    rol: 'mantelzorger',
  });
  await casus.lukt(casus.regisseur, `/betrokkenen/${oma}/vertrek`);
  const moeder = `/personen/${casus.gezinsleden[0]}`;
  await casus.lukt(casus.coordinator, `${moeder}/bsn-vaststellingen`, {
    ...{ bsn: testBsn(), geboortedatum: '1985-03-02' },
  });
  const als = { voornamen: 'Femke', achternaam: 'Veenstra' };
  await casus.lukt(casus.coordinator, `${moeder}/splitsingen`, { als });
}

async function plan(dienst: Dienst, regio: Regio): Promise<void> {
  const { casus, vraagId, doelId, afspraakId } = await eenCasusMetAfspraak(dienst, regio);
  const { regisseur } = casus;
  await casus.lukt(regisseur, `/doelen/${doelId}/wijzigingen`, { tekst: 'Alles betaald in mei.' });
  await casus.lukt(regisseur, '/contactmomenten', { met: [casus.gezinsleden[0]], tekst: 'Gebeld over de post.' });
  await casus.lukt(regisseur, '/plan-versies');
  await casus.lukt(regisseur, `/afspraken/${afspraakId}/verval`, { reden: 'Hoeft niet meer.' });
  await casus.lukt(regisseur, `/vragen/${vraagId}/intrekking`);
  await casus.lukt(regisseur, '/afsluiting', { reden: 'gezin-stopt' });
  await casus.lukt(regisseur, '/nazorg', { nazorgDatum: '2099-01-01' });

  // What an inwoner proposes waits for somebody to take it over.
  const eigen = await eenCasusMetRegisseur(dienst, regio);
  const inwoner = eigen.gezinsleden[0]!;
  const vraag = await eersteVraag(eigen);
  const hulpvraag = { soort: 'hulpvraag', vraagstellerId: inwoner, leefgebied: 'huisvesting' };
  const anderen: string[] = [];
  for (const tekst of ['Een eigen kamer.', 'Minder vocht in huis.']) {
    const { vraagId: nieuw } = await eigen.lukt(inwoner, '/vragen', { ...hulpvraag, tekst });
    await eigen.lukt(eigen.regisseur, `/vragen/${nieuw}/plaatsing`);
    anderen.unshift(nieuw!);
  }
  await eigen.lukt(eigen.regisseur, '/volgorde', { vraagIds: [vraag, ...anderen] });
  const { doelId: eigenDoel } = await eigen.lukt(inwoner, '/doelen', { vraagId: vraag, tekst: 'Weer slapen.' });
  await eigen.lukt(eigen.regisseur, `/doelen/${eigenDoel}/overname`);
}

/** Of two persons the term has passed, as the job points it out; who is asked reads it, and the beheerder that it waits. */
async function bewaartermijnen({ dienst, urls, fetch, koppen }: Systeem, { delfzijl }: Regio): Promise<void> {
  const winkel = await Winkel.open(asRole(dienst.config.databaseUrl, 'eenplan_casusregie'));
  for (let i = 0; i < 2; i++)
    await winkel.leg({
      soort: 'persoon',
      id: randomUUID(),
      events: [
        {
          type: 'BewaartermijnVerstreken',
          data: {
            persoonId: randomUUID(),
            gemeente: '0010',
            casusId: randomUUID(),
            totDatum: '2026-01-01',
            werkwijze: 1,
          },
        },
      ],
    });
  await winkel.close();
  const lees = async (pad: string, wie: string) => {
    const antwoord = await fetch(`${urls.leesmodellen}/leesmodellen/v1/${pad}?limiet=1`, {
      headers: await koppen(wie),
    });
    return antwoord.headers.get('link');
  };
  for (const [pad, wie] of [
    ['verstreken-bewaartermijnen', delfzijl.coordinator],
    ['wachtende-vernietigingen', ONTWIKKEL_BEHEERDER],
  ] as const)
    for (const einde = Date.now() + 20_000; (await lees(pad, wie)) === null;) {
      if (Date.now() > einde) throw new Error(`${pad} stays empty`);
      await new Promise((klaar) => setTimeout(klaar, 50));
    }
}

/** A file is added, read back, and withdrawn. */
async function bijlagen({ dienst, urls, fetch, koppen }: Systeem, regio: Regio): Promise<void> {
  const casus = await eenCasusMetRegisseur(dienst, regio);
  const form = formulier({ gegevens: bijlage() });
  const { status, body, headers, versie } = await stuur(dienst, casus.regisseur, casus.casusId, form, { fetch });
  if (status !== 201) throw new Error(JSON.stringify(body));
  const gelezen = await fetch(
    `${urls.leesmodellen}/leesmodellen/v1/casussen/${casus.casusId}/bijlagen/${String(body['bijlageId'])}`,
    { headers: { ...(await koppen(casus.regisseur)), 'eenplan-positie': headers.get('eenplan-positie')! } },
  );
  if (gelezen.status !== 200) throw new Error(await gelezen.text());
  casus.versie = versie!;
  await casus.lukt(casus.regisseur, `/bijlagen/${String(body['bijlageId'])}/intrekking`);
}

/** Somebody with more than one afspraak reads them page by page, the own writes awaited. */
async function tweeAfspraken({ dienst, urls, fetch, koppen }: Systeem, regio: Regio): Promise<void> {
  const { casus, doelId } = await eenCasusMetAfspraak(dienst, regio);
  const { status, headers } = await casus.doe(casus.regisseur, '/afspraken', {
    doelId,
    tekst: 'Samen naar de bank.',
    eigenaar: { soort: 'medewerker', organisatieId: regio.borg.organisatieId, medewerkerId: casus.regisseur },
    uiterlijkDatum: '2099-02-01',
  });
  if (status !== 201) throw new Error(String(status));
  await fetch(`${urls.leesmodellen}/leesmodellen/v1/mijn-afspraken?limiet=1`, {
    headers: { ...(await koppen(casus.regisseur)), 'eenplan-positie': headers.get('eenplan-positie')! },
  });
}

/** Somebody to whom the regie of two casussen is offered reads them page by page. */
async function tweeAanbiedingen({ dienst, urls, fetch, koppen }: Systeem, regio: Regio): Promise<void> {
  const { organisatieId, medewerker: medewerkerId } = regio.borg;
  let positie = '';
  for (let i = 0; i < 2; i++) {
    const casus = await eenGestarteCasus(dienst, regio);
    const { status, headers } = await casus.doe(casus.coordinator, '/aanwijzingen', { organisatieId, medewerkerId });
    if (status !== 201) throw new Error(String(status));
    positie = headers.get('eenplan-positie')!;
  }
  await fetch(`${urls.leesmodellen}/leesmodellen/v1/mijn-aanbiedingen?limiet=1`, {
    headers: { ...(await koppen(medewerkerId)), 'eenplan-positie': positie },
  });
}

/** One auditor asks for two dossiers: a list of more than one page. */
async function tweeOpenstellingen({ dienst, urls, fetch, koppen }: Systeem, regio: Regio): Promise<void> {
  const auditor = await vanDelfzijl(dienst, regio, 'auditor');
  let positie = '';
  for (let i = 0; i < 2; i++) {
    const casus = await eenGestarteCasus(dienst, regio);
    const reden = 'Een klacht over de overdracht.';
    const { status, headers } = await casus.doe(auditor, '/openstellingen', { reden });
    if (status !== 201) throw new Error(String(status));
    positie = headers.get('eenplan-positie')!;
  }
  await fetch(`${urls.audit}/audit/v1/openstellingen?limiet=1`, {
    headers: { ...(await koppen(auditor)), 'eenplan-positie': positie },
  });
}

/** A list of what was taken as a file, of more than one page. */
async function tweeKeerOpgehaald({ urls, fetch, koppen }: Systeem): Promise<void> {
  const headers = await koppen(ONTWIKKEL_AUDITOR);
  for (const selectie of ['gedwongen-wissel', 'reden-ontbreekt']) {
    const antwoord = await fetch(`${urls.audit}/audit/v1/bevindingen/uitvoer?selectie=${selectie}`, { headers });
    if (antwoord.status !== 200) throw new Error(await antwoord.text());
  }
  const lijsten = 'uitvoer steekproeven/uitvoer uitvoeren/uitvoer uitvoeren?limiet=1';
  for (const pad of lijsten.split(' ')) await fetch(`${urls.audit}/audit/v1/inzagen/${pad}`, { headers });
}

async function lukt(antwoord: ReturnType<Dienst['post']>): Promise<Record<string, string>> {
  const { status, body } = await antwoord;
  if (status !== 201) throw new Error(JSON.stringify(body));
  return body as Record<string, string>;
}

/** A stream that one read model cannot handle, and asking that model to try again. */
export async function herkansing({ dienst, urls, fetch, koppen }: Systeem): Promise<void> {
  const winkel = await Winkel.open(asRole(dienst.config.databaseUrl, 'eenplan_casusregie'));
  const [streamId, onbekend] = [randomUUID(), randomUUID()];
  await winkel.leg({
    soort: 'casus',
    id: streamId,
    // A child that nobody ever named.
    events: [{ type: 'GezinslidGeboren', data: { persoonId: onbekend } }],
  });
  await winkel.close();
  const pad = `${urls.leesmodellen}/leesmodellen/v1/projecties/casusdossier/geparkeerde-stromen/${streamId}/herkansingen`;
  for (const einde = Date.now() + 20_000; ;) {
    const { status } = await fetch(pad, { method: 'POST', headers: await koppen(ONTWIKKEL_BEHEERDER) });
    if (status === 200) return;
    if (Date.now() > einde) throw new Error(`no parked stream: ${status}`);
    await new Promise((klaar) => setTimeout(klaar, 50));
  }
}

/** A stream that stands still in audit's copy, and releasing it. */
export async function vrijgave({ dienst, urls, fetch, koppen }: Systeem): Promise<void> {
  const [afwijking] = await dienst.query<{ stream_id: string }>(
    `insert into audit.afwijking select position, 'blad', stream_type, stream_id, version, type, schema, data::text,
       meta::text, recorded_at, leaf, leaf from audit.event order by position limit 1 returning stream_id`,
  );
  const { status } = await fetch(`${urls.audit}/audit/v1/afwijkingen/${afwijking!.stream_id}/vrijgaven`, {
    method: 'POST',
    headers: { ...(await koppen(ONTWIKKEL_AUDITOR)), 'content-type': 'application/json' },
    body: JSON.stringify({ oorzaak: 'proef' }),
  });
  if (status !== 200) throw new Error(`not released: ${status}`);
}
