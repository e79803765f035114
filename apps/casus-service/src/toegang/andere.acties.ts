import type { BekendePersoon, PersoonState } from '@eenplan/domain/evolve';
import type { AanmeldingCommand, OrganisatieCommand, PersoonCommand } from '@eenplan/domain/types';
import type { AanmeldingActie, Bijzonderheden, CasusActie, CasusFeiten, OrganisatieActie } from '@eenplan/identity';
import { GEVOLG } from './casus.acties.js';
import { eigenDossier, gevraagd } from './feiten.js';

/** Which right each command on an aanmelding asks for. */
export const AANMELDING_VRAGEN: Readonly<Record<AanmeldingCommand['type'], AanmeldingActie | typeof GEVOLG>> = {
  AanmeldingIndienen: 'aanmelding.indienen',
  AanmeldingIntrekken: 'aanmelding.intrekken',
  AanmeldingToewijzen: 'aanmelding.beoordelen',
  AanmeldingOntkoppelen: 'aanmelding.beoordelen',
  AanmeldingHerkennen: 'aanmelding.beoordelen',
  AanmeldingBeoordelen: GEVOLG,
};

/** Which right each command on an organisation asks for. */
export const ORGANISATIE_VRAGEN: Readonly<Record<OrganisatieCommand['type'], OrganisatieActie>> = {
  OrganisatieRegistreren: 'organisatie.registreren',
  MedewerkerToevoegen: 'organisatie.beheren',
  VertrekAankondigen: 'organisatie.beheren',
  MedewerkerUitschrijven: 'organisatie.beheren',
  CoordinatorVanDienstAanwijzen: 'van-dienst.aanwijzen',
  BereikbaarheidVastleggen: 'organisatie.beheren',
};

export interface PersoonVraag {
  readonly actie: CasusActie;
  readonly casus: CasusFeiten;
  readonly bijzonder?: Bijzonderheden;
  readonly weigering?: 'eigen-voorstel';
}
type Van<T extends PersoonCommand['type']> = Extract<PersoonCommand, { readonly type: T }>;
/** @param via the casus through which who acts has to do with the person */
type Vraagt<T extends PersoonCommand['type'], S> = (command: Van<T>, state: S, via?: CasusFeiten) => PersoonVraag;

/** The gemeente that a request went to; where there is no such request any gemeente of the person will do. */
const overVerzoek =
  (actie: CasusActie) =>
  ({ verzoekId, door }: Van<'VerzoekBeslissen'> | Van<'VerzoekIntrekken'>, state: BekendePersoon): PersoonVraag => {
    const verzoek = state.verzoeken.find((een) => een.verzoekId === verzoekId);
    return { actie, casus: dossier(state, door.gemeenten, verzoek?.gemeente) };
  };

/** What a person has with a gemeente, if need be with one of those for which who acts works. */
export const dossier = (
  { persoonId, gemeenten }: BekendePersoon,
  eigen: readonly string[],
  gemeente = gemeenten.find((een) => eigen.includes(een)) ?? gemeenten[0]!,
): CasusFeiten => eigenDossier(persoonId, gemeente);

/** After two people decided, or where nobody has to decide anything. */
type VanHetSysteem = 'VernietigingVoltooien' | 'BewaartermijnSignaleren';

/** Which right each command about a person and its rights asks for. */
export const PERSOON_VRAGEN: {
  readonly [T in Exclude<PersoonCommand['type'], VanHetSysteem>]: Vraagt<
    T,
    T extends 'VerzoekIndienen' | 'VernietigingVoorstellen' ? PersoonState : BekendePersoon
  >;
} & { readonly [T in VanHetSysteem]: typeof GEVOLG } = {
  VerzoekIndienen: ({ persoonId, gemeente }, _, via) => ({
    actie: 'verzoek.indienen',
    casus: via ?? eigenDossier(persoonId, gemeente ?? ''),
  }),
  VerzoekBeslissen: overVerzoek('verzoek.beslissen'),
  VerzoekIntrekken: overVerzoek('verzoek.indienen'),
  TekstVrijgeven: ({ tekstId, door }, state) => {
    const verzoekId = state.geblokkeerd.find((een) => een.tekstId === tekstId)?.verzoekId;
    const verzoek = state.verzoeken.find((een) => een.verzoekId === verzoekId);
    return { actie: 'verzoek.beslissen', casus: dossier(state, door.gemeenten, verzoek?.gemeente) };
  },
  VernietigingVoorstellen: ({ persoonId, verzoekId, eerder = [] }, state, via) => {
    const eigen = state.status === 'bekend' ? state.verzoeken : [];
    const verzoek = [...eigen, ...eerder].find((een) => een.verzoekId === verzoekId);
    return { actie: 'vernietiging.vragen', casus: via ?? eigenDossier(persoonId, verzoek?.gemeente ?? '') };
  },
  VernietigingIntrekken: ({ door }, state) => ({
    actie: 'vernietiging.vragen',
    casus: dossier(state, door.gemeenten, vanWie(voorgesteld(state), door.gemeenten)),
  }),
  VernietigingGoedkeuren: ({ door }, state) => {
    const voorstel = voorgesteld(state);
    const casus = dossier(state, door.gemeenten, vanWie(voorstel, door.gemeenten));
    if (!voorstel) return { actie: 'vernietiging.vragen', casus };
    const goedkeuring = gevraagd('vernietigen', casus.casusId, voorstel.door);
    return { actie: 'vernietigen', casus, bijzonder: { goedkeuring }, weigering: 'eigen-voorstel' };
  },
  VernietigingVoltooien: GEVOLG,
  BewaartermijnSignaleren: GEVOLG,
};

/** Of the gemeenten that have to agree the one for which who acts works; else the one that proposed it. */
const vanWie = (voorstel: ReturnType<typeof voorgesteld>, eigen: readonly string[]): string | undefined =>
  voorstel && ([voorstel.gemeente, ...voorstel.ookVan].find((een) => eigen.includes(een)) ?? voorstel.gemeente);

const voorgesteld = ({ vernietiging }: BekendePersoon) =>
  vernietiging.stand === 'voorgesteld' ? vernietiging : undefined;

/** Begins a stream, and so can be decided where there is none yet. */
export const BEGINT: ReadonlySet<string> = new Set<
  AanmeldingCommand['type'] | OrganisatieCommand['type'] | PersoonCommand['type']
>([
  'AanmeldingIndienen',
  'OrganisatieRegistreren',
  'VerzoekIndienen',
  'VernietigingVoorstellen',
  'BewaartermijnSignaleren',
]);
