import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { regel } from '../../api/client.js';
import { useOpdracht } from '../../kader/opdracht.js';
import { alle, Formulier, type Waarden } from '../../onderdelen/formulier.js';
import { Knop } from '../../onderdelen/knop.js';
import { Venster } from '../../onderdelen/venster.js';
import { alsMedewerker, medewerkerVelden } from './medewerker-velden.js';

const VLAGGEN = ['magBsn', 'datGevoelig', 'veiligheidsketen', 'crisisdienst'] as const;

interface Eigenschappen {
  readonly soort: 'gemeente' | 'partner';
  /** CBS codes of those that a partner can work for. */
  readonly gemeenten: readonly string[];
}

/** An organisation joins the convenant; a gemeente with its first casuscoördinator, who is van dienst from then on. */
export function NieuweOrganisatie({ soort, gemeenten }: Eigenschappen) {
  const { t } = useTranslation();
  const [open, zetOpen] = useState(false);
  const opdracht = useOpdracht<Waarden, unknown>(
    (w, koppen) =>
      regel.POST('/organisaties', {
        params: { header: koppen },
        body: {
          naam: w['naam'] ?? '',
          soort,
          gemeenten: alle(w['gemeenten']),
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
              soort === 'gemeente'
                ? { naam: 'gemeenten', label: t('convenant.nieuw.code'), uitleg: t('convenant.nieuw.codeUitleg') }
                : {
                    ...{ naam: 'gemeenten', label: t('organisatie.gemeenten'), soort: 'vinkjes' },
                    keuzes: gemeenten.map((code) => [code, t(`gemeente.${code}`, code)] as const),
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
            onderwerp={`nieuwe-organisatie-${soort}`}
          />
        </Venster>
      )}
    </>
  );
}
