import { useTranslation } from 'react-i18next';
import { lees, uit } from '../../api/client.js';
import { Laden } from '../../onderdelen/melding.js';
import { dag } from '../../onderdelen/tekst.js';
import { useLijst } from '../../onderdelen/bladlijst.js';
import { Groep } from './lijst.js';
import { Persoon } from '../../onderdelen/persoon.js';
import { StelVoor } from './stel-voor.js';
import { Verzoek } from './verzoek.js';
import { Voorstel } from './voorstel.js';

/** For a coördinator: what waits for a second yes, whose term has passed, who asked for it, and what became of it. */
export function Besluiten() {
  const { t } = useTranslation();
  const voorgesteld = useVernietigingen('voorgesteld');
  const goedgekeurd = useVernietigingen('goedgekeurd');
  const vernietigd = useVernietigingen('vernietigd');
  const termijnen = useLijst(['verstreken-bewaartermijnen'], (query) =>
    uit(lees.GET('/verstreken-bewaartermijnen', { params: { query } })),
  );
  const open = useVerzoeken('open');
  const toegewezen = useVerzoeken('toegewezen');
  const alle = [voorgesteld, goedgekeurd, vernietigd, termijnen, open, toegewezen];
  if (alle.some(({ isPending }) => isPending)) return <Laden />;
  const leeg = alle.every(({ data, isError }) => !isError && data?.length === 0);
  return (
    <>
      {leeg && (
        <section className="ep-kaart">
          <p>{t('vernietiging.leeg')}</p>
        </section>
      )}
      <Groep naam="akkoord" vraagt lijst={voorgesteld} wie={({ magGoedkeuren }) => magGoedkeuren}>
        {(een) => <Voorstel key={een.persoon.persoonId} voorstel={een} />}
      </Groep>
      <Groep naam="gevraagd" lijst={open}>
        {(een) => <Verzoek key={een.verzoekId} verzoek={een} />}
      </Groep>
      <Groep
        naam="toegewezen"
        lijst={toegewezen}
        wie={({ vernietiging = 'ingetrokken' }) => vernietiging === 'ingetrokken'}
      >
        {(een) => <Verzoek key={een.verzoekId} verzoek={een} />}
      </Groep>
      <Groep naam="termijn" lijst={termijnen}>
        {({ persoon, casusId, gemeente, totDatum }) => (
          <li key={persoon.persoonId}>
            <div className="ep-breed">
              <Persoon persoon={persoon} />
              <div className="ep-zacht">
                {t(`gemeente.${gemeente}`, gemeente)} · {t('vernietiging.bewaardTot', { dag: dag(totDatum) })}
              </div>
            </div>
            <StelVoor
              persoon={persoon}
              casusId={casusId}
              gronden={['bewaartermijn']}
              reden={t('vernietiging.redenTermijn', { dag: totDatum })}
            />
          </li>
        )}
      </Groep>
      <Groep naam="ander" lijst={voorgesteld} wie={({ magGoedkeuren }) => !magGoedkeuren}>
        {(een) => <Voorstel key={een.persoon.persoonId} voorstel={een} />}
      </Groep>
      <Groep naam="bezig" lijst={goedgekeurd}>
        {(een) => <Voorstel key={een.persoon.persoonId} voorstel={een} />}
      </Groep>
      <Groep naam="vernietigd" lijst={vernietigd}>
        {(een) => <Voorstel key={een.persoon.persoonId} voorstel={een} />}
      </Groep>
    </>
  );
}

const useVernietigingen = (status: 'voorgesteld' | 'goedgekeurd' | 'vernietigd') =>
  useLijst(['vernietigingen', status], (vanaf) =>
    uit(lees.GET('/vernietigingen', { params: { query: { ...vanaf, status } } })),
  );

const useVerzoeken = (status: 'open' | 'toegewezen') =>
  useLijst(['verzoeken', 'vernietiging', status], (vanaf) =>
    uit(lees.GET('/verzoeken', { params: { query: { ...vanaf, status, soort: 'vernietiging' } } })),
  );
