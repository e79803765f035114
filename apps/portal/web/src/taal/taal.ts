import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import nl from './nl.json';

export const TALEN = ['nl', 'en'] as const;
export type Taal = (typeof TALEN)[number];
type Teksten = Readonly<Record<string, unknown>>;

const BEWAARD = 'taal';
/** Texts of one screen lie in its own folder, those that screens share lie here. */
const bestanden = import.meta.glob<Teksten>(['./en.json', '../schermen/*/*.json'], { import: 'default' });
const GEDEELD = '.';
const bestand = (map: string, taal: Taal) =>
  bestanden[map === GEDEELD ? `./${taal}.json` : `../schermen/${map}/${taal}.json`];

/** Dutch first; English is fetched by whoever chooses it. */
void i18next.use(initReactI18next).init({
  lng: 'nl',
  fallbackLng: 'nl',
  resources: { nl: { translation: nl } },
  interpolation: { escapeValue: false },
  returnNull: false,
  react: { bindI18nStore: 'added' },
});

/** Folders whose texts are shown, to be fetched again in another language. */
const geladen = new Set([GEDEELD]);

/** Fetches the texts of a screen in the language in use, Dutch always: that is complete. */
export async function laadTeksten(map: string): Promise<void> {
  geladen.add(map);
  const talen = new Set<Taal>(['nl', i18next.language as Taal]);
  await Promise.all([...talen].map((taal) => haal(map, taal)));
}

async function haal(map: string, taal: Taal): Promise<void> {
  const teksten = await bestand(map, taal)?.();
  if (teksten) i18next.addResourceBundle(taal, 'translation', teksten, true);
}

/** Words that are the same in every language and stand in the data: names. */
export function zetTeksten(teksten: Teksten): void {
  i18next.addResourceBundle('nl', 'translation', teksten, true, true);
}

export async function kiesTaal(taal: Taal): Promise<void> {
  await Promise.all([...geladen].map((map) => haal(map, taal)));
  await i18next.changeLanguage(taal);
  document.documentElement.lang = taal;
  localStorage.setItem(BEWAARD, taal);
}

if (localStorage.getItem(BEWAARD) === 'en') void kiesTaal('en');
