import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { lees, uit } from '../../api/client.js';
import type { components } from '../../api/leesmodellen.js';
import { dag, moment } from '../../onderdelen/tekst.js';
import { Gevraagd } from '../../onderdelen/vraag.js';

type Inzage = components['schemas']['MijnInzage'];

/** Who did the same on one day stands there once, at the last time. */
function perDag(items: readonly Inzage[]): [Inzage, ...Inzage[]][] {
  const groepen = new Map<string, [Inzage, ...Inzage[]]>();
  for (const een of items) {
    const sleutel = JSON.stringify([dag(een.gezienOp), een.wie, een.waarom]);
    const groep = groepen.get(sleutel);
    if (groep) groep.push(een);
    else groepen.set(sleutel, [een]);
  }
  return [...groepen.values()];
}

/** Who looked at my data, in plain words. */
export default function WieKeek() {
  const { t } = useTranslation();
  const vraag = useQuery({
    queryKey: ['mijn-inzagen'],
    queryFn: () => uit(lees.GET('/mijn-inzagen', { params: { query: { limiet: 100 } } })),
  });
  return (
    <>
      <header>
        <h1 className="utrecht-heading-1">{t('schermen.wie-keek')}</h1>
      </header>
      <p>{t('wieKeek.uitleg')}</p>
      <Gevraagd vraag={vraag}>
        {({ items }) => (
          <section className="ep-kaart">
            {items.length === 0 && <p>{t('wieKeek.niemand')}</p>}
            <ol className="ep-tijdlijn">
              {perDag(items).map(([een, ...eerder], i) => (
                <li key={`${een.gezienOp}-${i}`}>
                  <strong>{een.wie}</strong>: {een.waarom}
                  <div className="ep-zacht">
                    {moment(een.gezienOp)}
                    {eerder.length > 0 && ` (${t('wieKeek.keer', { count: eerder.length + 1 })})`}
                  </div>
                </li>
              ))}
            </ol>
          </section>
        )}
      </Gevraagd>
    </>
  );
}
