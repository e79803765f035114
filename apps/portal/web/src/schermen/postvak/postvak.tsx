import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { lees, uit } from '../../api/client.js';
import { AfspraakKnoppen } from '../casus/afspraak-knoppen.js';
import { kort, Woorden } from '../../onderdelen/tekst.js';
import { Gevraagd } from '../../onderdelen/vraag.js';

/** What is asked of me and what I promised; too late first. */
export default function Postvak() {
  const { t } = useTranslation();
  const vraag = useQuery({
    queryKey: ['mijn-afspraken'],
    queryFn: () => uit(lees.GET('/mijn-afspraken', { params: { query: { limiet: 100 } } })),
  });
  return (
    <>
      <header>
        <h1 className="utrecht-heading-1">{t('schermen.postvak')}</h1>
      </header>
      <Gevraagd vraag={vraag}>
        {({ items }) =>
          (['te-laat', 'voorgesteld', 'open'] as const).map((groep) => {
            const eigen = items.filter((een) => groepVan(een) === groep);
            return eigen.length === 0 ? null : (
              <section className="ep-kaart" key={groep}>
                <h2 className="utrecht-heading-2">{t(`postvak.${groep}`)}</h2>
                <ul className="ep-lijst">
                  {eigen.map((een) => (
                    <li key={een.afspraakId}>
                      <div className="ep-breed">
                        <strong>
                          <Woorden tekst={een.tekst} />
                        </strong>
                        <div className="ep-zacht">
                          <Link to="/casussen/$casusId" params={{ casusId: een.casusId }}>
                            {een.kenmerk}
                          </Link>{' '}
                          · {t(`leefgebieden.${een.leefgebied}`)}
                        </div>
                      </div>
                      <span className={`ep-label ${een.teLaat ? 'fout' : ''}`}>
                        {t('afspraak.uiterlijkOp', { dag: kort(een.uiterlijkDatum) })}
                      </span>
                      <AfspraakKnoppen
                        casusId={een.casusId}
                        afspraakId={een.afspraakId}
                        status={een.status}
                        etag={`"${een.versie}"`}
                      />
                    </li>
                  ))}
                </ul>
              </section>
            );
          })
        }
      </Gevraagd>
      {vraag.data?.items.length === 0 && (
        <section className="ep-kaart">
          <p>{t('postvak.leeg')}</p>
        </section>
      )}
    </>
  );
}

const groepVan = ({ teLaat, status }: { teLaat: boolean; status: string }) =>
  status === 'voorgesteld' ? 'voorgesteld' : teLaat ? 'te-laat' : 'open';
