import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { ProbleemFout } from '../../api/client.js';
import type { components } from '../../api/leesmodellen.js';
import { useAccount } from '../../kader/account.js';
import { NietGevonden } from '../../onderdelen/niet-gevonden.js';
import { Bereik, dag } from '../../onderdelen/tekst.js';
import { Gevraagd } from '../../onderdelen/vraag.js';
import { useCaseload } from '../werkbord/aanwijzen.js';
import { magRegie } from '../werkbord/regie.js';
import { BereikWijzigen } from './bereik-wijzigen.js';
import { NieuweMedewerker, Uitschrijven, VanDienst } from './mensen-wijzigen.js';
import { organisatieVraag } from './vraag.js';

type Medewerker = components['schemas']['OrganisatieMedewerker'];

/** One organisation: what it is, and who works there. */
export default function Organisatie() {
  const { t } = useTranslation();
  const { organisatieId } = useParams({ strict: false }) as { organisatieId: string };
  const vraag = useQuery(organisatieVraag(organisatieId));
  const { leidt } = useRechten(organisatieId);
  const aantal = useAantalCasussen(organisatieId);
  if (vraag.error instanceof ProbleemFout && vraag.error.probleem.status === 404) return <NietGevonden />;
  return (
    <Gevraagd vraag={vraag}>
      {({ data: een, etag = '' }) => {
        const nu = een.medewerkers.filter(({ totOp }) => !totOp).toSorted(opNaam);
        const weg = een.medewerkers.filter(({ totOp }) => totOp).toSorted(opNaam);
        const flags = (['magBsn', 'veiligheidsketen', 'datGevoelig'] as const).filter((vlag) => een[vlag]);
        return (
          <>
            <p>
              <Link to="/organisaties">{t('organisatie.terug')}</Link>
            </p>
            <header>
              <h1 className="utrecht-heading-1">{een.naam}</h1>
              <span className="ep-label">{t(`organisatie.${een.soort}`)}</span>
            </header>
            <section className="ep-kaart">
              <dl className="ep-dl">
                <dt>{t('organisatie.gemeenten')}</dt>
                <dd>{een.gemeenten.map((code) => t(`gemeente.${code}`, code)).join(', ')}</dd>
                <dt>{t('organisatie.convenant')}</dt>
                <dd>{dag(een.convenantDatum)}</dd>
                {flags.length > 0 && (
                  <>
                    <dt>{t('organisatie.weten')}</dt>
                    <dd>{flags.map((vlag) => t(`organisatie.vlag.${vlag}`)).join(' ')}</dd>
                  </>
                )}
              </dl>
            </section>
            <section className="ep-kaart">
              <header>
                <h2 className="utrecht-heading-2">{t('organisatie.medewerkers')}</h2>
                {leidt && <NieuweMedewerker {...{ organisatieId, etag }} soort={een.soort} />}
              </header>
              {nu.length === 0 ? (
                <p className="ep-zacht">{t('organisatie.niemand')}</p>
              ) : (
                <Mensen {...{ aantal, organisatieId, etag }} soort={een.soort} wie={nu} />
              )}
              {weg.length > 0 && (
                <details className="ep-meer">
                  <summary>{t('organisatie.vertrokken', { count: weg.length })}</summary>
                  <ul>
                    {weg.map(({ medewerkerId, naam, totOp = '' }) => (
                      <li key={medewerkerId}>
                        {naam ?? t('tekst.onbekend')}, {t('organisatie.tot', { dag: dag(totOp) })}
                      </li>
                    ))}
                  </ul>
                </details>
              )}
            </section>
          </>
        );
      }}
    </Gevraagd>
  );
}

interface MensenEigenschappen {
  readonly organisatieId: string;
  readonly etag: string;
  readonly soort: 'gemeente' | 'partner';
  readonly wie: readonly Medewerker[];
  readonly aantal: ReadonlyMap<string, number> | undefined;
}

function Mensen({ organisatieId, etag, soort, wie, aantal }: MensenEigenschappen) {
  const { t } = useTranslation();
  const { leidt, zetVanDienst } = useRechten(organisatieId);
  return (
    <ul className="ep-lijst">
      {wie.map(({ medewerkerId, naam, rollen, vanDienst, sindsOp, telefoon, email }) => (
        <li key={medewerkerId}>
          <div className="ep-breed">
            <strong>{naam ?? t('organisatie.zonderNaam')}</strong>{' '}
            {vanDienst && <span className="ep-label goed">{t('organisatie.vanDienst')}</span>}
            <div className="ep-zacht">
              {rollen.map((rol) => t(`rollen.${rol}`)).join(', ')}, {t('casus.sinds', { dag: dag(sindsOp) })}
            </div>
            <Bereik telefoon={telefoon} email={email} />
          </div>
          {magRegie(rollen) && aantal?.has(medewerkerId) && (
            <span className="ep-label">{t('aantal.casussen', { count: aantal.get(medewerkerId) ?? 0 })}</span>
          )}
          <div className="ep-knoppen">
            {leidt && <BereikWijzigen {...{ organisatieId, etag, medewerkerId, naam, telefoon, email }} />}
            {zetVanDienst && soort === 'gemeente' && rollen.includes('casuscoordinator') && !vanDienst && (
              <VanDienst {...{ organisatieId, etag, medewerkerId, naam }} />
            )}
            {leidt && !vanDienst && <Uitschrijven {...{ organisatieId, etag, medewerkerId, naam }} />}
          </div>
        </li>
      ))}
    </ul>
  );
}

/** For whom which button is drawn: who keeps its people, and who says which coördinator is van dienst. */
function useRechten(organisatieId: string): { readonly leidt: boolean; readonly zetVanDienst: boolean } {
  const { data: account } = useAccount();
  const { rollen = [] } = account ?? {};
  const eigen = account?.organisatie?.organisatieId === organisatieId;
  const als = (rol: 'casuscoordinator' | 'teamleider') =>
    rollen.includes('beheerder') || (eigen && rollen.includes(rol));
  return { leidt: als('teamleider'), zetVanDienst: als('casuscoordinator') };
}

/** Of each who works there, for who assigns. */
function useAantalCasussen(organisatieId: string): ReadonlyMap<string, number> | undefined {
  const { data: account } = useAccount();
  const { data } = useCaseload(organisatieId, account?.rollen.includes('casuscoordinator') ?? false);
  return data && new Map(data.map(({ medewerker, aantalCasussen }) => [medewerker.medewerkerId ?? '', aantalCasussen]));
}

const opNaam = (a: Medewerker, b: Medewerker) => (a.naam ?? '').localeCompare(b.naam ?? '');
