import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { components } from '../../api/leesmodellen.js';
import { dag, kort, Wie, Woorden } from '../../onderdelen/tekst.js';
import { Lijst } from './lijst.js';

type Schema = components['schemas'];

/** What the plan of one casus shares with whom it is about, and who helps: as that one reads it. */
export function Plan({ een }: { readonly een: Schema['DossierVanPersoon'] }) {
  const { t } = useTranslation();
  const { dossier, delen } = een;
  const { plan, regie, organisaties } = dossier;
  const nummer = { nummer: dossier.kenmerk };
  const teksten = tekstenIn(dossier);
  const toestemmingen = delen?.toestemmingen ?? [];
  return (
    <>
      <Lijst titel={t('uitdraai.tekstenIn', nummer)} leeg={teksten.length === 0}>
        {teksten.map(({ sleutel, soort, tekst, op }) => (
          <Regel key={sleutel} onder={`${t(`uitdraai.wat.${soort}`)} · ${dag(op)}`}>
            <Woorden tekst={tekst} />
          </Regel>
        ))}
      </Lijst>
      {plan.afspraken.length > 0 && (
        <Lijst titel={t('uitdraai.afspraken', nummer)} leeg={false}>
          {plan.afspraken.map(({ afspraakId, tekst, eigenaarMedewerker, eigenaarPersoon, uiterlijkDatum }) => (
            <li key={afspraakId}>
              <div className="ep-breed">
                <Woorden tekst={tekst} />
                <div className="ep-zacht">
                  <Wie medewerker={eigenaarMedewerker} {...(eigenaarPersoon && { persoon: eigenaarPersoon })} /> ·{' '}
                  {t('afspraak.uiterlijkOp', { dag: kort(uiterlijkDatum) })}
                </div>
              </div>
            </li>
          ))}
        </Lijst>
      )}
      <Lijst titel={t('uitdraai.helpt', nummer)} leeg={!regie && organisaties.length === 0}>
        {regie && (
          <Regel onder={t('uitdraai.regie')}>
            <Wie medewerker={regie.medewerker} />
          </Regel>
        )}
        {organisaties.map(({ organisatie, leefgebieden, sindsOp }, i) => (
          <Regel
            key={organisatie.organisatieId ?? i}
            onder={[...leefgebieden.map((wat) => t(`leefgebieden.${wat}`)), dag(sindsOp)].join(' · ')}
          >
            {organisatie.naam}
          </Regel>
        ))}
      </Lijst>
      {toestemmingen.length > 0 && (
        <Lijst titel={t('uitdraai.toestemming', nummer)} leeg={false}>
          {toestemmingen.map(({ toestemmingId, gever, ontvanger, gegevenOp }) => (
            <Regel key={toestemmingId} onder={dag(gegevenOp)}>
              {t('uitdraai.deelt', { van: gever.naam, met: ontvanger.naam })}
            </Regel>
          ))}
        </Lijst>
      )}
    </>
  );
}

function Regel({ onder, children }: { readonly onder: string; readonly children: ReactNode }) {
  return (
    <li>
      <div className="ep-breed">
        {children}
        <div className="ep-zacht">{onder}</div>
      </div>
    </li>
  );
}

interface Stuk {
  readonly sleutel: string;
  readonly soort: 'vraag' | 'doel' | 'antwoord' | 'gesprek' | 'verhaal' | 'bestand';
  readonly tekst: Schema['Tekst'];
  readonly op: string;
}

/** The words of a plan, but those of the afspraken, which have somebody and a day. */
function tekstenIn({ plan, contactmomenten, aanmeldingen, bijlagen }: Schema['Casusdossier']): Stuk[] {
  const stuk = (soort: Stuk['soort'], sleutel: string, op: string, tekst: Schema['Tekst'] | undefined): Stuk[] =>
    tekst ? [{ soort, sleutel: `${sleutel} ${tekst.tekstId}`, op, tekst }] : [];
  return [
    ...plan.vragen.flatMap((een) => stuk('vraag', een.vraagId, een.ingebrachtOp, een.tekst)),
    ...plan.doelen.flatMap((een) => stuk('doel', een.doelId, een.sindsOp, een.tekst)),
    ...plan.versies.flatMap(({ versie, antwoorden }) =>
      antwoorden.flatMap((een) => stuk('antwoord', String(versie), een.geantwoordOp, een.tekst)),
    ),
    ...contactmomenten.flatMap((een) => stuk('gesprek', een.contactmomentId, een.contactOp, een.tekst)),
    ...aanmeldingen.flatMap((een) => stuk('verhaal', een.aanmeldingId, een.ingediendOp, een.verhaal)),
    ...bijlagen.flatMap((een) => stuk('bestand', een.bijlageId, een.toegevoegdOp, een.titel)),
  ];
}
