import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { lees, ProbleemFout, uit } from '../../../api/client.js';
import { Tabel } from '../../../onderdelen/tabel.js';
import { Gevraagd } from '../../../onderdelen/vraag.js';
import { useDossier } from '../dossier.js';
import { Organisaties } from './organisaties.js';

/** Who takes part, and who does what. */
export function WieDoetWat() {
  return (
    <>
      <Matrix />
      <Organisaties />
    </>
  );
}

/** Organisation × leefgebied: two in one column is something to look at, a vraag with nobody too. A table, for everybody. */
function Matrix() {
  const { t } = useTranslation();
  const { casusId } = useDossier().casus;
  const vraag = useQuery({
    queryKey: ['wie-doet-wat', casusId],
    queryFn: () => uit(lees.GET('/casussen/{casusId}/wie-doet-wat', { params: { path: { casusId } } })),
    retry: false,
  });
  if (vraag.error instanceof ProbleemFout && vraag.error.probleem.status === 404)
    return <p className="ep-kaart ep-zacht">{t('wieDoetWat.nietNu')}</p>;
  return (
    <section className="ep-kaart">
      <header>
        <h2 className="utrecht-heading-2">{t('wieDoetWat.titel')}</h2>
        <span className="ep-zacht">{t('wieDoetWat.uitleg')}</span>
      </header>
      <Gevraagd vraag={vraag}>
        {({ leefgebieden }) => {
          const namen = [
            ...new Set(leefgebieden.flatMap((een) => een.organisaties.map(({ organisatie }) => organisatie.naam))),
          ].toSorted();
          return (
            <Tabel label={t('wieDoetWat.titel')} soort="matrix">
              <thead>
                <tr>
                  <th scope="col">{t('wieDoetWat.organisatie')}</th>
                  {leefgebieden.map(({ leefgebied }) => (
                    <th key={leefgebied} scope="col">
                      {t(`leefgebieden.${leefgebied}`)}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {namen.map((naam) => (
                  <tr key={naam}>
                    <th scope="row">{naam}</th>
                    {leefgebieden.map((een) => {
                      const aantal =
                        een.organisaties.find(({ organisatie }) => organisatie.naam === naam)?.aantalAfspraken ?? 0;
                      return (
                        <td key={een.leefgebied} className={aantal === 0 ? '' : een.dubbeling ? 'dubbel' : 'vol'}>
                          {aantal || '·'}
                          {aantal > 0 && een.dubbeling && (
                            <span className="ep-onzichtbaar"> {t('wieDoetWat.dubbel')}</span>
                          )}
                        </td>
                      );
                    })}
                  </tr>
                ))}
                <tr>
                  <th scope="row">{t('wieDoetWat.gezin')}</th>
                  {leefgebieden.map((een) => (
                    <td
                      key={een.leefgebied}
                      className={een.blindeVlek ? 'leeg' : een.aantalAfsprakenGezinEnNetwerk ? 'vol' : ''}
                    >
                      {een.blindeVlek ? t('wieDoetWat.niemand') : een.aantalAfsprakenGezinEnNetwerk || '·'}
                    </td>
                  ))}
                </tr>
              </tbody>
            </Tabel>
          );
        }}
      </Gevraagd>
    </section>
  );
}
