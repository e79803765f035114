import { randomUUID } from 'node:crypto';

/** A file to hand in, with a marker in its name and one in its content. */
export interface Bestand {
  readonly naam: string;
  readonly inhoud: Buffer;
}

/** A PDF as far as anybody looks, of a size that no other has. */
export function pdf(woord: string, nummer: number): Buffer {
  const stuk = (vulling: string) => Buffer.from(`%PDF-1.7\n${woord}\n${vulling}\n%%EOF\n`);
  return stuk(' '.repeat(600 + nummer - stuk('').length));
}

/** As a browser sends it: what is said of it first. */
export function formulier(gegevens: unknown, { naam, inhoud }: Bestand): FormData {
  const form = new FormData();
  form.append('gegevens', JSON.stringify(gegevens));
  form.append('bestand', new Blob([new Uint8Array(inhoud)], { type: 'application/pdf' }), naam);
  return form;
}

export async function stuurBestand(
  url: string,
  koppen: Record<string, string>,
  gegevens: unknown,
  bestand: Bestand,
): Promise<{ status: number; body: Record<string, unknown> }> {
  const headers = { ...koppen, 'idempotency-key': randomUUID() };
  const antwoord = await fetch(url, { method: 'POST', headers, body: formulier(gegevens, bestand) });
  return { status: antwoord.status, body: (await antwoord.json()) as Record<string, unknown> };
}
