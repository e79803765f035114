import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { regel } from '../../api/client.js';
import { useOpdracht } from '../../kader/opdracht.js';
import { Formulier, type Waarden } from '../../onderdelen/formulier.js';
import { Knop } from '../../onderdelen/knop.js';
import { Venster } from '../../onderdelen/venster.js';

interface Eigenschappen {
  readonly organisatieId: string;
  readonly medewerkerId: string;
  readonly naam?: string | undefined;
  readonly telefoon?: string | undefined;
  readonly email?: string | undefined;
}

/** A teamleider says how somebody of the own organisation is reached. */
export function BereikWijzigen({ organisatieId, medewerkerId, naam, telefoon, email }: Eigenschappen) {
  const { t } = useTranslation();
  const [open, zetOpen] = useState(false);
  const titel = t('organisatie.bereik.wijzig', { naam: naam ?? t('organisatie.zonderNaam') });
  const leg = useOpdracht<Waarden, unknown>(
    (waarden, koppen) =>
      regel.POST('/organisaties/{organisatieId}/medewerkers/{medewerkerId}/bereikbaarheid', {
        params: { path: { organisatieId, medewerkerId }, header: koppen },
        body: {
          ...(waarden['telefoon'] && { telefoon: waarden['telefoon'] }),
          ...(waarden['email'] && { email: waarden['email'] }),
        },
      }),
    () => zetOpen(false),
  );
  return (
    <>
      <Knop soort="licht" aria-label={titel} onClick={() => zetOpen(true)}>
        {t('organisatie.bereik.knop')}
      </Knop>
      {open && (
        <Venster titel={titel} sluit={() => zetOpen(false)}>
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
