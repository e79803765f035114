import { Link } from '@tanstack/react-router';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { lees, uit } from '../../api/client.js';
import { ToonMeer, useLijst } from '../../onderdelen/bladlijst.js';
import { Wie } from '../../onderdelen/tekst.js';
import type { Filter } from './secties.js';

/** Casussen in which somebody did not do what was agreed: not for the coördinator to do, but to see. */
export function AfsprakenTeLaat({ filter }: { readonly filter: Filter }) {
  const { t } = useTranslation();
  const kop = useId();
  const lijst = useLijst(['casussen', 'te-laat'], (vanaf) =>
    uit(lees.GET('/casussen', { params: { query: { sortering: '-aantalTeLaat', ...vanaf } } })),
  );
  const { data = [], hasNextPage } = lijst;
  // The most te laat come first: where the last that was fetched has none, there are no more.
  const zijnErMeer = hasNextPage && (data.at(-1)?.aantalTeLaat ?? 0) > 0;
  const woord = filter.zoek.trim().toLowerCase();
  const items = data.filter(
    ({ aantalTeLaat, gemeente, kenmerk, regisseur }) =>
      aantalTeLaat > 0 &&
      (filter.gemeente === '' || filter.gemeente === gemeente) &&
      `${kenmerk} ${regisseur?.naam ?? ''} ${regisseur?.organisatie.naam ?? ''}`.toLowerCase().includes(woord),
  );
  if (items.length === 0 && !zijnErMeer) return null;
  return (
    <section className="ep-kaart" aria-labelledby={kop}>
      <h2 className="utrecht-heading-2" id={kop}>
        {t('werkbord.sectie.afspraken')} <span className="ep-label">{`${items.length}${zijnErMeer ? '+' : ''}`}</span>
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
      {zijnErMeer && <ToonMeer lijst={lijst} />}
    </section>
  );
}
