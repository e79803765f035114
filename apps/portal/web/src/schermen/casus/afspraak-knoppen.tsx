import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { regel } from '../../api/client.js';
import { useOpdracht } from '../../kader/opdracht.js';
import { Knop } from '../../onderdelen/knop.js';
import { FoutMelding } from '../../onderdelen/melding.js';
import { RedenVenster } from '../../onderdelen/reden-venster.js';

interface Eigenschappen {
  readonly casusId: string;
  readonly afspraakId: string;
  readonly status: string;
  readonly etag: string;
}

/** One click for yes and for done; no is a reason and a click. */
export function AfspraakKnoppen({ casusId, afspraakId, status, etag }: Eigenschappen) {
  const { t } = useTranslation();
  const [weiger, zetWeiger] = useState(false);
  const path = { casusId, afspraakId };
  const neemAan = useOpdracht((_: void, koppen) =>
    regel.POST('/casussen/{casusId}/afspraken/{afspraakId}/aanneming', {
      params: { path, header: { ...koppen, 'If-Match': etag } },
      body: {},
    }),
  );
  const komNa = useOpdracht((_: void, koppen) =>
    regel.POST('/casussen/{casusId}/afspraken/{afspraakId}/nakoming', {
      params: { path, header: { ...koppen, 'If-Match': etag } },
      body: {},
    }),
  );
  const vervalt = useOpdracht(
    (reden: string, koppen) =>
      regel.POST('/casussen/{casusId}/afspraken/{afspraakId}/verval', {
        params: { path, header: { ...koppen, 'If-Match': etag } },
        body: { reden },
      }),
    () => zetWeiger(false),
  );
  const fout = neemAan.error ?? komNa.error;
  return (
    <>
      <div className="ep-knoppen">
        {status === 'voorgesteld' && (
          <>
            <Knop disabled={neemAan.isPending} onClick={() => neemAan.mutate()}>
              {t('afspraak.ja')}
            </Knop>
            <Knop soort="licht" onClick={() => zetWeiger(true)}>
              {t('afspraak.nee')}
            </Knop>
          </>
        )}
        {status === 'open' && (
          <Knop soort="bij" disabled={komNa.isPending} onClick={() => komNa.mutate()}>
            {t('afspraak.gedaan')}
          </Knop>
        )}
      </div>
      {fout && <FoutMelding fout={fout} />}
      {weiger && (
        <RedenVenster
          titel={t('afspraak.waaromNiet')}
          onderwerp={`afspraak-weigeren.${casusId}.${afspraakId}`}
          opdracht={vervalt}
          knop={t('afspraak.stuurNee')}
          sluit={() => zetWeiger(false)}
        />
      )}
    </>
  );
}
