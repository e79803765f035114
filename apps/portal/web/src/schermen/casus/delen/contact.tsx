import { useTranslation } from 'react-i18next';
import { regel } from '../../../api/client.js';
import { dag, vandaag, Wie, Woorden } from '../../../onderdelen/tekst.js';
import { nu, useDossier } from '../dossier.js';
import { alle } from '../../../onderdelen/formulier.js';
import { OpdrachtKnop } from '../opdracht-knop.js';

/** Who spoke with whom, when, about what. */
export function Contact() {
  const { t } = useTranslation();
  const { casus, mag } = useDossier();
  const mensen = [...nu(casus.gezinsleden), ...nu(casus.betrokkenen)].map(
    ({ persoon }) => [persoon.persoonId, persoon.naam ?? t('tekst.gezinslid')] as const,
  );
  return (
    <section className="ep-kaart">
      <header>
        <h2 className="utrecht-heading-2">{t('casus.contact')}</h2>
        {mag.doetMee && casus.status !== 'afgesloten' && (
          <OpdrachtKnop
            tekst={t('contact.nieuw')}
            concept={['contactmoment']}
            velden={[
              { naam: 'tekst', label: t('contact.wat'), soort: 'tekst' },
              {
                naam: 'met',
                label: t('contact.met'),
                soort: 'vinkjes',
                keuzes: mensen,
                // Who was not spoken with is not written down by an Enter too early.
                standaard: mensen.length === 1 ? mensen[0]![0] : '',
              },
              { naam: 'dag', label: t('contact.dag'), soort: 'dag', standaard: vandaag(), tot: vandaag() },
            ]}
            stuur={(w, naar) =>
              regel.POST('/casussen/{casusId}/contactmomenten', {
                params: naar(),
                body: {
                  tekst: w['tekst'] ?? '',
                  met: alle(w['met']),
                  ...(w['dag'] && w['dag'] < vandaag() && { gebeurdOp: `${w['dag']}T12:00:00.000Z` }),
                },
              })
            }
          />
        )}
      </header>
      {casus.contactmomenten.length === 0 && <p className="ep-zacht">{t('casus.geenContact')}</p>}
      <ol className="ep-tijdlijn">
        {casus.contactmomenten
          .toSorted((a, b) => b.contactOp.localeCompare(a.contactOp))
          .map((een) => (
            <li key={een.contactmomentId}>
              <Woorden tekst={een.tekst} />
              <div className="ep-zacht">
                {dag(een.contactOp)}, <Wie medewerker={een.medewerker} />
                {een.met.length > 0 && (
                  <>
                    {' '}
                    {t('contact.sprak')} {een.met.map(({ naam }) => naam ?? t('tekst.gezinslid')).join(', ')}
                  </>
                )}
              </div>
            </li>
          ))}
      </ol>
    </section>
  );
}
