import { useInfiniteQuery } from '@tanstack/react-query';
import { type ReactNode, useId } from 'react';
import { useTranslation } from 'react-i18next';
import { Knop } from './knop.js';
import { FoutMelding } from './melding.js';

interface Bladzijde<T> {
  readonly items: readonly T[];
  readonly volgende?: string;
}
type Vanaf = { readonly limiet: number; readonly volgende?: string };

const LIMIET = 25;

interface Opties {
  /** So many at a time. */
  readonly limiet?: number;
  readonly enabled?: boolean;
  /** Of what no stream of changes tells: it is looked again this often (ms). */
  readonly elkeMs?: number;
  /** Whether it is looked at again when the window gets the focus. */
  readonly bijTerugkeer?: boolean;
}

/** A list page by page: nobody is told of more people than they ask to see. */
export function useLijst<T>(
  sleutel: readonly unknown[],
  haal: (vanaf: Vanaf) => Promise<Bladzijde<T>>,
  { limiet = LIMIET, enabled = true, elkeMs, bijTerugkeer = true }: Opties = {},
) {
  return useInfiniteQuery({
    queryKey: sleutel,
    enabled,
    refetchOnWindowFocus: bijTerugkeer,
    ...(elkeMs !== undefined && { refetchInterval: elkeMs }),
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam: volgende }) => haal({ limiet, ...(volgende !== undefined && { volgende }) }),
    getNextPageParam: ({ volgende }: Bladzijde<T>) => volgende,
    select: ({ pages }) => pages.flatMap(({ items }) => items),
  });
}
export type Lijst<T> = Pick<
  ReturnType<typeof useLijst<T>>,
  'data' | 'isError' | 'error' | 'hasNextPage' | 'isFetchingNextPage' | 'fetchNextPage'
>;

/** The next page of a list, where there is one. */
export function ToonMeer({ lijst }: { readonly lijst: Lijst<unknown> }) {
  const { t } = useTranslation();
  if (!lijst.hasNextPage) return null;
  return (
    <Knop soort="bij" disabled={lijst.isFetchingNextPage} onClick={() => void lijst.fetchNextPage()}>
      {t('lijst.meer')}
    </Knop>
  );
}

interface GroepEigenschappen {
  readonly titel: string;
  /** Why it is here. */
  readonly uitleg: string;
  /** Something is asked of who reads it. */
  readonly vraagt?: boolean;
  readonly fout?: unknown;
  /** The rows. */
  readonly children: ReactNode;
  /** Beneath them. */
  readonly onder?: ReactNode;
}

/** What belongs together, and why it is here. */
export function Groep({ titel, uitleg, vraagt = false, fout, children, onder }: GroepEigenschappen) {
  const kop = useId();
  return (
    <section className={vraagt ? 'ep-kaart ep-vraagt' : 'ep-kaart'} aria-labelledby={kop}>
      <h2 className="utrecht-heading-2" id={kop}>
        {titel}
      </h2>
      <p className="ep-zacht">{uitleg}</p>
      {fout !== undefined && fout !== null && <FoutMelding fout={fout} />}
      <ul className="ep-lijst">{children}</ul>
      {onder}
    </section>
  );
}
