import { Navigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { schermen } from '../schermen/schermen.js';
import { useAccount } from './account.js';

/** Everybody begins where the own work is: the first screen of the menu. */
export function Thuis() {
  const { t } = useTranslation();
  const { data: account } = useAccount();
  const eerste = schermen.find(({ rollen }) => rollen?.some((rol) => account?.rollen.includes(rol)));
  if (eerste) return <Navigate to={eerste.pad} replace />;
  return (
    <>
      <header>
        <h1 className="utrecht-heading-1">{t('thuis.titel')}</h1>
      </header>
      <p>{t('thuis.niets')}</p>
    </>
  );
}
