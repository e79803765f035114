import { useTranslation } from 'react-i18next';
import { Antwoordt, Bereik, dag, Wie } from '../../onderdelen/tekst.js';
import { medewerkersIn, nu, useDossier } from './dossier.js';
import { useBereik } from './medewerkers.js';

/** Who answers, whom the gezin calls first, and who else takes part: also what a partner needs to reach the regisseur. */
export function RegieKaart() {
  const { t } = useTranslation();
  const { casus } = useDossier();
  const wacht = casus.aanbod.find(({ status }) => status === 'aangeboden');
  const mee = nu(casus.organisaties);
  const bereik = useBereik(casus);
  const werkers = medewerkersIn(casus).filter(
    ({ medewerkerId }) => medewerkerId !== casus.regie?.medewerker.medewerkerId,
  );
  return (
    <section className="ep-kaart">
      <h2 className="utrecht-heading-2">{t('casus.regie')}</h2>
      {casus.regie && (
        <Antwoordt medewerker={casus.regie.medewerker}>
          <span className="ep-zacht">
            {t(`regie.${casus.regie.vorm}`)}, {t('casus.sinds', { dag: dag(casus.regie.sindsOp) })}
          </span>
        </Antwoordt>
      )}
      {wacht && (
        <p>
          <span className="ep-label paars">{t('regie.wacht')}</span>{' '}
          <Wie medewerker={wacht.medewerker ?? { organisatie: wacht.organisatie }} />
        </p>
      )}
      {casus.eersteAanspreekpunt && (
        <p>
          {t('casus.aanspreekpunt')}:{' '}
          <strong>
            <Wie {...casus.eersteAanspreekpunt} />
          </strong>
          <Bereik {...casus.eersteAanspreekpunt.medewerker} />
        </p>
      )}
      {mee.length > 0 && (
        <>
          <h3 className="utrecht-heading-3">{t('casus.organisaties')}</h3>
          <ul className="ep-lijst ep-dicht">
            {mee.map(({ organisatie, leefgebieden }, i) => (
              <li key={organisatie.organisatieId ?? i}>
                <div className="ep-breed">
                  {organisatie.naam}
                  {leefgebieden.length > 0 && (
                    <div className="ep-zacht">{leefgebieden.map((een) => t(`leefgebieden.${een}`)).join(', ')}</div>
                  )}
                  {werkers
                    .filter((een) => een.organisatie.organisatieId === organisatie.organisatieId)
                    .map(({ medewerkerId = '', naam }) => (
                      <div key={medewerkerId}>
                        {naam}
                        <Bereik {...bereik.get(medewerkerId)} />
                      </div>
                    ))}
                </div>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
