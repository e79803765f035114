import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { audit, uit } from '../../api/client.js';
import type { components } from '../../api/audit.js';
import { Bestand } from '../../onderdelen/bestand.js';
import { useLijst } from '../../onderdelen/bladlijst.js';
import { Knop } from '../../onderdelen/knop.js';
import { momentKort } from '../../onderdelen/tekst.js';
import { Gevraagd } from '../../onderdelen/vraag.js';
import { Bladzijden, Lijst } from './bladzijden.js';

type Inzage = components['schemas']['InzageRegel'];

const KOPPEN = ['wie', 'wanneer', 'over', 'waarvoor', 'zag', 'deelnam'];
const BESTAND = {
  zonder: '/audit/v1/inzagen/uitvoer',
  opgehaald: '/audit/v1/inzagen/uitvoeren/uitvoer',
} as const;
/** So many at once. */
const GELOOT = 20;
const sleutel = ({ nummer }: Inzage) => nummer;

/** Who looked without taking part in a casus in which it stood. */
export function Inzagen() {
  const { t } = useTranslation();
  const lijst = useLijst(
    ['inzagen', 'zonder-betrokkenheid'],
    (vanaf) => uit(audit.GET('/inzagen', { params: { query: { selectie: 'zonder-betrokkenheid', ...vanaf } } })),
    // It seeks through the whole log, and all pages again.
    { limiet: 50, bijTerugkeer: false },
  );
  return (
    <Bladzijden
      lijst={lijst}
      bestand={BESTAND.zonder}
      titel={t('naspeuren.selectie.zonder-betrokkenheid')}
      koppen={KOPPEN}
      sleutel={sleutel}
      rij={(een) => <Cellen een={een} />}
    />
  );
}

/** Who took a list along, which one, and how much of it. */
export function Uitvoer() {
  const { t } = useTranslation();
  const lijst = useLijst(
    ['inzagen', 'uitvoer'],
    (vanaf) => uit(audit.GET('/inzagen/uitvoeren', { params: { query: vanaf } })),
    { limiet: 50 },
  );
  return (
    <Bladzijden
      lijst={lijst}
      bestand={BESTAND.opgehaald}
      titel={t('naspeuren.selectie.opgehaald')}
      koppen={['wie', 'wanneer', 'lijst', 'omvang']}
      sleutel={({ nummer }) => nummer}
      rij={(een) => (
        <>
          <th scope="row">
            {[t(`rollen.${een.rol}`, een.rol), een.organisatie].filter(Boolean).join(', ')}{' '}
            {een.accountId && <span className="ep-ref">{een.accountId.slice(0, 8)}</span>}
          </th>
          <td>{momentKort(een.opgehaaldOp)}</td>
          <td>
            {t(`naspeuren.doel.${een.lijst}`, een.lijst)}
            {een.filters.selectie !== undefined && <div>{t(`naspeuren.selectie.${een.filters.selectie}`)}</div>}
            {een.casus && (
              <div>
                <Link to={`/naspeuren/${een.casus.casusId}`}>{een.casus.kenmerk}</Link>
              </div>
            )}
          </td>
          <td>
            {t('naspeuren.regels', { count: een.aantalRegels })},{' '}
            {t('naspeuren.personen', { count: een.aantalPersonen })}
          </td>
        </>
      )}
    />
  );
}

/** Some, by lot: to look at whether looking was right. */
export function Steekproef() {
  const { t } = useTranslation();
  const vraag = useQuery({
    queryKey: ['inzagen', 'steekproef'],
    queryFn: () => uit(audit.GET('/inzagen/steekproeven', { params: { query: { aantal: GELOOT } } })),
    // Drawn once: it stays the same while somebody works through it, also after a command or an hour in a casus.
    staleTime: 'static',
    gcTime: Infinity,
  });
  return (
    <section className="ep-kaart">
      <header>
        <span className="ep-zacht">{t('naspeuren.geloot')}</span>
        <Knop soort="bij" disabled={vraag.isFetching} onClick={() => void vraag.refetch()}>
          {t('naspeuren.lootOpnieuw')}
        </Knop>
      </header>
      <Gevraagd vraag={vraag}>
        {({ lot, items }) => (
          <>
            <Bestand pad={`/audit/v1/inzagen/steekproeven/uitvoer?aantal=${GELOOT}&lot=${lot}`} />
            <Lijst
              titel={t('naspeuren.selectie.steekproef')}
              koppen={KOPPEN}
              items={items}
              sleutel={sleutel}
              rij={(een) => <Cellen een={een} />}
            />
          </>
        )}
      </Gevraagd>
    </section>
  );
}

function Cellen({ een }: { readonly een: Inzage }) {
  const { t } = useTranslation();
  return (
    <>
      <th scope="row">
        {[t(`rollen.${een.rol}`, een.rol), een.organisatie].filter(Boolean).join(', ')}{' '}
        {een.accountId && <span className="ep-ref">{een.accountId.slice(0, 8)}</span>}
      </th>
      <td>{momentKort(een.beginOp)}</td>
      <td>
        {een.casussen.map(({ casusId, kenmerk }) => (
          <div key={casusId}>
            <Link to={`/naspeuren/${casusId}`}>{kenmerk}</Link>
          </div>
        ))}
        <span className="ep-zacht">
          {t('naspeuren.persoon')} <span className="ep-ref">{een.persoonId.slice(0, 8)}</span>
        </span>
      </td>
      <td>{t(`naspeuren.doel.${een.doel}`, een.doel)}</td>
      <td>
        {[
          een.uitvoer && t('naspeuren.inLijst'),
          een.gegevens && t('naspeuren.gegevens'),
          een.tekstIds.length > 0 && t('naspeuren.teksten', { count: een.tekstIds.length }),
        ]
          .filter(Boolean)
          .join(', ')}
      </td>
      <td>
        <span className={`ep-label ${een.wasBetrokken ? 'goed' : 'let-op'}`}>
          {t(een.wasBetrokken ? 'naspeuren.ja' : 'naspeuren.nee')}
        </span>
      </td>
    </>
  );
}
