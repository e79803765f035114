import { useTranslation } from 'react-i18next';
import { lees, uit } from '../../api/client.js';
import { ToonMeer, useLijst } from '../../onderdelen/bladlijst.js';
import { Gevraagd } from '../../onderdelen/vraag.js';
import { Keek } from './keek.js';

/** Who looked at my data, in plain words. */
export default function WieKeek() {
  const { t } = useTranslation();
  const vraag = useLijst(['mijn-inzagen'], (query) => uit(lees.GET('/mijn-inzagen', { params: { query } })), {
    limiet: 100,
  });
  return (
    <>
      <header>
        <h1 className="utrecht-heading-1">{t('schermen.wie-keek')}</h1>
      </header>
      <p>{t('wieKeek.uitleg')}</p>
      <Gevraagd vraag={vraag}>
        {(items) => (
          <section className="ep-kaart">
            {items.length === 0 && <p>{t('wieKeek.niemand')}</p>}
            <Keek items={items} />
            <ToonMeer lijst={vraag} />
          </section>
        )}
      </Gevraagd>
    </>
  );
}
