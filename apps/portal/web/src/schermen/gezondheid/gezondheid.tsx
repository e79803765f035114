import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { lees, uit } from '../../api/client.js';
import type { components } from '../../api/leesmodellen.js';
import { useOpdracht } from '../../kader/opdracht.js';
import { FoutMelding, Melding } from '../../onderdelen/melding.js';
import { Gevraagd } from '../../onderdelen/vraag.js';
import { Achterstand } from './achterstand.js';
import { Stilstand, type Stil } from './stilstand.js';

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
  const [uitkomst, zetUitkomst] = useState<components['schemas']['Herkansing']>();
  const herkans = useOpdracht(
    ({ naam, streamId }: Stil, koppen) =>
      lees.POST('/projecties/{naam}/geparkeerde-stromen/{streamId}/herkansingen', {
        params: { path: { naam, streamId } },
        headers: { ...koppen },
      }),
    zetUitkomst,
  );
  return (
    <>
      <header>
        <h1 className="utrecht-heading-1">{t('schermen.gezondheid')}</h1>
        <span className="ep-zacht">{t('gezondheid.vanzelf')}</span>
      </header>
      {herkans.isError && <FoutMelding fout={herkans.error} />}
      {uitkomst && <Uitkomst {...uitkomst} />}
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

/** What came of it, and what else can be done if nothing did. */
function Uitkomst({ naam, hersteld, reden }: components['schemas']['Herkansing']) {
  const { t } = useTranslation();
  const wat = t(`gezondheid.leesmodel.${naam}`, naam);
  if (hersteld)
    return (
      <Melding soort="goed">
        <p>{t('gezondheid.weerVerder', { wat })}</p>
      </Melding>
    );
  return (
    <Melding soort="let-op">
      <p>{t('gezondheid.nogStil', { wat, reden: t(`gezondheid.reden.${reden ?? 'gegevens'}`) })}</p>
      <p>
        {t('gezondheid.bouwOpnieuw')} <code>npx eenplan rebuild {naam}</code>
      </p>
    </Melding>
  );
}
