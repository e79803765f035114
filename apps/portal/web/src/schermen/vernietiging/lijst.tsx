import { useInfiniteQuery } from '@tanstack/react-query';
import { type ReactNode, useId } from 'react';
import { useTranslation } from 'react-i18next';
import { Knop } from '../../onderdelen/knop.js';
import { FoutMelding } from '../../onderdelen/melding.js';

interface Bladzijde<T> {
  readonly items: readonly T[];
  readonly volgende?: string;
}
type Vanaf = { readonly limiet: number; readonly volgende?: string };

const LIMIET = 25;

/** A list page by page: nobody is told of more people than they ask to see. */
export function useLijst<T>(sleutel: readonly unknown[], haal: (vanaf: Vanaf) => Promise<Bladzijde<T>>) {
  return useInfiniteQuery({
    queryKey: sleutel,
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam: volgende }) => haal({ limiet: LIMIET, ...(volgende !== undefined && { volgende }) }),
    getNextPageParam: ({ volgende }: Bladzijde<T>) => volgende,
    select: ({ pages }) => pages.flatMap(({ items }) => items),
  });
}
export type Lijst<T> = Pick<
  ReturnType<typeof useLijst<T>>,
  'data' | 'isError' | 'error' | 'hasNextPage' | 'isFetchingNextPage' | 'fetchNextPage'
>;

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
  const kop = useId();
  const items = (lijst.data ?? []).filter(wie);
  if (items.length === 0 && !lijst.hasNextPage && !lijst.isError) return null;
  return (
    <section className={vraagt ? 'ep-kaart ep-vraagt' : 'ep-kaart'} aria-labelledby={kop}>
      <h2 className="utrecht-heading-2" id={kop}>
        {t(`vernietiging.groep.${naam}`)}
      </h2>
      <p className="ep-zacht">{t(`vernietiging.waarom.${naam}`)}</p>
      {lijst.isError && <FoutMelding fout={lijst.error} />}
      <ul className="ep-lijst">{items.map(children)}</ul>
      {lijst.hasNextPage && (
        <Knop soort="bij" disabled={lijst.isFetchingNextPage} onClick={() => void lijst.fetchNextPage()}>
          {t('vernietiging.meer')}
        </Knop>
      )}
    </section>
  );
}
