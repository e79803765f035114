import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { dag } from '../../onderdelen/tekst.js';
import { Gevraagd } from '../../onderdelen/vraag.js';
import { Gelijkenden } from './gelijkenden.js';
import { Keuze } from './keuze.js';
import { OordeelGevoegd } from './oordeel-gevoegd.js';
import { OordeelOpening } from './oordeel.js';
import { useAanmelding } from './vraag.js';
import { WatGemeld } from './wat-gemeld.js';
import './aanmelding.css';

interface Eigenschappen {
  readonly aanmeldingId: string;
  /** The casus that it opened or joined. */
  readonly casus?: {
    readonly casusId: string;
    readonly gemeente: string;
    readonly etag: string;
    readonly acuut: boolean;
  };
}

/** What was told, who they may be, and what becomes of it: all that a coördinator needs to judge one aanmelding. */
export function Beoordeling({ aanmeldingId, casus }: Eigenschappen) {
  const { t } = useTranslation();
  const kop = useId();
  const vraag = useAanmelding(aanmeldingId);
  return (
    <section className="ep-kaart ep-vraagt" aria-labelledby={kop}>
      <h2 className="utrecht-heading-2" id={kop}>
        {t('oordeel.titel')}
      </h2>
      <Gevraagd vraag={vraag}>
        {({ data: aanmelding, etag = '' }) => {
          const { beoordeling } = aanmelding;
          const loopt = aanmelding.status === 'in-behandeling';
          const gevoegd = beoordeling?.wijze === 'gevoegd';
          return (
            <>
              <p>
                {t(`oordeel.uitleg.${beoordeling?.stand === 'wacht' ? 'wacht' : gevoegd ? 'gevoegd' : 'geopend'}`, {
                  dag: dag(aanmelding.ingediendOp),
                })}
              </p>
              <WatGemeld aanmelding={aanmelding} />
              {loopt && <Gelijkenden aanmelding={aanmelding} etag={etag} />}
              <h3 className="utrecht-heading-3">{t('oordeel.besluit')}</h3>
              {beoordeling?.stand === 'wacht' && <Keuze aanmelding={aanmelding} etag={etag} />}
              {loopt && casus && gevoegd && (
                <OordeelGevoegd {...{ aanmelding, etag }} casusId={casus.casusId} casusEtag={casus.etag} />
              )}
              {casus && beoordeling?.wijze === 'geopend' && <OordeelOpening {...casus} />}
            </>
          );
        }}
      </Gevraagd>
    </section>
  );
}
