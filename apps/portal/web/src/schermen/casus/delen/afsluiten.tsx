import { useTranslation } from 'react-i18next';
import { regel } from '../../../api/client.js';
import { dag, vandaag, Woorden } from '../../../onderdelen/tekst.js';
import { useDossier } from '../dossier.js';
import { OpdrachtKnop } from '../opdracht-knop.js';

const REDENEN = ['hulpvragen-beantwoord', 'gezin-stopt', 'verhuisd', 'overleden', 'anders'] as const;
const inDertigDagen = () => vandaag(30);

/** A casus closes when each hulpvraag has ended: what is still open is named. Then nazorg, or open again. */
export function Afsluiten() {
  const { t } = useTranslation();
  const { casus, mag } = useDossier();
  const open = casus.plan.vragen.filter(({ soort, status }) => soort === 'hulpvraag' && status === 'open');
  const { afsluiting } = casus;
  if (casus.status === 'in-beoordeling' || (!mag.houdtPlan && !afsluiting)) return null;
  const nazorg = { naam: 'nazorgDatum', label: t('afsluiten.nazorg'), soort: 'dag' as const };
  return (
    <section className="ep-kaart">
      <h2 className="utrecht-heading-2">{t('afsluiten.titel')}</h2>
      {casus.status === 'lopend' && open.length > 0 && (
        <>
          <p>{t('afsluiten.nogOpen', { count: open.length })}</p>
          <ul>
            {open.map(({ vraagId, tekst }) => (
              <li key={vraagId}>
                <Woorden tekst={tekst} />
              </li>
            ))}
          </ul>
        </>
      )}
      {casus.status === 'lopend' && open.length === 0 && (
        <OpdrachtKnop
          tekst={t('afsluiten.knop')}
          concept={['afsluiten']}
          velden={[
            {
              naam: 'reden',
              label: t('afspraak.reden'),
              soort: 'keuze',
              keuzes: REDENEN.map((een) => [een, t(`afsluiten.redenen.${een}`)] as const),
            },
            { ...nazorg, mag: true },
            { naam: 'toelichting', label: t('vraagEinde.toelichting'), soort: 'tekst', mag: true },
          ]}
          stuur={({ reden, nazorgDatum, toelichting }, naar) =>
            regel.POST('/casussen/{casusId}/afsluiting', {
              params: naar(),
              body: {
                reden: reden as (typeof REDENEN)[number],
                ...(nazorgDatum && { nazorgDatum }),
                ...(toelichting && { toelichting }),
              },
            })
          }
        />
      )}
      {afsluiting && casus.status === 'afgesloten' && (
        <>
          <p>
            {t('afsluiten.op', { dag: dag(afsluiting.afgeslotenOp) })}{' '}
            {afsluiting.nazorgDatum && t('afsluiten.nazorgOp', { dag: dag(afsluiting.nazorgDatum) })}{' '}
            <Woorden tekst={afsluiting.toelichting} />
          </p>
          {afsluiting.wijze === 'afgesloten' && (
            <div className="ep-knoppen">
              <OpdrachtKnop
                tekst={t('afsluiten.planNazorg')}
                concept={['nazorg']}
                velden={[{ ...nazorg, standaard: afsluiting.nazorgDatum ?? inDertigDagen() }]}
                stuur={({ nazorgDatum = '' }, naar) =>
                  regel.POST('/casussen/{casusId}/nazorg', { params: naar(), body: { nazorgDatum } })
                }
              />
              {mag.coordinator && (
                <OpdrachtKnop
                  tekst={t('afsluiten.heropen')}
                  concept={['heropenen']}
                  velden={[{ naam: 'reden', label: t('afspraak.reden'), soort: 'tekst' }]}
                  stuur={({ reden = '' }, naar) =>
                    regel.POST('/casussen/{casusId}/heropening', { params: naar(), body: { reden } })
                  }
                />
              )}
            </div>
          )}
        </>
      )}
    </section>
  );
}
