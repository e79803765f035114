import { useTranslation } from 'react-i18next';
import { regel } from '../../api/client.js';
import { moment, Wie, Woorden } from '../../onderdelen/tekst.js';
import { type Schema, useDossier } from '../casus/dossier.js';
import { OpdrachtKnop } from '../casus/opdracht-knop.js';

type Noodtoegang = Schema['GenomenNoodtoegang'];

/** Who read this casus in danger without taking part, and what another thought of that afterwards. */
export function Noodtoegangen({ noodtoegangen }: { readonly noodtoegangen: readonly Noodtoegang[] }) {
  const { t } = useTranslation();
  const { mag } = useDossier();
  if (noodtoegangen.length === 0 && !mag.coordinator) return null;
  const wacht = noodtoegangen.some(({ magBeoordelen }) => magBeoordelen);
  return (
    <section className={wacht ? 'ep-kaart ep-vraagt' : 'ep-kaart'} aria-labelledby="noodtoegang">
      <h2 className="utrecht-heading-2" id="noodtoegang">
        {t('veiligheid.nood.titel')}
      </h2>
      <p className="ep-zacht">{t('veiligheid.nood.uitleg')}</p>
      {noodtoegangen.length === 0 && <p>{t('veiligheid.nood.geen')}</p>}
      <ul className="ep-lijst">
        {noodtoegangen.map((een) => (
          <Regel key={een.noodtoegangId} een={een} />
        ))}
      </ul>
    </section>
  );
}

const KLEUR = { terecht: 'goed', onterecht: 'fout' } as const;

function Regel({ een }: { readonly een: Noodtoegang }) {
  const { t } = useTranslation();
  const { noodtoegangId, door, genomenOp, totOp, loopt, reden, oordeel, magBeoordelen } = een;
  const over = `${door?.naam ?? door?.organisatie.naam ?? t('tekst.onbekend')}, ${moment(genomenOp)}`;
  return (
    <li>
      <div className="ep-breed">
        <strong>
          <Wie medewerker={door} />
        </strong>{' '}
        {loopt && <span className="ep-label info">{t('veiligheid.nood.loopt')}</span>}{' '}
        <span className={`ep-label ${oordeel ? KLEUR[oordeel.oordeel] : 'let-op'}`}>
          {t(oordeel ? `veiligheid.nood.oordelen.${oordeel.oordeel}` : 'veiligheid.nood.wacht')}
        </span>
        <div className="ep-zacht">{t('veiligheid.nood.vanTot', { van: moment(genomenOp), tot: moment(totOp) })}</div>
        <div>
          {t('veiligheid.nood.waarom')} <Woorden tekst={reden} />
        </div>
        {oordeel && (
          <div className="ep-zacht">
            {t('veiligheid.nood.oordeelVan')} <Wie medewerker={oordeel.door} />, {moment(oordeel.beoordeeldOp)}:{' '}
            <Woorden tekst={oordeel.reden} />
          </div>
        )}
      </div>
      {magBeoordelen && (
        <OpdrachtKnop
          soort="hoofd"
          tekst={t('veiligheid.nood.beoordeel')}
          over={over}
          concept={['noodtoegang', noodtoegangId]}
          uitleg={<p>{t('veiligheid.nood.beoordeelUitleg')}</p>}
          velden={[
            {
              naam: 'oordeel',
              label: t('veiligheid.nood.vraag'),
              soort: 'rondjes',
              keuzes: (['terecht', 'onterecht'] as const).map(
                (wat) => [wat, t(`veiligheid.nood.keuze.${wat}`)] as const,
              ),
            },
            { naam: 'reden', label: t('veiligheid.reden'), soort: 'tekst' },
          ]}
          stuur={({ oordeel: wat, reden: waarom = '' }, naar) =>
            regel.POST('/casussen/{casusId}/noodtoegangen/{noodtoegangId}/beoordelingen', {
              params: naar({ noodtoegangId }),
              body: { oordeel: wat as 'terecht' | 'onterecht', reden: waarom },
            })
          }
        />
      )}
    </li>
  );
}
