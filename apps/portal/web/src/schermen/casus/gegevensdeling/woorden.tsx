import { useTranslation } from 'react-i18next';
import { dag } from '../../../onderdelen/tekst.js';
import type { Schema } from '../dossier.js';

/** What goes from whom to whom, in words. */
export function useDelingTekst(): (deling: Schema['Deling']) => string {
  const { t } = useTranslation();
  return ({ klasse, gever, ontvanger }) =>
    t('gegevensdeling.vanAan', { wat: t(`klassen.${klasse}`), gever: gever.naam, ontvanger: ontvanger.naam });
}

/** For what, and for how long. */
export function Waarvoor({
  verwerkingsdoel,
  tot,
}: {
  readonly verwerkingsdoel: string;
  readonly tot?: string | undefined;
}) {
  const { t } = useTranslation();
  return (
    <>
      {t(`gegevensdeling.doel.${verwerkingsdoel}`)}
      {tot && `, ${t('gegevensdeling.totEnMet', { dag: dag(tot) })}`}
    </>
  );
}
