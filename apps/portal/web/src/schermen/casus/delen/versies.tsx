import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { regel } from '../../../api/client.js';
import { dag, Wie, Woorden } from '../../../onderdelen/tekst.js';
import { type Schema, sprekers, useDossier } from '../dossier.js';
import { OpdrachtKnop } from '../opdracht-knop.js';
import { inhoudNu, inhoudVan, planVerschil, type PlanVerschil } from '../plan-verschil.js';
import { VerschilLijst } from '../verschil-lijst.js';

type Versie = Schema['PlanVersie'];

/** Versions of the one plan: what came and what went between two, and what each gezinslid answered. */
export function Versies() {
  const { t } = useTranslation();
  const { casus, mag } = useDossier();
  const versies = casus.plan.versies.toSorted((a, b) => b.versie - a.versie);
  return (
    <>
      <div className="ep-deelkop">
        <h2 className="utrecht-heading-2">{t('versies.titel')}</h2>
        {mag.houdtPlan && casus.status === 'lopend' && (
          <OpdrachtKnop
            tekst={t('versies.stelVast')}
            titel={({ plan }) => t('versies.nieuw', { nummer: plan.versies.length + 1 })}
            uitleg={({ plan }) => <WatErinKomt plan={plan} />}
            velden={[]}
            stuur={(_, naar) => regel.POST('/casussen/{casusId}/plan-versies', { params: naar(), body: {} })}
          />
        )}
      </div>
      {versies.length === 0 && <p className="ep-kaart ep-zacht">{t('versies.geen')}</p>}
      {versies.length > 1 && <Verschil versies={versies} />}
      {versies.map((een) => (
        <EenVersie key={een.versie} een={een} />
      ))}
    </>
  );
}

function EenVersie({ een }: { readonly een: Versie }) {
  const { t } = useTranslation();
  const { casus, mag } = useDossier();
  const mensen = sprekers(casus).map(({ persoonId, naam }) => [persoonId, naam ?? t('tekst.gezinslid')] as const);
  return (
    <section className="ep-kaart">
      <header>
        <h3 className="utrecht-heading-3">
          {t('versies.versie', { nummer: een.versie })}{' '}
          {een.huidig && <span className="ep-label goed">{t('versies.huidig')}</span>}
        </h3>
        <span className="ep-zacht">{t('versies.vastgesteld', { dag: dag(een.vastgesteldOp) })}</span>
      </header>
      <p className="ep-zacht">
        {t('versies.inhoud', {
          vragen: een.vraagIds.length,
          doelen: een.doelIds.length,
          afspraken: een.afspraakIds.length,
        })}
      </p>
      {een.antwoorden.length === 0 && <p className="ep-zacht">{t('versies.geenAntwoord')}</p>}
      <ul className="ep-lijst ep-dicht">
        {een.antwoorden.map((antwoord) => (
          <li key={antwoord.persoon.persoonId + antwoord.geantwoordOp}>
            <div className="ep-breed">
              <strong>
                <Wie persoon={antwoord.persoon} />
              </strong>{' '}
              <Woorden tekst={antwoord.tekst} />
              <div className="ep-zacht">{dag(antwoord.geantwoordOp)}</div>
            </div>
            <span className={`ep-label ${antwoord.akkoord ? 'goed' : 'let-op'}`}>
              {t(antwoord.akkoord ? 'versies.akkoord' : 'versies.nietAkkoord')}
            </span>
          </li>
        ))}
      </ul>
      {een.huidig && mag.doetMee && casus.status === 'lopend' && mensen.length > 0 && (
        <OpdrachtKnop
          soort="licht"
          tekst={t('versies.schrijfOp')}
          concept={['plan-antwoord']}
          velden={[
            { naam: 'persoonId', label: t('versies.wie'), soort: 'keuze', keuzes: mensen },
            {
              naam: 'akkoord',
              label: t('versies.antwoord'),
              soort: 'keuze',
              keuzes: [
                ['ja', t('versies.akkoord')],
                ['nee', t('versies.nietAkkoord')],
              ],
            },
            { naam: 'tekst', label: t('versies.woorden'), soort: 'tekst', mag: true },
          ]}
          stuur={({ persoonId = '', akkoord, tekst }, naar) =>
            regel.POST('/casussen/{casusId}/plan-versies/{versie}/antwoorden', {
              params: naar({ versie: een.versie }),
              body: { persoonId, akkoord: akkoord === 'ja', ...(tekst && { tekst }) },
            })
          }
        />
      )}
    </section>
  );
}

function Verschil({ versies }: { readonly versies: readonly Versie[] }) {
  const { t } = useTranslation();
  const { plan } = useDossier().casus;
  // Until others are chosen: the last two, also when one more comes.
  const [gekozen, kiesVersies] = useState<Readonly<Record<'van' | 'naar', number>>>();
  const { van, naar } = gekozen ?? { van: versies[1]!.versie, naar: versies[0]!.versie };
  const a = versies.find(({ versie }) => versie === van);
  const b = versies.find(({ versie }) => versie === naar);
  const kies = (naam: 'van' | 'naar', waarde: number) => (
    <div className="ep-veld">
      <label htmlFor={`versie-${naam}`}>{t(`versies.${naam}`)}</label>
      <select
        id={`versie-${naam}`}
        value={waarde}
        onChange={({ target }) => kiesVersies({ van, naar, [naam]: Number(target.value) })}
      >
        {versies.map(({ versie }) => (
          <option key={versie} value={versie}>
            {t('versies.versie', { nummer: versie })}
          </option>
        ))}
      </select>
    </div>
  );
  return (
    <section className="ep-kaart">
      <h3 className="utrecht-heading-3">{t('versies.verschil')}</h3>
      <div className="ep-twee">
        {kies('van', van)}
        {kies('naar', naar)}
      </div>
      {a && b && <Verschillen alle={planVerschil(inhoudVan(plan, a), inhoudVan(plan, b))} />}
    </section>
  );
}

/** What is fixed cannot be taken back: it is shown first, beside the version that holds. In a window, outside of the dossier. */
function WatErinKomt({ plan }: { readonly plan: Schema['Plan'] }) {
  const { t } = useTranslation();
  const vorige = plan.versies.find(({ huidig }) => huidig);
  const inhoud = inhoudNu(plan);
  const aantal = (soort: string) => inhoud.filter((een) => een.soort === soort).length;
  return (
    <>
      <p>
        {t('versies.inhoud', { vragen: aantal('vraag'), doelen: aantal('doel'), afspraken: aantal('afspraak') })}.{' '}
        {t('versies.blijvend')}
      </p>
      <Verschillen alle={planVerschil(vorige ? inhoudVan(plan, vorige) : [], inhoud)} />
    </>
  );
}

function Verschillen({ alle }: { readonly alle: readonly PlanVerschil[] }) {
  const { t } = useTranslation();
  if (alle.length === 0) return <p>{t('versies.gelijk')}</p>;
  return (['erbij', 'anders', 'weg'] as const)
    .map((hoe) => ({ hoe, verschillen: alle.filter((een) => een.hoe === hoe) }))
    .filter(({ verschillen }) => verschillen.length > 0)
    .map(({ hoe, verschillen }) => (
      <div key={hoe}>
        <h4>{t(`versies.${hoe}`, { count: verschillen.length })}</h4>
        <VerschilLijst
          verschillen={verschillen}
          soort={(een) => t(`versies.soort.${een}`)}
          stand={(code) => t(`versies.stand.${code}`)}
          was={t('versies.was')}
          dagen={(dagVan, dagNaar) => t('versies.dagen', { van: dagVan, naar: dagNaar })}
        />
      </div>
    ));
}
