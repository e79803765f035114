import type { EventStore } from '@eenplan/event-store';
import type { Medewerker, OrganisatieFeiten } from '@eenplan/domain/types';
import { Refusal } from '@eenplan/kernel';
import { LRUCache } from 'lru-cache';
import type { Deel, Sessie } from '../opdracht/sessie.js';
import { ORGANISATIE } from '../opdracht/stromen.js';

type OrganisatieState = ReturnType<typeof ORGANISATIE.decider.evolve>;

/** What other commands must know of organisations; whatever is read is guarded until the command is stored. */
export class Organisaties {
  readonly #vanGemeente = new LRUCache<string, string>({ max: 1000 });

  constructor(private readonly store: EventStore) {}

  async feiten(sessie: Sessie, organisatieId: string): Promise<OrganisatieFeiten> {
    const { state } = await sessie.laad(ORGANISATIE, organisatieId);
    if (state.status === 'nieuw')
      throw new Refusal(
        'organisatie-onbekend',
        'Deze organisatie is niet geregistreerd. Kies een andere organisatie.',
        [{ ref: organisatieId, reden: 'niet geregistreerd' }],
      );
    const { soort, gemeenten, vlaggen, medewerkers } = state;
    return {
      organisatieId,
      soort,
      gemeenten,
      veiligheidsketen: vlaggen.veiligheidsketen,
      crisisdienst: vlaggen.crisisdienst,
      medewerkers: [...medewerkers]
        .filter(([, { stand }]) => stand === 'werkt')
        .map(([medewerkerId, { rollen }]) => ({ medewerkerId, rollen })),
    };
  }

  /** Who somebody is that asked for what is approved now: two accounts can be one person. */
  async lees(sessie: Sessie, vrager: Medewerker | undefined): Promise<void> {
    if (vrager) await sessie.laad(ORGANISATIE, vrager.organisatieId);
  }

  /** The organisation that is a gemeente. It exists whether or not it is needed, so that nothing shows by its absence. */
  async gemeente(sessie: Sessie, code: string): Promise<Deel<OrganisatieState>> {
    const organisatieId =
      this.#vanGemeente.get(code) ?? (await this.store.holders([`gemeente/${code}`])).values().next().value;
    if (organisatieId === undefined)
      throw new Refusal('gemeente-onbekend', 'Deze gemeente doet niet mee. Kies een andere gemeente.', [
        { ref: code, reden: 'niet geregistreerd' },
      ]);
    this.#vanGemeente.set(code, organisatieId);
    return sessie.laad(ORGANISATIE, organisatieId);
  }
}

/** Who answers from the opening: the coördinator who took it in, else the one van dienst (domain.md §2). */
export function voorlopigeRegie(sessie: Sessie, gemeente: Deel<OrganisatieState>): Medewerker {
  const { door } = sessie.omstandigheden;
  const dienst = vanDienst(gemeente);
  const zelf = door.organisatieId === dienst.organisatieId && door.rollen.includes('casuscoordinator');
  return zelf ? { ...dienst, medewerkerId: door.accountId } : dienst;
}

/** The casuscoördinator van dienst; every gemeente has one. */
export function vanDienst({ state }: Deel<OrganisatieState>): Medewerker {
  if (state.status !== 'geregistreerd' || state.soort !== 'gemeente') throw new Error('not a gemeente');
  return { organisatieId: state.organisatieId, medewerkerId: state.vanDienst };
}
