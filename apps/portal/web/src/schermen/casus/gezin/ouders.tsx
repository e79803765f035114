import { useTranslation } from 'react-i18next';
import { regel } from '../../../api/client.js';
import type { Veld } from '../../../onderdelen/formulier.js';
import { jongerDan } from '../gegevensdeling/vraag.js';
import { type Schema, useDossier } from '../dossier.js';
import { OpdrachtKnop } from '../opdracht-knop.js';
import { mogelijkeOuders } from './mogelijk.js';

/** Of the werkwijze: from what it appears. */
const BRONNEN = ['gezagsregister', 'brp', 'geboorteakte', 'uitspraak-rechter', 'verklaring-ouders'] as const;
/** As many as the law knows (BW 1:197). */
const BEIDE = 2;

/** Who is a parent of this gezinslid, and who has gezag: recorded with from what it appears, and taken back. */
export function Ouders({ lid }: { readonly lid: Schema['Gezinslid'] }) {
  const { t } = useTranslation();
  const { casus } = useDossier();
  const { persoon, ouders, gezaghebbenden, ongeboren } = lid;
  const { persoonId } = persoon;
  const naam = (een: Schema['Persoon']) => een.naam ?? t('tekst.gezinslid');
  const mogelijk = mogelijkeOuders(casus, persoon);
  const nog = (al: readonly Schema['GezagOfOuder'][]) =>
    mogelijk.filter((een) => !al.some((wie) => wie.persoon.persoonId === een.persoonId));
  const bron: Veld = {
    naam: 'bron',
    label: t('gezinMeer.bron'),
    soort: 'keuze',
    keuzes: BRONNEN.map((een) => [een, t(`gezinMeer.bronnen.${een}`)] as const),
  };
  const wie = (veld: string, personen: readonly Schema['Persoon'][], label: string): Veld => ({
    naam: veld,
    label,
    soort: 'keuze',
    keuzes: personen.map((een) => [een.persoonId, naam(een)] as const),
  });
  const [nieuweOuders, nieuwGezag] = [nog(ouders), nog(gezaghebbenden)];
  return (
    <>
      {ouders.length < BEIDE && nieuweOuders.length > 0 && (
        <OpdrachtKnop
          soort="licht"
          tekst={t('gezinMeer.ouder')}
          over={persoon.naam}
          concept={['ouder', persoonId]}
          velden={[wie('ouderId', nieuweOuders, t('gezinMeer.wieOuder')), bron]}
          stuur={({ ouderId = '', bron: uit = '' }, naar) =>
            regel.POST('/casussen/{casusId}/gezinsleden/{persoonId}/ouders', {
              params: naar({ persoonId }),
              body: { ouderId, bron: uit },
            })
          }
        />
      )}
      {ouders.map(({ persoon: ouder }) => (
        <OpdrachtKnop
          key={ouder.persoonId}
          soort="licht"
          tekst={t('gezinMeer.geenOuder', { naam: naam(ouder) })}
          over={persoon.naam}
          uitleg={<p>{t('gezinMeer.geenOuderUitleg')}</p>}
          velden={[]}
          stuur={(_, naar) =>
            regel.POST('/casussen/{casusId}/gezinsleden/{persoonId}/ouders/{ouderId}/intrekking', {
              params: naar({ persoonId, ouderId: ouder.persoonId }),
            })
          }
        />
      ))}
      {!ongeboren && nieuwGezag.length > 0 && jongerDan(18, persoon) && (
        <OpdrachtKnop
          soort="licht"
          tekst={t('gezinMeer.gezag')}
          over={persoon.naam}
          uitleg={<p>{t('gezinMeer.gezagUitleg')}</p>}
          concept={['gezag', persoonId]}
          velden={[wie('gezaghebbendeId', nieuwGezag, t('gezinMeer.wieGezag')), bron]}
          stuur={({ gezaghebbendeId = '', bron: uit = '' }, naar) =>
            regel.POST('/casussen/{casusId}/gezinsleden/{persoonId}/gezaghebbenden', {
              params: naar({ persoonId }),
              body: { gezaghebbendeId, bron: uit },
            })
          }
        />
      )}
      {gezaghebbenden.map(({ persoon: gezaghebbende }) => (
        <OpdrachtKnop
          key={gezaghebbende.persoonId}
          soort="licht"
          tekst={t('gezinMeer.geenGezag', { naam: naam(gezaghebbende) })}
          over={persoon.naam}
          concept={['gezag-eindigt', persoonId, gezaghebbende.persoonId]}
          velden={[bron]}
          stuur={({ bron: uit = '' }, naar) =>
            regel.POST('/casussen/{casusId}/gezinsleden/{persoonId}/gezaghebbenden/{gezaghebbendeId}/beeindiging', {
              params: naar({ persoonId, gezaghebbendeId: gezaghebbende.persoonId }),
              body: { bron: uit },
            })
          }
        />
      ))}
    </>
  );
}
