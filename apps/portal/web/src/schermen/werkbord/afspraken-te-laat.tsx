import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { lees, uit } from '../../api/client.js';
import { Wie } from '../../onderdelen/tekst.js';
import type { Filter } from './secties.js';

/** Casussen in which somebody did not do what was agreed: not for the coördinator to do, but to see. */
export function AfsprakenTeLaat({ filter }: { readonly filter: Filter }) {
  const { t } = useTranslation();
  const kop = useId();
  const { data } = useQuery({
    queryKey: ['casussen'],
    queryFn: () => uit(lees.GET('/casussen', { params: { query: { limiet: 100, sortering: '-aantalTeLaat' } } })),
  });
  const woord = filter.zoek.trim().toLowerCase();
  const items = (data?.items ?? []).filter(
    ({ aantalTeLaat, gemeente, kenmerk, regisseur }) =>
      aantalTeLaat > 0 &&
      (filter.gemeente === '' || filter.gemeente === gemeente) &&
      `${kenmerk} ${regisseur?.naam ?? ''} ${regisseur?.organisatie.naam ?? ''}`.toLowerCase().includes(woord),
  );
  if (items.length === 0) return null;
  return (
    <section className="ep-kaart" aria-labelledby={kop}>
      <h2 className="utrecht-heading-2" id={kop}>
        {t('werkbord.sectie.afspraken')} <span className="ep-label">{items.length}</span>
      </h2>
      <p className="ep-zacht">{t('werkbord.waarom.afspraken')}</p>
      <ul className="ep-lijst">
        {items.map(({ casusId, kenmerk, regisseur, aantalTeLaat }) => (
          <li key={casusId}>
            <div className="ep-breed">
              <Link to="/casussen/$casusId" params={{ casusId }}>
                {t('casus.kenmerk', { kenmerk })}
              </Link>
              <div className="ep-zacht">
                {t('regie.regisseur')}: <Wie medewerker={regisseur} />
              </div>
            </div>
            <span className="ep-label fout">{t('werkbord.teLaat', { count: aantalTeLaat })}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
