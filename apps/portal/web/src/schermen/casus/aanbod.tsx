import type { RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import { regel } from '../../api/client.js';
import { useOpdracht } from '../../kader/opdracht.js';
import { useLaatst, useVenster } from '../../kader/vensters.js';
import { Knop } from '../../onderdelen/knop.js';
import { FoutMelding } from '../../onderdelen/melding.js';
import { RedenVenster } from '../../onderdelen/reden-venster.js';
import { dag, Woorden } from '../../onderdelen/tekst.js';
import { useDossier } from './dossier.js';

interface Gevraagd {
  readonly casusId: string;
  readonly etag: string;
  /** Of a transfer; an aanwijzing has none. */
  readonly overdrachtId: string | undefined;
}

/** Yes to the regie is one click, no is a reason and a click. */
export function AanbodKnoppen(gevraagd: Gevraagd) {
  const { casusId, etag, overdrachtId } = gevraagd;
  const { t } = useTranslation();
  const open = useVenster();
  const laatst = useLaatst(gevraagd);
  const aanvaard = useOpdracht<void, unknown>((_, koppen) => {
    const header = { ...koppen, 'If-Match': etag };
    return overdrachtId === undefined
      ? regel.POST('/casussen/{casusId}/aanwijzingen/huidige/aanvaarding', { params: { path: { casusId }, header } })
      : regel.POST('/casussen/{casusId}/overdrachten/{overdrachtId}/aanvaarding', {
          params: { path: { casusId, overdrachtId }, header },
        });
  });
  return (
    <>
      {aanvaard.isError && <FoutMelding fout={aanvaard.error} />}
      <div className="ep-knoppen">
        <Knop disabled={aanvaard.isPending} onClick={() => aanvaard.mutate()}>
          {t('aanbod.ja')}
        </Knop>
        <Knop soort="bij" onClick={() => open((sluit) => <ZegNee laatst={laatst} sluit={sluit} />)}>
          {t('aanbod.nee')}
        </Knop>
      </div>
    </>
  );
}

/** @param laatst what was offered, as it was seen last: it may be taken back while somebody writes why not */
function ZegNee({ laatst, sluit }: { readonly laatst: RefObject<Gevraagd>; readonly sluit: () => void }) {
  const { t } = useTranslation();
  const { casusId } = laatst.current;
  const zegNee = useOpdracht<string, unknown>((reden, koppen) => {
    const { etag, overdrachtId } = laatst.current;
    const header = { ...koppen, 'If-Match': etag };
    return overdrachtId === undefined
      ? regel.POST('/casussen/{casusId}/aanwijzingen/huidige/weigering', {
          params: { path: { casusId }, header },
          body: { reden },
        })
      : regel.POST('/casussen/{casusId}/overdrachten/{overdrachtId}/weigering', {
          params: { path: { casusId, overdrachtId }, header },
          body: { reden },
        });
  }, sluit);
  return (
    <RedenVenster
      titel={t('aanbod.waarom')}
      onderwerp={`regie-weigeren.${casusId}`}
      opdracht={zegNee}
      knop={t('aanbod.stuurNee')}
      sluit={sluit}
    />
  );
}

/** The regie is offered to whoever reads this. */
export function Aanbod() {
  const { t } = useTranslation();
  const { casus, etag, account } = useDossier();
  const aanbod = casus.aanbod.find(
    ({ status, medewerker }) => status === 'aangeboden' && medewerker?.medewerkerId === account.accountId,
  );
  if (!aanbod) return null;
  return (
    <section className="ep-kaart ep-vraagt">
      <h2 className="utrecht-heading-2">{t('aanbod.titel')}</h2>
      <p>
        {t('aanbod.uitleg')} {aanbod.uiterlijkOp && t('aanbod.uiterlijk', { dag: dag(aanbod.uiterlijkOp) })}
      </p>
      {aanbod.reden && (
        <p className="ep-zacht">
          <Woorden tekst={aanbod.reden} />
        </p>
      )}
      <AanbodKnoppen casusId={casus.casusId} etag={etag} overdrachtId={aanbod.overdrachtId} />
    </section>
  );
}
