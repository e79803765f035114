import { randomUUID } from 'node:crypto';
import { ONTWIKKEL_BEHEERDER } from '@eenplan/identity';
import type { Antwoord, Dienst, Opties } from './dienst.js';

export interface Organisatie {
  readonly organisatieId: string;
  readonly teamleider: string;
  readonly medewerker: string;
}

/** Two gemeenten, the second with a crisisdienst of its own, a partner with the right to use a BSN and one without, Veilig Thuis and a crisisdienst. */
export interface Regio {
  readonly delfzijl: { readonly organisatieId: string; readonly coordinator: string };
  readonly appingedam: { readonly organisatieId: string; readonly coordinator: string };
  readonly borg: Organisatie;
  readonly brug: Organisatie;
  readonly veiligThuis: Organisatie;
  readonly crisisdienst: Organisatie;
}

/** A casus as a test knows it; `versie` follows what the test does through {@link Casus.doe}. */
export class Casus {
  versie: number | undefined;

  constructor(
    readonly dienst: Dienst,
    readonly regio: Regio,
    readonly casusId: string,
    readonly aanmeldingId: string,
    readonly gezinsleden: readonly string[],
  ) {}

  /** A command on this casus with the version that the test saw last. */
  async doe(account: string, pad: string, body?: unknown, opties: Opties = {}): Promise<Antwoord> {
    const antwoord = await this.dienst.post(account, `/casussen/${this.casusId}${pad}`, body, {
      versie: this.versie,
      ...opties,
    });
    if (antwoord.status === 201) this.versie = antwoord.versie;
    return antwoord;
  }

  /** The same, which must succeed. */
  async lukt(account: string, pad: string, body?: unknown): Promise<Record<string, string>> {
    const antwoord = await this.doe(account, pad, body);
    if (antwoord.status !== 201) throw new Error(`${pad}: ${antwoord.status} ${JSON.stringify(antwoord.body)}`);
    return antwoord.body as Record<string, string>;
  }

  get coordinator(): string {
    return this.regio.delfzijl.coordinator;
  }
  get regisseur(): string {
    return this.regio.borg.medewerker;
  }
}

/** A person and its rights as a test knows them; `versie` follows what the test does through {@link Persoon.doe}. */
export class Persoon {
  versie: number | undefined;

  constructor(
    readonly dienst: Dienst,
    readonly persoonId: string,
  ) {}

  async doe(account: string, pad: string, body?: unknown): Promise<Antwoord> {
    // Whoever never saw a version says that of nobody.
    const opties = { versie: this.versie ?? 0 };
    const antwoord = await this.dienst.post(account, `/personen/${this.persoonId}${pad}`, body, opties);
    if (antwoord.status === 201) this.versie = antwoord.versie;
    return antwoord;
  }

  /** The same, which must succeed. */
  async lukt(account: string, pad: string, body?: unknown): Promise<Record<string, string>> {
    const antwoord = await this.doe(account, pad, body);
    if (antwoord.status !== 201) throw new Error(`${pad}: ${antwoord.status} ${JSON.stringify(antwoord.body)}`);
    return antwoord.body as Record<string, string>;
  }
}

const VLAGGEN = { magBsn: false, datGevoelig: false, veiligheidsketen: false, crisisdienst: false };
const persoon = (achternaam: string) => ({ voornamen: 'Test', achternaam, geboortedatum: '1980-05-05' });

export async function eenRegio(dienst: Dienst): Promise<Regio> {
  const gemeente = async (naam: string, code: string, vlaggen: Partial<typeof VLAGGEN> = {}) => {
    const coordinator = randomUUID();
    const { organisatieId } = await registreer(dienst, {
      naam,
      soort: 'gemeente',
      gemeenten: [code],
      vlaggen: { ...VLAGGEN, magBsn: true, ...vlaggen },
      coordinator: { medewerkerId: coordinator, rollen: ['casuscoordinator'], persoon: persoon(naam) },
    });
    return { organisatieId, coordinator };
  };
  const partner = async (naam: string, vlaggen: Partial<typeof VLAGGEN> = {}, gemeenten = ['0010', '0003']) => {
    const { organisatieId } = await registreer(dienst, {
      naam,
      soort: 'partner',
      gemeenten,
      vlaggen: { ...VLAGGEN, ...vlaggen },
    });
    const [teamleider, medewerker] = [randomUUID(), randomUUID()];
    await nieuweMedewerker(dienst, organisatieId, teamleider, ['teamleider']);
    await nieuweMedewerker(dienst, organisatieId, medewerker, ['medewerker']);
    return { organisatieId, teamleider, medewerker };
  };
  return {
    delfzijl: await gemeente('Delfzijl', '0010'),
    appingedam: await gemeente('Appingedam', '0003', { crisisdienst: true }),
    borg: await partner('Kredietbank De Borg', { magBsn: true }),
    brug: await partner('Maatschappelijk Werk De Brug', {}, ['0010']),
    veiligThuis: await partner('Veilig Thuis Noordkust', { magBsn: true, datGevoelig: true, veiligheidsketen: true }),
    crisisdienst: await partner('GGZ Crisisdienst Noordkust', { crisisdienst: true }),
  };
}

async function registreer(dienst: Dienst, body: object): Promise<{ organisatieId: string }> {
  const antwoord = await dienst.post(ONTWIKKEL_BEHEERDER, '/organisaties', { convenantDatum: '2026-01-01', ...body });
  if (antwoord.status !== 201) throw new Error(JSON.stringify(antwoord.body));
  return antwoord.body as unknown as { organisatieId: string };
}

export async function nieuweMedewerker(dienst: Dienst, organisatieId: string, medewerkerId: string, rollen: string[]) {
  const antwoord = await dienst.post(ONTWIKKEL_BEHEERDER, `/organisaties/${organisatieId}/medewerkers`, {
    medewerkerId,
    rollen,
    persoon: persoon('Medewerker'),
  });
  if (antwoord.status !== 201) throw new Error(JSON.stringify(antwoord.body));
}

/** A medewerker more of the gemeente: another coördinator, or an auditor. */
export async function vanDelfzijl(dienst: Dienst, { delfzijl }: Regio, rol: string): Promise<string> {
  const medewerkerId = randomUUID();
  await nieuweMedewerker(dienst, delfzijl.organisatieId, medewerkerId, [rol]);
  return medewerkerId;
}

/** A report about two new persons; fields can be given. */
export function aanmelding(over: Record<string, unknown> = {}) {
  return {
    gemeente: '0010',
    personen: [
      { hoedanigheid: 'gezinslid', voornamen: 'Fenna', achternaam: 'Veen', geboortedatum: '1985-03-02' },
      { hoedanigheid: 'gezinslid', voornamen: 'Bram', achternaam: 'Veen', geboortedatum: '2014-11-20' },
    ],
    vragen: [
      { soort: 'hulpvraag', vraagsteller: 0, tekst: 'De rekeningen stapelen zich op.', leefgebied: 'financien' },
    ],
    veiligheid: { acuut: false },
    inlichting: { ingelicht: true },
    ...over,
  };
}

/** The casus in which an aanmelding was placed, from the log: a melder is never told. */
export async function casusVan(dienst: Dienst, aanmeldingId: string): Promise<string> {
  const [rij] = await dienst.query<{ id: string }>(
    `select data ->> 'casusId' as id from casusregie.event
     where stream_id = $1 and type = 'AanmeldingGeplaatst' order by version desc limit 1`,
    [aanmeldingId],
  );
  return rij!.id;
}

export async function eenCasusInBeoordeling(
  dienst: Dienst,
  regio: Regio,
  over: Record<string, unknown> = {},
): Promise<Casus> {
  const antwoord = await dienst.post(regio.borg.medewerker, '/aanmeldingen', aanmelding(over));
  if (antwoord.status !== 201) throw new Error(JSON.stringify(antwoord.body));
  const aanmeldingId = String(antwoord.body['aanmeldingId']);
  const casusId = await casusVan(dienst, aanmeldingId);
  const [rij] = await dienst.query<{ gezinsleden: { persoonId: string }[] }>(
    `select data -> 'gezinsleden' as gezinsleden from casusregie.event where stream_id = $1 and version = 1`,
    [casusId],
  );
  const casus = new Casus(
    dienst,
    regio,
    casusId,
    aanmeldingId,
    rij!.gezinsleden.map(({ persoonId }) => persoonId),
  );
  casus.versie = 1;
  return casus;
}

export async function eenGestarteCasus(
  dienst: Dienst,
  regio: Regio,
  over: Record<string, unknown> = {},
): Promise<Casus> {
  const casus = await eenCasusInBeoordeling(dienst, regio, over);
  await casus.lukt(casus.coordinator, '/beoordelingen', { uitkomst: 'starten' });
  return casus;
}

export async function eenCasusMetRegisseur(
  dienst: Dienst,
  regio: Regio,
  over: Record<string, unknown> = {},
): Promise<Casus> {
  const casus = await eenGestarteCasus(dienst, regio, over);
  const { organisatieId, medewerker: medewerkerId } = regio.borg;
  await casus.lukt(casus.coordinator, '/aanwijzingen', { organisatieId, medewerkerId });
  await casus.lukt(casus.regisseur, '/aanwijzingen/huidige/aanvaarding');
  return casus;
}

/** With a placed hulpvraag, a doel and an afspraak of the regisseur. */
export async function eenCasusMetAfspraak(dienst: Dienst, regio: Regio) {
  const casus = await eenCasusMetRegisseur(dienst, regio);
  const vraagId = await eersteVraag(casus);
  const { doelId } = await casus.lukt(casus.regisseur, '/doelen', { vraagId, tekst: 'Alles betaald in maart.' });
  const { afspraakId } = await casus.lukt(casus.regisseur, '/afspraken', {
    doelId,
    tekst: 'Samen de post openen.',
    eigenaar: { soort: 'medewerker', organisatieId: regio.borg.organisatieId, medewerkerId: casus.regisseur },
    uiterlijkDatum: '2099-01-01',
  });
  return { casus, vraagId, doelId: doelId!, afspraakId: afspraakId! };
}

export async function eersteVraag(casus: Casus): Promise<string> {
  const [rij] = await casus.dienst.query<{ id: string }>(
    `select data ->> 'vraagId' as id from casusregie.event where stream_id = $1 and type like '%Ingebracht' order by version limit 1`,
    [casus.casusId],
  );
  return rij!.id;
}

/** The words of what was asked first, as a request about a text names them. */
export async function eersteTekst({ dienst, casusId }: Pick<Casus, 'dienst' | 'casusId'>): Promise<string> {
  const [rij] = await dienst.query<{ id: string }>(
    `select data -> 'tekst' ->> 'id' as id from casusregie.event
     where stream_id = $1 and type like '%Ingebracht' order by version limit 1`,
    [casusId],
  );
  return rij!.id;
}

/** What is said of it on the phone. */
export async function kenmerkVan({ dienst, casusId }: Pick<Casus, 'dienst' | 'casusId'>): Promise<string> {
  const [rij] = await dienst.query<{ kenmerk: string }>(
    `select data ->> 'kenmerk' as kenmerk from casusregie.event where stream_id = $1 and type = 'CasusGeopend'`,
    [casusId],
  );
  return rij!.kenmerk;
}

/** Types of the events of a stream, oldest first. */
export async function geschiedenis(dienst: Dienst, streamId: string): Promise<string[]> {
  const rijen = await dienst.query<{ type: string }>(
    'select type from casusregie.event where stream_id = $1 order by version',
    [streamId],
  );
  return rijen.map(({ type }) => type);
}
