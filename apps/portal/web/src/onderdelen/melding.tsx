import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ProbleemFout } from '../api/client.js';
import { inHetNederlands } from './tekst.js';
import { Icoon } from './icoon.js';

interface Eigenschappen {
  readonly soort?: 'info' | 'let-op' | 'fout' | 'goed';
  readonly children: ReactNode;
}

/** Something that must be seen; a fault is also said aloud. */
export const Melding = ({ soort = 'info', children }: Eigenschappen) => (
  <div className={`ep-melding ${soort}`} role={soort === 'fout' ? 'alert' : 'status'}>
    <Icoon naam={soort === 'goed' ? 'goed' : soort === 'info' ? 'info' : 'let-op'} />
    <div>{children}</div>
  </div>
);

/** What went wrong, why, and what to do. */
export function FoutMelding({ fout }: { readonly fout: unknown }) {
  const { t } = useTranslation();
  if (!(fout instanceof ProbleemFout))
    return (
      <Melding soort="fout">
        <p>{t('fout.onbekend')}</p>
      </Melding>
    );
  const { title, detail, errors, instance } = fout.probleem;
  if (fout.probleem.code === 'niet-verstuurd')
    return (
      <Melding soort="let-op">
        <p>{t('conflict.nietVerstuurd')}</p>
      </Melding>
    );
  return (
    <Melding soort="fout">
      <p {...inHetNederlands()}>
        <strong>{title}.</strong> {detail}
      </p>
      {errors && (
        <ul {...inHetNederlands()}>
          {errors.map((een) => (
            <li key={een.pointer + een.code}>{een.detail}</li>
          ))}
        </ul>
      )}
      {fout.probleem.status >= 500 && instance && (
        <p className="ep-zacht">{t('fout.nummer', { nummer: instance.split(':').at(-1) })}</p>
      )}
    </Melding>
  );
}

export function Laden() {
  const { t } = useTranslation();
  return (
    <p className="ep-zacht" role="status" style={{ padding: '1rem' }}>
      {t('laden')}
    </p>
  );
}
