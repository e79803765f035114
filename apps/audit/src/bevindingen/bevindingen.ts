import { Injectable } from '@nestjs/common';
import type { Actor } from '@eenplan/edge';
import { STORED_COLUMNS, type StoredRow, toStored } from '@eenplan/event-log';
import { DataSource } from 'typeorm';
import { CASUS_KOLOMMEN, CASUS_SQL, type CasusRij } from '../casussen.js';
import { Geschiedenis } from '../geschiedenis/geschiedenis.js';
import { Toegang } from '../toegang.js';
import type { Bevinding } from './bevindingen.dto.js';
import { type Selectie, selectieSql } from './selecties.js';

export interface Zoekt {
  readonly selectie: Selectie;
  /** Recorded from, and before. */
  readonly vanaf?: string | undefined;
  readonly tot?: string | undefined;
}

type Rij = StoredRow & CasusRij;

const WAAR = (selectie: Selectie): string => `${selectieSql(selectie)}
  and o.data ->> 'gemeente' = any ($1) and nu.status <> 'in-beoordeling'
  and ($2::bigint is null or e.position < $2)
  and ($3::timestamptz is null or e.recorded_at >= $3) and ($4::timestamptz is null or e.recorded_at < $4)`;

/** What stands out in the casussen of an auditor's gemeenten. */
@Injectable()
export class Bevindingen {
  constructor(
    private readonly db: DataSource,
    private readonly geschiedenis: Geschiedenis,
    private readonly toegang: Toegang,
  ) {}

  /** The last first, before a position. */
  zoek({ gemeenten }: Actor, { selectie, vanaf, tot }: Zoekt, limiet: number, voor?: number): Promise<Rij[]> {
    return this.db.query<Rij[]>(
      `select ${STORED_COLUMNS}, ${CASUS_KOLOMMEN} from audit.event e ${CASUS_SQL}
       where ${WAAR(selectie)} order by e.position desc limit $5`,
      [gemeenten, voor, vanaf, tot, limiet],
    );
  }

  /** Where the same list begins, how long it is and in which casussen, at most so many rows. */
  async omvang(
    { gemeenten }: Actor,
    { selectie, vanaf, tot }: Zoekt,
    hoogstens: number,
  ): Promise<{ readonly vanPositie: number; readonly regels: number; readonly casusIds: readonly string[] }> {
    const [rij] = await this.db.query<{ van: string | null; regels: number; casussen: string[] | null }[]>(
      `select max(position) as van, count(*)::int as regels, array_agg(distinct casus) as casussen from (
         select e.position, o.stream_id as casus from audit.event e ${CASUS_SQL} where ${WAAR(selectie)}
         order by e.position desc limit $5) lijst`,
      [gemeenten, undefined, vanaf, tot, hoogstens],
    );
    return { vanPositie: Number(rij!.van ?? 0), regels: rij!.regels, casusIds: rij!.casussen ?? [] };
  }

  /** As they are shown; where the policies refuse a casus, its rows are left out. */
  async regels(actor: Actor, rijen: readonly Rij[]): Promise<Bevinding[]> {
    const gezien = rijen.filter(this.toegang.magGeschiedenis(actor));
    const regels = await this.geschiedenis.regels(gezien.map(toStored));
    return regels.map(({ stroom: _stroom, grondslag: _grondslag, blad: _blad, ...regel }, i) => {
      const { casusId, kenmerk, gemeente } = gezien[i]!;
      return { casusId, kenmerk, gemeente, ...regel };
    });
  }
}
