import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { regel } from '../../api/client.js';
import { useOpdracht } from '../../kader/opdracht.js';
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
export function AanbodKnoppen({ casusId, etag, overdrachtId }: Gevraagd) {
  const { t } = useTranslation();
  const [weiger, zetWeiger] = useState(false);
  const aanvaard = useOpdracht<void, unknown>((_, koppen) => {
    const header = { ...koppen, 'If-Match': etag };
    return overdrachtId === undefined
      ? regel.POST('/casussen/{casusId}/aanwijzingen/huidige/aanvaarding', { params: { path: { casusId }, header } })
      : regel.POST('/casussen/{casusId}/overdrachten/{overdrachtId}/aanvaarding', {
          params: { path: { casusId, overdrachtId }, header },
        });
  });
  const zegNee = useOpdracht<string, unknown>(
    (reden, koppen) => {
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
    },
    () => zetWeiger(false),
  );
  return (
    <>
      {aanvaard.isError && <FoutMelding fout={aanvaard.error} />}
      <div className="ep-knoppen">
        <Knop disabled={aanvaard.isPending} onClick={() => aanvaard.mutate()}>
          {t('aanbod.ja')}
        </Knop>
        <Knop soort="bij" onClick={() => zetWeiger(true)}>
          {t('aanbod.nee')}
        </Knop>
      </div>
      {weiger && (
        <RedenVenster
          titel={t('aanbod.waarom')}
          onderwerp={`regie-weigeren.${casusId}`}
          opdracht={zegNee}
          knop={t('aanbod.stuurNee')}
          sluit={() => zetWeiger(false)}
        />
      )}
    </>
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
