import { useTranslation } from 'react-i18next';
import type { components } from '../../api/leesmodellen.js';
import { kort, Wie, Woorden } from '../../onderdelen/tekst.js';
import { NieuweAfspraak } from './nieuwe-afspraak.js';
import { AfspraakKnoppen } from './afspraak-knoppen.js';

type Dossier = components['schemas']['Casusdossier'];

const VOLGORDE = ['open', 'voorgesteld', 'niet-nagekomen', 'nagekomen', 'vervallen'];
const KLEUR: Readonly<Record<string, string>> = {
  open: 'info',
  voorgesteld: 'paars',
  nagekomen: 'goed',
  'niet-nagekomen': 'fout',
  vervallen: '',
};

/** What was agreed: what still has to happen first, and too late above all. */
export function Afspraken({ casus, etag }: { readonly casus: Dossier; readonly etag: string }) {
  const { t } = useTranslation();
  const rijen = casus.plan.afspraken.toSorted(
    (a, b) =>
      VOLGORDE.indexOf(a.status) - VOLGORDE.indexOf(b.status) || a.uiterlijkDatum.localeCompare(b.uiterlijkDatum),
  );
  return (
    <section className="ep-kaart">
      <header>
        <h2 className="utrecht-heading-2">{t('casus.afspraken')}</h2>
        <NieuweAfspraak casus={casus} etag={etag} />
      </header>
      {rijen.length === 0 ? (
        <p className="ep-zacht">{t('casus.geenAfspraken')}</p>
      ) : (
        <div className="ep-tabel" tabIndex={0} role="region" aria-label={t('casus.afspraken')}>
          <table>
            <thead>
              <tr>
                {['wat', 'wie', 'leefgebied', 'uiterlijk', 'stand'].map((kop) => (
                  <th key={kop} scope="col">
                    {t(`afspraak.${kop}`)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {rijen.map((een) => (
                <tr key={een.afspraakId}>
                  <th scope="row">
                    <Woorden tekst={een.tekst} />
                  </th>
                  <td>
                    <Wie medewerker={een.eigenaarMedewerker} persoon={een.eigenaarPersoon} />
                  </td>
                  <td>
                    <span className="ep-label">{t(`leefgebieden.${een.leefgebied}`)}</span>
                  </td>
                  <td style={{ whiteSpace: 'nowrap' }}>{kort(een.uiterlijkDatum)}</td>
                  <td>
                    <span className={`ep-label ${een.teLaat ? 'fout' : KLEUR[een.status]}`}>
                      {een.teLaat ? t('afspraak.teLaat') : t(`afspraak.standen.${een.status}`)}
                    </span>
                  </td>
                  <td>
                    <AfspraakKnoppen
                      casusId={casus.casusId}
                      afspraakId={een.afspraakId}
                      status={een.status}
                      etag={etag}
                    />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  );
}
