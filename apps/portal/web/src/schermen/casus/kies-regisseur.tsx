import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Knop } from '../../onderdelen/knop.js';
import { FoutMelding } from '../../onderdelen/melding.js';
import { type Casus, useAanwijzen, useAanwijzenInPalet } from '../werkbord/aanwijzen.js';
import { GevraagdMelding } from '../werkbord/gevraagd-melding.js';
import { RegisseurKiezen } from '../werkbord/regisseur-kiezen.js';
import { useDossier } from './dossier.js';

/** In the head of a casus without a regisseur: a coördinator asks somebody, here or from Ctrl K. */
export function KiesRegisseur() {
  const { t } = useTranslation();
  const { casus, mag } = useDossier();
  const { casusId, kenmerk, gemeente, status, regie, aanbod } = casus;
  const [open, zetOpen] = useState(false);
  const { opdracht, gevraagd, vergeet } = useAanwijzen(() => zetOpen(false));
  const kan =
    mag.coordinator &&
    status === 'lopend' &&
    regie?.vorm === 'voorlopig' &&
    !aanbod.some((een) => een.status === 'aangeboden');
  const deze = useMemo<Casus[]>(() => (kan ? [{ casusId, kenmerk, gemeente }] : []), [kan, casusId, kenmerk, gemeente]);
  useAanwijzenInPalet(deze, opdracht.mutate);
  return (
    <>
      {kan && <Knop onClick={() => zetOpen(true)}>{t('werkbord.kiesRegisseur')}</Knop>}
      {opdracht.isError && !open && <FoutMelding fout={opdracht.error} />}
      {open && deze[0] && <RegisseurKiezen casus={deze[0]} opdracht={opdracht} sluit={() => zetOpen(false)} />}
      {gevraagd && <GevraagdMelding gevraagd={gevraagd} sluit={vergeet} />}
    </>
  );
}
