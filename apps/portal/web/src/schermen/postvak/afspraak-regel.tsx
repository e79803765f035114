import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { components } from '../../api/leesmodellen.js';
import { kort, Wie, Woorden } from '../../onderdelen/tekst.js';
import { AfspraakAnders } from '../casus/afspraak-anders.js';
import { AfspraakKnoppen } from '../casus/afspraak-knoppen.js';

export type Afspraak = components['schemas']['MijnAfspraak'];

interface Eigenschappen {
  readonly afspraak: Afspraak;
  /** It is mine: I say yes, no or done. */
  readonly antwoordt: boolean;
}

export function AfspraakRegel({ afspraak, antwoordt }: Eigenschappen) {
  const { t } = useTranslation();
  const { casusId, kenmerk, leefgebied, medewerker, status, tekst, teLaat, uiterlijkDatum, versie } = afspraak;
  return (
    <li>
      <div className="ep-breed">
        <strong>
          <Woorden tekst={tekst} />
        </strong>
        <div className="ep-zacht">
          {medewerker && (
            <>
              <Wie medewerker={medewerker} /> ·{' '}
            </>
          )}
          <Link to="/casussen/$casusId" params={{ casusId }}>
            {t('postvak.gezin', { kenmerk })}
          </Link>{' '}
          · {t(`leefgebieden.${leefgebied}`)}
          {status === 'voorgesteld' && (teLaat || !antwoordt) && (
            <> · {t(antwoordt ? 'postvak.nogUwJa' : 'postvak.nogGeenJa')}</>
          )}
        </div>
      </div>
      <span className={`ep-label ${teLaat ? 'fout' : ''}`}>
        {t('afspraak.uiterlijkOp', { dag: kort(uiterlijkDatum) })}
      </span>
      {antwoordt && <AfspraakKnoppen casusId={casusId} afspraak={afspraak} etag={`"${versie}"`} />}
      {antwoordt && status === 'open' && <AfspraakAnders casusId={casusId} afspraak={afspraak} etag={`"${versie}"`} />}
    </li>
  );
}
