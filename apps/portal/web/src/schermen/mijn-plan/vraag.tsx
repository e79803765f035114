import { useTranslation } from 'react-i18next';
import type { components } from '../../api/leesmodellen.js';
import { Icoon } from '../../onderdelen/icoon.js';
import { dag, Wie, Woorden } from '../../onderdelen/tekst.js';
import type { Eigen } from './eigen.js';

type Schema = components['schemas'];

/** One question of the gezin: what should be reached, and who does what for it. */
export function Vraag({ vraag, eigen }: { readonly vraag: Schema['Vraag']; readonly eigen: Eigen }) {
  const { t } = useTranslation();
  const { plan } = eigen.casus;
  const eerst = vraag.volgorde === 1 && vraag.status === 'open';
  const van =
    vraag.soort === 'zorg'
      ? t('mijnPlan.zorg')
      : vraag.vraagsteller?.persoonId === eigen.ik
        ? t('mijnPlan.uwVraag')
        : t('mijnPlan.vraagVan', { naam: vraag.vraagsteller?.naam ?? t('tekst.gezinslid') });
  return (
    <section className="ep-kaart ep-vraag">
      <p className="ep-zacht">
        {van} {eerst && <span className="ep-label paars">{t('mijnPlan.eerst')}</span>}
      </p>
      <h2 className="utrecht-heading-2">
        <Woorden tekst={vraag.tekst} />
      </h2>
      {vraag.oordeelVraagsteller && (
        <blockquote>
          <Woorden tekst={vraag.oordeelVraagsteller} />
        </blockquote>
      )}
      {plan.doelen
        .filter(({ vraagId }) => vraagId === vraag.vraagId)
        .map((doel) => (
          <Doel key={doel.doelId} doel={doel} eigen={eigen} />
        ))}
    </section>
  );
}

function Doel({ doel, eigen }: { readonly doel: Schema['Doel']; readonly eigen: Eigen }) {
  const { t } = useTranslation();
  const afspraken = eigen.casus.plan.afspraken.filter(
    ({ doelId, status }) => doelId === doel.doelId && status !== 'vervallen',
  );
  const gemaakt = afspraken.filter(({ status }) => status !== 'voorgesteld').length;
  const gedaan = afspraken.filter(({ status }) => status === 'nagekomen').length;
  return (
    <div className="ep-mijndoel">
      <h3 className="utrecht-heading-3">
        <Icoon naam="plan" /> <Woorden tekst={doel.tekst} />
      </h3>
      {doel.status === 'voorgesteld' && <p className="ep-zacht">{t('mijnPlan.voorgesteld')}</p>}
      {gemaakt > 0 && (
        <p className="ep-hoever">
          <progress max={gemaakt} value={gedaan} aria-hidden="true" />
          {t('mijnPlan.gedaan', { gedaan, count: gemaakt })}
        </p>
      )}
      <ul className="ep-lijst ep-dicht">
        {afspraken.map((een) => (
          <li key={een.afspraakId}>
            <div className="ep-breed">
              <Woorden tekst={een.tekst} />
              <div className="ep-zacht">
                {een.eigenaarPersoon?.persoonId === eigen.ik ? (
                  <strong>{t('mijnPlan.u')}</strong>
                ) : (
                  <Wie
                    medewerker={een.eigenaarMedewerker}
                    {...(een.eigenaarPersoon && { persoon: een.eigenaarPersoon })}
                  />
                )}
              </div>
            </div>
            <Stand afspraak={een} />
          </li>
        ))}
      </ul>
    </div>
  );
}

function Stand({ afspraak: { status, teLaat, uiterlijkDatum } }: { readonly afspraak: Schema['Afspraak'] }) {
  const { t } = useTranslation();
  if (status === 'nagekomen') return <span className="ep-label goed">{t('mijnPlan.standen.klaar')}</span>;
  if (status === 'niet-nagekomen') return <span className="ep-label let-op">{t('mijnPlan.standen.nietGelukt')}</span>;
  if (status === 'voorgesteld') return <span className="ep-label info">{t('mijnPlan.standen.gevraagd')}</span>;
  const wanneer = t('mijnPlan.standen.voor', { dag: dag(uiterlijkDatum) });
  return <span className={`ep-label ${teLaat ? 'let-op' : ''}`}>{wanneer}</span>;
}
