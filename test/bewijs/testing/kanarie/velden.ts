import type { CasusActie, Klasse } from '@eenplan/identity';
import type { Body, Merk } from './merken.js';
import type { Toneel } from './toneel.js';
import type { Aanmelding, Casus } from './wereld.js';
import { type Over, sleutelVan, stuk, type Weg } from './verwacht.js';

/**
 * What each field is to a reader, written down a second time: from domain.md §3, §5 and §9 and docs/toegang.md, not from the
 * code. A field that is not here makes the test fail.
 */
type Veld = (merk: Merk, t: Toneel) => Weg[];

/** Kept, and in no answer: why something was shared, or changed. */
const NIEMAND: Veld = () => [];

/** Why somebody was shielded or let in: for who does that, lifts it or reviews it, and for nobody who is kept away from another. */
const vanWie =
  (actie: CasusActie): Veld =>
  (m, t) => [{ langs: 'doet', casus: t.casus(m.casus!), actie, door: t.speler(m.door).sub, misschien: true }];

const inCasus = (casus: Casus, ...rest: Parameters<typeof stuk> extends [Casus, ...infer R] ? R : never): Weg[] => [
  { langs: 'casus', casus, gegeven: stuk(casus, ...rest) },
];
/** The casus of the command; where casussen became one, the later one too. */
const overal = (merk: Merk, t: Toneel, maak: (casus: Casus) => Weg[]): Weg[] => maak(t.casus(merk.casus!));

/** A hulpvraag is in the words of its vraagsteller; a zorg is of who brought it in. */
const vanVraag = (casus: Casus, vraagId: string): Weg[] => {
  const vraag = casus.vragen.get(vraagId);
  if (!vraag) return [];
  const { leefgebied, vraagsteller, gever, stil } = vraag;
  const wie = { personen: [vraagsteller], eigenaar: vraagsteller };
  const over = { leefgebied, gever, ...wie, gedeeld: casus.gedeeld.has(vraagId), onderdeel: vraagId };
  return inCasus(casus, stil ? 'veiligheid' : 'plan', over);
};
const vanDoel = (casus: Casus, doelId: string): Weg[] => {
  const doel = casus.doelen.get(doelId)!;
  const { leefgebied, vraagsteller, gever, stil } = casus.vragen.get(doel.vraagId)!;
  const over = { leefgebied, gever: doel.gever ?? gever, personen: [vraagsteller], gedeeld: casus.gedeeld.has(doelId) };
  return inCasus(casus, stil ? 'veiligheid' : 'plan', { ...over, onderdeel: doelId });
};
/** Of who does it; when and where lead to whom it is about. */
const vanAfspraak = (casus: Casus, afspraakId: string): Weg[] => {
  const { doelId, eigenaar } = casus.afspraken.get(afspraakId) as { doelId: string; eigenaar: Record<string, string> };
  const vraag = casus.vragen.get(casus.doelen.get(doelId)!.vraagId)!;
  const { organisatieId, medewerkerId, persoonId } = eigenaar;
  const gedeeld = casus.gedeeld.has(afspraakId);
  // Of what the gezin was not told of, it is about nobody of it before the plan shares it.
  const over = persoonId ?? (vraag.stil && !gedeeld ? undefined : vraag.vraagsteller);
  return inCasus(casus, 'afspraak', {
    ...{ leefgebied: vraag.leefgebied, gever: organisatieId, personen: [over] },
    ...{
      eigenaar: medewerkerId ?? persoonId,
      gedeeld,
      leidt: true,
      onderdeel: afspraakId,
    },
  });
};
/** Of who writes it alone, until it is sent. */
const concept: Veld = (m, t) =>
  t.weggegooid.has(`${m.door} ${m.pad['onderwerp']!}`)
    ? []
    : [{ langs: 'schrijver', schrijver: m.door, casus: t.casus(m.casus!) }];
const bestaandeVraag: Veld = (m, t) => overal(m, t, (casus) => vanVraag(casus, m.pad['vraagId']!));
const bestaandeAfspraak: Veld = (m, t) => overal(m, t, (casus) => vanAfspraak(casus, m.pad['afspraakId']!));

/** Words about how the casus goes, of the gezin as a whole or of an organisation. */
const toelichting =
  (over: (m: Merk, t: Toneel) => Over = () => ({})): Veld =>
  (m, t) =>
    overal(m, t, (casus) => inCasus(casus, 'plan', over(m, t)));
/** Until when something is shared: of who can do something with that. @param misschien only as long as it holds */
const deling =
  (misschien = false): Veld =>
  ({ body, casus }, t) => {
    const { persoonId, geverId, ontvangerId } = body as Record<string, string>;
    const wie = persoonId === undefined ? {} : { persoonId };
    return [{ langs: 'deling', casus: t.casus(casus!), tussen: [geverId!, ontvangerId!], ...wie, misschien }];
  };
const organisatieVan = (m: Merk, t: Toneel): string => t.speler(m.door).organisatieId!;

/** Who judges it, and who told it, its own words (domain.md §3). */
const vanAanmelding = (m: Merk, t: Toneel): Aanmelding =>
  t.aanmeldingen.get(m.antwoord['aanmeldingId'] ?? m.pad['aanmeldingId']!)!;
const alleenAanmelding: Veld = (m, t) => [{ langs: 'aanmelding', aanmelding: vanAanmelding(m, t) }];

/** Once it is judged it is in the dossier too: the story, and each vraag in the plan. */
const verhaal: Veld = (m, t) => {
  const aanmelding = vanAanmelding(m, t);
  const { casus, personen, melderOrganisatie, beoordeeld, stil } = aanmelding;
  const verteld = (m.body['verhaal'] as { verteldDoor?: number }).verteldDoor !== undefined;
  const over = {
    gever: verteld ? undefined : melderOrganisatie,
    personen,
    kenmerken: beoordeeld ? [] : (['te-beoordelen'] as const),
  };
  return [
    ...alleenAanmelding(m, t),
    ...(casus ? inCasus(casus, 'verhaal', over).map((weg) => ({ ...weg, nietVoorInwoners: stil })) : []),
  ];
};
const aangemeldeVraag: Veld = (m, t) => {
  const { casus, beoordeeld } = vanAanmelding(m, t);
  const vraagIds = beoordeeld ? t.vragenVan(m.antwoord['aanmeldingId']!) : [];
  const vraagId = vraagIds[m.plaatsen[0]!];
  const casussen = vraagId === undefined ? [] : [...t.casussen.values()].filter(({ vragen }) => vragen.has(vraagId));
  return [...alleenAanmelding(m, t), ...(casus ? casussen.flatMap((een) => vanVraag(een, vraagId!)) : [])];
};

/** Of its class, of who added it, and it may lead to whom it is about: a letter has an address. */
const bijlage: Veld = (m, t) => {
  const { organisatieId, sub } = t.speler(m.door);
  const { klasse, leefgebied, over: personen } = m.body as { klasse: Klasse; leefgebied: string; over: string[] };
  const over = { leefgebied, gever: organisatieId, personen, eigenaar: sub, leidt: true };
  return inCasus(t.casus(m.casus!), klasse, { ...over, onderdeel: m.antwoord['bijlageId'] });
};
/** That one is there stays to be seen, but nobody is given one that was withdrawn. */
const bestand: Veld = (m, t) => (t.ingetrokken.has(m.antwoord['bijlageId']!) ? [] : bijlage(m, t));

/** To who shields somebody from her; in each casus in which the person is or was, to who judges an aanmelding that names her, and to whom she asks something. */
const persoon: Veld = (m, t) => {
  const als = t.herkend.get(m.wie!);
  const geweerd = m.operatie === 'veiligheidsafschermingInstellen' ? vanWie('afscherming.instellen')(m, t) : [];
  const zelf = [...vanPersoon(t, t.wie(m.wie!)), ...geweerd];
  // Of somebody known what was known stays what counts.
  return als === undefined ? zelf : [...zelf, ...vanPersoon(t, t.wie(als))].map((weg) => ({ ...weg, misschien: true }));
};
const vanPersoon = (t: Toneel, wie: string): Weg[] => {
  const aanmeldingen = [...t.aanmeldingen.values()].filter(({ personen }) => personen.includes(wie));
  const casussen = [...t.casussen.values()].filter(({ ooit }) => ooit.has(wie));
  return [
    ...casussen.flatMap((casus) =>
      inCasus(casus, 'persoon', { personen: [wie], leidt: true, gedeeld: genoemd(casus, wie) }),
    ),
    ...aanmeldingen.map((aanmelding): Weg => ({ langs: 'aanmelding', aanmelding, wie })),
    ...verzoeken(t, wie),
    ...t.vernietigingen
      .filter((een) => een.persoon === wie)
      .map(({ gemeente }): Weg => ({ langs: 'vernietiging', gemeente })),
  ];
};
const verzoeken = (t: Toneel, wie: string, alleenInzage = false): Weg[] =>
  [...t.verzoeken.values()]
    .filter((een) => een.persoon === wie && (een.inzage || !alleenInzage))
    .map(({ gemeente }) => ({ langs: 'verzoek', persoon: wie, gemeente }));
/** Whom the plan of now names: its vraagstellers, and who has an afspraak in it. */
const genoemd = ({ vragen, afspraken, gedeeld }: Casus, wie: string): boolean =>
  [...vragen].some(([id, { vraagsteller }]) => gedeeld.has(id) && vraagsteller === wie) ||
  [...afspraken].some(([id, een]) => gedeeld.has(id) && (een['eigenaar'] as { persoonId?: string }).persoonId === wie);
/** Only in the uitdraai of what she asked for. */
const alleenUitdraai: Veld = (m, t) => verzoeken(t, t.wie(m.wie!), true);

/** Of somebody at work: for who works with them; to others where that organisation may be known. */
const medewerker: Veld = (m, t) => {
  const { organisatieId, sub } = t.speler(m.wie!);
  const in_ = [...t.casussen.values()].flatMap((casus): Weg[] =>
    (['dat', 'regie'] as const).map((klasse) => ({
      ...{ langs: 'casus', casus },
      gegeven: {
        ...stuk(casus, klasse, { gever: organisatieId, onderdeel: organisatieId }),
        kenmerken: klasse === 'dat' && t.speler(m.wie!).vlaggen.includes('dat-gevoelig') ? ['dat-gevoelig'] : [],
      },
    })),
  );
  const opgetekend = t.merken.alle.filter((een) => een.operatie === 'verzoekIndienen' && een.door === m.wie);
  return [
    { langs: 'organisatie', actie: 'medewerkers.lezen', organisatieId: organisatieId! },
    ...in_.map((weg) => ({ ...weg, misschien: true })),
    ...opgetekend.flatMap((een) => verzoeken(t, een.pad['persoonId']!)),
    ...[...t.aanmeldingen.values()]
      .filter((een) => een.melderId === sub)
      .map((aanmelding): Weg => ({ langs: 'aanmelding', aanmelding })),
  ];
};
/** How somebody is reached at work: for who works with them; to others where that one answers. */
const bereik: Veld = (m, t) => {
  const sub = m.pad['medewerkerId'] ?? werkt(m.body)['medewerkerId'];
  const anders = 'bereikbaarheidVastleggen';
  // Replaced by what was said later.
  if (m.operatie !== anders && t.merken.alle.some((een) => een.operatie === anders && een.pad['medewerkerId'] === sub))
    return [];
  // Nobody is reached where one does not work any more.
  if (!werktNog(t, sub)) return [];
  const { naam, organisatieId } = [...t.spelers.values()].find((een) => een.sub === sub)!;
  return medewerker({ ...m, wie: naam }, t).flatMap((weg): Weg[] =>
    weg.langs === 'organisatie'
      ? [
          { langs: 'bereik', organisatieId: organisatieId!, samen: false },
          { langs: 'bereik', organisatieId: organisatieId!, samen: true, misschien: true },
        ]
      : weg.langs === 'casus' && weg.gegeven.klasse === 'regie'
        ? [weg]
        : [],
  );
};
const werktNog = (t: Toneel, sub: unknown): boolean => t.speler('weg').sub !== sub;
const werkt = (body: Body): Body => (body['coordinator'] ?? body) as Body;
const verzoek: Veld = (m, t) => {
  const { persoon: wie, gemeente } = t.verzoeken.get(m.antwoord['verzoekId'] ?? m.pad['verzoekId']!)!;
  return [{ langs: 'verzoek', persoon: wie, gemeente }];
};
const openbaar: Veld = (m) => [
  { langs: 'organisatie', actie: 'organisatie.lezen', organisatieId: m.antwoord['organisatieId']! },
];
/** An auditor replays what happened: ids, codes and dates, no words (domain.md §1). */
const metGeschiedenis =
  (veld: Veld): Veld =>
  (m, t) => [...veld(m, t), { langs: 'geschiedenis', casus: t.casus(m.casus!) }];
const aanbod = toelichting((m, t) => ({
  gever: (m.body['organisatieId'] as string | undefined) ?? organisatieVan(m, t),
}));

/** Of these only the last is shown. */
const OPVOLGERS: Readonly<Record<string, readonly string[]>> = {
  'doelStellen.tekst': ['doelWijzigen.tekst'],
  'afspraakMaken.uiterlijkDatum': ['afspraakVerplaatsen.uiterlijkDatum'],
  'veiligheidBeoordelen.toelichting': ['veiligheidBeoordelen.toelichting'],
  'casusAfsluiten.toelichting': ['casusAfsluiten.toelichting'],
  'casusAfsluiten.nazorgDatum': ['casusAfsluiten.nazorgDatum', 'nazorgPlannen.nazorgDatum'],
  'vernietigingVoorstellen.reden': ['vernietigingVoorstellen.reden'],
};
const over = ({ casus, pad, antwoord }: Merk, naam: string) => antwoord[naam] ?? pad[naam] ?? casus;
export function isVervangen(merk: Merk, alle: readonly Merk[]): boolean {
  const opvolgers = OPVOLGERS[sleutelVan(merk)] ?? [];
  return alle
    .slice(alle.indexOf(merk) + 1)
    .some(
      (een) =>
        opvolgers.includes(sleutelVan(een)) &&
        ['casusId', 'doelId', 'afspraakId', 'persoonId'].every((naam) => over(een, naam) === over(merk, naam)),
    );
}

export const VELDEN: Readonly<Record<string, Veld>> = {
  'persoon.voornamen': persoon,
  'persoon.voorvoegsel': persoon,
  'persoon.achternaam': persoon,
  'persoon.geboortedatum': persoon,
  'persoon.uitgerekendeDatum': persoon,
  'persoon.adres': alleenUitdraai,
  'persoon.telefoon': alleenUitdraai,
  'persoon.email': alleenUitdraai,
  'persoon.bsn': NIEMAND,
  'medewerker.voornamen': medewerker,
  'medewerker.voorvoegsel': medewerker,
  'medewerker.achternaam': medewerker,
  'medewerker.geboortedatum': NIEMAND,
  'medewerker.adres': NIEMAND,
  'medewerker.telefoon': NIEMAND,
  'medewerker.email': NIEMAND,
  'medewerkerToevoegen.bereikbaarheid.telefoon': bereik,
  'medewerkerToevoegen.bereikbaarheid.email': bereik,
  'organisatieRegistreren.coordinator.bereikbaarheid.telefoon': bereik,
  'organisatieRegistreren.coordinator.bereikbaarheid.email': bereik,
  'bereikbaarheidVastleggen.telefoon': bereik,
  'bereikbaarheidVastleggen.email': bereik,

  'aanmeldingIndienen.vragen.tekst': aangemeldeVraag,
  'aanmeldingIndienen.verhaal.tekst': verhaal,
  'aanmeldingIndienen.veiligheid.toelichting': alleenAanmelding,
  'aanmeldingIndienen.inlichting.reden': alleenAanmelding,
  'aanmeldingIndienen.inlichting.herzienDatum': alleenAanmelding,
  'aanmeldingIntrekken.reden': alleenAanmelding,
  'aanmeldingBeoordelen.reden': toelichting(),

  'regisseurAanwijzen.voorkeur.tekst': toelichting(),
  'regieWeigeren.reden': aanbod,
  'overdrachtAanbieden.reden': aanbod,
  'overdrachtWeigeren.reden': aanbod,
  'regieWisselen.reden': NIEMAND,

  'vraagInbrengen.tekst': (m, t) => overal(m, t, (casus) => vanVraag(casus, m.antwoord['vraagId']!)),
  'hulpvraagBeantwoorden.oordeelVraagsteller': bestaandeVraag,
  'hulpvraagLoslaten.laatsteAanbod': bestaandeVraag,
  'hulpvraagLoslaten.toelichting': bestaandeVraag,
  // A choice is of the vraag that was chosen.
  'prioVraagKiezen.reden': toelichting((m, t) => ({
    leefgebied: t.casus(m.casus!).vragen.get(m.body['vraagId'] as string)!.leefgebied,
    personen: (m.body['keuzes'] as { persoonId: string }[]).map(({ persoonId }) => persoonId),
  })),
  'doelStellen.tekst': (m, t) => overal(m, t, (casus) => vanDoel(casus, m.antwoord['doelId']!)),
  'doelWijzigen.tekst': (m, t) => overal(m, t, (casus) => vanDoel(casus, m.pad['doelId']!)),
  'afspraakMaken.tekst': (m, t) => overal(m, t, (casus) => vanAfspraak(casus, m.antwoord['afspraakId']!)),
  'afspraakMaken.uiterlijkDatum': metGeschiedenis((m, t) =>
    overal(m, t, (casus) => vanAfspraak(casus, m.antwoord['afspraakId']!)),
  ),
  'afspraakMaken.oplossing.reden': (m, t) => overal(m, t, (casus) => vanAfspraak(casus, m.antwoord['afspraakId']!)),
  'afspraakNietNakomen.reden': bestaandeAfspraak,
  'afspraakVerplaatsen.reden': bestaandeAfspraak,
  'afspraakVerplaatsen.uiterlijkDatum': metGeschiedenis(bestaandeAfspraak),
  'afspraakLatenVervallen.reden': bestaandeAfspraak,
  'planBeantwoorden.tekst': toelichting((m) => {
    const wie = m.body['persoonId'] as string;
    return { personen: [wie], eigenaar: wie };
  }),
  'contactVastleggen.tekst': toelichting((m, t) => ({
    ...{ gever: organisatieVan(m, t), personen: m.body['met'] as string[], leidt: true },
    onderdeel: m.antwoord['contactmomentId'],
  })),
  'veiligheidBeoordelen.toelichting': (m, t) =>
    overal(m, t, (casus) => inCasus(casus, 'veiligheid', { gever: organisatieVan(m, t) })),
  'bijlageToevoegen.titel': bijlage,
  'bijlageToevoegen.bestand.naam': bestand,
  'bijlageToevoegen.bestand.inhoud': bestand,
  'bijlageToevoegen.bestand.bytes': bijlage,
  'gezinslidLatenVertrekken.reden': toelichting((m) => ({ personen: [m.pad['persoonId']] })),

  'casusAfsluiten.toelichting': toelichting(),
  'casusAfsluiten.nazorgDatum': metGeschiedenis(toelichting()),
  'nazorgPlannen.nazorgDatum': metGeschiedenis(toelichting()),
  'casusHeropenen.reden': toelichting(),

  'conceptBewaren.inhoud': concept,

  'veiligheidsafschermingInstellen.reden': vanWie('afscherming.instellen'),
  'opheffingVoorstellen.reden': vanWie('afscherming.instellen'),
  'grondslagVaststellen.geldigTotDatum': metGeschiedenis(deling(true)),
  'grondslagBeeindigen.reden': NIEMAND,
  'toestemmingGeven.geldigTotDatum': metGeschiedenis(deling()),
  'noodtoegangNemen.reden': vanWie('noodtoegang.toetsen'),
  'noodtoegangOpKenmerkNemen.reden': vanWie('noodtoegang.toetsen'),
  'noodtoegangBeoordelen.reden': vanWie('noodtoegang.toetsen'),
  'openstellingVragen.reden': vanWie('openstelling.vragen'),

  'verzoekIndienen.tekst': verzoek,
  'verzoekBeslissen.reden': verzoek,
  'tekstVrijgeven.reden': NIEMAND,
  'vernietigingVoorstellen.reden': (m, t) =>
    t.vernietigingen
      .filter(({ persoon: wie }) => wie === m.pad['persoonId'])
      .map(({ gemeente }) => ({ langs: 'vernietiging', gemeente })),

  // Read beside the text of which it takes the place.
  'vernietigingVoorstellen.gelakt.tekst': (m, t) =>
    t.vernietigingen
      .filter(({ persoon: wie }) => wie === m.pad['persoonId'])
      .map(({ gemeente }) => ({ langs: 'vernietiging', gemeente })),

  'organisatieRegistreren.naam': openbaar,
  'organisatieRegistreren.convenantDatum': openbaar,
};
