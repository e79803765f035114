import { scaleBand, scaleUtc } from '@visx/scale';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useBreedte } from '../../../onderdelen/breedte.js';
import { dagen } from './dagen.js';
import { BANEN, type Moment } from './momenten.js';

const HOOG = 132;
const NAAM = 88;
const AS = 20;

/**
 * The whole of a casus at a glance: a strip for each kind of thing, and where one looks. For whoever sees no picture the list
 * beneath it says the same.
 */
export function Banen({ alle, nu }: { readonly alle: readonly Moment[]; readonly nu: Moment }) {
  const vak = useRef<HTMLDivElement>(null);
  const breed = useBreedte(vak);
  return (
    <div className="ep-beeld" ref={vak}>
      {breed > 0 && alle.length > 0 && <Beeld alle={alle} nu={nu} breed={breed} />}
    </div>
  );
}

interface BeeldEigenschappen {
  readonly alle: readonly Moment[];
  readonly nu: Moment;
  /** In pixels: the picture becomes narrower, its words stay as large. */
  readonly breed: number;
}

function Beeld({ alle, nu, breed }: BeeldEigenschappen) {
  const { t } = useTranslation();
  const tijden = alle.map(({ op }) => Date.parse(op));
  const [eerste, laatste] = [tijden[0]!, tijden.at(-1)!];
  // What happened on one day only still has a breadth.
  const x = scaleUtc({ domain: [eerste, Math.max(laatste, eerste + 86_400_000)], range: [NAAM + 8, breed - 8] });
  const y = scaleBand({ domain: [...BANEN], range: [0, HOOG - AS], padding: 0.2 });
  const midden = (baan: (typeof BANEN)[number]) => (y(baan) ?? 0) + y.bandwidth() / 2;
  // Of ten thousand moments those that fall on one point are one point.
  const punten = new Map(alle.map(({ op, baan }) => [`${Math.round(x(Date.parse(op)))} ${baan}`, { op, baan }]));
  const kijkt = x(Date.parse(nu.op));
  return (
    <svg className="ep-banen" width={breed} height={HOOG} aria-hidden="true" focusable="false">
      {BANEN.map((baan) => (
        <g key={baan} className={`ep-baan ${baan}`}>
          <rect x={NAAM} y={y(baan)} width={breed - NAAM} height={y.bandwidth()} rx={4} />
          <text x={0} y={midden(baan) + 5}>
            {t(`tijdlijn.baan.${baan}`)}
          </text>
        </g>
      ))}
      {[...punten].map(([sleutel, { op, baan }]) => (
        <circle key={sleutel} className={`ep-punt ${baan}`} cx={x(Date.parse(op))} cy={midden(baan)} r={5} />
      ))}
      {dagen(x.ticks(breed / 140)).map(({ op, naam }) => (
        <text key={naam + op.getTime()} className="ep-as" x={x(op)} y={HOOG - 3} textAnchor="middle">
          {naam}
        </text>
      ))}
      <line className="ep-kijkt" x1={kijkt} x2={kijkt} y1={0} y2={HOOG - AS} />
    </svg>
  );
}
