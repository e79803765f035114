import { useMutation } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { audit, uit } from '../../api/client.js';
import { Knop } from '../../onderdelen/knop.js';
import { FoutMelding } from '../../onderdelen/melding.js';

/** A casus by its kenmerk, and to its history at once. */
export function Zoeken() {
  const { t } = useTranslation();
  const navigeer = useNavigate();
  const [invoer, zetInvoer] = useState('');
  const zoek = useMutation({
    mutationFn: (kenmerk: string) => uit(audit.GET('/casussen', { params: { query: { kenmerk } } })),
    onSuccess: ({ casusId }) => navigeer({ to: `/naspeuren/${casusId}` }),
    retry: false,
  });
  return (
    <form
      className="ep-kaart"
      onSubmit={(gebeurtenis) => {
        gebeurtenis.preventDefault();
        zoek.mutate(invoer.trim().toUpperCase());
      }}
    >
      {zoek.isError && <FoutMelding fout={zoek.error} />}
      <div className="ep-zoekrij">
        <div className="ep-veld">
          <label htmlFor="kenmerk">{t('naspeuren.kenmerk')}</label>
          <span className="ep-zacht" id="kenmerk-uitleg">
            {t('naspeuren.uitleg')}
          </span>
          <input
            id="kenmerk"
            aria-describedby="kenmerk-uitleg"
            required
            autoFocus
            autoComplete="off"
            value={invoer}
            onChange={({ target }) => zetInvoer(target.value)}
          />
        </div>
        <Knop type="submit" disabled={zoek.isPending}>
          {t('naspeuren.zoek')}
        </Knop>
      </div>
    </form>
  );
}
