import { useTranslation } from 'react-i18next';
import { regel } from '../../api/client.js';
import { moment, Woorden } from '../../onderdelen/tekst.js';
import { type Schema, useDossier } from '../casus/dossier.js';
import { OpdrachtKnop } from '../casus/opdracht-knop.js';

/** Whether somebody is in danger now, and who took that on. */
export function Acuut({ mag }: { readonly mag: Schema['CasusVeiligheid']['mag'] }) {
  const { t } = useTranslation();
  const { casus, account } = useDossier();
  const { veiligheid, status } = casus;
  const eigen = account.organisatie?.organisatieId;
  const open = status !== 'afgesloten';
  const nietAanvaard = veiligheid?.acuut && !veiligheid.aanvaardDoor;
  return (
    <section className={nietAanvaard ? 'ep-kaart ep-acuut' : 'ep-kaart'} aria-labelledby="acuut">
      <header>
        <h2 className="utrecht-heading-2" id="acuut">
          {t('veiligheid.acuut.titel')}
        </h2>
        {open && mag.includes('veiligheid-beoordelen') && (
          <OpdrachtKnop
            tekst={t('veiligheid.acuut.beoordeel')}
            concept={['veiligheid']}
            uitleg={<p className="ep-zacht">{t('veiligheid.acuut.beoordeelUitleg')}</p>}
            velden={[
              {
                naam: 'acuut',
                label: t('veiligheid.acuut.vraag'),
                soort: 'rondjes',
                keuzes: (['ja', 'nee'] as const).map((een) => [een, t(`veiligheid.acuut.keuze.${een}`)] as const),
              },
              { naam: 'toelichting', label: t('veiligheid.acuut.toelichting'), soort: 'tekst', mag: true },
            ]}
            stuur={({ acuut, toelichting }, naar) =>
              regel.POST('/casussen/{casusId}/veiligheidsbeoordelingen', {
                params: naar(),
                body: { acuut: acuut === 'ja', ...(toelichting && { toelichting }) },
              })
            }
          />
        )}
        {open && nietAanvaard && eigen !== undefined && mag.includes('veiligheid-aanvaarden') && (
          <OpdrachtKnop
            tekst={t('veiligheid.acuut.aanvaard')}
            uitleg={<p>{t('veiligheid.acuut.aanvaardUitleg')}</p>}
            soort="hoofd"
            velden={[]}
            stuur={(_, naar) =>
              regel.POST('/casussen/{casusId}/veiligheidsaanvaardingen', {
                params: naar(),
                body: { organisatieId: eigen },
              })
            }
          />
        )}
      </header>
      {!veiligheid ? (
        <p className="ep-zacht">{t('veiligheid.acuut.nietVoorU')}</p>
      ) : (
        <>
          <p>
            <strong>{t(veiligheid.acuut ? 'veiligheid.acuut.ja' : 'veiligheid.acuut.nee')}</strong>{' '}
            <Woorden tekst={veiligheid.toelichting} />
          </p>
          <p className="ep-zacht">
            {veiligheid.beoordeeldOp && t('veiligheid.acuut.op', { moment: moment(veiligheid.beoordeeldOp) })}{' '}
            {veiligheid.acuut &&
              (veiligheid.aanvaardDoor
                ? t('veiligheid.acuut.aanvaardDoor', { organisatie: veiligheid.aanvaardDoor.naam })
                : t('veiligheid.acuut.nietAanvaard'))}
          </p>
        </>
      )}
    </section>
  );
}
