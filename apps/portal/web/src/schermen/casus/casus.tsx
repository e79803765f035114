import { lazyRouteComponent, Link, useParams } from '@tanstack/react-router';
import { type ComponentType, lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { ProbleemFout } from '../../api/client.js';
import { type Account, useAccount } from '../../kader/account.js';
import { zodraBereikbaar } from '../../kader/verbinding.js';
import { useVooraf } from '../../kader/vooraf.js';
import { Delen } from '../../onderdelen/delen.js';
import { Gevraagd } from '../../onderdelen/vraag.js';
import { Laden } from '../../onderdelen/melding.js';
import { NietGevonden } from '../../onderdelen/niet-gevonden.js';
import { Woorden } from '../../onderdelen/tekst.js';
import { laadTeksten } from '../../taal/taal.js';
import './casus.css';
import { Contact } from './delen/contact.js';
import { Overzicht } from './delen/overzicht.js';
import { PlanEnDoelen } from './delen/plan.js';
import { Versies } from './delen/versies.js';
import { type Dossier, type DossierStand, MetDossier, rechten, useDossier } from './dossier.js';
import { NieuweAfspraak } from './nieuwe-afspraak.js';
import { Overdragen } from './overdragen.js';
import { useCasus } from './vraag.js';

// Asked for less: fetched when the rest is there.
const later = <M extends object>(laad: () => Promise<M>, naam: keyof M & string) =>
  lazyRouteComponent(() => zodraBereikbaar(laad), naam);
const Tijdlijn = later(() => import('./delen/tijdlijn.js'), 'Tijdlijn');
const WieDoetWat = later(() => import('./delen/wie-doet-wat.js'), 'WieDoetWat');
const Regie = later(() => import('./delen/regie.js'), 'Regie');
const Gezin = later(() => import('./delen/gezin.js'), 'Gezin');
const Bijlagen = later(() => import('./delen/bijlagen.js'), 'Bijlagen');
const Gegevensdeling = later(() => import('./delen/gegevensdeling.js'), 'Gegevensdeling');
// Its words are a folder of their own.
const Veiligheid = later(
  async () => (await Promise.all([import('../veiligheid/veiligheid.js'), laadTeksten('veiligheid')]))[0],
  'Veiligheid',
);
const VOORAF = [Gezin, Tijdlijn, WieDoetWat, Regie, Veiligheid];
/** Fetched by a coördinator only. */
const KiesRegisseur = lazy(async () => ({ default: (await import('./kies-regisseur.js')).KiesRegisseur }));

/** The parts of a dossier, each with an address of its own. */
const DELEN: readonly { readonly deel: string; readonly icoon: string; readonly Inhoud: ComponentType }[] = [
  { deel: 'overzicht', icoon: 'werkbord', Inhoud: Overzicht },
  { deel: 'plan', icoon: 'plan', Inhoud: PlanEnDoelen },
  { deel: 'versies', icoon: 'versies', Inhoud: Versies },
  { deel: 'gezin', icoon: 'caseload', Inhoud: Gezin },
  { deel: 'contact', icoon: 'contact', Inhoud: Contact },
  { deel: 'bijlagen', icoon: 'bijlage', Inhoud: Bijlagen },
  { deel: 'delen', icoon: 'delen', Inhoud: Gegevensdeling },
  { deel: 'wie-doet-wat', icoon: 'raster', Inhoud: WieDoetWat },
  { deel: 'tijdlijn', icoon: 'tijdlijn', Inhoud: Tijdlijn },
  { deel: 'regie', icoon: 'regie', Inhoud: Regie },
  { deel: 'veiligheid', icoon: 'schild', Inhoud: Veiligheid },
];

/** One casus as a dossier with parts. */
export default function Casus() {
  const { casusId, deel = 'overzicht' } = useParams({ strict: false }) as { casusId: string; deel?: string };
  const { data: account } = useAccount();
  const vraag = useCasus(casusId);
  useVooraf(VOORAF);
  const gekozen = DELEN.find((een) => een.deel === deel);
  if (!gekozen || (vraag.error instanceof ProbleemFout && vraag.error.probleem.status === 404)) return <NietGevonden />;
  return (
    <Gevraagd vraag={vraag}>
      {({ data: casus, etag = '' }) =>
        account ? (
          <MetDossier value={stand(casus, etag, account)}>
            <Kop casus={casus} />
            <Delen
              label="dossier.delen"
              delen={DELEN.filter((een) => een.deel !== 'veiligheid' || gaatOverVeiligheid(casus, account)).map(
                (een) => ({
                  ...een,
                  naam: `dossier.deel.${een.deel}`,
                }),
              )}
              deel={deel}
              naar={(een) => `/casussen/${casusId}${een === 'overzicht' ? '' : `/${een}`}`}
            />
            <Suspense fallback={<Laden />}>
              <gekozen.Inhoud />
            </Suspense>
          </MetDossier>
        ) : null
      }
    </Gevraagd>
  );
}

/** Who keeps the plan, or may know whether there is danger; for the others there is nothing in that part. */
const gaatOverVeiligheid = (casus: Dossier, account: Account): boolean =>
  rechten(casus, account).houdtPlan || casus.veiligheid !== undefined;

const stand = (casus: Dossier, etag: string, account: Account): DossierStand => ({
  casus,
  etag,
  account,
  mag: rechten(casus, account),
});

const KLEUR = { lopend: 'goed', 'in-beoordeling': 'info', afgesloten: '' } as const;

function Kop({ casus }: { readonly casus: Dossier }) {
  const { t } = useTranslation();
  const { mag } = useDossier();
  const prio = casus.plan.vragen.find(({ vraagId }) => vraagId === casus.plan.prioVraagId);
  return (
    <header className="ep-casuskop">
      <div className="ep-breed">
        <div className="ep-casusnaam">
          <h1 className="utrecht-heading-1">{t('casus.kenmerk', { kenmerk: casus.kenmerk })}</h1>
          <span className={`ep-label ${KLEUR[casus.status]}`}>{t(`status.${casus.status}`)}</span>
          {casus.veiligheid?.acuut && <span className="ep-label fout">{t('dossier.onveilig')}</span>}
          {casus.regie && (
            <span>
              {t(`regie.${casus.regie.vorm}`)}:{' '}
              <strong>{casus.regie.medewerker.naam ?? casus.regie.medewerker.organisatie.naam}</strong>
            </span>
          )}
        </div>
        {casus.afsluiting && casus.afsluiting.wijze !== 'afgesloten' && (
          <p className="ep-prio">
            <Einde afsluiting={casus.afsluiting} />
          </p>
        )}
        {prio && (
          <p className="ep-zacht ep-prio">
            {t('casus.prio')}: <Woorden tekst={prio.tekst} />
          </p>
        )}
      </div>
      <div className="ep-knoppen">
        <NieuweAfspraak soort="hoofd" />
        {mag.coordinator && (
          <Suspense>
            <KiesRegisseur />
          </Suspense>
        )}
        <Overdragen />
      </div>
    </header>
  );
}

/** How a casus ended that was never closed as one: whoever finds it goes on from there. */
function Einde({ afsluiting }: { readonly afsluiting: NonNullable<Dossier['afsluiting']> }) {
  const { t } = useTranslation();
  const { wijze, doorgeleidNaar, begeleiding, naarCasusId, toelichting } = afsluiting;
  if (wijze === 'doorgeleid')
    return (
      <>
        {t('einde.doorgeleid')} <strong>{doorgeleidNaar?.naam ?? t('tekst.nietVoorU')}</strong>
        {begeleiding && ` (${t(`oordeel.begeleiding.${begeleiding}`)})`}
      </>
    );
  if (wijze === 'samengevoegd')
    return naarCasusId ? (
      <Link to="/casussen/$casusId" params={{ casusId: naarCasusId }}>
        {t('einde.samengevoegd')}
      </Link>
    ) : (
      <>{t('einde.samengevoegd')}</>
    );
  return (
    <>
      {t('einde.nietGestart')} <Woorden tekst={toelichting} />
    </>
  );
}
