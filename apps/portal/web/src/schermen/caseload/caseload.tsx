import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { lees, uit } from '../../api/client.js';
import { Gevraagd } from '../../onderdelen/vraag.js';

/** How many casussen each medewerker answers for, as a bar beside the number. */
export default function Caseload() {
  const { t } = useTranslation();
  const vraag = useQuery({
    queryKey: ['caseload'],
    queryFn: () => uit(lees.GET('/caseloads', { params: { query: { limiet: 100 } } })),
  });
  return (
    <>
      <header>
        <h1 className="utrecht-heading-1">{t('schermen.caseload')}</h1>
      </header>
      <Gevraagd vraag={vraag}>
        {({ items }) => {
          const meest = Math.max(1, ...items.map((een) => een.aantalCasussen));
          return (
            <section className="ep-kaart">
              <ul className="ep-lijst">
                {items
                  .toSorted((a, b) => b.aantalCasussen - a.aantalCasussen)
                  .map((een) => (
                    <li key={een.medewerker.medewerkerId}>
                      <div className="ep-breed">
                        <strong>{een.medewerker.naam ?? t('tekst.onbekend')}</strong>
                        <div className="ep-zacht">{een.medewerker.organisatie.naam}</div>
                      </div>
                      <span>
                        <meter
                          min={0}
                          max={meest}
                          value={een.aantalCasussen}
                          aria-label={t('aantal.casussen', { count: een.aantalCasussen })}
                        />{' '}
                        {t('aantal.casussen', { count: een.aantalCasussen })}
                      </span>
                    </li>
                  ))}
              </ul>
            </section>
          );
        }}
      </Gevraagd>
    </>
  );
}
