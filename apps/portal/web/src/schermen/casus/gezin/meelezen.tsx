import { useTranslation } from 'react-i18next';
import { regel } from '../../../api/client.js';
import { useGegevensdeling } from '../gegevensdeling/vraag.js';
import { type Schema, useDossier } from '../dossier.js';
import { OpdrachtKnop } from '../opdracht-knop.js';
import { mogelijkeOuders } from './mogelijk.js';

/** From 16 a parent reads along only where the young person wants that; written down for whom cannot do it itself. */
export function Meelezen({ persoon }: { readonly persoon: Schema['Persoon'] }) {
  const { t } = useTranslation();
  const { casus } = useDossier();
  const { data } = useGegevensdeling(casus.casusId);
  const { persoonId } = persoon;
  if (!data?.voorWie.some((een) => een.persoonId === persoonId)) return null;
  const naam = (een: Schema['Persoon']) => een.naam ?? t('tekst.gezinslid');
  const mee = data.meelezers.filter((een) => een.persoon.persoonId === persoonId).map(({ ouder }) => ouder);
  const nog = mogelijkeOuders(casus, persoon).filter((een) => !mee.some((al) => al.persoonId === een.persoonId));
  return (
    <>
      {nog.length > 0 && (
        <OpdrachtKnop
          soort="licht"
          tekst={t('meelezen.laat')}
          over={persoon.naam}
          uitleg={<p>{t('meelezen.uitleg')}</p>}
          concept={['meelezen', persoonId]}
          velden={[
            {
              naam: 'ouderId',
              label: t('meelezen.wie'),
              soort: 'keuze',
              keuzes: nog.map((een) => [een.persoonId, naam(een)] as const),
            },
          ]}
          stuur={({ ouderId = '' }, naar) =>
            regel.POST('/casussen/{casusId}/gezinsleden/{persoonId}/meelezers', {
              params: naar({ persoonId }),
              body: { ouderId },
            })
          }
        />
      )}
      {mee.map((ouder) => (
        <OpdrachtKnop
          key={ouder.persoonId}
          soort="licht"
          tekst={t('meelezen.nietMeerNaam', { naam: naam(ouder) })}
          over={persoon.naam}
          velden={[]}
          stuur={(_, naar) =>
            regel.POST('/casussen/{casusId}/gezinsleden/{persoonId}/meelezers/{ouderId}/intrekking', {
              params: naar({ persoonId, ouderId: ouder.persoonId }),
            })
          }
        />
      ))}
    </>
  );
}
