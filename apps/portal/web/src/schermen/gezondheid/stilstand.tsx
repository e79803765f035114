import './gezondheid.css';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { components } from '../../api/leesmodellen.js';
import { Knop } from '../../onderdelen/knop.js';
import { moment } from '../../onderdelen/tekst.js';

type Projectie = components['schemas']['ProjectieStatus'];

export interface Stil {
  readonly naam: string;
  readonly streamId: string;
}

interface Eigenschappen {
  readonly projecties: readonly Projectie[];
  readonly bezig: boolean;
  readonly herkans: (stillen: readonly Stil[]) => void;
}

/** What stands still and why, and what waits for that. */
export function Stilstand({ projecties, bezig, herkans }: Eigenschappen) {
  const { t } = useTranslation();
  const kop = useId();
  const stil = projecties.flatMap(({ naam, geparkeerd }) => geparkeerd.map((een) => ({ naam, ...een })));
  const wacht = projecties.flatMap(({ naam, wachtend }) => wachtend.map((een) => ({ naam, ...een })));
  if (stil.length + wacht.length === 0) return null;
  return (
    <section className="ep-kaart ep-vraagt" aria-labelledby={kop}>
      <h2 className="utrecht-heading-2" id={kop}>
        {t('gezondheid.stilstand')}
      </h2>
      <p className="ep-zacht">{t('gezondheid.stilstandUitleg')}</p>
      {stil.length > 1 && (
        <Knop soort="bij" disabled={bezig} onClick={() => herkans(stil)}>
          {t('gezondheid.allesOpnieuw', { count: stil.length })}
        </Knop>
      )}
      <ul className="ep-lijst">
        {stil.map((een) => (
          <li key={een.naam + een.streamId}>
            <div className="ep-breed">
              <strong>{t(`gezondheid.leesmodel.${een.naam}`, een.naam)}</strong>
              <div>{t(`gezondheid.reden.${een.reden}`)}</div>
              <div className="ep-zacht">
                {t('gezondheid.sinds', { moment: moment(een.sindsOp) })}{' '}
                {t('gezondheid.wachten', { count: een.aantalGebeurtenissen })}
              </div>
              <Uitzoeken nummer={een.streamId} versie={een.versie} positie={een.positie} melding={een.toelichting} />
            </div>
            <Knop disabled={bezig} onClick={() => herkans([een])}>
              {t('gezondheid.opnieuw')}
            </Knop>
          </li>
        ))}
        {wacht.map((een) => (
          <li key={`${een.naam}/${een.partitie}`}>
            <div className="ep-breed">
              <strong>{t(`gezondheid.leesmodel.${een.naam}`, een.naam)}</strong>
              <div>{t(`gezondheid.stand.${een.stand}`)}</div>
              <div className="ep-zacht">{t('gezondheid.sinds', { moment: moment(een.sindsOp) })}</div>
              <Uitzoeken nummer={een.streamId} melding={een.regel} />
            </div>
            <span className={een.stand === 'vastgelopen' ? 'ep-label fout' : 'ep-label info'}>
              {t(een.stand === 'vastgelopen' ? 'gezondheid.kijk' : 'gezondheid.vanzelfVerder')}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

interface UitzoekenEigenschappen {
  readonly nummer: string;
  readonly melding: string;
  readonly versie?: number;
  readonly positie?: number;
}

/** What the command line and the log call it. */
function Uitzoeken({ nummer, melding, versie, positie }: UitzoekenEigenschappen) {
  const { t } = useTranslation();
  const rijen = [
    ['stroom', nummer],
    ['versie', versie],
    ['positie', positie],
    ['melding', melding],
  ] as const;
  return (
    <details className="ep-uitzoeken">
      <summary>{t('gezondheid.uitzoeken')}</summary>
      <dl className="ep-uitzoeken-lijst">
        {rijen.map(
          ([naam, waarde]) =>
            waarde !== undefined && (
              <div key={naam}>
                <dt>{t(`gezondheid.technisch.${naam}`)}</dt>
                <dd>
                  <code>{waarde}</code>
                </dd>
              </div>
            ),
        )}
      </dl>
    </details>
  );
}
