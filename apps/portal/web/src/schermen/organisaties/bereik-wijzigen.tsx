import { useTranslation } from 'react-i18next';
import { regel } from '../../api/client.js';
import { useAccount } from '../../kader/account.js';
import { OrganisatieKnop } from './organisatie-knop.js';

interface Eigenschappen {
  readonly organisatieId: string;
  readonly etag: string;
  readonly medewerkerId: string;
  readonly naam?: string | undefined;
  readonly telefoon?: string | undefined;
  readonly email?: string | undefined;
}

/** A teamleider says how somebody of the own organisation is reached; a beheerder of any, who reads no name or number. */
export function BereikWijzigen({ organisatieId, etag, medewerkerId, naam, telefoon, email }: Eigenschappen) {
  const { t } = useTranslation();
  const beheert = useAccount().data?.rollen.includes('beheerder');
  return (
    <OrganisatieKnop
      {...{ organisatieId, etag }}
      tekst={t('organisatie.bereik.knop')}
      titel={t('organisatie.bereik.wijzig', { naam: naam ?? t('organisatie.zonderNaam') })}
      uitleg={beheert && <p>{t('organisatie.bereik.ongezien')}</p>}
      concept={['bereikbaarheid', medewerkerId]}
      velden={[
        { naam: 'telefoon', label: t('organisatie.bereik.telefoon'), mag: true, standaard: telefoon ?? '' },
        { naam: 'email', label: t('organisatie.bereik.email'), mag: true, standaard: email ?? '' },
      ]}
      knop={t('organisatie.bereik.bewaar')}
      stuur={(waarden, op) =>
        regel.POST('/organisaties/{organisatieId}/medewerkers/{medewerkerId}/bereikbaarheid', {
          params: op({ medewerkerId }),
          body: {
            ...(waarden['telefoon'] && { telefoon: waarden['telefoon'] }),
            ...(waarden['email'] && { email: waarden['email'] }),
          },
        })
      }
    />
  );
}
