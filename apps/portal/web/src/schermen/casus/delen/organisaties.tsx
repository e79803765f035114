import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { regel } from '../../../api/client.js';
import { useOpdracht } from '../../../kader/opdracht.js';
import { alle, Formulier, type Veld, type Waarden } from '../../../onderdelen/formulier.js';
import { Keuzelijst } from '../../../onderdelen/keuzelijst.js';
import { Knop } from '../../../onderdelen/knop.js';
import { useLeefgebieden } from '../../../onderdelen/leefgebieden.js';
import { dag } from '../../../onderdelen/tekst.js';
import { Venster } from '../../../onderdelen/venster.js';
import { Gevraagd } from '../../../onderdelen/vraag.js';
import { organisatiesVraag } from '../../organisaties/vraag.js';
import { type DossierStand, nu, params, useDossier } from '../dossier.js';
import { OpdrachtKnop } from '../opdracht-knop.js';

interface Organisatie {
  readonly organisatieId: string;
  readonly naam: string;
}

/** Which organisations take part and on what; who keeps the plan brings them in, and lets them go. */
export function Organisaties() {
  const { t } = useTranslation();
  const { casus, mag } = useDossier();
  const mee = nu(casus.organisaties);
  const weg = casus.organisaties.filter(({ totOp }) => totOp !== undefined);
  const wijzigt = mag.houdtPlan && casus.status === 'lopend';
  return (
    <section className="ep-kaart" aria-labelledby="organisaties">
      <header>
        <h2 className="utrecht-heading-2" id="organisaties">
          {t('casus.organisaties')}
        </h2>
        {wijzigt && <Betrek />}
      </header>
      {mee.length === 0 && <p className="ep-zacht">{t('deelname.niemand')}</p>}
      <ul className="ep-lijst">
        {mee.map(({ organisatie, leefgebieden, sindsOp }, i) => (
          <li key={organisatie.organisatieId ?? i}>
            <div className="ep-breed">
              <strong>{organisatie.naam}</strong>
              <div className="ep-zacht">
                {[
                  leefgebieden.map((een) => t(`leefgebieden.${een}`)).join(', ') || t('deelname.geenLeefgebied'),
                  t('casus.sinds', { dag: dag(sindsOp) }),
                ].join(' · ')}
              </div>
            </div>
            {wijzigt && organisatie.organisatieId !== undefined && (
              <Wijzig organisatieId={organisatie.organisatieId} naam={organisatie.naam} leefgebieden={leefgebieden} />
            )}
          </li>
        ))}
      </ul>
      {weg.length > 0 && (
        <details className="ep-voorbij">
          <summary>{t('deelname.eerder', { count: weg.length })}</summary>
          <ul className="ep-lijst ep-dicht">
            {weg.map(({ organisatie, sindsOp, totOp = '' }) => (
              <li key={`${organisatie.naam} ${sindsOp}`}>
                <div className="ep-breed">
                  {organisatie.naam}
                  <div className="ep-zacht">
                    {dag(sindsOp)} – {dag(totOp)}
                  </div>
                </div>
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}

function useLeefgebiedenVeld(gekozen: readonly string[]): readonly Veld[] {
  const { t } = useTranslation();
  const keuzes = useLeefgebieden();
  return [
    {
      naam: 'leefgebieden',
      label: t('deelname.waarop'),
      soort: 'vinkjes',
      mag: true,
      keuzes,
      standaard: gekozen.join(','),
      uitleg: t('deelname.waaropUitleg'),
    },
  ];
}

interface WijzigEigenschappen extends Organisatie {
  readonly leefgebieden: readonly string[];
}

function Wijzig({ organisatieId, naam, leefgebieden }: WijzigEigenschappen) {
  const { t } = useTranslation();
  const velden = useLeefgebiedenVeld(leefgebieden);
  return (
    <div className="ep-knoppen">
      <OpdrachtKnop
        soort="licht"
        tekst={t('deelname.wijzig')}
        over={naam}
        concept={['organisatie-leefgebieden', organisatieId]}
        velden={velden}
        stuur={(w, naar) =>
          regel.POST('/casussen/{casusId}/organisaties', {
            params: naar(),
            body: { organisatieId, leefgebieden: alle(w['leefgebieden']) },
          })
        }
      />
      <OpdrachtKnop
        soort="licht"
        tekst={t('deelname.vertrek')}
        over={naam}
        uitleg={<p>{t('deelname.vertrekUitleg')}</p>}
        velden={[]}
        stuur={(_, naar) =>
          regel.POST('/casussen/{casusId}/organisaties/{organisatieId}/vertrek', { params: naar({ organisatieId }) })
        }
      />
    </div>
  );
}

function Betrek() {
  const { t } = useTranslation();
  const [open, zetOpen] = useState<DossierStand>();
  const stand = useDossier();
  return (
    <>
      <Knop soort="bij" onClick={() => zetOpen(stand)}>
        {t('deelname.betrek')}
      </Knop>
      {open && <Stappen stand={open} sluit={() => zetOpen(undefined)} />}
    </>
  );
}

/** By name, and then on what. */
function Stappen({ stand, sluit }: { readonly stand: DossierStand; readonly sluit: () => void }) {
  const { t } = useTranslation();
  const [gekozen, zetGekozen] = useState<Organisatie>();
  const velden = useLeefgebiedenVeld([]);
  const opdracht = useOpdracht<Waarden, unknown>(
    (w, koppen) =>
      regel.POST('/casussen/{casusId}/organisaties', {
        params: params(stand, koppen, {}),
        body: { organisatieId: gekozen!.organisatieId, leefgebieden: alle(w['leefgebieden']) },
      }),
    sluit,
  );
  return (
    <Venster titel={t('deelname.betrek')} sluit={sluit}>
      {gekozen ? (
        <>
          <p>
            <strong>{gekozen.naam}</strong>{' '}
            <button type="button" className="ep-linkknop" onClick={() => zetGekozen(undefined)}>
              {t('deelname.andere')}
            </button>
          </p>
          <Formulier
            velden={velden}
            knop={t('deelname.betrek')}
            opdracht={opdracht}
            onderwerp={`organisatie-betrekken.${stand.casus.casusId}.${gekozen.organisatieId}`}
          />
        </>
      ) : (
        <Welke stand={stand} kies={zetGekozen} />
      )}
    </Venster>
  );
}

/** Those of the convenant that work for the gemeente and do not take part. */
function Welke({ stand, kies }: { readonly stand: DossierStand; readonly kies: (een: Organisatie) => void }) {
  const { t } = useTranslation();
  const { gemeente, organisaties } = stand.casus;
  const mee = new Set(nu(organisaties).map(({ organisatie }) => organisatie.organisatieId));
  const vraag = useQuery(organisatiesVraag(gemeente));
  return (
    <Gevraagd vraag={vraag}>
      {(items) => (
        <Keuzelijst
          label={t('deelname.zoek')}
          labelZichtbaar
          lijst={t('casus.organisaties')}
          niets={t('deelname.geen')}
          hoogstens={60}
          keuzes={items
            .filter(({ organisatieId }) => !mee.has(organisatieId))
            .map((een) => ({
              id: een.organisatieId,
              tekst: een.naam,
              inhoud: (
                <span className="ep-kandidaat">
                  <strong>{een.naam}</strong>
                  {een.datGevoelig && <span className="ep-label let-op">{t('deelname.gevoelig')}</span>}
                </span>
              ),
              kies: () => kies(een),
            }))}
        />
      )}
    </Gevraagd>
  );
}
