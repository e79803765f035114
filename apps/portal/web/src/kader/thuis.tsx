import { useRouter } from '@tanstack/react-router';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { Laden } from '../onderdelen/melding.js';
import { inMenu, schermen } from '../schermen/schermen.js';
import { useAccount } from './account.js';

/** Everybody begins where the own work is: the first screen of the menu. */
export function Thuis() {
  const { t } = useTranslation();
  const { data: account } = useAccount();
  const router = useRouter();
  const eerste = account && schermen.find(inMenu(account))?.pad;
  useEffect(() => {
    // Once: whoever chose something meanwhile goes there.
    if (eerste && router.latestLocation.pathname === '/') void router.navigate({ to: eerste, replace: true });
  }, [eerste, router]);
  if (eerste) return <Laden />;
  return (
    <>
      <header>
        <h1 className="utrecht-heading-1">{t('thuis.titel')}</h1>
      </header>
      <p>{t('thuis.niets')}</p>
    </>
  );
}
