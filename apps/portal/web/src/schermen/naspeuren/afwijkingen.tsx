import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { audit, uit } from '../../api/client.js';
import type { components } from '../../api/audit.js';
import { useOpdracht } from '../../kader/opdracht.js';
import { useVenster } from '../../kader/vensters.js';
import { Formulier, type Waarden } from '../../onderdelen/formulier.js';
import { Knop } from '../../onderdelen/knop.js';
import { Melding } from '../../onderdelen/melding.js';
import { momentVoluit } from '../../onderdelen/tekst.js';
import { Venster } from '../../onderdelen/venster.js';
import { Gevraagd } from '../../onderdelen/vraag.js';

type Stroom = components['schemas']['StilstaandeStroom'];
type Vrijgave = components['schemas']['Vrijgave'];

/** What stands still writes no event that could tell (ms). */
const ELKE_MS = 15_000;
const OORZAKEN = ['beschadigd', 'verloren', 'vreemd', 'proef'] as const;

/** What did not fit the copy of audit and stands still until somebody has looked at it. */
export function Afwijkingen() {
  const { t } = useTranslation();
  const [vrij, zetVrij] = useState<Vrijgave>();
  const vraag = useQuery({
    queryKey: ['afwijkingen'],
    queryFn: () => uit(audit.GET('/afwijkingen')),
    refetchInterval: ELKE_MS,
  });
  return (
    <section className="ep-kaart" aria-labelledby="afwijkingen">
      <h2 className="utrecht-heading-2" id="afwijkingen">
        {t('afwijking.titel')}
      </h2>
      <p className="ep-zacht">{t('afwijking.uitleg')}</p>
      {vrij && (
        <Melding soort="goed">
          <p>{t('afwijking.gaatVerder', { count: vrij.aantalAfwijkingen, versie: vrij.totVersie })}</p>
        </Melding>
      )}
      <Gevraagd vraag={vraag}>
        {({ items }) =>
          items.length === 0 ? (
            <p>{t('afwijking.geen')}</p>
          ) : (
            <ul className="ep-lijst">
              {items.map((een) => (
                <Regel key={een.streamId} een={een} klaar={zetVrij} />
              ))}
            </ul>
          )
        }
      </Gevraagd>
    </section>
  );
}

function Regel({ een, klaar }: { readonly een: Stroom; readonly klaar: (vrij: Vrijgave) => void }) {
  const { t } = useTranslation();
  const { streamId, soort, reden, gezienOp, aantalGebeurtenissen, versie } = een;
  const open = useVenster();
  const over = `${t(`afwijking.soort.${soort}`, soort)} ${streamId.slice(0, 8)}`;
  return (
    <li>
      <span className="ep-breed">
        <strong>
          {t(`afwijking.soort.${soort}`, soort)} <span className="ep-ref">{streamId.slice(0, 8)}</span>
        </strong>
        <div>{t(`afwijking.reden.${reden}`)}</div>
        <div className="ep-zacht">
          {t('afwijking.sinds', { moment: momentVoluit(gezienOp), versie })}{' '}
          {t('afwijking.apart', { count: aantalGebeurtenissen })}
        </div>
      </span>
      <span className="ep-knoppen">
        {soort === 'casus' && (
          <Link to={`/naspeuren/${streamId}`} className="ep-alsknop">
            {t('afwijking.bekijk')}
          </Link>
        )}
        <Knop
          soort="bij"
          aria-label={`${t('afwijking.geefVrij')}: ${over}`}
          onClick={() => open((sluit) => <GeefVrij streamId={streamId} klaar={klaar} sluit={sluit} />)}
        >
          {t('afwijking.geefVrij')}
        </Knop>
      </span>
    </li>
  );
}

interface VrijEigenschappen {
  readonly streamId: string;
  readonly klaar: (vrij: Vrijgave) => void;
  readonly sluit: () => void;
}

function GeefVrij({ streamId, klaar, sluit }: VrijEigenschappen) {
  const { t } = useTranslation();
  const geefVrij = useOpdracht<Waarden, Vrijgave>(
    ({ oorzaak }) =>
      audit.POST('/afwijkingen/{streamId}/vrijgaven', {
        params: { path: { streamId } },
        body: { oorzaak: oorzaak as (typeof OORZAKEN)[number] },
      }),
    (vrij) => {
      sluit();
      klaar(vrij);
    },
  );
  return (
    <Venster titel={t('afwijking.watWas')} sluit={sluit} isBezig={geefVrij.isPending}>
      <p>{t('afwijking.vrijUitleg')}</p>
      <Formulier
        velden={[
          {
            naam: 'oorzaak',
            label: t('afwijking.oorzaak'),
            soort: 'rondjes',
            keuzes: OORZAKEN.map((code) => [code, t(`afwijking.oorzaken.${code}`)] as const),
          },
        ]}
        knop={t('afwijking.geefVrij')}
        opdracht={geefVrij}
        onderwerp={undefined}
      />
    </Venster>
  );
}
