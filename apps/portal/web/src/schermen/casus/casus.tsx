import { useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { ProbleemFout } from '../../api/client.js';
import { Gevraagd } from '../../onderdelen/vraag.js';
import { Melding } from '../../onderdelen/melding.js';
import { dag, Wie, Woorden } from '../../onderdelen/tekst.js';
import { NietGevonden } from '../../onderdelen/niet-gevonden.js';
import { Aanbod } from './aanbod.js';
import { Afspraken } from './afspraken.js';
import { Beoordelen } from './beoordelen.js';
import { GezinEnRegie } from './gezin-en-regie.js';
import { Plan } from './plan.js';
import { useCasus } from './vraag.js';
import { WieDoetWat } from './wie-doet-wat.js';

/** One casus on one screen: what is late, what was agreed, who is in it, who does what. */
export default function Casus() {
  const { t } = useTranslation();
  const { casusId } = useParams({ strict: false }) as { casusId: string };
  const vraag = useCasus(casusId);
  if (vraag.error instanceof ProbleemFout && vraag.error.probleem.status === 404) return <NietGevonden />;
  return (
    <Gevraagd vraag={vraag}>
      {({ data: casus, etag = '' }) => {
        const teLaat = casus.plan.afspraken.filter((een) => een.teLaat);
        const prio = casus.plan.vragen.find(({ vraagId }) => vraagId === casus.plan.prioVraagId);
        return (
          <>
            <header>
              <h1 className="utrecht-heading-1">{t('casus.kenmerk', { kenmerk: casus.kenmerk })}</h1>
              <span
                className={`ep-label ${{ lopend: 'goed', 'in-beoordeling': 'info', afgesloten: '' }[casus.status]}`}
              >
                {t(`status.${casus.status}`)}
              </span>
              {casus.regie && (
                <span>
                  {t(`regie.${casus.regie.vorm}`)}:{' '}
                  <strong>{casus.regie.medewerker.naam ?? casus.regie.medewerker.organisatie.naam}</strong>
                </span>
              )}
              {prio && (
                <span className="ep-zacht">
                  {t('casus.prio')}: <Woorden tekst={prio.tekst} />
                </span>
              )}
            </header>
            {casus.veiligheid?.acuut && (
              <Melding soort="fout">
                <p>
                  <strong>{t('casus.acuut')}</strong> <Woorden tekst={casus.veiligheid.toelichting} />
                </p>
              </Melding>
            )}
            {teLaat.length > 0 && (
              <Melding soort="let-op">
                <p>
                  <strong>{t('casus.teLaat', { count: teLaat.length })}</strong> <Woorden tekst={teLaat[0]?.tekst} /> (
                  {t('casus.stondOp', { dag: dag(teLaat[0]?.uiterlijkDatum ?? '') })},{' '}
                  <Wie medewerker={teLaat[0]?.eigenaarMedewerker} persoon={teLaat[0]?.eigenaarPersoon} />)
                </p>
              </Melding>
            )}
            <Aanbod casus={casus} etag={etag} />
            <Beoordelen casus={casus} etag={etag} />
            <div className="ep-raster">
              <div>
                <Afspraken casus={casus} etag={etag} />
                <Plan casus={casus} />
                <WieDoetWat casusId={casusId} />
              </div>
              <div>
                <GezinEnRegie casus={casus} />
              </div>
            </div>
          </>
        );
      }}
    </Gevraagd>
  );
}
