import { useTranslation } from 'react-i18next';
import { type Botsing, useBotsing } from '../kader/botsing.js';
import { Knop } from './knop.js';
import { EenWaarde, WatErVeranderde } from './anders.js';
import { geschreven } from './geschreven.js';
import { Venster } from './venster.js';
import { verschillen, zoalsHetIs } from './verschillen.js';

/** Somebody else was first: both are shown, and who wrote chooses. What was typed stays where it was typed. */
export function ConflictVenster() {
  const botsing = useBotsing();
  return botsing ? <Keuze botsing={botsing} /> : null;
}

function Keuze({ botsing }: { readonly botsing: Botsing }) {
  const { t } = useTranslation();
  const { body, soort, toen, nu, ids, kies } = botsing;
  const mijn = geschreven(body);
  const anders = soort && nu && (toen ? verschillen(soort, toen, nu) : zoalsHetIs(soort, nu, Object.values(ids)));
  return (
    <Venster titel={t('conflict.titel')} sluit={() => kies('laten')} zonderTerug key={Object.values(ids).join()}>
      <p>{t('conflict.uitleg')}</p>
      <h3 className="utrecht-heading-3">{t('conflict.mijn')}</h3>
      {mijn.length === 0 ? (
        <p>{t('conflict.niets')}</p>
      ) : (
        <dl className="ep-conflict">
          {mijn.map(([veld, waarde], i) => (
            <div key={i}>
              <dt>{t(`conflict.velden.${veld}`)}</dt>
              <dd>
                <EenWaarde waarde={waarde} />
              </dd>
            </div>
          ))}
        </dl>
      )}
      <h3 className="utrecht-heading-3">{t('conflict.intussen')}</h3>
      {anders?.length ? <WatErVeranderde verschillen={anders} /> : <p>{t('conflict.onbekend')}</p>}
      <div className="ep-knoppen">
        {/* First: a second Enter of who was sending must not choose for the other. */}
        <Knop soort="bij" onClick={() => kies('laten')}>
          {t('conflict.laten')}
        </Knop>
        <Knop onClick={() => kies('sturen')}>{t('conflict.sturen')}</Knop>
      </div>
    </Venster>
  );
}
