import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { regel } from '../../../api/client.js';
import { geborenOp, Wie } from '../../../onderdelen/tekst.js';
import { jongerDan } from '../gegevensdeling/vraag.js';
import { type Schema, useDossier } from '../dossier.js';
import { OpdrachtKnop } from '../opdracht-knop.js';
import { Meelezen } from './meelezen.js';
import { Ouders } from './ouders.js';
import { WieHetIs } from './wie-het-is.js';

/** Somebody whom it is about; what can be done with it is one click further, so that the list stays calm. */
export function Gezinslid({ lid }: { readonly lid: Schema['Gezinslid'] }) {
  const { t } = useTranslation();
  const { casus, mag } = useDossier();
  const { persoon, ongeboren, ouders, gezaghebbenden } = lid;
  const { persoonId } = persoon;
  const open = casus.status !== 'afgesloten';
  return (
    <li>
      <div className="ep-breed">
        <strong>
          <Wie persoon={persoon} />
        </strong>
        <div className="ep-zacht">
          {ongeboren
            ? t('casus.ongeboren')
            : persoon.geboortedatum && t('casus.geboren', { dag: geborenOp(persoon.geboortedatum) })}
          {ouders.length > 0 && ` · ${t('gezin.ouders')}: ${lijst(ouders)}`}
          {gezaghebbenden.length > 0 && ` · ${t('gezin.gezag')}: ${lijst(gezaghebbenden)}`}
        </div>
      </div>
      {open && ongeboren && mag.doetMee && (
        <OpdrachtKnop
          soort="licht"
          tekst={t('gezinMeer.geboorte')}
          over={persoon.naam}
          uitleg={<p>{t('gezinMeer.geboorteUitleg')}</p>}
          velden={[]}
          stuur={(_, naar) =>
            regel.POST('/casussen/{casusId}/gezinsleden/{persoonId}/geboorte', { params: naar({ persoonId }) })
          }
        />
      )}
      {open && mag.doetMee && <GezinslidMeer lid={lid} />}
    </li>
  );
}

function GezinslidMeer({ lid }: { readonly lid: Schema['Gezinslid'] }) {
  const { t } = useTranslation();
  const { mag } = useDossier();
  const { persoon, ongeboren } = lid;
  const { persoonId } = persoon;
  // Who reads along is asked only where somebody looks: it tells of persons.
  const [open, zetOpen] = useState(false);
  const vanaf16 = !ongeboren && !jongerDan(16, persoon);
  if (!mag.houdtPlan && !vanaf16) return null;
  return (
    <details className="ep-meer" onToggle={({ currentTarget }) => zetOpen(currentTarget.open)}>
      <summary aria-label={`${t('gezinMeer.knop')}: ${persoon.naam ?? t('tekst.gezinslid')}`}>
        {t('gezinMeer.knop')}
      </summary>
      {open && (
        <div className="ep-knoppen">
          {mag.houdtPlan && <Ouders lid={lid} />}
          {vanaf16 && <Meelezen persoon={persoon} />}
          {mag.coordinator && !ongeboren && <WieHetIs persoon={persoon} />}
          {mag.houdtPlan && (
            <OpdrachtKnop
              soort="licht"
              tekst={t('gezin.gaatWeg')}
              concept={['gezinslid-vertrekt', persoonId]}
              over={persoon.naam}
              velden={[{ naam: 'reden', label: t('afspraak.reden'), soort: 'tekst', mag: true }]}
              stuur={({ reden }, naar) =>
                regel.POST('/casussen/{casusId}/gezinsleden/{persoonId}/vertrek', {
                  params: naar({ persoonId }),
                  body: { ...(reden && { reden }) },
                })
              }
            />
          )}
        </div>
      )}
    </details>
  );
}

const lijst = (wie: readonly { readonly persoon: { readonly naam?: string } }[]) =>
  wie.flatMap(({ persoon }) => persoon.naam ?? []).join(', ');
