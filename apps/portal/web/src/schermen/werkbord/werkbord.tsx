import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { lees, uit } from '../../api/client.js';
import type { components } from '../../api/leesmodellen.js';
import { Knop } from '../../onderdelen/knop.js';
import { dagenSinds } from '../../onderdelen/tekst.js';
import { Gevraagd } from '../../onderdelen/vraag.js';
import { RegisseurKiezen } from './regisseur-kiezen.js';

type Regel = components['schemas']['WerkbordRegel'];

/** What waits for a coördinator, acute first, each with why. */
export default function Werkbord() {
  const { t } = useTranslation();
  const [toewijzen, zetToewijzen] = useState<Regel>();
  const vraag = useQuery({
    queryKey: ['werkbord'],
    queryFn: () => uit(lees.GET('/werkbord', { params: { query: { limiet: 100 } } })),
  });
  return (
    <>
      <header>
        <h1 className="utrecht-heading-1">{t('schermen.werkbord')}</h1>
        {vraag.data && <span className="ep-zacht">{t('werkbord.aantal', { count: vraag.data.items.length })}</span>}
      </header>
      <Gevraagd vraag={vraag}>
        {({ items }) => (
          <section className="ep-kaart">
            {items.length === 0 && <p>{t('werkbord.leeg')}</p>}
            <ul className="ep-lijst">
              {items.map((regel) => (
                <li key={regel.id}>
                  <div className="ep-breed">
                    {regel.soort === 'casus' ? (
                      <Link to="/casussen/$casusId" params={{ casusId: regel.id }}>
                        {t('casus.kenmerk', { kenmerk: regel.kenmerk })}
                      </Link>
                    ) : (
                      <strong>{t('werkbord.aanmelding')}</strong>
                    )}{' '}
                    {regel.acuut && <span className="ep-label fout">{t('werkbord.acuut')}</span>}
                    <div className="ep-zacht">
                      {[...new Set(regel.redenen.map(({ reden }) => t(`redenen.${reden}`)))].join(' · ')}
                    </div>
                  </div>
                  <span className={dagenSinds(regel.sindsOp) > 7 ? 'ep-label let-op' : 'ep-zacht'}>
                    {t('aantal.dagen', { count: dagenSinds(regel.sindsOp) })}
                  </span>
                  <div className="ep-knoppen">
                    {regel.redenen.some(({ reden }) =>
                      ['zonder-aanwijzing', 'aanwijzing-geweigerd'].includes(reden),
                    ) && <Knop onClick={() => zetToewijzen(regel)}>{t('werkbord.kiesRegisseur')}</Knop>}
                  </div>
                </li>
              ))}
            </ul>
          </section>
        )}
      </Gevraagd>
      {toewijzen && (
        <RegisseurKiezen
          casusId={toewijzen.id}
          kenmerk={toewijzen.kenmerk ?? ''}
          gemeente={toewijzen.gemeente}
          sluit={() => zetToewijzen(undefined)}
        />
      )}
    </>
  );
}
