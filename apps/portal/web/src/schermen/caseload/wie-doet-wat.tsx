import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { type CSSProperties, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { alles } from '../../api/alles.js';
import { lees, uit } from '../../api/client.js';
import { useAccount } from '../../kader/account.js';
import { EenVeld } from '../../onderdelen/formulier.js';
import { Tabel } from '../../onderdelen/tabel.js';
import { Gevraagd } from '../../onderdelen/vraag.js';
import { Delen } from './delen.js';
import { type Cel, opgeteld, type Overzicht, type WieDoetWat as Casus } from './optellen.js';
import './caseload.css';

/** Who does what in all open casussen of the gemeente: a picture, the same as a table, and where to look. */
export default function WieDoetWat() {
  const { t } = useTranslation();
  const { data: account } = useAccount();
  const gemeenten = account?.gemeenten ?? [];
  const [gemeente, zetGemeente] = useState('');
  const vraag = useQuery({
    queryKey: ['wie-doet-wat-alle'],
    queryFn: () => alles((vanaf) => uit(lees.GET('/wie-doet-wat', { params: { query: { limiet: 100, ...vanaf } } }))),
  });
  return (
    <>
      <header>
        <h1 className="utrecht-heading-1">{t('wieAlle.titel')}</h1>
      </header>
      <Delen deel="wie-doet-wat" />
      <Gevraagd vraag={vraag}>
        {(alle) => {
          const casussen = alle.filter((een) => gemeente === '' || een.gemeente === gemeente);
          const overzicht = opgeteld(casussen);
          return (
            <>
              <section className="ep-kaart">
                {gemeenten.length > 1 && (
                  <div className="ep-naast ep-caseloadfilters">
                    <EenVeld
                      veld={{
                        naam: 'gemeente',
                        label: t('wieAlle.gemeente'),
                        soort: 'keuze',
                        keuzes: [
                          ['', t('wieAlle.alleGemeenten')],
                          ...gemeenten.map((code) => [code, t(`gemeente.${code}`, code)] as const),
                        ],
                      }}
                      waarde={gemeente}
                      fout={undefined}
                      zet={zetGemeente}
                    />
                  </div>
                )}
                <h2 className="utrecht-heading-2">{t('wieAlle.perOrganisatie')}</h2>
                <p className="ep-zacht">{t('wieAlle.uitleg', { count: casussen.length })}</p>
                {overzicht.rijen.length === 0 ? (
                  <p>{t('wieAlle.niemand')}</p>
                ) : (
                  <>
                    <Beeld overzicht={overzicht} />
                    <details className="ep-meer">
                      <summary>{t('wieAlle.alsTabel')}</summary>
                      <AlsTabel overzicht={overzicht} />
                    </details>
                  </>
                )}
              </section>
              <Opvallend casussen={casussen} />
            </>
          );
        }}
      </Gevraagd>
    </>
  );
}

/** Organisation by organisation what it does most, as bars: a matrix of fifteen columns fits no telephone. */
function Beeld({ overzicht: { rijen, meest } }: { readonly overzicht: Overzicht }) {
  const { t } = useTranslation();
  return (
    <div className="ep-wiebeeld" aria-hidden="true">
      {rijen.map(({ naam, afspraken, cellen }) => (
        <div key={naam} className="ep-wierij">
          <strong>
            {naam} <span className="ep-label">{afspraken}</span>
          </strong>
          <ul>
            {Object.entries(cellen)
              .toSorted(([, a], [, b]) => b.afspraken - a.afspraken)
              .map(([leefgebied, { afspraken: aantal }]) => (
                <li key={leefgebied} style={{ '--deel': aantal / meest } as CSSProperties}>
                  <span>{t(`leefgebieden.${leefgebied}`)}</span>
                  <span className="ep-balk">{aantal}</span>
                </li>
              ))}
          </ul>
        </div>
      ))}
    </div>
  );
}

/** The same, to be read. */
function AlsTabel({ overzicht: { leefgebieden, rijen } }: { readonly overzicht: Overzicht }) {
  const { t } = useTranslation();
  const cel = ({ afspraken, casussen }: Cel) =>
    `${t('wieAlle.afspraken', { count: afspraken })}, ${t('aantal.casussen', { count: casussen })}`;
  return (
    <Tabel label={t('wieAlle.alsTabel')} soort="matrix">
      <thead>
        <tr>
          <th scope="col">{t('wieAlle.organisatie')}</th>
          {leefgebieden.map((een) => (
            <th key={een} scope="col">
              {t(`leefgebieden.${een}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rijen.map(({ naam, cellen }) => (
          <tr key={naam}>
            <th scope="row">{naam}</th>
            {leefgebieden.map((een) => {
              const { [een]: gevonden } = cellen;
              return (
                <td key={een} className={gevonden ? 'vol' : ''}>
                  {gevonden ? (
                    <>
                      <span aria-hidden="true">{gevonden.afspraken}</span>
                      <span className="ep-onzichtbaar">{cel(gevonden)}</span>
                    </>
                  ) : (
                    '·'
                  )}
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </Tabel>
  );
}

/** Casussen in which two do the same, or a vraag waits and nobody does anything. */
function Opvallend({ casussen }: { readonly casussen: readonly Casus[] }) {
  const { t } = useTranslation();
  const opvallend = casussen
    .filter(({ aantalDubbelingen, aantalBlindeVlekken }) => aantalDubbelingen + aantalBlindeVlekken > 0)
    .toSorted((a, b) => b.aantalBlindeVlekken - a.aantalBlindeVlekken || b.aantalDubbelingen - a.aantalDubbelingen);
  return (
    <section className="ep-kaart" aria-labelledby="opvallend">
      <h2 className="utrecht-heading-2" id="opvallend">
        {t('wieAlle.opvallend')}
      </h2>
      <p className="ep-zacht">{t('wieAlle.opvallendUitleg')}</p>
      {opvallend.length === 0 && <p>{t('wieAlle.nietsOpvallends')}</p>}
      <ul className="ep-lijst">
        {opvallend.map(({ casusId, kenmerk, leefgebieden, aantalDubbelingen, aantalBlindeVlekken }) => (
          <li key={casusId}>
            <div className="ep-breed">
              <Link to="/casussen/$casusId/$deel" params={{ casusId, deel: 'wie-doet-wat' }}>
                {t('casus.kenmerk', { kenmerk })}
              </Link>
              <div className="ep-zacht">
                {leefgebieden
                  .filter(({ dubbeling, blindeVlek }) => dubbeling || blindeVlek)
                  .map(({ leefgebied }) => t(`leefgebieden.${leefgebied}`))
                  .join(', ')}
              </div>
            </div>
            {aantalBlindeVlekken > 0 && (
              <span className="ep-label fout">{t('wieAlle.niemandDoet', { count: aantalBlindeVlekken })}</span>
            )}
            {aantalDubbelingen > 0 && (
              <span className="ep-label let-op">{t('wieAlle.dubbel', { count: aantalDubbelingen })}</span>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
