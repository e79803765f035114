import type { Kolom } from '../uitvoer/csv.js';
import type { InzageRegel } from './inzagen.dto.js';

const jaNee = (is: boolean): string => (is ? 'ja' : 'nee');

/** Who looked, as a file: what the screen has, with whole numbers. */
export const INZAGEN: readonly Kolom<InzageRegel>[] = [
  { kop: 'Nummer', van: ({ nummer }) => nummer },
  { kop: 'Begin', van: ({ beginOp }) => beginOp },
  { kop: 'Rol', van: ({ rol }) => rol },
  { kop: 'Organisatie', van: ({ organisatie }) => organisatie },
  { kop: 'Account', van: ({ accountId }) => accountId },
  { kop: 'Casussen', van: ({ casussen }) => casussen.map(({ kenmerk }) => kenmerk).join(', ') },
  { kop: 'Persoon', van: ({ persoonId }) => persoonId },
  { kop: 'Waarvoor', van: ({ doel }) => doel },
  { kop: 'Grondslag', van: ({ grondslag }) => grondslag },
  { kop: 'Gegevens', van: ({ gegevens }) => jaNee(gegevens) },
  { kop: 'Teksten', van: ({ tekstIds }) => tekstIds.length },
  { kop: 'In een lijst', van: ({ uitvoer }) => jaNee(uitvoer) },
  { kop: 'Deed mee', van: ({ wasBetrokken }) => jaNee(wasBetrokken) },
  { kop: 'Spoor', van: ({ spoor }) => spoor },
];
