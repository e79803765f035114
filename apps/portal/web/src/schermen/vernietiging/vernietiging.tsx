import { useTranslation } from 'react-i18next';
import { useAccount } from '../../kader/account.js';
import { Besluiten } from './besluiten.js';
import { Wachtend } from './wachtend.js';
import './vernietiging.css';

/**
 * What need not be kept any longer. Coördinatoren decide, two of them; a beheerder sees that it does not stay lying, and of
 * nobody who it is.
 */
export default function Vernietiging() {
  const { t } = useTranslation();
  const { data: account } = useAccount();
  const beheert = account?.rollen.includes('beheerder') ?? false;
  return (
    <>
      <header>
        <h1 className="utrecht-heading-1">{t('schermen.vernietiging')}</h1>
      </header>
      <p>{t(beheert ? 'vernietiging.uitlegBeheer' : 'vernietiging.uitleg')}</p>
      {account && (beheert ? <Wachtend /> : <Besluiten />)}
    </>
  );
}
