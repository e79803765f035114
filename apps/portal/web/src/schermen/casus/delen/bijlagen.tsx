import { useTranslation } from 'react-i18next';
import { regel } from '../../../api/client.js';
import { Bestand } from '../../../onderdelen/bestand.js';
import { dag, Wie, Woorden } from '../../../onderdelen/tekst.js';
import { BijlageToevoegen } from '../bijlagen/toevoegen.js';
import { type Schema, useDossier } from '../dossier.js';
import { OpdrachtKnop } from '../opdracht-knop.js';

/** Files that belong to the casus: letters, reports and photos, as far as this one may read them. */
export function Bijlagen() {
  const { t } = useTranslation();
  const { casus, mag } = useDossier();
  const bijlagen = casus.bijlagen.toReversed();
  return (
    <section className="ep-kaart">
      <header>
        <h2 className="utrecht-heading-2">{t('bijlagen.kop')}</h2>
        {mag.doetMee && casus.status !== 'afgesloten' && <BijlageToevoegen />}
      </header>
      {bijlagen.length === 0 && <p className="ep-zacht">{t('bijlagen.geen')}</p>}
      <ul className="ep-lijst">
        {bijlagen.map((een) => (
          <Bijlage key={een.bijlageId} een={een} />
        ))}
      </ul>
    </section>
  );
}

function Bijlage({ een }: { readonly een: Schema['Bijlage'] }) {
  const { t, i18n } = useTranslation();
  const { casus, account, mag } = useDossier();
  const { bijlageId, titel, bestand, soort, bytes, klasse, leefgebied, over, toegevoegdOp, ingetrokkenOp } = een;
  const zelf = een.doorMedewerker?.medewerkerId === account.accountId;
  const wie = over.map(({ naam }) => naam ?? t('tekst.gezinslid')).join(', ');
  return (
    <li>
      <div className="ep-breed">
        <strong>
          <Woorden tekst={titel} />
        </strong>
        <div className="ep-zacht">
          {[
            t(`bijlagen.soort.${soort}`),
            grootte(bytes, i18n.language),
            t(`klassen.${klasse}`),
            t(`leefgebieden.${leefgebied}`),
            wie ? t('bijlagen.gaatOver', { wie }) : t('bijlagen.heleGezin'),
          ].join(' · ')}
        </div>
        <div className="ep-zacht">
          {t('bijlagen.door')}{' '}
          <Wie medewerker={een.doorMedewerker} {...(een.doorPersoon && { persoon: een.doorPersoon })} />,{' '}
          {dag(toegevoegdOp)}
          {ingetrokkenOp && ` · ${t('bijlagen.ingetrokkenOp', { dag: dag(ingetrokkenOp) })}`}
        </div>
      </div>
      {ingetrokkenOp && <span className="ep-label let-op">{t('bijlagen.ingetrokken')}</span>}
      {!ingetrokkenOp && bestand.geblokkeerd && <span className="ep-label let-op">{t('tekst.geblokkeerd')}</span>}
      {!ingetrokkenOp && !bestand.geblokkeerd && (
        <Bestand
          pad={`/leesmodellen/v1/casussen/${casus.casusId}/bijlagen/${bijlageId}`}
          tekst={t('bijlagen.bewaar')}
          over={titel.tekst}
        />
      )}
      {!ingetrokkenOp && casus.status !== 'afgesloten' && (mag.houdtPlan || zelf) && (
        <OpdrachtKnop
          soort="licht"
          tekst={t('bijlagen.trekIn')}
          over={titel.tekst}
          uitleg={<p>{t('bijlagen.trekInUitleg')}</p>}
          velden={[]}
          stuur={(_, naar) =>
            regel.POST('/casussen/{casusId}/bijlagen/{bijlageId}/intrekking', {
              params: naar({ bijlageId }),
              body: {},
            })
          }
        />
      )}
    </li>
  );
}

/** As people say it: whole kilobytes, from a megabyte on with one decimal. */
function grootte(bytes: number, taal: string): string {
  const groot = bytes >= 1_000_000;
  return new Intl.NumberFormat(taal, {
    style: 'unit',
    unit: groot ? 'megabyte' : 'kilobyte',
    maximumFractionDigits: groot ? 1 : 0,
  }).format(groot ? bytes / 1_000_000 : Math.max(1, bytes / 1000));
}
