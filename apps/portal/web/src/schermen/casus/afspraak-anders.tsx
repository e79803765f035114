import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { regel } from '../../api/client.js';
import { useOpdracht } from '../../kader/opdracht.js';
import { Formulier, type Waarden } from '../../onderdelen/formulier.js';
import { Knop } from '../../onderdelen/knop.js';
import { RedenVenster } from '../../onderdelen/reden-venster.js';
import { vandaag } from '../../onderdelen/tijd.js';
import { Venster } from '../../onderdelen/venster.js';

interface Eigenschappen {
  readonly casusId: string;
  readonly afspraak: { readonly afspraakId: string; readonly uiterlijkDatum: string };
  readonly etag: string;
}

/** Where it does not go as was agreed: its owner says so where the task is, with why; or until when it will be. */
export function AfspraakAnders({ casusId, afspraak: { afspraakId, uiterlijkDatum }, etag }: Eigenschappen) {
  const { t } = useTranslation();
  const [open, zetOpen] = useState<'niet' | 'dag'>();
  const sluit = () => zetOpen(undefined);
  const path = { casusId, afspraakId };
  const lukteNiet = useOpdracht(
    (reden: string, koppen) =>
      regel.POST('/casussen/{casusId}/afspraken/{afspraakId}/niet-nakoming', {
        params: { path, header: { ...koppen, 'If-Match': etag } },
        body: { reden },
      }),
    sluit,
  );
  const verplaats = useOpdracht<Waarden, unknown>(
    ({ uiterlijkDatum: nieuw = '', reden = '' }, koppen) =>
      regel.POST('/casussen/{casusId}/afspraken/{afspraakId}/verplaatsingen', {
        params: { path, header: { ...koppen, 'If-Match': etag } },
        body: { uiterlijkDatum: nieuw, reden },
      }),
    sluit,
  );
  return (
    <details className="ep-meer">
      <summary>{t('afspraak.anders')}</summary>
      <div className="ep-knoppen">
        <Knop soort="licht" onClick={() => zetOpen('niet')}>
          {t('afspraak.luktNiet')}
        </Knop>
        <Knop soort="licht" onClick={() => zetOpen('dag')}>
          {t('afspraak.andereDag')}
        </Knop>
      </div>
      {open === 'niet' && (
        <RedenVenster
          titel={t('afspraak.waaromNiet')}
          onderwerp={`afspraak-niet-gelukt.${casusId}.${afspraakId}`}
          opdracht={lukteNiet}
          knop={t('afspraak.luktNiet')}
          sluit={sluit}
        />
      )}
      {open === 'dag' && (
        <Venster titel={t('afspraak.andereDag')} sluit={sluit}>
          <Formulier
            velden={[
              {
                ...{ naam: 'uiterlijkDatum', label: t('afspraak.wanneerWel'), soort: 'dag' },
                ...{ standaard: uiterlijkDatum, van: vandaag() },
              },
              { naam: 'reden', label: t('afspraak.reden'), soort: 'tekst' },
            ]}
            knop={t('afspraak.andereDag')}
            opdracht={verplaats}
            onderwerp={`afspraak-verplaatsen.${casusId}.${afspraakId}`}
          />
        </Venster>
      )}
    </details>
  );
}
