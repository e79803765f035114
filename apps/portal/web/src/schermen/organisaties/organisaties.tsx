import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { lees, uit } from '../../api/client.js';
import { useAccount } from '../../kader/account.js';
import { dag } from '../../onderdelen/tekst.js';
import { Gevraagd } from '../../onderdelen/vraag.js';
import { Convenanten } from './convenanten.js';

/** Gemeenten and partners of the convenant. */
export default function Organisaties() {
  const { t } = useTranslation();
  const { data: account } = useAccount();
  const vraag = useQuery({
    queryKey: ['organisaties'],
    queryFn: () => uit(lees.GET('/organisaties', { params: { query: { limiet: 100 } } })),
  });
  return (
    <>
      <header>
        <h1 className="utrecht-heading-1">{t('schermen.organisaties')}</h1>
      </header>
      <Gevraagd vraag={vraag}>
        {({ items }) =>
          account?.rollen.includes('beheerder') ? (
            <Convenanten organisaties={items} />
          ) : (
            <section className="ep-kaart">
              <div className="ep-tabel" tabIndex={0} role="region" aria-label={t('schermen.organisaties')}>
                <table>
                  <thead>
                    <tr>
                      {['naam', 'soort', 'gemeenten', 'convenant'].map((kop) => (
                        <th key={kop} scope="col">
                          {t(`organisatie.${kop}`)}
                        </th>
                      ))}
                    </tr>
                  </thead>
                  <tbody>
                    {items.map((een) => (
                      <tr key={een.organisatieId}>
                        <th scope="row">{een.naam}</th>
                        <td>{t(`organisatie.${een.soort}`)}</td>
                        <td>{een.gemeenten.map((code) => t(`gemeente.${code}`, code)).join(', ')}</td>
                        <td className="ep-zacht">{dag(een.convenantDatum)}</td>
                      </tr>
                    ))}
                  </tbody>
                </table>
              </div>
            </section>
          )
        }
      </Gevraagd>
    </>
  );
}
