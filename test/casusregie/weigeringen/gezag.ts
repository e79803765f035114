import { randomUUID } from 'node:crypto';
import { it } from '@jest/globals';
import { testBsn } from '../dienst.js';
import { eenCasusMetRegisseur, eenGestarteCasus } from '../scenarios.js';
import type { Toets } from './toets.js';

export function gezagWeigert(t: Toets): void {
  it('refuses a parent and a gezag that cannot be, or is there already', async () => {
    const casus = await eenCasusMetRegisseur(t.dienst, t.regio);
    const { regisseur, coordinator } = casus;
    const [moeder, kind] = casus.gezinsleden as [string, string];
    const { persoonId: oma } = await casus.lukt(regisseur, '/betrokkenen', { achternaam: 'Veen', rol: 'mantelzorger' });
    const { persoonId: ongeboren } = await casus.lukt(regisseur, '/gezinsleden', {
      ...{ achternaam: 'Veen', uitgerekendeDatum: '2099-01-01', ongeboren: true },
    });
    for (const [lijst, veld, al, niet, einde] of [
      ['ouders', 'ouderId', 'ouder-al-vastgelegd', 'ouder-niet-vastgelegd', 'intrekking'],
      ['gezaghebbenden', 'gezaghebbendeId', 'gezag-al-vastgelegd', 'gezag-niet-vastgelegd', 'beeindiging'],
    ] as const) {
      const stel = (wie: string | undefined, over: object = {}, van = kind, door = regisseur) =>
        casus.doe(door, `/gezinsleden/${van}/${lijst}`, { [veld]: wie, bron: 'gezagsregister', ...over });
      const stop = (door = regisseur) =>
        casus.doe(door, `/gezinsleden/${kind}/${lijst}/${moeder}/${einde}`, { bron: 'uitspraak-rechter' });
      t.verbiedt('alleen-regisseur-of-coordinator', await stel(moeder, {}, kind, moeder));
      t.weigert('bron-onbekend', await stel(moeder, { bron: 'horen-zeggen' }));
      t.weigert('gezinslid-onbekend', await stel(moeder, {}, randomUUID()));
      t.weigert('ouder-van-zichzelf', await stel(kind));
      t.weigert('persoon-onbekend', await stel(randomUUID()));
      t.weigert('rol-zonder-gezag', await stel(oma));
      t.weigert(niet, await stop());
      await casus.lukt(coordinator, `/gezinsleden/${kind}/${lijst}`, { [veld]: moeder, bron: 'gezagsregister' });
      t.weigert(al, await stel(moeder));
      t.weigert('ouder-is-kind', await stel(kind, {}, moeder));
      const splits = { als: { persoonId: kind } };
      t.weigert('al-betrokken', await casus.doe(coordinator, `/personen/${moeder}/splitsingen`, splits));
      t.verbiedt('alleen-regisseur-of-coordinator', await stop(moeder));
      await casus.lukt(regisseur, `/gezinsleden/${kind}/${lijst}/${moeder}/${einde}`, { bron: 'uitspraak-rechter' });
      t.weigert(niet, await stop());
    }
    const bsn = testBsn();
    const wie = (voornamen: string, geboortedatum: string, over: object = {}) => ({
      ...{ hoedanigheid: 'gezinslid', voornamen, achternaam: 'Veen', geboortedatum, ...over },
    });
    const personen = [wie('Fenna', '1985-03-02', { bsn }), wie('Bram', '2014-11-20')];
    const ander = await eenGestarteCasus(t.dienst, t.regio, { personen });
    const [ouder, zoon] = ander.gezinsleden as [string, string];
    await ander.lukt(coordinator, `/gezinsleden/${zoon}/ouders`, { ouderId: ouder, bron: 'brp' });
    const alsOuder = { bsn, geboortedatum: '1985-03-02' };
    t.weigert('ouder-van-elkaar', await ander.doe(coordinator, `/personen/${zoon}/bsn-vaststellingen`, alsOuder));
    const gezag = (wie: string, van: string) =>
      casus.doe(regisseur, `/gezinsleden/${van}/gezaghebbenden`, { gezaghebbendeId: wie, bron: 'gezagsregister' });
    t.weigert('kind-nog-niet-geboren', await gezag(moeder, ongeboren!));
    // Fenna is of age, and only the vault knows.
    t.weigert('kind-is-volwassen', await gezag(kind, moeder));
  });
}
