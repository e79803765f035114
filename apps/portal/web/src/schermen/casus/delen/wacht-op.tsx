import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { type Dossier, sprekers, useDossier } from '../dossier.js';

interface Punt {
  readonly wat: string;
  readonly deel: string;
  readonly aantal: number;
}

/** What a regisseur might forget: each leads to where it is done. */
function punten({ plan, status, aanbod }: Dossier, gezin: number): Punt[] {
  if (status !== 'lopend') return [];
  const open = plan.vragen.filter((een) => een.status === 'open');
  const huidig = plan.versies.find((een) => een.huidig);
  const beantwoord = new Set(huidig?.antwoorden.map(({ persoon }) => persoon.persoonId));
  const zonderDoel = open.filter((een) => een.geplaatst && !plan.doelen.some((doel) => doel.vraagId === een.vraagId));
  return [
    { wat: 'tePlaatsen', deel: 'plan', aantal: open.filter((een) => !een.geplaatst).length },
    { wat: 'prioKiezen', deel: 'plan', aantal: open.filter((een) => een.prioVoorlopig).length },
    { wat: 'zonderDoel', deel: 'plan', aantal: zonderDoel.length },
    { wat: 'doelVoorgesteld', deel: 'plan', aantal: plan.doelen.filter((een) => een.status === 'voorgesteld').length },
    { wat: 'geenVersie', deel: 'versies', aantal: open.length > 0 && !huidig ? 1 : 0 },
    { wat: 'geenAntwoord', deel: 'versies', aantal: huidig ? Math.max(0, gezin - beantwoord.size) : 0 },
    { wat: 'aanbodWacht', deel: 'regie', aantal: aanbod.filter((een) => een.status === 'aangeboden').length },
  ].filter(({ aantal }) => aantal > 0);
}

export function Aanbevolen() {
  const { t } = useTranslation();
  const { casus, mag } = useDossier();
  const lijst = punten(casus, sprekers(casus).length);
  if (!mag.houdtPlan || lijst.length === 0) return null;
  return (
    <section className="ep-kaart">
      <h2 className="utrecht-heading-2">{t('wachtOp.titel')}</h2>
      <ul className="ep-lijst ep-dicht">
        {lijst.map(({ wat, deel, aantal }) => (
          <li key={wat}>
            <Link to="/casussen/$casusId/$deel" params={{ casusId: casus.casusId, deel }}>
              {t(`wachtOp.${wat}`, { count: aantal })}
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
