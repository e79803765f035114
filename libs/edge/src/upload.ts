import { Busboy, type BusboyFileStream } from '@fastify/busboy';
import { RouteConfig } from '@nestjs/platform-fastify';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { checkInput } from './input.js';
import { Problem } from './problem.js';

/** Bytes that a file may have. */
export const BESTAND_MAX = 20 * 1024 * 1024;
/** Bytes of the part with the fields. */
const GEGEVENS_MAX = 64 * 1024;
/** What else a request with a file may hold: fields, and the headers of its parts. */
const OMSLAG = GEGEVENS_MAX + 16 * 1024;
/** Bytes, and milliseconds, that are read and thrown away before a no is answered: who still sends would not see the answer. */
const AFVOER_MAX = 128 * 1024 * 1024;
const AFVOER_TIJD = 30_000;

const TE_GROOT = new Problem(
  413,
  'bestand-te-groot',
  'Een bestand mag hoogstens 20 MB zijn. Maak het kleiner, of verdeel het over meer bestanden.',
);
const fout = (code: string, detail: string): Problem => new Problem(400, code, detail);

/** A file as it comes in: nothing of it was read yet, and it is read once. */
export interface Bestand {
  /** As the sender calls it, without the folders before it. */
  readonly naam: string;
  /** What the sender says that it is. */
  readonly soort: string;
  /** At most {@link BESTAND_MAX} bytes; fails with a Problem when there are more, or when the sender stops halfway. */
  readonly inhoud: AsyncIterable<Buffer>;
}

/** A route that takes a file, as multipart/form-data: the part `gegevens` (JSON) first, then the part `bestand`. */
export const NeemtBestand = (): MethodDecorator => RouteConfig({ bestand: true }) as MethodDecorator;

export const neemtBestand = (request: FastifyRequest): boolean =>
  (request.routeOptions.config as { bestand?: boolean }).bestand === true;

/** Leaves multipart to the routes that take it; elsewhere it is as any type that is not read. */
export function addUploads(server: FastifyInstance): void {
  server.addContentTypeParser(/^multipart\/form-data\s*;/i, (request, _payload, done) =>
    done(neemtBestand(request) ? null : new Problem(415)),
  );
}

/**
 * Reads a request with a file: `werk` gets the fields, and a file that comes in while it reads it. Memory holds a part of the
 * file only. A no is answered when the rest has come in, so that a sender who is still busy reads it.
 * @throws Problem in Dutch for what is no such request
 */
export async function metBestand<R>(
  request: FastifyRequest,
  werk: (gegevens: unknown, bestand: Bestand) => Promise<R>,
): Promise<R> {
  const { raw } = request;
  if (!/^multipart\/form-data\s*;/i.test(raw.headers['content-type'] ?? ''))
    throw new Problem(
      415,
      'geen-formulier',
      'Stuur het bestand als multipart/form-data, met de delen gegevens en bestand.',
    );
  const lezing = new Lezing(request);
  try {
    if (Number(raw.headers['content-length'] ?? 0) > BESTAND_MAX + OMSLAG) throw TE_GROOT;
    const { gegevens, bestand } = await lezing.begin();
    const uitkomst = await werk(gegevens, bestand);
    await lezing.eind();
    return uitkomst;
  } catch (error) {
    await lezing.voerAf();
    throw error;
  }
}

/** One request with a file, while it comes in. */
class Lezing {
  readonly #raw: FastifyRequest['raw'];
  #boy: InstanceType<typeof Busboy> | undefined;
  #stuk: Error | undefined;
  #klaar = false;
  #gegevens: string | undefined;
  #bestand: { stroom: BusboyFileStream; naam: string; soort: string } | undefined;
  /** Whoever waits for something to happen. */
  #wek: () => void = () => undefined;

  constructor({ raw }: FastifyRequest) {
    this.#raw = raw;
  }

  async begin(): Promise<{ readonly gegevens: unknown; readonly bestand: Bestand }> {
    this.#pak();
    await this.#tot(() => this.#bestand !== undefined || this.#klaar);
    const { stroom, naam, soort } = this.#bestand ?? {};
    if (!stroom) throw fout('bestand-ontbreekt', 'Er is geen bestand meegestuurd. Stuur het als het deel bestand.');
    return { gegevens: lees(this.#gegevens!), bestand: { naam: naam!, soort: soort!, inhoud: this.#inhoud(stroom) } };
  }

  /** Nothing may follow the file, and the form must have come in whole. */
  async eind(): Promise<void> {
    await this.#tot(() => this.#klaar);
  }

  /** Takes the rest off the wire, so that the answer is read; of more than anybody needs to send the connection ends. */
  async voerAf(): Promise<void> {
    const raw = this.#raw;
    if (this.#boy) raw.unpipe(this.#boy);
    this.#bestand?.stroom.destroy();
    if (raw.complete || raw.destroyed) return void raw.resume();
    let bytes = 0;
    await new Promise<void>((klaar) => {
      const timer = setTimeout(klaar, AFVOER_TIJD);
      const op = () => (clearTimeout(timer), klaar());
      raw.on('data', (deel: Buffer) => {
        if ((bytes += deel.length) > AFVOER_MAX) op();
      });
      raw.once('end', op).once('close', op).once('error', op).resume();
    });
  }

  #pak(): void {
    const raw = this.#raw;
    const boy = (this.#boy = busboy({
      headers: raw.headers as { 'content-type': string },
      limits: { fieldSize: GEGEVENS_MAX, fields: 1, files: 1, parts: 2, fileSize: BESTAND_MAX + 1, headerPairs: 20 },
      // Not by its file name: a browser gives one to every blob.
      isPartAFile: (name) => name === 'bestand',
    }));
    boy.on('field', (name: string, value: string, _n: boolean, afgekapt: boolean) => {
      if (name !== 'gegevens')
        this.#breek(fout('onbekend-deel', 'Stuur alleen de delen gegevens en bestand. Haal de andere weg.'));
      else if (afgekapt)
        this.#breek(new Problem(413, 'gegevens-te-groot', 'Het deel gegevens mag hoogstens 64 kB zijn. Maak het kleiner.')); // prettier-ignore
      else this.#gegevens = value;
      this.#wek();
    });
    boy.on('file', (_name, stroom, naam, _encoding, soort) => {
      // Whoever reads it hears of an error; while nobody does, it must not end the process.
      stroom.on('error', () => undefined);
      this.#bestand = { stroom, naam: naam ?? '', soort };
      if (this.#gegevens === undefined)
        this.#breek(fout('gegevens-ontbreken', 'Stuur eerst het deel gegevens (JSON), en daarna het deel bestand.'));
      this.#wek();
    });
    const teVeel = () => this.#breek(fout('onbekend-deel', 'Stuur eerst gegevens, dan één bestand, en verder niets.'));
    boy.on('partsLimit', teVeel).on('filesLimit', teVeel).on('fieldsLimit', teVeel);
    boy.on('error', () => this.#breek(ONLEESBAAR)); // prettier-ignore
    boy.on('finish', () => {
      this.#klaar = true;
      this.#wek();
    });
    // A pipe does not tell that the sender went away.
    const weg = () => {
      if (!raw.complete) this.#breek(fout('afgebroken', 'Het verzoek is halverwege afgebroken. Stuur het opnieuw.'));
    };
    raw.once('close', weg).once('error', weg);
    raw.pipe(boy);
  }

  async *#inhoud(stroom: BusboyFileStream): AsyncGenerator<Buffer, void, void> {
    let bytes = 0;
    for await (const deel of stroom as AsyncIterable<Buffer>) {
      if ((bytes += deel.length) > BESTAND_MAX) throw TE_GROOT;
      yield deel;
    }
    // The end of the file is told only when nothing came after it: nobody acts on half of a request.
    await this.eind();
  }

  #breek(error: Error): void {
    this.#stuk ??= error;
    this.#bestand?.stroom.destroy(this.#stuk);
    this.#wek();
  }

  async #tot(gebeurd: () => boolean): Promise<void> {
    while (!this.#stuk && !gebeurd()) await new Promise<void>((wek) => (this.#wek = wek));
    if (this.#stuk) throw this.#stuk;
  }
}

const ONLEESBAAR = fout('ongeldig-formulier', 'Het formulier is niet te lezen. Stuur multipart/form-data.');

function busboy(config: ConstructorParameters<typeof Busboy>[0]): InstanceType<typeof Busboy> {
  try {
    return new Busboy(config);
  } catch {
    // No boundary.
    throw ONLEESBAAR;
  }
}

function lees(gegevens: string): unknown {
  let gelezen: unknown;
  try {
    gelezen = JSON.parse(gegevens);
  } catch {
    throw fout('ongeldige-json', 'Het deel gegevens is geen geldige JSON. Controleer haakjes, komma’s en aanhalingstekens.');
  }
  const errors = checkInput(gelezen, 'body');
  if (errors.length > 0) throw Problem.invalid(errors);
  return gelezen;
} // prettier-ignore
