import { useTranslation } from 'react-i18next';
import { kort, Woorden } from '../../onderdelen/tekst.js';
import { Beslis, type Verzoek as Regel } from '../verzoeken/beslis.js';
import { Persoon } from '../../onderdelen/persoon.js';
import { StelVoor } from './stel-voor.js';

interface Eigenschappen {
  readonly verzoek: Regel;
}

const GRONDEN = ['verzoek-avg', 'verzoek-wmo-2015', 'verzoek-jeugdwet'];

/** A person asked to be forgotten: that is decided first, and then proposed. */
export function Verzoek({ verzoek }: Eigenschappen) {
  const { t } = useTranslation();
  const { persoon, tekst, status, uiterlijkDatum, teLaat, verzoekId, reden } = verzoek;
  return (
    <li>
      <div className="ep-breed">
        <Persoon persoon={persoon} />
        <div>
          <Woorden tekst={tekst} />
        </div>
        {reden && (
          <div className="ep-zacht">
            {t('vernietiging.besluit')} <Woorden tekst={reden} />
          </div>
        )}
      </div>
      {status === 'open' ? (
        <>
          <span className={teLaat ? 'ep-label fout' : 'ep-label'}>
            {t('afspraak.uiterlijkOp', { dag: kort(uiterlijkDatum) })}
          </span>
          <Beslis verzoek={verzoek} />
        </>
      ) : (
        <StelVoor persoon={persoon} verzoekId={verzoekId} gronden={GRONDEN} />
      )}
    </li>
  );
}
