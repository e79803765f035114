import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { audit, regel, uit } from '../../api/client.js';
import type { components } from '../../api/audit.js';
import { useAccount } from '../../kader/account.js';
import { type Koppen, useOpdracht } from '../../kader/opdracht.js';
import { Knop } from '../../onderdelen/knop.js';
import { FoutMelding } from '../../onderdelen/melding.js';
import { momentVoluit } from '../../onderdelen/tekst.js';
import { Gevraagd } from '../../onderdelen/vraag.js';

export type Openstelling = components['schemas']['Openstelling'];

/** What others ask comes in without a reload (ms): this is not in the stream of changes. */
const KIJK_MS = 15_000;

const openstellingenVraag = {
  queryKey: ['openstellingen'],
  queryFn: () => uit(audit.GET('/openstellingen', { params: { query: { limiet: 100 } } })),
};

export const useOpenstellingen = () => useQuery({ ...openstellingenVraag, refetchInterval: KIJK_MS });

/** Dossiers that are asked for or open, in all casussen of the own gemeenten. */
export function Openstellingen() {
  const { t } = useTranslation();
  const vraag = useOpenstellingen();
  return (
    <section className="ep-kaart" aria-labelledby="openstellingen">
      <h2 className="utrecht-heading-2" id="openstellingen">
        {t('naspeuren.openstellingen')}
      </h2>
      <p className="ep-zacht">{t('naspeuren.vierOgen')}</p>
      <Gevraagd vraag={vraag}>{({ items }) => <OpenstellingLijst items={items} />}</Gevraagd>
    </section>
  );
}

export function OpenstellingLijst({ items }: { readonly items: readonly Openstelling[] }) {
  const { t } = useTranslation();
  if (items.length === 0) return <p>{t('naspeuren.geenOpenstelling')}</p>;
  return (
    <ul className="ep-lijst">
      {items.map((een) => (
        <OpenstellingRegel key={een.openstellingId} een={een} />
      ))}
    </ul>
  );
}

/** For whom it opens, and what this one can do about it: two do it together, never one alone. */
function OpenstellingRegel({ een }: { readonly een: Openstelling }) {
  const { t } = useTranslation();
  const { data: account } = useAccount();
  const { casusId, openstellingId, eigen, stand } = een;
  const vragen = useQueryClient();
  // Of a casus in which others work, the version on the screen is soon an old one: what counts is how it stands at the click.
  const params = async (koppen: Koppen) => {
    const { items } = await vragen.fetchQuery({ ...openstellingenVraag, staleTime: 0 });
    const { versie } = items.find((nu) => nu.openstellingId === openstellingId) ?? een;
    return { path: { casusId, openstellingId }, header: { 'If-Match': `"${versie}"`, ...koppen } };
  };
  const goed = useOpdracht<void, unknown>(async (_, koppen) =>
    regel.POST('/casussen/{casusId}/openstellingen/{openstellingId}/goedkeuring', { params: await params(koppen) }),
  );
  const eind = useOpdracht<void, unknown>(async (_, koppen) =>
    regel.POST('/casussen/{casusId}/openstellingen/{openstellingId}/beeindiging', { params: await params(koppen) }),
  );
  const laatste = goed.submittedAt > eind.submittedAt ? goed : eind;
  const over = t('casus.kenmerk', { kenmerk: een.kenmerk });
  // Only the server decides: who works for no organisation is refused there.
  const mag = account?.organisatie !== undefined;
  const sluit = stand === 'goedgekeurd' ? 'sluit' : eigen ? 'trekIn' : 'wijsAf';
  return (
    <li>
      <span className="ep-breed">
        <Link to={`/naspeuren/${casusId}/openstelling`}>{over}</Link>{' '}
        <span className={`ep-label ${stand === 'goedgekeurd' ? 'goed' : 'let-op'}`}>
          {t(`naspeuren.stand.${stand}`)}
        </span>
        <div className="ep-zacht">
          {eigen
            ? t('naspeuren.voorU')
            : t('naspeuren.voorAuditor', {
                organisatie: een.voor.organisatie,
                nummer: een.voor.accountId.slice(0, 8),
              })}{' '}
          ·{' '}
          {een.totOp
            ? t('naspeuren.openTot', { moment: momentVoluit(een.totOp) })
            : t('naspeuren.gevraagdOp', { moment: momentVoluit(een.gevraagdOp) })}
        </div>
        {laatste.isError && <FoutMelding fout={laatste.error} />}
      </span>
      <span className="ep-knoppen">
        {stand === 'goedgekeurd' && eigen && (
          <Link to={`/casussen/${casusId}`} className="ep-alsknop">
            {t('naspeuren.leesDossier')}
          </Link>
        )}
        {stand === 'gevraagd' && !eigen && mag && (
          <Knop
            disabled={goed.isPending}
            aria-label={`${t('naspeuren.keurGoed')}: ${over}`}
            onClick={() => goed.mutate()}
          >
            {t('naspeuren.keurGoed')}
          </Knop>
        )}
        {mag && (
          <Knop
            soort="bij"
            disabled={eind.isPending}
            aria-label={`${t(`naspeuren.${sluit}`)}: ${over}`}
            onClick={() => eind.mutate()}
          >
            {t(`naspeuren.${sluit}`)}
          </Knop>
        )}
      </span>
    </li>
  );
}
