import { expect } from '@jest/globals';
import type { Antwoord, Dienst } from '../dienst.js';
import type { Regio } from '../scenarios.js';

/** What the refusal tests share: the service, and which codes were seen over HTTP. */
export class Toets {
  readonly gezien = new Set<string>();
  /** Every code that the service answered, with the command that got it: `POST /casussen/…`. */
  readonly gehoord: (readonly [opdracht: string, code: string])[] = [];
  dienst!: Dienst;
  /** The same database under a werkwijze without any term for an overdracht. */
  zonderTermijn!: Dienst;
  regio!: Regio;

  /** Listens along with what this service answers. */
  luister(dienst: Dienst): Dienst {
    const post: Dienst['post'] = async (account, pad, body, opties) => {
      const antwoord = await dienst.post(account, pad, body, opties);
      if (antwoord.body.code !== undefined) this.gehoord.push([`POST ${pad}`, antwoord.body.code]);
      return antwoord;
    };
    return { ...dienst, post };
  }

  /** 409 with this code, as problem+json with a Dutch text. */
  weigert(code: string, antwoord: Antwoord): void {
    this.#zegt(409, code, antwoord);
  }

  /** The same of who may see it and not do this: 403. */
  verbiedt(code: string, antwoord: Antwoord): void {
    this.#zegt(403, code, antwoord);
  }

  #zegt(status: number, code: string, antwoord: Antwoord): void {
    expect([antwoord.status, antwoord.body.code]).toEqual([status, code]);
    expect(antwoord.headers.get('content-type')).toMatch(/^application\/problem\+json/);
    expect(antwoord.body['detail']).toMatch(/\.$/);
    this.gezien.add(code);
  }

  /** Told exactly like something that was never there. */
  weigertStil(code: string, antwoord: Antwoord): void {
    expect([antwoord.status, antwoord.body.code]).toEqual([404, 'niet-gevonden']);
    expect(antwoord.headers.get('etag')).toBeNull();
    this.gezien.add(code);
  }
}
