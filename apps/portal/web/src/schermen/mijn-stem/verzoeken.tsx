import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { lees, regel, uit } from '../../api/client.js';
import type { components } from '../../api/leesmodellen.js';
import { gemeentenVraag, useAccount } from '../../kader/account.js';
import { useOpdracht } from '../../kader/opdracht.js';
import { useVenster } from '../../kader/vensters.js';
import { alle, Formulier, type Veld, type Waarden } from '../../onderdelen/formulier.js';
import { Knop } from '../../onderdelen/knop.js';
import { FoutMelding } from '../../onderdelen/melding.js';
import { dag, Woorden } from '../../onderdelen/tekst.js';
import { Venster } from '../../onderdelen/venster.js';
import { Gevraagd } from '../../onderdelen/vraag.js';
import type { Eigen } from '../mijn-plan/eigen.js';

type Regel = components['schemas']['VerzoekRegel'];

/** What somebody may ask about the own data (AVG 15–18, 21; domain.md §9), as that one would say it. */
const SOORTEN = [
  'inzage',
  'rectificatie',
  'eigen-verklaring',
  'beperking',
  'bezwaar',
  'vernietiging',
  'klacht',
] as const;
type Soort = (typeof SOORTEN)[number];
/** These are about texts that somebody points out. */
const OVER_TEKSTEN: readonly Soort[] = ['rectificatie', 'eigen-verklaring', 'beperking'];

export function Verzoeken({ eigen }: { readonly eigen: readonly Eigen[] }) {
  const { t } = useTranslation();
  const open = useVenster();
  const vraag = useQuery({
    queryKey: ['mijn-verzoeken'],
    queryFn: () => uit(lees.GET('/mijn-verzoeken', { params: { query: { limiet: 100 } } })),
  });
  // Of what nobody can point out a text, nothing can be asked about a text.
  const soorten = SOORTEN.filter((een) => !OVER_TEKSTEN.includes(een) || eigen.some((een) => teksten(een).length));
  return (
    <section className="ep-kaart">
      <h2 className="utrecht-heading-2">{t('verzoek.titel')}</h2>
      <p>{t('verzoek.uitleg')}</p>
      <Gevraagd vraag={vraag}>
        {({ items }) => (
          <ul className="ep-lijst">
            {items.map((een) => (
              <Verzoek key={een.verzoekId} een={een} />
            ))}
          </ul>
        )}
      </Gevraagd>
      <h3 className="utrecht-heading-3">{t('verzoek.nieuw')}</h3>
      <ul className="ep-lijst ep-dicht">
        {soorten.map((een) => (
          <li key={een}>
            <Knop
              soort="licht"
              className="ep-keuze"
              onClick={() => open((sluit) => <NieuwVerzoek soort={een} eigen={eigen} sluit={sluit} />)}
            >
              {t(`verzoek.soort.${een}`)}
            </Knop>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Verzoek({ een }: { readonly een: Regel }) {
  const { t } = useTranslation();
  /** There is no way back: it is asked once more, where the finger is. */
  const [zeker, zetZeker] = useState(false);
  const { persoon, verzoekId, soort, status, tekst, uiterlijkDatum, afgehandeldOp, reden, versie } = een;
  const trekIn = useOpdracht((_: void, koppen) =>
    regel.POST('/personen/{persoonId}/verzoeken/{verzoekId}/intrekking', {
      params: {
        path: { persoonId: persoon.persoonId, verzoekId },
        header: { ...koppen, 'If-Match': `"${versie}"` },
      },
    }),
  );
  return (
    <li>
      <div className="ep-breed">
        <strong>{t(`verzoek.soort.${soort}`)}</strong>
        <div>
          <Woorden tekst={tekst} />
        </div>
        <div className="ep-zacht">
          {status === 'open'
            ? t('verzoek.antwoordVoor', { dag: dag(uiterlijkDatum) })
            : afgehandeldOp && t('verzoek.afgehandeld', { dag: dag(afgehandeldOp) })}
        </div>
        {reden && (
          <blockquote>
            <Woorden tekst={reden} />
          </blockquote>
        )}
        {soort === 'inzage' && (status === 'toegewezen' || status === 'deels') && (
          <Link to="/uitdraai/$verzoekId" params={{ verzoekId }}>
            {t('verzoek.lees')}
          </Link>
        )}
        {trekIn.isError && <FoutMelding fout={trekIn.error} />}
      </div>
      <span className={`ep-label ${status === 'toegewezen' ? 'goed' : status === 'open' ? '' : 'let-op'}`}>
        {t(`verzoek.stand.${status}`)}
      </span>
      {status === 'open' && !zeker && (
        <Knop
          soort="licht"
          aria-label={`${t('verzoek.trekIn')}: ${t(`verzoek.soort.${soort}`)}`}
          onClick={() => zetZeker(true)}
        >
          {t('verzoek.trekIn')}
        </Knop>
      )}
      {status === 'open' && zeker && (
        <div role="group" aria-label={t('verzoek.zeker')}>
          <p>{t('verzoek.zeker')}</p>
          <div className="ep-knoppen">
            <Knop soort="bij" disabled={trekIn.isPending} onClick={() => trekIn.mutate()}>
              {t('verzoek.trekEchtIn')}
            </Knop>
            <Knop soort="licht" autoFocus onClick={() => zetZeker(false)}>
              {t('verzoek.laatStaan')}
            </Knop>
          </div>
        </div>
      )}
    </li>
  );
}

interface NieuwEigenschappen {
  readonly soort: Soort;
  readonly eigen: readonly Eigen[];
  readonly sluit: () => void;
}

/** Goes to the gemeente of the plan that it is about; to one that is chosen where there is no plan (any more). */
function NieuwVerzoek({ soort, eigen, sluit }: NieuwEigenschappen) {
  const { t } = useTranslation();
  const { data: account } = useAccount();
  const persoonId = account?.persoonId ?? '';
  const overTeksten = OVER_TEKSTEN.includes(soort);
  const plannen = eigen.filter((een) => !overTeksten || teksten(een).length > 0).map(({ casus }) => casus);
  const [gekozen, zetGekozen] = useState(plannen[0]?.casusId);
  const casus = plannen.find(({ casusId }) => casusId === gekozen);
  const stuur = useOpdracht<Waarden, unknown>(
    ({ tekst = '', tekstIds, gemeente }, koppen) =>
      regel.POST('/personen/{persoonId}/verzoeken', {
        params: { path: { persoonId }, header: koppen },
        body: {
          soort,
          tekst,
          ...(tekstIds && { tekstIds: alle(tekstIds) }),
          gemeente: casus?.gemeente ?? gemeente,
        },
      }),
    sluit,
  );
  const { data: gemeenten = [], error: geenGemeenten } = useQuery({ ...gemeentenVraag, enabled: !casus });
  const velden: Veld[] = [
    ...(casus
      ? []
      : [
          {
            naam: 'gemeente',
            label: t('verzoek.gemeente'),
            soort: 'keuze' as const,
            keuzes: [['', t('verzoek.kies')] as const, ...gemeenten],
          },
        ]),
    ...(overTeksten && casus
      ? [
          {
            naam: 'tekstIds',
            label: t('verzoek.welke'),
            soort: 'vinkjes' as const,
            keuzes: teksten({ casus, ik: persoonId }),
          },
        ]
      : []),
    {
      naam: 'tekst',
      label: t(`verzoek.woorden.${soort === 'inzage' || soort === 'vernietiging' ? 'wat' : 'waarom'}`),
      soort: 'tekst',
    },
  ];
  return (
    <Venster titel={t(`verzoek.soort.${soort}`)} sluit={sluit} isBezig={stuur.isPending}>
      <p className="ep-zacht">{t('verzoek.hoe')}</p>
      {geenGemeenten && !casus && <FoutMelding fout={geenGemeenten} />}
      {plannen.length > 1 && (
        <div className="ep-veld">
          <label htmlFor="welk-plan">{t('verzoek.welkPlan')}</label>
          <select id="welk-plan" value={gekozen} onChange={({ target }) => zetGekozen(target.value)}>
            {plannen.map((een) => (
              <option key={een.casusId} value={een.casusId}>
                {een.plan.vragen[0]?.tekst.tekst ?? t('verzoek.hetPlan')}
              </option>
            ))}
          </select>
        </div>
      )}
      <Formulier
        key={gekozen}
        velden={velden}
        knop={t('verzoek.stuur')}
        opdracht={stuur}
        onderwerp={[`verzoek-${soort}`, ...(casus ? [casus.casusId] : [])].join('.')}
      />
    </Venster>
  );
}

/** What stands in the plan in words that this one can read; of a talk only one that was with this one is about this one. */
function teksten({ casus: { plan, contactmomenten }, ik }: Pick<Eigen, 'casus' | 'ik'>): (readonly [string, string])[] {
  const eigen = contactmomenten.filter(({ met }) => met.some(({ persoonId }) => persoonId === ik));
  return [...plan.vragen, ...plan.doelen, ...plan.afspraken, ...eigen].flatMap(({ tekst }) =>
    tekst?.tekst === undefined ? [] : [[tekst.tekstId, tekst.tekst] as const],
  );
}
