import { useTranslation } from 'react-i18next';
import { Gevraagd } from '../../../onderdelen/vraag.js';
import { grenzen } from '../moment.js';
import { AsKeuze, MomentVeld } from '../moment-velden.js';
import { useCasusStand, usePlek } from '../stand.js';
import { useDossierOp } from '../vragen.js';
import { verschillen } from '../verschil.js';
import { Verschillen } from '../waarden.js';

/** Before there was anything. */
const BEGIN = { opPositie: 0 };

/** What became otherwise between two moments; without the second: until now, without the first: since the beginning. */
export function Verschil() {
  const { t } = useTranslation();
  const { nu } = useCasusStand();
  const [{ op, tot, as = 'vastgelegd' }, zet] = usePlek();
  const van = useDossierOp(nu, op ? grenzen(op, as) : BEGIN);
  const naar = useDossierOp(nu, grenzen(tot, as));
  return (
    <>
      <section className="ep-kaart ep-vragen">
        <MomentVeld label={t('toezicht.van')} waarde={op} zet={(op) => zet({ op })} eerste />
        <MomentVeld label={t('toezicht.tot')} waarde={tot} zet={(tot) => zet({ tot })} />
        <AsKeuze as={as} zet={(as) => zet({ as })} />
      </section>
      <section className="ep-kaart" aria-live="polite">
        <h2 className="utrecht-heading-2">{t('toezicht.veranderd')}</h2>
        <Gevraagd vraag={van}>
          {(toen) => <Gevraagd vraag={naar}>{(daarna) => <Verschillen lijst={verschillen(toen, daarna)} />}</Gevraagd>}
        </Gevraagd>
      </section>
    </>
  );
}
