import { useTranslation } from 'react-i18next';
import type { components } from '../../api/leesmodellen.js';
import { Wie, Woorden } from '../../onderdelen/tekst.js';

type Dossier = components['schemas']['Casusdossier'];

/** What the gezin asks, in its own words, with the doelen under it. */
export function Plan({ casus: { plan } }: { readonly casus: Dossier }) {
  const { t } = useTranslation();
  const vragen = plan.vragen.toSorted(
    (a, b) =>
      Number(b.vraagId === plan.prioVraagId) - Number(a.vraagId === plan.prioVraagId) ||
      (a.volgorde ?? 99) - (b.volgorde ?? 99),
  );
  return (
    <section className="ep-kaart">
      <h2 className="utrecht-heading-2">{t('casus.plan')}</h2>
      {vragen.length === 0 && <p className="ep-zacht">{t('casus.geenVragen')}</p>}
      <ul className="ep-lijst">
        {vragen.map((vraag) => {
          const doelen = plan.doelen.filter(({ vraagId }) => vraagId === vraag.vraagId);
          const afspraken = plan.afspraken.filter(({ doelId }) => doelen.some((doel) => doel.doelId === doelId));
          const klaar = afspraken.filter(({ status }) => status === 'nagekomen').length;
          const telt = afspraken.filter(({ status }) => status !== 'vervallen').length;
          return (
            <li key={vraag.vraagId}>
              <div className="ep-breed">
                <strong>
                  <Woorden tekst={vraag.tekst} />
                </strong>{' '}
                {vraag.vraagId === plan.prioVraagId && (
                  <span className="ep-label goed">{t(vraag.prioVoorlopig ? 'vraag.prioVoorlopig' : 'vraag.prio')}</span>
                )}{' '}
                {vraag.status !== 'open' && <span className="ep-label">{t(`vraag.standen.${vraag.status}`)}</span>}
                <div className="ep-zacht">
                  {t(`vraag.${vraag.soort}`)}
                  {vraag.vraagsteller && (
                    <>
                      {' '}
                      · <Wie persoon={vraag.vraagsteller} />
                    </>
                  )}{' '}
                  · {t(`leefgebieden.${vraag.leefgebied}`)}
                </div>
                <ul>
                  {doelen.map((doel) => (
                    <li key={doel.doelId}>
                      <Woorden tekst={doel.tekst} />{' '}
                      {doel.status === 'voorgesteld' && <span className="ep-label paars">{t('doel.voorgesteld')}</span>}
                    </li>
                  ))}
                </ul>
              </div>
              {telt > 0 && (
                <span>
                  <progress max={telt} value={klaar} aria-label={t('vraag.voortgang')} />{' '}
                  <span className="ep-zacht">{t('vraag.klaar', { klaar, telt })}</span>
                </span>
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
