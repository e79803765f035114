import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { lees, uit } from '../../api/client.js';
import { Groep, ToonMeer, useLijst } from '../../onderdelen/bladlijst.js';
import { Persoon } from '../../onderdelen/persoon.js';
import { dag, kort, Wie, Woorden } from '../../onderdelen/tekst.js';
import { Gevraagd } from '../../onderdelen/vraag.js';
import { Beslis, type Verzoek } from './beslis.js';
import { GeefVrij } from './geef-vrij.js';

const GROEPEN = ['teLaat', 'open', 'klaar'] as const;
const groepVan = ({ status, teLaat }: Verzoek) => (status !== 'open' ? 'klaar' : teLaat ? 'teLaat' : 'open');

/** What persons asked about their own data: what is overdue first, then by term, then what was decided. */
export default function Verzoeken() {
  const { t } = useTranslation();
  const lijst = useLijst(['verzoeken', 'alle'], (vanaf) => uit(lees.GET('/verzoeken', { params: { query: vanaf } })), {
    limiet: 50,
  });
  return (
    <>
      <header>
        <h1 className="utrecht-heading-1">{t('schermen.verzoeken')}</h1>
      </header>
      <p>{t('verzoeken.inleiding')}</p>
      <Gevraagd vraag={lijst}>
        {(alle) => (
          <>
            {alle.length === 0 && (
              <section className="ep-kaart">
                <p>{t('verzoeken.leeg')}</p>
              </section>
            )}
            {GROEPEN.map((groep) => {
              const items = alle.filter((een) => groepVan(een) === groep);
              return items.length === 0 ? null : (
                <Groep
                  key={groep}
                  titel={t(`verzoeken.groep.${groep}`)}
                  uitleg={t(`verzoeken.waarom.${groep}`)}
                  vraagt={groep === 'teLaat'}
                >
                  {items.map((een) => (
                    <Rij key={een.verzoekId} verzoek={een} />
                  ))}
                </Groep>
              );
            })}
            <ToonMeer lijst={lijst} />
          </>
        )}
      </Gevraagd>
    </>
  );
}

function Rij({ verzoek }: { readonly verzoek: Verzoek }) {
  const { t } = useTranslation();
  const { persoon, soort, gemeente, tekst, tekstIds, status, ingediendOp, uiterlijkDatum, teLaat } = verzoek;
  const { verzoekId, opgetekendDoor, afgehandeldOp, reden } = verzoek;
  const isToegewezen = status === 'toegewezen' || status === 'deels';
  return (
    <li>
      <div className="ep-breed">
        <Persoon persoon={persoon} /> <span className="ep-label info">{t(`verzoeken.soort.${soort}`)}</span>
        <div>
          <Woorden tekst={tekst} />
        </div>
        {reden && (
          <blockquote>
            <Woorden tekst={reden} />
          </blockquote>
        )}
        <div className="ep-zacht">
          {t(`gemeente.${gemeente}`, gemeente)} · {t('verzoeken.gevraagdOp', { dag: dag(ingediendOp) })}
          {tekstIds.length > 0 && <> · {t('verzoeken.teksten', { count: tekstIds.length })}</>}
          {opgetekendDoor && (
            <>
              {' '}
              · {t('verzoeken.opgetekendDoor')} <Wie medewerker={opgetekendDoor} />
            </>
          )}
        </div>
      </div>
      {status === 'open' ? (
        <>
          <span className={teLaat ? 'ep-label fout' : 'ep-label'}>
            {t('afspraak.uiterlijkOp', { dag: kort(uiterlijkDatum) })}
          </span>
          <Beslis verzoek={verzoek} />
        </>
      ) : (
        <>
          <span className={`ep-label ${status === 'toegewezen' ? 'goed' : 'let-op'}`}>
            {t(`verzoeken.status.${status}`, { dag: kort(afgehandeldOp ?? ingediendOp) })}
          </span>
          {isToegewezen && soort === 'inzage' && (
            <Link to="/uitdraai/$verzoekId" params={{ verzoekId }}>
              {t('verzoeken.uitdraai')}
            </Link>
          )}
          {isToegewezen && soort === 'beperking' && <GeefVrij verzoek={verzoek} />}
        </>
      )}
    </li>
  );
}
