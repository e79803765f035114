import { Link } from '@tanstack/react-router';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { components } from '../../api/leesmodellen.js';
import { dag } from '../../onderdelen/tekst.js';
import { NieuweOrganisatie } from './nieuwe-organisatie.js';

type Organisatie = components['schemas']['OrganisatieRegel'];

/** What an organisation may, or why it is treated with more care. */
const VLAGGEN = ['magBsn', 'datGevoelig', 'veiligheidsketen'] as const;
const SOORTEN = ['gemeente', 'partner'] as const;

/** For a beheerder: who is bound by the convenant, since when, for which gemeenten and with what. */
export function Convenanten({ organisaties }: { readonly organisaties: readonly Organisatie[] }) {
  const { t } = useTranslation();
  const [zoek, zetZoek] = useState('');
  const veld = useId();
  const gemeenten = organisaties.flatMap(({ soort, gemeenten: codes }) => (soort === 'gemeente' ? codes : []));
  const gezien = organisaties.filter(({ naam }) => naam.toLowerCase().includes(zoek.trim().toLowerCase()));
  return (
    <>
      <div className="ep-veld" style={{ maxInlineSize: '26rem' }}>
        <label htmlFor={veld}>{t('convenant.zoek')}</label>
        <input id={veld} type="search" value={zoek} onChange={({ target }) => zetZoek(target.value)} />
      </div>
      <p className="ep-zacht" role="status">
        {t('convenant.aantal', { count: gezien.length })}
      </p>
      <p className="ep-knoppen">
        {SOORTEN.map((soort) => (
          <NieuweOrganisatie key={soort} soort={soort} gemeenten={gemeenten} />
        ))}
      </p>
      {SOORTEN.map((soort) => (
        <Groep key={soort} soort={soort} organisaties={gezien.filter((een) => een.soort === soort)} />
      ))}
    </>
  );
}

interface GroepEigenschappen {
  readonly soort: (typeof SOORTEN)[number];
  readonly organisaties: readonly Organisatie[];
}

function Groep({ soort, organisaties }: GroepEigenschappen) {
  const { t } = useTranslation();
  const kop = useId();
  if (organisaties.length === 0) return null;
  return (
    <section className="ep-kaart" aria-labelledby={kop}>
      <h2 className="utrecht-heading-2" id={kop}>
        {t(`convenant.${soort}`)}
      </h2>
      <ul className="ep-lijst">
        {organisaties.map((een) => (
          <li key={een.organisatieId}>
            <div className="ep-breed">
              <Link to="/organisaties/$organisatieId" params={{ organisatieId: een.organisatieId }}>
                {een.naam}
              </Link>
              <div className="ep-zacht">
                {soort === 'partner' && <>{een.gemeenten.map((code) => t(`gemeente.${code}`, code)).join(', ')} · </>}
                {t('convenant.sinds', { dag: dag(een.convenantDatum) })}
              </div>
            </div>
            {VLAGGEN.filter((vlag) => een[vlag]).map((vlag) => (
              <span key={vlag} className={vlag === 'magBsn' ? 'ep-label info' : 'ep-label let-op'}>
                {t(`convenant.${vlag}`)}
              </span>
            ))}
          </li>
        ))}
      </ul>
    </section>
  );
}
