import i18next from 'i18next';

/** The clock of the gemeenten: of what a screen says and takes, wherever the browser stands. */
const ZONE = 'Europe/Amsterdam';

const DAG = { day: 'numeric', month: 'long', year: 'numeric' } as const;
const MAAND = { month: 'long', year: 'numeric' } as const;
const DAG_KORT = { day: 'numeric', month: 'short', year: 'numeric' } as const;
const MOMENT_KORT = { ...DAG_KORT, hour: '2-digit', minute: '2-digit' } as const;
const KORT = { day: 'numeric', month: 'short' } as const;
const MOMENT = { day: 'numeric', month: 'long', hour: '2-digit', minute: '2-digit' } as const;
const VOLUIT = { ...MOMENT, year: 'numeric' } as const;

const makers = new Map<string, Intl.DateTimeFormat>();
/** In the language of the screen; English as it is written in Europe, the day first. */
function schrijf(iso: string, vorm: Intl.DateTimeFormatOptions): string {
  const taal = i18next.language === 'en' ? 'en-GB' : 'nl-NL';
  const sleutel = taal + JSON.stringify(vorm);
  const maker = makers.get(sleutel) ?? new Intl.DateTimeFormat(taal, { ...vorm, timeZone: ZONE });
  makers.set(sleutel, maker);
  return maker.format(new Date(iso));
}

export const dag = (iso: string) => schrijf(iso, DAG);
/** For a cell of a table. */
export const dagKort = (iso: string) => schrijf(iso, DAG_KORT);
export const momentKort = (iso: string) => schrijf(iso, MOMENT_KORT);
/** A date of birth, of which a part may not be known: `1955-00-00`. */
export const geborenOp = (datum: string) => {
  const [jaar = '', maand, dagnummer] = datum.split('-');
  if (maand === '00') return jaar;
  return dagnummer === '00' ? schrijf(`${jaar}-${maand}-01`, MAAND) : dag(datum);
};
export const kort = (iso: string) => schrijf(iso, KORT);
export const moment = (iso: string) => schrijf(iso, MOMENT);
/** With the year: of what may be long ago. */
export const momentVoluit = (iso: string) => schrijf(iso, VOLUIT);
export const dagenSinds = (iso: string) => Math.max(0, Math.floor((Date.now() - Date.parse(iso)) / DAG_MS));

const DAG_MS = 86_400_000;
// Swedish writes dates as ISO does.
const wijzer = new Intl.DateTimeFormat('sv-SE', { timeZone: ZONE, dateStyle: 'short', timeStyle: 'medium' });

/** Day and time of an instant on that clock: `2026-03-01T09:00:00`. */
export const opDeKlok = (tijd: number) => wijzer.format(tijd).replace(' ', 'T');

/** The date of today, or of so many days from now: `2026-03-01`. */
export const vandaag = (plus = 0) =>
  new Date(Date.parse(opDeKlok(Date.now()).slice(0, 10)) + plus * DAG_MS).toISOString().slice(0, 10);

/** The instant of a day and time on that clock; undefined when it is none. What the clock showed twice is the first. */
export function tijdstip(klok: string): number | undefined {
  const alsUtc = Date.parse(`${klok}Z`);
  if (Number.isNaN(alsUtc)) return undefined;
  // How far the clock is ahead differs at most once in a day: one of the two is right.
  const [eerder, later] = [alsUtc - DAG_MS, alsUtc + DAG_MS].map((bij) => alsUtc - voorsprong(bij)) as [number, number];
  return eerder + voorsprong(eerder) === alsUtc ? eerder : later;
}

/** How far (ms) the clock is ahead of UTC. */
const voorsprong = (tijd: number) => Date.parse(`${opDeKlok(tijd)}Z`) - Math.floor(tijd / 1000) * 1000;
