import { Link } from '@tanstack/react-router';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { Bestand } from '../../../onderdelen/bestand.js';
import { Knop } from '../../../onderdelen/knop.js';
import { Gevraagd } from '../../../onderdelen/vraag.js';
import { Wat, WieWanneer } from '../regel.js';
import { useCasusStand, usePlek } from '../stand.js';
import { useGeschiedenis } from '../vragen.js';

/** So many on the screen at once, however long the history is. */
const BLADZIJDE = 50;

/** All that happened, the last first: a piece at a time, and a slider over the whole. */
export function Tijdlijn() {
  const { t } = useTranslation();
  const { casusId } = useCasusStand();
  const [{ stap }, zet] = usePlek();
  const schuif = useId();
  const vraag = useGeschiedenis(casusId, {
    ...(stap !== undefined && { vanafNummer: stap }),
    volgorde: 'laatste-eerst',
    limiet: BLADZIJDE,
  });
  return (
    <Gevraagd vraag={vraag}>
      {({ items, aantal }) => {
        const bovenaan = items[0]?.nummer ?? aantal;
        const naar = (nummer: number) => zet({ stap: Math.min(aantal, Math.max(1, nummer)) });
        return (
          <section className="ep-kaart">
            <header>
              <h2 className="utrecht-heading-2">{t('toezicht.deel.tijdlijn')}</h2>
              <span className="ep-zacht" role="status">
                {t('toezicht.vanTot', { van: items.at(-1)?.nummer ?? 0, tot: bovenaan, aantal })}
              </span>
              <Bestand pad={`/audit/v1/casussen/${casusId}/geschiedenis/uitvoer`} />
            </header>
            {aantal > BLADZIJDE && (
              <div className="ep-schuif">
                <Knop soort="bij" disabled={bovenaan >= aantal} onClick={() => naar(bovenaan + BLADZIJDE)}>
                  {t('toezicht.nieuwer')}
                </Knop>
                <label htmlFor={schuif} className="ep-onzichtbaar">
                  {t('toezicht.schuif')}
                </label>
                <input
                  id={schuif}
                  type="range"
                  min={1}
                  max={aantal}
                  value={stap ?? aantal}
                  onChange={({ target }) => naar(Number(target.value))}
                />
                <Knop soort="bij" disabled={bovenaan <= BLADZIJDE} onClick={() => naar(bovenaan - BLADZIJDE)}>
                  {t('toezicht.ouder')}
                </Knop>
              </div>
            )}
            <ol className="ep-tijdlijn">
              {items.map((een) => (
                <li key={een.positie}>
                  <Link to={`/naspeuren/${casusId}/stappen`} search={{ stap: een.nummer } as never}>
                    <Wat wat={een.wat} />
                  </Link>
                  <WieWanneer een={een} />
                </li>
              ))}
            </ol>
          </section>
        );
      }}
    </Gevraagd>
  );
}
