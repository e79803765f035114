import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Groep as GroepVan, type Lijst, ToonMeer } from '../../onderdelen/bladlijst.js';

interface GroepEigenschappen<T> {
  /** Of its title and of why it is here. */
  readonly naam: string;
  readonly vraagt?: boolean;
  readonly lijst: Lijst<T>;
  readonly wie?: (een: T) => boolean;
  readonly children: (een: T) => ReactNode;
}

/** What belongs together; nothing where there is nothing. */
export function Groep<T>({ naam, vraagt = false, lijst, wie = () => true, children }: GroepEigenschappen<T>) {
  const { t } = useTranslation();
  const items = (lijst.data ?? []).filter(wie);
  if (items.length === 0 && !lijst.hasNextPage && !lijst.isError) return null;
  return (
    <GroepVan
      titel={t(`vernietiging.groep.${naam}`)}
      uitleg={t(`vernietiging.waarom.${naam}`)}
      vraagt={vraagt}
      fout={lijst.error}
      onder={<ToonMeer lijst={lijst} />}
    >
      {items.map(children)}
    </GroepVan>
  );
}
