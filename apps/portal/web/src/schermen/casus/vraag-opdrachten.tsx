import { useTranslation } from 'react-i18next';
import { regel } from '../../api/client.js';
import { type Schema, sprekers, useDossier } from './dossier.js';
import type { Veld } from '../../onderdelen/formulier.js';
import { Meer, OpdrachtKnop } from './opdracht-knop.js';

/** How a hulpvraag ends: answered, withdrawn, or let go by a coördinator. A zorg never ends. */
export function VraagEinde({ vraag }: { readonly vraag: Schema['Vraag'] }) {
  const { t } = useTranslation();
  const { mag } = useDossier();
  if (vraag.soort !== 'hulpvraag' || !mag.houdtPlan) return null;
  const { vraagId } = vraag;
  const over = vraag.tekst.tekst;
  return (
    <Meer tekst={t('vraagEinde.knop')}>
      <OpdrachtKnop
        soort="licht"
        tekst={t('vraagEinde.beantwoord')}
        concept={['vraag-beantwoorden', vraagId]}
        over={over}
        velden={[{ naam: 'oordeelVraagsteller', label: t('vraagEinde.oordeel'), soort: 'tekst', mag: true }]}
        stuur={({ oordeelVraagsteller }, naar) =>
          regel.POST('/casussen/{casusId}/vragen/{vraagId}/beantwoording', {
            params: naar({ vraagId }),
            body: { ...(oordeelVraagsteller && { oordeelVraagsteller }) },
          })
        }
      />
      <OpdrachtKnop
        soort="licht"
        tekst={t('vraagEinde.trekIn')}
        over={over}
        uitleg={<p>{t('vraagEinde.trekInUitleg')}</p>}
        velden={[]}
        stuur={(_, naar) =>
          regel.POST('/casussen/{casusId}/vragen/{vraagId}/intrekking', { params: naar({ vraagId }), body: {} })
        }
      />
      {mag.coordinator && (
        <OpdrachtKnop
          soort="licht"
          tekst={t('vraagEinde.laatLos')}
          concept={['vraag-loslaten', vraagId]}
          over={over}
          velden={[
            {
              naam: 'reden',
              label: t('afspraak.reden'),
              soort: 'keuze',
              keuzes: (['niet-oplosbaar', 'wil-niet-verder', 'verhuisd', 'overleden'] as const).map(
                (een) => [een, t(`vraagEinde.redenen.${een}`)] as const,
              ),
            },
            {
              naam: 'laatsteAanbod',
              label: t('vraagEinde.laatsteAanbod'),
              soort: 'tekst',
              mag: true,
              uitleg: t('vraagEinde.laatsteAanbodUitleg'),
            },
            { naam: 'toelichting', label: t('vraagEinde.toelichting'), soort: 'tekst', mag: true },
          ]}
          stuur={({ reden, laatsteAanbod, toelichting }, naar) =>
            regel.POST('/casussen/{casusId}/vragen/{vraagId}/loslating', {
              params: naar({ vraagId }),
              body: {
                reden: reden as 'niet-oplosbaar',
                ...(laatsteAanbod && { laatsteAanbod }),
                ...(toelichting && { toelichting }),
              },
            })
          }
        />
      )}
    </Meer>
  );
}

/** Chosen with the gezin: what each chose stays readable; where they differ a reason is asked. */
export function PrioKiezen() {
  const { t } = useTranslation();
  const { casus, mag } = useDossier();
  const open = casus.plan.vragen.filter(({ soort, status }) => soort === 'hulpvraag' && status === 'open');
  if (!mag.houdtPlan || casus.status !== 'lopend' || open.length === 0) return null;
  const keuzes = open.map((een) => [een.vraagId, een.tekst.tekst ?? t('tekst.nietVoorU')] as const);
  const velden: Veld[] = [
    {
      naam: 'vraagId',
      label: t('prio.welke'),
      soort: 'keuze',
      keuzes,
      standaard: casus.plan.prioVraagId ?? '',
    },
    ...sprekers(casus).map((persoon): Veld => ({
      naam: persoon.persoonId,
      label: t('prio.watKiest', { wie: persoon.naam ?? t('tekst.gezinslid') }),
      soort: 'keuze',
      mag: true,
      keuzes: [['', t('prio.nietGevraagd')], ...keuzes],
    })),
    { naam: 'reden', label: t('prio.reden'), soort: 'tekst', mag: true, uitleg: t('prio.redenUitleg') },
  ];
  return (
    <OpdrachtKnop
      soort="licht"
      tekst={t('prio.knop')}
      concept={['prio-vraag']}
      velden={velden}
      stuur={({ vraagId = '', reden, ...rest }, naar) =>
        regel.POST('/casussen/{casusId}/prio-vraag', {
          params: naar(),
          body: {
            vraagId,
            keuzes: Object.entries(rest).flatMap(([persoonId, gekozen]) =>
              gekozen ? [{ persoonId, vraagId: gekozen }] : [],
            ),
            ...(reden && { reden }),
          },
        })
      }
    />
  );
}
