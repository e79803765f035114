import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { regel } from '../../api/client.js';
import type { components } from '../../api/leesmodellen.js';
import { useOpdracht } from '../../kader/opdracht.js';
import { Formulier, type Waarden } from '../../onderdelen/formulier.js';
import { Knop } from '../../onderdelen/knop.js';
import { Venster } from '../../onderdelen/venster.js';

export type Verzoek = components['schemas']['VerzoekRegel'];

const UITKOMSTEN = ['toegewezen', 'afgewezen'] as const;

/** Granted or refused, with a reason that the person reads. */
export function Beslis({ verzoek }: { readonly verzoek: Verzoek }) {
  const { t } = useTranslation();
  const { persoon, verzoekId, versie, soort } = verzoek;
  const { persoonId } = persoon;
  const [open, zetOpen] = useState(false);
  const opdracht = useOpdracht<Waarden, unknown>(
    ({ uitkomst, reden = '' }, koppen) =>
      regel.POST('/personen/{persoonId}/verzoeken/{verzoekId}/beslissingen', {
        params: { path: { persoonId, verzoekId }, header: { ...koppen, 'If-Match': `"${versie}"` } },
        body: { uitkomst: uitkomst as (typeof UITKOMSTEN)[number], reden },
      }),
    () => zetOpen(false),
  );
  return (
    <>
      <Knop
        aria-label={`${t('verzoeken.beslis')}: ${t(`verzoeken.soort.${soort}`)}, ${persoon.naam ?? t('tekst.naamWeg')}`}
        onClick={() => {
          opdracht.reset();
          zetOpen(true);
        }}
      >
        {t('verzoeken.beslis')}
      </Knop>
      {open && (
        <Venster titel={t('verzoeken.vraagBesluit')} sluit={() => zetOpen(false)}>
          <Formulier
            velden={[
              {
                naam: 'uitkomst',
                label: t('verzoeken.uitkomst'),
                soort: 'keuze',
                keuzes: UITKOMSTEN.map((een) => [een, t(`verzoeken.uitkomsten.${een}`)] as const),
                standaard: UITKOMSTEN[0],
              },
              { naam: 'reden', label: t('afspraak.reden'), soort: 'tekst', uitleg: t('verzoeken.redenUitleg') },
            ]}
            knop={t('verzoeken.beslis')}
            opdracht={opdracht}
            onderwerp={undefined}
          />
        </Venster>
      )}
    </>
  );
}
