import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { audit, uit } from '../../api/client.js';
import type { operations } from '../../api/audit.js';
import { useLijst } from '../../onderdelen/bladlijst.js';
import { momentKort } from '../../onderdelen/tekst.js';
import { Wat } from '../naspeuren-casus/regel.js';
import { Bladzijden } from './bladzijden.js';

type Selectie = NonNullable<NonNullable<operations['zoekBevindingen']['parameters']['query']>['selectie']>;

/** Events of one selection in the casussen of the own gemeenten. */
export function Bevindingen({ selectie }: { readonly selectie: Selectie }) {
  const { t } = useTranslation();
  const lijst = useLijst(
    ['bevindingen', selectie],
    (vanaf) => uit(audit.GET('/bevindingen', { params: { query: { selectie, ...vanaf } } })),
    { limiet: 50 },
  );
  return (
    <Bladzijden
      lijst={lijst}
      bestand={`/audit/v1/bevindingen/uitvoer?selectie=${selectie}`}
      titel={t(`naspeuren.selectie.${selectie}`)}
      koppen={['casus', 'wat', 'wie', 'wanneer']}
      sleutel={({ positie }) => positie}
      rij={(een) => (
        <>
          <th scope="row">
            <Link to={`/naspeuren/${een.casusId}`}>{een.kenmerk}</Link>
            <div className="ep-zacht">{t(`gemeente.${een.gemeente}`, een.gemeente)}</div>
          </th>
          <td>
            <Wat wat={een.wat} />
          </td>
          <td>{[t(`rollen.${een.door.rol}`), een.door.organisatie].filter(Boolean).join(', ')}</td>
          <td>{momentKort(een.gebeurdOp)}</td>
        </>
      )}
    />
  );
}
