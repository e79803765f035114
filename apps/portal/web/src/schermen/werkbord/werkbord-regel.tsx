import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { regel as api } from '../../api/client.js';
import { useOpdracht } from '../../kader/opdracht.js';
import { Knop } from '../../onderdelen/knop.js';
import { FoutMelding } from '../../onderdelen/melding.js';
import { Bereik, dag, dagenSinds, moment, Wie } from '../../onderdelen/tekst.js';
import { casusMetVersie } from '../casus/vraag.js';
import { type Regel, teBeoordelen, teToetsen, zoektRegisseur } from './secties.js';

interface Eigenschappen {
  readonly regel: Regel;
  readonly kiesRegisseur: (regel: Regel) => void;
}

/** So many days is long. */
const LANG = 7;

/** What waits, why it is here and since when, and what can be done about it. */
export function WerkbordRegel({ regel, kiesRegisseur }: Eigenschappen) {
  const { t } = useTranslation();
  const { id, kenmerk, soort, acuut, redenen, gevraagd, sindsOp } = regel;
  const dagen = dagenSinds(sindsOp);
  const aanmeldingId = teBeoordelen(regel);
  // The same reason can be there for several aanmeldingen.
  const waarom = [...new Map(redenen.map((een) => [een.reden, een])).values()];
  return (
    <li>
      <div className="ep-breed">
        {soort === 'casus' ? (
          <Link to="/casussen/$casusId" params={{ casusId: id }}>
            {t('casus.kenmerk', { kenmerk })}
          </Link>
        ) : (
          <Link to="/aanmeldingen/$aanmeldingId" params={{ aanmeldingId: id }}>
            {t('werkbord.aanmeldingVan', { dag: dag(sindsOp) })}
          </Link>
        )}{' '}
        {acuut && <span className="ep-label fout">{t('werkbord.acuut')}</span>}
        {redenen.some(({ misschienBekend }) => misschienBekend) && (
          <span className="ep-label paars">{t('werkbord.misschienBekend')}</span>
        )}
        <div className="ep-zacht">
          {waarom.map(({ reden, sindsOp: op }) => `${t(`redenen.${reden}`)} (${moment(op)})`).join(' · ')}
        </div>
        {gevraagd && (
          <div className="ep-bereik">
            <span>
              {t('werkbord.gevraagd')} <Wie medewerker={gevraagd} />
            </span>
            <Bereik {...gevraagd} />
          </div>
        )}
      </div>
      <span className={dagen > LANG ? 'ep-label let-op' : 'ep-zacht'}>{t('aantal.dagen', { count: dagen })}</span>
      <div className="ep-knoppen">
        {aanmeldingId !== undefined &&
          (soort === 'casus' ? (
            <Link to="/casussen/$casusId" params={{ casusId: id }} className="ep-alsknop">
              {t('werkbord.beoordeel')}
            </Link>
          ) : (
            <Link to="/aanmeldingen/$aanmeldingId" params={{ aanmeldingId }} className="ep-alsknop">
              {t('werkbord.kiesCasus')}
            </Link>
          ))}
        {teToetsen(regel) && (
          <Link
            to="/casussen/$casusId/$deel"
            params={{ casusId: id, deel: 'veiligheid' }}
            className="ep-alsknop"
            aria-label={`${t('werkbord.beoordeelNoodtoegang')}: ${t('casus.kenmerk', { kenmerk })}`}
          >
            {t('werkbord.beoordeelNoodtoegang')}
          </Link>
        )}
        {zoektRegisseur(regel) && (
          <Knop aria-label={t('werkbord.kiesRegisseurVoor', { kenmerk })} onClick={() => kiesRegisseur(regel)}>
            {t('werkbord.kiesRegisseur')}
          </Knop>
        )}
        {redenen.some(({ reden }) => reden === 'wacht-op-antwoord') && <TrekIn casusId={id} kenmerk={kenmerk ?? ''} />}
      </div>
    </li>
  );
}

/** Takes the question back, so that somebody else can be asked. */
function TrekIn({ casusId, kenmerk }: { readonly casusId: string; readonly kenmerk: string }) {
  const { t } = useTranslation();
  const trekIn = useOpdracht<void, unknown>(async (_, koppen) => {
    const { etag = '' } = await casusMetVersie(casusId);
    return api.POST('/casussen/{casusId}/aanwijzingen/huidige/intrekking', {
      params: { path: { casusId }, header: { ...koppen, 'If-Match': etag } },
    });
  });
  return (
    <>
      {trekIn.isError && <FoutMelding fout={trekIn.error} />}
      <Knop
        soort="bij"
        disabled={trekIn.isPending}
        aria-label={t('werkbord.trekInVoor', { kenmerk })}
        onClick={() => trekIn.mutate()}
      >
        {t('werkbord.trekIn')}
      </Knop>
    </>
  );
}
