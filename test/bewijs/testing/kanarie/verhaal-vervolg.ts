import { Handelingen, lid } from './handelingen.js';
import { type Body, DATUM } from './merken.js';
import { tot } from '../systeem.js';
import type { Toneel } from './toneel.js';
import { vanGewist, vanVan } from './verhaal-bijlagen.js';
import type { Aanmelding } from './wereld.js';

const COO = 'coo delfzijl';
const WEET = { ingelicht: true, reden: null };
/** The gezin is not told of it. */
const STIL = { inlichting: { ingelicht: false, herzienDatum: DATUM } };

/** An ordinary aanmelding of these persons in Delfzijl. @param casus its name, if it opens one */
export function meld(t: Toneel, naam: string, personen: Body[], casus?: string, over: Body = {}): Promise<Aanmelding> {
  const vragen = [{ soort: 'hulpvraag', vraagsteller: 0, leefgebied: 'financien' }];
  const melding = {
    gemeente: '0010',
    personen,
    vragen,
    veiligheid: { acuut: false, toelichting: null },
    inlichting: WEET,
  };
  return t.meld('borg', naam, { ...melding, ...over }, casus);
}

/** What is being judged, what an inwoner reported, and what was not started or led on. */
export async function beoordelingen(t: Toneel): Promise<void> {
  const stil = { ...STIL, veiligheid: { acuut: true }, verhaal: {} };
  const nieuw = [lid(t.persoon('nieuweling', 28)), lid(t.persoon('peuter', 3))];
  await meld(t, 'melding nieuw', nieuw, 'in beoordeling', {
    ...stil,
    vragen: [{ soort: 'zorg', leefgebied: 'veiligheid' }],
  });
  t.inwoner('nieuweling', t.wie('nieuweling'));
  const niet = await meld(t, 'melding niet', [lid(t.persoon('afgewezene', 55))], 'niet gestart');
  await t.beoordeel(COO, niet, 'niet-starten', { reden: undefined });
  t.casus('niet gestart').feiten = { ...t.casus('niet gestart').feiten, status: 'afgesloten' };
  const door = await meld(t, 'melding door', [lid(t.persoon('doorgeleide', 56))], 'doorgeleid');
  const { organisatieId } = t.organisatie('verslavingszorg');
  await t.beoordeel(COO, door, 'doorgeleiden', { organisatieId, begeleiding: 'gebeld' });
  t.casus('doorgeleid').feiten = { ...t.casus('doorgeleid').feiten, status: 'afgesloten' };
  t.inwoner('doorgeleide', t.wie('doorgeleide'));
  const vergissing = await meld(t, 'melding vergissing', [lid(t.persoon('vergist', 57))], 'vergissing');
  await t.doe('borg', 'aanmeldingIntrekken', {}, { aanmeldingId: vergissing.aanmeldingId });
}

/** Asked, named, refused, offered and changed; at the end somebody is asked for the regie. */
export async function regie(t: Toneel): Promise<void> {
  const h = new Handelingen(t, 'regie', COO);
  // He was not told of it, and so does not find it anywhere, though it is in his words.
  const melding = await meld(t, 'melding regie', [lid(t.persoon('vrager', 48))], 'regie', STIL);
  const [vraagId] = await t.beoordeel(COO, melding, 'starten');
  t.inwoner('vrager', t.wie('vrager'));
  const [brug, borg] = [t.medewerker('brug'), t.medewerker('borg')];
  await h.doe(COO, 'voorlopigeRegieGeven', t.medewerker('tweede coo'));
  await h.doe(COO, 'regisseurAanwijzen', { organisatieId: brug.organisatieId, voorkeur: {} });
  await h.doe(COO, 'aanwijzingIntrekken');
  await h.doe(COO, 'regisseurAanwijzen', { organisatieId: brug.organisatieId });
  await h.doe('baas brug', 'regisseurNoemen', brug);
  await h.doe('brug', 'regieWeigeren');
  await h.regisseur('borg');
  await h.doe('borg', 'vraagPlaatsen', {}, { vraagId: vraagId! });
  // From somebody whom no casus knows.
  const geweerde = t.persoon('onbekende', 49);
  await h.doe('borg', 'veiligheidsafschermingInstellen', { beschermdeId: t.wie('vrager'), geweerde });
  const [rij] = await t.systeem.query<{ id: string }>(
    `select data ->> 'geweerdeId' as id from casusregie.event
     where stream_id = $1 and type = 'VeiligheidsafschermingIngesteld'`,
    [h.casus.casusId],
  );
  t.kent('onbekende', rij!.id);
  const bied = async (wie: string) => (await h.doe('borg', 'overdrachtAanbieden', t.medewerker(wie)))['overdrachtId']!;
  await h.doe('borg', 'overdrachtIntrekken', {}, { overdrachtId: await bied('brug') });
  await h.doe('brug', 'overdrachtWeigeren', {}, { overdrachtId: await bied('brug') });
  await h.doe('brug', 'overdrachtAanvaarden', {}, { overdrachtId: await bied('brug') });
  h.isRegisseur('brug');
  await h.doe(COO, 'regieWisselen', borg);
  h.isRegisseur('borg');
  await h.betrek('borg', 'school', 'werk-en-opleiding');
  await h.doe('borg', 'betrokkenheidBeeindigen', {}, { organisatieId: t.organisatie('school').organisatieId });
  h.feiten({
    organisaties: h.casus.feiten.organisaties.filter(
      (een) => een.organisatieId !== t.organisatie('school').organisatieId,
    ),
  });
  const gevraagd = t.medewerker('gevraagde');
  await bied('gevraagde');
  h.feiten({ gevraagd });
  const { openstellingId } = await h.doe('auditor', 'openstellingVragen');
  await h.doe('tweede auditor', 'openstellingGoedkeuren', {}, { openstellingId: openstellingId! });
  await h.doe('auditor', 'openstellingBeeindigen', {}, { openstellingId: openstellingId! });
}

/** Open for one auditor, with danger between the two who are in it. */
export async function geopend(t: Toneel): Promise<void> {
  const { openstellingId } = await t.doe('tweede auditor', 'openstellingVragen', {}, {}, 'gezin');
  await t.doe('auditor', 'openstellingGoedkeuren', {}, { openstellingId: openstellingId! }, 'gezin');
  t.casus('gezin').openstelling = { voor: t.speler('tweede auditor').sub, door: t.speler('auditor').sub };
}

/** All that can be done in a plan, and what can be asked of it; then it is closed. */
export async function gesloten(t: Toneel): Promise<void> {
  const h = new Handelingen(t, 'gesloten', COO);
  const ongeboren = { ongeboren: true, geboortedatum: null, uitgerekendeDatum: DATUM };
  const wie = [lid(t.persoon('klaar', 62)), lid(t.persoon('ongeborene', 1, ongeboren))];
  const vragen = await t.beoordeel(COO, await meld(t, 'melding gesloten', wie, 'gesloten'), 'starten');
  t.inwoner('klaar', t.wie('klaar'));
  await h.regisseur('borg');
  await h.doe('borg', 'vraagPlaatsen', {}, { vraagId: vragen[0]! });
  const anderen = [
    await h.vraag('klaar', 'huisvesting', 'klaar', 'borg'),
    await h.vraag('borg', 'financien', 'klaar', 'borg'),
    await h.vraag('borg', 'justitie', 'klaar', 'borg'),
  ];
  await h.doe('borg', 'volgordeBepalen', { vraagIds: [vragen[0], ...anderen.toReversed()] });
  const doel = await h.doel('borg', vragen[0]!);
  const afspraken: string[] = [];
  for (const van of ['borg', 'borg', 'klaar', 'borg']) afspraken.push(await h.afspraak('borg', doel, van));
  const [nagekomen, niet, verval, verplaatst] = afspraken as [string, string, string, string];
  const { afspraakId: voorgesteld } = await h.doe('klaar', 'afspraakMaken', {
    doelId: doel,
    eigenaar: { soort: 'medewerker', ...t.medewerker('borg') },
  });
  h.casus.afspraken.set(voorgesteld!, { doelId: doel, eigenaar: t.medewerker('borg') });
  await h.doe('borg', 'afspraakAannemen', {}, { afspraakId: voorgesteld! });
  await h.stelVast('borg');
  await h.doe('borg', 'afspraakNakomen', {}, { afspraakId: nagekomen });
  await h.doe('borg', 'afspraakNietNakomen', {}, { afspraakId: niet });
  await h.doe('borg', 'afspraakLatenVervallen', {}, { afspraakId: verval });
  await h.doe('borg', 'afspraakVerplaatsen', {}, { afspraakId: verplaatst });
  const kind = t.wie('ongeborene');
  await h.doe('borg', 'geboorteMelden', {}, { persoonId: kind });
  await h.doe('borg', 'gezinslidLatenVertrekken', {}, { persoonId: kind });
  h.feiten({ gezinsleden: h.casus.feiten.gezinsleden.filter(({ persoonId }) => persoonId !== kind) });
  await h.doe('borg', 'betrokkeneToevoegen', { rol: 'mantelzorger', ...t.persoon('oma', 80) });
  await h.doe('borg', 'betrokkeneLatenVertrekken', {}, { persoonId: t.wie('oma') });
  await h.doe('borg', 'hulpvraagBeantwoorden', {}, { vraagId: vragen[0]! });
  await h.doe('klaar', 'hulpvraagIntrekken', {}, { vraagId: anderen[0]! });
  await h.doe(COO, 'hulpvraagLoslaten', { reden: 'wil-niet-verder' }, { vraagId: anderen[1]! });
  await h.doe(COO, 'hulpvraagLoslaten', { reden: 'verhuisd' }, { vraagId: anderen[2]! });
  await h.doe('borg', 'casusAfsluiten', { reden: 'anders', nazorgDatum: DATUM });
  await h.doe(COO, 'casusHeropenen');
  await h.regisseur('borg');
  await t.schrijft('klaar', 'gesloten');
  await h.doe('borg', 'casusAfsluiten', { reden: 'gezin-stopt', nazorgDatum: DATUM });
  await h.doe('borg', 'nazorgPlannen');
  const { regisseur, ...feiten } = h.casus.feiten;
  h.casus.feiten = { ...feiten, status: 'afgesloten', laatst: regisseur! };
  const klaar = { persoonId: t.wie('klaar') };
  const voorstel = { grond: 'verzoek-avg', casusId: h.casus.casusId };
  await t.doe(COO, 'vernietigingVoorstellen', voorstel, klaar);
  await t.doe(COO, 'vernietigingIntrekken', {}, klaar);
  const samen = await t.systeem.query<{ tekstId: string }>(
    `select t.id as "tekstId" from casusregie.event e join kluis.tekst t on t.id::text = e.data -> 'tekst' ->> 'id'
     where e.stream_id = $1 and e.type = 'DoelGesteld' and t.betrokkenen @> array[$2::uuid] and cardinality(t.betrokkenen) > 1
     limit 1`,
    [h.casus.casusId, klaar.persoonId],
  );
  await t.doe(COO, 'vernietigingVoorstellen', { ...voorstel, gelakt: samen }, klaar);
  t.vernietigingen.push({ persoon: klaar.persoonId, gemeente: '0010' });
}

/** Somebody whose data are destroyed: of her nothing is left for anybody. */
export async function gewist(t: Toneel): Promise<void> {
  const h = new Handelingen(t, 'gewist', COO);
  const wie = [lid(t.persoon('gewist', 63))];
  const melding = await meld(t, 'melding gewist', wie, 'gewist', { verhaal: { verteldDoor: 0 } });
  const [vraagId] = await t.beoordeel(COO, melding, 'starten');
  await h.contact(COO, 'gewist');
  await vanGewist(h);
  await t.schrijft(COO, 'gewist');
  await h.doe(COO, 'hulpvraagLoslaten', { reden: 'overleden', laatsteAanbod: null }, { vraagId: vraagId! });
  await h.doe(COO, 'casusAfsluiten', { reden: 'overleden' });
  h.feiten({ status: 'afgesloten' });
  const { persoonId } = { persoonId: t.wie('gewist') };
  await t.doe(COO, 'vernietigingVoorstellen', { grond: 'verzoek-avg', casusId: h.casus.casusId }, { persoonId });
  await t.doe('tweede coo', 'vernietigingGoedkeuren', {}, { persoonId });
  t.gewist = 'gewist';
  const klaar = `select from casusregie.event where type = 'PersoonVernietigd'`;
  await tot('she is destroyed', async () => (await t.systeem.query(klaar)).length > 0);
}

/** Two that were one, one that moved, and an aanmelding that was wrong. */
export async function samen(t: Toneel): Promise<void> {
  const open = async (naam: string, over: Body = {}) => {
    const leden = [lid(t.persoon(`oudste ${naam}`, 35)), lid(t.persoon(`jongste ${naam}`, 34))];
    await t.beoordeel(COO, await meld(t, `melding ${naam}`, leden, naam, over), 'starten');
    t.inwoner(`oudste ${naam}`, t.wie(`oudste ${naam}`));
    return new Handelingen(t, naam, COO);
  };
  const [van, naar, derde] = [await open('van', STIL), await open('naar'), await open('derde')];
  await vanVan(van);
  const afschermingId = await van.afscherming(COO, 'oudste van', 'jongste van');
  await van.doe(COO, 'opheffingVoorstellen', {}, { afschermingId });
  await van.doe('tweede coo', 'opheffingBevestigen', {}, { afschermingId });
  van.feiten({ afschermingen: [] });
  const al = (naam: string) => ({ persoonId: t.wie(naam), hoedanigheid: 'gezinslid' });
  const wacht = await meld(t, 'melding wacht', [al('oudste van'), al('oudste naar')]);
  const naarCasusId = naar.casus.casusId;
  await van.doe(COO, 'casussenSamenvoegen', { naarCasusId });
  await t.doe(COO, 'aanmeldingToewijzen', {}, { aanmeldingId: wacht.aanmeldingId });
  await t.geplaatst(wacht, []);
  const leden = [...naar.casus.feiten.gezinsleden, ...van.casus.feiten.gezinsleden];
  van.feiten({ status: 'afgesloten' });
  const [jongste] = [t.wie('jongste derde')];
  await derde.doe(COO, 'gezinslidVerhuizen', { naarCasusId }, { persoonId: jongste });
  naar.feiten({
    gezinsleden: [...leden, derde.casus.feiten.gezinsleden.find(({ persoonId }) => persoonId === jongste)!],
  });
  derde.feiten({ gezinsleden: derde.casus.feiten.gezinsleden.filter(({ persoonId }) => persoonId !== jongste) });
  for (const [id, vraag] of van.casus.vragen) naar.casus.vragen.set(id, vraag);
  for (const persoonId of [...van.casus.ooit, jongste!]) naar.casus.ooit.add(persoonId);
  await t.beoordeel(COO, wacht, 'toevoegen', { aanmeldingId: wacht.aanmeldingId });
  const naamgenoot = await meld(t, 'melding naamgenoot', [al('oudste naar')]);
  const vervangen = [{ persoonId: t.wie('oudste naar'), door: t.persoon('naamgenoot', 35) }];
  await t.doe(COO, 'aanmeldingOntkoppelen', { vervangen }, { aanmeldingId: naamgenoot.aanmeldingId });
  const [rij] = await t.systeem.query<{ persoonId: string }>(
    `select c.data -> 'gezinsleden' -> 0 ->> 'persoonId' as "persoonId" from casusregie.event a
     join casusregie.event c on c.stream_id::text = a.data ->> 'casusId' and c.version = 1
     where a.stream_id = $1 and a.type = 'AanmeldingGeplaatst' order by a.version desc limit 1`,
    [naamgenoot.aanmeldingId],
  );
  t.kent('naamgenoot', rij!.persoonId);
  Object.assign(naamgenoot, { personen: [rij!.persoonId] });
  await t.geplaatst(naamgenoot, [{ hoedanigheid: 'gezinslid' }], 'naamgenoot');
}

/** Accounts that end, and who is van dienst. */
export async function mensen(t: Toneel): Promise<void> {
  const delfzijl = t.organisatie('delfzijl');
  await t.doe(
    'beheerder',
    'coordinatorVanDienstAanwijzen',
    { medewerkerId: t.speler('tweede coo').sub },
    delfzijl as never,
  );
  const weg = t.medewerker('weg');
  await t.doe('beheerder', 'bereikbaarheidVastleggen', {}, t.medewerker('gevraagde'));
  await t.doe('beheerder', 'medewerkerUitschrijven', {}, weg);
}
