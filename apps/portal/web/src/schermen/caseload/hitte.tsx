import { scaleBand, scaleThreshold } from '@visx/scale';
import { useTranslation } from 'react-i18next';
import type { components } from '../../api/leesmodellen.js';
import { Tabel } from '../../onderdelen/tabel.js';
import { kort } from '../../onderdelen/tekst.js';

export type Caseload = components['schemas']['Caseload'];

const HOOG = 28;
/** A few weeks get more room; many still fit beside the names. */
const BREED = { week: 44, alles: 624 };
/** From how many casussen it looks warmer; the same for everybody, so that two pictures compare. */
const GRENZEN = [1, 3, 5, 8];
const warmte = scaleThreshold<number, number>({ domain: GRENZEN, range: [0, 1, 2, 3, 4] });
const BEREIK = ['0', '1–2', '3–4', '5–7', '8+'];

interface Eigenschappen {
  readonly items: readonly Caseload[];
}

const weekdata = (items: readonly Caseload[]): string[] => items[0]?.perWeek?.map(({ weekDatum }) => weekDatum) ?? [];

/** People × weeks; the warmer the more. Each person a strip, so that it fits a small screen. */
export function Hitte({ items }: Eigenschappen) {
  const { t } = useTranslation();
  const weken = weekdata(items);
  const breed = Math.min(BREED.week * weken.length, BREED.alles);
  const x = scaleBand({ domain: weken, range: [0, breed], padding: 0.08 });
  // One date in four: the others are counted.
  const genoemd = weken.filter((_, i) => (weken.length - 1 - i) % 4 === 0);
  return (
    <div aria-hidden="true">
      <p className="ep-legenda">
        {BEREIK.map((tekst, i) => (
          <span key={tekst} className={`ep-warm w${i}`}>
            <svg width={18} height={18} focusable="false">
              <rect width={18} height={18} rx={4} />
            </svg>
            {tekst}
          </span>
        ))}
      </p>
      <div className="ep-hitte">
        <div className="ep-hitterij ep-hittekop">
          <span />
          <svg viewBox={`0 0 ${breed} 18`} width={breed} height={18} focusable="false">
            {genoemd.map((week) => (
              <text key={week} x={x(week)! + x.bandwidth()} y={13} textAnchor="end">
                {kort(week)}
              </text>
            ))}
          </svg>
        </div>
        {items.map(({ medewerker, aantalCasussen, perWeek = [] }) => (
          <div key={medewerker.medewerkerId} className="ep-hitterij">
            <span>
              <strong>{medewerker.naam ?? t('tekst.onbekend')}</strong>{' '}
              <span className="ep-heel">{t('aantal.casussen', { count: aantalCasussen })}</span>
              <span className="ep-zacht ep-onder">{medewerker.organisatie.naam}</span>
            </span>
            <svg viewBox={`0 0 ${breed} ${HOOG}`} width={breed} height={HOOG} focusable="false">
              {perWeek.map(({ weekDatum, aantal }) => (
                <g key={weekDatum} className={`ep-warm w${warmte(aantal)}`}>
                  <rect x={x(weekDatum)} y={1} width={x.bandwidth()} height={HOOG - 2} rx={4} />
                  {aantal > 0 && (
                    <text x={x(weekDatum)! + x.bandwidth() / 2} y={HOOG / 2 + 5} textAnchor="middle">
                      {aantal}
                    </text>
                  )}
                </g>
              ))}
            </svg>
          </div>
        ))}
      </div>
    </div>
  );
}

/** The same, to be read. */
export function HitteTabel({ items }: Eigenschappen) {
  const { t } = useTranslation();
  return (
    <Tabel label={t('caseload.alsTabel')}>
      <thead>
        <tr>
          <th scope="col">{t('caseload.wie')}</th>
          <th scope="col">{t('caseload.organisatie')}</th>
          <th scope="col">{t('caseload.nu')}</th>
          {weekdata(items).map((week) => (
            <th key={week} scope="col">
              <span className="ep-onzichtbaar">{t('caseload.weekVan')} </span>
              {kort(week)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {items.map(({ medewerker, aantalCasussen, perWeek = [] }) => (
          <tr key={medewerker.medewerkerId}>
            <th scope="row">{medewerker.naam ?? t('tekst.onbekend')}</th>
            <td>{medewerker.organisatie.naam}</td>
            <td>{aantalCasussen}</td>
            {perWeek.map(({ weekDatum, aantal }) => (
              <td key={weekDatum}>{aantal}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </Tabel>
  );
}
