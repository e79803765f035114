import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useId } from 'react';
import { useTranslation } from 'react-i18next';
import { Knop } from '../../../onderdelen/knop.js';
import { momentVoluit } from '../../../onderdelen/tekst.js';
import { Gevraagd } from '../../../onderdelen/vraag.js';
import { WieWanneer } from '../regel.js';
import { useToets } from '../sneltoetsen.js';
import { useCasusStand, usePlek } from '../stand.js';
import { dossierVraag, type Regel, useDossierOp, useGeschiedenis } from '../vragen.js';
import { verschillen } from '../verschil.js';
import { DossierBeeld, Verschillen } from '../waarden.js';

/** So many at a time are fetched; on the way through one hardly ever waits. */
const STUK = 50;

/** One event after the other: what it was, what it changed, and how the casus stood then. */
export function Stappen() {
  const { casusId } = useCasusStand();
  const [{ stap = 1 }] = usePlek();
  const begin = Math.floor((stap - 1) / STUK) * STUK + 1;
  const vraag = useGeschiedenis(casusId, { vanafNummer: begin, volgorde: 'oudste-eerst', limiet: STUK });
  return (
    <Gevraagd vraag={vraag}>
      {({ items, aantal }) => {
        const een = items.find(({ nummer }) => nummer === stap);
        return een ? (
          <Stap een={een} volgende={items.find(({ nummer }) => nummer === stap + 1)} aantal={aantal} />
        ) : null;
      }}
    </Gevraagd>
  );
}

interface StapEigenschappen {
  readonly een: Regel;
  readonly volgende: Regel | undefined;
  readonly aantal: number;
}

function Stap({ een, volgende, aantal }: StapEigenschappen) {
  const { t } = useTranslation();
  const { nu, peil } = useCasusStand();
  const [, zet] = usePlek();
  const vragen = useQueryClient();
  const schuif = useId();
  const { nummer, vastgelegdOp } = een;
  useEffect(() => {
    peil.op = vastgelegdOp;
    return () => void (peil.op = undefined);
  }, [peil, vastgelegdOp]);
  const naar = useCallback((stap: number) => stap >= 1 && stap <= aantal && zet({ stap }), [aantal, zet]);
  useToets('ArrowLeft', () => naar(nummer - 1));
  useToets('ArrowRight', () => naar(nummer + 1));
  const voor = useDossierOp(nu, { opPositie: een.positie - 1 });
  const na = useDossierOp(nu, { opPositie: een.positie });
  useEffect(() => {
    if (volgende) void vragen.prefetchQuery(dossierVraag(nu, { opPositie: volgende.positie }));
  }, [vragen, nu, volgende]);
  return (
    <>
      <section className="ep-kaart">
        <div className="ep-schuif">
          <Knop soort="bij" disabled={nummer === 1} onClick={() => naar(nummer - 1)} aria-keyshortcuts="ArrowLeft">
            ← {t('toezicht.vorige')}
          </Knop>
          <label htmlFor={schuif} className="ep-onzichtbaar">
            {t('toezicht.schuif')}
          </label>
          <input
            id={schuif}
            type="range"
            min={1}
            max={aantal}
            value={nummer}
            aria-valuetext={t('toezicht.stapVan', { nummer, aantal })}
            onChange={({ target }) => naar(Number(target.value))}
          />
          <Knop
            soort="bij"
            disabled={nummer === aantal}
            onClick={() => naar(nummer + 1)}
            aria-keyshortcuts="ArrowRight"
          >
            {t('toezicht.volgende')} →
          </Knop>
        </div>
        <div role="status">
          <p className="ep-zacht ep-stapnummer">{t('toezicht.stapVan', { nummer, aantal })}</p>
          <h2 className="utrecht-heading-2">{een.wat}</h2>
          <WieWanneer een={een} />
        </div>
        <p className="ep-zacht">
          {t('toezicht.vastgelegdOp', { moment: momentVoluit(een.vastgelegdOp) })} · {t('toezicht.blad')}{' '}
          <span className="ep-ref">{een.blad.slice(0, 16)}</span>
        </p>
      </section>
      <Gevraagd vraag={na}>
        {(daarna) => (
          <div className="ep-raster gelijk">
            <section className="ep-kaart">
              <h2 className="utrecht-heading-2">{t('toezicht.ditVeranderde')}</h2>
              <Gevraagd vraag={voor}>{(toen) => <Verschillen lijst={verschillen(toen, daarna)} />}</Gevraagd>
            </section>
            <section className="ep-kaart">
              <h2 className="utrecht-heading-2">{t('toezicht.zoStond')}</h2>
              {daarna ? <DossierBeeld dossier={daarna} /> : <p className="ep-zacht">{t('toezicht.bestondNiet')}</p>}
            </section>
          </div>
        )}
      </Gevraagd>
    </>
  );
}
