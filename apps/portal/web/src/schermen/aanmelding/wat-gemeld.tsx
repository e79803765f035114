import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Melding } from '../../onderdelen/melding.js';
import { dag, geborenOp, moment, Wie, Woorden } from '../../onderdelen/tekst.js';
import type { Aanmelding } from './vraag.js';

/** What was told, by whom, about whom, and whether the gezin knows: as it was reported. */
export function WatGemeld({ aanmelding }: { readonly aanmelding: Aanmelding }) {
  const { t } = useTranslation();
  const { melder, melderPersoon, melderSoort, ingediendOp, verhaal, verteldDoor, verteldOp } = aanmelding;
  const { veiligheidAcuut, toelichtingVeiligheid, gezinIngelicht, redenNietIngelicht, herzienDatum } = aanmelding;
  return (
    <>
      {veiligheidAcuut && (
        <Melding soort="fout">
          <p>
            <strong>{t('gemeld.acuut')}</strong> <Woorden tekst={toelichtingVeiligheid} />
          </p>
        </Melding>
      )}
      <dl className="ep-dl">
        <Rij naam="melder">
          {melder || melderPersoon ? (
            <Wie medewerker={melder} {...(melderPersoon && { persoon: melderPersoon })} />
          ) : (
            ''
          )}{' '}
          <span className="ep-zacht">
            ({t(`gemeld.soort.${melderSoort}`)}, {moment(ingediendOp)})
          </span>
        </Rij>
        <Rij naam="personen">
          <ul className="ep-kaal">
            {aanmelding.personen.map(({ persoon, hoedanigheid, ongeboren }, i) => (
              <li key={persoon?.persoonId ?? i}>
                <strong>{persoon ? <Wie persoon={persoon} /> : t('gemeld.persoon', { nummer: i + 1 })}</strong>{' '}
                <span className="ep-zacht">
                  {[
                    t(`betrokkene.${hoedanigheid}`),
                    ongeboren && t('casus.ongeboren'),
                    persoon?.geboortedatum && t('casus.geboren', { dag: geborenOp(persoon.geboortedatum) }),
                    persoon?.uitgerekendeDatum && t('gemeld.uitgerekend', { dag: dag(persoon.uitgerekendeDatum) }),
                  ]
                    .filter(Boolean)
                    .join(', ')}
                </span>
              </li>
            ))}
          </ul>
        </Rij>
        <Rij naam="vragen">
          <ul className="ep-kaal">
            {aanmelding.vragen.map((vraag) => (
              <li key={vraag.vraagId}>
                <Woorden tekst={vraag.tekst} />
                <span className="ep-zacht">
                  {[
                    t(`vraag.${vraag.soort}`),
                    vraag.vraagsteller?.naam ??
                      (vraag.vraagstellerPlaats !== undefined &&
                        t('gemeld.persoon', { nummer: vraag.vraagstellerPlaats + 1 })),
                    t(`leefgebieden.${vraag.leefgebied}`),
                  ]
                    .filter(Boolean)
                    .join(', ')}
                </span>
              </li>
            ))}
          </ul>
        </Rij>
        {verhaal && (
          <Rij naam="verhaal">
            <Woorden tekst={verhaal} />{' '}
            {verteldOp && (
              <span className="ep-zacht">
                ({verteldDoor?.naam && `${verteldDoor.naam}, `}
                {dag(verteldOp)})
              </span>
            )}
          </Rij>
        )}
        {veiligheidAcuut === false && <Rij naam="veiligheid">{t('gemeld.nietAcuut')}</Rij>}
        {gezinIngelicht !== undefined && (
          <Rij naam="ingelicht">
            {gezinIngelicht ? (
              t('gemeld.gezinWeet')
            ) : (
              <>
                {t('gemeld.gezinWeetNiet')} <Woorden tekst={redenNietIngelicht} />{' '}
                {herzienDatum && t('gemeld.herzien', { dag: dag(herzienDatum) })}
              </>
            )}
          </Rij>
        )}
      </dl>
    </>
  );
}

function Rij({ naam, children }: { readonly naam: string; readonly children: ReactNode }) {
  const { t } = useTranslation();
  return (
    <>
      <dt>{t(`gemeld.${naam}`)}</dt>
      <dd>{children}</dd>
    </>
  );
}
