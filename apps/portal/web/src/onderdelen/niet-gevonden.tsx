import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';

/** What does not exist and what one may not see look the same. */
export function NietGevonden() {
  const { t } = useTranslation();
  return (
    <>
      <header>
        <h1 className="utrecht-heading-1">{t('nietGevonden.titel')}</h1>
      </header>
      <p>
        {t('nietGevonden.uitleg')} <Link to="/">{t('nietGevonden.terug')}</Link>
      </p>
    </>
  );
}
