import { randomUUID } from 'node:crypto';
import type { EventStore } from '@eenplan/event-store';
import { Refusal } from '@eenplan/kernel';
import type { BsnMatch, Vault } from '@eenplan/vault';
import { ORGANISATIE } from './stromen.js';
import type { Sessie } from './sessie.js';
import { isVervallen } from './vervallen.js';
import type { AangebodenPersoon, Bijlage, Tekst, Verzoek } from './verzoek.js';

/** What one request brings to the vault: who its persons are, and its texts; done once, however often it is decided. */
export class Kluiswerk {
  /** The same request may be at work elsewhere: what that one brought must not go with a no to this one. */
  readonly #poging = randomUUID();
  readonly #personen = new Map<string, string>();
  /** Proposed person → known person who may be the same. */
  readonly #gelijkend = new Map<string, string>();
  /** Persons whose data the vault has: what somebody else reports does not take its place. */
  readonly #bekend = new Set<string>();
  #herkend = false;
  #kent = false;
  #geraakt = false;
  /** Whom what was put was about. */
  #gelegd: string | undefined;

  constructor(
    private readonly vault: Vault,
    private readonly store: EventStore,
    private readonly verzoek: Verzoek,
  ) {}

  /** Finds out who the persons with a BSN are, before anything is decided about them. */
  async herken(sessie: Sessie): Promise<void> {
    const metBsn = this.verzoek.personen.filter(({ gegevens }) => gegevens.bsn !== undefined);
    // Asked in every attempt: it may have been taken back meanwhile.
    if (metBsn.length > 0) await this.#magBsn(sessie);
    if (!this.#herkend) for (const persoon of metBsn) await this.#herken(persoon);
    this.#herkend = true;
    sessie.personen = this.#personen;
    sessie.gelijkend = this.#gelijkend;
  }

  /**
   * Puts persons and texts away and fills in the references that the events of this attempt hold. Once; again where a casus that changed
   * meanwhile says that somebody is another.
   */
  async leg(sessie: Sessie): Promise<void> {
    if (!this.#kent) await this.#kentGenoemden();
    this.#kent = true;
    const { naarKluis, personen, teksten, bijlagen, gegevens } = this.verzoek;
    const plek = (betrokkenen: readonly string[] | undefined) => ({
      betrokkenen: (betrokkenen ?? sessie.betrokkenen).map((een) => {
        const persoonId = sessie.persoon(een);
        return sessie.inKluis.get(persoonId) ?? persoonId;
      }),
      ...(sessie.casusId === undefined ? {} : { casusId: sessie.casusId }),
    });
    const over = ({ ref, betrokkenen }: Tekst | Bijlage) => plek(sessie.tekstOver.get(ref.id) ?? betrokkenen);
    const waarover = JSON.stringify([...teksten, ...bijlagen].map(over));
    if (!naarKluis || this.#gelegd === waarover) return;
    this.#geraakt = true;
    const gelegd = await this.vault.put({
      commandId: gegevens.commandId,
      poging: this.#poging,
      personen: personen
        .filter(({ persoonId }) => !this.#bekend.has(persoonId))
        .map(({ persoonId, gegevens: over }) => ({
          persoonId: sessie.persoon(persoonId),
          // A BSN under another date of birth stays with whom it is known as, until a coördinator has looked.
          gegevens: this.#gelijkend.has(persoonId) ? zonderBsn(over) : over,
        })),
      teksten: teksten.map((een) => ({
        ...{ id: een.ref.id, tekst: een.tekst, ...(een.vanWerk && { vanWerk: een.vanWerk }) },
        ...over(een),
      })),
      bijlagen: bijlagen.map((een) => ({ ontvangen: een.ontvangen!, ...over(een) })),
    });
    teksten.forEach(({ ref }, i) => (ref.commitment = gelegd.teksten[i]!.commitment));
    bijlagen.forEach(({ ref }, i) => (ref.commitment = gelegd.bijlagen[i]!.commitment));
    this.#gelegd = waarover;
  }

  /** The command was definitely rejected. */
  async verwerp(): Promise<void> {
    if (this.#geraakt) await this.vault.reject(this.verzoek.gegevens.commandId, this.#poging);
  }

  async #herken(persoon: AangebodenPersoon): Promise<void> {
    const { persoonId } = persoon;
    let match = await this.#wieIs(persoon);
    if (match.uitkomst === 'bekend' && (await this.#bevestigAanvaarde(match))) match = await this.#wieIs(persoon);
    if (match.uitkomst === 'geboortedatumVerschilt') this.#gelijkend.set(persoonId, match.persoonId);
    else if (match.persoonId !== persoonId) this.#personen.set(persoonId, match.persoonId);
    if (match.uitkomst === 'bekend' && !match.voorlopig) this.#bekend.add(persoonId);
  }

  #wieIs({ persoonId, gegevens: { bsn, geboortedatum } }: AangebodenPersoon): Promise<BsnMatch> {
    this.#geraakt = true;
    return this.vault.identify(this.verzoek.gegevens.commandId, bsn!, geboortedatum, persoonId, this.#poging);
  }

  /**
   * Confirming is not waited for, and a process may end before it: whether a command was accepted is known by its reply.
   * @returns whether there was such a command among those that the vault has not decided
   */
  async #bevestigAanvaarde({ onbeslist = [] }: { readonly onbeslist?: readonly string[] }): Promise<boolean> {
    let gevonden = false;
    for (const commandId of onbeslist) {
      const eerder = await this.store.earlierReply(commandId);
      if (!eerder || isVervallen(eerder.reply)) continue;
      await this.vault.confirm(commandId);
      gevonden = true;
    }
    return gevonden;
  }

  /** Whoever is named by an id was known before; an inwoner knows herself. Asked when the rest is right. */
  async #kentGenoemden(): Promise<void> {
    const { genoemd, gegevens } = this.verzoek;
    const vreemd = genoemd.filter(({ persoonId }) => persoonId !== gegevens.account.persoonId);
    if (vreemd.length === 0) return;
    const bekend = await this.vault.bekend(vreemd.map(({ persoonId }) => persoonId));
    const onbekend = vreemd.filter(({ persoonId }) => !bekend.has(persoonId));
    if (onbekend.length > 0) throw persoonNietBekend(onbekend);
  }

  async #magBsn(sessie: Sessie): Promise<void> {
    const { organisatieId } = this.verzoek.gegevens.account;
    const eigen = organisatieId === undefined ? undefined : (await sessie.laad(ORGANISATIE, organisatieId)).state;
    if (eigen?.status !== 'geregistreerd' || !eigen.vlaggen.magBsn)
      throw new Refusal(
        'bsn-niet-toegestaan',
        'Uw organisatie mag geen BSN gebruiken. Laat het BSN weg en vul naam en geboortedatum in.',
      );
  }
}

/** Of somebody who is not there, and of somebody whom who asks cannot know. */
export const persoonNietBekend = (genoemd: Verzoek['genoemd']): Refusal =>
  new Refusal(
    'persoon-niet-bekend',
    'Deze persoon is hier niet bekend. Controleer het nummer, of geef de naam en de dag van geboorte.',
    genoemd.map(({ pointer, persoonId }) => ({ ref: persoonId, reden: `genoemd bij ${pointer || '/'}` })),
  );

function zonderBsn<T extends { readonly bsn?: string }>({ bsn: _, ...rest }: T): Omit<T, 'bsn'> {
  return rest;
}

/** For commands whose events cannot say that somebody may be a known person. */
export function eisEenduidig(sessie: Sessie): void {
  if (sessie.gelijkend.size > 0)
    throw new Refusal(
      'geboortedatum-verschilt',
      'Dit BSN hoort bij een andere geboortedatum. Controleer beide, of laat het BSN weg.',
    );
}
