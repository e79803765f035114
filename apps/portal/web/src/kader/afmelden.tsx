import { useMutation } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Knop } from '../onderdelen/knop.js';
import { Venster } from '../onderdelen/venster.js';
import { meldAf } from './account.js';

/** So long (ms) until it is tried again. */
const OPNIEUW_MS = 3_000;

/** Logs out; where that cannot be done it is said, and tried again as soon as it can. */
export function Afmelden() {
  const { t } = useTranslation();
  const [mislukt, zetMislukt] = useState(false);
  const { mutate, isError, isPending } = useMutation({
    mutationFn: meldAf,
    retry: false,
    networkMode: 'always',
    onError: () => zetMislukt(true),
  });
  const opnieuw = mislukt && isError;
  useEffect(() => {
    if (!opnieuw) return;
    const klok = setTimeout(() => mutate(), OPNIEUW_MS);
    return () => clearTimeout(klok);
  }, [opnieuw, mutate]);
  return (
    <>
      <button type="button" className="ep-licht" disabled={isPending} onClick={() => mutate()}>
        {t('kader.afmelden')}
      </button>
      {mislukt && (
        <Venster titel={t('afmelden.titel')} sluit={() => zetMislukt(false)}>
          <p>{t('afmelden.uitleg')}</p>
          <p>{t('afmelden.weg')}</p>
          <div className="ep-knoppen">
            <Knop onClick={() => mutate()}>{t('afmelden.opnieuw')}</Knop>
          </div>
        </Venster>
      )}
    </>
  );
}
