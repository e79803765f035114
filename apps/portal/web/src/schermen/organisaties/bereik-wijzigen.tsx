import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { regel } from '../../api/client.js';
import { useAccount } from '../../kader/account.js';
import { useOpdracht } from '../../kader/opdracht.js';
import { Formulier, type Waarden } from '../../onderdelen/formulier.js';
import { Knop } from '../../onderdelen/knop.js';
import { Venster } from '../../onderdelen/venster.js';

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
  /** The version that was looked at: what another changed meanwhile is not written over unseen. */
  const [open, zetOpen] = useState<string>();
  const titel = t('organisatie.bereik.wijzig', { naam: naam ?? t('organisatie.zonderNaam') });
  const leg = useOpdracht<Waarden, unknown>(
    (waarden, koppen) =>
      regel.POST('/organisaties/{organisatieId}/medewerkers/{medewerkerId}/bereikbaarheid', {
        params: { path: { organisatieId, medewerkerId }, header: { ...koppen, 'If-Match': open ?? '' } },
        body: {
          ...(waarden['telefoon'] && { telefoon: waarden['telefoon'] }),
          ...(waarden['email'] && { email: waarden['email'] }),
        },
      }),
    () => zetOpen(undefined),
  );
  return (
    <>
      <Knop soort="licht" aria-label={titel} onClick={() => zetOpen(etag)}>
        {t('organisatie.bereik.knop')}
      </Knop>
      {open !== undefined && (
        <Venster titel={titel} sluit={() => zetOpen(undefined)}>
          {beheert && <p>{t('organisatie.bereik.ongezien')}</p>}
          <Formulier
            velden={[
              { naam: 'telefoon', label: t('organisatie.bereik.telefoon'), mag: true, standaard: telefoon ?? '' },
              { naam: 'email', label: t('organisatie.bereik.email'), mag: true, standaard: email ?? '' },
            ]}
            knop={t('organisatie.bereik.bewaar')}
            opdracht={leg}
            onderwerp={undefined}
          />
        </Venster>
      )}
    </>
  );
}
