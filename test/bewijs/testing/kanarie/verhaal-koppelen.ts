import { lid } from './handelingen.js';
import { WIE } from './merken.js';
import type { Toneel } from './toneel.js';
import { meld } from './verhaal-vervolg.js';

const COO = 'coo delfzijl';

/** Somebody who was known: once in no open casus, once in the gezin of one. */
export async function koppelen(t: Toneel): Promise<void> {
  const eens = await meld(t, 'melding herkend', [lid(t.persoon('weer gemeld', 55))], 'herkend');
  await herken(t, eens, 'weer gemeld', 'afgewezene');
  const { feiten, ooit } = t.casus('herkend');
  const bekende = t.wie('afgewezene');
  t.casus('herkend').feiten = {
    ...feiten,
    gezinsleden: feiten.gezinsleden.map((een) => ({ ...een, persoonId: bekende })),
  };
  ooit.add(bekende);
  await t.beoordeel(COO, eens, 'starten');
  t.inwoner('afgewezene', bekende);

  const leden = [lid(t.persoon('nog eens', 35)), lid(t.persoon('meekomer', 12))];
  const anders = await meld(t, 'melding gevoegd', leden, 'gevoegd');
  const [gevoegd, derde] = [t.casus('gevoegd'), t.casus('derde')];
  await herken(t, anders, 'nog eens', 'oudste derde');
  await t.geplaatst(anders, []);
  gevoegd.feiten = { ...gevoegd.feiten, status: 'afgesloten' };
  await t.beoordeel(COO, anders, 'toevoegen', { aanmeldingId: anders.aanmeldingId });
  const meekomer = gevoegd.feiten.gezinsleden.find(({ persoonId }) => persoonId === t.wie('meekomer'))!;
  derde.feiten = {
    ...derde.feiten,
    gezinsleden: [...derde.feiten.gezinsleden, { ...meekomer, vanaf16: false }],
  };
}

/** Somebody whose BSN came later; and then it was somebody else all along. */
export async function nummers(t: Toneel): Promise<void> {
  const later = t.persoon('later nummer', 33, { bsn: null });
  const melding = await meld(t, 'melding nummer', [lid(later)], 'nummer');
  await t.beoordeel(COO, melding, 'starten');
  const persoonId = t.wie('later nummer');
  const bekend = { [WIE]: 'later nummer', bsn: t.bsn(), geboortedatum: later['geboortedatum'] };
  await t.doe(COO, 'bsnVaststellen', bekend, { persoonId }, 'nummer');
  const als = t.persoon('wie het was', 34, { bsn: null });
  const ander = (await t.doe(COO, 'persoonSplitsen', { als }, { persoonId }, 'nummer'))['persoonId']!;
  t.kent('wie het was', ander, 'nummer');
  const { feiten } = t.casus('nummer');
  t.casus('nummer').feiten = {
    ...feiten,
    gezinsleden: feiten.gezinsleden.map((een) => ({ ...een, persoonId: ander })),
  };
  for (const een of t.casus('nummer').vragen.values())
    if (een.vraagsteller === persoonId) Object.assign(een, { vraagsteller: ander });
  melding.personen = [ander];
  // Whose number it was is nobody here any more.
  t.herkend.set('later nummer', 'wie het was');
}

async function herken(t: Toneel, aanmelding: Awaited<ReturnType<typeof meld>>, wie: string, als: string) {
  const [persoonId, bekende] = [t.wie(wie), t.wie(als)];
  const herkend = [{ persoonId, als: bekende }];
  await t.doe(COO, 'personenHerkennen', { herkend }, { aanmeldingId: aanmelding.aanmeldingId });
  aanmelding.personen = aanmelding.personen.map((id) => (id === persoonId ? bekende : id));
  t.herkend.set(wie, als);
}
