import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { lees, uit } from '../../api/client.js';
import { useAccount } from '../../kader/account.js';
import { dagKort, Woorden } from '../../onderdelen/tekst.js';
import { Tabel } from '../../onderdelen/tabel.js';
import { Gevraagd } from '../../onderdelen/vraag.js';

/** Open casussen that one may see, those with afspraken te laat first. */
export default function Casussen() {
  const { t } = useTranslation();
  const { data: account } = useAccount();
  const vraag = useQuery({
    queryKey: ['casussen'],
    queryFn: () => uit(lees.GET('/casussen', { params: { query: { limiet: 100, sortering: '-aantalTeLaat' } } })),
  });
  return (
    <>
      <header>
        <h1 className="utrecht-heading-1">{t('schermen.casussen')}</h1>
      </header>
      <Gevraagd vraag={vraag}>
        {({ items }) => (
          <section className="ep-kaart">
            {items.length === 0 ? (
              <p>{t('casussen.leeg')}</p>
            ) : (
              <Tabel label={t('schermen.casussen')}>
                <thead>
                  <tr>
                    {['casus', 'prio', 'regisseur', 'teLaat', 'open', 'sinds'].map((kop) => (
                      <th key={kop} scope="col">
                        {t(`casussen.${kop}`)}
                      </th>
                    ))}
                  </tr>
                </thead>
                <tbody>
                  {items.map((een) => (
                    <tr key={een.casusId}>
                      <th scope="row">
                        <Link to="/casussen/$casusId" params={{ casusId: een.casusId }}>
                          {een.kenmerk}
                        </Link>{' '}
                        {een.veiligheidAcuut && <span className="ep-label fout">{t('werkbord.acuut')}</span>}
                        {een.status === 'in-beoordeling' && (
                          <span className="ep-label info">{t('status.in-beoordeling')}</span>
                        )}
                      </th>
                      <td className="ep-ruim">
                        {een.prioVraag ? <Woorden tekst={een.prioVraag.tekst} /> : <span className="ep-zacht">–</span>}
                      </td>
                      <td>
                        {een.regisseur?.medewerkerId === account?.accountId && account ? (
                          <strong>{t('casussen.uzelf')}</strong>
                        ) : (
                          (een.regisseur?.naam ?? een.regisseur?.organisatie.naam ?? '–')
                        )}
                        {een.regie === 'voorlopig' && <div className="ep-zacht">{t('regie.voorlopig')}</div>}
                      </td>
                      <td className="ep-getal">
                        {een.aantalTeLaat > 0 ? (
                          <span className="ep-label fout">{een.aantalTeLaat}</span>
                        ) : (
                          <span className="ep-zacht">0</span>
                        )}
                      </td>
                      <td className="ep-getal">{een.aantalOpenAfspraken}</td>
                      <td className="ep-zacht ep-heel">{dagKort(een.geopendOp)}</td>
                    </tr>
                  ))}
                </tbody>
              </Tabel>
            )}
          </section>
        )}
      </Gevraagd>
    </>
  );
}
