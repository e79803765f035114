import type { RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import { regel } from '../../api/client.js';
import { useOpdracht } from '../../kader/opdracht.js';
import { useLaatst, useVenster } from '../../kader/vensters.js';
import { Knop } from '../../onderdelen/knop.js';
import { FoutMelding } from '../../onderdelen/melding.js';
import { Venster } from '../../onderdelen/venster.js';
import { Gevraagd } from '../../onderdelen/vraag.js';
import { type Kandidaat, useTeam } from '../werkbord/aanwijzen.js';
import { KiesMens } from './kies-mens.js';

interface Eigenschappen {
  readonly casusId: string;
  readonly kenmerk: string;
  readonly etag: string;
  /** Whose teamleider reads this: the regie was asked of it, and of nobody by name. */
  readonly organisatieId: string;
}

/** A teamleider says who of the own organisation takes the regie: that one says yes or no after it. */
export function Noem(gevraagd: Eigenschappen) {
  const { t } = useTranslation();
  const open = useVenster();
  const laatst = useLaatst(gevraagd);
  return (
    <Knop
      aria-label={`${t('noem.knop')}: ${t('casus.kenmerk', { kenmerk: gevraagd.kenmerk })}`}
      onClick={() => open((sluit) => <Wie laatst={laatst} sluit={sluit} />)}
    >
      {t('noem.knop')}
    </Knop>
  );
}

/** @param laatst what was asked, as it was seen last */
function Wie({ laatst, sluit }: { readonly laatst: RefObject<Eigenschappen>; readonly sluit: () => void }) {
  const { t } = useTranslation();
  const { casusId, kenmerk, organisatieId } = laatst.current;
  const noem = useOpdracht<Kandidaat, unknown>(
    ({ medewerkerId = '' }, koppen) =>
      regel.POST('/casussen/{casusId}/aanwijzingen/huidige/noeming', {
        params: { path: { casusId }, header: { ...koppen, 'If-Match': laatst.current.etag } },
        body: { organisatieId, medewerkerId },
      }),
    sluit,
  );
  return (
    <Venster titel={t('noem.titel', { kenmerk })} sluit={sluit} isBezig={noem.isPending}>
      <p>{t('noem.uitleg')}</p>
      {noem.isError && <FoutMelding fout={noem.error} />}
      <Team organisatieId={organisatieId} kies={(wie) => !noem.isPending && noem.mutate(wie)} />
    </Venster>
  );
}

function Team({ organisatieId, kies }: { readonly organisatieId: string; readonly kies: (wie: Kandidaat) => void }) {
  const vraag = useTeam(organisatieId);
  return <Gevraagd vraag={vraag}>{(mensen) => <KiesMens mensen={mensen} kies={kies} />}</Gevraagd>;
}
