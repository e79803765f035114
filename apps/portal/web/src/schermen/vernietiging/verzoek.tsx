import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { regel } from '../../api/client.js';
import type { components } from '../../api/leesmodellen.js';
import { useOpdracht } from '../../kader/opdracht.js';
import { Formulier, type Waarden } from '../../onderdelen/formulier.js';
import { Knop } from '../../onderdelen/knop.js';
import { kort, Woorden } from '../../onderdelen/tekst.js';
import { Venster } from '../../onderdelen/venster.js';
import { Persoon } from './persoon.js';
import { StelVoor } from './stel-voor.js';

type Regel = components['schemas']['VerzoekRegel'];
interface Eigenschappen {
  readonly verzoek: Regel;
}

const UITKOMSTEN = ['toegewezen', 'afgewezen'] as const;
const GRONDEN = ['verzoek-avg', 'verzoek-wmo-2015', 'verzoek-jeugdwet'];

/** A person asked to be forgotten: that is decided first, and then proposed. */
export function Verzoek({ verzoek }: Eigenschappen) {
  const { t } = useTranslation();
  const { persoon, tekst, status, uiterlijkDatum, teLaat, verzoekId, reden } = verzoek;
  return (
    <li>
      <div className="ep-breed">
        <Persoon persoon={persoon} />
        <div>
          <Woorden tekst={tekst} />
        </div>
        {reden && (
          <div className="ep-zacht">
            {t('vernietiging.besluit')} <Woorden tekst={reden} />
          </div>
        )}
      </div>
      {status === 'open' ? (
        <>
          <span className={teLaat ? 'ep-label fout' : 'ep-label'}>
            {t('afspraak.uiterlijkOp', { dag: kort(uiterlijkDatum) })}
          </span>
          <Beslis verzoek={verzoek} />
        </>
      ) : (
        <StelVoor persoon={persoon} verzoekId={verzoekId} gronden={GRONDEN} />
      )}
    </li>
  );
}

function Beslis({ verzoek: { persoon, verzoekId, versie } }: Eigenschappen) {
  const { t } = useTranslation();
  const [open, zetOpen] = useState(false);
  const { persoonId } = persoon;
  const opdracht = useOpdracht<Waarden, unknown>(
    ({ uitkomst, reden = '' }, koppen) =>
      regel.POST('/personen/{persoonId}/verzoeken/{verzoekId}/beslissingen', {
        params: { path: { persoonId, verzoekId }, header: { ...koppen, 'If-Match': `"${versie}"` } },
        body: { uitkomst: uitkomst as (typeof UITKOMSTEN)[number], reden },
      }),
    () => zetOpen(false),
  );
  return (
    <>
      <Knop
        aria-label={`${t('vernietiging.beslis')}: ${persoon.naam ?? t('vernietiging.zonderNaam')}`}
        onClick={() => {
          opdracht.reset();
          zetOpen(true);
        }}
      >
        {t('vernietiging.beslis')}
      </Knop>
      {open && (
        <Venster titel={t('vernietiging.vraagBesluit')} sluit={() => zetOpen(false)}>
          <Formulier
            velden={[
              {
                naam: 'uitkomst',
                label: t('vernietiging.uitkomst'),
                soort: 'keuze',
                keuzes: UITKOMSTEN.map((een) => [een, t(`vernietiging.uitkomsten.${een}`)] as const),
                standaard: UITKOMSTEN[0],
              },
              { naam: 'reden', label: t('afspraak.reden'), soort: 'tekst' },
            ]}
            knop={t('vernietiging.beslis')}
            opdracht={opdracht}
            onderwerp={undefined}
          />
        </Venster>
      )}
    </>
  );
}
