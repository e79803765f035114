import { Beoordeling } from '../aanmelding/beoordeling.js';
import { useDossier } from './dossier.js';

/** Aanmeldingen of this casus that a coördinator still has to judge, the one that opened it first. */
export function Beoordelen() {
  const { casus, etag, mag } = useDossier();
  if (!mag.coordinator || casus.status === 'afgesloten') return null;
  // One that was taken back before it was judged leaves a casus that still has to be.
  const ingetrokken = casus.aanmeldingen.length === 1 && casus.status === 'in-beoordeling';
  return casus.aanmeldingen
    .filter(({ status, uitkomst }) => uitkomst === undefined && (status === 'geplaatst' || ingetrokken))
    .toSorted((a, b) => a.ingediendOp.localeCompare(b.ingediendOp))
    .map(({ aanmeldingId }) => (
      <Beoordeling
        key={aanmeldingId}
        aanmeldingId={aanmeldingId}
        casus={{ casusId: casus.casusId, gemeente: casus.gemeente, etag, acuut: casus.veiligheid?.acuut ?? false }}
      />
    ));
}
