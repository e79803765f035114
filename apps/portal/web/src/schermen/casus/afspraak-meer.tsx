import { useTranslation } from 'react-i18next';
import { regel } from '../../api/client.js';
import { type Schema, useDossier } from './dossier.js';
import { Meer, OpdrachtKnop } from './opdracht-knop.js';

/** Whatever else can become of an afspraak: another day, not done, or not needed any more. Each with a reason. */
export function AfspraakMeer({ een }: { readonly een: Schema['Afspraak'] }) {
  const { t } = useTranslation();
  const { account, mag } = useDossier();
  const eigen =
    een.eigenaarMedewerker?.medewerkerId === account.accountId ||
    (account.persoonId !== undefined && een.eigenaarPersoon?.persoonId === account.persoonId);
  if (een.status !== 'open' || !(mag.houdtPlan || eigen)) return null;
  const { afspraakId } = een;
  const reden = { naam: 'reden', label: t('afspraak.reden'), soort: 'tekst' as const };
  const over = een.tekst.tekst;
  return (
    <Meer tekst={t('afspraakMeer.knop')}>
      <OpdrachtKnop
        soort="licht"
        tekst={t('afspraakMeer.verplaats')}
        concept={['afspraak-verplaatsen', afspraakId]}
        over={over}
        velden={[
          {
            naam: 'uiterlijkDatum',
            label: t('afspraakMeer.nieuweDag'),
            soort: 'dag',
            standaard: een.uiterlijkDatum,
          },
          reden,
        ]}
        stuur={(w, naar) =>
          regel.POST('/casussen/{casusId}/afspraken/{afspraakId}/verplaatsingen', {
            params: naar({ afspraakId }),
            body: { uiterlijkDatum: w['uiterlijkDatum'] ?? '', reden: w['reden'] ?? '' },
          })
        }
      />
      <OpdrachtKnop
        soort="licht"
        tekst={t('afspraakMeer.nietGelukt')}
        concept={['afspraak-niet-gelukt', afspraakId]}
        over={over}
        velden={[reden]}
        stuur={(w, naar) =>
          regel.POST('/casussen/{casusId}/afspraken/{afspraakId}/niet-nakoming', {
            params: naar({ afspraakId }),
            body: { reden: w['reden'] ?? '' },
          })
        }
      />
      <OpdrachtKnop
        soort="licht"
        tekst={t('afspraakMeer.vervalt')}
        concept={['afspraak-vervalt', afspraakId]}
        over={over}
        velden={[reden]}
        stuur={(w, naar) =>
          regel.POST('/casussen/{casusId}/afspraken/{afspraakId}/verval', {
            params: naar({ afspraakId }),
            body: { reden: w['reden'] ?? '' },
          })
        }
      />
    </Meer>
  );
}
