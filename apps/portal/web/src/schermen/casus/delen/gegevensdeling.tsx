import { useTranslation } from 'react-i18next';
import { regel } from '../../../api/client.js';
import { Wie } from '../../../onderdelen/tekst.js';
import { Gevraagd } from '../../../onderdelen/vraag.js';
import { type Schema, useDossier } from '../dossier.js';
import { Grondslagen } from '../gegevensdeling/grondslagen.js';
import { Toestemmingen } from '../gegevensdeling/toestemmingen.js';
import { useGegevensdeling } from '../gegevensdeling/vraag.js';
import { OpdrachtKnop } from '../opdracht-knop.js';

/** What is shared, by which law, and who agreed. */
export function Gegevensdeling() {
  const { t } = useTranslation();
  const { casus, mag } = useDossier();
  const vraag = useGegevensdeling(casus.casusId, mag.doetMee);
  if (!mag.doetMee)
    return (
      <section className="ep-kaart">
        <p>{t('gegevensdeling.nietVoorU')}</p>
      </section>
    );
  return (
    <Gevraagd vraag={vraag}>
      {(delen) => (
        <>
          {mag.houdtPlan && <Grondslagen delen={delen} />}
          <Toestemmingen delen={delen} />
          {delen.meelezers.length > 0 && <Meelezers meelezers={delen.meelezers} />}
        </>
      )}
    </Gevraagd>
  );
}

/** Whom a young person lets read along. */
function Meelezers({ meelezers }: { readonly meelezers: readonly Schema['Meelezer'][] }) {
  const { t } = useTranslation();
  return (
    <section className="ep-kaart">
      <h2 className="utrecht-heading-2">{t('meelezen.titel')}</h2>
      <ul className="ep-lijst">
        {meelezers.map(({ persoon, ouder }) => (
          <li key={`${persoon.persoonId} ${ouder.persoonId}`}>
            <div className="ep-breed">
              <strong>
                <Wie persoon={ouder} />
              </strong>
              <div className="ep-zacht">{t('meelezen.met', { wie: persoon.naam ?? t('tekst.gezinslid') })}</div>
            </div>
            <OpdrachtKnop
              soort="licht"
              tekst={t('meelezen.nietMeer')}
              over={ouder.naam}
              velden={[]}
              stuur={(_, naar) =>
                regel.POST('/casussen/{casusId}/gezinsleden/{persoonId}/meelezers/{ouderId}/intrekking', {
                  params: naar({ persoonId: persoon.persoonId, ouderId: ouder.persoonId }),
                })
              }
            />
          </li>
        ))}
      </ul>
    </section>
  );
}
