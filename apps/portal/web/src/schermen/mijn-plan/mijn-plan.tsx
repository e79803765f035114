import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { lees, regel, uit } from '../../api/client.js';
import { useAccount } from '../../kader/account.js';
import { useOpdracht } from '../../kader/opdracht.js';
import { Knop } from '../../onderdelen/knop.js';
import { FoutMelding, Melding } from '../../onderdelen/melding.js';
import { dag, Wie, Woorden } from '../../onderdelen/tekst.js';
import { Gevraagd } from '../../onderdelen/vraag.js';
import { AfspraakKnoppen } from '../casus/afspraak-knoppen.js';
import { useCasus } from '../casus/vraag.js';

/** The own plan: what is agreed, who helps, and what you think of it. */
export default function MijnPlan() {
  const { t } = useTranslation();
  const vraag = useQuery({
    queryKey: ['casussen', 'eigen'],
    queryFn: () => uit(lees.GET('/casussen', { params: { query: { limiet: 5 } } })),
  });
  return (
    <>
      <header>
        <h1 className="utrecht-heading-1">{t('schermen.mijn-plan')}</h1>
      </header>
      <Gevraagd vraag={vraag}>
        {({ items }) =>
          items.length === 0 ? (
            <section className="ep-kaart">
              <p>{t('mijnPlan.geen')}</p>
            </section>
          ) : (
            <>
              {items.map(({ casusId }) => (
                <EigenPlan key={casusId} casusId={casusId} />
              ))}
            </>
          )
        }
      </Gevraagd>
    </>
  );
}

function EigenPlan({ casusId }: { readonly casusId: string }) {
  const { t } = useTranslation();
  const { data: account } = useAccount();
  const vraag = useCasus(casusId);
  const versie = vraag.data?.data.plan.versies.find(({ huidig }) => huidig);
  const antwoord = useOpdracht(({ akkoord }: { akkoord: boolean }, koppen) =>
    regel.POST('/casussen/{casusId}/plan-versies/{versie}/antwoorden', {
      params: {
        path: { casusId, versie: versie?.versie ?? 0 },
        header: { ...koppen, 'If-Match': vraag.data?.etag ?? '' },
      },
      body: { akkoord, persoonId: account?.persoonId ?? '' },
    }),
  );
  return (
    <Gevraagd vraag={vraag}>
      {({ data: casus, etag = '' }) => {
        const eigen = versie?.antwoorden.filter(({ persoon }) => persoon.persoonId === account?.persoonId).at(-1);
        return (
          <>
            <section className="ep-kaart">
              <h2 className="utrecht-heading-2">{t('mijnPlan.wieHelpt')}</h2>
              {casus.regie && (
                <p>
                  {t('mijnPlan.regisseur')}{' '}
                  <strong>{casus.regie.medewerker.naam ?? casus.regie.medewerker.organisatie.naam}</strong>.
                </p>
              )}
              <ul>
                {casus.organisaties
                  .filter(({ totOp }) => !totOp)
                  .map(({ organisatie }, i) => (
                    <li key={organisatie.organisatieId ?? i}>{organisatie.naam}</li>
                  ))}
              </ul>
            </section>
            <section className="ep-kaart">
              <h2 className="utrecht-heading-2">{t('mijnPlan.afspraken')}</h2>
              <ul className="ep-lijst">
                {casus.plan.afspraken
                  .filter(({ status }) => ['open', 'voorgesteld'].includes(status))
                  .map((een) => (
                    <li key={een.afspraakId}>
                      <div className="ep-breed">
                        <strong>
                          <Woorden tekst={een.tekst} />
                        </strong>
                        <div className="ep-zacht">
                          <Wie medewerker={een.eigenaarMedewerker} persoon={een.eigenaarPersoon} />
                        </div>
                      </div>
                      <span className="ep-label">{t('afspraak.uiterlijkOp', { dag: dag(een.uiterlijkDatum) })}</span>
                      {een.eigenaarPersoon?.persoonId === account?.persoonId && (
                        <AfspraakKnoppen
                          casusId={casusId}
                          afspraakId={een.afspraakId}
                          status={een.status}
                          etag={etag}
                        />
                      )}
                    </li>
                  ))}
              </ul>
            </section>
            {versie && (
              <section className="ep-kaart">
                <h2 className="utrecht-heading-2">{t('mijnPlan.stem')}</h2>
                {antwoord.isError && <FoutMelding fout={antwoord.error} />}
                {eigen ? (
                  <Melding soort="goed">
                    <p>{t(eigen.akkoord ? 'mijnPlan.uZeiJa' : 'mijnPlan.uZeiNee')}</p>
                  </Melding>
                ) : (
                  <p>{t('mijnPlan.watVindtU')}</p>
                )}
                <div className="ep-knoppen">
                  <Knop disabled={antwoord.isPending} onClick={() => antwoord.mutate({ akkoord: true })}>
                    {t('mijnPlan.akkoord')}
                  </Knop>
                  <Knop soort="bij" disabled={antwoord.isPending} onClick={() => antwoord.mutate({ akkoord: false })}>
                    {t('mijnPlan.kloptNiet')}
                  </Knop>
                </div>
              </section>
            )}
          </>
        );
      }}
    </Gevraagd>
  );
}
