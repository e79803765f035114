import { useTranslation } from 'react-i18next';
import { inHetNederlands, momentVoluit } from '../../onderdelen/tekst.js';
import type { Regel } from './vragen.js';

/** Recorded more than this (ms) after it happened is recorded afterwards. */
const LATER_MS = 60_000;

/** When and by whom, beside what happened. */
export function WieWanneer({ een }: { readonly een: Omit<Regel, 'nummer'> }) {
  const { t } = useTranslation();
  const later = Date.parse(een.vastgelegdOp) - Date.parse(een.gebeurdOp) > LATER_MS;
  return (
    <div className="ep-zacht">
      <time dateTime={een.gebeurdOp}>{momentVoluit(een.gebeurdOp)}</time> ·{' '}
      {[t(`rollen.${een.door.rol}`), een.door.organisatie].filter(Boolean).join(', ')}
      {later && <> · {t('toezicht.later', { moment: momentVoluit(een.vastgelegdOp) })}</>}
    </div>
  );
}

/** What happened. The log has the code of a gemeente; people know its name. */
export function Wat({ wat }: Pick<Regel, 'wat'>) {
  const { t } = useTranslation();
  const benoemd = wat.replace(/\bgemeente (\d{4})\b/g, (_, code: string) => `gemeente ${t(`gemeente.${code}`, code)}`);
  return <span {...inHetNederlands()}>{benoemd}</span>;
}
