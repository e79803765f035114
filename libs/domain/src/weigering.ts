import { Refusal, type RefusalDetail } from '@eenplan/kernel';

/** Refusals that several streams share: code → what a reader is told (cause and next step, B1). */
export const GEDEELDE_WEIGERINGEN = {
  'niet-bevoegd': 'Met uw rol mag u dit niet doen. Vraag het aan de gemeente.',
  'in-de-toekomst': 'Dit moment moet nog komen. Kies een moment dat al geweest is.',
  'voor-verwijzing': 'Dit moment is te vroeg: waar het over gaat, was er nog niet. Kies een later moment.',
  'leefgebied-onbekend': 'Dit leefgebied staat niet in de werkwijze. Kies een leefgebied uit de lijst.',
} as const;

/** Makes the thrower of one stream's refusals out of its table, so that a code without a text does not compile. */
export function weigeringen<T extends Record<string, string>>(tabel: T) {
  return (code: keyof T & string, ...details: RefusalDetail[]): never => {
    throw new Refusal(code, tabel[code]!, details);
  };
}
