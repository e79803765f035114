import { useTranslation } from 'react-i18next';
import { type Botsing, useBotsing } from '../kader/botsing.js';
import { Knop } from './knop.js';
import { dag } from './tekst.js';
import { Venster } from './venster.js';
import { type Verschil, verschillen } from './verschillen.js';

/** Somebody else was first: both are shown, and who wrote chooses. What was typed stays where it was typed. */
export function ConflictVenster() {
  const botsing = useBotsing();
  return botsing ? <Keuze botsing={botsing} /> : null;
}

function Keuze({ botsing }: { readonly botsing: Botsing }) {
  const { t } = useTranslation();
  const { body, toen, nu, ids, kies } = botsing;
  const mijn = geschreven(body);
  const anders = nu && (toen ? verschillen(toen, nu) : watHetNuIs(botsing));
  return (
    <Venster titel={t('conflict.titel')} sluit={() => kies('laten')} zonderTerug key={Object.values(ids).join()}>
      <p>{t('conflict.uitleg')}</p>
      <h3 className="utrecht-heading-3">{t('conflict.mijn')}</h3>
      {mijn.length === 0 ? (
        <p>{t('conflict.niets')}</p>
      ) : (
        <dl className="ep-conflict">
          {mijn.map(([veld, waarde]) => (
            <div key={veld}>
              <dt>{t(`conflict.velden.${veld}`)}</dt>
              <dd>{veld.endsWith('Datum') ? dag(waarde) : waarde}</dd>
            </div>
          ))}
        </dl>
      )}
      <h3 className="utrecht-heading-3">{t('conflict.intussen')}</h3>
      {anders?.length ? (
        <ul>
          {anders.map((een, i) => (
            <li key={i}>
              <Anders {...een} />
            </li>
          ))}
        </ul>
      ) : (
        <p>{t('conflict.onbekend')}</p>
      )}
      <div className="ep-knoppen">
        {/* First: a second Enter of who was sending must not choose for the other. */}
        <Knop soort="bij" onClick={() => kies('laten')}>
          {t('conflict.laten')}
        </Knop>
        <Knop onClick={() => kies('sturen')}>{t('conflict.sturen')}</Knop>
      </div>
    </Venster>
  );
}

function Anders({ onderdeel, soort, woorden, nu, was }: Verschil) {
  const { t } = useTranslation();
  const woord = (code: string | undefined) => code && t(code, { defaultValue: code.includes('.') ? '' : code });
  return (
    <>
      {soort !== 'anders' && <span className="ep-label">{t(`conflict.${soort}`)}</span>}{' '}
      {t(`conflict.onderdeel.${onderdeel}`)}
      {woorden && <>: {woorden}</>}
      {woord(nu) && (
        <>
          {' '}
          ({woord(nu)}
          {woord(was) && (
            <>
              , {t('conflict.van')} {woord(was)}
            </>
          )}
          )
        </>
      )}
    </>
  );
}

const VELDEN = new Set(['tekst', 'reden', 'toelichting', 'inhoud', 'naam', 'uiterlijkDatum', 'nazorgDatum', 'verhaal']);

/** The words in what was sent, wherever they lie in it; codes and ids are no words. */
function geschreven(body: unknown): [veld: string, waarde: string][] {
  if (typeof body !== 'object' || body === null) return [];
  return Object.entries(body).flatMap(([veld, waarde]): [string, string][] =>
    typeof waarde === 'string' ? (VELDEN.has(veld) && waarde ? [[veld, waarde]] : []) : geschreven(waarde),
  );
}

/** Of what the screen did not show before: the piece that it was about, as it is now. */
function watHetNuIs({ nu, ids }: Botsing): Verschil[] {
  const afspraak = nu?.plan.afspraken.find(({ afspraakId }) => afspraakId === ids['afspraakId']);
  if (!afspraak) return [];
  const { tekst, status } = afspraak;
  return [{ onderdeel: 'afspraken', soort: 'anders', woorden: tekst.tekst, nu: `afspraak.standen.${status}` }];
}
