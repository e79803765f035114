import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Antwoordt, dag } from '../../onderdelen/tekst.js';
import { type Eigen, EigenCasussen, heeftPlan } from './eigen.js';
import { Nieuw } from './nieuw.js';
import { Stem } from './stem.js';
import { Vraag } from './vraag.js';
import './mijn-plan.css';

/** The own plan: what we work on, who does what, and what you think of it. */
export default function MijnPlan() {
  const { t } = useTranslation();
  return (
    <>
      <header>
        <h1 className="utrecht-heading-1">{t('schermen.mijn-plan')}</h1>
      </header>
      <EigenCasussen>
        {(alle) => {
          const plannen = alle.filter(heeftPlan);
          return (
            <>
              {plannen.length === 0 && (
                <section className="ep-kaart">
                  <p>{t('mijnPlan.geen')}</p>
                </section>
              )}
              {plannen.map((eigen) => (
                <EigenPlan key={eigen.casus.casusId} eigen={eigen} />
              ))}
            </>
          );
        }}
      </EigenCasussen>
    </>
  );
}

function EigenPlan({ eigen }: { readonly eigen: Eigen }) {
  const { t } = useTranslation();
  const { casus, versie } = eigen;
  const vragen = casus.plan.vragen
    .filter(({ status }) => status === 'open')
    .toSorted((a, b) => (a.volgorde ?? Infinity) - (b.volgorde ?? Infinity));
  const klaar = casus.plan.vragen.filter(({ status }) => status !== 'open');
  return (
    <>
      {versie && <p className="ep-zacht">{t('mijnPlan.van', { dag: dag(versie.vastgesteldOp) })}</p>}
      <Stem eigen={eigen} />
      <div className="ep-raster">
        <div>
          <Nieuw eigen={eigen} />
          {vragen.map((vraag) => (
            <Vraag key={vraag.vraagId} vraag={vraag} eigen={eigen} />
          ))}
          {klaar.length > 0 && (
            <details className="ep-kaart ep-meer">
              <summary>{t('mijnPlan.eerder', { count: klaar.length })}</summary>
              {klaar.map((vraag) => (
                <Vraag key={vraag.vraagId} vraag={vraag} eigen={eigen} />
              ))}
            </details>
          )}
        </div>
        <Opzij eigen={eigen} />
      </div>
    </>
  );
}

/** Whom you call, and what you do yourself: a line each, the rest is on the screen of its own. */
function Opzij({ eigen: { casus, taken } }: { readonly eigen: Eigen }) {
  const { t } = useTranslation();
  const open = taken.filter(({ status }) => status === 'open' || status === 'voorgesteld');
  return (
    <aside>
      {casus.regie && (
        <section className="ep-kaart">
          <h2 className="utrecht-heading-2">{t('mijnPlan.regisseur')}</h2>
          <Antwoordt medewerker={casus.regie.medewerker} />
          <Link to="/wie-helpt">{t('mijnPlan.naarWieHelpt')}</Link>
        </section>
      )}
      <section className="ep-kaart">
        <h2 className="utrecht-heading-2">{t('mijnPlan.taken')}</h2>
        <p>{t('mijnPlan.aantalTaken', { count: open.length })}</p>
        <Link to="/mijn-taken">{t('mijnPlan.naarTaken')}</Link>
      </section>
    </aside>
  );
}
