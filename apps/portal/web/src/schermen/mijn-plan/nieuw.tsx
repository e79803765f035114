import { useTranslation } from 'react-i18next';
import { inhoudVan, planVerschil } from '../casus/plan-verschil.js';
import { VerschilLijst } from '../casus/verschil-lijst.js';
import { type Eigen, magAntwoorden } from './eigen.js';

/** What is otherwise in the plan that holds than in the one before it, until there is an answer to it. */
export function Nieuw({ eigen }: { readonly eigen: Eigen }) {
  const { casus, versie, antwoord } = eigen;
  const { t } = useTranslation();
  const vorige = casus.plan.versies.filter((een) => versie && een.versie < versie.versie).at(-1);
  if (!versie || !vorige || antwoord || !magAntwoorden(eigen)) return null;
  const { plan } = casus;
  const alle = planVerschil(inhoudVan(plan, vorige), inhoudVan(plan, versie));
  const groepen = (['erbij', 'anders', 'weg'] as const)
    .map((hoe) => ({ hoe, verschillen: alle.filter((een) => een.hoe === hoe) }))
    .filter(({ verschillen }) => verschillen.length > 0);
  if (groepen.length === 0) return null;
  return (
    <section className="ep-kaart">
      <h2 className="utrecht-heading-2">{t('mijnPlan.nieuw')}</h2>
      {groepen.map(({ hoe, verschillen }) => (
        <div key={hoe}>
          <h3 className="utrecht-heading-3">{t(`mijnPlan.hoe.${hoe}`)}</h3>
          <VerschilLijst
            verschillen={verschillen}
            soort={(soort) => t(`mijnPlan.soort.${soort}`)}
            stand={(code) => t(`mijnPlan.stand.${code}`)}
            was={t('mijnPlan.was')}
            dagen={(van, naar) => t('mijnPlan.dagen', { van, naar })}
          />
        </div>
      ))}
    </section>
  );
}
