import type { CasusEvent } from '@eenplan/domain/types';
import { uuid5 } from '@eenplan/kernel';

/** A due moment that begins or ends with an event. */
export type Termijnwissel =
  | {
      readonly doe: 'zet';
      readonly id: string;
      readonly casusId: string;
      readonly overdrachtId: string;
      readonly op: string;
    }
  | { readonly doe: 'vervalt'; readonly id: string };

const TERMIJNEN = '3e6d1e0a-5a0c-5a0e-8a8e-6f2b0e9d7c41';

/** Follows from the overdracht alone, so that a redelivered event changes nothing. */
export const termijnVan = (overdrachtId: string): string => uuid5(`overdracht-verloopt/${overdrachtId}`, TERMIJNEN);

/** Events that mean something here, by every name they were ever stored under: the others are not even read. */
export const AANLEIDINGEN = [
  'OverdrachtAangeboden',
  'OverdrachtAanvaard',
  'OverdrachtGeweigerd',
  'OverdrachtIngetrokken',
  'OverdrachtVerlopen',
] as const satisfies readonly CasusEvent['type'][];
export type Aanleiding = Extract<CasusEvent, { readonly type: (typeof AANLEIDINGEN)[number] }>;

/** What an event of a casus means for the due moments; nothing else than the event goes in. */
export function reageer(casusId: string, event: Aanleiding): Termijnwissel {
  switch (event.type) {
    case 'OverdrachtAangeboden': {
      const { overdrachtId, uiterlijkOp } = event.data;
      return { doe: 'zet', id: termijnVan(overdrachtId), casusId, overdrachtId, op: uiterlijkOp };
    }
    case 'OverdrachtAanvaard':
    case 'OverdrachtGeweigerd':
    case 'OverdrachtIngetrokken':
    case 'OverdrachtVerlopen':
      return { doe: 'vervalt', id: termijnVan(event.data.overdrachtId) };
  }
}
