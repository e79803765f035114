import { useTranslation } from 'react-i18next';
import { regel } from '../../../api/client.js';
import { dag, Wie, Woorden } from '../../../onderdelen/tekst.js';
import { nu, useDossier } from '../dossier.js';
import { useMedewerkers, wieIsHet } from '../medewerkers.js';
import { OpdrachtKnop } from '../opdracht-knop.js';
import { Noem } from '../noem.js';
import { RegieKaart } from '../regie-kaart.js';
import { RegieWisselen } from '../regie-wisselen.js';
import { Afsluiten } from './afsluiten.js';

/** Who answers, who did, what was offered to whom, and how it ends. */
export function Regie() {
  const { t } = useTranslation();
  const { casus, mag } = useDossier();
  return (
    <div className="ep-raster">
      <div>
        <Aanbiedingen />
        {casus.eerdereRegie.length > 0 && (
          <section className="ep-kaart">
            <h2 className="utrecht-heading-2">{t('regieDeel.eerder')}</h2>
            <ol className="ep-tijdlijn">
              {casus.eerdereRegie.toReversed().map((een) => (
                <li key={een.vanOp}>
                  <Wie medewerker={een.medewerker} />
                  <div className="ep-zacht">
                    {t(`regie.${een.vorm}`)}, {dag(een.vanOp)} – {dag(een.totOp)}
                  </div>
                </li>
              ))}
            </ol>
          </section>
        )}
        <Afsluiten />
      </div>
      <div>
        <RegieKaart />
        <div className="ep-knoppen">
          <RegieWisselen />
          {mag.houdtPlan && casus.status === 'lopend' && <Aanspreekpunt />}
        </div>
      </div>
    </div>
  );
}

const KLEUR: Readonly<Record<string, string>> = { aangeboden: 'paars', aanvaard: 'goed', geweigerd: 'let-op' };

function Aanbiedingen() {
  const { t } = useTranslation();
  const { casus, mag, etag, account } = useDossier();
  const leidt = account.rollen.includes('teamleider') ? account.organisatie?.organisatieId : undefined;
  return (
    <section className="ep-kaart">
      <header>
        <h2 className="utrecht-heading-2">{t('regieDeel.aanbod')}</h2>
      </header>
      {casus.aanbod.length === 0 && <p className="ep-zacht">{t('regieDeel.geenAanbod')}</p>}
      <ul className="ep-lijst">
        {casus.aanbod.toReversed().map((een) => {
          const { overdrachtId } = een;
          return (
            <li key={een.aangebodenOp}>
              <div className="ep-breed">
                <strong>
                  <Wie medewerker={een.medewerker ?? { organisatie: een.organisatie }} />
                </strong>
                <div className="ep-zacht">
                  {dag(een.aangebodenOp)}
                  {een.uiterlijkOp && `, ${t('aanbod.uiterlijk', { dag: dag(een.uiterlijkOp) })}`}
                </div>
                {een.reden && <Woorden tekst={een.reden} />}
                {een.redenAntwoord && (
                  <div>
                    {t('regieDeel.antwoord')}: <Woorden tekst={een.redenAntwoord} />
                  </div>
                )}
              </div>
              <span className={`ep-label ${KLEUR[een.status] ?? ''}`}>{t(`regieDeel.stand.${een.status}`)}</span>
              {een.status === 'aangeboden' && !een.medewerker && leidt === een.organisatie.organisatieId && leidt && (
                <Noem casusId={casus.casusId} kenmerk={casus.kenmerk} etag={etag} organisatieId={leidt} />
              )}
              {een.status === 'aangeboden' && (overdrachtId ? mag.houdtPlan : mag.coordinator) && (
                <OpdrachtKnop
                  soort="licht"
                  tekst={t('regieDeel.trekIn')}
                  stuur={(_, naar) =>
                    overdrachtId
                      ? regel.POST('/casussen/{casusId}/overdrachten/{overdrachtId}/intrekking', {
                          params: naar({ overdrachtId }),
                        })
                      : regel.POST('/casussen/{casusId}/aanwijzingen/huidige/intrekking', { params: naar() })
                  }
                />
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}

function Aanspreekpunt() {
  const { t } = useTranslation();
  const { casus } = useDossier();
  const keuzes = [
    ...useMedewerkers(casus),
    ...nu(casus.betrokkenen).map(
      ({ persoon }) =>
        [`persoon:${persoon.persoonId}`, persoon.naam ?? t('tekst.onbekend'), t('gezin.betrokkenen')] as const,
    ),
  ];
  if (keuzes.length === 0) return null;
  return (
    <OpdrachtKnop
      tekst={t('regieDeel.aanspreekpunt')}
      concept={['aanspreekpunt']}
      velden={[{ naam: 'wie', label: t('regieDeel.wieBelt'), soort: 'keuze', keuzes }]}
      stuur={({ wie }, naar) =>
        regel.POST('/casussen/{casusId}/eerste-aanspreekpunt', { params: naar(), body: wieIsHet(wie) })
      }
    />
  );
}
