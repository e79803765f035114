import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { audit, lees, regel, uit } from '../../api/client.js';
import type { components } from '../../api/audit.js';
import { useAccount } from '../../kader/account.js';
import { type Koppen, useOpdracht } from '../../kader/opdracht.js';
import { useVenster } from '../../kader/vensters.js';
import { ToonMeer, useLijst } from '../../onderdelen/bladlijst.js';
import { Knop } from '../../onderdelen/knop.js';
import { FoutMelding } from '../../onderdelen/melding.js';
import { momentVoluit, Woorden } from '../../onderdelen/tekst.js';
import { Venster } from '../../onderdelen/venster.js';
import { Gevraagd } from '../../onderdelen/vraag.js';

export type Openstelling = components['schemas']['Openstelling'];

/** What others ask comes in without a reload (ms): this is not in the stream of changes. */
const KIJK_MS = 15_000;

/** @param casusId of this one alone */
export const useOpenstellingen = (casusId?: string) =>
  useLijst(
    ['openstellingen', casusId],
    (vanaf) =>
      uit(audit.GET('/openstellingen', { params: { query: { ...vanaf, ...(casusId !== undefined && { casusId }) } } })),
    { elkeMs: KIJK_MS },
  );

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
      <Gevraagd vraag={vraag}>{(items) => <OpenstellingLijst items={items} />}</Gevraagd>
      <ToonMeer lijst={vraag} />
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
  const { casusId, eigen, stand } = een;
  const open = useVenster();
  const eind = useOpdracht<void, unknown>(async (_, koppen) =>
    regel.POST('/casussen/{casusId}/openstellingen/{openstellingId}/beeindiging', {
      params: await params(een, koppen),
    }),
  );
  const over = t('casus.kenmerk', { kenmerk: een.kenmerk });
  // Only the server decides: who works for no organisation is refused there.
  const mag = account?.organisatie !== undefined;
  const keurt = stand === 'gevraagd' && !eigen && mag;
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
                nummer: een.voor.accountId?.slice(0, 8),
              })}{' '}
          ·{' '}
          {een.totOp
            ? t('naspeuren.openTot', { moment: momentVoluit(een.totOp) })
            : t('naspeuren.gevraagdOp', { moment: momentVoluit(een.gevraagdOp) })}
        </div>
        {eind.isError && <FoutMelding fout={eind.error} />}
      </span>
      <span className="ep-knoppen">
        {stand === 'goedgekeurd' && eigen && (
          <Link to={`/casussen/${casusId}`} className="ep-alsknop">
            {t('naspeuren.leesDossier')}
          </Link>
        )}
        {mag && (
          <Knop
            soort={keurt ? 'hoofd' : 'bij'}
            aria-label={`${t(keurt ? 'naspeuren.leesEnBeslis' : 'naspeuren.leesReden')}: ${over}`}
            onClick={() => open((dicht) => <LeesReden een={een} keurt={keurt} sluit={dicht} />)}
          >
            {t(keurt ? 'naspeuren.leesEnBeslis' : 'naspeuren.leesReden')}
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

/** Of a casus in which others work, the version on the screen is soon an old one: what counts is how it stands at the click. */
async function params(een: Openstelling, koppen: Koppen) {
  const { casusId, openstellingId } = een;
  const { items } = await uit(audit.GET('/openstellingen', { params: { query: { limiet: 100, casusId } } }));
  const { versie } = items.find((nu) => nu.openstellingId === openstellingId) ?? een;
  return { path: { casusId, openstellingId }, header: { 'If-Match': `"${versie}"`, ...koppen } };
}

interface LeesEigenschappen {
  readonly een: Openstelling;
  /** Whether this one may approve it. */
  readonly keurt: boolean;
  readonly sluit: () => void;
}

function LeesReden({ een, keurt, sluit }: LeesEigenschappen) {
  const { t } = useTranslation();
  const goed = useOpdracht<void, unknown>(
    async (_, koppen) =>
      regel.POST('/casussen/{casusId}/openstellingen/{openstellingId}/goedkeuring', {
        params: await params(een, koppen),
      }),
    sluit,
  );
  return (
    <Venster titel={t('naspeuren.waaromOpen')} sluit={sluit} isBezig={goed.isPending}>
      <p className="ep-zacht">{t('casus.kenmerk', { kenmerk: een.kenmerk })}</p>
      <Reden een={een}>
        {goed.isError && <FoutMelding fout={goed.error} />}
        {keurt && (
          <>
            <p>{t('naspeuren.keurUitleg')}</p>
            <Knop disabled={goed.isPending} onClick={() => goed.mutate()}>
              {t('naspeuren.keurGoed')}
            </Knop>
          </>
        )}
      </Reden>
    </Venster>
  );
}

/** Why it was asked, and what is under it once that is there to be read: who approves knows why. */
function Reden({ een, children }: { readonly een: Openstelling; readonly children: ReactNode }) {
  const { t } = useTranslation();
  const { casusId, openstellingId } = een;
  const vraag = useQuery({
    queryKey: ['openstelling-reden', casusId, openstellingId],
    queryFn: () => uit(lees.GET('/casussen/{casusId}/openstellingen', { params: { path: { casusId } } })),
  });
  return (
    <Gevraagd vraag={vraag}>
      {({ items }) => {
        const reden = items.find((nu) => nu.openstellingId === openstellingId)?.reden;
        if (!reden) return <p role="status">{t('naspeuren.redenWeg')}</p>;
        return (
          <>
            <p>
              <Woorden tekst={reden} />
            </p>
            {children}
          </>
        );
      }}
    </Gevraagd>
  );
}
