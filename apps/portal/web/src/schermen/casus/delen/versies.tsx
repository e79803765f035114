import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { regel } from '../../../api/client.js';
import { dag, Wie, Woorden } from '../../../onderdelen/tekst.js';
import { type Schema, sprekers, useDossier } from '../dossier.js';
import { OpdrachtKnop } from '../opdracht-knop.js';

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
  const [van, zetVan] = useState(versies[1]!.versie);
  const [naar, zetNaar] = useState(versies[0]!.versie);
  const a = versies.find(({ versie }) => versie === van);
  const b = versies.find(({ versie }) => versie === naar);
  const ids = (een?: Versie) => new Set(een && [...een.vraagIds, ...een.doelIds, ...een.afspraakIds]);
  const [eerst, daarna] = [ids(a), ids(b)];
  const delen = [
    ...plan.vragen.map(({ vraagId, tekst }) => ({ id: vraagId, tekst, soort: 'vraag' })),
    ...plan.doelen.map(({ doelId, tekst }) => ({ id: doelId, tekst, soort: 'doel' })),
    ...plan.afspraken.map(({ afspraakId, tekst }) => ({ id: afspraakId, tekst, soort: 'afspraak' })),
  ];
  const groepen = {
    erbij: delen.filter(({ id }) => daarna.has(id) && !eerst.has(id)),
    weg: delen.filter(({ id }) => eerst.has(id) && !daarna.has(id)),
  };
  const kies = (naam: 'van' | 'naar', waarde: number, zet: (versie: number) => void) => (
    <div className="ep-veld">
      <label htmlFor={`versie-${naam}`}>{t(`versies.${naam}`)}</label>
      <select id={`versie-${naam}`} value={waarde} onChange={({ target }) => zet(Number(target.value))}>
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
        {kies('van', van, zetVan)}
        {kies('naar', naar, zetNaar)}
      </div>
      {groepen.erbij.length + groepen.weg.length === 0 && <p>{t('versies.gelijk')}</p>}
      {(['erbij', 'weg'] as const)
        .filter((groep) => groepen[groep].length > 0)
        .map((groep) => (
          <div key={groep}>
            <h4>{t(`versies.${groep}`, { count: groepen[groep].length })}</h4>
            <ul className="ep-lijst ep-dicht">
              {groepen[groep].map(({ id, tekst, soort }) => (
                <li key={id}>
                  <span className={`ep-label ${groep === 'erbij' ? 'goed' : ''}`}>{t(`versies.soort.${soort}`)}</span>{' '}
                  <Woorden tekst={tekst} />
                </li>
              ))}
            </ul>
          </div>
        ))}
    </section>
  );
}
