import type { Refusal, RefusalDetail } from '@eenplan/kernel';

/** One thing that is wrong with a request, and where it lies (JSON pointer, RFC 6901). */
export interface InvalidField {
  readonly in: 'body' | 'query' | 'path' | 'header';
  /** `/personen/0/bsn`; for a header or parameter `/<name>`. */
  readonly pointer: string;
  readonly code: string;
  readonly detail: string;
}

interface More {
  readonly errors?: readonly InvalidField[];
  readonly details?: readonly RefusalDetail[];
  readonly headers?: Readonly<Record<string, string>>;
}

/** Problem details as they travel (RFC 9457). */
export interface ProblemBody {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly detail: string;
  readonly code: string;
  readonly instance: string;
  readonly errors?: readonly InvalidField[];
  readonly details?: readonly RefusalDetail[];
}

export const PROBLEM_TYPE = 'urn:nld:oin:00000099000000000001:probleem:';
export const PROBLEM_MEDIA_TYPE = 'application/problem+json';

/** Title, code and usual explanation per status: what went wrong and what to do next. */
export const KNOWN_STATUS: Readonly<Record<number, readonly [code: string, title: string, detail: string]>> = {
  400: ['ongeldig-verzoek', 'Dit klopt niet', 'Verbeter wat er staat en stuur het opnieuw.'],
  401: ['niet-aangemeld', 'U bent niet aangemeld', 'We weten niet wie u bent. Meld u aan en probeer het opnieuw.'],
  403: ['geen-toegang', 'U mag dit niet', 'Met uw rol mag dit niet. Vraag het aan uw organisatie of de gemeente.'],
  404: ['niet-gevonden', 'Niet gevonden', 'Dit bestaat niet, of u mag het niet zien. Controleer het adres.'],
  405: ['methode-kan-niet', 'Deze handeling kan hier niet', 'Kijk in de beschrijving van de API wat hier kan.'],
  408: ['te-langzaam', 'Het kwam te langzaam binnen', 'Stuur het opnieuw.'],
  409: ['botsing', 'Dit kan nu niet', 'Kijk hoe het nu is, en wat in de weg staat.'],
  412: [
    'versie-verouderd',
    'Iemand anders was u voor',
    'Dit is intussen veranderd. Haal de nieuwste versie op en kijk die na. Probeer het dan opnieuw.',
  ],
  413: ['te-groot', 'Dit is te groot', 'Een verzoek mag hoogstens 256 kB zijn. Maak het kleiner.'],
  414: ['adres-te-lang', 'Het adres is te lang', 'Controleer het adres en maak het korter.'],
  415: [
    'inhoudstype-onbekend',
    'Dit soort inhoud lezen we niet',
    'Stuur JSON mee, met de kop Content-Type: application/json.',
  ],
  422: [
    'sleutel-hergebruikt',
    'Deze Idempotency-Key hoort bij een ander verzoek',
    'Met deze Idempotency-Key is eerder een ander verzoek gedaan. Gebruik voor een nieuw verzoek een nieuwe sleutel.',
  ],
  428: [
    'versie-ontbreekt',
    'De kop If-Match ontbreekt',
    'Haal eerst de laatste versie op en stuur de ETag daarvan mee in de kop If-Match.',
  ],
  431: ['koppen-te-groot', 'De koppen van het verzoek zijn te groot', 'Stuur minder of kortere koppen mee.'],
  500: [
    'interne-fout',
    'Er ging bij ons iets mis',
    'Probeer het later opnieuw. Blijft het misgaan, noem dan dit nummer.',
  ],
  503: ['niet-beschikbaar', 'Dit is nu even niet beschikbaar', 'Probeer het over enkele seconden opnieuw.'],
};

/** A request that gets no for an answer. Thrown anywhere, turned into `application/problem+json` in one place. */
export class Problem extends Error {
  override readonly name = 'Problem';
  readonly code: string;
  readonly title: string;
  readonly detail: string;

  /** @param code stable, Dutch, kebab-case; code and detail fall back to those of the status. */
  constructor(
    readonly status: number,
    code?: string,
    detail?: string,
    readonly more: More = {},
  ) {
    const [knownCode, title, knownDetail] = KNOWN_STATUS[status] ?? KNOWN_STATUS[status < 500 ? 400 : 500]!;
    super(`${status} ${code ?? knownCode}`);
    this.code = code ?? knownCode;
    this.title = title;
    this.detail = detail ?? knownDetail;
  }

  /** 400 with everything that is wrong at once. */
  static invalid(errors: readonly InvalidField[]): Problem {
    const what =
      errors.length === 1
        ? 'Eén onderdeel klopt niet. Er staat bij wat er mis is.'
        : `${errors.length} onderdelen kloppen niet. Bij elk staat wat er mis is.`;
    return new Problem(400, 'ongeldige-invoer', what, { errors });
  }

  static notFound(): Problem {
    return new Problem(404);
  }

  static refused(refusal: Refusal): Problem {
    return new Problem(409, refusal.code, refusal.uitleg, refusal.details.length ? { details: refusal.details } : {});
  }

  /** 412; `actual` becomes the ETag of the answer if it may be known. */
  static versionConflict(actual?: number): Problem {
    return new Problem(412, undefined, undefined, actual === undefined ? {} : { headers: { etag: `"${actual}"` } });
  }

  static keyReused(): Problem {
    return new Problem(422);
  }

  /** 503 with Retry-After in whole seconds. */
  static unavailable(code?: string, detail?: string, retryAfterSeconds = 2): Problem {
    return new Problem(503, code, detail, {
      headers: { 'retry-after': String(Math.max(1, Math.ceil(retryAfterSeconds))) },
    });
  }

  body(correlationId: string): ProblemBody {
    const { errors, details } = this.more;
    return {
      type: PROBLEM_TYPE + this.code,
      title: this.title,
      status: this.status,
      detail: this.detail,
      code: this.code,
      instance: `urn:uuid:${correlationId}`,
      ...(errors ? { errors } : {}),
      ...(details ? { details } : {}),
    };
  }
}
