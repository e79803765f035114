import { vervangOveral } from '../vervang-overal.js';
import type { Bescherming } from './bescherming.state.js';
import type { GezinEvent } from './casus.events.js';
import type { Bestaand, PlanVersie } from './casus.state.js';
import { metGezin } from './gezin.evolve.js';
import { samen } from './lijst.js';

type Wissel = Extract<GezinEvent, { type: 'PersoonVervangen' }>['data'];

/** Wherever the one stands, the other stands; where both stood, what the other had there counts. */
export function evolveWissel(was: Bestaand, { persoonId, als, wijze }: Wissel): Bestaand {
  const eerst = <T extends { readonly persoonId: string }>(personen: readonly T[]): readonly T[] => [
    ...personen.filter((een) => een.persoonId !== persoonId || !personen.some((ander) => ander.persoonId === als)),
  ];
  const zonderDubbel: Bestaand = {
    ...was,
    gezinsleden: eerst(was.gezinsleden),
    betrokkenen: eerst(was.betrokkenen),
    gevoegd: was.gevoegd.map((een) => ({
      ...een,
      gezinsleden: eerst(een.gezinsleden),
      betrokkenen: eerst(een.betrokkenen),
    })),
    plan: {
      ...was.plan,
      versies: was.plan.versies.map((versie): PlanVersie => ({ ...versie, antwoorden: eerst(versie.antwoorden) })),
    },
  };
  const nu = vervangOveral({ ...zonderDubbel, bsnVastgesteld: [] }, persoonId, als);
  const bsnVastgesteld = ookBekendAls(was.bsnVastgesteld, { persoonId, als, wijze });
  return metGezin(
    { ...nu, bsnVastgesteld, gezinsleden: [], bescherming: zonderZichzelf(nu.bescherming) },
    nu.gezinsleden,
    [],
  );
}

/** Whether somebody stands anywhere in a casus, by this number. */
export const noemt = (state: Bestaand, persoonId: string): boolean =>
  JSON.stringify({ ...state, bsnVastgesteld: [] }).includes(persoonId);

/** Who was split off is another person: what she was known as stays with who she is elsewhere. */
function ookBekendAls(was: Bestaand['bsnVastgesteld'], { persoonId, als, wijze }: Wissel): Bestaand['bsnVastgesteld'] {
  const anderen = was.filter(({ uit }) => uit !== als);
  if (wijze === 'gesplitst') return anderen.filter((een) => een.persoonId !== persoonId);
  const nu = anderen.map((een) => (een.persoonId === persoonId ? { ...een, persoonId: als } : een));
  return [...nu, { persoonId: als, uit: persoonId }];
}

/** What stood between the two would stand between somebody and herself; what stood twice stands once. */
export const zonderZichzelf = (bescherming: Bescherming): Bescherming => ({
  ...bescherming,
  inzageOuders: uniek(bescherming.inzageOuders.filter((een) => een.persoonId !== een.ouderId)),
  ouders: uniek(bescherming.ouders, 'kindId', 'ouderId'),
  gezag: uniek(bescherming.gezag, 'kindId', 'gezaghebbendeId'),
});

function uniek<T extends object>(lijst: readonly T[], ...velden: readonly (keyof T)[]): readonly T[] {
  const sleutel = (een: T) => JSON.stringify(velden.length === 0 ? een : velden.map((veld) => een[veld]));
  return samen(
    [],
    'sleutel',
    lijst.map((een) => ({ sleutel: sleutel(een), een })),
  ).map(({ een }) => een);
}
