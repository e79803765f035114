import { Refusal, type RefusalDetail } from '@eenplan/kernel';

/** Refusals that several streams share: code → what a reader is told (cause and next step, B1). */
export const GEDEELDE_WEIGERINGEN = {
  'niet-bevoegd': 'Met uw rol mag u dit niet doen. Vraag het aan de casuscoördinator van de gemeente.',
  'in-de-toekomst': 'Het moment ligt in de toekomst. Vul een moment in dat al geweest is.',
  'voor-verwijzing': 'Het moment ligt voor iets waar dit naar verwijst. Vul een later moment in.',
  'leefgebied-onbekend': 'Dit leefgebied staat niet in de werkwijze. Kies een leefgebied uit de lijst.',
} as const;

/** Makes the thrower of one stream's refusals out of its table, so that a code without a text does not compile. */
export function weigeringen<T extends Record<string, string>>(tabel: T) {
  return (code: keyof T & string, ...details: RefusalDetail[]): never => {
    throw new Refusal(code, tabel[code]!, details);
  };
}
