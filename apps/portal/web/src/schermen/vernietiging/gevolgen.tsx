import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { lees, uit } from '../../api/client.js';
import { Melding } from '../../onderdelen/melding.js';
import { Gevraagd } from '../../onderdelen/vraag.js';

const AANTALLEN = [
  'tekstenTeWissen',
  'tekstenTeLakken',
  'bijlagenTeWissen',
  'bijlagenOokOverAnderen',
  'casussen',
] as const;

/** What destroying would touch, in numbers, and whether it can be done now. */
export function Gevolgen({ persoonId }: { readonly persoonId: string }) {
  const { t } = useTranslation();
  const vraag = useQuery({
    queryKey: ['vernietigingen', 'gevolgen', persoonId],
    queryFn: () => uit(lees.GET('/personen/{persoonId}/vernietigingen/huidige', { params: { path: { persoonId } } })),
  });
  return (
    <Gevraagd vraag={vraag}>
      {({ gevolgen }) => (
        <>
          {gevolgen.nogGezinslid && (
            <Melding soort="let-op">
              <p>{t('vernietiging.nogGezinslid')}</p>
            </Melding>
          )}
          <ul className="ep-gevolgen">
            {AANTALLEN.map((wat) => (
              <li key={wat}>{t(`vernietiging.gevolg.${wat}`, { count: gevolgen[wat] })}</li>
            ))}
          </ul>
        </>
      )}
    </Gevraagd>
  );
}
