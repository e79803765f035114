import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { regel } from '../../api/client.js';
import type { components } from '../../api/leesmodellen.js';
import { useAccount } from '../../kader/account.js';
import { useOpdracht } from '../../kader/opdracht.js';
import { Knop } from '../../onderdelen/knop.js';
import { FoutMelding } from '../../onderdelen/melding.js';
import { dag, Woorden } from '../../onderdelen/tekst.js';
import { RedenVenster } from '../../onderdelen/reden-venster.js';

type Dossier = components['schemas']['Casusdossier'];

/** The regie is offered to whoever reads this: yes is one click, no is a reason and a click. */
export function Aanbod({ casus, etag }: { readonly casus: Dossier; readonly etag: string }) {
  const { t } = useTranslation();
  const { data: account } = useAccount();
  const [weiger, zetWeiger] = useState(false);
  const { casusId } = casus;
  const aanbod = casus.aanbod.find(
    ({ status, medewerker }) => status === 'aangeboden' && medewerker?.medewerkerId === account?.accountId,
  );
  const overdrachtId = aanbod?.overdrachtId ?? '';
  const aanvaard = useOpdracht<void, unknown>((_, koppen) => {
    const header = { ...koppen, 'If-Match': etag };
    return aanbod?.soort === 'overdracht'
      ? regel.POST('/casussen/{casusId}/overdrachten/{overdrachtId}/aanvaarding', {
          params: { path: { casusId, overdrachtId }, header },
        })
      : regel.POST('/casussen/{casusId}/aanwijzingen/huidige/aanvaarding', { params: { path: { casusId }, header } });
  });
  const zegNee = useOpdracht<string, unknown>(
    (reden, koppen) => {
      const header = { ...koppen, 'If-Match': etag };
      return aanbod?.soort === 'overdracht'
        ? regel.POST('/casussen/{casusId}/overdrachten/{overdrachtId}/weigering', {
            params: { path: { casusId, overdrachtId }, header },
            body: { reden },
          })
        : regel.POST('/casussen/{casusId}/aanwijzingen/huidige/weigering', {
            params: { path: { casusId }, header },
            body: { reden },
          });
    },
    () => zetWeiger(false),
  );
  if (!aanbod || !account) return null;
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
          opdracht={zegNee}
          knop={t('aanbod.nee')}
          sluit={() => zetWeiger(false)}
        />
      )}
    </section>
  );
}
