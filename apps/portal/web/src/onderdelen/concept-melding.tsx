import { useTranslation } from 'react-i18next';
import type { Concept } from '../kader/concept.js';
import { Knop } from './knop.js';
import { Melding } from './melding.js';

/** Says that what stands here was written earlier, and lets it be thrown away. */
export function ConceptMelding({
  concept,
}: {
  readonly concept: Pick<Concept<Record<string, string>>, 'hersteld' | 'wis'>;
}) {
  const { t } = useTranslation();
  if (!concept.hersteld) return null;
  return (
    <Melding>
      <p>{t('concept.hersteld')}</p>
      <Knop soort="licht" onClick={concept.wis}>
        {t('concept.weg')}
      </Knop>
    </Melding>
  );
}
