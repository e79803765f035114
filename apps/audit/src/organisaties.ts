import type { LogLezer } from './kopie/log-lezer.js';

/** What a sensitive organisation is called to whoever may not know that it is there. */
export const ANDERE_ORGANISATIE = 'Een andere organisatie';

/** An organisation as an answer shows it: of one that is masked no id. */
export interface GetoondeOrganisatie {
  organisatieId?: string;
  organisatie?: string;
}

/**
 * Organisations as an auditor may know of them (docs/toegang.md). Of one of which it is sensitive that it is there, or that is not
 * known here, an answer holds no id, no leefgebieden and nobody who works there: from any of these its name could be found.
 */
export class Organisaties {
  /** @param namen of those that are not sensitive */
  constructor(private readonly namen: ReadonlyMap<string, string>) {}

  static async van(lezer: LogLezer, ids: readonly (string | undefined)[]): Promise<Organisaties> {
    const gegeven = [...new Set(ids.filter((id) => id !== undefined))];
    return new Organisaties(gegeven.length === 0 ? new Map() : await lezer.organisatieNamen(gegeven));
  }

  geheim(organisatieId: string): boolean {
    return !this.namen.has(organisatieId);
  }

  naam(organisatieId: string): string {
    return this.namen.get(organisatieId) ?? ANDERE_ORGANISATIE;
  }

  toon(organisatieId: string | undefined): GetoondeOrganisatie {
    if (organisatieId === undefined) return {};
    const organisatie = this.naam(organisatieId);
    return this.geheim(organisatieId) ? { organisatie } : { organisatieId, organisatie };
  }

  /** The id of who works there, or of what only that one would have; nothing where the organisation is masked. */
  zichtbaar<T extends object>(organisatieId: string | undefined, wat: T): T | Partial<T> {
    return organisatieId !== undefined && this.geheim(organisatieId) ? {} : wat;
  }
}
