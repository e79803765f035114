import { useTranslation } from 'react-i18next';
import { momentVoluit } from '../../../onderdelen/tekst.js';
import { Gevraagd } from '../../../onderdelen/vraag.js';
import { grenzen, instant } from '../moment.js';
import { AsKeuze, MomentVeld } from '../moment-velden.js';
import { useCasusStand, usePlek } from '../stand.js';
import { useDossierOp } from '../vragen.js';
import { verschillen } from '../verschil.js';
import { DossierBeeld, Verschillen } from '../waarden.js';

/** What was known at a moment, and what became otherwise since. */
export function OpMoment() {
  const { t } = useTranslation();
  const { nu } = useCasusStand();
  const [{ op, as = 'vastgelegd' }, zet] = usePlek();
  const moment = instant(op);
  const vraag = useDossierOp(nu, grenzen(op, as), { aan: moment !== undefined });
  return (
    <>
      <section className="ep-kaart ep-vragen">
        <MomentVeld label={t('toezicht.op')} waarde={op} zet={(op) => zet({ op })} eerste />
        <AsKeuze as={as} zet={(as) => zet({ as })} />
      </section>
      {moment === undefined ? (
        <p className="ep-zacht">{t('toezicht.kies')}</p>
      ) : (
        <Gevraagd vraag={vraag}>
          {(dossier) =>
            dossier === null ? (
              <p className="ep-kaart">{t('toezicht.bestondNiet')}</p>
            ) : (
              <div className="ep-raster gelijk">
                <section className="ep-kaart" aria-live="polite">
                  <header>
                    <h2 className="utrecht-heading-2">
                      {t(`toezicht.bekend.${as}`, { moment: momentVoluit(moment) })}
                    </h2>
                    <span className="ep-zacht">
                      {t('toezicht.totNummer', { moment: momentVoluit(dossier.vastgelegdOp) })}
                    </span>
                  </header>
                  <DossierBeeld dossier={dossier} />
                </section>
                <section className="ep-kaart">
                  <h2 className="utrecht-heading-2">{t('toezicht.sindsdien')}</h2>
                  <Verschillen lijst={verschillen(dossier, nu)} />
                </section>
              </div>
            )
          }
        </Gevraagd>
      )}
    </>
  );
}
