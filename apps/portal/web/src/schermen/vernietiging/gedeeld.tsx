import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { lees, uit } from '../../api/client.js';
import type { components } from '../../api/leesmodellen.js';
import { Woorden } from '../../onderdelen/tekst.js';
import { Gevraagd } from '../../onderdelen/vraag.js';

export type GedeeldeTekst = components['schemas']['GedeeldeTekst'];

/** What others lose with this person: the texts that are about them too, as far as whoever decides may read them. */
export const useGedeeld = (persoonId: string) =>
  useQuery({
    queryKey: ['vernietigingen', 'teksten', persoonId],
    queryFn: () =>
      uit(lees.GET('/personen/{persoonId}/vernietigingen/huidige/teksten', { params: { path: { persoonId } } })).then(
        ({ items }) => items,
      ),
  });

interface Eigenschappen {
  readonly persoonId: string;
  /** What can be done once it was read. */
  readonly children: ReactNode;
}

/** The same for who says the second yes: each text, and what stays of it. */
export function Gedeeld({ persoonId, children }: Eigenschappen) {
  const { t } = useTranslation();
  return (
    <Gevraagd vraag={useGedeeld(persoonId)}>
      {(teksten) => (
        <>
          {teksten.length > 0 && (
            <>
              <h3 className="utrecht-heading-3">{t('vernietiging.gedeeld')}</h3>
              <ul className="ep-gevolgen">
                {teksten.map(({ tekst, gelakt }) => (
                  <li key={tekst.tekstId}>
                    <Woorden tekst={tekst} />
                    <div className="ep-zacht">
                      {gelakt ? (
                        <>
                          {t('vernietiging.blijft')} <Woorden tekst={gelakt} />
                        </>
                      ) : (
                        // Who may not read the text is not told whether there is another in its place.
                        tekst.tekst !== undefined && t('vernietiging.vasteTekst')
                      )}
                    </div>
                  </li>
                ))}
              </ul>
            </>
          )}
          {children}
        </>
      )}
    </Gevraagd>
  );
}
