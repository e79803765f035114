import { randomUUID } from 'node:crypto';
import { ONTWIKKEL_BEHEERDER } from '@eenplan/identity';
import { koppenVoor } from './systeem.js';

export interface Antwoord {
  readonly status: number;
  readonly body: Readonly<Record<string, unknown>>;
  readonly etag: string | null;
  readonly positie: string | null;
}

export interface Opdracht {
  readonly door: string;
  readonly pad: string;
  readonly body?: unknown;
  readonly sleutel?: string;
  /** Version for If-Match. */
  readonly versie?: number | undefined;
}

/** A command over HTTP. @throws TypeError when the connection broke before the answer came */
export async function stuur(
  url: string,
  { door, pad, body = {}, sleutel = randomUUID(), versie }: Opdracht,
): Promise<Antwoord> {
  const response = await fetch(`${url}/casusregie/v1${pad}`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      ...(await koppenVoor(url, door)),
      'idempotency-key': sleutel,
      ...(versie === undefined ? {} : { 'if-match': `"${versie}"` }),
    },
    body: JSON.stringify(body),
  });
  const { status, headers } = response;
  return {
    status,
    body: (await response.json()) as Antwoord['body'],
    etag: headers.get('etag'),
    positie: headers.get('eenplan-positie'),
  };
}

export async function lukt(url: string, opdracht: Opdracht): Promise<Readonly<Record<string, string>>> {
  const { status, body } = await stuur(url, opdracht);
  if (status !== 201) throw new Error(`${opdracht.pad}: ${status} ${JSON.stringify(body)}`);
  return body as Readonly<Record<string, string>>;
}

export interface Gemeente {
  readonly organisatieId: string;
  readonly coordinator: string;
}

/** A gemeente that may use a BSN, with its coördinator. */
export async function eenGemeente(url: string): Promise<Gemeente> {
  const coordinator = randomUUID();
  const { organisatieId } = await lukt(url, {
    door: ONTWIKKEL_BEHEERDER,
    pad: '/organisaties',
    body: {
      naam: 'Gemeente Delfzijl',
      soort: 'gemeente',
      gemeenten: ['0010'],
      convenantDatum: '2026-01-01',
      vlaggen: { magBsn: true, datGevoelig: false, veiligheidsketen: false },
      coordinator: {
        medewerkerId: coordinator,
        rollen: ['casuscoordinator'],
        persoon: { voornamen: 'Geesje', achternaam: 'Abbring', geboortedatum: '1970-01-02' },
      },
    },
  });
  return { organisatieId: organisatieId!, coordinator };
}

/** A medewerker of an organisation, by account. */
export async function eenMedewerker(url: string, organisatieId: string): Promise<string> {
  const medewerkerId = randomUUID();
  await lukt(url, {
    door: ONTWIKKEL_BEHEERDER,
    pad: `/organisaties/${organisatieId}/medewerkers`,
    body: { medewerkerId, rollen: ['medewerker'], persoon: { voornamen: 'Test', achternaam: 'Medewerker' } },
  });
  return medewerkerId;
}

/** A report about a gezin; other fields can be given. */
export function aanmelding(over: Readonly<Record<string, unknown>> = {}): Record<string, unknown> {
  return {
    gemeente: '0010',
    personen: [{ hoedanigheid: 'gezinslid', voornamen: 'Fenna', achternaam: 'Veen', geboortedatum: '1985-03-02' }],
    vragen: [
      { soort: 'hulpvraag', vraagsteller: 0, tekst: 'De rekeningen stapelen zich op.', leefgebied: 'financien' },
    ],
    veiligheid: { acuut: false },
    inlichting: { ingelicht: true },
    ...over,
  };
}
