import type { AanmeldingActie, CasusActie, GegevenActie, Goedkeuring, OrganisatieActie } from '@eenplan/identity';
import { aanmelding } from './scenarios.js';

/** What each operation asks for, written down a second time: from domain.md and the description of the API, not from the code. */

export interface Recht {
  readonly over: 'casus' | 'gegeven' | 'aanmelding' | 'organisatie';
  readonly actie?: CasusActie;
  readonly aanmelding?: AanmeldingActie;
  readonly organisatie?: OrganisatieActie;
  readonly gegeven?: Exclude<GegevenActie, 'lezen' | 'tekst.lezen'>;
  /** Where in {@link Plek} whose it is stands. */
  readonly eigenaar?: string;
  /** Another casus decides first, or what the person has with the gemeente. */
  readonly in?: 'ander' | 'dossier';
  /** About a person, who may be in a casus. */
  readonly persoon?: true;
  /** What another asked for. */
  readonly gevraagd?: Goedkeuring['soort'];
}

/** Ids of what there is. */
export type Plek = Readonly<Record<string, string>>;

interface Operatie {
  readonly recht: Recht;
  readonly body?: (plek: Plek) => unknown;
  /** Of who may not: where the body of who may is refused before anything is looked at. */
  readonly zonderRecht?: (plek: Plek) => unknown;
  /** Comes with a file. */
  readonly bestand?: true;
}

const casus = (actie: CasusActie, body?: Operatie['body'], over: Partial<Recht> = {}): Operatie => ({
  recht: { over: 'casus', actie, ...over },
  ...(body && { body }),
});
const gegeven = (actie: Recht['gegeven'], eigenaar: string, body?: Operatie['body']): Operatie => ({
  recht: { over: 'gegeven', gegeven: actie!, eigenaar },
  ...(body && { body }),
});
const organisatie = (actie: OrganisatieActie, body?: Operatie['body']): Operatie => ({
  recht: { over: 'organisatie', organisatie: actie },
  ...(body && { body }),
});
const overAanmelding = (actie: AanmeldingActie, body?: Operatie['body']): Operatie => ({
  recht: { over: 'aanmelding', aanmelding: actie },
  ...(body && { body }),
});

const reden = { reden: 'Zo is het.' };
const metReden = () => reden;
const naam = { voornamen: 'Nieuw', achternaam: 'Veen', geboortedatum: '1990-01-01' };
const medewerker = ({ organisatieId, medewerkerId }: Plek) => ({ organisatieId, medewerkerId });
const deling = ({ geverId, ontvangerId }: Plek) => ({
  ...{ klasse: 'verhaal', geverId, ontvangerId, verwerkingsdoel: 'hulpverlening' },
});
const verzoek = ({ casusId }: Plek) => ({ soort: 'klacht', tekst: 'Te lang.', casusId });

export const OPERATIES: Readonly<Record<string, Operatie>> = {
  aanmeldingIndienen: overAanmelding('aanmelding.indienen', () => aanmelding()),
  aanmeldingIntrekken: overAanmelding('aanmelding.intrekken', metReden),
  aanmeldingOntkoppelen: overAanmelding('aanmelding.beoordelen', () => ({ vervangen: [] })),
  aanmeldingToewijzen: overAanmelding('aanmelding.beoordelen'),
  personenHerkennen: overAanmelding('aanmelding.beoordelen', ({ persoonId }) => ({
    herkend: [{ persoonId, als: persoonId }],
  })),

  aanmeldingBeoordelen: casus('casus.beoordelen', () => ({ uitkomst: 'starten' })),
  casusAfsluiten: casus('casus.afsluiten', () => ({ reden: 'hulpvragen-beantwoord' })),
  casusHeropenen: casus('casus.heropenen', metReden),
  casussenSamenvoegen: casus('casus.samenvoegen', ({ naarCasusId }) => ({ naarCasusId }), { in: 'ander' }),
  // It is open: who may close it is told that it is.
  nazorgPlannen: casus('casus.afsluiten', () => ({ nazorgDatum: '2099-01-01' })),
  veiligheidBeoordelen: casus('veiligheid.beoordelen', () => ({ acuut: true })),
  veiligheidAanvaarden: casus('veiligheid.aanvaarden', ({ organisatieId }) => ({ organisatieId })),

  // Nobody is asked for the regie by an aanwijzing: whoever sees the casus is told so.
  regisseurNoemen: casus('lezen', medewerker),
  regieAanvaarden: casus('lezen'),
  regieWeigeren: casus('lezen', metReden),
  regisseurAanwijzen: casus('regie.aanwijzen', medewerker),
  aanwijzingIntrekken: casus('regie.aanwijzen'),
  voorlopigeRegieGeven: casus('regie.aanwijzen', medewerker),
  regieWisselen: casus('regie.wisselen', (plek) => ({ ...medewerker(plek), ...reden })),
  overdrachtAanbieden: casus('regie.overdragen', medewerker),
  overdrachtIntrekken: casus('regie.overdragen'),
  overdrachtAanvaarden: casus('regie.aanvaarden'),
  overdrachtWeigeren: casus('regie.aanvaarden', metReden),
  eersteAanspreekpuntAanwijzen: casus('aanspreekpunt.aanwijzen', ({ persoonId }) => ({ soort: 'persoon', persoonId })),

  gezinslidToevoegen: casus('gezin.wijzigen', () => naam),
  gezinslidLatenVertrekken: casus('gezin.wijzigen', metReden),
  gezinslidVerhuizen: casus('gezinslid.verhuizen', ({ naarCasusId }) => ({ naarCasusId }), { in: 'ander' }),
  bsnVaststellen: casus('casus.samenvoegen', () => ({ bsn: '999990019', geboortedatum: '1990-01-01' })),
  persoonSplitsen: casus('casus.samenvoegen', () => ({ als: naam })),
  geboorteMelden: casus('geboorte.melden'),
  betrokkeneToevoegen: casus('gezin.wijzigen', () => ({ ...naam, rol: 'netwerklid' })),
  betrokkeneLatenVertrekken: casus('gezin.wijzigen'),
  organisatieBetrekken: casus('organisatie.betrekken', ({ organisatieId }) => ({ organisatieId, leefgebieden: [] })),
  betrokkenheidBeeindigen: casus('organisatie.betrekken'),

  vraagInbrengen: casus('vraag.inbrengen', () => ({ soort: 'zorg', tekst: 'Stil.', leefgebied: 'financien' })),
  vraagPlaatsen: casus('plan.wijzigen'),
  volgordeBepalen: casus('plan.wijzigen', ({ vraagId }) => ({ vraagIds: [vraagId] })),
  prioVraagKiezen: casus('plan.wijzigen', ({ vraagId, persoonId }) => ({
    ...{ vraagId, keuzes: [{ persoonId, vraagId }] },
  })),
  hulpvraagBeantwoorden: casus('plan.wijzigen'),
  hulpvraagIntrekken: gegeven('hulpvraag.intrekken', 'persoonId'),
  hulpvraagLoslaten: casus('hulpvraag.loslaten', () => ({ reden: 'verhuisd' })),
  doelStellen: casus('doel.voorstellen', ({ vraagId }) => ({ vraagId, tekst: 'Rust.' })),
  doelOvernemen: casus('plan.wijzigen'),
  doelWijzigen: casus('plan.wijzigen', () => ({ tekst: 'Meer rust.' })),
  planVaststellen: casus('plan.wijzigen'),
  planBeantwoorden: gegeven('plan.beantwoorden', 'persoonId', ({ persoonId }) => ({ persoonId, akkoord: true })),
  contactVastleggen: casus('contact.vastleggen', ({ persoonId }) => ({ met: [persoonId], tekst: 'Gebeld.' })),
  bijlageToevoegen: {
    ...casus('bijlage.toevoegen', () => ({ titel: 'Brief', klasse: 'verhaal', leefgebied: 'financien' })),
    bestand: true,
  },
  bijlageIntrekken: gegeven('bijlage.intrekken', 'medewerkerId'),
  afspraakMaken: casus('afspraak.maken', ({ doelId, persoonId }) => ({
    doelId,
    tekst: 'Bellen.',
    eigenaar: { soort: 'persoon', persoonId },
    uiterlijkDatum: '2099-01-01',
  })),
  afspraakAannemen: gegeven('afspraak.eigen', 'medewerkerId'),
  afspraakNakomen: gegeven('afspraak.eigen', 'medewerkerId'),
  afspraakNietNakomen: gegeven('afspraak.eigen', 'medewerkerId', metReden),
  afspraakVerplaatsen: gegeven('afspraak.eigen', 'medewerkerId', () => ({ ...reden, uiterlijkDatum: '2099-02-02' })),
  afspraakLatenVervallen: gegeven('afspraak.eigen', 'medewerkerId', metReden),

  veiligheidsafschermingInstellen: casus('afscherming.instellen', ({ persoonId }) => ({
    ...{ beschermdeId: persoonId, geweerde: naam, ...reden },
  })),
  onderdeelVrijgeven: gegeven('gegeven.vrijgeven', 'medewerkerId', ({ onderdeelId }) => ({
    ...{ soort: 'afspraak', onderdeelId },
  })),
  onderdeelSluiten: gegeven('gegeven.vrijgeven', 'medewerkerId', ({ onderdeelId }) => ({
    ...{ soort: 'afspraak', onderdeelId },
  })),
  opheffingVoorstellen: casus('afscherming.opheffing-vragen', metReden),
  opheffingIntrekken: casus('afscherming.opheffing-vragen'),
  opheffingBevestigen: casus('afscherming.opheffen', undefined, { gevraagd: 'afscherming-opheffen' }),
  grondslagVaststellen: casus('grondslag.vaststellen', (plek) => ({ grondslag: 'jeugdwet', ...deling(plek) })),
  grondslagBeeindigen: casus('grondslag.vaststellen', metReden),
  toestemmingGeven: gegeven('toestemming.geven', 'persoonId', (plek) => ({
    ...{ persoonId: plek['persoonId'], ...deling(plek) },
  })),
  toestemmingIntrekken: gegeven('toestemming.geven', 'persoonId'),
  inzageOudersToestaan: gegeven('toestemming.geven', 'persoonId', ({ ouderId }) => ({ ouderId })),
  inzageOudersIntrekken: gegeven('toestemming.geven', 'persoonId'),
  ouderVastleggen: casus('gezin.wijzigen', ({ ouderId }) => ({ ouderId, bron: 'brp' })),
  ouderIntrekken: casus('gezin.wijzigen'),
  gezagVastleggen: casus('gezin.wijzigen', ({ ouderId }) => ({ gezaghebbendeId: ouderId, bron: 'gezagsregister' })),
  gezagBeeindigen: casus('gezin.wijzigen', () => ({ bron: 'uitspraak-rechter' })),
  noodtoegangNemen: casus('noodtoegang.vragen', () => ({ ...reden, uren: 100 })),
  noodtoegangOpKenmerkNemen: {
    ...casus('noodtoegang.vragen', ({ kenmerk }) => ({ ...reden, kenmerk, uren: 100 })),
    zonderRecht: ({ kenmerk }) => ({ ...reden, kenmerk, uren: 1 }),
  },
  noodtoegangBeoordelen: casus('noodtoegang.toetsen', () => ({ ...reden, oordeel: 'terecht' })),
  openstellingVragen: casus('openstelling.vragen', metReden),
  openstellingGoedkeuren: casus('openstelling.goedkeuren', undefined, { gevraagd: 'openstelling' }),
  openstellingBeeindigen: casus('openstelling.vragen'),

  verzoekIndienen: casus('verzoek.indienen', verzoek, { persoon: true }),
  verzoekBeslissen: casus('verzoek.beslissen', () => ({ ...reden, uitkomst: 'toegewezen' }), {
    in: 'dossier',
    persoon: true,
  }),
  verzoekIntrekken: casus('verzoek.indienen', undefined, { in: 'dossier', persoon: true }),
  tekstVrijgeven: casus('verzoek.beslissen', ({ verzoekId }) => ({ ...reden, tekstId: verzoekId }), {
    in: 'dossier',
    persoon: true,
  }),
  vernietigingVoorstellen: casus(
    'vernietiging.vragen',
    ({ casusId }) => ({
      ...{ grond: 'bewaartermijn', ...reden, casusId },
    }),
    { persoon: true },
  ),
  // Nothing was proposed: who may propose it is told so.
  vernietigingGoedkeuren: casus('vernietiging.vragen', undefined, { in: 'dossier', persoon: true }),
  vernietigingIntrekken: casus('vernietiging.vragen', undefined, { in: 'dossier', persoon: true }),

  organisatieRegistreren: organisatie('organisatie.registreren', () => ({
    naam: 'Nieuw',
    soort: 'partner',
    gemeenten: ['0010'],
    convenantDatum: '2026-01-01',
    vlaggen: { magBsn: false, datGevoelig: false, veiligheidsketen: false },
  })),
  medewerkerToevoegen: organisatie('organisatie.beheren', () => ({
    medewerkerId: '1c4a9c0e-9d53-4a8e-b9ab-55b8f43a7f31',
    rollen: ['medewerker'],
    persoon: naam,
  })),
  bereikbaarheidVastleggen: organisatie('organisatie.beheren', () => ({ telefoon: '0596 000000' })),
  medewerkerUitschrijven: organisatie('organisatie.beheren'),
  coordinatorVanDienstAanwijzen: organisatie('van-dienst.aanwijzen', ({ medewerkerId }) => ({ medewerkerId })),
};
