import { Link, useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { ProbleemFout, regel } from '../../api/client.js';
import { useAccount } from '../../kader/account.js';
import { useOpdracht } from '../../kader/opdracht.js';
import { useVenster } from '../../kader/vensters.js';
import { Knop } from '../../onderdelen/knop.js';
import { NietGevonden } from '../../onderdelen/niet-gevonden.js';
import { RedenVenster } from '../../onderdelen/reden-venster.js';
import { dag } from '../../onderdelen/tekst.js';
import { Gevraagd } from '../../onderdelen/vraag.js';
import { Beoordeling } from './beoordeling.js';
import { type Aanmelding as Gelezen, useAanmelding } from './vraag.js';
import { WatGemeld } from './wat-gemeld.js';
import './aanmelding.css';

/** One aanmelding: to judge where it waits, or to read back for who made it. */
export default function Aanmelding() {
  const { t } = useTranslation();
  const { aanmeldingId } = useParams({ strict: false }) as { aanmeldingId: string };
  const vraag = useAanmelding(aanmeldingId);
  if (vraag.error instanceof ProbleemFout && vraag.error.probleem.status === 404) return <NietGevonden />;
  return (
    <Gevraagd vraag={vraag}>
      {({ data: aanmelding }) => (
        <>
          <header>
            <h1 className="utrecht-heading-1">{t('gemeld.titel', { dag: dag(aanmelding.ingediendOp) })}</h1>
            <span className="ep-label">{t(`gemeld.status.${aanmelding.status}`)}</span>
          </header>
          {aanmelding.beoordeling?.stand === 'wacht' ? (
            <Beoordeling aanmeldingId={aanmeldingId} />
          ) : (
            <section className="ep-kaart">
              <WatGemeld aanmelding={aanmelding} />
              <Verder aanmelding={aanmelding} />
            </section>
          )}
        </>
      )}
    </Gevraagd>
  );
}

/** To the casus, for who judges; for who made it: taking it back, as long as nothing was decided. */
function Verder({ aanmelding }: { readonly aanmelding: Gelezen }) {
  const { t } = useTranslation();
  const { data: account } = useAccount();
  const open = useVenster();
  const { aanmeldingId, beoordeling, melder, status } = aanmelding;
  return (
    <>
      {beoordeling?.casusId && (
        <p>
          <Link to="/casussen/$casusId" params={{ casusId: beoordeling.casusId }}>
            {t('gemeld.naarCasus', { kenmerk: beoordeling.kenmerk })}
          </Link>
        </p>
      )}
      {!beoordeling && <p>{t(`gemeld.verder.${status}`)}</p>}
      {status === 'in-behandeling' && melder?.medewerkerId === account?.accountId && (
        <Knop soort="bij" onClick={() => open((sluit) => <TrekIn aanmeldingId={aanmeldingId} sluit={sluit} />)}>
          {t('gemeld.trekIn')}
        </Knop>
      )}
    </>
  );
}

function TrekIn({ aanmeldingId, sluit }: { readonly aanmeldingId: string; readonly sluit: () => void }) {
  const { t } = useTranslation();
  const trekIn = useOpdracht<string, unknown>(
    (reden, koppen) =>
      regel.POST('/aanmeldingen/{aanmeldingId}/intrekkingen', {
        params: { path: { aanmeldingId }, header: { ...koppen } },
        body: { reden },
      }),
    sluit,
  );
  return (
    <RedenVenster
      titel={t('gemeld.waaromIntrekken')}
      onderwerp={`aanmelding-intrekken.${aanmeldingId}`}
      opdracht={trekIn}
      knop={t('gemeld.trekIn')}
      sluit={sluit}
    />
  );
}
