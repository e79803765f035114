import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { lees, uit } from '../../api/client.js';
import { useAccount } from '../../kader/account.js';
import { ToonMeer, useLijst } from '../../onderdelen/bladlijst.js';
import { dag } from '../../onderdelen/tekst.js';

/** Of a melder: what was reported before, and where it stands. A coördinator has the werkbord for that. */
export function Eerdere() {
  const { t } = useTranslation();
  const { data: account } = useAccount();
  const lijst = useLijst(['aanmeldingen', 'eigen'], (query) => uit(lees.GET('/aanmeldingen', { params: { query } })), {
    limiet: 10,
    enabled: account !== undefined && account !== null && !account.rollen.includes('casuscoordinator'),
  });
  if (!lijst.data || lijst.data.length === 0) return null;
  return (
    <section className="ep-kaart">
      <h2 className="utrecht-heading-2">{t('nieuweAanmelding.eerdere')}</h2>
      <ul className="ep-lijst">
        {lijst.data.map(({ aanmeldingId, ingediendOp, status }) => (
          <li key={aanmeldingId}>
            <div className="ep-breed">
              <Link to="/aanmeldingen/$aanmeldingId" params={{ aanmeldingId }}>
                {t('gemeld.titel', { dag: dag(ingediendOp) })}
              </Link>
            </div>
            <span className="ep-label">{t(`gemeld.status.${status}`)}</span>
          </li>
        ))}
      </ul>
      <ToonMeer lijst={lijst} />
    </section>
  );
}
