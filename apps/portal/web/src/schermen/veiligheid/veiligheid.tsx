import { useQuery } from '@tanstack/react-query';
import { lees, uit } from '../../api/client.js';
import { Gevraagd } from '../../onderdelen/vraag.js';
import { useDossier } from '../casus/dossier.js';
import { Acuut } from './acuut.js';
import { Afschermingen } from './afschermingen.js';
import { Noodtoegangen } from './noodtoegangen.js';

/** What keeps the people of this casus safe: each part for who does something about it. */
export function Veiligheid() {
  const { casusId } = useDossier().casus;
  const vraag = useQuery({
    queryKey: ['veiligheid', casusId],
    queryFn: () => uit(lees.GET('/casussen/{casusId}/veiligheid', { params: { path: { casusId } } })),
  });
  return (
    <Gevraagd vraag={vraag}>
      {({ mag, afschermingen, noodtoegangen }) => (
        <>
          <Acuut mag={mag} />
          {mag.includes('afschermen') && <Afschermingen afschermingen={afschermingen} />}
          <Noodtoegangen noodtoegangen={noodtoegangen} />
        </>
      )}
    </Gevraagd>
  );
}
