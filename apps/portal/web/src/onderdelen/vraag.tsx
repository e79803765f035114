import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { FoutMelding, Laden } from './melding.js';

/** What was asked, or that it is on its way, or why it does not come. */
export function Gevraagd<D>({
  vraag,
  children,
}: {
  readonly vraag: Pick<UseQueryResult<D>, 'data' | 'isError' | 'error'>;
  readonly children: (data: D) => ReactNode;
}) {
  if (vraag.data !== undefined)
    return (
      <>
        {vraag.isError && <FoutMelding fout={vraag.error} />}
        {children(vraag.data)}
      </>
    );
  return vraag.isError ? <FoutMelding fout={vraag.error} /> : <Laden />;
}
