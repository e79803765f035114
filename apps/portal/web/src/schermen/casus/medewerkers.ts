import { useQueries } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { organisatieVraag } from '../organisaties/vraag.js';
import { type Dossier, medewerkersIn, nu } from './dossier.js';

interface Werkt {
  readonly medewerkerId: string;
  readonly naam: string;
  readonly organisatieId: string;
  readonly organisatie: string;
  readonly telefoon?: string | undefined;
  readonly email?: string | undefined;
}

/** Who takes an afspraak on: only these say yes to one and tell how it went. */
const DOET: readonly string[] = ['medewerker', 'casuscoordinator'];

/** Who works now for the organisations that take part, and how each is reached. */
function useMeedoen(casus: Dossier) {
  const ids = nu(casus.organisaties).flatMap(({ organisatie }) => organisatie.organisatieId ?? []);
  const gelezen = useQueries({ queries: ids.map(organisatieVraag) }).flatMap(({ data }) => (data ? [data.data] : []));
  const mensen = gelezen.flatMap(({ organisatieId, naam: organisatie, medewerkers }) =>
    medewerkers
      .filter(({ totOp }) => !totOp)
      .map((een) => ({ ...een, naam: een.naam ?? '', organisatieId, organisatie })),
  );
  return { mensen, gelezen: new Set(gelezen.map(({ organisatieId }) => organisatieId)) };
}

type Keuze = readonly [waarde: string, tekst: string, groep: string];

/** Everybody at work who can take something on in this casus: those of the dossier first, then by organisation. */
export function useMedewerkers(casus: Dossier): Keuze[] {
  const { t } = useTranslation();
  const { mensen, gelezen } = useMeedoen(casus);
  const doen = mensen.filter(({ naam, rollen }) => naam !== '' && rollen.some((rol) => DOET.includes(rol)));
  const kan = new Set(doen.map(({ medewerkerId }) => medewerkerId));
  const hier = medewerkersIn(casus)
    // As long as an organisation is on its way, who stands in the dossier is all that is known of it.
    .filter(({ medewerkerId = '', organisatie }) => kan.has(medewerkerId) || !gelezen.has(organisatie.organisatieId!));
  const al = new Set(hier.map(({ medewerkerId }) => medewerkerId));
  const waarde = (medewerkerId: string, organisatieId: string) => `medewerker:${medewerkerId}:${organisatieId}`;
  return [
    ...hier.map(({ medewerkerId = '', naam, organisatie }): Keuze => [
      waarde(medewerkerId, organisatie.organisatieId!),
      [naam, organisatie.naam].filter(Boolean).join(', '),
      t('wieKan.hier'),
    ]),
    ...doen
      .filter(({ medewerkerId }) => !al.has(medewerkerId))
      .toSorted((a, b) => a.organisatie.localeCompare(b.organisatie) || a.naam.localeCompare(b.naam))
      .map((een): Keuze => [waarde(een.medewerkerId, een.organisatieId), een.naam, een.organisatie]),
  ];
}

/** How somebody of the dossier is reached at work, for who may know. */
export function useBereik(casus: Dossier): ReadonlyMap<string, Werkt> {
  return new Map(useMeedoen(casus).mensen.map((een) => [een.medewerkerId, een]));
}

/** The owner of an afspraak, or whom the gezin calls first, as the API takes it. */
export function wieIsHet(waarde: string | undefined) {
  const [soort, id = '', organisatieId = ''] = (waarde ?? '').split(':');
  return soort === 'persoon'
    ? ({ soort: 'persoon', persoonId: id } as const)
    : ({ soort: 'medewerker', medewerkerId: id, organisatieId } as const);
}
