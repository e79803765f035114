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

  /** The last first, before a position; of these casussen only, where they are given. */
  zoek(
    { gemeenten }: Actor,
    { selectie, vanaf, tot }: Zoekt,
    limiet: number,
    voor?: number,
    casusIds?: readonly string[],
  ): Promise<Rij[]> {
    return this.db.query<Rij[]>(
      `select ${STORED_COLUMNS}, ${CASUS_KOLOMMEN} from audit.event e ${CASUS_SQL}
       where ${WAAR(selectie)} ${casusIds ? 'and e.stream_id = any ($6::uuid[])' : ''}
       order by e.position desc limit $5`,
      [gemeenten, voor, vanaf, tot, limiet, ...(casusIds ? [casusIds] : [])],
    );
  }

  /** Where the same list begins, how long it is and in which casussen it shows something, at most so many rows. */
  async omvang(
    actor: Actor,
    { selectie, vanaf, tot }: Zoekt,
    hoogstens: number,
  ): Promise<{ readonly vanPositie: number; readonly regels: number; readonly casusIds: readonly string[] }> {
    const rijen = await this.db.query<(CasusRij & { van: string; regels: number })[]>(
      `select "casusId", kenmerk, gemeente, status, max(position) as van, count(*)::int as regels from (
         select e.position, ${CASUS_KOLOMMEN} from audit.event e ${CASUS_SQL} where ${WAAR(selectie)}
         order by e.position desc limit $5) lijst group by 1, 2, 3, 4 order by van desc`,
      [actor.gemeenten, undefined, vanaf, tot, hoogstens],
    );
    const gezien = rijen.filter(this.toegang.magGeschiedenis(actor));
    return {
      vanPositie: Number(rijen[0]?.van ?? 0),
      regels: gezien.reduce((som, { regels }) => som + regels, 0),
      casusIds: gezien.map(({ casusId }) => casusId),
    };
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
