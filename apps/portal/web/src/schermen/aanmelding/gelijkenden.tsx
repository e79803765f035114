import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { lees, regel, uit } from '../../api/client.js';
import { useOpdracht } from '../../kader/opdracht.js';
import { Knop } from '../../onderdelen/knop.js';
import { FoutMelding } from '../../onderdelen/melding.js';
import { geborenOp } from '../../onderdelen/tekst.js';
import { Gevraagd } from '../../onderdelen/vraag.js';
import type { Aanmelding, Schema } from './vraag.js';

interface Eigenschappen {
  readonly aanmelding: Aanmelding;
  readonly etag: string;
}

/** Who the persons of an aanmelding may be. Nobody is ever joined by itself: the coördinator says who it is. */
export function Gelijkenden({ aanmelding, etag }: Eigenschappen) {
  const { t } = useTranslation();
  const { aanmeldingId, personen } = aanmelding;
  const vraag = useQuery({
    queryKey: ['aanmelding', aanmeldingId, 'gelijkenden', etag],
    // Who looks is in the log of each person who is shown: not again for every change elsewhere, only of this aanmelding.
    staleTime: 'static',
    queryFn: () => uit(lees.GET('/aanmeldingen/{aanmeldingId}/gelijkenden', { params: { path: { aanmeldingId } } })),
  });
  const herken = useOpdracht<{ persoonId: string; als: string }, unknown>((herkend, koppen) =>
    regel.POST('/aanmeldingen/{aanmeldingId}/herkenningen', {
      params: { path: { aanmeldingId }, header: { ...koppen, 'If-Match': etag } },
      body: { herkend: [herkend] },
    }),
  );
  return (
    <section aria-label={t('gelijkenden.titel')}>
      <h3 className="utrecht-heading-3">{t('gelijkenden.titel')}</h3>
      {herken.isError && <FoutMelding fout={herken.error} />}
      <Gevraagd vraag={vraag}>
        {(gevonden) => {
          const metIemand = gevonden.personen.filter(({ gelijkenden }) => gelijkenden.length > 0);
          if (metIemand.length === 0) return <p className="ep-zacht">{t('gelijkenden.niemand')}</p>;
          return (
            <>
              <p className="ep-zacht">{t('gelijkenden.uitleg')}</p>
              {metIemand.map(({ persoonId, gelijkenden }) => {
                const naam =
                  personen.find(({ persoon }) => persoon?.persoonId === persoonId)?.persoon?.naam ??
                  t('tekst.gezinslid');
                return (
                  <div key={persoonId}>
                    <p>
                      <strong>{t('gelijkenden.van', { naam })}</strong>
                    </p>
                    <ul className="ep-lijst">
                      {gelijkenden.map((een) => (
                        <li key={een.persoon.persoonId}>
                          <Een gelijkende={een} />
                          <Knop
                            soort="bij"
                            disabled={herken.isPending}
                            aria-label={t('gelijkenden.isVolledig', { naam, ander: een.persoon.naam })}
                            onClick={() => herken.mutate({ persoonId, als: een.persoon.persoonId })}
                          >
                            {t('gelijkenden.is')}
                          </Knop>
                        </li>
                      ))}
                    </ul>
                  </div>
                );
              })}
            </>
          );
        }}
      </Gevraagd>
    </section>
  );
}

function Een({ gelijkende: { persoon, score, redenen, casussen } }: { readonly gelijkende: Schema['Gelijkende'] }) {
  const { t } = useTranslation();
  return (
    <div className="ep-breed">
      <strong>{persoon.naam ?? t('tekst.onbekend')}</strong>{' '}
      {persoon.geboortedatum && t('casus.geboren', { dag: geborenOp(persoon.geboortedatum) })}
      <div className="ep-gelijkenis">
        <meter min={0} max={100} value={score} aria-label={t('gelijkenden.score', { score })} />{' '}
        <span className="ep-zacht">
          {t('gelijkenden.score', { score })}: {redenen.map((reden) => t(`gelijkenden.redenen.${reden}`)).join(', ')}
        </span>
      </div>
      <div>
        {casussen.map(({ casusId, kenmerk, status, hoedanigheid }) => (
          <span key={casusId}>
            <Link to="/casussen/$casusId" params={{ casusId }}>
              {t('casus.kenmerk', { kenmerk })}
            </Link>{' '}
            <span className="ep-zacht">
              {t(`betrokkene.${hoedanigheid}`)}, {t(`status.${status}`).toLowerCase()}
            </span>
          </span>
        ))}
      </div>
    </div>
  );
}
