import { useTranslation } from 'react-i18next';
import { lees, uit } from '../../api/client.js';
import { dag, dagenSinds } from '../../onderdelen/tekst.js';
import { Gevraagd } from '../../onderdelen/vraag.js';
import { useLijst } from '../../onderdelen/bladlijst.js';
import { Groep } from './lijst.js';

const STAPPEN = ['uitvoering', 'tweede-akkoord', 'eerste-akkoord'] as const;
/** After so many days somebody may be reminded; carrying it out takes minutes. */
const LANG = { uitvoering: 1, 'tweede-akkoord': 14, 'eerste-akkoord': 30 } as const;

/** A beheerder is told of nobody's change: it is looked again by itself, and said so. */
const ELKE_MS = 5_000;

/** For a beheerder: what waits, per step; of no row who it is about. */
export function Wachtend() {
  const { t } = useTranslation();
  const lijst = useLijst(
    ['wachtende-vernietigingen'],
    (query) => uit(lees.GET('/wachtende-vernietigingen', { params: { query } })),
    { elkeMs: ELKE_MS },
  );
  return (
    <Gevraagd vraag={lijst}>
      {(items) => (
        <>
          <p className="ep-zacht">{t('vernietiging.vanzelf')}</p>
          {items.length === 0 && (
            <section className="ep-kaart">
              <p>{t('vernietiging.nietsWacht')}</p>
            </section>
          )}
          {STAPPEN.map((stap, i) => (
            // The next page may hold some of each step: the button stands once.
            <Groep
              key={stap}
              naam={stap}
              lijst={i === STAPPEN.length - 1 ? lijst : { ...lijst, hasNextPage: false }}
              wie={(een) => een.stap === stap}
            >
              {({ gemeente, grond, sindsOp, totDatum }) => (
                <li key={gemeente + grond + sindsOp}>
                  <div className="ep-breed">
                    <strong>{t(`gemeente.${gemeente}`, gemeente)}</strong>
                    <div className="ep-zacht">
                      {t(`vernietiging.grond.${grond}`, grond)}
                      {totDatum && <> · {t('vernietiging.bewaardTot', { dag: dag(totDatum) })}</>}
                    </div>
                  </div>
                  <span className={dagenSinds(sindsOp) >= LANG[stap] ? 'ep-label let-op' : 'ep-label'}>
                    {t('aantal.dagen', { count: dagenSinds(sindsOp) })}
                  </span>
                </li>
              )}
            </Groep>
          ))}
        </>
      )}
    </Gevraagd>
  );
}
