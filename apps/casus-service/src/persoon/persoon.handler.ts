import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { verhouding } from '@eenplan/domain/decide';
import { persoonClaim, type PersoonState } from '@eenplan/domain/evolve';
import type { Nagegaan, PersoonCommand, TeVernietigen } from '@eenplan/domain/types';
import { Problem } from '@eenplan/edge';
import { EventStore } from '@eenplan/event-store';
import { Vault } from '@eenplan/vault';
import { CommandRunner } from '../opdracht/command-runner.js';
import type { Sessie, Zonder } from '../opdracht/sessie.js';
import { CASUS, PERSOON, persoonStroom } from '../opdracht/stromen.js';
import type { Verzoek } from '../opdracht/verzoek.js';
import { Organisaties } from '../organisatie/organisaties.js';
import { isBekend } from '../toegang/feiten.js';
import { vragerVan } from '../toegang/vrager.js';
import { Bewaring } from './bewaring.js';
import { OpPersoon } from './persoon.opdrachten.js';

@CommandHandler(OpPersoon)
export class OpPersoonHandler implements ICommandHandler<OpPersoon> {
  constructor(
    private readonly runner: CommandRunner,
    private readonly store: EventStore,
    private readonly organisaties: Organisaties,
    private readonly bewaring: Bewaring,
    private readonly vault: Vault,
  ) {}

  async execute({ verzoek, opdracht, body, casusId }: OpPersoon) {
    const persoonId = isVernietiging(opdracht) ? await this.#nummer(verzoek, body.persoonId) : body.persoonId;
    const streamId = persoonStroom(persoonId);
    return this.runner.voerUit(verzoek, streamId, async (s) => {
      const persoon = await s.laad(PERSOON, streamId);
      if (opdracht.type === 'VerzoekIntrekken') await s.handelAls(persoonId);
      const nu = await this.vault.geldt(persoonId);
      s.inKluis = new Map([body.persoonId, persoonId].map((een) => [een, nu]));
      // An unknown gemeente tells nothing of a person.
      if (opdracht.type === 'VerzoekIndienen' && opdracht.gemeente !== undefined)
        await this.organisaties.gemeente(s, opdracht.gemeente);
      await this.organisaties.lees(s, vragerVan(opdracht, persoon.state));
      const nummers = isVernietiging(opdracht) ? await this.vault.nummers([nu]) : [persoonId];
      const via = casusId === undefined ? {} : { via: await this.#via(s, casusId, nummers) };
      const teksten = await this.#eigenTeksten(opdracht, persoon.state, persoonId, via.via);
      const feiten = vernietigt(opdracht) ? await this.#feiten(s, persoonId, nu, nummers) : {};
      const lak = opdracht.type === 'VernietigingVoorstellen' ? await this.#teLakken(s, opdracht, nu, nummers) : {};
      const over = 'persoonId' in opdracht ? { persoonId } : {};
      return () => {
        const gevonden = { ...over, ...via, ...teksten, ...feiten, ...lak };
        s.beslis(persoon, PERSOON, { ...opdracht, ...gevonden } as Zonder<PersoonCommand>);
        return { ...body, persoonId };
      };
    });
  }

  /** Of the texts of a request those that are hers: about her, and in a casus of the gemeente that decides. */
  async #eigenTeksten(opdracht: OpPersoon['opdracht'], state: PersoonState, persoonId: string, via?: Plek) {
    const verzoek = vanVerzoek(opdracht, state, via);
    if (verzoek === undefined) return {};
    const { gemeente, tekstIds } = verzoek;
    if (tekstIds.length === 0 || gemeente === undefined) return { eigenTeksten: [] };
    const nummers = await this.vault.nummers([persoonId]);
    const overHaar = await this.vault.gaanOver(tekstIds, nummers);
    // Looked up for all of them, so that an answer takes as long for a text of another as for one that does not exist.
    const hier = await this.bewaring.tekstenIn(gemeente, nummers, tekstIds);
    return { eigenTeksten: tekstIds.filter((id) => overHaar.has(id) && hier.has(id)) };
  }

  /** Under which number somebody is destroyed: the one that she has now; what was begun under one that went ends there. */
  async #nummer({ gegevens: { account } }: Verzoek, persoonId: string): Promise<string> {
    const nu = await this.vault.geldt(persoonId);
    if (nu === persoonId) return nu;
    const { state } = await this.runner.kijk(account, (s) => s.laad(PERSOON, persoonStroom(persoonId)));
    return state.status === 'bekend' && state.vernietiging.stand !== 'geen' ? persoonId : nu;
  }

  async #via(s: Sessie, casusId: string, nummers: readonly string[]) {
    const { state } = await s.laad(CASUS, casusId);
    for (const persoonId of nummers) {
      const via = verhouding(state, s.omstandigheden.door, persoonId);
      if (via) return via;
    }
    throw Problem.notFound();
  }

  /** What is known under all her numbers; what was asked under another than this is no less hers. */
  async #feiten(s: Sessie, persoonId: string, nu: string, nummers: readonly string[]): Promise<TeVernietigen> {
    const eerdere = nummers.filter((een) => een !== persoonId);
    const delen = await Promise.all(eerdere.map((een) => s.laad(PERSOON, persoonStroom(een))));
    return {
      ...(await opgezocht(s, this.store, this.bewaring, nummers)),
      eerder: delen.flatMap(({ state }) => (state.status === 'bekend' ? state.verzoeken : [])),
      ...(nu !== persoonId && { anderNummer: true as const }),
    };
  }

  /** Of the texts that are handed in, those that are about others too and stand in a casus of hers of the own gemeenten. */
  async #teLakken(s: Sessie, { gelakt = [] }: Voorstel, nu: string, nummers: readonly string[]) {
    if (gelakt.length === 0) return { teLakken: [] };
    const tekstIds = gelakt.map(({ tekstId }) => tekstId);
    const { gemeenten } = s.omstandigheden.door;
    const hier = await Promise.all(gemeenten.map((een) => this.bewaring.tekstenIn(een, nummers, tekstIds)));
    const gedeeld = new Map((await this.vault.consequences(nu)).teLakken.map((een) => [een.tekstId, een.anderen]));
    const teLakken: string[] = [];
    for (const { tekstId, gelakt: versie } of gelakt) {
      const anderen = gedeeld.get(tekstId);
      if (!anderen || !hier.some((een) => een.has(tekstId))) continue;
      teLakken.push(tekstId);
      s.tekstOver.set(versie.id, anderen);
    }
    return { teLakken };
  }
}

/** Where a casus through which somebody acts is. */
type Plek = { readonly gemeente: string };

/** The texts that a command is about and the gemeente that decides; undefined where a command is about none. */
function vanVerzoek(opdracht: OpPersoon['opdracht'], state: PersoonState, via: Plek | undefined) {
  if (opdracht.type === 'VerzoekIndienen')
    return { gemeente: via?.gemeente ?? opdracht.gemeente, tekstIds: opdracht.tekstIds };
  if (opdracht.type !== 'VerzoekBeslissen') return undefined;
  const verzoeken = state.status === 'bekend' ? state.verzoeken : [];
  const verzoek = verzoeken.find(({ verzoekId }) => verzoekId === opdracht.verzoekId);
  return { gemeente: verzoek?.gemeente, tekstIds: verzoek?.tekstIds ?? [] };
}

type Voorstel = Extract<OpPersoon['opdracht'], { readonly type: 'VernietigingVoorstellen' }>;

const vernietigt = ({ type }: OpPersoon['opdracht']): boolean =>
  type === 'VernietigingVoorstellen' || type === 'VernietigingGoedkeuren';

const isVernietiging = (opdracht: OpPersoon['opdracht']): boolean =>
  vernietigt(opdracht) || opdracht.type === 'VernietigingIntrekken';

/**
 * What decides whether a person may be destroyed, under every number by which she is known. What is overtaken between this
 * look and the append is a conflict: the approval takes the same key as a casus does, for ever, and every casus in which she
 * was named is guarded at the version that was looked at.
 */
export async function opgezocht(
  s: Sessie,
  store: EventStore,
  bewaring: Bewaring,
  nummers: readonly string[],
): Promise<Nagegaan> {
  const eigen = new Set(nummers.map(persoonStroom));
  const houders = [...(await store.holders(nummers.map(persoonClaim))).values()].filter((een) => !eigen.has(een));
  const voor = (await bewaring.casussenVan(...nummers)).map(({ casusId }) => casusId);
  await Promise.all([...new Set([...voor, ...houders])].map((casusId) => s.laad(CASUS, casusId, { vers: true })));
  const openIn = houders.map((casusId) => {
    const casus = s.gelezen(CASUS, casusId);
    if (!isBekend(casus)) throw new Error(`${casusId} holds a person and is no casus`);
    return casus.gemeente;
  });
  // Again, now that they are guarded: this is what holds.
  return { openIn, bewaard: await bewaring.casussenVan(...nummers) };
}
