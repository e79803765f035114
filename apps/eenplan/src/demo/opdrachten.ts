import { createHash } from 'node:crypto';
import { ONTWIKKEL_BEHEERDER } from '@eenplan/identity';
import { demoId } from './api.js';
import { bijzonder, isBijzonder } from './bijzonder.js';
import { datum, moment } from './dagen.js';
import type { DemoMedewerkerInfo, Regio } from './regio.js';
import type { Stap, Verhaal } from './stappen.js';
import { type Namen, opCasus, type Verzoek } from './verzoeken.js';

type Inhoud = Pick<Regio, 'organisaties' | 'verhalen' | 'extra'>;

export const medewerkerId = (sleutel: string): string => demoId(`medewerker/${sleutel}`);

/** What a story can not know by itself. */
export type Gevonden = Pick<Namen, 'casus' | 'id' | 'organisatie'>;

/** Behind the names of a story. @param stap number of the step, counted from 1 */
export function namenVan(
  verhaal: Verhaal,
  vandaag: string,
  magBsn: ReadonlySet<string>,
  stap: () => number,
  gevonden: Gevonden,
): Namen {
  return {
    ...gevonden,
    coordinator: medewerkerId(verhaal.coordinator),
    gemeente: verhaal.gemeente,
    persoon: (naam) => {
      const persoon = verhaal.personen[naam];
      if (!persoon) throw new Error(`In het verhaal ${verhaal.naam} komt ${naam} niet voor`);
      return persoon;
    },
    medewerker: medewerkerId,
    magBsn: (sleutel) => magBsn.has(sleutel),
    datum: (dagGeleden) => datum(vandaag, dagGeleden),
    moment: (dagGeleden) => moment(vandaag, stap(), dagGeleden),
    op: (dag) => (dag > 0 ? { gebeurdOp: moment(vandaag, stap(), dag) } : {}),
  };
}

/** Organisations that may hand in a BSN. */
export function metBsn({ organisaties }: Pick<Regio, 'organisaties'>): Set<string> {
  return new Set(organisaties.filter(({ magBsn }) => magBsn).map(({ sleutel }) => sleutel));
}

/** The command that registers an organisation, a gemeente with its first coördinator. */
export function registratie(organisatie: Regio['organisaties'][number]): Verzoek {
  const { naam, soort, gemeenten, magBsn, datGevoelig, veiligheidsketen, werken } = organisatie;
  const body = {
    naam,
    soort,
    gemeenten,
    convenantDatum: '2026-01-01',
    vlaggen: { magBsn, datGevoelig, veiligheidsketen },
    ...(soort === 'gemeente' && { coordinator: medewerker(werken[0]!) }),
  };
  return { door: ONTWIKKEL_BEHEERDER, pad: '/organisaties', body };
}

/** The commands that bring in all others who work there. */
export function toetredingen(organisatie: Regio['organisaties'][number], organisatieId: string): Verzoek[] {
  const { soort, werken } = organisatie;
  return (soort === 'gemeente' ? werken.slice(1) : werken).map((wie) => ({
    door: ONTWIKKEL_BEHEERDER,
    pad: `/organisaties/${organisatieId}/medewerkers`,
    body: medewerker(wie),
  }));
}

function medewerker(wie: DemoMedewerkerInfo) {
  const { sleutel, voornamen, achternaam, geboortedatum, rollen, bereikbaarheid } = wie;
  const persoon = { voornamen, achternaam, geboortedatum };
  return { medewerkerId: medewerkerId(sleutel), rollen, persoon, bereikbaarheid };
}

/** The commands that a step comes to. */
export function verzoeken(stap: Stap, namen: Namen): Verzoek[] {
  if (isBijzonder(stap)) return [bijzonder(stap, namen)];
  return opCasus(stap, namen).map((verzoek) => ({ ...verzoek, pad: `/casussen/${namen.casus()}/${verzoek.pad}` }));
}

/** Every command of a region in the order of the list, as it is sent; an id that only the service gives goes by its name. */
export function* opdrachten(regio: Inhoud, vandaag: string): Generator<Verzoek> {
  const { organisaties, verhalen, extra } = regio;
  for (const organisatie of organisaties) {
    yield registratie(organisatie);
    yield* toetredingen(organisatie, `<organisatie/${organisatie.sleutel}>`);
  }
  const magBsn = metBsn(regio);
  for (const verhaal of [...verhalen, ...extra]) {
    let nummer = 0;
    const namen = namenVan(verhaal, vandaag, magBsn, () => nummer, {
      casus: () => `<casus/${verhaal.naam}>`,
      id: (veld, naam) => `<${veld}/${naam}>`,
      organisatie: (sleutel) => `<organisatie/${sleutel}>`,
    });
    for (const stap of verhaal.stappen) {
      nummer += 1;
      yield* verzoeken(stap, namen);
    }
  }
}

/** SHA-256 in hex over who asks what where, in order; and how many they are. */
export function hashVan(lijst: Iterable<Verzoek>): { hash: string; aantal: number } {
  const hash = createHash('sha256');
  let aantal = 0;
  for (const { door, pad, body } of lijst) {
    hash.update(`${JSON.stringify([door, pad, body])}\n`);
    aantal += 1;
  }
  return { hash: hash.digest('hex'), aantal };
}
