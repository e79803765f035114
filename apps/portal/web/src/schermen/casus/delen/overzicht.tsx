import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Melding } from '../../../onderdelen/melding.js';
import { Bereik, dag, Wie, Woorden } from '../../../onderdelen/tekst.js';
import { Aanbod } from '../aanbod.js';
import { AfspraakLijst, opVolgorde } from '../afspraken.js';
import { Beoordelen } from '../beoordelen.js';
import { useDossier } from '../dossier.js';
import { useBereik } from '../medewerkers.js';
import { RegieKaart } from '../regie-kaart.js';
import { Voortgang } from '../voortgang.js';
import { Aanbevolen } from './wacht-op.js';

/** What asks for something now, what was agreed, how far it is, and who answers. */
export function Overzicht() {
  const { t } = useTranslation();
  const { casus } = useDossier();
  const bereik = useBereik(casus);
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
            <strong>{t('casus.teLaat', { count: teLaat.length })}</strong>
          </p>
          {/* The longest first; the others stand beneath it. */}
          {opVolgorde(teLaat)
            .slice(0, 3)
            .map((een) => (
              <div key={een.afspraakId}>
                <Woorden tekst={een.tekst} /> ({t('casus.stondOp', { dag: dag(een.uiterlijkDatum) })},{' '}
                <Wie medewerker={een.eigenaarMedewerker} persoon={een.eigenaarPersoon} />)
                <Bereik {...bereik.get(een.eigenaarMedewerker?.medewerkerId ?? '')} />
              </div>
            ))}
        </Melding>
      )}
      <Aanbod />
      <Beoordelen />
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
  const { casus } = useDossier();
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
      {rijen.length === 0 ? <p className="ep-zacht">{t('casus.geenAfspraken')}</p> : <AfspraakLijst lijst={rijen} />}
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
