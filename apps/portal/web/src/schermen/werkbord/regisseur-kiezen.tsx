import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Opdracht } from '../../kader/opdracht.js';
import { Keuzelijst } from '../../onderdelen/keuzelijst.js';
import { FoutMelding } from '../../onderdelen/melding.js';
import { Venster } from '../../onderdelen/venster.js';
import { Gevraagd } from '../../onderdelen/vraag.js';
import { casusMetVersie } from '../casus/vraag.js';
import { type Casus, type Kandidaat, useKandidaten } from './aanwijzen.js';

interface Eigenschappen {
  readonly casus: Casus;
  readonly opdracht: Opdracht<{ casus: Casus; wie: Kandidaat }>;
  readonly sluit: () => void;
}

/** Who could hold the regie: who helps here already first, then who has least. A click or Enter asks. */
export function RegisseurKiezen({ casus, opdracht, sluit }: Eigenschappen) {
  const { t } = useTranslation();
  const vraag = useKandidaten(casus.gemeente);
  const { data: dossier } = useQuery({
    queryKey: ['casus', casus.casusId],
    queryFn: () => casusMetVersie(casus.casusId),
  });
  const meedoen = new Set(
    dossier?.data.organisaties.flatMap(({ organisatie, totOp }) => (totOp ? [] : (organisatie.organisatieId ?? []))),
  );
  const zeiNee = new Set(
    dossier?.data.aanbod.flatMap(({ status, medewerker }) =>
      status === 'geweigerd' ? (medewerker?.medewerkerId ?? []) : [],
    ),
  );
  const plek = ({ organisatieId, medewerkerId = '' }: Kandidaat) =>
    zeiNee.has(medewerkerId) ? 2 : meedoen.has(organisatieId) ? 0 : 1;
  return (
    <Venster titel={t('regisseur.kies', { kenmerk: casus.kenmerk })} sluit={sluit}>
      {opdracht.isError && <FoutMelding fout={opdracht.error} />}
      <Gevraagd vraag={vraag}>
        {(mensen) => (
          <Keuzelijst
            label={t('regisseur.zoek')}
            labelZichtbaar
            lijst={t('regisseur.lijst')}
            niets={t('regisseur.niemand')}
            hoogstens={60}
            keuzes={[...mensen.toSorted((a, b) => plek(a) - plek(b)), ...teams(mensen)].map((wie) => ({
              id: wie.medewerkerId ?? wie.organisatieId,
              tekst: `${wie.naam} ${wie.organisatie}`,
              inhoud: (
                <span className="ep-kandidaat">
                  <span>
                    <strong>{wie.medewerkerId ? wie.naam : wie.organisatie}</strong>{' '}
                    <span className="ep-zacht">{wie.medewerkerId ? wie.organisatie : t('regisseur.team')}</span>
                  </span>
                  <span className="ep-labels">
                    {wie.medewerkerId && zeiNee.has(wie.medewerkerId) && (
                      <span className="ep-label let-op">{t('regisseur.zeiNee')}</span>
                    )}
                    {meedoen.has(wie.organisatieId) && <span className="ep-label info">{t('regisseur.doetMee')}</span>}
                    {wie.medewerkerId && (
                      <span className="ep-label">{t('aantal.casussen', { count: wie.aantalCasussen })}</span>
                    )}
                  </span>
                </span>
              ),
              kies: () => {
                if (!opdracht.isPending) opdracht.mutate({ casus, wie });
              },
            }))}
          />
        )}
      </Gevraagd>
    </Venster>
  );
}

/** Each organisation, for when its teamleider knows best who. */
const teams = (mensen: readonly Kandidaat[]): Kandidaat[] =>
  [...new Map(mensen.map((een) => [een.organisatieId, een])).values()]
    .toSorted((a, b) => a.organisatie.localeCompare(b.organisatie))
    .map(({ organisatieId, organisatie }) => ({ organisatieId, organisatie, naam: '', aantalCasussen: 0 }));
