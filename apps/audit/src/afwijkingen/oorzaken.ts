/** What a deviation turned out to be. A fixed list: a text could hold personal data. */
export const OORZAKEN = ['beschadigd', 'verloren', 'vreemd', 'proef'] as const;
export type Oorzaak = (typeof OORZAKEN)[number];
