import { useTranslation } from 'react-i18next';
import { regel } from '../../api/client.js';
import { Melding } from '../../onderdelen/melding.js';
import type { Veld, Waarden } from '../../onderdelen/formulier.js';
import { deelsBekend } from '../../onderdelen/velden.js';
import { dag, Wie, Woorden } from '../../onderdelen/tekst.js';
import { type Dossier, nu, type Schema, useDossier } from '../casus/dossier.js';
import { OpdrachtKnop } from '../casus/opdracht-knop.js';
import { Vrijgegeven } from './vrijgegeven.js';

type Afscherming = Schema['StaandeAfscherming'];

/** Who is shielded from whom. One person sets it; lifting it takes two. */
export function Afschermingen({ afschermingen }: { readonly afschermingen: readonly Afscherming[] }) {
  const { t } = useTranslation();
  return (
    <section className="ep-kaart" aria-labelledby="afschermingen">
      <header>
        <h2 className="utrecht-heading-2" id="afschermingen">
          {t('veiligheid.afscherming.titel')}
        </h2>
        <Instellen />
      </header>
      <p className="ep-zacht">{t('veiligheid.afscherming.uitleg')}</p>
      {afschermingen.length === 0 && <p>{t('veiligheid.afscherming.geen')}</p>}
      <ul className="ep-lijst">
        {afschermingen.map((een) => (
          <Regel key={een.afschermingId} een={een} />
        ))}
      </ul>
    </section>
  );
}

const namen = (casus: Dossier, onbekend: string) =>
  [...nu(casus.gezinsleden), ...nu(casus.betrokkenen)].map(
    ({ persoon }) => [persoon.persoonId, persoon.naam ?? onbekend] as const,
  );

/** From somebody of this casus, or from anybody else: that one is named, so that no number is guessed. */
function Instellen() {
  const { t } = useTranslation();
  const { casus } = useDossier();
  const keuzes = namen(casus, t('tekst.onbekend'));
  if (keuzes.length === 0) return null;
  // Nobody is filled in beforehand: whom it protects, and from whom, is not to be sent by mistake.
  const beschermde: Veld = { naam: 'beschermdeId', label: t('veiligheid.afscherming.wie'), soort: 'keuze', keuzes };
  const reden: Veld = { naam: 'reden', label: t('veiligheid.reden'), soort: 'tekst' };
  const uitleg = <p className="ep-zacht">{t('veiligheid.afscherming.instelUitleg')}</p>;
  const stuur =
    (geweerde: (waarden: Waarden) => object) =>
    (w: Waarden, naar: Parameters<Parameters<typeof OpdrachtKnop>[0]['stuur']>[1]) =>
      regel.POST('/casussen/{casusId}/veiligheidsafschermingen', {
        params: naar(),
        body: { beschermdeId: w['beschermdeId'] ?? '', geweerde: geweerde(w), reden: w['reden'] ?? '' },
      });
  return (
    <div className="ep-knoppen">
      {keuzes.length > 1 && (
        <OpdrachtKnop
          tekst={t('veiligheid.afscherming.schermAf')}
          titel={t('veiligheid.afscherming.schermAf')}
          concept={['afscherming']}
          uitleg={uitleg}
          velden={[
            beschermde,
            { naam: 'geweerde', label: t('veiligheid.afscherming.voorWie'), soort: 'keuze', keuzes },
            reden,
          ]}
          stuur={stuur(({ geweerde = '' }) => ({ persoonId: geweerde }))}
        />
      )}
      <OpdrachtKnop
        soort="licht"
        tekst={t('veiligheid.afscherming.voorBuiten')}
        concept={['afscherming-buiten']}
        uitleg={uitleg}
        velden={[
          beschermde,
          { naam: 'voornamen', label: t('veiligheid.afscherming.voornamen') },
          { naam: 'achternaam', label: t('veiligheid.afscherming.achternaam') },
          {
            naam: 'geboortedatum',
            label: t('veiligheid.afscherming.geboortedatum'),
            soort: 'geboortedatum',
            mag: true,
          },
          reden,
        ]}
        stuur={stuur(({ voornamen = '', achternaam = '', geboortedatum = '' }) => ({
          voornamen,
          achternaam,
          ...(geboortedatum && { geboortedatum: deelsBekend(geboortedatum) }),
        }))}
      />
    </div>
  );
}

function Regel({ een }: { readonly een: Afscherming }) {
  const { t } = useTranslation();
  const onbekend = t('tekst.onbekend');
  const [wie, voorWie] = [een.beschermde.naam ?? onbekend, een.geweerde.naam ?? onbekend];
  const over = t('veiligheid.afscherming.staat', { wie, voorWie });
  return (
    <li>
      <div className="ep-breed">
        <strong>{over}</strong>{' '}
        {een.opheffing && <span className="ep-label let-op">{t('veiligheid.opheffing.loopt')}</span>}
        <div>
          <Woorden tekst={een.reden} />
        </div>
        <div className="ep-zacht">
          {t('veiligheid.afscherming.sinds', { dag: dag(een.ingesteldOp) })}
          {een.ingesteldDoor && `, ${een.ingesteldDoor.naam}`}
        </div>
        {een.opheffing && <Voorstel opheffing={een.opheffing} />}
        <Vrijgegeven een={een} over={over} />
      </div>
      <div className="ep-knoppen">
        <Opheffen een={een} over={over} />
      </div>
    </li>
  );
}

function Voorstel({ opheffing }: { readonly opheffing: Schema['VoorgesteldeOpheffing'] }) {
  const { t } = useTranslation();
  const { door, voorgesteldOp, reden, magBevestigen } = opheffing;
  return (
    <Melding soort="let-op">
      {t('veiligheid.opheffing.voorgesteld', { dag: dag(voorgesteldOp) })} <Wie medewerker={door} />:{' '}
      <Woorden tekst={reden} />
      <div className="ep-zacht">
        {t(magBevestigen ? 'veiligheid.opheffing.uBentTweede' : 'veiligheid.opheffing.wachtOpAnder')}
      </div>
    </Melding>
  );
}

/** One proposes, another confirms; who proposed may only take it back. */
function Opheffen({ een, over }: { readonly een: Afscherming; readonly over: string }) {
  const { t } = useTranslation();
  const { afschermingId, opheffing } = een;
  if (!opheffing)
    return (
      <OpdrachtKnop
        tekst={t('veiligheid.opheffing.stelVoor')}
        over={over}
        concept={['opheffing', afschermingId]}
        uitleg={<p>{t('veiligheid.opheffing.uitleg')}</p>}
        velden={[{ naam: 'reden', label: t('veiligheid.reden'), soort: 'tekst' }]}
        stuur={({ reden = '' }, naar) =>
          regel.POST('/casussen/{casusId}/veiligheidsafschermingen/{afschermingId}/opheffingen', {
            params: naar({ afschermingId }),
            body: { reden },
          })
        }
      />
    );
  return (
    <>
      {opheffing.magBevestigen && (
        <OpdrachtKnop
          tekst={t('veiligheid.opheffing.bevestig')}
          over={over}
          uitleg={<p>{t('veiligheid.opheffing.bevestigUitleg')}</p>}
          velden={[]}
          stuur={(_, naar) =>
            regel.POST('/casussen/{casusId}/veiligheidsafschermingen/{afschermingId}/opheffingen/huidige/bevestiging', {
              params: naar({ afschermingId }),
            })
          }
        />
      )}
      <OpdrachtKnop
        soort="licht"
        tekst={t('veiligheid.opheffing.trekIn')}
        over={over}
        stuur={(_, naar) =>
          regel.POST('/casussen/{casusId}/veiligheidsafschermingen/{afschermingId}/opheffingen/huidige/intrekking', {
            params: naar({ afschermingId }),
          })
        }
      />
    </>
  );
}
