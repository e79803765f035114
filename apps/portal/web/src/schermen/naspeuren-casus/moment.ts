import { opDeKlok, tijdstip } from '../../onderdelen/tijd.js';

/** By which clock a moment counts: what was recorded by then, what had happened by then, or both. */
export const ASSEN = ['vastgelegd', 'gebeurd', 'beide'] as const;
export type As = (typeof ASSEN)[number];

/** What stands in the address of a part: moments and numbers only. */
export interface Plek {
  /** `2026-03-01`, `2026-03-01T09:00` (on the clock of the gemeenten), or an instant as it was recorded. */
  /** Empty is one that is not typed to its end. */
  readonly op?: string | undefined;
  readonly tot?: string | undefined;
  readonly as?: As;
  readonly stap?: number;
}

/** The instant that is meant: of a day its end, of a minute its end. Undefined while it is no moment yet. */
export function instant(moment: string | undefined): string | undefined {
  if (!moment || Number(moment.slice(0, 4)) < 2000) return undefined;
  // As it was recorded, with more digits than a Date holds.
  if (moment.endsWith('Z')) return Number.isNaN(Date.parse(moment)) ? undefined : moment;
  const einde = tijdstip(moment.includes('T') ? `${moment}:59.999` : `${moment}T23:59:59.999`);
  return einde === undefined ? undefined : new Date(einde).toISOString();
}

interface Velden {
  readonly dag: string;
  readonly tijd: string;
  /** The day is not typed to its end. */
  readonly half?: boolean;
}
const LEEG: Velden = { dag: '', tijd: '' };

/** Why two moments cannot be compared: one is no moment yet, or the second comes before the first. */
export function watSchort(van: string | undefined, tot: string | undefined): 'kies' | 'omgekeerd' | undefined {
  const [begin, einde] = [van, tot].map(instant);
  if ((van !== undefined && !begin) || (tot !== undefined && !einde)) return 'kies';
  return begin && einde && Date.parse(einde) < Date.parse(begin) ? 'omgekeerd' : undefined;
}

/** As the fields show it: day and time on the clock of the gemeenten. */
export function alsVelden(moment: string | undefined): Velden {
  if (!moment) return LEEG;
  if (!moment.endsWith('Z')) return { dag: moment.slice(0, 10), tijd: moment.slice(11, 16) };
  const tijd = Date.parse(moment);
  return Number.isNaN(tijd) ? LEEG : alsVelden(opDeKlok(tijd));
}

/** What the dossier is asked with. */
export function grenzen(op: string | undefined, as: As): { vastgelegdOp?: string; gebeurdOp?: string } {
  const moment = instant(op);
  if (moment === undefined) return {};
  return {
    ...(as !== 'gebeurd' && { vastgelegdOp: moment }),
    ...(as !== 'vastgelegd' && { gebeurdOp: moment }),
  };
}
