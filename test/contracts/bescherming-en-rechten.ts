import {
  type Casus,
  eenCasusMetAfspraak,
  eenCasusMetRegisseur,
  eersteTekst,
  eersteVraag,
  kenmerkVan,
  Persoon,
  type Regio,
  vanDelfzijl,
} from '../casusregie/scenarios.js';
import type { Dienst } from '../casusregie/dienst.js';
import type { Systeem } from './systeem.js';

const reden = { reden: 'Zo is het besloten.' };

/** What protects a casus and what a person may ask: part of no story of the demo, each of which must succeed. */
export async function beschermingEnRechten(systeem: Systeem, regio: Regio): Promise<void> {
  const { dienst } = systeem;
  const ander = await vanDelfzijl(dienst, regio, 'casuscoordinator');
  await afscherming(dienst, regio);
  const casus = await eenCasusMetRegisseur(dienst, regio);
  await delen(casus, regio);
  await noodtoegang(casus, regio);
  const auditor = await openstelling(casus, regio);
  const verzoekId = await rechten(casus);
  await vernietiging(casus, ander);
  await gelezen(systeem, casus, verzoekId, auditor);
}

async function afscherming(dienst: Dienst, regio: Regio): Promise<void> {
  const { casus, afspraakId } = await eenCasusMetAfspraak(dienst, regio);
  const { coordinator, regisseur } = casus;
  const [fenna, bram] = casus.gezinsleden;
  const { afschermingId } = await casus.lukt(regisseur, '/veiligheidsafschermingen', {
    beschermdeId: fenna,
    geweerde: { persoonId: bram },
    ...reden,
  });
  const pad = `/veiligheidsafschermingen/${afschermingId}`;
  const onderdeel = { soort: 'afspraak', onderdeelId: afspraakId };
  await casus.lukt(regisseur, `${pad}/vrijgaven`, onderdeel);
  await casus.lukt(coordinator, `${pad}/sluitingen`, onderdeel);
  await casus.lukt(regisseur, `${pad}/opheffingen`, reden);
  await casus.lukt(regisseur, `${pad}/opheffingen/huidige/intrekking`);
  await casus.lukt(regisseur, `${pad}/opheffingen`, reden);
  await casus.lukt(coordinator, `${pad}/opheffingen/huidige/bevestiging`);
}

async function delen(casus: Casus, { borg, brug }: Regio): Promise<void> {
  const { regisseur } = casus;
  const [moeder, jongere] = casus.gezinsleden;
  const deling = {
    klasse: 'verhaal',
    geverId: borg.organisatieId,
    ontvangerId: brug.organisatieId,
    verwerkingsdoel: 'hulpverlening',
    geldigTotDatum: '2099-01-01',
  };
  const { grondslagId } = await casus.lukt(regisseur, '/grondslagen', { grondslag: 'wgbo', ...deling });
  const { toestemmingId } = await casus.lukt(regisseur, '/toestemmingen', { persoonId: moeder, ...deling });
  await casus.lukt(moeder!, `/toestemmingen/${toestemmingId}/intrekking`);
  await casus.lukt(regisseur, `/grondslagen/${grondslagId}/beeindiging`, reden);
  await casus.lukt(jongere!, `/gezinsleden/${jongere}/meelezers`, { ouderId: moeder });
  await casus.lukt(jongere!, `/gezinsleden/${jongere}/meelezers/${moeder}/intrekking`);
  const kind = `/gezinsleden/${jongere}`;
  await casus.lukt(regisseur, `${kind}/ouders`, { ouderId: moeder, bron: 'geboorteakte' });
  await casus.lukt(regisseur, `${kind}/ouders/${moeder}/intrekking`);
  await casus.lukt(regisseur, `${kind}/gezaghebbenden`, { gezaghebbendeId: moeder, bron: 'gezagsregister' });
  await casus.lukt(regisseur, `${kind}/gezaghebbenden/${moeder}/beeindiging`, { bron: 'uitspraak-rechter' });
}

async function noodtoegang(casus: Casus, { crisisdienst, veiligThuis }: Regio): Promise<void> {
  const kenmerk = await kenmerkVan(casus);
  const opKenmerk = await casus.dienst.post(veiligThuis.medewerker, '/noodtoegangen', { ...reden, kenmerk });
  if (opKenmerk.status !== 201) throw new Error(JSON.stringify(opKenmerk.body));
  const genomen = await casus.doe(crisisdienst.medewerker, '/noodtoegangen', { ...reden, uren: 2 });
  if (genomen.status !== 201) throw new Error(JSON.stringify(genomen.body));
  const { noodtoegangId } = genomen.body;
  const [rij] = await casus.dienst.query<{ versie: number }>(
    'select max(version) as versie from casusregie.event where stream_id = $1',
    [casus.casusId],
  );
  casus.versie = rij!.versie;
  const oordeel = { oordeel: 'onterecht', ...reden };
  await casus.lukt(casus.coordinator, `/noodtoegangen/${String(noodtoegangId)}/beoordelingen`, oordeel);
}

/** @returns an auditor who may ask again */
async function openstelling(casus: Casus, regio: Regio): Promise<string> {
  const een = await vanDelfzijl(casus.dienst, regio, 'auditor');
  const twee = await vanDelfzijl(casus.dienst, regio, 'auditor');
  const { openstellingId } = await casus.lukt(een, '/openstellingen', reden);
  await casus.lukt(twee, `/openstellingen/${openstellingId}/goedkeuring`);
  await casus.lukt(een, `/openstellingen/${openstellingId}/beeindiging`);
  await casus.lukt(een, '/openstellingen', reden);
  return een;
}

/** @returns a request for inzage that was granted */
async function rechten(casus: Casus): Promise<string> {
  const { dienst, gezinsleden, casusId, coordinator, regisseur } = casus;
  const fenna = new Persoon(dienst, gezinsleden[0]!);
  const tekstId = await eersteTekst(casus);
  const { verzoekId } = await fenna.lukt(regisseur, '/verzoeken', {
    soort: 'beperking',
    tekst: 'Dit klopt niet.',
    tekstIds: [tekstId],
    casusId,
  });
  const besluit = { uitkomst: 'deels', tekstIds: [tekstId], ...reden };
  await fenna.lukt(coordinator, `/verzoeken/${verzoekId}/beslissingen`, besluit);
  await fenna.lukt(coordinator, '/vrijgaven', { tekstId, ...reden });
  const klacht = { soort: 'klacht', tekst: 'Het duurt te lang.', gemeente: '0010' };
  const { verzoekId: tweede } = await fenna.lukt(fenna.persoonId, '/verzoeken', klacht);
  await fenna.lukt(fenna.persoonId, `/verzoeken/${tweede}/intrekking`);
  const inzage = { soort: 'inzage', tekst: 'Ik wil alles lezen.', gemeente: '0010' };
  const { verzoekId: derde } = await fenna.lukt(fenna.persoonId, '/verzoeken', inzage);
  await fenna.lukt(coordinator, `/verzoeken/${derde}/beslissingen`, { uitkomst: 'toegewezen', ...reden });
  return derde!;
}

async function vernietiging(casus: Casus, ander: string): Promise<void> {
  const { dienst, coordinator, regisseur, casusId } = casus;
  await casus.lukt(regisseur, `/vragen/${await eersteVraag(casus)}/beantwoording`);
  await casus.lukt(regisseur, '/afsluiting', { reden: 'hulpvragen-beantwoord' });
  const bram = new Persoon(dienst, casus.gezinsleden[1]!);
  const voorstel = { grond: 'verzoek-avg', casusId, ...reden };
  await bram.lukt(coordinator, '/vernietigingen', voorstel);
  await bram.lukt(coordinator, '/vernietigingen/huidige/intrekking');
  await bram.lukt(coordinator, '/vernietigingen', voorstel);
  await bram.lukt(ander, '/vernietigingen/huidige/goedkeuring');
  const nog = await dienst.post(coordinator, `/personen/${casus.gezinsleden[0]}/vernietigingen`, voorstel);
  if (nog.status !== 201) throw new Error(JSON.stringify(nog.body));
}

/** What the read side tells of it, with a second page. */
async function gelezen(
  { urls, fetch, koppen }: Systeem,
  casus: Casus,
  verzoekId: string,
  auditor: string,
): Promise<void> {
  const { coordinator, gezinsleden } = casus;
  const fenna = gezinsleden[0]!;
  for (const [pad, wie, kop] of [
    ['/verzoeken?limiet=1', coordinator, 'link'],
    ['/mijn-verzoeken?limiet=1', fenna, 'link'],
    ['/vernietigingen?limiet=1', coordinator, 'link'],
    [`/personen/${fenna}/vernietigingen/huidige`, coordinator, 'etag'],
    [`/personen/${fenna}/vernietigingen/huidige/teksten`, coordinator, undefined],
    [`/verzoeken/${verzoekId}/uitdraaien/huidige`, fenna, undefined],
    [`/verzoeken/${verzoekId}/teksten`, coordinator, undefined],
    [`/casussen/${casus.casusId}/veiligheid`, coordinator, undefined],
    [`/casussen/${casus.casusId}/openstellingen`, auditor, undefined],
  ] as const)
    for (const einde = Date.now() + 20_000; ;) {
      const antwoord = await fetch(`${urls.leesmodellen}/leesmodellen/v1${pad}`, { headers: await koppen(wie) });
      if (antwoord.status === 200 && (kop === undefined || antwoord.headers.has(kop))) break;
      if (Date.now() > einde) throw new Error(`${pad}: ${antwoord.status} ${await antwoord.text()}`);
      await new Promise((klaar) => setTimeout(klaar, 50));
    }
}
