import { Handelingen, lid, MEDEWERKER } from './handelingen.js';
import { DATUM } from './merken.js';
import type { Toneel } from './toneel.js';
import { vanEx, vanGewoon, vanGezin, vanGezinLater } from './verhaal-bijlagen.js';

const [ELKAAR, GELD, WONEN, SCHOOL, DRANK] = [
  'veiligheid',
  'financien',
  'huisvesting',
  'werk-en-opleiding',
  'middelengebruik',
] as const;
export const VER = '2099-01-01';
const WEET = { ingelicht: true, reden: null };

/** Two gemeenten, and organisations of every kind: four of which *dat* they take part is sensitive, one that takes part in nothing. */
export async function organisaties(t: Toneel): Promise<void> {
  await t.registreer('delfzijl', 'gemeente', ['0010'], 'mag-bsn');
  await t.registreer('appingedam', 'gemeente', ['0003'], 'mag-bsn');
  const overal = ['0010', '0003'];
  await t.registreer('borg', 'partner', overal, 'mag-bsn');
  await t.registreer('brug', 'partner', overal);
  await t.registreer('school', 'partner', ['0010']);
  await t.registreer('veilig thuis', 'partner', overal, 'mag-bsn', 'dat-gevoelig', 'veiligheidsketen');
  await t.registreer('opvang', 'partner', ['0010'], 'dat-gevoelig');
  await t.registreer('verslavingszorg', 'partner', overal, 'dat-gevoelig');
  await t.registreer('crisisdienst', 'partner', ['0010'], 'crisisdienst');
  await t.registreer('buiten', 'partner', overal);
  for (const bij of ['borg', 'brug', 'school', 'veilig thuis', 'opvang', 'verslavingszorg', 'crisisdienst', 'buiten'])
    await t.aangenomen(bij, bij, MEDEWERKER);
  for (const bij of ['borg', 'brug', 'opvang']) await t.aangenomen(`baas ${bij}`, bij, ['teamleider']);
  await t.aangenomen('gevraagde', 'buiten', MEDEWERKER);
  await t.aangenomen('tweede coo', 'delfzijl', ['casuscoordinator']);
  for (const naam of ['auditor', 'tweede auditor']) await t.aangenomen(naam, 'delfzijl', ['auditor']);
  await t.aangenomen('weg', 'borg', MEDEWERKER);
}

/** The father is gezinslid as the mother is, and all else starts closed to him. */
export async function gezin(t: Toneel): Promise<void> {
  const coo = 'coo delfzijl';
  const h = new Handelingen(t, 'gezin', coo);
  const melding = await t.meld(
    'borg',
    'melding gezin',
    {
      gemeente: '0010',
      personen: [
        lid(t.persoon('moeder', 38, { bsn: t.bsn() })),
        lid(t.persoon('vader', 41, { bsn: t.bsn() })),
        lid(t.persoon('kind', 9)),
        lid(t.persoon('jongere', 17)),
      ],
      vragen: [
        { soort: 'hulpvraag', vraagsteller: 0, leefgebied: GELD },
        { soort: 'hulpvraag', vraagsteller: 1, leefgebied: GELD },
        { soort: 'zorg', leefgebied: SCHOOL },
      ],
      verhaal: { verteldDoor: 0 },
      veiligheid: { acuut: true },
      inlichting: WEET,
    },
    'gezin',
  );
  for (const naam of ['moeder', 'vader', 'jongere']) t.inwoner(naam, t.wie(naam));
  const [vanMoeder, vanVader, zorg] = await t.beoordeel(coo, melding, 'starten');
  h.leeftijden(['kind'], { jongere: ['moeder', 'vader'] });
  await h.regisseur('brug', {});
  const afschermingId = await h.afscherming('brug', 'moeder', 'vader');
  // Both have gezag over the child: her it opens what is about the child, him nothing.
  await h.gezag('brug', 'kind', 'moeder', 'vader');
  await h.betrek('brug', 'borg', GELD);
  await h.betrek('brug', 'veilig thuis', ELKAAR);
  await h.betrek('brug', 'opvang', WONEN);
  await h.betrek('brug', 'school', SCHOOL);
  for (const vraagId of [vanMoeder, vanVader, zorg]) await h.doe('brug', 'vraagPlaatsen', {}, { vraagId: vraagId! });
  const wonen = await h.vraag('moeder', WONEN, 'moeder', 'brug');
  await h.vraag('opvang', WONEN, undefined, 'brug');
  await h.vraag('jongere', SCHOOL, 'jongere', 'brug');
  const keuzes = [
    { persoonId: t.wie('moeder'), vraagId: wonen },
    { persoonId: t.wie('jongere'), vraagId: vanMoeder },
  ];
  await h.doe('brug', 'prioVraagKiezen', { vraagId: wonen, keuzes });
  const doelen = [await h.doel('brug', wonen), await h.doel('brug', vanVader!), await h.doel('opvang', wonen)];
  await h.doe('brug', 'doelOvernemen', {}, { doelId: doelen[2]! });
  await h.afspraak('opvang', doelen[0]!, 'opvang', { oplossing: { soort: 'maatwerk' } });
  await h.afspraak('brug', doelen[0]!, 'moeder');
  await h.afspraak('brug', doelen[1]!, 'vader');
  const school = await h.afspraak('school', doelen[0]!, 'school');
  await h.afspraak('brug', doelen[1]!, 'borg');
  await h.stelVast('brug');
  await h.antwoord('moeder', 'moeder');
  await h.antwoord('vader', 'vader');
  await h.contact('veilig thuis', 'moeder');
  await h.contact('opvang', 'moeder', 'kind');
  await h.contact('brug', 'kind');
  await h.contact('opvang', 'moeder');
  await h.contact('brug', 'vader');
  await h.contact('brug', 'moeder', 'vader');
  await h.schrijven('moeder', 'vader', 'brug', 'opvang');
  await h.doe('brug', 'veiligheidBeoordelen', { acuut: false });
  await h.doe('brug', 'veiligheidBeoordelen', { acuut: true });
  const { organisatieId } = t.organisatie('veilig thuis');
  await h.doe('veilig thuis', 'veiligheidAanvaarden', { organisatieId });
  await h.doe('brug', 'eersteAanspreekpuntAanwijzen', { soort: 'medewerker', ...t.medewerker('school') });
  // Who holds the regie he may know; of the school it was taken back.
  const brug = { soort: 'organisatie', onderdeelId: t.organisatie('brug').organisatieId };
  await h.doe('brug', 'onderdeelVrijgeven', brug, { afschermingId });
  const dicht = { soort: 'afspraak', onderdeelId: school };
  await h.doe('brug', 'onderdeelVrijgeven', dicht, { afschermingId });
  await h.doe('brug', 'onderdeelSluiten', dicht, { afschermingId });
  h.casus.vrij.add(brug.onderdeelId);
  await vanGezin(h, afschermingId);
  await h.doe('brug', 'opheffingVoorstellen', {}, { afschermingId });
  await h.doe('brug', 'opheffingIntrekken', {}, { afschermingId });
  await h
    .doe('opvang', 'verzoekIndienen', { soort: 'klacht', casusId: h.casus.casusId }, { persoonId: t.wie('moeder') })
    .then(({ verzoekId }) =>
      t.verzoeken.set(verzoekId!, { persoon: t.wie('moeder'), gemeente: '0010', inzage: false }),
    );
  for (const wie of ['moeder', 'vader']) await inzage(t, wie, '0010', coo);
  // He reports too, without knowing what is there.
  await t.meld('vader', 'melding vader', {
    gemeente: '0010',
    personen: [{ persoonId: t.wie('vader'), hoedanigheid: 'gezinslid' }],
    vragen: [{ soort: 'hulpvraag', vraagsteller: 0, leefgebied: WONEN }],
    veiligheid: { acuut: false },
    inlichting: WEET,
  });
}

/** A request for inzage that is granted: with it comes the uitdraai. */
export async function inzage(t: Toneel, wie: string, gemeente: string, coo: string): Promise<void> {
  const persoon = t.wie(wie);
  const { verzoekId } = await t.doe(wie, 'verzoekIndienen', { soort: 'inzage', gemeente }, { persoonId: persoon });
  await t.doe(coo, 'verzoekBeslissen', { uitkomst: 'toegewezen' }, { persoonId: persoon, verzoekId: verzoekId! });
  t.verzoeken.set(verzoekId!, { persoon, gemeente, inzage: true });
}

/** The father is an ex-partner around the gezin, and has a gezin of his own. */
export async function exPartner(t: Toneel): Promise<void> {
  const coo = 'coo delfzijl';
  const h = new Handelingen(t, 'ex', coo);
  const melding = await t.meld(
    'opvang',
    'melding ex',
    {
      gemeente: '0010',
      personen: [
        lid(t.persoon('gevluchte', 33)),
        lid(t.persoon('dochter', 7)),
        lid(t.persoon('ex', 36, { bsn: null }), 'ex-partner'),
      ],
      vragen: [
        { soort: 'hulpvraag', vraagsteller: 0, leefgebied: WONEN },
        { soort: 'zorg', leefgebied: ELKAAR },
      ],
      verhaal: {},
      veiligheid: { acuut: true },
      inlichting: { ingelicht: false, herzienDatum: DATUM },
    },
    'ex',
  );
  for (const naam of ['gevluchte', 'ex']) t.inwoner(naam, t.wie(naam));
  const [wonen, zorg] = await t.beoordeel(coo, melding, 'starten');
  h.leeftijden(['dochter'], {});
  await h.afscherming(coo, 'gevluchte', 'ex');
  await h.regisseur('borg');
  await h.betrek('borg', 'opvang', WONEN, ELKAAR);
  await h.betrek('borg', 'veilig thuis', ELKAAR);
  for (const vraagId of [wonen!, zorg!]) await h.doe('borg', 'vraagPlaatsen', {}, { vraagId });
  const doel = await h.doel('borg', wonen!);
  await h.afspraak('opvang', doel, 'opvang');
  await h.afspraak('borg', doel, 'gevluchte');
  await h.afspraak('borg', doel, 'ex');
  await h.stelVast('borg');
  await h.antwoord('borg', 'gevluchte');
  await h.contact('opvang', 'gevluchte', 'dochter');
  await h.contact('veilig thuis', 'gevluchte', 'ex');
  await vanEx(h);
  const { noodtoegangId } = await h.doe('crisisdienst', 'noodtoegangNemen', { uren: 2 });
  await h.doe(coo, 'noodtoegangBeoordelen', { oordeel: 'onterecht' }, { noodtoegangId: noodtoegangId! });
  await inzage(t, 'ex', '0010', coo);

  const eigen = new Handelingen(t, 'nieuw gezin', coo);
  const erbij = await t.meld(
    'brug',
    'melding nieuw gezin',
    {
      gemeente: '0010',
      personen: [{ persoonId: t.wie('ex'), hoedanigheid: 'gezinslid' }, lid(t.persoon('nieuwe partner', 30))],
      vragen: [{ soort: 'hulpvraag', vraagsteller: 0, leefgebied: GELD }],
      veiligheid: { acuut: false },
      inlichting: WEET,
    },
    'nieuw gezin',
  );
  t.inwoner('nieuwe partner', t.wie('nieuwe partner'));
  await t.beoordeel(coo, erbij, 'starten');
  await eigen.regisseur('brug');
  await eigen.contact('brug', 'ex');
}

/** What the mother's side does next; nothing of it may show to the father. */
export async function daarna(t: Toneel): Promise<void> {
  const h = new Handelingen(t, 'gezin', 'coo delfzijl');
  await h.betrek('brug', 'verslavingszorg', DRANK);
  const vraag = await h.vraag('opvang', WONEN, 'moeder', 'brug');
  const doel = await h.doel('brug', vraag);
  await h.afspraak('opvang', doel, 'opvang');
  await h.contact('verslavingszorg', 'moeder', 'kind');
  await h.contact('opvang', 'kind');
  await vanGezinLater(h);
  await h.doe('brug', 'gezinslidToevoegen', t.persoon('baby', 0));
  await h.doe('brug', 'betrokkeneToevoegen', { rol: 'mantelzorger', ...t.persoon('tante', 44) });
  const { gezinsleden, betrokkenen } = h.casus.feiten;
  const baby = { persoonId: t.wie('baby'), vanaf16: false, ouders: [], gezag: [], toestemmingAan: [] };
  const tante = { persoonId: t.wie('tante'), rol: 'mantelzorger' as const };
  h.feiten({ gezinsleden: [...gezinsleden, baby], betrokkenen: [...betrokkenen, tante] });
}

/** A gezin of another gemeente without danger: toestemming, a blocked text, somebody who reads along, noodtoegang. */
export async function gewoon(t: Toneel): Promise<void> {
  const coo = 'coo appingedam';
  const h = new Handelingen(t, 'gewoon', coo);
  const melding = await t.meld(
    'brug',
    'melding gewoon',
    {
      gemeente: '0003',
      personen: [
        lid(t.persoon('ouder', 45, { bsn: null })),
        lid(t.persoon('tiener', 17)),
        lid(t.persoon('partner', 46)),
        lid(t.persoon('buurvrouw', 60), 'netwerklid'),
        lid(t.persoon('ondersteuner', 50), 'clientondersteuner'),
        lid(t.persoon('kleine', 8)),
        lid(t.persoon('andere ouder', 47), 'ouder-buiten-gezin'),
      ],
      vragen: [
        { soort: 'hulpvraag', vraagsteller: 0, leefgebied: GELD },
        { soort: 'hulpvraag', vraagsteller: 1, leefgebied: SCHOOL },
        { soort: 'zorg', leefgebied: GELD },
      ],
      verhaal: { verteldDoor: 0 },
      veiligheid: { acuut: false },
      inlichting: WEET,
    },
    'gewoon',
  );
  for (const naam of ['ouder', 'tiener', 'partner', 'buurvrouw', 'ondersteuner', 'kleine', 'andere ouder'])
    t.inwoner(naam, t.wie(naam));
  const vragen = await t.beoordeel(coo, melding, 'starten');
  h.leeftijden(['kleine'], { tiener: ['ouder', 'partner', 'andere ouder'] });
  await h.regisseur('borg');
  await h.betrek('borg', 'verslavingszorg', DRANK);
  await h.betrek('borg', 'brug', GELD);
  for (const vraagId of vragen) await h.doe('borg', 'vraagPlaatsen', {}, { vraagId });
  const doel = await h.doel('borg', vragen[0]!);
  const [eigen, ander] = [await h.doel('verslavingszorg', vragen[0]!), await h.doel('ouder', vragen[1]!)];
  for (const doelId of [eigen, ander]) await h.doe('borg', 'doelOvernemen', {}, { doelId });
  await h.doe('borg', 'doelWijzigen', {}, { doelId: doel });
  await h.afspraak('verslavingszorg', doel, 'verslavingszorg');
  await h.afspraak('borg', doel, 'buurvrouw');
  await h.afspraak('borg', ander, 'tiener');
  await h.stelVast('borg');
  await h.antwoord('ouder', 'ouder');
  await h.antwoord('borg', 'tiener');
  await h.contact('verslavingszorg', 'ouder');
  await h.contact('borg', 'ouder', 'tiener');
  await h.contact('brug', 'buurvrouw');
  await h.schrijven('borg', 'ouder', 'verslavingszorg');
  const [verslaving, borg, brug] = ['verslavingszorg', 'borg', 'brug'].map(
    (naam) => t.organisatie(naam).organisatieId,
  ) as [string, string, string];
  const deling = { klasse: 'afspraak', geverId: verslaving, ontvangerId: borg, verwerkingsdoel: 'hulpverlening' };
  await h.doe('ouder', 'toestemmingGeven', { persoonId: t.wie('ouder'), ...deling, geldigTotDatum: DATUM });
  h.casus.toestemmingen.push({ personen: [t.wie('ouder')], klasse: 'afspraak', gever: verslaving, ontvanger: borg });
  const geld = { ...deling, klasse: 'plan', geverId: borg, ontvangerId: brug };
  const { grondslagId } = await h.doe('borg', 'grondslagVaststellen', {
    grondslag: 'wgbo',
    ...geld,
    geldigTotDatum: DATUM,
  });
  await h.doe('borg', 'grondslagBeeindigen', {}, { grondslagId: grondslagId! });
  const voorbij = await h.doe('borg', 'toestemmingGeven', { persoonId: t.wie('partner'), ...geld });
  await h.doe('partner', 'toestemmingIntrekken', {}, { toestemmingId: voorbij['toestemmingId']! });
  await h.doe('tiener', 'inzageOudersToestaan', { ouderId: t.wie('ouder') }, { persoonId: t.wie('tiener') });
  await h.doe('tiener', 'inzageOudersToestaan', { ouderId: t.wie('partner') }, { persoonId: t.wie('tiener') });
  await h.doe('tiener', 'inzageOudersIntrekken', {}, { persoonId: t.wie('tiener'), ouderId: t.wie('partner') });
  const tiener = t.wie('tiener');
  h.feiten({
    gezinsleden: h.casus.feiten.gezinsleden.map((een) =>
      een.persoonId === tiener ? { ...een, toestemmingAan: [t.wie('ouder')] } : een,
    ),
  });
  await metGezag(h);
  await vanGewoon(h, coo);
  await h.doe('veilig thuis', 'noodtoegangOpKenmerkNemen', { kenmerk: h.casus.kenmerk, uren: 3 });
  h.casus.noodtoegang = t.speler('veilig thuis').sub;
  const { verzoekId } = await t.doe(
    'ouder',
    'verzoekIndienen',
    { soort: 'klacht', gemeente: '0003' },
    { persoonId: t.wie('ouder') },
  );
  t.verzoeken.set(verzoekId!, { persoon: t.wie('ouder'), gemeente: '0003', inzage: false });
  await t.doe('ouder', 'verzoekIntrekken', {}, { persoonId: t.wie('ouder'), verzoekId: verzoekId! });
  await inzage(t, 'ouder', '0003', coo);
  await geblokkeerd(t, 'ouder', melding.aanmeldingId, h);
}

/** Two have gezag over the small one, one of them outside of the gezin; of a third it ended. Who is no parent was recorded as one. */
async function metGezag(h: Handelingen): Promise<void> {
  await h.ouder('borg', 'tiener', 'partner');
  await h.geenOuder(h.coordinator, 'tiener', 'partner');
  for (const naam of ['ouder', 'andere ouder']) await h.ouder('borg', 'tiener', naam);
  await h.ouder('borg', 'kleine', 'ouder');
  await h.gezag('borg', 'kleine', 'ouder', 'partner', 'andere ouder');
  await h.geenGezag('borg', 'kleine', 'partner');
  // Of 17: without consent gezag opens nothing.
  await h.gezag('borg', 'tiener', 'ouder', 'andere ouder');
  await h.contact('borg', 'kleine');
  await h.contact('borg', 'tiener');
  await h.contact('borg', 'kleine', 'tiener');
  await h.contact('borg', 'kleine', 'partner');
  await h.vraag('borg', WONEN, 'kleine', 'borg');
}

/** Words about all of the gezin that she had blocked, and a doel that was opened again. */
async function geblokkeerd(t: Toneel, wie: string, aanmeldingId: string, h: Handelingen): Promise<void> {
  const { casusId, feiten } = h.casus;
  const rijen = await t.systeem.query<{ id: string; type: string }>(
    `select data -> 'tekst' ->> 'id' as id, type from casusregie.event
     where stream_id = $1 and type in ('HulpvraagIngebracht', 'DoelGesteld') order by version`,
    [casusId],
  );
  const tekstIds = [rijen[0]!.id, rijen.findLast(({ type }) => type === 'DoelGesteld')!.id];
  const persoon = { persoonId: t.wie(wie) };
  const { verzoekId } = await t.doe(wie, 'verzoekIndienen', { soort: 'beperking', tekstIds, casusId }, persoon);
  t.verzoeken.set(verzoekId!, { persoon: persoon.persoonId, gemeente: feiten.gemeente, inzage: false });
  const besluit = { uitkomst: 'toegewezen', tekstIds };
  await t.doe(h.coordinator, 'verzoekBeslissen', besluit, { ...persoon, verzoekId: verzoekId! });
  await t.doe(h.coordinator, 'tekstVrijgeven', { tekstId: tekstIds[1] }, persoon);
  const eerste = t.merken.alle.find(
    ({ veld, plaatsen, antwoord }) =>
      veld === 'vragen.tekst' && plaatsen[0] === 0 && antwoord['aanmeldingId'] === aanmeldingId,
  );
  t.geblokkeerd.add(eerste!);
}
