import { useTranslation } from 'react-i18next';
import { regel } from '../../../api/client.js';
import { useAccount } from '../../../kader/account.js';
import { useOpdracht } from '../../../kader/opdracht.js';
import { Formulier, type Waarden } from '../../../onderdelen/formulier.js';
import { ToonMeer } from '../../../onderdelen/bladlijst.js';
import { Gevraagd } from '../../../onderdelen/vraag.js';
import { OpenstellingLijst, useOpenstellingen } from '../../naspeuren/openstellingen.js';
import { useCasusStand } from '../stand.js';

/** To read the texts of this one dossier: asked here, approved by another auditor. */
export function Openstelling() {
  const { t } = useTranslation();
  const { casusId } = useCasusStand();
  const { data: account } = useAccount();
  const vraag = useOpenstellingen(casusId);
  return (
    <Gevraagd vraag={vraag}>
      {(hier) => (
        <>
          <section className="ep-kaart" aria-labelledby="openstellingen">
            <h2 className="utrecht-heading-2" id="openstellingen">
              {t('toezicht.deel.openstelling')}
            </h2>
            <p className="ep-zacht">{t('naspeuren.vierOgen')}</p>
            <OpenstellingLijst items={hier} />
            <ToonMeer lijst={vraag} />
          </section>
          {!account?.organisatie ? (
            <p className="ep-kaart">{t('naspeuren.zonderOrganisatie')}</p>
          ) : (
            !hier.some(({ eigen }) => eigen) && <Vraag casusId={casusId} />
          )}
        </>
      )}
    </Gevraagd>
  );
}

function Vraag({ casusId }: { readonly casusId: string }) {
  const { t } = useTranslation();
  const opdracht = useOpdracht<Waarden, unknown>(({ reden = '' }, koppen) =>
    regel.POST('/casussen/{casusId}/openstellingen', {
      params: { path: { casusId }, header: koppen },
      body: { reden },
    }),
  );
  return (
    <section className="ep-kaart">
      <h2 className="utrecht-heading-2">{t('naspeuren.vraag')}</h2>
      <Formulier
        velden={[{ naam: 'reden', label: t('naspeuren.reden'), soort: 'tekst', uitleg: t('naspeuren.redenUitleg') }]}
        knop={t('naspeuren.vraag')}
        opdracht={opdracht}
        onderwerp={`openstelling.${casusId}`}
      />
    </section>
  );
}
