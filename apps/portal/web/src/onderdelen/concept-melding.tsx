import { useTranslation } from 'react-i18next';
import type { Concept } from '../kader/concept.js';
import { Knop } from './knop.js';
import { Melding } from './melding.js';

/** Says that what stands here was written earlier, or that something else was, and lets choose what becomes of it. */
export function ConceptMelding({
  concept: { hersteld, eerder, wis },
}: {
  readonly concept: Pick<Concept<Record<string, string>>, 'hersteld' | 'eerder' | 'wis'>;
}) {
  const { t } = useTranslation();
  if (eerder)
    return (
      <Melding>
        <p>{t('concept.eerder')}</p>
        <div className="ep-knoppen">
          <Knop soort="bij" onClick={eerder.zetTerug}>
            {t('concept.zetTerug')}
          </Knop>
          <Knop soort="licht" onClick={eerder.gooiWeg}>
            {t('concept.gooiWeg')}
          </Knop>
        </div>
      </Melding>
    );
  if (!hersteld) return null;
  return (
    <Melding>
      <p>{t('concept.hersteld')}</p>
      <Knop soort="licht" onClick={wis}>
        {t('concept.weg')}
      </Knop>
    </Melding>
  );
}
