import type { Reply } from '@eenplan/event-store';

/** The reply that the sweeper stores for a command that never came. */
export const VERVALLEN: Reply = { status: 409, body: { code: 'vervallen' } };

export function isVervallen(reply: Reply): boolean {
  return reply.status === VERVALLEN.status && (reply.body as { code?: unknown } | null)?.code === 'vervallen';
}
