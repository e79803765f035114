import { randomUUID } from 'node:crypto';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { noodtoegangUren } from '@eenplan/domain/decide';
import { type CasusState, kenmerkClaim } from '@eenplan/domain/evolve';
import type { CasusCommand, Leeftijdsklasse } from '@eenplan/domain/types';
import { EventStore } from '@eenplan/event-store';
import { Vault } from '@eenplan/vault';
import { CommandRunner } from '../opdracht/command-runner.js';
import type { Sessie, Zonder } from '../opdracht/sessie.js';
import { CASUS } from '../opdracht/stromen.js';
import type { Verzoek } from '../opdracht/verzoek.js';
import { Organisaties } from '../organisatie/organisaties.js';
import { DelingVastleggen, NoodtoegangNemen, type Welke } from './casus.opdrachten.js';
import { overCasus } from './gezin-van.js';

@CommandHandler(DelingVastleggen)
export class DelingVastleggenHandler implements ICommandHandler<DelingVastleggen> {
  constructor(
    private readonly runner: CommandRunner,
    private readonly organisaties: Organisaties,
    private readonly vault: Vault,
  ) {}

  execute({ verzoek, opdracht, body }: DelingVastleggen) {
    const { geverId, ontvangerId, ...rest } = opdracht;
    return this.runner.voerUit(verzoek, body.casusId, async (s) => {
      const casus = await s.laad(CASUS, body.casusId);
      // Before the casus is looked at: an unknown organisation must not tell whether there is one.
      const gever = await this.organisaties.feiten(s, geverId);
      const ontvanger = await this.organisaties.feiten(s, ontvangerId);
      const leeftijd =
        opdracht.type === 'ToestemmingGeven'
          ? await leeftijdIn(s, casus.state, opdracht.persoonId, this.vault)
          : undefined;
      return () => {
        s.beslis(casus, CASUS, { ...rest, gever, ontvanger, ...(leeftijd && { leeftijd }) } as Zonder<CasusCommand>);
        return body;
      };
    });
  }
}

/** What the law asks of an age; only of whom this casus knows, of anybody else the decision says no before it matters. */
async function leeftijdIn(s: Sessie, state: CasusState, persoonId: string, vault: Vault): Promise<Leeftijdsklasse> {
  if (state.status === 'nieuw') return 'vanaf-16';
  const lid = state.gezinsleden.find((een) => een.persoonId === persoonId);
  if (lid?.ongeboren) return 'onder-12';
  if (!lid && !state.betrokkenen.some((een) => een.persoonId === persoonId)) return 'vanaf-16';
  const vandaag = s.omstandigheden.nu.slice(0, 10);
  const jaren = await Promise.all([12, 16].map((jaar) => vault.bereikt([persoonId], jaar, vandaag, true)));
  const [twaalf, zestien] = jaren.map((een) => een.get(persoonId) ?? true);
  return zestien ? 'vanaf-16' : twaalf ? 'van-12-tot-16' : 'onder-12';
}

@CommandHandler(NoodtoegangNemen)
export class NoodtoegangNemenHandler implements ICommandHandler<NoodtoegangNemen> {
  constructor(
    private readonly runner: CommandRunner,
    private readonly organisaties: Organisaties,
    private readonly store: EventStore,
  ) {}

  async execute({ verzoek, welke, opdracht }: NoodtoegangNemen) {
    const body = { casusId: await this.#zoek(verzoek, welke), noodtoegangId: opdracht.noodtoegangId };
    return this.runner.voerUit(verzoek, body.casusId, async (s) => {
      // Before the casus is looked at: who guesses a kenmerk learns nothing by asking for too long, which leaves no trace.
      if ('kenmerk' in welke) noodtoegangUren({ ...opdracht, werkwijze: s.omstandigheden.werkwijze });
      const casus = await s.laad(CASUS, body.casusId);
      overCasus(s, casus);
      const { organisatieId } = s.omstandigheden.door;
      const eigen = organisatieId === undefined ? undefined : await this.organisaties.feiten(s, organisatieId);
      return () => {
        s.beslis(casus, CASUS, { type: 'NoodtoegangNemen', ...opdracht, ...(eigen && { organisatie: eigen }) });
        return body;
      };
    });
  }

  /** A kenmerk that no casus has goes the same way as one that may not be known: to a number that is nobody's. */
  async #zoek(verzoek: Verzoek, welke: Welke): Promise<string> {
    if ('casusId' in welke) return welke.casusId;
    const sleutel = kenmerkClaim(welke.kenmerk);
    const casusId = (await this.store.holders([sleutel])).get(sleutel);
    if (casusId === undefined) return randomUUID();
    return this.runner.kijk(verzoek.gegevens.account, (s) => gaatVerderIn(s, casusId));
  }
}

/** A casus that was merged keeps its kenmerk, and who says it on the phone may not know of the other. */
async function gaatVerderIn(s: Sessie, casusId: string): Promise<string> {
  const { state } = await s.laad(CASUS, casusId);
  return state.status === 'afgesloten' && state.afsluiting.wijze === 'samengevoegd'
    ? gaatVerderIn(s, state.afsluiting.naarCasusId)
    : casusId;
}
