import { useId, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { dag, Woorden } from '../../../onderdelen/tekst.js';
import { useDossier } from '../dossier.js';
import { Banen } from '../tijdlijn/banen.js';
import { Lijst } from '../tijdlijn/lijst.js';
import { momenten, standOp } from '../tijdlijn/momenten.js';
import '../tijdlijn/tijdlijn.css';

/** What happened, as a picture with a slider over it, and as a list: both show the same moment. */
export function Tijdlijn() {
  const { t } = useTranslation();
  const { casus } = useDossier();
  const schuif = useId();
  const alle = useMemo(() => momenten(casus), [casus]);
  /** Newest first, as one reads it. */
  const lijst = useMemo(() => alle.toReversed(), [alle]);
  const [plaats, zetPlaats] = useState<number>();
  const laatste = alle.length - 1;
  const i = Math.min(plaats ?? laatste, laatste);
  const nu = alle[i]!;
  const stand = standOp(casus, nu.op);
  const wat = t(`tijdlijn.wat.${nu.wat}`);
  return (
    <section className="ep-kaart">
      <h2 className="utrecht-heading-2">{t('tijdlijn.titel')}</h2>
      <Banen alle={alle} nu={nu} />
      <div className="ep-veld ep-schuif">
        <label htmlFor={schuif}>{t('tijdlijn.schuif')}</label>
        <input
          id={schuif}
          type="range"
          min={0}
          max={laatste}
          value={i}
          aria-valuetext={`${dag(nu.op)}: ${wat}`}
          onChange={({ target }) => zetPlaats(Number(target.value))}
        />
      </div>
      <div className="ep-toen">
        <p>
          <strong>{wat}</strong> {nu.naam} <Woorden tekst={nu.tekst} />
        </p>
        <p className="ep-zacht">
          {t('tijdlijn.toen', { dag: dag(nu.op) })}{' '}
          {[
            stand.regisseur && t('tijdlijn.antwoordde', { naam: stand.regisseur }),
            t('tijdlijn.vragen', { count: stand.vragen }),
            t('tijdlijn.afspraken', { count: stand.afspraken }),
            t('tijdlijn.organisaties', { count: stand.organisaties }),
          ]
            .filter(Boolean)
            .join(' · ')}
        </p>
      </div>
      <Lijst alle={lijst} gekozen={laatste - i} kies={(n) => zetPlaats(laatste - n)} />
    </section>
  );
}
