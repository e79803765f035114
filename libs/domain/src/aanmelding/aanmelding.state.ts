import type {
  AanmeldingId,
  CasusId,
  Gemeentecode,
  Handelende,
  Herkenning,
  PersoonId,
  Tijdstip,
  Vraag,
} from '../waarden.js';
import type { AangemeldePersoon, AanmeldingEvent, BeoordelingUitkomst, Melder } from './aanmelding.events.js';

/** What was reported; persons change only when a wrong match is undone. */
export interface Aangemeld {
  readonly aanmeldingId: AanmeldingId;
  readonly gemeente: Gemeentecode;
  readonly melder: Melder;
  readonly personen: readonly AangemeldePersoon[];
  readonly vragen: readonly Vraag[];
  readonly acuut: boolean;
  readonly gezinIngelicht: boolean;
  /** Whom it named at first, and who that turned out to be, as far as known by now; absent: nobody. */
  readonly herkend?: readonly Herkenning[];
  /** When it happened. */
  readonly op: Tijdstip;
}
type Plaats = { readonly casusId: CasusId; readonly wijze: 'geopend' | 'gevoegd' };
export type AanmeldingState =
  | { readonly status: 'nieuw' }
  /** Between the first two events of one append only. */
  | ({ readonly status: 'ingediend' } & Aangemeld)
  | ({ readonly status: 'wacht'; readonly casusIds: readonly CasusId[] } & Aangemeld)
  | ({ readonly status: 'geplaatst' } & Plaats & Aangemeld)
  | ({ readonly status: 'beoordeeld'; readonly uitkomst: BeoordelingUitkomst } & Plaats & Aangemeld)
  | ({ readonly status: 'ingetrokken' } & Partial<Plaats> & Aangemeld);

export const NIEUWE_AANMELDING: AanmeldingState = { status: 'nieuw' };

export function evolveAanmelding(state: AanmeldingState, event: AanmeldingEvent): AanmeldingState {
  if (event.type === 'AanmeldingIngediend') {
    const { aanmeldingId, gemeente, melder, personen, vragen, veiligheid, inlichting } = event.data;
    const [acuut, gezinIngelicht, op] = [veiligheid.acuut, inlichting.ingelicht, event.op ?? ''];
    return { status: 'ingediend', aanmeldingId, gemeente, melder, personen, vragen, acuut, gezinIngelicht, op };
  }
  if (state.status === 'nieuw') return state;
  switch (event.type) {
    case 'AanmeldingGeplaatst':
      return { ...aangemeld(state), status: 'geplaatst', casusId: event.data.casusId, wijze: event.data.wijze };
    case 'AanmeldingWacht':
      return { ...aangemeld(state), status: 'wacht', casusIds: event.data.casusIds };
    case 'AanmeldingIngetrokken':
      return { ...aangemeld(state), ...plaats(state), status: 'ingetrokken' };
    case 'AanmeldingBeoordeeld': {
      const wijze = event.data.uitkomst === 'toegevoegd' ? 'gevoegd' : 'geopend';
      return {
        ...aangemeld(state),
        status: 'beoordeeld',
        casusId: event.data.casusId,
        wijze,
        uitkomst: event.data.uitkomst,
      };
    }
    case 'AanmeldingOntkoppeld':
      return { ...anders(aangemeld(state), event.data.vervangen), status: 'ingediend' };
    case 'AanmeldingHerkend': {
      const { herkend } = event.data;
      const was = aangemeld(state);
      const nieuw = herkend.filter(({ persoonId }) => !was.herkend?.some(({ als }) => als === persoonId));
      const wissels = herkend.map(({ persoonId, als }) => ({ persoonId, door: als }));
      const na = anders(was, wissels);
      return { ...state, ...na, herkend: [...(na.herkend ?? []), ...nieuw] };
    }
  }
}

function aangemeld(state: Exclude<AanmeldingState, { status: 'nieuw' }>): Aangemeld {
  const { aanmeldingId, gemeente, melder, personen, vragen, acuut, gezinIngelicht, herkend, op } = state;
  const wat = { aanmeldingId, gemeente, melder, personen, vragen, acuut, gezinIngelicht, op };
  return { ...wat, ...(herkend && { herkend }) };
}

function plaats(state: AanmeldingState): Partial<Plaats> {
  return state.status === 'geplaatst' ? { casusId: state.casusId, wijze: state.wijze } : {};
}

/** Other persons in it; who was recognised as one of them is another one too. */
function anders(
  was: Aangemeld,
  vervangen: readonly { readonly persoonId: PersoonId; readonly door: PersoonId }[],
): Aangemeld {
  const nieuw = new Map(vervangen.map(({ persoonId, door }) => [persoonId, door]));
  const id = (persoonId: PersoonId) => nieuw.get(persoonId) ?? persoonId;
  return {
    ...was,
    ...(was.herkend && { herkend: was.herkend.map(({ persoonId, als }) => ({ persoonId, als: id(als) })) }),
    personen: was.personen.map((persoon) => ({ ...persoon, persoonId: id(persoon.persoonId) })),
    vragen: was.vragen.map((vraag) =>
      vraag.soort === 'hulpvraag' ? { ...vraag, vraagstellerId: id(vraag.vraagstellerId) } : vraag,
    ),
  };
}

/** Who reported it; the account of a medewerker is the medewerker. */
export const isMelder = ({ melder }: Aangemeld, door: Handelende): boolean =>
  melder.soort === 'inwoner' ? door.persoonId === melder.persoonId : door.accountId === melder.medewerkerId;
