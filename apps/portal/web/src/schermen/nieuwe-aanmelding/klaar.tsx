import { Link } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Knop } from '../../onderdelen/knop.js';
import { Melding } from '../../onderdelen/melding.js';

interface Eigenschappen {
  readonly aanmeldingId: string;
  readonly acuut: boolean;
  readonly nogEen: () => void;
}

/** What happens next: the same for a gezin that is known and one that is not. */
export function Klaar({ aanmeldingId, acuut, nogEen }: Eigenschappen) {
  const { t } = useTranslation();
  const kop = useRef<HTMLHeadingElement>(null);
  useEffect(() => kop.current?.focus(), []);
  return (
    <section className="ep-kaart">
      <Melding soort="goed">
        <h2 className="utrecht-heading-2" ref={kop} tabIndex={-1}>
          {t('nieuweAanmelding.klaar.titel')}
        </h2>
      </Melding>
      {acuut && (
        <Melding soort="fout">
          <p>{t('nieuweAanmelding.bel112')}</p>
        </Melding>
      )}
      <p>{t('nieuweAanmelding.klaar.verder')}</p>
      <ol>
        {(['lezen', 'gezin', 'u'] as const).map((stap) => (
          <li key={stap}>{t(`nieuweAanmelding.klaar.${stap}`)}</li>
        ))}
      </ol>
      <div className="ep-knoppen">
        <Link to="/aanmeldingen/$aanmeldingId" params={{ aanmeldingId }}>
          {t('nieuweAanmelding.klaar.lees')}
        </Link>
        <Knop soort="licht" onClick={nogEen}>
          {t('nieuweAanmelding.klaar.nogEen')}
        </Knop>
      </div>
    </section>
  );
}
