/** Why nobody comes in on this token, and the sentence that the client reads (ASCII: it travels in a header as well). */
export const TOKEN_WEIGERINGEN = {
  'token-ontbreekt': 'Stuur een toegangstoken mee in de kop Authorization: Bearer.',
  'token-kop-ongeldig': 'De kop Authorization klopt niet. Verwacht is: Bearer en dan een token.',
  'token-te-groot': 'Het toegangstoken is te groot.',
  'token-vorm': 'Het toegangstoken heeft niet de vorm van een ondertekend JWT.',
  'token-soort': 'Dit is geen toegangstoken. Stuur geen id-token of ander token mee.',
  'token-algoritme': 'Het toegangstoken is ondertekend op een manier die hier niet mag.',
  'token-sleutel-onbekend': 'De sleutel waarmee het toegangstoken is ondertekend, is hier niet bekend.',
  'token-handtekening': 'De handtekening van het toegangstoken klopt niet.',
  'token-uitgever': 'Het toegangstoken komt van een andere uitgever.',
  'token-doelgroep': 'Het toegangstoken is voor een ander systeem bedoeld.',
  'token-verlopen': 'Het toegangstoken is verlopen. Meld u opnieuw aan.',
  'token-nog-niet-geldig': 'Het toegangstoken is nog niet geldig. Controleer de klok van uw systeem.',
  'token-te-lang-geldig': 'Het toegangstoken is langer geldig dan hier mag.',
  'token-aanspraken': 'In het toegangstoken ontbreekt iets, of er staat iets in dat niet klopt.',
  'geen-rol': 'U bent aangemeld, maar u hebt hier geen rol. Vraag het aan uw organisatie of de gemeente.',
  'sleutels-onbereikbaar': 'We kunnen nu niet nagaan wie u bent. Probeer het over enkele seconden opnieuw.',
} as const;

export type TokenWeigeringCode = keyof typeof TOKEN_WEIGERINGEN;

/** A refusal as an HTTP answer needs it: status, code and sentence for the problem details, and the headers beside them. */
export interface Weigering {
  readonly code: string;
  readonly status: 401 | 403 | 503;
  /** Dutch, for who reads it. Says nothing about the token that its holder does not know. */
  readonly uitleg: string;
  readonly headers: Readonly<Record<string, string>>;
}

export interface TokenWeigering extends Weigering {
  readonly code: TokenWeigeringCode;
  /** Which claim or field, for the log of the service: never the token itself. */
  readonly onderdeel?: string;
}

const REALM = 'Bearer realm="eenplan"';
/** Seconds after which asking again makes sense while the keys of the issuer cannot be had. */
const OPNIEUW_NA = '5';

/** The refusal that belongs to a code, with `WWW-Authenticate` as RFC 6750 §3 wants it. */
export function tokenWeigering(code: TokenWeigeringCode, onderdeel?: string): TokenWeigering {
  const uitleg = TOKEN_WEIGERINGEN[code];
  const extra = onderdeel === undefined ? {} : { onderdeel };
  if (code === 'sleutels-onbereikbaar')
    return { code, status: 503, uitleg, ...extra, headers: { 'retry-after': OPNIEUW_NA } };
  // Without a token there is no error yet (RFC 6750 §3.1): the header only says how to come in.
  if (code === 'token-ontbreekt')
    return { code, status: 401, uitleg, ...extra, headers: { 'www-authenticate': REALM } };
  return { ...weigering(code, code === 'geen-rol' ? 403 : 401, uitleg), ...extra };
}

/** A refusal of who did send a token. @param uitleg ASCII without quotes */
export function weigering<C extends string>(
  code: C,
  status: 401 | 403,
  uitleg: string,
): Weigering & { readonly code: C } {
  const error = status === 403 ? 'insufficient_scope' : 'invalid_token';
  const header = `${REALM}, error="${error}", error_description="${uitleg}"`;
  return { code, status, uitleg, headers: { 'www-authenticate': header } };
}

/** Inside the check a refusal is thrown; {@link TokenKeuring} answers it. */
export class TokenGeweigerd extends Error {
  override readonly name = 'TokenGeweigerd';

  constructor(
    readonly code: TokenWeigeringCode,
    readonly onderdeel?: string,
    options?: ErrorOptions,
  ) {
    super(onderdeel === undefined ? code : `${code} (${onderdeel})`, options);
  }
}
