import { Refusal, type TextRef } from '@eenplan/kernel';
import type { Vault } from '@eenplan/vault';
import { ORGANISATIE } from './stromen.js';
import type { Sessie } from './sessie.js';
import type { Verzoek } from './verzoek.js';

/** What one command brings to the vault: who its persons are, and its texts; done once, used in every attempt. */
export class Kluiswerk {
  readonly #personen = new Map<string, string>();
  /** Proposed person → known person who may be the same. */
  readonly #gelijkend = new Map<string, string>();
  /** Persons whose data the vault has: what somebody else reports does not take its place. */
  readonly #bekend = new Set<string>();
  #teksten: Map<string, TextRef> | undefined;
  #herkend = false;
  #gevraagd = false;
  #gelegd = false;

  constructor(
    private readonly vault: Vault,
    private readonly verzoek: Verzoek,
  ) {}

  /** Finds out who the persons with a BSN are, before anything is decided about them. */
  async herken(sessie: Sessie): Promise<void> {
    const metBsn = this.verzoek.personen.filter(({ gegevens }) => gegevens.bsn !== undefined);
    if (metBsn.length > 0 && !this.#herkend) {
      await this.#magBsn(sessie);
      this.#gevraagd = true;
      for (const { persoonId, gegevens } of metBsn) {
        const { commandId } = this.verzoek.gegevens;
        const match = await this.vault.identify(commandId, gegevens.bsn!, gegevens.geboortedatum, persoonId);
        if (match.uitkomst === 'geboortedatumVerschilt') this.#gelijkend.set(persoonId, match.persoonId);
        else if (match.persoonId !== persoonId) this.#personen.set(persoonId, match.persoonId);
        if (match.uitkomst === 'bekend' && !match.voorlopig) this.#bekend.add(persoonId);
      }
      this.#herkend = true;
    }
    sessie.invulling = { teksten: this.#teksten ?? new Map(), personen: this.#personen };
    sessie.gelijkend = this.#gelijkend;
  }

  /** Puts persons and texts away, once. @returns whether there are any: then commitments are known now. */
  async leg(sessie: Sessie): Promise<boolean> {
    const { naarKluis, personen, teksten, gegevens } = this.verzoek;
    if (!naarKluis || this.#teksten) return false;
    this.#gelegd = true;
    const { teksten: refs } = await this.vault.put({
      commandId: gegevens.commandId,
      personen: personen
        .filter(({ persoonId }) => !this.#bekend.has(persoonId))
        .map(({ persoonId, gegevens: over }) => ({
          persoonId: sessie.persoon(persoonId),
          // A BSN under another date of birth stays with whom it is known as, until a coördinator has looked.
          gegevens: this.#gelijkend.has(persoonId) ? zonderBsn(over) : over,
        })),
      teksten: teksten.map(({ id, tekst, betrokkenen }) => ({
        id,
        tekst,
        betrokkenen: (betrokkenen ?? sessie.betrokkenen).map((persoonId) => sessie.persoon(persoonId)),
      })),
    });
    this.#teksten = new Map(refs.map((ref) => [ref.id, ref]));
    sessie.invulling = { teksten: this.#teksten, personen: this.#personen };
    return true;
  }

  /** The command was definitely rejected. */
  async verwerp(): Promise<void> {
    const { commandId } = this.verzoek.gegevens;
    if (this.#gelegd) await this.vault.reject(commandId);
    else if (this.#gevraagd) await this.vault.release(commandId);
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
