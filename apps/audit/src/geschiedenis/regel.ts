import type {
  AanmeldingEvent,
  BeschermingEvent,
  CasusEvent,
  Medewerker,
  OrganisatieEvent,
  PersoonEvent,
} from '@eenplan/domain/types';
import { beschermingRegel } from './bescherming-regel.js';
import { datum, moment } from './datum.js';
import { kort } from './kort.js';
import { persoonRegel } from './persoon-regel.js';

export type Gebeurtenis = AanmeldingEvent | CasusEvent | OrganisatieEvent | PersoonEvent;
/** Names of organisations by their ids; organisations are no persons. */
export interface Namen {
  naam(organisatieId: string): string;
  /** Whether that name is no name: then nothing else of it is told either. */
  geheim(organisatieId: string): boolean;
}
type Naam = Namen['naam'];

const AFSLUITING = {
  'hulpvragen-beantwoord': 'de hulpvragen zijn beantwoord',
  'gezin-stopt': 'het gezin stopt',
  verhuisd: 'het gezin is verhuisd',
  overleden: 'overlijden',
  anders: 'een andere reden',
} as const;
const LOSLATING = {
  overleden: 'overlijden',
  verhuisd: 'verhuizing',
  'wil-niet-verder': 'de vraagsteller wil niet verder',
  'niet-oplosbaar': 'niet oplosbaar',
} as const;
const UITKOMST = {
  gestart: 'de casus is gestart',
  'niet-gestart': 'de casus is niet gestart',
  doorgeleid: 'doorgeleid',
  toegevoegd: 'toegevoegd aan de casus',
} as const;

/** What happened, as one Dutch sentence: ids, codes and names of organisations only, never a text or a person's name. */
export function regel(event: Gebeurtenis, namen: Namen): string {
  const naam = (organisatieId: string) => namen.naam(organisatieId);
  const wie = wieVan(namen);
  switch (event.type) {
    case 'AanmeldingIngediend': {
      const { melder, personen, vragen, veiligheid, gemeente } = event.data;
      const wie = melder.soort === 'inwoner' ? 'een inwoner' : `${melder.soort} (${naam(melder.organisatieId)})`;
      const acuut = veiligheid.acuut ? ', met acuut gevaar' : '';
      return `Aanmelding in gemeente ${gemeente} door ${wie}: ${telling(personen.length, 'persoon', 'personen')}, ${telling(vragen.length, 'vraag', 'vragen')}${acuut}.`;
    }
    case 'AanmeldingGeplaatst':
      return event.data.wijze === 'geopend'
        ? 'De aanmelding opende een casus.'
        : 'De aanmelding is bij een lopende casus gevoegd.';
    case 'AanmeldingWacht':
      return `De aanmelding wacht op de coördinator: haar personen zitten in ${event.data.casusIds.length} open casussen.`;
    case 'AanmeldingIngetrokken':
      return 'De melder trok de aanmelding in.';
    case 'AanmeldingBeoordeeld':
      return `De aanmelding is beoordeeld: ${UITKOMST[event.data.uitkomst]}.`;
    case 'AanmeldingOntkoppeld':
      return `De aanmelding is ontkoppeld: ${telling(event.data.vervangen.length, 'persoon blijkt', 'personen blijken')} iemand anders.`;
    case 'AanmeldingHerkend':
      return `${telling(event.data.herkend.length, 'Persoon', 'Personen')} van de aanmelding ${event.data.herkend.length === 1 ? 'is' : 'zijn'} herkend als iemand die al bekend was.`;
    case 'OrganisatieGeregistreerd':
      return `${event.data.naam} is geregistreerd als ${event.data.soort}.`;
    case 'MedewerkerToegevoegd':
      return `Medewerker ${kort(event.data.medewerkerId)} is toegevoegd (${event.data.rollen.join(', ')}).`;
    case 'BereikbaarheidVastgelegd':
      return `Van medewerker ${kort(event.data.medewerkerId)} is vastgelegd hoe die te bereiken is.`;
    case 'VertrekAangekondigd':
      return `Medewerker ${kort(event.data.medewerkerId)} vertrekt: de regie gaat over.`;
    case 'MedewerkerVertrokken':
      return `Medewerker ${kort(event.data.medewerkerId)} is vertrokken.`;
    case 'CoordinatorVanDienstAangewezen':
      return `Medewerker ${kort(event.data.medewerkerId)} is casuscoördinator van dienst.`;
    case 'VerzoekIngediend':
    case 'VerzoekBeslist':
    case 'VerzoekIngetrokken':
    case 'TekstBetwist':
    case 'TekstGeblokkeerd':
    case 'TekstVrijgegeven':
    case 'BewaartermijnVerstreken':
    case 'VernietigingVoorgesteld':
    case 'VernietigingIngetrokken':
    case 'VernietigingIngestemd':
    case 'VernietigingGoedgekeurd':
    case 'PersoonVernietigd':
      return persoonRegel(event, wie);
    case 'VeiligheidsafschermingIngesteld':
    case 'VeiligheidsafschermingOvergenomen':
    case 'AfgeschermdOnderdeelVrijgegeven':
    case 'AfgeschermdOnderdeelGesloten':
    case 'OpheffingVoorgesteld':
    case 'OpheffingIngetrokken':
    case 'VeiligheidsafschermingOpgeheven':
    case 'GrondslagVastgesteld':
    case 'GrondslagBeeindigd':
    case 'ToestemmingGegeven':
    case 'ToestemmingIngetrokken':
    case 'InzageOudersToegestaan':
    case 'InzageOudersIngetrokken':
    case 'OuderVastgelegd':
    case 'OuderIngetrokken':
    case 'GezagVastgelegd':
    case 'GezagBeeindigd':
    case 'NoodtoegangGenomen':
    case 'NoodtoegangBeoordeeld':
    case 'OpenstellingGevraagd':
    case 'OpenstellingGoedgekeurd':
    case 'OpenstellingBeeindigd':
      return beschermingRegel(event, naam, wie);
    default:
      return casusRegel(event, namen, naam, wie);
  }
}

type CasusGebeurtenis = Exclude<CasusEvent, { type: BeschermingEvent['type'] }>;

function casusRegel(event: CasusGebeurtenis, namen: Namen, naam: Naam, wie: Wie): string {
  switch (event.type) {
    case 'CasusGeopend':
      return `Casus ${event.data.kenmerk} geopend in gemeente ${event.data.gemeente} met ${telling(event.data.gezinsleden.length, 'gezinslid', 'gezinsleden')}; voorlopige regie bij ${wie(event.data.voorlopigeRegie)}.`;
    case 'AanmeldingGevoegd':
      return `Aanmelding ${kort(event.data.aanmeldingId)} is erbij gevoegd, nog te beoordelen.`;
    case 'CasusGestart':
      return 'De coördinator startte de casus.';
    case 'CasusNietGestart':
      return 'De coördinator startte de casus niet.';
    case 'CasusDoorgeleid':
      return `Doorgeleid naar ${naam(event.data.organisatieId)} (${event.data.begeleiding}).`;
    case 'AanmeldingToegevoegd':
      return `Aanmelding ${kort(event.data.aanmeldingId)} is toegevoegd aan de casus.`;
    case 'AanmeldingLosgekoppeld':
      return `Aanmelding ${kort(event.data.aanmeldingId)} hoort hier niet meer bij (${event.data.reden}).`;
    case 'CasusAfgesloten':
      return `De casus is afgesloten: ${AFSLUITING[event.data.reden]}${event.data.nazorgDatum ? `; nazorg op ${datum(event.data.nazorgDatum)}` : ''}.`;
    case 'NazorgGepland':
      return `Nazorg gepland op ${datum(event.data.nazorgDatum)}.`;
    case 'CasusHeropend':
      return `De casus is heropend; voorlopige regie bij ${wie(event.data.voorlopigeRegie)}.`;
    case 'CasusSamengevoegd':
      return `De casus gaat verder in casus ${kort(event.data.naarCasusId)}.`;
    case 'CasusOpgenomen':
      return `Casus ${kort(event.data.vanCasusId)} is in deze casus opgenomen.`;
    case 'VeiligheidBeoordeeld':
      return event.data.acuut ? 'De veiligheid is acuut in gevaar.' : 'De veiligheid is niet (meer) acuut in gevaar.';
    case 'VeiligheidAanvaard':
      return `${naam(event.data.organisatieId)} nam de acute veiligheid over.`;
    case 'GezinslidToegevoegd':
      return `Gezinslid ${kort(event.data.persoonId)} is toegevoegd${event.data.ongeboren ? ' (nog niet geboren)' : ''}.`;
    case 'GezinslidGeboren':
      return `Gezinslid ${kort(event.data.persoonId)} is geboren.`;
    case 'GezinslidVertrokken':
      return `Gezinslid ${kort(event.data.persoonId)} is vertrokken.`;
    case 'GezinslidVerhuisd':
      return `Gezinslid ${kort(event.data.persoonId)} ging naar casus ${kort(event.data.naarCasusId)}.`;
    case 'GezinslidIngekomen':
      return `Gezinslid ${kort(event.data.persoonId)} kwam uit casus ${kort(event.data.vanCasusId)}.`;
    case 'PersonenHerkend':
      return `${event.data.herkend.map(({ persoonId, als }) => `Persoon ${kort(persoonId)} is herkend als ${kort(als)}`).join('; ')}.`;
    case 'PersoonVervangen': {
      const { persoonId, als, wijze } = event.data;
      return `Persoon ${kort(persoonId)} is ${wijze === 'verenigd' ? '' : 'hier '}${kort(als)}, zo bleek uit een BSN.`;
    }
    case 'BsnVastgesteld':
      return `Het BSN van persoon ${kort(event.data.persoonId)} is vastgesteld.`;
    case 'BetrokkeneToegevoegd':
      return `Betrokkene ${kort(event.data.persoonId)} is toegevoegd (${event.data.rol}).`;
    case 'BetrokkeneVertrokken':
      return `Betrokkene ${kort(event.data.persoonId)} is vertrokken.`;
    case 'OrganisatieBetrokken': {
      const { organisatieId, leefgebieden } = event.data;
      return `${naam(organisatieId)} doet mee${leefgebieden.length > 0 && !namen.geheim(organisatieId) ? ` (${leefgebieden.join(', ')})` : ''}.`;
    }
    case 'BetrokkenheidBeeindigd':
      return `${naam(event.data.organisatieId)} doet niet meer mee.`;
    case 'RegisseurAangewezen': {
      const { organisatieId, medewerkerId } = event.data;
      return `Aangewezen als regisseur: ${medewerkerId ? wie({ medewerkerId, organisatieId }) : `iemand van ${naam(organisatieId)}`}.`;
    }
    case 'RegisseurGenoemd':
      return `De teamleider noemde ${wie(event.data)} als regisseur.`;
    case 'AanwijzingIngetrokken':
      return 'De aanwijzing van een regisseur is ingetrokken.';
    case 'RegieAanvaard':
      return `De regie is aanvaard door ${wie(event.data)}.`;
    case 'RegieGeweigerd':
      return `De regie is geweigerd door ${wie(event.data)}.`;
    case 'OverdrachtAangeboden':
      return `Overdracht van de regie aangeboden aan ${wie(event.data.aan)}, uiterlijk te aanvaarden op ${moment(event.data.uiterlijkOp)}.`;
    case 'OverdrachtAanvaard':
      return `De regie ging over naar ${wie(event.data.aan)}.`;
    case 'OverdrachtGeweigerd':
      return 'De overdracht van de regie is geweigerd.';
    case 'OverdrachtIngetrokken':
      return 'De overdracht van de regie is ingetrokken.';
    case 'OverdrachtVerlopen':
      return 'De overdracht van de regie is verlopen.';
    case 'RegieGewisseld':
      return `De coördinator gaf de regie aan ${wie(event.data.naar)}.`;
    case 'RegieTeruggevallen':
      return `${wie(event.data.van)} is vertrokken: de voorlopige regie viel aan ${wie(event.data.naar)}.`;
    case 'VoorlopigeRegieGegeven':
      return `De voorlopige regie ging naar ${wie(event.data.naar)}.`;
    case 'EersteAanspreekpuntAangewezen':
      return event.data.aanspreekpunt.soort === 'medewerker'
        ? `Eerste aanspreekpunt is ${wie(event.data.aanspreekpunt)}.`
        : `Eerste aanspreekpunt is persoon ${kort(event.data.aanspreekpunt.persoonId)}.`;
    case 'BijlageToegevoegd':
      return `Bijlage ${kort(event.data.bijlageId)} toegevoegd: ${event.data.soort}, ${event.data.bytes} bytes.`;
    case 'BijlageIngetrokken':
      return `Bijlage ${kort(event.data.bijlageId)} ingetrokken.`;
    default:
      return planRegel(event, wie);
  }
}

type PlanGebeurtenis = Extract<
  CasusEvent,
  {
    type:
      | `Hulpvraag${string}`
      | `Zorg${string}`
      | `Vraag${string}`
      | `Volgorde${string}`
      | `PrioVraag${string}`
      | `Doel${string}`
      | `Afspraak${string}`
      | `Plan${string}`
      | `Contact${string}`;
  }
>;

function planRegel(event: PlanGebeurtenis, wie: Wie): string {
  switch (event.type) {
    case 'HulpvraagIngebracht':
      return `Hulpvraag ${kort(event.data.vraagId)} ingebracht (${event.data.leefgebied}).`;
    case 'ZorgIngebracht':
      return `Zorg ${kort(event.data.vraagId)} ingebracht (${event.data.leefgebied}).`;
    case 'VraagGeplaatst':
      return `Vraag ${kort(event.data.vraagId)} kreeg een plaats in het plan.`;
    case 'VolgordeBepaald':
      return `Volgorde van ${telling(event.data.vraagIds.length, 'hulpvraag', 'hulpvragen')} bepaald.`;
    case 'PrioVraagVoorlopig':
      return `Voorlopige prio-vraag: ${kort(event.data.vraagId)}.`;
    case 'PrioVraagGekozen':
      return `Prio-vraag gekozen: ${kort(event.data.vraagId)}.`;
    case 'HulpvraagBeantwoord':
      return `Hulpvraag ${kort(event.data.vraagId)} is beantwoord.`;
    case 'HulpvraagIngetrokken':
      return `Hulpvraag ${kort(event.data.vraagId)} is ingetrokken.`;
    case 'HulpvraagLosgelaten':
      return `Hulpvraag ${kort(event.data.vraagId)} is losgelaten: ${LOSLATING[event.data.reden]}.`;
    case 'DoelVoorgesteld':
      return `Doel ${kort(event.data.doelId)} voorgesteld.`;
    case 'DoelGesteld':
      return `Doel ${kort(event.data.doelId)} gesteld.`;
    case 'DoelOvergenomen':
      return `Doel ${kort(event.data.doelId)} overgenomen in het plan.`;
    case 'DoelGewijzigd':
      return `Doel ${kort(event.data.doelId)} gewijzigd.`;
    case 'AfspraakVoorgesteld':
      return `Afspraak ${kort(event.data.afspraakId)} voorgesteld, uiterlijk ${datum(event.data.uiterlijkDatum)}.`;
    case 'AfspraakGemaakt':
      return `Afspraak ${kort(event.data.afspraakId)} gemaakt, uiterlijk ${datum(event.data.uiterlijkDatum)}.`;
    case 'AfspraakAangenomen':
      return `Afspraak ${kort(event.data.afspraakId)} aangenomen.`;
    case 'AfspraakNagekomen':
      return `Afspraak ${kort(event.data.afspraakId)} nagekomen.`;
    case 'AfspraakNietNagekomen':
      return `Afspraak ${kort(event.data.afspraakId)} niet nagekomen.`;
    case 'AfspraakVerplaatst':
      return `Afspraak ${kort(event.data.afspraakId)} verplaatst naar ${datum(event.data.uiterlijkDatum)}.`;
    case 'AfspraakVervallen':
      return `Afspraak ${kort(event.data.afspraakId)} vervallen.`;
    case 'PlanVastgesteld':
      return `Plan versie ${event.data.versie} vastgesteld.`;
    case 'PlanBeantwoord':
      return `Gezinslid ${kort(event.data.persoonId)} is ${event.data.akkoord ? 'akkoord' : 'niet akkoord'} met plan versie ${event.data.versie}${event.data.opgetekendDoor ? `, opgetekend door ${wie(event.data.opgetekendDoor)}` : ''}.`;
    case 'ContactVastgelegd':
      return `Contact van ${wie(event.data.medewerker)} met ${telling(event.data.met.length, 'persoon', 'personen')}.`;
  }
}

type Wie = (medewerker: Medewerker) => string;

/** A medewerker by account and organisation; never by name. */
const wieVan =
  (namen: Namen): Wie =>
  ({ medewerkerId, organisatieId }) =>
    `${namen.geheim(organisatieId) ? 'een medewerker' : `medewerker ${kort(medewerkerId)}`} van ${namen.naam(organisatieId)}`;

function telling(aantal: number, een: string, meer: string): string {
  return `${aantal} ${aantal === 1 ? een : meer}`;
}
