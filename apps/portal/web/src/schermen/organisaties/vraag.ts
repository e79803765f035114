import { alles } from '../../api/alles.js';
import { geheel, lees, uit } from '../../api/client.js';

/** One organisation with who works there, and its version: asked for in one way, wherever it is shown. */
export const organisatieVraag = (organisatieId: string) => ({
  queryKey: ['organisatie', organisatieId],
  queryFn: () => geheel(lees.GET('/organisaties/{organisatieId}', { params: { path: { organisatieId } } })),
});

/** All that work for a gemeente, or only those of one kind. */
export const organisatiesVraag = (gemeente: string, soort?: 'gemeente' | 'partner') => ({
  queryKey: ['organisaties', gemeente, soort ?? 'alle'],
  queryFn: () =>
    alles((vanaf) =>
      uit(
        lees.GET('/organisaties', { params: { query: { gemeente, ...(soort && { soort }), limiet: 100, ...vanaf } } }),
      ),
    ),
});
