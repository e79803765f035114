import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Melding } from '../../../onderdelen/melding.js';
import { dag, kort, Wie, Woorden } from '../../../onderdelen/tekst.js';
import { Aanbod } from '../aanbod.js';
import { AfspraakKnoppen } from '../afspraak-knoppen.js';
import { AfspraakMeer } from '../afspraak-meer.js';
import { opVolgorde, Stand } from '../afspraken.js';
import { Beoordelen } from '../beoordelen.js';
import { useDossier } from '../dossier.js';
import { RegieKaart } from '../regie-kaart.js';
import { Voortgang } from '../voortgang.js';
import { Aanbevolen } from './wacht-op.js';

/** What asks for something now, what was agreed, how far it is, and who answers. */
export function Overzicht() {
  const { t } = useTranslation();
  const { casus, etag } = useDossier();
  const teLaat = casus.plan.afspraken.filter((een) => een.teLaat);
  return (
    <>
      {casus.veiligheid?.acuut && (
        <Melding soort="fout">
          <p>
            <strong>{t('casus.acuut')}</strong> <Woorden tekst={casus.veiligheid.toelichting} />
          </p>
        </Melding>
      )}
      {teLaat[0] && (
        <Melding soort="let-op">
          <p>
            <strong>{t('casus.teLaat', { count: teLaat.length })}</strong> <Woorden tekst={teLaat[0].tekst} /> (
            {t('casus.stondOp', { dag: dag(teLaat[0].uiterlijkDatum) })},{' '}
            <Wie medewerker={teLaat[0].eigenaarMedewerker} persoon={teLaat[0].eigenaarPersoon} />)
          </p>
        </Melding>
      )}
      <Aanbod />
      <Beoordelen casus={casus} etag={etag} />
      <div className="ep-raster">
        <div>
          <Afspraken />
          <Voortgang />
        </div>
        <div>
          <RegieKaart />
          <Aanbevolen />
          <LaatsteContact />
        </div>
      </div>
    </>
  );
}

function Afspraken() {
  const { t } = useTranslation();
  const { casus, etag, account, mag } = useDossier();
  const rijen = opVolgorde(casus.plan.afspraken.filter(({ status }) => status === 'open' || status === 'voorgesteld'));
  const klaar = casus.plan.afspraken.length - rijen.length;
  return (
    <section className="ep-kaart">
      <header>
        <h2 className="utrecht-heading-2">{t('casus.afspraken')}</h2>
        {klaar > 0 && (
          <Link to="/casussen/$casusId/$deel" params={{ casusId: casus.casusId, deel: 'plan' }}>
            {t('dossier.afgelopen', { count: klaar })}
          </Link>
        )}
      </header>
      {rijen.length === 0 ? (
        <p className="ep-zacht">{t('casus.geenAfspraken')}</p>
      ) : (
        <div className="ep-tabel" tabIndex={0} role="region" aria-label={t('casus.afspraken')}>
          <table>
            <thead>
              <tr>
                {['wat', 'wie', 'leefgebied', 'uiterlijk', 'stand'].map((kop) => (
                  <th key={kop} scope="col">
                    {t(`afspraak.${kop}`)}
                  </th>
                ))}
                <th scope="col">
                  <span className="ep-onzichtbaar">{t('afspraak.doen')}</span>
                </th>
              </tr>
            </thead>
            <tbody>
              {rijen.map((een) => {
                const eigen = een.eigenaarMedewerker?.medewerkerId === account.accountId;
                const mijn = eigen || (mag.houdtPlan && (een.status === 'open' || een.eigenaarPersoon !== undefined));
                return (
                  <tr key={een.afspraakId}>
                    <th scope="row">
                      <Woorden tekst={een.tekst} />
                    </th>
                    <td>
                      <Wie medewerker={een.eigenaarMedewerker} persoon={een.eigenaarPersoon} />
                    </td>
                    <td>
                      <span className="ep-label">{t(`leefgebieden.${een.leefgebied}`)}</span>
                    </td>
                    <td className="ep-heel">{kort(een.uiterlijkDatum)}</td>
                    <td>
                      <Stand een={een} />
                    </td>
                    <td>
                      {mijn && (
                        <AfspraakKnoppen
                          casusId={casus.casusId}
                          afspraakId={een.afspraakId}
                          status={een.status}
                          etag={etag}
                        />
                      )}
                      <AfspraakMeer een={een} />
                    </td>
                  </tr>
                );
              })}
            </tbody>
          </table>
        </div>
      )}
    </section>
  );
}

function LaatsteContact() {
  const { t } = useTranslation();
  const { casus } = useDossier();
  const laatste = casus.contactmomenten.toSorted((a, b) => b.contactOp.localeCompare(a.contactOp)).slice(0, 3);
  return (
    <section className="ep-kaart">
      <header>
        <h2 className="utrecht-heading-2">{t('casus.contact')}</h2>
        <Link to="/casussen/$casusId/$deel" params={{ casusId: casus.casusId, deel: 'contact' }}>
          {t('dossier.alles')}
          <span className="ep-onzichtbaar"> {t('casus.contact')}</span>
        </Link>
      </header>
      {laatste.length === 0 && <p className="ep-zacht">{t('casus.geenContact')}</p>}
      <ol className="ep-tijdlijn">
        {laatste.map((een) => (
          <li key={een.contactmomentId}>
            <Woorden tekst={een.tekst} />
            <div className="ep-zacht">
              {dag(een.contactOp)}, <Wie medewerker={een.medewerker} />
            </div>
          </li>
        ))}
      </ol>
    </section>
  );
}
