import { useTranslation } from 'react-i18next';
import { regel } from '../../../api/client.js';
import { useMagBsn } from '../../../kader/mag-bsn.js';
import { deelsBekend } from '../../../onderdelen/velden.js';
import { type Schema, useDossier } from '../dossier.js';
import { OpdrachtKnop } from '../opdracht-knop.js';
import { gevuldeVelden, persoonVelden } from './velden.js';

/** The number that belongs to somebody, and that somebody was another all along: only a coördinator says so. */
export function WieHetIs({ persoon }: { readonly persoon: Schema['Persoon'] }) {
  const { t } = useTranslation();
  const { account } = useDossier();
  const magBsn = useMagBsn(account.organisatie?.organisatieId);
  const { persoonId, geboortedatum = '' } = persoon;
  const bsn = { naam: 'bsn', label: t('gezinMeer.bsn'), uitleg: t('gezinMeer.bsnUitleg') };
  return (
    <>
      {magBsn && (
        <OpdrachtKnop
          soort="licht"
          tekst={t('gezinMeer.stelBsnVast')}
          over={persoon.naam}
          uitleg={<p>{t('gezinMeer.bsnGevolg')}</p>}
          concept={['bsn', persoonId]}
          velden={[
            bsn,
            {
              naam: 'geboortedatum',
              label: t('gezin.geboortedatum'),
              soort: 'geboortedatum',
              standaard: geboortedatum,
            },
          ]}
          stuur={(w, naar) =>
            regel.POST('/casussen/{casusId}/personen/{persoonId}/bsn-vaststellingen', {
              params: naar({ persoonId }),
              body: {
                bsn: (w['bsn'] ?? '').replaceAll(' ', ''),
                geboortedatum: deelsBekend(w['geboortedatum'] ?? ''),
              },
            })
          }
        />
      )}
      <OpdrachtKnop
        soort="licht"
        tekst={t('gezinMeer.isAnder')}
        over={persoon.naam}
        uitleg={<p>{t('gezinMeer.isAnderUitleg')}</p>}
        concept={['splitsing', persoonId]}
        velden={[
          ...persoonVelden(t, 'als/'),
          { naam: 'als/geboortedatum', label: t('gezin.geboortedatum'), soort: 'geboortedatum', mag: true },
          ...(magBsn ? [{ ...bsn, naam: 'als/bsn', mag: true }] : []),
        ]}
        stuur={(w, naar) => {
          const als = Object.fromEntries(Object.entries(w).map(([veld, waarde]) => [veld.replace('als/', ''), waarde]));
          return regel.POST('/casussen/{casusId}/personen/{persoonId}/splitsingen', {
            params: naar({ persoonId }),
            body: {
              als: gevuldeVelden({
                ...als,
                ...(als['bsn'] && { bsn: als['bsn'].replaceAll(' ', '') }),
                geboortedatum: deelsBekend(als['geboortedatum'] ?? ''),
              }),
            },
          });
        }}
      />
    </>
  );
}
