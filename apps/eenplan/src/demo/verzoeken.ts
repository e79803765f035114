import type { DemoActor, DemoPersoon, Stap } from './stappen.js';

/** Kinds of id, by the field in which an answer names them; within a kind a story uses each name once. */
export type Veld = 'persoonId' | 'vraagId' | 'doelId' | 'afspraakId' | 'overdrachtId' | 'aanmeldingId';

/** Ids and dates behind the names of a story. */
export interface Namen {
  readonly coordinator: string;
  /** Of the story. */
  readonly gemeente: string;
  casus(): string;
  id(veld: Veld, naam: string): string;
  persoon(naam: string): DemoPersoon;
  organisatie(sleutel: string): string;
  medewerker(sleutel: string): string;
  /** Whether this organisation may hand in a BSN. */
  magBsn(sleutel: string): boolean;
  /** The date so many days ago. */
  datum(dagGeleden: number): string;
  /** A moment of a step on that day. */
  moment(dagGeleden: number): string;
  /** When a step of that day happened; empty for today: a moment later on the day may not have come yet. */
  op(dag: number): { readonly gebeurdOp?: string };
}

/** One command. */
export interface Verzoek {
  readonly door: string;
  readonly pad: string;
  readonly body: object;
  /** Which id of the answer goes by which name from now on. */
  readonly onthoud?: { readonly naam: string; readonly veld: Veld };
}

/** Steps that are something else than commands on the casus of the story. */
export type Bijzonder = Extract<Stap, { stap: 'aanmelden' | 'ontkoppelen' | 'verzoek' }>;

/** The commands that a step comes to, with paths below that of the casus. */
export function opCasus(stap: Exclude<Stap, Bijzonder>, namen: Namen): Verzoek[] {
  const door = 'door' in stap ? account(namen, stap.door) : namen.coordinator;
  const medewerker = (sleutel: string) => ({
    organisatieId: namen.organisatie(sleutel.split('/')[0]!),
    medewerkerId: namen.medewerker(sleutel),
  });
  const op = 'dag' in stap ? namen.op(stap.dag) : {};
  switch (stap.stap) {
    case 'starten':
      return doe(namen.coordinator, 'beoordelingen', { uitkomst: 'starten' });
    case 'nietStarten':
      return doe(namen.coordinator, 'beoordelingen', { uitkomst: 'niet-starten', reden: stap.reden });
    case 'doorgeleiden':
      return doe(namen.coordinator, 'beoordelingen', {
        uitkomst: 'doorgeleiden',
        organisatieId: namen.organisatie(stap.naar),
        begeleiding: stap.begeleiding,
      });
    case 'toevoegen':
      return doe(namen.coordinator, 'beoordelingen', {
        uitkomst: 'toevoegen',
        aanmeldingId: namen.id('aanmeldingId', stap.aanmelding),
      });
    case 'lidErbij':
      return onthoud(
        stap.persoon,
        'persoonId',
        namen.coordinator,
        'gezinsleden',
        gegevens(namen, namen.persoon(stap.persoon), true),
      );
    case 'betrokkeneErbij': {
      const persoon = namen.persoon(stap.persoon);
      const body = { ...gegevens(namen, persoon, true), rol: persoon.hoedanigheid };
      return onthoud(stap.persoon, 'persoonId', namen.coordinator, 'betrokkenen', body);
    }
    case 'geboren':
      return doe(namen.coordinator, `gezinsleden/${namen.id('persoonId', stap.persoon)}/geboorte`, {});
    case 'gezag':
      return stap.kinderen.flatMap((kind) => {
        const pad = `gezinsleden/${namen.id('persoonId', kind)}`;
        const wie = (naam: string) => namen.id('persoonId', naam);
        return [
          ...stap.ouders.flatMap((ouder) => doe(door, `${pad}/ouders`, { ouderId: wie(ouder), bron: 'brp' })),
          ...stap.gezag.flatMap((ouder) =>
            doe(door, `${pad}/gezaghebbenden`, { gezaghebbendeId: wie(ouder), bron: 'gezagsregister' }),
          ),
        ];
      });
    case 'afschermen':
      return stap.beschermden.flatMap((beschermde) =>
        doe(door, 'veiligheidsafschermingen', {
          beschermdeId: namen.id('persoonId', beschermde),
          geweerde: { persoonId: namen.id('persoonId', stap.geweerde) },
          reden: stap.reden,
        }),
      );
    case 'betrekken':
      return doe(namen.coordinator, 'organisaties', {
        organisatieId: namen.organisatie(stap.organisatie),
        leefgebieden: stap.leefgebieden,
      });
    case 'aanwijzen':
      return doe(namen.coordinator, 'aanwijzingen', {
        organisatieId: namen.organisatie(stap.organisatie),
        ...(stap.medewerker && { medewerkerId: namen.medewerker(stap.medewerker) }),
        ...(stap.voorkeur && { voorkeur: { tekst: stap.voorkeur } }),
      });
    case 'noemen':
      return doe(door, 'aanwijzingen/huidige/noeming', medewerker(stap.medewerker));
    case 'aanvaarden':
      return doe(door, 'aanwijzingen/huidige/aanvaarding', {});
    case 'weigeren':
      return doe(door, 'aanwijzingen/huidige/weigering', { reden: stap.reden });
    case 'overdragen':
      return onthoud(stap.naam, 'overdrachtId', door, 'overdrachten', {
        ...medewerker(stap.aan),
        reden: stap.reden,
      });
    case 'overdrachtAanvaarden':
      return doe(door, `overdrachten/${namen.id('overdrachtId', stap.naam)}/aanvaarding`, {});
    case 'wisselen':
      return doe(namen.coordinator, 'regiewissels', { ...medewerker(stap.naar), reden: stap.reden });
    case 'aanspreekpunt':
      return doe(door, 'eerste-aanspreekpunt', eigenaar(namen, stap.wie));
    case 'vraag':
      return onthoud(stap.vraag.naam, 'vraagId', door, 'vragen', {
        ...('zorg' in stap.vraag
          ? { soort: 'zorg' }
          : { soort: 'hulpvraag', vraagstellerId: namen.id('persoonId', stap.vraag.van) }),
        tekst: stap.vraag.tekst,
        leefgebied: stap.vraag.leefgebied,
        ...op,
      });
    case 'plaatsen':
      return stap.vragen.flatMap((vraag) => doe(door, `vragen/${namen.id('vraagId', vraag)}/plaatsing`, op));
    case 'prio':
      return doe(door, 'prio-vraag', {
        vraagId: namen.id('vraagId', stap.vraag),
        keuzes: Object.entries(stap.keuzes).map(([wie, vraag]) => ({
          persoonId: namen.id('persoonId', wie),
          vraagId: namen.id('vraagId', vraag),
        })),
        ...(stap.reden && { reden: stap.reden }),
        ...op,
      });
    case 'volgorde':
      return doe(door, 'volgorde', { vraagIds: stap.vragen.map((vraag) => namen.id('vraagId', vraag)), ...op });
    case 'beantwoorden':
      return doe(door, `vragen/${namen.id('vraagId', stap.vraag)}/beantwoording`, {
        ...(stap.oordeel && { oordeelVraagsteller: stap.oordeel }),
        ...op,
      });
    case 'loslaten':
      return doe(namen.coordinator, `vragen/${namen.id('vraagId', stap.vraag)}/loslating`, {
        reden: stap.reden,
        ...(stap.laatsteAanbod && { laatsteAanbod: stap.laatsteAanbod }),
        ...op,
      });
    case 'doel':
      return onthoud(stap.naam, 'doelId', door, 'doelen', {
        vraagId: namen.id('vraagId', stap.vraag),
        tekst: stap.tekst,
        ...op,
      });
    case 'doelOvernemen':
      return doe(door, `doelen/${namen.id('doelId', stap.naam)}/overname`, op);
    case 'afspraak':
      return onthoud(stap.naam, 'afspraakId', door, 'afspraken', {
        doelId: namen.id('doelId', stap.doel),
        tekst: stap.tekst,
        eigenaar: eigenaar(namen, stap.eigenaar),
        uiterlijkDatum: namen.datum(stap.uiterlijk),
        ...(stap.maatwerk && { oplossing: { soort: 'maatwerk', reden: stap.maatwerk } }),
        ...(stap.samen && { samen: true }),
        ...op,
      });
    case 'afspraakStand':
      return doe(door, `afspraken/${namen.id('afspraakId', stap.naam)}/${STANDEN[stap.stand]}`, {
        ...(stap.reden && { reden: stap.reden }),
        ...op,
      });
    case 'verplaatsen':
      return doe(door, `afspraken/${namen.id('afspraakId', stap.naam)}/verplaatsingen`, {
        uiterlijkDatum: namen.datum(stap.uiterlijk),
        reden: stap.reden,
        ...op,
      });
    case 'vaststellen':
      return doe(door, 'plan-versies', op);
    case 'antwoorden':
      return doe(door, `plan-versies/${stap.versie}/antwoorden`, {
        persoonId: namen.id('persoonId', stap.persoon),
        akkoord: stap.akkoord,
        ...(stap.tekst && { tekst: stap.tekst }),
        ...op,
      });
    case 'contact':
      return doe(door, 'contactmomenten', {
        met: stap.met.map((wie) => namen.id('persoonId', wie)),
        tekst: stap.tekst,
        ...op,
      });
    case 'veiligheid':
      return doe(namen.coordinator, 'veiligheidsbeoordelingen', {
        acuut: stap.acuut,
        ...(stap.toelichting && { toelichting: stap.toelichting }),
      });
    case 'veiligheidAanvaarden':
      return doe(door, 'veiligheidsaanvaardingen', {
        organisatieId: namen.organisatie(stap.door.split('/')[0]!),
      });
    case 'afsluiten':
      return doe(door, 'afsluiting', {
        reden: stap.reden,
        ...(stap.toelichting && { toelichting: stap.toelichting }),
        ...(stap.nazorg && { nazorgDatum: namen.datum(stap.nazorg) }),
      });
    case 'heropenen':
      return doe(namen.coordinator, 'heropening', { reden: stap.reden });
  }
}

const doe = (door: string, pad: string, body: object): Verzoek[] => [{ door, pad, body }];

function onthoud(naam: string, veld: Veld, door: string, pad: string, body: object): Verzoek[] {
  return [{ door, pad, body, onthoud: { naam, veld } }];
}

/** The account behind an actor: of a medewerker, or of an inwoner, whose account is the own person. */
export function account(namen: Namen, door: DemoActor | string): string {
  if (typeof door === 'string') return namen.medewerker(door);
  return 'medewerker' in door ? namen.medewerker(door.medewerker) : namen.id('persoonId', door.persoon);
}

function eigenaar(namen: Namen, wie: DemoActor): object {
  if ('persoon' in wie) return { soort: 'persoon', persoonId: namen.id('persoonId', wie.persoon) };
  const organisatieId = namen.organisatie(wie.medewerker.split('/')[0]!);
  return { soort: 'medewerker', organisatieId, medewerkerId: namen.medewerker(wie.medewerker) };
}

const STANDEN = {
  aangenomen: 'aanneming',
  nagekomen: 'nakoming',
  nietNagekomen: 'niet-nakoming',
  vervallen: 'verval',
} as const;

/** A person as the API asks for it; the BSN only from who may hand it in. */
export function gegevens(
  { datum }: Pick<Namen, 'datum'>,
  persoon: DemoPersoon,
  metBsn: boolean,
): Record<string, string> {
  const { voornamen, voorvoegsel, achternaam, geboortedatum, uitgerekend, bsn, adres } = persoon;
  return {
    ...(voornamen && { voornamen }),
    ...(voorvoegsel && { voorvoegsel }),
    achternaam,
    ...(geboortedatum && { geboortedatum }),
    ...(uitgerekend !== undefined && { uitgerekendeDatum: datum(uitgerekend) }),
    ...(bsn && metBsn && { bsn }),
    ...(adres && { adres }),
  };
}
