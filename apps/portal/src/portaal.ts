import { join } from 'node:path';
import cookie from '@fastify/cookie';
import replyFrom from '@fastify/reply-from';
import { contextOf, type Logger, Problem, seal, sendProblem, unseal } from '@eenplan/edge';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import sirv from 'sirv';
import { Inloggen, InlogFout, type Onderweg, TERUG } from './inloggen.js';
import { DIENSTEN, type PortalConfig } from './portal.config.js';
import { Stromen } from './stromen.js';
import { type Inhoud, Sessies } from './sessies/sessies.js';

/** A login may take this long (s): somebody looks for a phone. */
const ONDERWEG_S = 600;
const ONDERWEG = 'portaal-onderweg';
/** An access token that ends within this time (ms) is renewed first. */
const BIJNA_MS = 30_000;
/** Set by our own pages: a form or a link elsewhere cannot add a header. */
const STIL = 'eenplan-stil';

/** What changes is heard here: a page listens by itself, so this never keeps a session alive. */
const WIJZIGINGEN = '/api/leesmodellen/v1/wijzigingen';

/** A file of 20 MB with its fields; what an API takes at most it says itself. */
const HOOGSTENS = 21 * 1024 * 1024;

/** Only our own files: no inline script or style, nothing from elsewhere, no frame around it. */
const PAGINA_BELEID =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; " +
  "manifest-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'";

/** Of what the browser sends, only this goes on to an API. */
const MEE = [
  'accept',
  'accept-language',
  'content-type',
  'content-length',
  'if-match',
  'if-none-match',
  'idempotency-key',
  'eenplan-positie',
  'last-event-id',
  'traceparent',
];

/**
 * The server behind the browser: logs in, keeps the session, passes requests on to the APIs with the token of whoever is
 * logged in, and hands out the pages. The browser never has a token.
 */
export function portaal(config: PortalConfig, sessies: Sessies, stromen: Stromen, logger: Logger) {
  const inloggen = new Inloggen(config);
  const veilig = config.url.startsWith('https:');
  // Cookies do not tell ports apart: two systems on one machine must not take each other's.
  const achtervoegsel = veilig ? '' : `-${new URL(config.url).port}`;
  const naam = (wat: string) => `${veilig ? '__Host-' : ''}eenplan-${wat}${achtervoegsel}`;
  const [SESSIE, AANMELDEN] = [naam('sessie'), naam('aanmelden')];
  const koekje = { path: '/', httpOnly: true, secure: veilig } as const;

  const sessieVan = async (request: FastifyRequest, stil = false): Promise<Inhoud | undefined> => {
    const nummer = request.cookies[SESSIE];
    if (nummer === undefined) return undefined;
    const inhoud = await sessies.vind(nummer, stil || request.headers[STIL] !== undefined);
    if (!inhoud) return undefined;
    if (inhoud.toegangTot > Date.now() + BIJNA_MS) return inhoud;
    return sessies.vernieuw(nummer, async (nu) => (nu.toegangTot > Date.now() + BIJNA_MS ? nu : inloggen.vernieuw(nu)));
  };

  return async (server: FastifyInstance): Promise<void> => {
    await server.register(cookie);
    await server.register(replyFrom, { disableRequestLogging: true, undici: { connections: 64 }, destroyAgent: true });
    // Passed on as it comes, unread: the API behind it checks it.
    server.removeAllContentTypeParsers();
    server.addContentTypeParser('*', (_request, payload, done) => done(null, payload));
    server.setErrorHandler((error, request, reply) => sendProblem(request, reply, error, logger));

    server.get<{ Querystring: { naar?: string } }>('/aanmelden', async (request, reply) => {
      // A session that ended because nobody was there: whoever is there now says who that is.
      const nummer = request.cookies[SESSIE];
      const opnieuw = nummer !== undefined && !(await sessies.vind(nummer, true));
      const { url, onderweg } = await inloggen.begin(eigenPad(request.query.naar), opnieuw);
      return reply
        .setCookie(AANMELDEN, seal(config.sealKey, ONDERWEG, { ...onderweg, tot: Date.now() + ONDERWEG_S * 1000 }), {
          ...koekje,
          // The login page of another site sends the browser back: a strict cookie would stay behind.
          sameSite: 'lax',
          maxAge: ONDERWEG_S,
        })
        .redirect(url.href, 303);
    });

    server.get(TERUG, async (request, reply) => {
      const bewaard = request.cookies[AANMELDEN];
      const onderweg = (bewaard && unseal(config.sealKey, ONDERWEG, bewaard)) as
        (Onderweg & { tot: number }) | undefined;
      reply.clearCookie(AANMELDEN, koekje);
      try {
        if (!onderweg || onderweg.tot < Date.now()) throw new InlogFout('no login is under way in this browser');
        const nummer = await sessies.begin(await inloggen.maakAf(request.url, onderweg));
        return tussenpagina(reply.setCookie(SESSIE, nummer, { ...koekje, sameSite: 'strict' }), onderweg.naar);
      } catch (error) {
        if (error instanceof InlogFout) return tussenpagina(reply, '/?melding=inloggen-mislukt');
        throw error;
      }
    });

    server.post('/afmelden', async (request, reply) => {
      vanHier(request, config.url);
      const nummer = request.cookies[SESSIE];
      const inhoud = nummer === undefined ? undefined : await sessies.vind(nummer);
      if (nummer !== undefined) {
        await sessies.eindig(nummer);
        stromen.eindig(nummer);
      }
      const naar = inhoud ? (await inloggen.afmelden(inhoud)).href : `${config.url}/`;
      return reply.clearCookie(SESSIE, koekje).send({ naar });
    });

    server.get('/api/sessie', async (request) => {
      const sessie = await sessieVan(request);
      const rest = sessie && (await sessies.rest(request.cookies[SESSIE] ?? ''));
      if (!rest) throw nietAangemeld();
      const { stilMs, hoogstensMs } = rest;
      // When it ends, so that a page can say so in time, and whether somebody can stay by doing something.
      const einde = { nogMs: Math.round(Math.min(stilMs, hoogstensMs)), kanLanger: stilMs < hoogstensMs };
      return { account: sessie.account, naam: sessie.naam, ...einde };
    });

    // Apart from the rest: it lasts, and one of the few connections to an API would be gone for as long.
    server.get(WIJZIGINGEN, async (request, reply) => {
      const nummer = request.cookies[SESSIE] ?? '';
      const sessie = await sessieVan(request, true);
      if (!sessie) throw nietAangemeld();
      const doel = new URL(WIJZIGINGEN.slice('/api'.length), config.diensten.leesmodellen).href;
      const vanaf = request.headers['last-event-id'];
      const koppen = {
        authorization: `Bearer ${sessie.toegang}`,
        'x-correlation-id': contextOf(request).correlationId,
        ...(typeof vanaf === 'string' && { 'last-event-id': vanaf }),
      };
      await stromen.volg(reply, nummer, doel, koppen);
    });

    for (const dienst of DIENSTEN)
      server.all(`/api/${dienst}/v1/*`, { bodyLimit: HOOGSTENS }, async (request, reply) => {
        if (request.method !== 'GET' && request.method !== 'HEAD') vanHier(request, config.url);
        const sessie = await sessieVan(request);
        if (!sessie) throw nietAangemeld();
        const doel = new URL(request.url.slice('/api'.length).split('?')[0]!, config.diensten[dienst]);
        // With dots in it a path could lead beside the API: to its figures, for instance.
        if (!doel.pathname.startsWith(`/${dienst}/v1/`)) throw Problem.notFound();
        return reply.from(doel.href, {
          rewriteRequestHeaders: (_request, headers) => ({
            ...Object.fromEntries(MEE.flatMap((kop) => (headers[kop] === undefined ? [] : [[kop, headers[kop]]]))),
            authorization: `Bearer ${sessie.toegang}`,
            'x-correlation-id': contextOf(request as FastifyRequest).correlationId,
          }),
          onError: (antwoord) => sendProblem(request, antwoord as FastifyReply, Problem.unavailable(), logger),
        });
      });

    server.get('/thema.css', (_request, reply) =>
      paginakoppen(reply).header('cache-control', 'no-cache').type('text/css; charset=utf-8').send(config.thema),
    );

    const bestanden = sirv(join(import.meta.dirname, '../web'), { etag: true });
    server.get('/*', (request, reply) => {
      // What is below assets/ has its content in its name; a path of a screen is the page that draws it.
      const isBestand = request.url.startsWith('/assets/');
      paginakoppen(reply).header('cache-control', isBestand ? 'public, max-age=31536000, immutable' : 'no-cache');
      reply.hijack();
      for (const [kop, waarde] of Object.entries(reply.getHeaders()))
        if (waarde !== undefined) reply.raw.setHeader(kop, waarde);
      if (!isBestand) request.raw.url = '/index.html';
      bestanden(request.raw, reply.raw, () => void reply.raw.writeHead(404).end());
    });
  };
}

const paginakoppen = (reply: FastifyReply) => reply.header('content-security-policy', PAGINA_BELEID);

/** A path of the portal; anything else, another site included, becomes its first page. */
function eigenPad(naar: unknown): string {
  return typeof naar === 'string' && /^\/(?![/\\])[\w\-./?=&%]*$/.test(naar) ? naar : '/';
}

/**
 * The cookie is strict: a redirect that began at another site would leave it behind. From this page, which is ours, the
 * browser goes on by itself.
 */
function tussenpagina(reply: FastifyReply, naar: string) {
  return paginakoppen(reply)
    .type('text/html; charset=utf-8')
    .send(
      `<!doctype html><html lang="nl"><meta charset="utf-8"><title>Eén Plan</title><meta http-equiv="refresh" content="0;url=${naar.replaceAll('&', '&amp;')}"><p><a href="${naar.replaceAll('&', '&amp;')}">Ga verder</a></p></html>`,
    );
}

/** Whoever changes something does so from a page of ours. */
function vanHier(request: FastifyRequest, url: string): void {
  if (request.headers.origin === url) return;
  throw new Problem(
    403,
    'andere-herkomst',
    'Dit verzoek komt niet van een pagina van Eén Plan. Open Eén Plan en probeer het daar.',
  );
}

function nietAangemeld(): Problem {
  return new Problem(401, 'niet-aangemeld', 'U bent niet (meer) aangemeld. Meld u opnieuw aan.');
}
