import type { FastifyReply, FastifyRequest } from 'fastify';
import { setAnswerHeaders } from './headers.js';
import { optionsOf } from './options.js';
import type { PaginaQuery } from './paging.dto.js';
import { Problem } from './problem.js';
import { seal, unseal } from './seal.js';

/** One page, as it travels. `volgende` is absent on the last. */
export interface Page<T> {
  readonly items: readonly T[];
  readonly volgende?: string;
}

// A cursor belongs to one list with one set of filters: elsewhere it would skip or repeat rows.
function purposeOf(request: FastifyRequest): string {
  const url = new URL(request.url, 'http://x');
  url.searchParams.delete('volgende');
  url.searchParams.delete('limiet');
  url.searchParams.sort();
  return `volgende\0${url.pathname}\0${url.searchParams.toString()}`;
}

/**
 * Where a page begins: the sort keys of the last row of the page before, as {@link paged} sealed them.
 * @returns undefined for the first page.
 * @throws Problem 400 if the cursor is not ours, or was given for another list.
 */
export function cursorOf(request: FastifyRequest, query: PaginaQuery): readonly (string | number)[] | undefined {
  if (query.volgende === undefined) return undefined;
  const keys = unseal(optionsOf(request).sealKey, purposeOf(request), query.volgende);
  if (!Array.isArray(keys))
    throw Problem.invalid([
      {
        in: 'query',
        pointer: '/volgende',
        code: 'geen-volgende',
        detail: 'Neem deze waarde over uit het vorige antwoord, zonder andere filters.',
      },
    ]);
  return keys as (string | number)[];
}

/**
 * Makes a page of at most `limiet` out of rows (ask the database for one more than that), and sets the header Link.
 * @param keysOf the sort keys of a row, unique together; ids, codes and times only.
 */
export function paged<T>(
  reply: FastifyReply,
  query: PaginaQuery,
  rows: readonly T[],
  keysOf: (row: T) => readonly (string | number)[],
): Page<T> {
  const items = rows.slice(0, query.limiet);
  const last = items.at(-1);
  if (last === undefined || rows.length <= query.limiet) return { items };
  const { request } = reply;
  const volgende = seal(optionsOf(request).sealKey, purposeOf(request), keysOf(last));
  const url = new URL(request.url, 'http://x');
  url.searchParams.set('volgende', volgende);
  setAnswerHeaders(reply, { next: `${url.pathname}${url.search}` });
  return { items, volgende };
}
