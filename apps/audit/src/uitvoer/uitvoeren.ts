import { Injectable } from '@nestjs/common';
import type { CasusEvent } from '@eenplan/domain/types';
import type { Actor } from '@eenplan/edge';
import { type InUitvoer, Inzagelog, type UitvoerLijst } from '@eenplan/vault';
import { DataSource } from 'typeorm';

/** The events by which somebody comes into a casus, or turns out to be another. */
const KOMT_ERIN = [
  'CasusGeopend',
  'AanmeldingGevoegd',
  'GezinslidToegevoegd',
  'GezinslidIngekomen',
  'BetrokkeneToegevoegd',
  'CasusOpgenomen',
  'PersonenHerkend',
] as const satisfies readonly CasusEvent['type'][];

/** Everybody who was ever in one of these casussen, with those casussen; who turned out to be another never was, unless she came after it. */
export async function personenIn(db: DataSource, casusIds: readonly string[]): Promise<InUitvoer[]> {
  return db.query<InUitvoer[]>(
    `with wissel as (
       select data ->> 'persoonId' as was, data ->> 'als' as nu, stream_id, position from audit.event
       where stream_id = any ($1::uuid[]) and type = 'PersoonVervangen'
     ), erin as (
       select m[1] as persoon, e.stream_id, e.position
       from audit.event e cross join regexp_matches(e.data::text, '"(?:persoonId|als)":"([0-9a-f-]{36})"', 'g') m
       where e.stream_id = any ($1::uuid[]) and e.type in (${KOMT_ERIN.map((type) => `'${type}'`).join(', ')})
       union all select nu, stream_id, position from wissel
     )
     select persoon as "persoonId", array_agg(distinct stream_id) as casussen from erin e
     where not exists (select from wissel w where w.was = e.persoon and w.stream_id = e.stream_id and w.position > e.position)
     group by 1`,
    [casusIds],
  );
}

/** A list that goes out as a file leaves its trace before the first line does (docs/adr/0012-toegangslog.md). */
@Injectable()
export class Uitvoeren {
  constructor(
    private readonly db: DataSource,
    private readonly log: Inzagelog,
  ) {}

  /** @throws VaultError `inzage-niet-vastgelegd`: then it does not go out */
  async legVast(actor: Actor, traceparent: string, lijst: UitvoerLijst, casusIds: readonly string[]): Promise<void> {
    await this.legPersonenVast(actor, traceparent, lijst, await personenIn(this.db, casusIds));
  }

  /** The same of a list that is about persons itself. @throws VaultError `inzage-niet-vastgelegd` */
  legPersonenVast(
    actor: Actor,
    traceparent: string,
    lijst: UitvoerLijst,
    personen: readonly InUitvoer[],
  ): Promise<void> {
    return this.log.legUitvoerVast(lijst, personen, actor, traceparent);
  }
}
