import { useTranslation } from 'react-i18next';
import type { components } from '../../api/leesmodellen.js';
import { dag, Wie, Woorden } from '../../onderdelen/tekst.js';

type Dossier = components['schemas']['Casusdossier'];

/** Who it is about, who answers, and who else takes part. */
export function GezinEnRegie({ casus }: { readonly casus: Dossier }) {
  const { t } = useTranslation();
  const nu = <T extends { totOp?: string }>(lijst: readonly T[]) => lijst.filter(({ totOp }) => totOp === undefined);
  const wacht = casus.aanbod.find(({ status }) => status === 'aangeboden');
  return (
    <>
      <section className="ep-kaart">
        <h2 className="utrecht-heading-2">{t('casus.gezin')}</h2>
        <ul className="ep-lijst">
          {nu(casus.gezinsleden).map(({ persoon, ongeboren }) => (
            <li key={persoon.persoonId}>
              <div className="ep-breed">
                <strong>
                  <Wie persoon={persoon} />
                </strong>
                {persoon.geboortedatum && (
                  <div className="ep-zacht">{t('casus.geboren', { dag: geboren(persoon.geboortedatum) })}</div>
                )}
                {ongeboren && <div className="ep-zacht">{t('casus.ongeboren')}</div>}
              </div>
            </li>
          ))}
          {nu(casus.betrokkenen).map(({ persoon, rol }) => (
            <li key={persoon.persoonId}>
              <div className="ep-breed">
                <Wie persoon={persoon} />
                <div className="ep-zacht">{t(`betrokkene.${rol}`)}</div>
              </div>
            </li>
          ))}
        </ul>
      </section>
      <section className="ep-kaart">
        <h2 className="utrecht-heading-2">{t('casus.regie')}</h2>
        {casus.regie && (
          <p>
            <strong>
              <Wie medewerker={casus.regie.medewerker} />
            </strong>
            <br />
            <span className="ep-zacht">
              {t(`regie.${casus.regie.vorm}`)}, {t('casus.sinds', { dag: dag(casus.regie.sindsOp) })}
            </span>
          </p>
        )}
        {wacht && (
          <p>
            <span className="ep-label paars">{t('regie.wacht')}</span>{' '}
            <Wie medewerker={wacht.medewerker ?? { organisatie: wacht.organisatie }} />
          </p>
        )}
        {casus.eersteAanspreekpunt && (
          <p>
            {t('casus.aanspreekpunt')}: <Wie {...casus.eersteAanspreekpunt} />
          </p>
        )}
        {casus.eerdereRegie.length > 0 && (
          <ol className="ep-tijdlijn">
            {casus.eerdereRegie.toReversed().map((een) => (
              <li key={een.vanOp}>
                <Wie medewerker={een.medewerker} />
                <div className="ep-zacht">
                  {dag(een.vanOp)} – {dag(een.totOp)}
                </div>
              </li>
            ))}
          </ol>
        )}
      </section>
      <section className="ep-kaart">
        <h2 className="utrecht-heading-2">{t('casus.organisaties')}</h2>
        <ul className="ep-lijst">
          {nu(casus.organisaties).map(({ organisatie, leefgebieden }, i) => (
            <li key={organisatie.organisatieId ?? i}>
              <div className="ep-breed">
                <strong>{organisatie.naam}</strong>
                {leefgebieden.length > 0 && (
                  <div className="ep-zacht">{leefgebieden.map((een) => t(`leefgebieden.${een}`)).join(', ')}</div>
                )}
              </div>
            </li>
          ))}
        </ul>
      </section>
      <section className="ep-kaart">
        <h2 className="utrecht-heading-2">{t('casus.contact')}</h2>
        {casus.contactmomenten.length === 0 && <p className="ep-zacht">{t('casus.geenContact')}</p>}
        <ol className="ep-tijdlijn">
          {casus.contactmomenten
            .toSorted((a, b) => b.contactOp.localeCompare(a.contactOp))
            .slice(0, 8)
            .map((een) => (
              <li key={een.contactmomentId}>
                <Woorden tekst={een.tekst} />
                <div className="ep-zacht">
                  {dag(een.contactOp)}, <Wie medewerker={een.medewerker} />
                </div>
              </li>
            ))}
        </ol>
      </section>
    </>
  );
}

/** A date of which a part may not be known: `1955-00-00`. */
const geboren = (datum: string) => (datum.includes('-00') ? datum.replaceAll('-00', '') : dag(datum));
