import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { regel } from '../../api/client.js';
import type { components } from '../../api/leesmodellen.js';
import { useAccount } from '../../kader/account.js';
import { useOpdracht } from '../../kader/opdracht.js';
import { Knop } from '../../onderdelen/knop.js';
import { FoutMelding } from '../../onderdelen/melding.js';
import { RedenVenster } from '../../onderdelen/reden-venster.js';

type Dossier = components['schemas']['Casusdossier'];

/** A coördinator decides what becomes of an aanmelding that opened a casus. */
export function Beoordelen({ casus, etag }: { readonly casus: Dossier; readonly etag: string }) {
  const { t } = useTranslation();
  const { data: account } = useAccount();
  const [nietStarten, zetNietStarten] = useState(false);
  const params = (koppen: { 'Idempotency-Key': string }) => ({
    path: { casusId: casus.casusId },
    header: { ...koppen, 'If-Match': etag },
  });
  const start = useOpdracht<void, unknown>((_, koppen) =>
    regel.POST('/casussen/{casusId}/beoordelingen', { params: params(koppen), body: { uitkomst: 'starten' } }),
  );
  const startNiet = useOpdracht<string, unknown>(
    (reden, koppen) =>
      regel.POST('/casussen/{casusId}/beoordelingen', {
        params: params(koppen),
        body: { uitkomst: 'niet-starten', reden },
      }),
    () => zetNietStarten(false),
  );
  if (casus.status !== 'in-beoordeling' || !account?.rollen.includes('casuscoordinator')) return null;
  return (
    <section className="ep-kaart ep-vraagt">
      <h2 className="utrecht-heading-2">{t('beoordelen.titel')}</h2>
      <p>{t('beoordelen.uitleg')}</p>
      {start.isError && <FoutMelding fout={start.error} />}
      <div className="ep-knoppen">
        <Knop disabled={start.isPending} onClick={() => start.mutate()}>
          {t('beoordelen.starten')}
        </Knop>
        <Knop soort="bij" onClick={() => zetNietStarten(true)}>
          {t('beoordelen.nietStarten')}
        </Knop>
      </div>
      {nietStarten && (
        <RedenVenster
          titel={t('beoordelen.waarom')}
          onderwerp={`niet-starten.${casus.casusId}`}
          opdracht={startNiet}
          knop={t('beoordelen.nietStarten')}
          sluit={() => zetNietStarten(false)}
        />
      )}
    </section>
  );
}
