import { geboortedatum } from './dagen.js';
import { gevarieerdGezin } from './gevarieerd.js';
import { naam } from './namen.js';
import { hashVan, opdrachten } from './opdrachten.js';
import { type DemoOrganisatie, ORGANISATIES } from './organisaties.js';
import type { DemoMedewerker, DemoPersoon, Verhaal } from './stappen.js';
import { type Toeval, testBsns, toeval } from './toeval.js';
import { VERHALEN } from './verhalen.js';

export interface DemoMedewerkerInfo {
  readonly sleutel: DemoMedewerker;
  readonly voornamen: string;
  readonly achternaam: string;
  readonly geboortedatum: string;
  readonly rollen: readonly string[];
  /** At work; numbers of this range belong to nobody. */
  readonly bereikbaarheid: { readonly telefoon: string; readonly email: string };
}

export interface Regio {
  readonly organisaties: readonly (DemoOrganisatie & { readonly werken: readonly DemoMedewerkerInfo[] })[];
  /** The fifteen of the proeftuin, to be loaded one after the other. */
  readonly verhalen: readonly Verhaal[];
  /** Made up on top of those; independent of each other. */
  readonly extra: readonly Verhaal[];
  /** SHA-256 over the list of commands that it comes to: same seed, size and date, same hash. */
  readonly hash: string;
  /** How many commands those are. */
  readonly aantal: number;
}

/**
 * The region of the demo. `grootte`: number of gezinnen, 15 at least; `vandaag` (`YYYY-MM-DD`): the day that the steps count
 * back from.
 */
export function regio({ seed, grootte, vandaag }: { seed: string; grootte: number; vandaag: string }): Regio {
  const gooi = toeval(seed);
  const bsns = testBsns();
  const bekend = new Map<string, string>();
  const bsnVan = (sleutel: string): string => {
    const al = bekend.get(sleutel);
    if (al) return al;
    const bsn = bsns.next().value;
    bekend.set(sleutel, bsn);
    return bsn;
  };
  const persoonVan = (persoon: DemoPersoon, sleutel: string): DemoPersoon => {
    const geboren = persoon.wordt ? geboortedatum(vandaag, persoon.wordt) : persoon.geboortedatum;
    return geboren ? { ...persoon, geboortedatum: geboren, bsn: bsnVan(persoon.zelfdeAls ?? sleutel) } : persoon;
  };
  const ingevuld = (verhaal: Verhaal): Verhaal => ({
    ...verhaal,
    personen: Object.fromEntries(
      Object.entries(verhaal.personen).map(([sleutel, persoon]) => [
        sleutel,
        persoonVan(persoon, `${verhaal.naam}/${sleutel}`),
      ]),
    ),
  });
  let nummer = 0;
  const organisaties = ORGANISATIES.map((organisatie) => {
    const werken = Array.from({ length: organisatie.medewerkers }, (_, i) => iemand(gooi, organisatie, i, ++nummer));
    if (organisatie.soort !== 'gemeente') return { ...organisatie, werken };
    // Opening a dossier takes two auditors, destroying data two coördinatoren. Made apart: all others stay as they are.
    for (const rol of ['auditor', 'casuscoordinator'])
      werken.push(iemand(toeval(`${seed}/${rol}/${organisatie.sleutel}`), organisatie, werken.length, ++nummer));
    return { ...organisatie, werken };
  });
  const verhalen = VERHALEN.map(ingevuld);
  const extra = Array.from({ length: Math.max(0, grootte - verhalen.length) }, (_, i) =>
    ingevuld(gevarieerdGezin(toeval(`${seed}/${i}`), i)),
  );
  return { organisaties, verhalen, extra, ...hashVan(opdrachten({ organisaties, verhalen, extra }, vandaag)) };
}

function iemand(gooi: Toeval, organisatie: DemoOrganisatie, i: number, nummer: number): DemoMedewerkerInfo {
  const wie = naam(gooi);
  return {
    sleutel: `${organisatie.sleutel}/${i + 1}`,
    ...wie,
    geboortedatum: `${gooi.tussen(1962, 1999)}-0${gooi.tussen(1, 9)}-1${gooi.tussen(0, 9)}`,
    rollen: rollenVan(organisatie, i),
    bereikbaarheid: {
      telefoon: `0596 00 ${String(nummer).padStart(4, '0')}`,
      email: `${kaal(wie.voornamen[0]!)}.${kaal(wie.achternaam)}@${kaal(organisatie.naam)}.example`,
    },
  };
}

/** As it can stand in an address of the web. */
const kaal = (tekst: string): string =>
  tekst
    .normalize('NFD')
    .replace(/[^a-zA-Z0-9]+/g, '')
    .toLowerCase();

function rollenVan(organisatie: DemoOrganisatie, i: number): readonly string[] {
  if (organisatie.soort === 'gemeente')
    return [['casuscoordinator'], ['medewerker'], ['auditor'], ['auditor'], ['casuscoordinator']][i]!;
  return i === 0 ? ['medewerker', 'teamleider'] : ['medewerker'];
}
