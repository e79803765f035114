import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { regel } from '../../api/client.js';
import { useOpdracht } from '../../kader/opdracht.js';
import { Icoon } from '../../onderdelen/icoon.js';
import { Knop } from '../../onderdelen/knop.js';
import { FoutMelding } from '../../onderdelen/melding.js';
import { Woorden } from '../../onderdelen/tekst.js';
import { Venster } from '../../onderdelen/venster.js';
import { type DossierStand, params, type Schema, useDossier } from './dossier.js';

type Vraag = Schema['Vraag'];

/** The open hulpvragen that have a place, in the order that holds. */
const geordend = ({ plan }: DossierStand['casus']): Vraag[] =>
  plan.vragen.filter(({ volgorde }) => volgorde !== undefined).toSorted((a, b) => a.volgorde! - b.volgorde!);

/** Which hulpvraag comes after which; the prio-vraag stays first, which is chosen with the gezin. */
export function VolgordeBepalen() {
  const { t } = useTranslation();
  const stand = useDossier();
  const { casus, mag } = stand;
  const [open, zetOpen] = useState<DossierStand>();
  const aantal = geordend(casus).length - (casus.plan.prioVraagId === undefined ? 0 : 1);
  return (
    <>
      {mag.houdtPlan && casus.status === 'lopend' && aantal >= 2 && (
        <Knop soort="licht" onClick={() => zetOpen(stand)}>
          {t('volgorde.knop')}
        </Knop>
      )}
      {open && <Bepaal stand={open} sluit={() => zetOpen(undefined)} />}
    </>
  );
}

function Bepaal({ stand, sluit }: { readonly stand: DossierStand; readonly sluit: () => void }) {
  const { t } = useTranslation();
  const { prioVraagId } = stand.casus.plan;
  const [vragen, zetVragen] = useState(() => geordend(stand.casus));
  const [gezet, zetGezet] = useState('');
  const lijst = useRef<HTMLOListElement>(null);
  const naar = useRef('');
  // What is put elsewhere in the list loses the focus: the next press goes on with the same vraag.
  useEffect(() => lijst.current?.querySelector<HTMLElement>(naar.current || 'button:enabled')?.focus(), [vragen]);
  const opdracht = useOpdracht<readonly string[], unknown>(
    (vraagIds, koppen) =>
      regel.POST('/casussen/{casusId}/volgorde', {
        params: params(stand, koppen, {}),
        body: { vraagIds: [...vraagIds] },
      }),
    sluit,
  );
  const eerste = vragen.findIndex(({ vraagId }) => vraagId !== prioVraagId);
  const kan = (plek: number) => plek >= eerste && plek < vragen.length;
  const zet = (van: number, op: number) => {
    const nieuw = vragen.with(op, vragen[van]!).with(van, vragen[op]!);
    const { vraagId, tekst } = vragen[van]!;
    // At the end of the list that button does nothing any more.
    const richting = kan(op + (op - van)) ? op - van : van - op;
    naar.current = `[data-vraag="${vraagId}"] [data-naar="${richting}"]`;
    zetGezet(t('volgorde.gezet', { vraag: tekst.tekst ?? t('tekst.nietVoorU'), plek: op + 1, aantal: nieuw.length }));
    zetVragen(nieuw);
  };
  const anders = geordend(stand.casus).some(({ vraagId }, i) => vraagId !== vragen[i]!.vraagId);
  return (
    <Venster titel={t('volgorde.titel')} sluit={sluit}>
      <p className="ep-zacht">{t(prioVraagId === undefined ? 'volgorde.uitleg' : 'volgorde.uitlegPrio')}</p>
      {opdracht.isError && <FoutMelding fout={opdracht.error} />}
      <ol className="ep-lijst ep-volgorde" ref={lijst}>
        {vragen.map((vraag, i) => (
          <li key={vraag.vraagId} data-vraag={vraag.vraagId}>
            <span className="ep-nummer" aria-hidden="true">
              {i + 1}
            </span>
            <div className="ep-breed">
              <Woorden tekst={vraag.tekst} />{' '}
              {vraag.vraagId === prioVraagId && <span className="ep-label goed">{t('vraag.prio')}</span>}
            </div>
            {vraag.vraagId !== prioVraagId && (
              <div className="ep-knoppen">
                {([-1, 1] as const).map((kant) => (
                  <Knop
                    key={kant}
                    soort="bij"
                    className="ep-pijl"
                    data-naar={kant}
                    disabled={!kan(i + kant)}
                    aria-label={`${t(kant < 0 ? 'volgorde.omhoog' : 'volgorde.omlaag')}: ${vraag.tekst.tekst ?? t('tekst.nietVoorU')}`}
                    onClick={() => zet(i, i + kant)}
                  >
                    <Icoon naam={kant < 0 ? 'omhoog' : 'omlaag'} />
                  </Knop>
                ))}
              </div>
            )}
          </li>
        ))}
      </ol>
      <p className="ep-onzichtbaar" role="status">
        {gezet}
      </p>
      <Knop
        disabled={!anders || opdracht.isPending}
        onClick={() => opdracht.mutate(vragen.map(({ vraagId }) => vraagId))}
      >
        {t('volgorde.bewaar')}
      </Knop>
    </Venster>
  );
}
