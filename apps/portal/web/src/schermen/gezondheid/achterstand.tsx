import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { components } from '../../api/leesmodellen.js';

/** Per read model how much has happened that it does not show yet. */
export function Achterstand({
  projecties,
}: {
  readonly projecties: readonly components['schemas']['ProjectieStatus'][];
}) {
  const { t } = useTranslation();
  const kop = useId();
  const meest = Math.max(1, ...projecties.map(({ achterstand }) => achterstand));
  return (
    <section className="ep-kaart" aria-labelledby={kop}>
      <h2 className="utrecht-heading-2" id={kop}>
        {t('gezondheid.achterstand')}
      </h2>
      <p className="ep-zacht">{t('gezondheid.achterstandUitleg')}</p>
      <ul className="ep-lijst">
        {projecties.map(({ naam, achterstand, geparkeerd }) => (
          <li key={naam}>
            <div className="ep-breed">
              <strong>{t(`gezondheid.leesmodel.${naam}`, naam)}</strong>
            </div>
            {geparkeerd.length > 0 && (
              <span className="ep-label fout">{t('gezondheid.aantalStil', { count: geparkeerd.length })}</span>
            )}
            {achterstand === 0 ? (
              geparkeerd.length === 0 && <span className="ep-label goed">{t('gezondheid.bij')}</span>
            ) : (
              <span>
                <meter min={0} max={meest} value={achterstand} aria-hidden="true" />{' '}
                {t('gezondheid.nogTeDoen', { count: achterstand })}
              </span>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
