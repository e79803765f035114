import { useTranslation } from 'react-i18next';
import { Gevraagd } from '../../../onderdelen/vraag.js';
import { type As, grenzen, watSchort } from '../moment.js';
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
  const [{ op, tot, as = 'vastgelegd' }, zet] = usePlek();
  const schort = watSchort(op, tot);
  return (
    <>
      <section className="ep-kaart ep-vragen">
        <MomentVeld label={t('toezicht.van')} waarde={op} zet={(op) => zet({ op })} eerste />
        <MomentVeld label={t('toezicht.tot')} waarde={tot} zet={(tot) => zet({ tot })} />
        <AsKeuze as={as} zet={(as) => zet({ as })} />
      </section>
      <section className="ep-kaart" aria-live="polite">
        <h2 className="utrecht-heading-2">{t('toezicht.veranderd')}</h2>
        {schort ? <p className="ep-zacht">{t(`toezicht.${schort}`)}</p> : <Tussen op={op} tot={tot} as={as} />}
      </section>
    </>
  );
}

interface TussenEigenschappen {
  readonly op: string | undefined;
  readonly tot: string | undefined;
  readonly as: As;
}

function Tussen({ op, tot, as }: TussenEigenschappen) {
  const { nu } = useCasusStand();
  const van = useDossierOp(nu, op === undefined ? BEGIN : grenzen(op, as));
  const naar = useDossierOp(nu, grenzen(tot, as));
  return (
    <Gevraagd vraag={van}>
      {(toen) => <Gevraagd vraag={naar}>{(daarna) => <Verschillen lijst={verschillen(toen, daarna)} />}</Gevraagd>}
    </Gevraagd>
  );
}
