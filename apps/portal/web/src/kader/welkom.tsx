import { useTranslation } from 'react-i18next';
import { Knop } from '../onderdelen/knop.js';
import { Melding } from '../onderdelen/melding.js';
import { Taalkeuze } from './taalkeuze.js';
import { naarAanmelden } from '../api/client.js';

/** For whoever is not logged in. */
export function Welkom({ voorbij }: { readonly voorbij: boolean }) {
  const { t } = useTranslation();
  const mislukt = new URLSearchParams(location.search).get('melding') === 'inloggen-mislukt';
  return (
    <main className="ep-welkom">
      <h1 className="utrecht-heading-1">{t('welkom.titel')}</h1>
      {mislukt && <Melding soort="fout">{t('welkom.mislukt')}</Melding>}
      {voorbij && <Melding soort="let-op">{t('welkom.voorbij')}</Melding>}
      <p>{t('welkom.uitleg')}</p>
      <div className="ep-knoppen">
        <Knop onClick={naarAanmelden}>{t('welkom.aanmelden')}</Knop>
      </div>
      <Taalkeuze />
    </main>
  );
}
