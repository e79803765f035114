import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { type Eigen, EigenCasussen } from '../mijn-plan/eigen.js';
import { Gegeven, Stem } from '../mijn-plan/stem.js';
import { Delen } from './delen.js';
import { Verzoeken } from './verzoeken.js';

/** What I say: of the plan now, what I said before, and what I ask about my own data. */
export default function MijnStem() {
  const { t } = useTranslation();
  return (
    <>
      <header>
        <h1 className="utrecht-heading-1">{t('schermen.mijn-stem')}</h1>
      </header>
      <EigenCasussen>
        {(alle) => (
          <>
            {alle.map((eigen) => (
              <div key={eigen.casus.casusId}>
                <Stem eigen={eigen} />
                <Eerder eigen={eigen} />
                <Delen eigen={eigen} />
              </div>
            ))}
            <Verzoeken eigen={alle} />
          </>
        )}
      </EigenCasussen>
    </>
  );
}

/** Each answer stays, also of an earlier plan: what somebody said is never written over. */
function Eerder({ eigen: { casus, antwoord, ik } }: { readonly eigen: Eigen }) {
  const { t } = useTranslation();
  const kop = useId();
  const eerder = casus.plan.versies
    .flatMap(({ versie, antwoorden }) => antwoorden.map((een) => ({ versie, een })))
    .filter(({ een }) => een.persoon.persoonId === ik && een !== antwoord)
    .toReversed();
  if (eerder.length === 0) return null;
  return (
    <section className="ep-kaart" aria-labelledby={kop}>
      <h2 className="utrecht-heading-2" id={kop}>
        {t('mijnStem.eerder')}
      </h2>
      <ul className="ep-lijst">
        {eerder.map(({ versie, een }) => (
          <li key={`${versie}-${een.geantwoordOp}`}>
            <div className="ep-breed">
              <Gegeven antwoord={een} />
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
