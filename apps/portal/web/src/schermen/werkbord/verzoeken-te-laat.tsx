import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { lees, uit } from '../../api/client.js';
import type { components } from '../../api/leesmodellen.js';
import { dag, dagenSinds } from '../../onderdelen/tekst.js';

export type Verzoek = components['schemas']['VerzoekRegel'];
const GEEN: readonly Verzoek[] = [];

/** Of persons about their own data, of which the term has passed: of the others nobody is told here. */
export function useVerzoekenTeLaat(): readonly Verzoek[] {
  const { data } = useQuery({
    queryKey: ['verzoeken', 'te-laat'],
    queryFn: () => uit(lees.GET('/verzoeken', { params: { query: { termijn: 'verstreken', limiet: 100 } } })),
    select: ({ items }) => items,
  });
  return data ?? GEEN;
}

export function VerzoekRegel({ verzoek }: { readonly verzoek: Verzoek }) {
  const { t } = useTranslation();
  const { persoon, soort, uiterlijkDatum } = verzoek;
  return (
    <li>
      <div className="ep-breed">
        <Link to="/verzoeken">{t(`verzoeken.soort.${soort}`)}</Link>
        <div>{persoon.naam ?? t('tekst.naamWeg')}</div>
        <div className="ep-zacht">{t('werkbord.verzoekTeLaat', { dag: dag(uiterlijkDatum) })}</div>
      </div>
      <span className="ep-label fout">{t('aantal.dagen', { count: dagenSinds(uiterlijkDatum) })}</span>
    </li>
  );
}
