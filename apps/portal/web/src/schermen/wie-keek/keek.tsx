import { useTranslation } from 'react-i18next';
import { inHetNederlands, moment } from '../../onderdelen/tekst.js';
import { type Inzage, perDag } from './per-dag.js';

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
