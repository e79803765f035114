import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import nl from './nl.json';

const BEWAARD = 'taal';

/** Dutch first; English is fetched by whoever chooses it. */
void i18next.use(initReactI18next).init({
  lng: 'nl',
  fallbackLng: 'nl',
  resources: { nl: { translation: nl } },
  interpolation: { escapeValue: false },
  returnNull: false,
});

export async function kiesTaal(taal: 'nl' | 'en'): Promise<void> {
  if (taal === 'en' && !i18next.hasResourceBundle('en', 'translation'))
    i18next.addResourceBundle('en', 'translation', (await import('./en.json')).default);
  await i18next.changeLanguage(taal);
  document.documentElement.lang = taal;
  localStorage.setItem(BEWAARD, taal);
}

if (localStorage.getItem(BEWAARD) === 'en') void kiesTaal('en');
