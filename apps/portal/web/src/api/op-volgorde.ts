/** `/casussen/0d9f…` of a command: whose version it is about. */
const STROOM = /\/v1(\/\w+\/[0-9a-f-]{36})/;
/** So many of the own changes: a screen is never further behind. */
const HOOGSTENS = 200;

/** Per stream the last command that is on its way. */
const onderweg = new Map<string, Promise<void>>();
/** By Idempotency-Key: who waits for the answer. */
const klaar = new Map<string, () => void>();
/** `stroom "11"` → `"12"`: what an own command made of a version. Nothing of another lies in between: else it was refused. */
const eigen = new Map<string, string>();

/**
 * What one does oneself is no conflict: a command waits for the own one before it on the same stream, and goes on from the
 * version that that one made, though the screen does not show it yet.
 */
export async function opVolgorde(request: Request): Promise<void> {
  const stroom = STROOM.exec(request.url)?.[1];
  const sleutel = request.headers.get('idempotency-key');
  if (!stroom || !sleutel || !request.headers.has('if-match')) return;
  const vorige = onderweg.get(stroom);
  const dit = new Promise<void>((doe) => {
    // The same one twice is done when either has its answer.
    const ook = klaar.get(sleutel);
    klaar.set(sleutel, () => [ook, doe].forEach((een) => een?.()));
  });
  onderweg.set(stroom, dit);
  await vorige;
  let etag = request.headers.get('if-match')!;
  for (let nieuwer; (nieuwer = eigen.get(`${stroom} ${etag}`)) !== undefined;) etag = nieuwer;
  request.headers.set('if-match', etag);
}

/** There is an answer, or there will be none: the next one goes. */
export function geweest(request: Request, response?: Response): void {
  const stroom = STROOM.exec(request.url)?.[1];
  const [van, naar] = [request.headers.get('if-match'), response?.ok ? response.headers.get('etag') : null];
  if (van && naar && van !== naar) eigen.set(`${stroom} ${van}`, naar);
  for (const oud of [...eigen.keys()].slice(0, -HOOGSTENS)) eigen.delete(oud);
  const sleutel = request.headers.get('idempotency-key') ?? '';
  klaar.get(sleutel)?.();
  klaar.delete(sleutel);
}
