import { type ReactNode, useId } from 'react';
import { useTranslation } from 'react-i18next';

interface LijstEigenschappen {
  readonly titel: string;
  readonly leeg: boolean;
  readonly children: ReactNode;
}

/** A part of the uitdraai under its heading; it says so where there is nothing. */
export function Lijst({ titel, leeg, children }: LijstEigenschappen) {
  const { t } = useTranslation();
  const kop = useId();
  return (
    <section className="ep-kaart" aria-labelledby={kop}>
      <h2 className="utrecht-heading-2" id={kop}>
        {titel}
      </h2>
      {leeg ? <p className="ep-zacht">{t('uitdraai.niets')}</p> : <ul className="ep-lijst">{children}</ul>}
    </section>
  );
}
