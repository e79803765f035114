import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';
import { lees, ProbleemFout, uit } from '../../api/client.js';
import type { components } from '../../api/leesmodellen.js';
import { Bestand } from '../../onderdelen/bestand.js';
import { Knop } from '../../onderdelen/knop.js';
import { NietGevonden } from '../../onderdelen/niet-gevonden.js';
import { dag, geborenOp, inHetNederlands, Woorden } from '../../onderdelen/tekst.js';
import { Gevraagd } from '../../onderdelen/vraag.js';
import { Keek } from '../wie-keek/keek.js';
import { Lijst } from './lijst.js';
import { Plan } from './plan.js';

type Inhoud = components['schemas']['Uitdraai'];

/** So many lines of who looked: there can be thousands, and all of them are in the file. */
const REGELS = 100;

/** All that was written down about one person, to read, print and keep: for herself and for the gemeente that granted it. */
export default function Uitdraai() {
  const { t } = useTranslation();
  const { verzoekId } = useParams({ strict: false }) as { verzoekId: string };
  const vraag = useQuery({
    queryKey: ['uitdraai', verzoekId],
    queryFn: () => uit(lees.GET('/verzoeken/{verzoekId}/uitdraaien/huidige', { params: { path: { verzoekId } } })),
    // Each time counts as having looked.
    staleTime: 'static',
  });
  if (vraag.error instanceof ProbleemFout && vraag.error.probleem.status === 404) return <NietGevonden />;
  return (
    <>
      <header>
        <h1 className="utrecht-heading-1">{t('uitdraai.titel')}</h1>
        <div className="ep-knoppen">
          <Knop soort="bij" onClick={() => print()}>
            {t('uitdraai.druk')}
          </Knop>
        </div>
      </header>
      <Gevraagd vraag={vraag}>
        {(een) => (
          <>
            <p>{t('uitdraai.uitleg', { dag: dag(een.opgemaaktOp) })}</p>
            {een.nietGetoond.map(({ reden, aantal }) => (
              <p key={reden}>{t(`uitdraai.nietGetoond.${reden}`, { count: aantal })}</p>
            ))}
            <Bestand
              pad={`/leesmodellen/v1/verzoeken/${verzoekId}/uitdraaien/huidige`}
              tekst={t('uitdraai.bewaar')}
              naam="eenplan-uitdraai.json"
            />
            <Delen een={een} />
          </>
        )}
      </Gevraagd>
    </>
  );
}

function Delen({ een }: { readonly een: Inhoud }) {
  const { t } = useTranslation();
  const { casussen, verzoeken, dossiers, teksten, inzagen } = een;
  return (
    <>
      <Gegevens {...een.gegevens} />
      <Lijst titel={t('uitdraai.plannen')} leeg={casussen.length === 0}>
        {casussen.map(({ casusId, kenmerk, gemeente, hoedanigheid, sindsOp, totOp }) => (
          <li key={`${casusId} ${hoedanigheid} ${sindsOp}`}>
            <div className="ep-breed">
              <strong>{t('uitdraai.plan', { nummer: kenmerk })}</strong>
              <div className="ep-zacht">
                {t(`gemeente.${gemeente}`, gemeente)} · {t(`uitdraai.alsWie.${hoedanigheid}`, hoedanigheid)} ·{' '}
                {totOp ? `${dag(sindsOp)} – ${dag(totOp)}` : t('uitdraai.sinds', { dag: dag(sindsOp) })}
              </div>
            </div>
          </li>
        ))}
      </Lijst>
      {dossiers.map((van) => (
        <Plan key={van.dossier.casusId} een={van} />
      ))}
      {teksten.length > 0 && (
        <Lijst titel={t('uitdraai.teksten')} leeg={false}>
          {teksten.map(({ soort, kenmerk, vastgelegdOp, tekst }) => (
            <li key={tekst.tekstId}>
              <div className="ep-breed">
                <Woorden tekst={tekst} />
                <div className="ep-zacht">
                  <span {...inHetNederlands()}>{soort}</span> · {t('uitdraai.plan', { nummer: kenmerk })} ·{' '}
                  {dag(vastgelegdOp)}
                </div>
              </div>
            </li>
          ))}
        </Lijst>
      )}
      <Lijst titel={t('uitdraai.gevraagd')} leeg={verzoeken.length === 0}>
        {verzoeken.map(({ verzoekId, soort, status, ingediendOp, tekst, reden }) => (
          <li key={verzoekId}>
            <div className="ep-breed">
              <strong>{t(`uitdraai.soort.${soort}`)}</strong>
              <div>
                <Woorden tekst={tekst} />
              </div>
              {reden && (
                <blockquote>
                  <Woorden tekst={reden} />
                </blockquote>
              )}
              <div className="ep-zacht">
                {dag(ingediendOp)} · {t(`uitdraai.stand.${status}`)}
              </div>
            </div>
          </li>
        ))}
      </Lijst>
      <section className="ep-kaart">
        <h2 className="utrecht-heading-2">{t('uitdraai.keek')}</h2>
        <Keek items={inzagen} hoogstens={REGELS} />
      </section>
    </>
  );
}

function Gegevens(gegevens: Inhoud['gegevens']) {
  const { t } = useTranslation();
  const { voornamen, voorvoegsel, achternaam, geboortedatum, uitgerekendeDatum, adres, telefoon, email } = gegevens;
  const rijen = [
    ['naam', [voornamen, voorvoegsel, achternaam].filter(Boolean).join(' ')],
    ['geboren', geboortedatum && geborenOp(geboortedatum)],
    ['uitgerekend', uitgerekendeDatum && dag(uitgerekendeDatum)],
    ['adres', adres],
    ['telefoon', telefoon],
    ['email', email],
    ['bsn', t(gegevens.bsnVastgelegd ? 'uitdraai.bsnWel' : 'uitdraai.bsnNiet')],
  ] as const;
  return (
    <section className="ep-kaart">
      <h2 className="utrecht-heading-2">{t('uitdraai.gegevens')}</h2>
      <dl className="ep-dl">
        {rijen.map(
          ([naam, waarde]) =>
            waarde && (
              <Fragment key={naam}>
                <dt>{t(`uitdraai.veld.${naam}`)}</dt>
                <dd>{waarde}</dd>
              </Fragment>
            ),
        )}
      </dl>
    </section>
  );
}
