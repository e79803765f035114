import { randomBytes } from 'node:crypto';
import { seal, unseal } from '@eenplan/edge';
import type { FastifyReply } from 'fastify';

const DOEL = 'wijzigingen';
/** Whoever does not read what is sent (bytes) has lost its connection, or its patience. */
const HOOGSTENS = 64 * 1024;

/** One line of server-sent events. Every event says in its id up to where it was told, so that a new line goes on from there. */
export class Lijn {
  constructor(
    private readonly reply: FastifyReply,
    /** Seals where it is: from bare numbers somebody could count what others do. */
    private readonly sleutel: Buffer,
  ) {
    const koppen = {
      ...reply.getHeaders(),
      'content-type': 'text/event-stream; charset=utf-8',
      'x-accel-buffering': 'no',
    };
    reply.hijack();
    reply.raw.writeHead(200, koppen as Record<string, string>);
    reply.raw.write('retry: 2000\n\n');
  }

  schrijf(soort: 'begin' | 'hartslag' | 'alles' | 'wijziging', tot: number, wat: object = {}): void {
    const { raw } = this.reply;
    if (raw.writableLength > HOOGSTENS) return void raw.destroy();
    // With something random in it: the same place twice must not show that nobody did anything meanwhile.
    const id = seal(this.sleutel, DOEL, [tot, randomBytes(9).toString('base64url')]);
    raw.write(`id: ${id}\nevent: ${soort}\ndata: ${JSON.stringify(wat)}\n\n`);
  }

  /** @param kwijt it does not know any more up to where it was told: it comes again for everything */
  sluit(kwijt = false): void {
    this.reply.raw.end(kwijt ? 'id: kwijt\n\n' : undefined);
  }

  lees(vanaf: string): number | undefined {
    const gelezen = unseal(this.sleutel, DOEL, vanaf);
    return Array.isArray(gelezen) && typeof gelezen[0] === 'number' ? gelezen[0] : undefined;
  }
}
