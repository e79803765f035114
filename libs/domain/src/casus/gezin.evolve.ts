import type { Betrokkene, Gezinslid } from '../waarden.js';
import { zonderKind } from './bescherming.evolve.js';
import type { GezinEvent } from './casus.events.js';
import type { Bestaand } from './casus.state.js';
import { samen, vervang, zonder } from './lijst.js';

export function evolveGezin(state: Bestaand, event: Exclude<GezinEvent, { type: 'PersoonVervangen' }>): Bestaand {
  switch (event.type) {
    case 'BsnVastgesteld':
      return { ...state, bsnVastgesteld: [...state.bsnVastgesteld, event.data] };
    case 'GezinslidToegevoegd':
      return metGezin(state, [{ persoonId: event.data.persoonId, ongeboren: event.data.ongeboren }], []);
    case 'GezinslidIngekomen':
      return metGezin(state, [{ persoonId: event.data.persoonId, ongeboren: event.data.ongeboren }], []);
    case 'PersonenHerkend':
      return herkend(state, event.data);
    case 'GezinslidGeboren':
      return {
        ...state,
        gezinsleden: vervang(state.gezinsleden, 'persoonId', event.data.persoonId, (lid) => ({
          ...lid,
          ongeboren: false,
        })),
      };
    case 'GezinslidVertrokken':
    case 'GezinslidVerhuisd':
      return zonderPersoon(
        {
          ...state,
          gezinsleden: zonder(state.gezinsleden, 'persoonId', event.data.persoonId),
          bescherming: zonderKind(state.bescherming, event.data.persoonId),
        },
        event.data.persoonId,
      );
    case 'BetrokkeneToegevoegd':
      return {
        ...state,
        betrokkenen: [...zonder(state.betrokkenen, 'persoonId', event.data.persoonId), event.data],
      };
    case 'BetrokkeneVertrokken':
      return zonderPersoon(
        { ...state, betrokkenen: zonder(state.betrokkenen, 'persoonId', event.data.persoonId) },
        event.data.persoonId,
      );
    case 'OrganisatieBetrokken':
      return {
        ...state,
        organisaties: [...zonder(state.organisaties, 'organisatieId', event.data.organisatieId), event.data],
      };
    case 'BetrokkenheidBeeindigd':
      return zonderAanspreekpunt(
        { ...state, organisaties: zonder(state.organisaties, 'organisatieId', event.data.organisatieId) },
        event.data.organisatieId,
      );
  }
}

/** In the gezin where the aanmelding opened the casus, else among those whom it would bring. */
function herkend(state: Bestaand, { aanmeldingId, herkend }: PersonenHerkend): Bestaand {
  const als = new Map(herkend.map((een) => [een.persoonId, een.als]));
  const wie = <P extends Gezinslid | Betrokkene>(personen: readonly P[]): readonly P[] =>
    samen(
      [],
      'persoonId',
      personen.map((een) => ({ ...een, persoonId: als.get(een.persoonId) ?? een.persoonId })),
    );
  if (aanmeldingId === state.eersteAanmelding) {
    const { gezinsleden, betrokkenen } = state;
    return metGezin({ ...state, gezinsleden: [], betrokkenen: [] }, wie(gezinsleden), wie(betrokkenen));
  }
  return {
    ...state,
    gevoegd: vervang(state.gevoegd, 'aanmeldingId', aanmeldingId, (een) => ({
      ...een,
      gezinsleden: wie(een.gezinsleden),
      betrokkenen: wie(een.betrokkenen),
    })),
  };
}
type PersonenHerkend = Extract<GezinEvent, { type: 'PersonenHerkend' }>['data'];

/** Adds persons; who is gezinslid is not betrokkene of the same casus as well. */
export function metGezin<S extends Bestaand>(
  state: S,
  gezinsleden: readonly Gezinslid[],
  betrokkenen: readonly Betrokkene[],
): S {
  const gezin = samen(state.gezinsleden, 'persoonId', gezinsleden);
  const geenLid = ({ persoonId }: Betrokkene) => !gezin.some((lid) => lid.persoonId === persoonId);
  return {
    ...state,
    gezinsleden: gezin,
    betrokkenen: samen(state.betrokkenen, 'persoonId', betrokkenen).filter(geenLid),
  };
}

/** The casus goes on knowing who left. */
const zonderPersoon = (state: Bestaand, persoonId: string): Bestaand =>
  zonderAanspreekpunt(
    { ...state, vertrokken: [...state.vertrokken.filter((id) => id !== persoonId), persoonId] },
    persoonId,
  );

/** Who left the casus is not called first any more: then it is the regisseur again. */
function zonderAanspreekpunt<S extends Bestaand>(state: S, id: string): S {
  if (state.status === 'afgesloten') return state;
  const punt = state.regie.aanspreekpunt;
  const weg = punt?.soort === 'persoon' ? punt.persoonId === id : punt?.organisatieId === id;
  return weg ? { ...state, regie: { ...state.regie, aanspreekpunt: undefined } } : state;
}
