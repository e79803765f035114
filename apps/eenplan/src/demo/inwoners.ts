import { join } from 'node:path';
import { leesJson, schrijfGeheim } from '../gegevens/bestand.js';
import { VERHALEN } from './verhalen.js';

/** Persons of the stories who have an account of their own, on the login page for development. */
const INWONERS = [
  'bos/moeder',
  'wiersum/moeder',
  'wiersum/vader',
  'amrani-kuiper/moeder',
  'amrani-kuiper/oudste',
  // The violent father: the one who must find nothing.
  'amrani-kuiper/vader',
  'oosterveld/moeder',
  'oosterveld/vader',
  'luurtsema/moeder',
  'luurtsema/vader',
  'luurtsema/zoon',
  'veen/yara',
  'drent/moeder',
  'brands/vader',
  'brands/tante',
  'hazekamp/mevrouw',
] as const;

/** In the data folder: which person of the log is which of the stories. Numbers only; the names stand in the stories. */
export const INWONERS_BESTAND = 'demo-inwoners.json';

export interface DemoInwoner {
  readonly persoonId: string;
  readonly naam: string;
}

/** Keeps what the loader learnt: `amrani-kuiper/moeder` → persoonId. */
export function bewaarInwoners(map: string, personen: ReadonlyMap<string, string>): void {
  const gevonden = INWONERS.flatMap((sleutel) => {
    const persoonId = personen.get(sleutel);
    return persoonId === undefined ? [] : [[sleutel, persoonId]];
  });
  schrijfGeheim(join(map, INWONERS_BESTAND), Object.fromEntries(gevonden));
}

/** The inwoners of the demo that was loaded here; none where none was. */
export function inwonersVanDemo(map: string): DemoInwoner[] {
  const bekend = leesJson<Readonly<Record<string, string>>>(join(map, INWONERS_BESTAND)) ?? {};
  return INWONERS.flatMap((sleutel) => {
    const [verhaal, wie] = sleutel.split('/') as [string, string];
    const persoon = VERHALEN.find(({ naam }) => naam === verhaal)?.personen[wie];
    const persoonId = bekend[sleutel];
    if (!persoon || persoonId === undefined) return [];
    const { voornamen, voorvoegsel, achternaam } = persoon;
    return [{ persoonId, naam: [voornamen, voorvoegsel, achternaam].filter(Boolean).join(' ') }];
  });
}
