import { useQueries, useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { regel } from '../../api/client.js';
import { useOpdracht } from '../../kader/opdracht.js';
import { Formulier, type Waarden } from '../../onderdelen/formulier.js';
import { Knop } from '../../onderdelen/knop.js';
import { Laden } from '../../onderdelen/melding.js';
import { Venster } from '../../onderdelen/venster.js';
import { organisatiesVraag, organisatieVraag } from '../organisaties/vraag.js';
import { type DossierStand, nu, params, useDossier } from './dossier.js';
import { KiesMens, type Mens } from './kies-mens.js';

type Iemand = Mens & { readonly medewerkerId: string };

/** The regie is offered in three steps: offer, to whom, why. It stays here until the other says yes. */
export function Overdragen() {
  const { t } = useTranslation();
  const { casus, mag } = useDossier();
  const [open, zetOpen] = useState(false);
  const loopt = casus.aanbod.some(({ status }) => status === 'aangeboden');
  const kan = mag.houdtPlan && casus.status === 'lopend' && casus.regie?.vorm === 'regisseur' && !loopt;
  return (
    <>
      {kan && (
        <Knop soort="bij" onClick={() => zetOpen(true)}>
          {t('overdragen.knop')}
        </Knop>
      )}
      {open && <Stappen sluit={() => zetOpen(false)} />}
    </>
  );
}

function Stappen({ sluit }: { readonly sluit: () => void }) {
  const { t } = useTranslation();
  const stand = useDossier();
  const [wie, zetWie] = useState<Iemand>();
  const opdracht = useOpdracht<Waarden, unknown>(
    ({ reden }, koppen) =>
      regel.POST('/casussen/{casusId}/overdrachten', {
        params: params(stand, koppen, {}),
        body: {
          organisatieId: wie!.organisatieId,
          medewerkerId: wie!.medewerkerId,
          ...(reden && { reden }),
        },
      }),
    sluit,
  );
  return (
    <Venster titel={t(wie ? 'overdragen.waarom' : 'overdragen.aanWie')} sluit={sluit}>
      <ol className="ep-stappen" aria-label={t('overdragen.stappen')}>
        {['aanbieden', 'wie', 'reden'].map((stap, i) => (
          <li key={stap} {...(i === (wie ? 2 : 1) && { 'aria-current': 'step' as const })}>
            {t(`overdragen.stap.${stap}`)}
          </li>
        ))}
      </ol>
      {wie ? (
        <>
          <p>
            {t('overdragen.aan')} <strong>{wie.naam}</strong>, {wie.organisatie}.{' '}
            <button type="button" className="ep-linkknop" onClick={() => zetWie(undefined)}>
              {t('overdragen.andere')}
            </button>
          </p>
          <p className="ep-zacht">{t('overdragen.termijn')}</p>
          <Formulier
            velden={[{ naam: 'reden', label: t('overdragen.reden'), soort: 'tekst' }]}
            knop={t('overdragen.bied')}
            onderwerp={`regie-overdragen.${stand.casus.casusId}.${wie.medewerkerId}`}
            opdracht={opdracht}
          />
        </>
      ) : (
        <AanWie stand={stand} kies={zetWie} />
      )}
    </Venster>
  );
}

/** Who takes part comes first; another organisation of the gemeente is one choice further. */
function AanWie({ stand, kies }: { readonly stand: DossierStand; readonly kies: (wie: Iemand) => void }) {
  const { t } = useTranslation();
  const { casus } = stand;
  const [ander, zetAnder] = useState('');
  const meedoen = useMemo(
    () => nu(casus.organisaties).flatMap(({ organisatie }) => organisatie.organisatieId ?? []),
    [casus],
  );
  const { data: alle } = useQuery(organisatiesVraag(casus.gemeente));
  const organisaties = useQueries({
    queries: (ander ? [ander] : meedoen).map(organisatieVraag),
  });
  const mensen = organisaties.flatMap(({ data }) =>
    (data?.data.medewerkers ?? [])
      .filter(
        ({ totOp, rollen, medewerkerId }) =>
          !totOp &&
          rollen.some((rol) => rol === 'medewerker' || rol === 'teamleider') &&
          medewerkerId !== casus.regie?.medewerker.medewerkerId,
      )
      .map(({ medewerkerId, naam = t('tekst.onbekend') }) => ({
        medewerkerId,
        naam,
        organisatieId: data!.data.organisatieId,
        organisatie: data!.data.naam,
      })),
  );
  return (
    <>
      <div className="ep-veld">
        <label htmlFor="overdragen-organisatie">{t('overdragen.organisatie')}</label>
        <select id="overdragen-organisatie" value={ander} onChange={({ target }) => zetAnder(target.value)}>
          <option value="">{t('overdragen.meedoen')}</option>
          {alle?.map(({ organisatieId, naam }) => (
            <option key={organisatieId} value={organisatieId}>
              {naam}
            </option>
          ))}
        </select>
      </div>
      {organisaties.some(({ isPending }) => isPending) ? <Laden /> : <KiesMens mensen={mensen} kies={kies} />}
    </>
  );
}
