import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { regel } from '../../api/client.js';
import { useOpdracht } from '../../kader/opdracht.js';
import { Knop } from '../../onderdelen/knop.js';
import { FoutMelding, Melding } from '../../onderdelen/melding.js';
import { casusMetVersie } from '../casus/vraag.js';
import type { Casus, Kandidaat } from './aanwijzen.js';

interface Eigenschappen {
  readonly gevraagd: Casus & Kandidaat;
  readonly sluit: () => void;
}

/** Who was asked just now, and undo as long as that one has not said yes or no. */
export function GevraagdMelding({ gevraagd, sluit }: Eigenschappen) {
  const { t } = useTranslation();
  const { casusId, kenmerk, medewerkerId, naam, organisatie, organisatieId } = gevraagd;
  const vak = useRef<HTMLDivElement>(null);
  // The button that asked is gone: undo is the next key.
  useEffect(() => vak.current?.focus({ preventScroll: true }), []);
  const { data: dossier } = useQuery({ queryKey: ['casus', casusId], queryFn: () => casusMetVersie(casusId) });
  const trekIn = useOpdracht<void, unknown>(
    (_, koppen) =>
      regel.POST('/casussen/{casusId}/aanwijzingen/huidige/intrekking', {
        params: { path: { casusId }, header: { ...koppen, 'If-Match': dossier?.etag ?? '' } },
      }),
    sluit,
  );
  const wie = medewerkerId ? `${naam}, ${organisatie}` : organisatie;
  const laatste = dossier?.data.aanbod.at(-1);
  // The dossier may still be the one from before the question. Where a team was asked, its teamleider may have named who.
  const deze =
    laatste?.organisatie.organisatieId === organisatieId &&
    (medewerkerId === undefined || laatste.medewerker?.medewerkerId === medewerkerId);
  const antwoord = deze ? laatste?.status : undefined;
  return (
    <div className="ep-blijft" ref={vak} tabIndex={-1}>
      {trekIn.isError && <FoutMelding fout={trekIn.error} />}
      <Melding soort="goed">
        <p>
          {antwoord === 'aanvaard' || antwoord === 'geweigerd'
            ? t(`regisseur.antwoord.${antwoord}`, { wie, kenmerk })
            : t('regisseur.gevraagd', { wie, kenmerk })}
        </p>
        <div className="ep-knoppen">
          {antwoord === 'aangeboden' && (
            <Knop soort="bij" disabled={trekIn.isPending} onClick={() => trekIn.mutate()}>
              {t('regisseur.ongedaan')}
            </Knop>
          )}
          <Knop soort="licht" onClick={sluit}>
            {t('regisseur.sluit')}
          </Knop>
        </div>
      </Melding>
    </div>
  );
}
