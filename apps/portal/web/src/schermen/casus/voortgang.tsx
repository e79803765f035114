import { scaleLinear } from '@visx/scale';
import { useTranslation } from 'react-i18next';
import { Tabel } from '../../onderdelen/tabel.js';
import { type Schema, useDossier } from './dossier.js';

const STANDEN = ['klaar', 'open', 'teLaat', 'gevraagd', 'misgegaan'] as const;
type Stand = (typeof STANDEN)[number];

const standVan = ({ status, teLaat }: Schema['Afspraak']): Stand | undefined =>
  ({
    nagekomen: 'klaar' as const,
    open: teLaat ? ('teLaat' as const) : ('open' as const),
    voorgesteld: 'gevraagd' as const,
    'niet-nagekomen': 'misgegaan' as const,
    vervallen: undefined,
  })[status];

const BREED = 240;
const HOOG = 22;

/** How far each doel is: a picture, and the same as a table. */
export function Voortgang() {
  const { t } = useTranslation();
  const { casus } = useDossier();
  const rijen = casus.plan.doelen.flatMap((doel) => {
    const standen = casus.plan.afspraken
      .filter(({ doelId }) => doelId === doel.doelId)
      .flatMap((een) => standVan(een) ?? []);
    return standen.length === 0
      ? []
      : [{ doel, aantal: STANDEN.map((stand) => standen.filter((een) => een === stand).length) }];
  });
  if (rijen.length === 0) return null;
  const meest = Math.max(...rijen.map(({ aantal }) => som(aantal)));
  const x = scaleLinear({ domain: [0, meest], range: [0, BREED] });
  return (
    <section className="ep-kaart">
      <h2 className="utrecht-heading-2">{t('voortgang.titel')}</h2>
      <p className="ep-legenda" aria-hidden="true">
        {STANDEN.map((stand) => (
          <span key={stand} className={`ep-vlak ${stand}`}>
            {t(`voortgang.${stand}`)}
          </span>
        ))}
      </p>
      <ul className="ep-lijst ep-voortgang" aria-hidden="true">
        {rijen.map(({ doel, aantal }) => (
          <li key={doel.doelId}>
            <span className="ep-breed">{doel.tekst.tekst ?? t('tekst.nietVoorU')}</span>
            <svg viewBox={`0 0 ${BREED} ${HOOG}`} width={BREED} height={HOOG} focusable="false">
              {STANDEN.map((stand, i) => {
                const n = aantal[i]!;
                const van = x(som(aantal.slice(0, i)));
                const breed = x(n);
                return n === 0 ? null : (
                  <g key={stand} className={`ep-balk ${stand}`}>
                    <rect x={van + 1} y={1} width={breed - 2} height={HOOG - 2} rx={4} />
                    <text x={van + breed / 2} y={HOOG / 2 + 5} textAnchor="middle">
                      {n}
                    </text>
                  </g>
                );
              })}
            </svg>
          </li>
        ))}
      </ul>
      <details className="ep-tweeling">
        <summary>{t('voortgang.alsTabel')}</summary>
        <Tabel label={t('voortgang.titel')}>
          <thead>
            <tr>
              <th scope="col">{t('voortgang.doel')}</th>
              {STANDEN.map((stand) => (
                <th key={stand} scope="col">
                  {t(`voortgang.${stand}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rijen.map(({ doel, aantal }) => (
              <tr key={doel.doelId}>
                <th scope="row">{doel.tekst.tekst ?? t('tekst.nietVoorU')}</th>
                {aantal.map((n, i) => (
                  <td key={STANDEN[i]}>{n}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </Tabel>
      </details>
    </section>
  );
}

const som = (lijst: readonly number[]): number => lijst.reduce((samen, n) => samen + n, 0);
