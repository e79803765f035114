import { useTranslation } from 'react-i18next';
import { regel } from '../../../api/client.js';
import { dag, Wie } from '../../../onderdelen/tekst.js';
import { nu, useDossier } from '../dossier.js';
import type { Veld } from '../../../onderdelen/formulier.js';
import { deelsBekend } from '../../../onderdelen/velden.js';
import { Gezinslid } from '../gezin/gezinslid.js';
import { gevuldeVelden, persoonVelden } from '../gezin/velden.js';
import { OpdrachtKnop } from '../opdracht-knop.js';

const ROLLEN = [
  'mantelzorger',
  'netwerklid',
  'ouder-buiten-gezin',
  'ex-partner',
  'clientondersteuner',
  'wijkmakelaar',
] as const;

/** Who it is about, and who is around them. */
export function Gezin() {
  const { t } = useTranslation();
  const { casus, mag } = useDossier();
  const magNu = mag.houdtPlan && casus.status !== 'afgesloten';
  const namen = persoonVelden(t);
  const geboren: Veld = { naam: 'geboortedatum', label: t('gezin.geboortedatum'), soort: 'geboortedatum', mag: true };
  return (
    <>
      <section className="ep-kaart">
        <header>
          <h2 className="utrecht-heading-2">{t('casus.gezin')}</h2>
          {magNu && (
            <div className="ep-knoppen">
              <OpdrachtKnop
                tekst={t('gezin.nieuwGezinslid')}
                concept={['nieuw-gezinslid']}
                velden={[...namen, geboren]}
                stuur={(w, naar) =>
                  regel.POST('/casussen/{casusId}/gezinsleden', {
                    params: naar(),
                    body: gevuldeVelden({ ...w, geboortedatum: deelsBekend(w['geboortedatum'] ?? '') }),
                  })
                }
              />
              <OpdrachtKnop
                soort="licht"
                tekst={t('gezinMeer.verwacht')}
                concept={['verwacht-kind']}
                velden={[
                  { naam: 'achternaam', label: t('gezin.achternaam') },
                  { naam: 'uitgerekendeDatum', label: t('gezinMeer.uitgerekend'), soort: 'dag', mag: true },
                ]}
                stuur={(w, naar) =>
                  regel.POST('/casussen/{casusId}/gezinsleden', {
                    params: naar(),
                    body: { ...gevuldeVelden(w), ongeboren: true },
                  })
                }
              />
            </div>
          )}
        </header>
        <ul className="ep-lijst">
          {nu(casus.gezinsleden).map((lid) => (
            <Gezinslid key={lid.persoon.persoonId} lid={lid} />
          ))}
        </ul>
      </section>
      <section className="ep-kaart">
        <header>
          <h2 className="utrecht-heading-2">{t('gezin.betrokkenen')}</h2>
          {magNu && (
            <OpdrachtKnop
              tekst={t('gezin.nieuweBetrokkene')}
              concept={['nieuwe-betrokkene']}
              velden={[
                ...namen,
                {
                  naam: 'rol',
                  label: t('gezin.rol'),
                  soort: 'keuze',
                  keuzes: ROLLEN.map((rol) => [rol, t(`betrokkene.${rol}`)] as const),
                },
              ]}
              stuur={({ rol, ...w }, naar) =>
                regel.POST('/casussen/{casusId}/betrokkenen', {
                  params: naar(),
                  body: { ...gevuldeVelden(w), rol: rol as (typeof ROLLEN)[number] },
                })
              }
            />
          )}
        </header>
        {nu(casus.betrokkenen).length === 0 && <p className="ep-zacht">{t('gezin.geenBetrokkenen')}</p>}
        <ul className="ep-lijst">
          {nu(casus.betrokkenen).map(({ persoon, rol, sindsOp }) => (
            <li key={`${persoon.persoonId} ${rol}`}>
              <div className="ep-breed">
                <strong>
                  <Wie persoon={persoon} />
                </strong>
                <div className="ep-zacht">
                  {t(`betrokkene.${rol}`)}, {t('casus.sinds', { dag: dag(sindsOp) })}
                </div>
              </div>
              {magNu && (
                <OpdrachtKnop
                  soort="licht"
                  tekst={t('gezin.gaatWeg')}
                  over={persoon.naam}
                  velden={[]}
                  stuur={(_, naar) =>
                    regel.POST('/casussen/{casusId}/betrokkenen/{persoonId}/vertrek', {
                      params: naar({ persoonId: persoon.persoonId }),
                    })
                  }
                />
              )}
            </li>
          ))}
        </ul>
      </section>
    </>
  );
}
