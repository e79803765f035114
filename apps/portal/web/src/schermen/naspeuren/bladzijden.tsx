import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Bestand } from '../../onderdelen/bestand.js';
import { type Lijst as Bladlijst, ToonMeer } from '../../onderdelen/bladlijst.js';
import { Tabel } from '../../onderdelen/tabel.js';
import { Gevraagd } from '../../onderdelen/vraag.js';

interface TabelEigenschappen<E> {
  readonly titel: string;
  readonly koppen: readonly string[];
  readonly items: readonly E[];
  readonly sleutel: (een: E) => string | number;
  /** The cells of one row. */
  readonly rij: (een: E) => ReactNode;
}

/** A list as a table, or that there is nothing. */
export function Lijst<E>({ titel, koppen, items, sleutel, rij }: TabelEigenschappen<E>) {
  const { t } = useTranslation();
  if (items.length === 0) return <p>{t('naspeuren.niets')}</p>;
  return (
    <Tabel label={titel}>
      <thead>
        <tr>
          {koppen.map((kop) => (
            <th key={kop} scope="col">
              {t(`naspeuren.kop.${kop}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {items.map((een) => (
          <tr key={sleutel(een)}>{rij(een)}</tr>
        ))}
      </tbody>
    </Tabel>
  );
}

type BladzijdenEigenschappen<E> = Omit<TabelEigenschappen<E>, 'items'> & {
  readonly lijst: Bladlijst<E>;
  /** Where all of it is to be had as a file. */
  readonly bestand?: string;
};

/** The same of a list that comes in pages. */
export function Bladzijden<E>({ lijst, bestand, ...tabel }: BladzijdenEigenschappen<E>) {
  return (
    <section className="ep-kaart">
      {bestand !== undefined && <Bestand pad={bestand} />}
      <Gevraagd vraag={lijst}>
        {(items) => (
          <>
            <Lijst {...tabel} items={items} />
            <ToonMeer lijst={lijst} />
          </>
        )}
      </Gevraagd>
    </section>
  );
}
