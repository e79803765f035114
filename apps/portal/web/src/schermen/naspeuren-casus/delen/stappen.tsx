import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useId, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Knop } from '../../../onderdelen/knop.js';
import { FoutMelding, Laden } from '../../../onderdelen/melding.js';
import { momentVoluit } from '../../../onderdelen/tekst.js';
import { Gevraagd } from '../../../onderdelen/vraag.js';
import { Wat, WieWanneer } from '../regel.js';
import { useToets } from '../sneltoetsen.js';
import { useCasusStand, usePlek } from '../stand.js';
import { dossierVraag, geschiedenisVraag, type Regel, useDossierOp, useGeschiedenis } from '../vragen.js';
import { verschillen } from '../verschil.js';
import { DossierBeeld, Verschillen } from '../waarden.js';

/** So many at a time are fetched; on the way through one hardly ever waits. */
const STUK = 50;

/** One event after the other: what it was, what it changed, and how the casus stood then. */
export function Stappen() {
  const { casusId } = useCasusStand();
  // Asked for by itself: a part from past the end is empty, and does not say where the end is.
  const laatste = useGeschiedenis(casusId, { volgorde: 'laatste-eerst', limiet: 1 });
  return <Gevraagd vraag={laatste}>{({ aantal }) => <Stap aantal={aantal} />}</Gevraagd>;
}

/** The buttons and the slider stay whatever is on its way: who drags or holds a key goes on. */
function Stap({ aantal }: { readonly aantal: number }) {
  const { t } = useTranslation();
  const { casusId, peil } = useCasusStand();
  const vragen = useQueryClient();
  const [{ stap = 1 }, zet] = usePlek();
  const schuif = useId();
  const nummer = Math.max(1, Math.min(aantal, stap));
  const begin = Math.floor((nummer - 1) / STUK) * STUK + 1;
  const stuk = useMemo(() => ({ vanafNummer: begin, volgorde: 'oudste-eerst', limiet: STUK }) as const, [begin]);
  const vraag = useGeschiedenis(casusId, stuk);
  const gebeurtenis = (n: number) => vraag.data?.items.find((een) => een.nummer === n);
  const een = gebeurtenis(nummer);
  const naar = (stap: number) => stap >= 1 && stap <= aantal && zet({ stap });
  useEffect(() => {
    peil.op = async () => {
      const { items } = await vragen.ensureQueryData(geschiedenisVraag(casusId, stuk));
      return items.find((een) => een.nummer === nummer)?.vastgelegdOp;
    };
    return () => void (peil.op = undefined);
  }, [peil, vragen, casusId, stuk, nummer]);
  useToets('ArrowLeft', () => naar(nummer - 1));
  useToets('ArrowRight', () => naar(nummer + 1));
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
          {een && (
            <>
              <h2 className="utrecht-heading-2">
                <Wat wat={een.wat} />
              </h2>
              <WieWanneer een={een} />
            </>
          )}
        </div>
        {een && (
          <p className="ep-zacht">
            {t('toezicht.vastgelegdOp', { moment: momentVoluit(een.vastgelegdOp) })} · {t('toezicht.blad')}{' '}
            <span className="ep-ref">{een.blad.slice(0, 16)}</span>
          </p>
        )}
      </section>
      {een ? (
        <Gevolg een={een} volgende={gebeurtenis(nummer + 1)} />
      ) : vraag.isError ? (
        <FoutMelding fout={vraag.error} />
      ) : (
        <Laden />
      )}
    </>
  );
}

/** What it changed, and how the casus stood then. */
function Gevolg({ een, volgende }: { readonly een: Regel; readonly volgende: Regel | undefined }) {
  const { t } = useTranslation();
  const { nu } = useCasusStand();
  const vragen = useQueryClient();
  const voor = useDossierOp(nu, { opPositie: een.positie - 1 }, { blijft: true });
  const na = useDossierOp(nu, { opPositie: een.positie }, { blijft: true });
  // Of another step until both are there.
  const oud = voor.isPlaceholderData || na.isPlaceholderData;
  useEffect(() => {
    if (volgende) void vragen.prefetchQuery(dossierVraag(nu, { opPositie: volgende.positie }));
  }, [vragen, nu, volgende]);
  return (
    <Gevraagd vraag={na}>
      {(daarna) => (
        <div className={`ep-raster gelijk${oud ? ' ep-oud' : ''}`} aria-busy={oud}>
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
  );
}
