import type { GeverSoort } from '@eenplan/domain/types';
import type { Vlag } from '@eenplan/identity';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';

/** What of an organisation decisions ask, and its name, which is no personal data. */
export interface OrganisatieKenmerken {
  readonly naam: string;
  readonly soort: 'gemeente' | 'partner';
  readonly gemeenten: readonly string[];
  readonly vlaggen: readonly Vlag[];
}
export type Organisaties = ReadonlyMap<string, OrganisatieKenmerken>;

interface Rij extends OrganisatieKenmerken {
  readonly id: string;
}

/** *Dat* it takes part is itself sensitive; of one that is not known that is assumed. */
export const isGevoelig = (organisaties: Organisaties, id: string): boolean =>
  organisaties.get(id)?.vlaggen.includes('dat-gevoelig') ?? true;

export function geverSoort(organisatie: OrganisatieKenmerken): GeverSoort {
  if (organisatie.vlaggen.includes('dat-gevoelig')) return 'gevoelige-partner';
  return organisatie.soort;
}

/** The organisations of the convenant, in memory: no event changes one after its registration, so only a new one is read. */
@Injectable()
export class Organisatieregister {
  #bekend: Organisaties = new Map();

  constructor(private readonly db: DataSource) {}

  /** All that are known, those with these ids certainly among them if they exist. The same object while nothing was added. */
  async met(ids: Iterable<string>): Promise<Organisaties> {
    for (const id of ids)
      if (!this.#bekend.has(id)) {
        await this.#lees();
        break;
      }
    return this.#bekend;
  }

  async #lees(): Promise<void> {
    const rijen = await this.db.query<Rij[]>(
      `select stream_id as id, naam, soort, gemeenten,
         array_remove(array[case when mag_bsn then 'mag-bsn' end, case when veiligheidsketen then 'veiligheidsketen' end,
           case when crisisdienst then 'crisisdienst' end, case when dat_gevoelig then 'dat-gevoelig' end], null) as vlaggen
       from leesmodellen.organisatie`,
    );
    if (rijen.length === this.#bekend.size && rijen.every(({ id }) => this.#bekend.has(id))) return;
    this.#bekend = new Map(rijen.map(({ id, ...rest }) => [id, rest]));
  }
}
