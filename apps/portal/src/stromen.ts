import { Readable } from 'node:stream';
import { Problem } from '@eenplan/edge';
import type { FastifyReply } from 'fastify';
import type { Sessies } from './sessies/sessies.js';

/** How often (ms) it is looked whether sessions are still there: they may have ended at another replica, or by time. */
const KIJK_MS = 5_000;
/** Whoever does not read what is sent (bytes) has lost its connection. */
const HOOGSTENS = 64 * 1024;

interface Stroom {
  readonly sessie: string;
  readonly eindig: () => void;
}

/** Streams that are passed on for as long as a session lasts. They keep no session alive: nobody touches anything for them. */
export class Stromen {
  readonly #open = new Set<Stroom>();
  readonly #klok: NodeJS.Timeout;

  constructor(private readonly sessies: Pick<Sessies, 'merk' | 'levend'>) {
    // Without a database nobody can say so; it is looked at again.
    this.#klok = setInterval(() => void this.#kijk().catch(() => undefined), KIJK_MS).unref();
  }

  /** @throws Problem 503 when the API cannot be reached */
  async volg(reply: FastifyReply, nummer: string, doel: string, headers: Record<string, string>): Promise<void> {
    const { raw } = reply;
    const breuk = new AbortController();
    const stroom: Stroom = {
      sessie: this.sessies.merk(nummer),
      eindig: () => {
        this.#open.delete(stroom);
        breuk.abort();
        if (!raw.writableEnded) raw.end();
      },
    };
    raw.once('close', stroom.eindig);
    const antwoord = await fetch(doel, { headers, signal: breuk.signal, redirect: 'error' }).catch(() => undefined);
    if (raw.destroyed) return void reply.hijack();
    if (!antwoord) throw Problem.unavailable();
    const soort = antwoord.headers.get('content-type') ?? '';
    if (!antwoord.ok || !antwoord.body) {
      const tekst = await antwoord.text();
      return void reply.code(antwoord.status).type(soort).send(tekst);
    }
    this.#open.add(stroom);
    const koppen = {
      ...reply.getHeaders(),
      'content-type': soort,
      'cache-control': 'no-store',
      'x-accel-buffering': 'no',
    };
    reply.hijack();
    raw.writeHead(200, koppen as Record<string, string>);
    Readable.fromWeb(antwoord.body as never)
      .on('data', (stuk: Buffer) => {
        if (raw.writableLength > HOOGSTENS) raw.destroy();
        else raw.write(stuk);
      })
      .once('close', stroom.eindig)
      .once('error', stroom.eindig);
  }

  /** This session is over. */
  eindig(nummer: string): void {
    const merk = this.sessies.merk(nummer);
    for (const stroom of this.#open) if (stroom.sessie === merk) stroom.eindig();
  }

  sluit(): void {
    clearInterval(this.#klok);
    for (const stroom of this.#open) stroom.eindig();
  }

  async #kijk(): Promise<void> {
    const open = [...this.#open];
    if (open.length === 0) return;
    const levend = await this.sessies.levend(open.map(({ sessie }) => sessie));
    for (const stroom of open) if (!levend.has(stroom.sessie)) stroom.eindig();
  }
}
