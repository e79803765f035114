import type { CasusKijk } from '../beslissen/kijk.js';
import { type AfspraakWie, afspraakGegeven, vraagGegeven } from '../casusdossier/casusdossier.gegevens.js';
import type { Onthulling } from '../gedeeld/onthulling.js';
import type { WieDoetWat, WieDoetWatLeefgebied } from './wie-doet-wat.dto.js';
import type { WieDoetWatRij } from './wie-doet-wat.query.js';

/**
 * Who does what, as far as this reader may know: *dat* an organisation does something on a leefgebied is another right than
 * what (domain.md §9). What is left out is not counted either.
 */
export function wieDoetWat(rij: WieDoetWatRij, kijk: CasusKijk, onthulling: Onthulling): WieDoetWat {
  const o = onthulling.in(kijk);
  const vragen = rij.vragen.filter((een) => kijk.leest(vraagGegeven(kijk, een)));
  const leest = (een: AfspraakWie) => kijk.leest(afspraakGegeven(kijk, een));
  const zelf = rij.afspraken.filter((een) => een.eigenaar_organisatie_id === null && leest(een));
  // That somebody does something about what the gezin was not told of tells that there is something.
  const werk = rij.afspraken.filter(
    (een) =>
      een.eigenaar_organisatie_id !== null &&
      kijk.organisatie(een.eigenaar_organisatie_id) !== 'nee' &&
      (!een.stil || leest(een)),
  );
  const namen = [...new Set([...vragen, ...zelf, ...werk].map((een) => een.leefgebied))].sort();
  const leefgebieden = namen.map((leefgebied): WieDoetWatLeefgebied => {
    const op = <T extends { readonly leefgebied: string }>(lijst: readonly T[]) =>
      lijst.filter((een) => een.leefgebied === leefgebied);
    const perOrganisatie = new Map<string, number>();
    for (const { eigenaar_organisatie_id: id } of op(werk)) perOrganisatie.set(id!, (perOrganisatie.get(id!) ?? 0) + 1);
    const organisaties = [...perOrganisatie]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .flatMap(([id, aantalAfspraken]) => {
        const organisatie = o.organisatie(id);
        return organisatie ? [{ organisatie, aantalAfspraken }] : [];
      });
    const [aantalZelf, hulpvragen] = [op(zelf).length, op(vragen).length];
    return {
      leefgebied,
      organisaties,
      aantalAfsprakenGezinEnNetwerk: aantalZelf,
      aantalOpenHulpvragen: hulpvragen,
      dubbeling: organisaties.length >= 2,
      // What the gezin and its network do themselves counts: then somebody does something. Of what is hidden from the
      // reader too: it is no blinde vlek, and saying so would be untrue.
      blindeVlek: hulpvragen > 0 && op(rij.afspraken).every((een) => een.stil && !leest(een)),
    };
  });
  return {
    casusId: rij.casus_id,
    kenmerk: rij.kenmerk,
    gemeente: rij.gemeente,
    aantalDubbelingen: leefgebieden.filter(({ dubbeling }) => dubbeling).length,
    aantalBlindeVlekken: leefgebieden.filter(({ blindeVlek }) => blindeVlek).length,
    leefgebieden,
  };
}
