import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { lees, uit } from '../../api/client.js';
import { useOpdracht } from '../../kader/opdracht.js';
import { Knop } from '../../onderdelen/knop.js';
import { FoutMelding, Melding } from '../../onderdelen/melding.js';
import { Gevraagd } from '../../onderdelen/vraag.js';

/** Whether the read models keep up, and what stands still: one click tries again. */
export default function Gezondheid() {
  const { t } = useTranslation();
  const vraag = useQuery({
    queryKey: ['projecties'],
    queryFn: () => uit(lees.GET('/projecties')),
    refetchInterval: 5_000,
  });
  const herkans = useOpdracht(({ naam, streamId }: { naam: string; streamId: string }, koppen) =>
    lees.POST('/projecties/{naam}/geparkeerde-stromen/{streamId}/herkansingen', {
      params: { path: { naam, streamId } },
      headers: { ...koppen },
    }),
  );
  return (
    <>
      <header>
        <h1 className="utrecht-heading-1">{t('schermen.gezondheid')}</h1>
      </header>
      {herkans.isError && <FoutMelding fout={herkans.error} />}
      <Gevraagd vraag={vraag}>
        {({ items }) => (
          <>
            {items.every(({ geparkeerd, wachtend }) => geparkeerd.length + wachtend.length === 0) && (
              <Melding soort="goed">
                <p>{t('gezondheid.goed')}</p>
              </Melding>
            )}
            <section className="ep-kaart">
              <div className="ep-tabel" tabIndex={0} role="region" aria-label={t('schermen.gezondheid')}>
                <table>
                  <thead>
                    <tr>
                      {['naam', 'achterstand', 'stilstand'].map((kop) => (
                        <th key={kop} scope="col">
                          {t(`gezondheid.${kop}`)}
                        </th>
                      ))}
                    </tr>
                  </thead>
                  <tbody>
                    {items.map(({ naam, achterstand, geparkeerd }) => (
                      <tr key={naam}>
                        <th scope="row">{naam}</th>
                        <td>{achterstand}</td>
                        <td>
                          {geparkeerd.length === 0 && <span className="ep-zacht">{t('gezondheid.geen')}</span>}
                          {geparkeerd.map(({ streamId, reden }) => (
                            <div key={streamId} className="ep-knoppen">
                              <code>{streamId.slice(0, 8)}</code> {reden}
                              <Knop
                                soort="bij"
                                disabled={herkans.isPending}
                                onClick={() => herkans.mutate({ naam, streamId })}
                              >
                                {t('gezondheid.opnieuw')}
                              </Knop>
                            </div>
                          ))}
                        </td>
                      </tr>
                    ))}
                  </tbody>
                </table>
              </div>
            </section>
          </>
        )}
      </Gevraagd>
    </>
  );
}
