import { useTranslation } from 'react-i18next';
import type { components } from '../../api/leesmodellen.js';
import { Antwoordt, Bereik, dag, Wie, Woorden } from '../../onderdelen/tekst.js';
import { nu } from '../casus/dossier.js';
import { type Eigen, EigenCasussen } from '../mijn-plan/eigen.js';

type Schema = components['schemas'];

/** Who helps me, with what, and who answers for all of it. */
export default function WieHelpt() {
  const { t } = useTranslation();
  return (
    <>
      <header>
        <h1 className="utrecht-heading-1">{t('schermen.wie-helpt')}</h1>
      </header>
      <EigenCasussen>
        {(alle) => {
          const casussen = alle.filter(({ casus }) => casus.regie !== undefined || nu(casus.organisaties).length > 0);
          return (
            <>
              {casussen.length === 0 && (
                <section className="ep-kaart">
                  <p>{t('wieHelpt.niemand')}</p>
                </section>
              )}
              {casussen.map((eigen) => (
                <Helpers key={eigen.casus.casusId} eigen={eigen} />
              ))}
            </>
          );
        }}
      </EigenCasussen>
    </>
  );
}

function Helpers({ eigen: { casus } }: { readonly eigen: Eigen }) {
  const { t } = useTranslation();
  const eerder = casus.organisaties.filter(({ totOp }) => totOp);
  return (
    <>
      {casus.regie && (
        <section className="ep-kaart ep-vraagt">
          <h2 className="utrecht-heading-2">{t(`wieHelpt.${casus.regie.vorm}`)}</h2>
          <Antwoordt medewerker={casus.regie.medewerker}>
            <span className="ep-zacht">{t('wieHelpt.sinds', { dag: dag(casus.regie.sindsOp) })}</span>
          </Antwoordt>
          <p>{t(casus.eersteAanspreekpunt ? 'wieHelpt.uitleg' : 'wieHelpt.uitlegEnVraag')}</p>
        </section>
      )}
      {casus.eersteAanspreekpunt && (
        <section className="ep-kaart">
          <h2 className="utrecht-heading-2">{t('wieHelpt.aanspreekpunt')}</h2>
          <p>
            <strong>
              <Wie {...casus.eersteAanspreekpunt} />
            </strong>
            <Bereik {...casus.eersteAanspreekpunt.medewerker} />
          </p>
        </section>
      )}
      {nu(casus.organisaties).length > 0 && (
        <section className="ep-kaart">
          <h2 className="utrecht-heading-2">{t('wieHelpt.organisaties')}</h2>
          <ul className="ep-lijst">
            {nu(casus.organisaties).map((een, i) => (
              <Helper key={een.organisatie.organisatieId ?? i} een={een} afspraken={casus.plan.afspraken} />
            ))}
          </ul>
        </section>
      )}
      {eerder.length > 0 && (
        <section className="ep-kaart">
          <h2 className="utrecht-heading-2">{t('wieHelpt.eerder')}</h2>
          <ul className="ep-lijst ep-dicht">
            {eerder.map(({ organisatie, totOp }, i) => (
              <li key={organisatie.organisatieId ?? i}>
                <span className="ep-breed">{organisatie.naam}</span>
                <span className="ep-zacht">{t('wieHelpt.tot', { dag: dag(totOp!) })}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

interface HelperEigenschappen {
  readonly een: Schema['BetrokkenOrganisatie'];
  readonly afspraken: readonly Schema['Afspraak'][];
}

function Helper({ een: { organisatie, leefgebieden }, afspraken }: HelperEigenschappen) {
  const { t } = useTranslation();
  const { organisatieId } = organisatie;
  const doen = afspraken.filter(
    ({ status, eigenaarMedewerker }) =>
      status === 'open' &&
      organisatieId !== undefined &&
      eigenaarMedewerker?.organisatie.organisatieId === organisatieId,
  );
  return (
    <li>
      <div className="ep-breed">
        <strong>{organisatie.naam}</strong>
        {leefgebieden.length > 0 && (
          <div className="ep-zacht">
            {t('wieHelpt.met', { wat: leefgebieden.map((een) => t(`leefgebieden.${een}`)).join(', ') })}
          </div>
        )}
        {doen.length > 0 && (
          <ul>
            {doen.map(({ afspraakId, tekst, eigenaarMedewerker }) => (
              <li key={afspraakId}>
                {eigenaarMedewerker?.naam && <>{eigenaarMedewerker.naam}: </>}
                <Woorden tekst={tekst} />
              </li>
            ))}
          </ul>
        )}
      </div>
    </li>
  );
}
