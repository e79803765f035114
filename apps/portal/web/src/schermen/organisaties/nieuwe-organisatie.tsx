import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { regel } from '../../api/client.js';
import { useOpdracht } from '../../kader/opdracht.js';
import { alle, Formulier, type Waarden } from '../../onderdelen/formulier.js';
import { Knop } from '../../onderdelen/knop.js';
import { Venster } from '../../onderdelen/venster.js';
import { alsMedewerker, medewerkerVelden } from './medewerker-velden.js';

const VLAGGEN = ['magBsn', 'datGevoelig', 'veiligheidsketen', 'crisisdienst'] as const;

/** An organisation joins the convenant; a gemeente with its first casuscoördinator, who is van dienst from then on. */
export function NieuweOrganisatie({ soort }: { readonly soort: 'gemeente' | 'partner' }) {
  const { t } = useTranslation();
  const [open, zetOpen] = useState(false);
  const opdracht = useOpdracht<Waarden, unknown>(
    (w, koppen) =>
      regel.POST('/organisaties', {
        params: { header: koppen },
        body: {
          naam: w['naam'] ?? '',
          soort,
          gemeenten: (w['gemeenten'] ?? '').split(/[\s,;]+/).filter(Boolean),
          convenantDatum: w['convenantDatum'] ?? '',
          vlaggen: Object.fromEntries(VLAGGEN.map((vlag) => [vlag, alle(w['vlaggen']).includes(vlag)])) as Record<
            (typeof VLAGGEN)[number],
            boolean
          >,
          ...(soort === 'gemeente' && { coordinator: alsMedewerker(w, ['casuscoordinator'], 'coordinator/') }),
        },
      }),
    () => zetOpen(false),
  );
  const titel = t(`convenant.nieuw.${soort}`);
  return (
    <>
      <Knop
        soort="bij"
        onClick={() => {
          opdracht.reset();
          zetOpen(true);
        }}
      >
        {titel}
      </Knop>
      {open && (
        <Venster titel={titel} sluit={() => zetOpen(false)}>
          {soort === 'gemeente' && <p>{t('convenant.nieuw.eersteCoordinator')}</p>}
          <Formulier
            velden={[
              { naam: 'naam', label: t('organisatie.naam') },
              {
                naam: 'gemeenten',
                label: t(soort === 'gemeente' ? 'convenant.nieuw.code' : 'organisatie.gemeenten'),
                uitleg: t(`convenant.nieuw.codeUitleg.${soort}`),
              },
              { naam: 'convenantDatum', label: t('organisatie.convenant'), soort: 'dag' },
              {
                naam: 'vlaggen',
                label: t('convenant.nieuw.vlaggen'),
                soort: 'vinkjes',
                mag: true,
                keuzes: VLAGGEN.map((vlag) => [vlag, t(`convenant.nieuw.vlag.${vlag}`)] as const),
              },
              ...(soort === 'gemeente' ? medewerkerVelden(t, undefined, 'coordinator/') : []),
            ]}
            knop={t('convenant.nieuw.registreer')}
            opdracht={opdracht}
            onderwerp={undefined}
          />
        </Venster>
      )}
    </>
  );
}
