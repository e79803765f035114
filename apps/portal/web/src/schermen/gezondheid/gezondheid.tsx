import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Antwoord, lees, uit } from '../../api/client.js';
import { useOpdracht } from '../../kader/opdracht.js';
import { FoutMelding, Melding } from '../../onderdelen/melding.js';
import { Gevraagd } from '../../onderdelen/vraag.js';
import { Achterstand } from './achterstand.js';
import { Stilstand, type Stil } from './stilstand.js';
import { type Herkansing, Uitkomst } from './uitkomst.js';

/** So often (ms) it is looked again: what stands still writes no event that could tell. Nobody looks while nobody sees it. */
const ELKE_MS = 2_000;

/** Whether the read models keep up, and what stands still: one click tries again. */
export default function Gezondheid() {
  const { t } = useTranslation();
  const vraag = useQuery({
    queryKey: ['projecties'],
    queryFn: () => uit(lees.GET('/projecties')),
    refetchInterval: ELKE_MS,
  });
  const [uitkomsten, zetUitkomsten] = useState<readonly Herkansing[]>([]);
  const herkans = useOpdracht(probeer, zetUitkomsten);
  return (
    <>
      <header>
        <h1 className="utrecht-heading-1">{t('schermen.gezondheid')}</h1>
        <span className="ep-zacht">{t('gezondheid.vanzelf')}</span>
      </header>
      {herkans.isError && <FoutMelding fout={herkans.error} />}
      <Uitkomst uitkomsten={uitkomsten} />
      <Gevraagd vraag={vraag}>
        {({ items }) => (
          <>
            {items.every(({ geparkeerd, wachtend }) => geparkeerd.length + wachtend.length === 0) && (
              <Melding soort="goed">
                <p>{t('gezondheid.goed')}</p>
              </Melding>
            )}
            <Stilstand projecties={items} bezig={herkans.isPending} herkans={herkans.mutate} />
            <Achterstand projecties={items} />
          </>
        )}
      </Gevraagd>
    </>
  );
}

/** One after the other: each takes the read models a moment. The first that is refused is the answer. */
async function probeer(stillen: readonly Stil[]): Promise<Antwoord<Herkansing[]>> {
  const data: Herkansing[] = [];
  let response = new Response();
  for (const path of stillen) {
    const antwoord = await lees.POST('/projecties/{naam}/geparkeerde-stromen/{streamId}/herkansingen', {
      params: { path },
    });
    ({ response } = antwoord);
    if (!antwoord.data) return { error: antwoord.error, response };
    data.push(antwoord.data);
  }
  return { data, response };
}
