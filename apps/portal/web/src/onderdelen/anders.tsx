import { useTranslation } from 'react-i18next';
import { dag } from './tekst.js';
import type { Verschil, Waarde } from './verschillen.js';

/** What became otherwise, a line each. */
export function WatErVeranderde({ verschillen }: { readonly verschillen: readonly Verschil[] }) {
  return (
    <ul>
      {verschillen.map((een) => (
        <li key={`${een.onderdeel} ${een.id}`}>
          <Anders {...een} />
        </li>
      ))}
    </ul>
  );
}

function Anders({ onderdeel, soort, woorden, velden }: Verschil) {
  const { t } = useTranslation();
  return (
    <>
      {soort !== 'anders' && <span className="ep-label">{t(`conflict.${soort}`)}</span>}{' '}
      {t(`conflict.onderdeel.${onderdeel}`)}
      {woorden && <>: {woorden}</>}
      {velden.map(({ veld, nu, was }) => (
        <div key={veld} className="ep-zacht">
          {veld !== 'stand' && <>{t(`conflict.velden.${veld}`, veld)}: </>}
          {nu ? <EenWaarde waarde={nu} /> : t('conflict.leeg')}
          {was && (
            <>
              {' '}
              ({t('conflict.van')} <EenWaarde waarde={was} />)
            </>
          )}
        </div>
      ))}
    </>
  );
}

export function EenWaarde({ waarde }: { readonly waarde: Waarde }) {
  const { t } = useTranslation();
  if ('codes' in waarde) return <>{waarde.codes.map((code) => t(code, code.split('.').at(-1)!)).join(', ')}</>;
  return <>{'dag' in waarde ? dag(waarde.dag) : waarde.tekst}</>;
}
