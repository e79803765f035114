import { useMutation } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { audit, uit } from '../../api/client.js';
import { EenVeld } from '../../onderdelen/formulier.js';
import { useInvullen } from '../../onderdelen/invullen.js';
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
  const veld = { naam: 'kenmerk', label: t('naspeuren.kenmerk'), uitleg: t('naspeuren.uitleg') };
  const { form, fout } = useInvullen({
    velden: [veld],
    waarden: { kenmerk: invoer },
    error: zoek.error,
    verstuur: () => zoek.mutate(invoer.trim().toUpperCase()),
  });
  return (
    <form className="ep-kaart" {...form}>
      {zoek.isError && <FoutMelding fout={zoek.error} />}
      <div className="ep-zoekrij">
        <EenVeld veld={veld} eerste waarde={invoer} fout={fout('kenmerk')} zet={zetInvoer} />
        <Knop type="submit" disabled={zoek.isPending}>
          {t('naspeuren.zoek')}
        </Knop>
      </div>
    </form>
  );
}
