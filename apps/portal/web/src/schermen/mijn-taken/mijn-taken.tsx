import { type ReactNode, useId } from 'react';
import { useTranslation } from 'react-i18next';
import { dag, Woorden } from '../../onderdelen/tekst.js';
import { AfspraakAnders } from '../casus/afspraak-anders.js';
import { AfspraakKnoppen } from '../casus/afspraak-knoppen.js';
import { EigenCasussen } from '../mijn-plan/eigen.js';

/** What I do myself: what is asked of me first, then what is open, by date. */
export default function MijnTaken() {
  const { t } = useTranslation();
  return (
    <>
      <header>
        <h1 className="utrecht-heading-1">{t('schermen.mijn-taken')}</h1>
      </header>
      <EigenCasussen>
        {(alle) => {
          const taken = alle
            .flatMap(({ casus, etag, taken: eigen }) => eigen.map((taak) => ({ taak, etag, casusId: casus.casusId })))
            .toSorted((a, b) => a.taak.uiterlijkDatum.localeCompare(b.taak.uiterlijkDatum));
          const met = (...standen: string[]) => taken.filter(({ taak }) => standen.includes(taak.status));
          const groepen = [
            ['gevraagd', met('voorgesteld')],
            ['open', met('open')],
            ['klaar', met('nagekomen', 'niet-nagekomen').reverse()],
          ] as const;
          return (
            <>
              {groepen[0][1].length + groepen[1][1].length === 0 && (
                <section className="ep-kaart">
                  <p>{t('mijnTaken.geen')}</p>
                </section>
              )}
              {groepen.map(
                ([groep, rijen]) =>
                  rijen.length > 0 && (
                    <Groep key={groep} naam={groep}>
                      {rijen.map(({ taak, etag, casusId }) => (
                        <li key={taak.afspraakId}>
                          <div className="ep-breed">
                            <strong>
                              <Woorden tekst={taak.tekst} />
                            </strong>
                            {groep !== 'klaar' && (
                              <div className={taak.teLaat ? 'ep-label let-op' : 'ep-zacht'}>
                                {t(taak.teLaat ? 'mijnTaken.teLaat' : 'mijnTaken.voor', {
                                  dag: dag(taak.uiterlijkDatum),
                                })}
                              </div>
                            )}
                          </div>
                          {groep === 'klaar' ? (
                            <span className={`ep-label ${taak.status === 'nagekomen' ? 'goed' : 'let-op'}`}>
                              {t(`mijnTaken.standen.${taak.status}`)}
                            </span>
                          ) : (
                            <AfspraakKnoppen casusId={casusId} afspraak={taak} etag={etag} />
                          )}
                          {groep === 'open' && <AfspraakAnders casusId={casusId} afspraak={taak} etag={etag} />}
                        </li>
                      ))}
                    </Groep>
                  ),
              )}
            </>
          );
        }}
      </EigenCasussen>
    </>
  );
}

function Groep({ naam, children }: { readonly naam: 'gevraagd' | 'open' | 'klaar'; readonly children: ReactNode }) {
  const { t } = useTranslation();
  const kop = useId();
  return (
    <section className={naam === 'gevraagd' ? 'ep-kaart ep-vraagt' : 'ep-kaart'} aria-labelledby={kop}>
      <h2 className="utrecht-heading-2" id={kop}>
        {t(`mijnTaken.${naam}`)}
      </h2>
      <ul className="ep-lijst">{children}</ul>
    </section>
  );
}
