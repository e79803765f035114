import type { Handelende, OrganisatieFeiten, PersoonId } from '../waarden.js';
import type { Deling } from './bescherming.events.js';
import { isGeldig, zelfdeDeling } from './bescherming.state.js';
import type { CasusEvent } from './casus.events.js';
import type { Bestaand } from './casus.state.js';
import { weiger } from './refusals.js';
import type { Van } from './regel.js';
import { gebeurd } from './tijd.js';
import { alleenRegisseurOfCoordinator, alsMedewerker, hoortErbij, werktInDeGemeente } from './wie.js';

/** Fixed per class of field × giver × receiver × purpose (domain.md §9). */
export function grondslagVaststellen(command: Van<'GrondslagVaststellen'>, state: Bestaand): CasusEvent[] {
  alleenRegisseurOfCoordinator(command, state);
  const deling = delingVan(command, state);
  const { grondslagId, grondslag: code, geldigTotDatum, werkwijze, nu } = command;
  const grondslag = werkwijze.grondslagen.find((een) => een.code === code);
  if (!grondslag) return weiger('grondslag-onbekend', { ref: code, reden: 'niet in de werkwijze' });
  const al = state.bescherming.grondslagen.find(
    (een) => een.grondslag === code && zelfdeDeling(een, deling) && isGeldig(een, nu),
  );
  if (al) weiger('grondslag-bestaat-al', { ref: al.grondslagId, reden: code });
  const { vraagtToestemming } = grondslag;
  const data = { grondslagId, grondslag: code, ...deling, vraagtToestemming, ...tot(geldigTotDatum) };
  return [{ type: 'GrondslagVastgesteld', data: { ...data, werkwijze: werkwijze.versie } }];
}

export function grondslagBeeindigen(command: Van<'GrondslagBeeindigen'>, state: Bestaand): CasusEvent[] {
  alleenRegisseurOfCoordinator(command, state);
  const { grondslagId, reden } = command;
  if (!state.bescherming.grondslagen.some((een) => een.grondslagId === grondslagId))
    weiger('grondslag-onbekend', { ref: grondslagId, reden: 'niet in deze casus' });
  return [{ type: 'GrondslagBeeindigd', data: { grondslagId, reden } }];
}

/** One's own, or written down by a medewerker who takes part. It opens nothing where no grondslag is in force. */
export function toestemmingGeven(command: Van<'ToestemmingGeven'>, state: Bestaand): CasusEvent[] {
  const { door, toestemmingId, persoonId, geldigTotDatum, werkwijze, nu } = command;
  const gevers = command.gegevenDoor ?? [door.persoonId ?? persoonId];
  const opgetekend = zelfOfOpgetekend(door, ...gevers);
  if (!hoortErbij(state, persoonId)) weiger('persoon-onbekend', { ref: persoonId, reden: 'hoort niet bij de casus' });
  doorWieHetMag(command, gevers, state);
  const deling = delingVan(command, state);
  const al = state.bescherming.toestemmingen.find(
    (een) => een.persoonId === persoonId && zelfdeDeling(een, deling) && isGeldig(een, nu),
  );
  if (al) weiger('toestemming-bestaat-al', { ref: al.toestemmingId, reden: 'gegeven' });
  const data = {
    toestemmingId,
    persoonId,
    ...deling,
    ...tot(geldigTotDatum),
    ...(command.leeftijd !== 'vanaf-16' && { gegevenDoor: [...new Set(gevers)].sort() }),
    ...opgetekend,
    werkwijze: werkwijze.versie,
  };
  return [{ type: 'ToestemmingGegeven', data, op: gebeurd(command) }];
}

/**
 * UAVG art. 5: under 16 those with gezag decide; from 12 the child as well, as with instemming (domain.md §5). All of them, save who
 * is shielded from the child: to ask that one would lead to it. From 16 nobody but the person itself.
 */
function doorWieHetMag(
  { persoonId, leeftijd }: Van<'ToestemmingGeven'>,
  gevers: readonly PersoonId[],
  { bescherming: { gezag, afschermingen } }: Bestaand,
): void {
  if (leeftijd === 'vanaf-16') {
    if (gevers.some((wie) => wie !== persoonId))
      weiger('alleen-eigen-toestemming', { ref: persoonId, reden: '16 jaar of ouder, of leeftijd onbekend' });
    return;
  }
  const geweerd = afschermingen.flatMap((een) => (een.beschermdeId === persoonId ? [een.geweerdeId] : []));
  const metGezag = gezag.flatMap(({ kindId, gezaghebbendeId }) =>
    kindId === persoonId && !geweerd.includes(gezaghebbendeId) ? [gezaghebbendeId] : [],
  );
  const nodig = leeftijd === 'onder-12' ? metGezag : [persoonId, ...metGezag];
  const mist = nodig.filter((wie) => !gevers.includes(wie)).map((ref) => ({ ref, reden: 'gaf nog geen toestemming' }));
  const teveel = gevers.filter((wie) => !nodig.includes(wie)).map((ref) => ({ ref, reden: 'beslist hier niet over' }));
  const niemand = metGezag.length === 0 ? [{ ref: persoonId, reden: 'niemand met gezag vastgelegd' }] : [];
  if (mist.length + teveel.length + niemand.length > 0)
    weiger('toestemming-vraagt-gezag', ...niemand, ...mist, ...teveel);
}

/** As easy as giving it (AVG art. 7 lid 3). */
export function toestemmingIntrekken(command: Van<'ToestemmingIntrekken'>, state: Bestaand): CasusEvent[] {
  const { door, toestemmingId } = command;
  const toestemming = state.bescherming.toestemmingen.find((een) => een.toestemmingId === toestemmingId);
  if (!toestemming) return weiger('toestemming-onbekend', { ref: toestemmingId, reden: 'niet gegeven' });
  const { persoonId, gegevenDoor = [] } = toestemming;
  const zelf = [persoonId, ...gegevenDoor].find((een) => een === door.persoonId);
  const opgetekend = zelfOfOpgetekend(door, zelf ?? persoonId);
  const op = gebeurd(command, [{ ref: toestemmingId, op: toestemming.op }]);
  return [{ type: 'ToestemmingIngetrokken', data: { toestemmingId, ...opgetekend }, op }];
}

/** By the young person itself, or written down by a medewerker; never by the parent (domain.md §5). */
export function inzageToestaan(command: Van<'InzageOudersToestaan'>, state: Bestaand): CasusEvent[] {
  const { door, persoonId, ouderId } = command;
  const opgetekend = zelfOfOpgetekend(door, persoonId);
  for (const ref of [persoonId, ouderId])
    if (!hoortErbij(state, ref)) weiger('persoon-onbekend', { ref, reden: 'hoort niet bij de casus' });
  if (persoonId === ouderId) weiger('ouder-is-jongere', { ref: ouderId, reden: 'dezelfde' });
  if (magMeelezen(command, state)) weiger('inzage-al-toegestaan', { ref: ouderId, reden: 'mag meelezen' });
  return [{ type: 'InzageOudersToegestaan', data: { persoonId, ouderId, ...opgetekend } }];
}

export function inzageIntrekken(command: Van<'InzageOudersIntrekken'>, state: Bestaand): CasusEvent[] {
  const { door, persoonId, ouderId } = command;
  const opgetekend = zelfOfOpgetekend(door, persoonId);
  if (!magMeelezen(command, state)) weiger('inzage-niet-toegestaan', { ref: ouderId, reden: 'mag niet meelezen' });
  return [{ type: 'InzageOudersIngetrokken', data: { persoonId, ouderId, ...opgetekend } }];
}

const magMeelezen = (
  { persoonId, ouderId }: { readonly persoonId: PersoonId; readonly ouderId: PersoonId },
  { bescherming }: Bestaand,
): boolean => bescherming.inzageOuders.some((een) => een.persoonId === persoonId && een.ouderId === ouderId);

/** A person speaks for itself; a medewerker who takes part may write it down, and then that is told. */
function zelfOfOpgetekend(door: Handelende, ...personen: readonly PersoonId[]) {
  const anderen = personen.filter((persoonId) => persoonId !== door.persoonId);
  if (anderen.length === 0) return {};
  if (door.organisatieId === undefined)
    weiger('alleen-eigen-toestemming', ...anderen.map((ref) => ({ ref, reden: 'een ander' })));
  return { opgetekendDoor: alsMedewerker(door) };
}

/** Both organisations work for the gemeente; class and purpose stand in the werkwijze, and the last day is still to come. */
function delingVan(command: Van<'GrondslagVaststellen'> | Van<'ToestemmingGeven'>, state: Bestaand): Deling {
  const { klasse, gever, ontvanger, verwerkingsdoel, geldigTotDatum, werkwijze, nu } = command;
  for (const organisatie of [gever, ontvanger] satisfies OrganisatieFeiten[]) werktInDeGemeente({ organisatie }, state);
  if (gever.organisatieId === ontvanger.organisatieId)
    weiger('gever-is-ontvanger', { ref: ontvanger.organisatieId, reden: 'dezelfde' });
  if (!werkwijze.gegevensklassen.includes(klasse)) weiger('klasse-onbekend', { ref: klasse, reden: 'onbekend' });
  if (!werkwijze.verwerkingsdoelen.includes(verwerkingsdoel))
    weiger('verwerkingsdoel-onbekend', { ref: verwerkingsdoel, reden: 'onbekend' });
  if (!isGeldig({ geldigTotDatum }, nu)) weiger('geldigheid-voorbij', { ref: geldigTotDatum!, reden: 'voorbij' });
  return { klasse, gever: gever.organisatieId, ontvanger: ontvanger.organisatieId, verwerkingsdoel };
}

const tot = (geldigTotDatum: string | undefined) => (geldigTotDatum === undefined ? {} : { geldigTotDatum });
