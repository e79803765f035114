import { useQueries, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { regel } from '../../api/client.js';
import { useOpdracht } from '../../kader/opdracht.js';
import { Formulier, type Waarden } from '../../onderdelen/formulier.js';
import { Knop } from '../../onderdelen/knop.js';
import { FoutMelding, Laden } from '../../onderdelen/melding.js';
import { Venster } from '../../onderdelen/venster.js';
import { Gevraagd } from '../../onderdelen/vraag.js';
import { organisatiesVraag, organisatieVraag } from '../organisaties/vraag.js';
import { type Kandidaat, useKandidaten } from '../werkbord/aanwijzen.js';
import { type DossierStand, params, useDossier } from './dossier.js';
import { KiesMens, type Mens } from './kies-mens.js';

/** A coördinator gives the regie to another at once: from a regisseur with why, the voorlopige regie with a click. */
export function RegieWisselen() {
  const { t } = useTranslation();
  const stand = useDossier();
  const { casus, mag } = stand;
  const [open, zetOpen] = useState<DossierStand>();
  const sluit = () => zetOpen(undefined);
  const vorm = casus.regie?.vorm;
  const past = vorm === 'regisseur' ? casus.status === 'lopend' : vorm === 'voorlopig' && casus.status !== 'afgesloten';
  return (
    <>
      {mag.coordinator && past && (
        <Knop soort="bij" onClick={() => zetOpen(stand)}>
          {t(`wissel.${vorm}.knop`)}
        </Knop>
      )}
      {open &&
        (open.casus.regie?.vorm === 'regisseur' ? (
          <Meteen {...{ sluit }} stand={open} />
        ) : (
          <Voorlopig {...{ sluit }} stand={open} />
        ))}
    </>
  );
}

interface Eigenschappen {
  readonly stand: DossierStand;
  readonly sluit: () => void;
}

/** Who could not wait for a yes has to be able to say why. */
function Meteen({ stand, sluit }: Eigenschappen) {
  const { t } = useTranslation();
  const { casus } = stand;
  const [wie, zetWie] = useState<Kandidaat>();
  const vraag = useKandidaten(casus.gemeente);
  const opdracht = useOpdracht<Waarden, unknown>(
    ({ reden = '' }, koppen) =>
      regel.POST('/casussen/{casusId}/regiewissels', {
        params: params(stand, koppen, {}),
        body: { organisatieId: wie!.organisatieId, medewerkerId: wie!.medewerkerId ?? '', reden },
      }),
    sluit,
  );
  return (
    <Venster titel={t('wissel.regisseur.titel')} sluit={sluit}>
      {wie ? (
        <>
          <p>
            {t('wissel.naar')} <strong>{wie.naam}</strong>, {wie.organisatie}.{' '}
            <button type="button" className="ep-linkknop" onClick={() => zetWie(undefined)}>
              {t('overdragen.andere')}
            </button>
          </p>
          <p className="ep-zacht">{t('wissel.regisseur.uitleg')}</p>
          <Formulier
            velden={[{ naam: 'reden', label: t('wissel.reden'), soort: 'tekst' }]}
            knop={t('wissel.regisseur.knop')}
            onderwerp={`regie-wisselen.${casus.casusId}`}
            opdracht={opdracht}
          />
        </>
      ) : (
        <Gevraagd vraag={vraag}>
          {(mensen) => (
            <KiesMens
              mensen={mensen.filter(({ medewerkerId }) => medewerkerId !== casus.regie?.medewerker.medewerkerId)}
              kies={zetWie}
            />
          )}
        </Gevraagd>
      )}
    </Venster>
  );
}

/** To another coördinator of the gemeente: there is no regisseur, and the gemeente answers all the time. */
function Voorlopig({ stand, sluit }: Eigenschappen) {
  const { t } = useTranslation();
  const { casus } = stand;
  const { data: gemeenten } = useQuery(organisatiesVraag(casus.gemeente, 'gemeente'));
  const organisaties = useQueries({
    queries: (gemeenten ?? []).map(({ organisatieId }) => organisatieVraag(organisatieId)),
  });
  const opdracht = useOpdracht<Mens, unknown>(
    ({ organisatieId, medewerkerId = '' }, koppen) =>
      regel.POST('/casussen/{casusId}/voorlopige-regiewissels', {
        params: params(stand, koppen, {}),
        body: { organisatieId, medewerkerId },
      }),
    sluit,
  );
  const mensen = organisaties.flatMap(({ data }): Mens[] =>
    (data?.data.medewerkers ?? []).flatMap(({ medewerkerId, naam, rollen, totOp }) =>
      naam && !totOp && rollen.includes('casuscoordinator') && medewerkerId !== casus.regie?.medewerker.medewerkerId
        ? [{ medewerkerId, naam, organisatieId: data!.data.organisatieId, organisatie: data!.data.naam }]
        : [],
    ),
  );
  const wacht = gemeenten === undefined || organisaties.some(({ isPending }) => isPending);
  return (
    <Venster titel={t('wissel.voorlopig.titel')} sluit={sluit}>
      <p>{t('wissel.voorlopig.uitleg')}</p>
      {opdracht.isError && <FoutMelding fout={opdracht.error} />}
      {wacht ? <Laden /> : <KiesMens mensen={mensen} kies={(wie) => !opdracht.isPending && opdracht.mutate(wie)} />}
    </Venster>
  );
}
