import { useTranslation } from 'react-i18next';
import type { components } from '../../api/leesmodellen.js';
import { dag, inHetNederlands, moment } from '../../onderdelen/tekst.js';

type Inzage = components['schemas']['MijnInzage'];

/** Who did the same on one day stands there once, at the last time. */
function perDag(items: readonly Inzage[]): [Inzage, ...Inzage[]][] {
  const groepen = new Map<string, [Inzage, ...Inzage[]]>();
  for (const een of items) {
    const sleutel = JSON.stringify([dag(een.gezienOp), een.wie, een.waarom]);
    const groep = groepen.get(sleutel);
    if (groep) groep.push(een);
    else groepen.set(sleutel, [een]);
  }
  return [...groepen.values()];
}

interface Eigenschappen {
  readonly items: readonly Inzage[];
  /** The first so many lines. */
  readonly hoogstens?: number;
}

/** Who looked and why, day by day. */
export function Keek({ items, hoogstens = Infinity }: Eigenschappen) {
  const { t } = useTranslation();
  const regels = perDag(items);
  return (
    <>
      <ol className="ep-tijdlijn">
        {regels.slice(0, hoogstens).map(([een, ...eerder], i) => (
          <li key={`${een.gezienOp}-${i}`}>
            <span {...inHetNederlands()}>
              <strong>{een.wie}</strong>: {een.waarom}
            </span>
            <div className="ep-zacht">
              {moment(een.gezienOp)}
              {eerder.length > 0 && ` (${t('wieKeek.keer', { count: eerder.length + 1 })})`}
            </div>
          </li>
        ))}
      </ol>
      {regels.length > hoogstens && <p className="ep-zacht">{t('wieKeek.meer')}</p>}
    </>
  );
}
