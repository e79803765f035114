import { randomBytes, randomUUID } from 'node:crypto';
import type { Antwoord, Dienst } from './dienst.js';

/** A whole PDF of so many bytes, as far as anybody looks. */
export function pdf(bytes = 600): Buffer {
  const [kop, staart] = [Buffer.from('%PDF-1.7\n%\xe2\xe3\xcf\xd3\n', 'latin1'), Buffer.from('\n%%EOF\n')];
  return Buffer.concat([kop, randomBytes(Math.max(0, bytes - kop.length - staart.length)), staart]);
}

export interface Formulier {
  readonly gegevens?: unknown;
  readonly inhoud?: Buffer;
  readonly naam?: string;
  readonly soort?: string;
}

/** As a browser sends it. */
export function formulier({ gegevens, inhoud = pdf(), naam = 'brief.pdf', soort = 'application/pdf' }: Formulier) {
  const form = new FormData();
  form.append('gegevens', JSON.stringify(gegevens));
  form.append('bestand', new Blob([new Uint8Array(inhoud)], { type: soort }), naam);
  return form;
}

export const bijlage = (over: object = {}) => ({
  titel: 'Brief van de deurwaarder',
  klasse: 'financien',
  leefgebied: 'financien',
  ...over,
});

export async function stuur(
  dienst: Dienst,
  account: string,
  casusId: string,
  body: string | FormData,
  {
    sleutel = randomUUID(),
    headers = {},
    fetch = globalThis.fetch,
  }: { sleutel?: string; headers?: Record<string, string>; fetch?: typeof globalThis.fetch } = {},
): Promise<Antwoord> {
  const response = await fetch(`${dienst.url}/casusregie/v1/casussen/${casusId}/bijlagen`, {
    method: 'POST',
    headers: { ...(await dienst.aanmelding.koppen(account)), 'idempotency-key': sleutel, ...headers },
    body,
  });
  const etag = /^"(\d+)"$/.exec(response.headers.get('etag') ?? '')?.[1];
  return {
    status: response.status,
    body: (await response.json()) as Antwoord['body'],
    headers: response.headers,
    versie: etag === undefined ? undefined : Number(etag),
  };
}
