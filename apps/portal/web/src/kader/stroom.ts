import { sessieVoorbij } from '../api/client.js';
import { antwoord, geenAntwoord } from './verbinding.js';

/** What is heard: of these casussen and kinds; or `alles`: anything may have changed. */
export type Nieuws = { readonly casussen: readonly string[]; readonly overig: readonly string[] } | 'alles';

/** Nothing for longer than this (ms), not even a heartbeat: the line is dead. */
const STIL_MS = 40_000;
const EERST_MS = 500;
const HOOGSTENS_MS = 15_000;

/** Something came over the line, with or without news; or there is no line now. */
export type Bericht = { readonly plek: string | undefined; readonly nieuws?: Nieuws } | 'geen-lijn';

/**
 * Listens until it is ended, and goes on where it was after each break. Not EventSource: that shows no status, and so no end
 * of the session.
 * @param vanaf where whoever listened before was
 */
export async function luister(
  hoor: (bericht: Bericht) => void,
  einde: AbortSignal,
  vanaf: string | undefined,
): Promise<void> {
  let plek = vanaf;
  let wacht = EERST_MS;
  while (!einde.aborted) {
    const breuk = new AbortController();
    const stop = () => breuk.abort();
    einde.addEventListener('abort', stop);
    // What comes back is another network: the old line would stay silent.
    addEventListener('offline', stop);
    let waak = setTimeout(stop, STIL_MS);
    try {
      const reactie = await fetch('/api/leesmodellen/v1/wijzigingen', {
        cache: 'no-store',
        headers: {
          accept: 'text/event-stream',
          'eenplan-stil': '1',
          ...(plek !== undefined && { 'last-event-id': plek }),
        },
        signal: breuk.signal,
      });
      antwoord();
      if (reactie.status === 401) return sessieVoorbij();
      if (reactie.ok && reactie.body)
        for await (const { id, soort, data } of gebeurtenissen(reactie.body)) {
          clearTimeout(waak);
          waak = setTimeout(stop, STIL_MS);
          wacht = EERST_MS;
          if (id !== undefined) plek = id;
          const nieuws = soort === 'alles' ? soort : soort === 'wijziging' ? (JSON.parse(data) as Nieuws) : undefined;
          hoor({ plek, ...(nieuws && { nieuws }) });
        }
    } catch (fout) {
      if (fout instanceof TypeError) geenAntwoord();
    } finally {
      clearTimeout(waak);
      einde.removeEventListener('abort', stop);
      removeEventListener('offline', stop);
    }
    hoor('geen-lijn');
    if (!einde.aborted) await rust(wacht * (0.5 + Math.random()), einde);
    wacht = Math.min(wacht * 2, HOOGSTENS_MS);
  }
}

interface Gebeurtenis {
  readonly id: string | undefined;
  readonly soort: string | undefined;
  readonly data: string;
}

async function* gebeurtenissen(stroom: ReadableStream<Uint8Array>): AsyncGenerator<Gebeurtenis> {
  const lezer = stroom.pipeThrough(new TextDecoderStream() as never).getReader() as ReadableStreamDefaultReader<string>;
  let rest = '';
  for (;;) {
    const { done, value } = await lezer.read();
    if (done) return;
    const delen = (rest + value).split('\n\n');
    rest = delen.pop() ?? '';
    for (const deel of delen) {
      const veld = (naam: string) =>
        deel
          .split('\n')
          .find((regel) => regel.startsWith(`${naam}:`))
          ?.slice(naam.length + 1)
          .trim();
      yield { id: veld('id'), soort: veld('event'), data: veld('data') ?? '{}' };
    }
  }
}

function rust(ms: number, einde: AbortSignal): Promise<void> {
  return new Promise((klaar) => {
    const door = () => {
      clearTimeout(klok);
      removeEventListener('online', door);
      klaar();
    };
    const klok = setTimeout(door, ms);
    addEventListener('online', door);
    einde.addEventListener('abort', door, { once: true });
  });
}
