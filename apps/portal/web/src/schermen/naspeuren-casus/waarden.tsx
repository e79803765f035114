import { useTranslation } from 'react-i18next';
import { dag } from '../../onderdelen/tekst.js';
import { STUKKEN, type Verschil, type Waarde } from './verschil.js';
import type { Dossier } from './vragen.js';

const DATUM = /^\d{4}-\d{2}-\d{2}$/;

/** Codes and words as one line. */
export function Waarden({ waarden }: { readonly waarden: readonly Waarde[] }) {
  const { t } = useTranslation();
  const woorden = waarden.flatMap(({ code, count, woord }) => {
    if (code) return t(code, count === undefined ? {} : { count });
    return woord === undefined ? [] : DATUM.test(woord) ? dag(woord) : woord;
  });
  const ref = waarden.find((een) => een.ref !== undefined)?.ref;
  return (
    <>
      {woorden.join(' · ')} {ref && <span className="ep-ref">{ref}</span>}
    </>
  );
}

const LABEL = { nieuw: 'goed', weg: 'fout', anders: 'info' } as const;

/** What became otherwise, one line each. */
export function Verschillen({ lijst }: { readonly lijst: readonly Verschil[] }) {
  const { t } = useTranslation();
  if (lijst.length === 0) return <p className="ep-zacht">{t('toezicht.geenVerschil')}</p>;
  return (
    <ul className="ep-lijst ep-dicht">
      {lijst.map((een) => (
        <li key={`${een.onderdeel} ${een.id}`}>
          <span className={`ep-label ${LABEL[een.soort]}`}>{t(`toezicht.soort.${een.soort}`)}</span>
          <span className="ep-breed">
            <strong>{t(`toezicht.een.${een.onderdeel}`)}:</strong>{' '}
            {een.was.length > 0 && (
              <del>
                <Waarden waarden={een.was} />
              </del>
            )}{' '}
            {een.werd.length > 0 && (
              <ins>
                <Waarden waarden={een.werd} />
              </ins>
            )}
          </span>
        </li>
      ))}
    </ul>
  );
}

/** The casus as it stood: what was there, without names and words. */
export function DossierBeeld({ dossier }: { readonly dossier: Dossier }) {
  const { t } = useTranslation();
  return (
    <dl className="ep-dl ep-beeld">
      {Object.entries(STUKKEN).map(([onderdeel, van]) => {
        const stukken = van(dossier);
        return (
          <div key={onderdeel}>
            <dt>{t(`toezicht.onderdeel.${onderdeel}`)}</dt>
            <dd>
              {stukken.length === 0 && <span className="ep-zacht">{t('toezicht.geen')}</span>}
              <ul>
                {stukken.map(({ id, waarden }) => (
                  <li key={id ?? onderdeel}>
                    <Waarden waarden={waarden} />
                  </li>
                ))}
              </ul>
            </dd>
          </div>
        );
      })}
    </dl>
  );
}
