/** As it is read, on the clock of the gemeenten. */
const DAG = { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'Europe/Amsterdam' } as const;
const dagen = new Intl.DateTimeFormat('nl-NL', DAG);
const momenten = new Intl.DateTimeFormat('nl-NL', { ...DAG, hour: '2-digit', minute: '2-digit' });

/** `2026-11-12` as "12 november 2026". */
export const datum = (iso: string): string => dagen.format(new Date(iso));
/** An instant as "12 november 2026 om 14:05". */
export const moment = (iso: string): string => momenten.format(new Date(iso));
