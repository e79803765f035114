import { useTranslation } from 'react-i18next';
import { Woorden } from '../../onderdelen/tekst.js';
import { type Eigen, magAntwoorden } from './eigen.js';

/** What the plan that holds has more than the one before it, until there is an answer to it. */
export function Nieuw({ eigen }: { readonly eigen: Eigen }) {
  const { casus, versie, antwoord } = eigen;
  const { t } = useTranslation();
  const vorige = casus.plan.versies.filter((een) => versie && een.versie < versie.versie).at(-1);
  if (!versie || !vorige || antwoord || !magAntwoorden(eigen)) return null;
  const erbij = (ids: readonly string[], toen: readonly string[]) => new Set(ids.filter((id) => !toen.includes(id)));
  const [vragen, doelen, afspraken] = [
    erbij(versie.vraagIds, vorige.vraagIds),
    erbij(versie.doelIds, vorige.doelIds),
    erbij(versie.afspraakIds, vorige.afspraakIds),
  ];
  const { plan } = casus;
  const regels = [
    ...plan.vragen.filter(({ vraagId }) => vragen.has(vraagId)).map((een) => ({ soort: 'vraag', tekst: een.tekst })),
    ...plan.doelen.filter(({ doelId }) => doelen.has(doelId)).map((een) => ({ soort: 'doel', tekst: een.tekst })),
    ...plan.afspraken
      .filter(({ afspraakId }) => afspraken.has(afspraakId))
      .map((een) => ({ soort: 'afspraak', tekst: een.tekst })),
  ];
  if (regels.length === 0) return null;
  return (
    <section className="ep-kaart">
      <h2 className="utrecht-heading-2">{t('mijnPlan.nieuw')}</h2>
      <ul className="ep-lijst ep-dicht">
        {regels.map(({ soort, tekst }) => (
          <li key={tekst.tekstId}>
            <span className="ep-label info">{t(`mijnPlan.soort.${soort}`)}</span>
            <span className="ep-breed">
              <Woorden tekst={tekst} />
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
