import { isGeldig } from '@eenplan/domain/evolve';
import type { CasusKijk } from '../beslissen/kijk.js';
import type { Lezer } from '../gedeeld/lezer.js';
import { Persoon } from '../gedeeld/onthulling.dto.js';
import type { Onthulling } from '../gedeeld/onthulling.js';
import { gevuld, tijd } from '../gedeeld/sql.js';
import type { Deling, GegevenToestemming, Gegevensdeling, Meelezer, VastgesteldeGrondslag } from './delen.dto.js';
import { type DelingIds, mogelijkeGrondslagen, organisatiesVan, teVragen } from './mogelijk.js';

/** What the reader can do something with; undefined for who takes part and can do nothing of it. */
export function bouwGegevensdeling(
  kijk: CasusKijk,
  o: Onthulling,
  lezer: Pick<Lezer, 'persoonId' | 'organisatieId'>,
  nu: string,
): Gegevensdeling | undefined {
  const { rij, tabel, organisaties: register } = kijk;
  const { grondslagen, toestemmingen, inzageOuders, gezag } = rij.bescherming;
  const steltVast = kijk.mag('grondslag.vaststellen');
  o.in(kijk);

  /** Somebody speaks for itself, for a child over which it has gezag, or where it gave the toestemming; as where it is decided. */
  const tekentOp = (persoonId: string, gevers: readonly string[] = []): boolean => {
    const zelf = lezer.persoonId;
    const metGezag = gezag.some((een) => een.kindId === persoonId && een.gezaghebbendeId === zelf);
    const eigenaar = zelf !== undefined && (metGezag || gevers.includes(zelf)) ? zelf : persoonId;
    return kijk.magMet('toestemming.geven', kijk.gegeven('persoon', { personen: [persoonId], eigenaar, leidt: true }));
  };
  const deling = ({ klasse, gever, ontvanger, verwerkingsdoel }: DelingIds): Deling[] => {
    const [van, naar] = [o.organisatie(gever), o.organisatie(ontvanger)];
    return van && naar ? [{ klasse, gever: van, ontvanger: naar, verwerkingsdoel }] : [];
  };
  /** Who keeps the plan knows all of it; another organisation what it gives or gets itself. */
  const gaatAan = ({ gever, ontvanger }: DelingIds): boolean =>
    steltVast || lezer.organisatieId === undefined || [gever, ontvanger].includes(lezer.organisatieId);
  const kenbaar = ({ gever, ontvanger }: DelingIds): boolean =>
    [gever, ontvanger].every((een) => kijk.organisatie(een) === 'ja');

  const personen = [...new Set([...rij.gezinsleden, ...rij.betrokkenen.map(({ persoonId }) => persoonId)])];
  const voorWie = personen.filter((een) => tekentOp(een));
  if (!steltVast && voorWie.length === 0) return undefined;
  return {
    grondslagen: (steltVast ? grondslagen : [])
      .filter((een) => isGeldig(een, nu))
      .flatMap((een) =>
        deling(een).map(
          (wat) =>
            gevuld({
              grondslagId: een.grondslagId,
              grondslag: een.grondslag,
              ...wat,
              vraagtToestemming: een.vraagtToestemming,
              geldigTotDatum: een.geldigTotDatum,
            }) as VastgesteldeGrondslag,
        ),
      ),
    toestemmingen: toestemmingen
      .filter((een) => isGeldig(een, nu) && gaatAan(een) && tekentOp(een.persoonId, een.gegevenDoor))
      .flatMap((een) =>
        deling(een).flatMap((wat): GegevenToestemming[] => {
          const persoon = o.persoon(een.persoonId);
          if (!persoon) return [];
          return [
            gevuld({
              toestemmingId: een.toestemmingId,
              persoon,
              gegevenDoor: (een.gegevenDoor ?? []).flatMap((wie) => o.persoon(wie) ?? []),
              ...wat,
              gegevenOp: tijd(een.op),
              geldigTotDatum: een.geldigTotDatum,
            }) as GegevenToestemming,
          ];
        }),
      ),
    meelezers: inzageOuders
      .filter(({ persoonId }) => magMeelezenRegelen(persoonId))
      .flatMap(({ persoonId, ouderId }): Meelezer[] => {
        const [persoon, ouder] = [o.persoon(persoonId), o.persoon(ouderId) ?? zonderNaam(persoonId, ouderId)];
        return persoon && ouder ? [{ persoon, ouder }] : [];
      }),
    mogelijk: steltVast ? mogelijkeGrondslagen(tabel) : [],
    organisaties: (steltVast ? organisatiesVan(rij, register) : [])
      .filter((een) => kijk.organisatie(een) === 'ja')
      .flatMap((een) => o.organisatie(een) ?? []),
    teVragen: teVragen(rij, register, tabel)
      .filter((een) => gaatAan(een) && kenbaar(een))
      .flatMap(deling),
    voorWie: voorWie.flatMap((een) => o.persoon(een) ?? []),
  };

  /** Who lets somebody read along can take that back, also where she may not read who it is by itself. */
  function zonderNaam(persoonId: string, ouderId: string): Persoon | undefined {
    if (persoonId !== lezer.persoonId) return undefined;
    const eigen = { ...kijk.gegeven('persoon', { personen: [persoonId] }), leidtNaar: [ouderId] };
    return kijk.leest(eigen) ? Object.assign(new Persoon(), { persoonId: ouderId }) : undefined;
  }

  /** By the young person itself, or who may write it down; never by a parent. */
  function magMeelezenRegelen(persoonId: string): boolean {
    const gegeven = kijk.gegeven('persoon', { personen: [persoonId], eigenaar: persoonId, leidt: true });
    return kijk.magMet('toestemming.geven', gegeven);
  }
}
