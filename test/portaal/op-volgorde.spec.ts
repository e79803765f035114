import { describe, expect, it } from '@jest/globals';
import { geweest, opVolgorde } from '../../apps/portal/web/src/api/op-volgorde.js';

describe('commands on one stream, one after the other', () => {
  let casussen = 0;
  const casus = () =>
    `http://127.0.0.1/v1/casussen/6b1d7a51-9a6e-4f0c-a1c5-${String(++casussen).padStart(12, '0')}/doelen`;
  const opdracht = (url: string, sleutel: string, etag = '"7"') =>
    new Request(url, { method: 'POST', headers: { 'idempotency-key': sleutel, 'if-match': etag } });
  const antwoord = (etag: string) => new Response('{}', { status: 201, headers: { etag } });
  const beurt = () => new Promise((klaar) => setTimeout(klaar, 5));
  /** Sends, and tells whether it went. */
  const stuur = (verzoek: Request) => {
    const staat = { gegaan: false };
    void opVolgorde(verzoek).then(() => (staat.gegaan = true));
    return staat;
  };

  it('the next waits for the answer, and goes on from the version that it made', async () => {
    const url = casus();
    const [een, twee] = [opdracht(url, 'a'), opdracht(url, 'b')];
    const [eerste, tweede] = [stuur(een), stuur(twee)];
    await beurt();
    expect([eerste.gegaan, tweede.gegaan]).toEqual([true, false]);
    geweest(een, antwoord('"8"'));
    await beurt();
    expect(tweede.gegaan).toBe(true);
    expect(twee.headers.get('if-match')).toBe('"8"');
  });

  it('goes also after no answer, and waits for no other casus', async () => {
    const url = casus();
    const [een, twee, elders] = [opdracht(url, 'a'), opdracht(url, 'b'), opdracht(casus(), 'c')];
    const [, tweede, ander] = [stuur(een), stuur(twee), stuur(elders)];
    await beurt();
    expect([tweede.gegaan, ander.gegaan]).toEqual([false, true]);
    geweest(een);
    await beurt();
    expect(tweede.gegaan).toBe(true);
    expect(twee.headers.get('if-match')).toBe('"7"');
  });

  it('the same one twice at once keeps nobody waiting', async () => {
    const url = casus();
    const [een, nogmaals, later] = [opdracht(url, 'a'), opdracht(url, 'a'), opdracht(url, 'b')];
    const [, tweede] = [stuur(een), stuur(nogmaals)];
    geweest(een, antwoord('"8"'));
    await beurt();
    expect(tweede.gegaan).toBe(true);
    geweest(nogmaals, antwoord('"8"'));
    const derde = stuur(later);
    await beurt();
    expect(derde.gegaan).toBe(true);
  });
});
