import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { components } from '../../api/leesmodellen.js';
import { kort, Woorden } from '../../onderdelen/tekst.js';
import { AanbodKnoppen } from '../casus/aanbod.js';
import { Noem } from '../casus/noem.js';

interface Eigenschappen {
  readonly aanbieding: components['schemas']['MijnAanbieding'];
  readonly ik: string | undefined;
}

/** The regie of one gezin: yes or no at once, or (a teamleider) somebody of the organisation is named. */
export function AanbiedingRegel({ aanbieding, ik }: Eigenschappen) {
  const { t } = useTranslation();
  const { casusId, kenmerk, soort, overdrachtId, organisatie, medewerker, reden, aangebodenOp, uiterlijkOp, versie } =
    aanbieding;
  return (
    <li>
      <div className="ep-breed">
        <strong>
          <Link to="/casussen/$casusId" params={{ casusId }}>
            {t('postvak.gezin', { kenmerk })}
          </Link>
        </strong>
        <div className="ep-zacht">
          {t(`postvak.soort.${soort}`, { dag: kort(aangebodenOp) })}
          {reden && (
            <>
              . <Woorden tekst={reden} />
            </>
          )}
        </div>
      </div>
      {uiterlijkOp && <span className="ep-label">{t('afspraak.uiterlijkOp', { dag: kort(uiterlijkOp) })}</span>}
      {medewerker?.medewerkerId === ik ? (
        <AanbodKnoppen casusId={casusId} etag={`"${versie}"`} overdrachtId={overdrachtId} />
      ) : medewerker ? null : (
        <Noem
          casusId={casusId}
          kenmerk={kenmerk}
          etag={`"${versie}"`}
          organisatieId={organisatie.organisatieId ?? ''}
        />
      )}
    </li>
  );
}
