import { useTranslation } from 'react-i18next';
import { regel } from '../../../api/client.js';
import { Wie, Woorden } from '../../../onderdelen/tekst.js';
import { AfspraakLijst, opVolgorde } from '../afspraken.js';
import { type Schema, sprekers, useDossier } from '../dossier.js';
import { OpdrachtKnop } from '../opdracht-knop.js';
import { NieuweAfspraak } from '../nieuwe-afspraak.js';
import { useLeefgebieden } from '../../../onderdelen/leefgebieden.js';
import { Voortgang } from '../voortgang.js';
import { VolgordeBepalen } from '../volgorde.js';
import { PrioKiezen, VraagEinde } from '../vraag-opdrachten.js';

type Vraag = Schema['Vraag'];
type Doel = Schema['Doel'];

/** What the gezin asks, in its own words, with the doelen and the afspraken under it. */
export function PlanEnDoelen() {
  const { t } = useTranslation();
  const { casus, mag } = useDossier();
  const { plan } = casus;
  const open = plan.vragen.filter(({ status }) => status === 'open');
  const voorbij = plan.vragen.filter(({ status }) => status !== 'open');
  return (
    <>
      <div className="ep-deelkop">
        <h2 className="utrecht-heading-2">{t('casus.plan')}</h2>
        <div className="ep-knoppen">
          {mag.doetMee && casus.status === 'lopend' && <NieuweVraag />}
          <PrioKiezen />
          <VolgordeBepalen />
        </div>
      </div>
      <Voortgang />
      {plan.vragen.length === 0 && <p className="ep-kaart ep-zacht">{t('casus.geenVragen')}</p>}
      {open.map((vraag) => (
        <VraagKaart key={vraag.vraagId} vraag={vraag} />
      ))}
      {voorbij.length > 0 && (
        <details className="ep-voorbij">
          <summary>{t('plan.voorbij', { count: voorbij.length })}</summary>
          {voorbij.map((vraag) => (
            <VraagKaart key={vraag.vraagId} vraag={vraag} />
          ))}
        </details>
      )}
    </>
  );
}

function NieuweVraag() {
  const { t } = useTranslation();
  const { casus } = useDossier();
  const leefgebieden = useLeefgebieden();
  const wie = sprekers(casus).map(({ persoonId, naam }) => [persoonId, naam ?? t('tekst.gezinslid')] as const);
  return (
    <>
      <OpdrachtKnop
        tekst={t('plan.nieuweHulpvraag')}
        concept={['nieuwe-hulpvraag']}
        velden={[
          { naam: 'tekst', label: t('plan.watVraagt'), soort: 'tekst', uitleg: t('plan.eigenWoorden') },
          {
            naam: 'vraagstellerId',
            label: t('plan.wieVraagt'),
            soort: 'keuze',
            keuzes: wie,
          },
          {
            naam: 'leefgebied',
            label: t('plan.leefgebied'),
            soort: 'keuze',
            keuzes: leefgebieden,
          },
        ]}
        stuur={(w, naar) =>
          regel.POST('/casussen/{casusId}/vragen', {
            params: naar(),
            body: {
              soort: 'hulpvraag',
              tekst: w['tekst'] ?? '',
              leefgebied: w['leefgebied'] ?? '',
              vraagstellerId: w['vraagstellerId'] ?? '',
            },
          })
        }
      />
      <OpdrachtKnop
        soort="licht"
        tekst={t('plan.nieuweZorg')}
        concept={['nieuwe-zorg']}
        velden={[
          { naam: 'tekst', label: t('plan.watZorg'), soort: 'tekst' },
          {
            naam: 'leefgebied',
            label: t('plan.leefgebied'),
            soort: 'keuze',
            keuzes: leefgebieden,
          },
        ]}
        stuur={(w, naar) =>
          regel.POST('/casussen/{casusId}/vragen', {
            params: naar(),
            body: { soort: 'zorg', tekst: w['tekst'] ?? '', leefgebied: w['leefgebied'] ?? '' },
          })
        }
      />
    </>
  );
}

function VraagKaart({ vraag }: { readonly vraag: Vraag }) {
  const { t } = useTranslation();
  const { casus, mag } = useDossier();
  const { plan } = casus;
  const prio = vraag.vraagId === plan.prioVraagId;
  const lopend = vraag.status === 'open' && casus.status === 'lopend';
  const over = vraag.tekst.tekst;
  return (
    <section className={`ep-kaart ep-vraagkaart ${prio ? 'prio' : ''}`}>
      <header>
        <h3 className="utrecht-heading-3">
          <Woorden tekst={vraag.tekst} />
        </h3>
        <span className="ep-labels">
          {prio && (
            <span className="ep-label goed">{t(vraag.prioVoorlopig ? 'vraag.prioVoorlopig' : 'vraag.prio')}</span>
          )}
          {vraag.status !== 'open' && <span className="ep-label">{t(`vraag.standen.${vraag.status}`)}</span>}
          {lopend && !vraag.geplaatst && !prio && <span className="ep-label paars">{t('plan.nietGeplaatst')}</span>}
        </span>
      </header>
      <p className="ep-zacht">
        {t(`vraag.${vraag.soort}`)}
        {vraag.vraagsteller && (
          <>
            {' '}
            · <Wie persoon={vraag.vraagsteller} />
          </>
        )}{' '}
        · {t(`leefgebieden.${vraag.leefgebied}`)}
      </p>
      {vraag.oordeelVraagsteller && (
        <p>
          {t('plan.oordeel')}: <Woorden tekst={vraag.oordeelVraagsteller} />
        </p>
      )}
      {plan.doelen
        .filter(({ vraagId }) => vraagId === vraag.vraagId)
        .map((doel) => (
          <DoelDeel key={doel.doelId} doel={doel} lopend={lopend} />
        ))}
      {lopend && (
        <div className="ep-knoppen">
          {mag.houdtPlan && !vraag.geplaatst && (
            <OpdrachtKnop
              tekst={t('plan.plaats')}
              over={over}
              stuur={(_, naar) =>
                regel.POST('/casussen/{casusId}/vragen/{vraagId}/plaatsing', {
                  params: naar({ vraagId: vraag.vraagId }),
                  body: {},
                })
              }
            />
          )}
          {mag.doetMee && (
            <OpdrachtKnop
              tekst={t(mag.houdtPlan ? 'plan.nieuwDoel' : 'plan.stelDoelVoor')}
              concept={['nieuw-doel', vraag.vraagId]}
              over={over}
              velden={[{ naam: 'tekst', label: t('plan.watDoel'), uitleg: t('plan.doelUitleg') }]}
              stuur={(w, naar) =>
                regel.POST('/casussen/{casusId}/doelen', {
                  params: naar(),
                  body: { vraagId: vraag.vraagId, tekst: w['tekst'] ?? '' },
                })
              }
            />
          )}
          <VraagEinde vraag={vraag} />
        </div>
      )}
    </section>
  );
}

function DoelDeel({ doel, lopend }: { readonly doel: Doel; readonly lopend: boolean }) {
  const { t } = useTranslation();
  const { casus, mag } = useDossier();
  const { doelId } = doel;
  const afspraken = opVolgorde(casus.plan.afspraken.filter((een) => een.doelId === doelId));
  const over = doel.tekst.tekst;
  return (
    <div className="ep-doel">
      <div className="ep-doelkop">
        <h4>
          <span className="ep-zacht">{t('plan.doel')}</span> <Woorden tekst={doel.tekst} />
        </h4>
        {doel.status === 'voorgesteld' && <span className="ep-label paars">{t('doel.voorgesteld')}</span>}
        {lopend && (
          <div className="ep-knoppen">
            {mag.houdtPlan && doel.status === 'voorgesteld' && (
              <OpdrachtKnop
                tekst={t('plan.neemOver')}
                over={over}
                stuur={(_, naar) =>
                  regel.POST('/casussen/{casusId}/doelen/{doelId}/overname', { params: naar({ doelId }), body: {} })
                }
              />
            )}
            {doel.status === 'gesteld' && <NieuweAfspraak soort="licht" doelId={doelId} over={over} />}
            {mag.houdtPlan && (
              <OpdrachtKnop
                soort="licht"
                tekst={t('plan.wijzigDoel')}
                concept={['doel-wijzigen', doelId]}
                over={over}
                velden={[{ naam: 'tekst', label: t('plan.watDoel'), standaard: over ?? '' }]}
                stuur={(w, naar) =>
                  regel.POST('/casussen/{casusId}/doelen/{doelId}/wijzigingen', {
                    params: naar({ doelId }),
                    body: { tekst: w['tekst'] ?? '' },
                  })
                }
              />
            )}
          </div>
        )}
      </div>
      {afspraken.length > 0 && <AfspraakLijst lijst={afspraken} />}
    </div>
  );
}
