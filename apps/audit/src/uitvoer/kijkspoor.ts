import { Injectable } from '@nestjs/common';
import type { Actor } from '@eenplan/edge';
import { Inzagelog } from '@eenplan/vault';
import { DataSource } from 'typeorm';
import { personenIn } from './uitvoeren.js';

/** So long (ms) is going on to the next page still the same look. */
const EEN_KEER = 5 * 60_000;
/** Looks that are remembered. */
const HOOGSTENS = 10_000;

/** What audit shows: the `controle-` codes of the access log (docs/adr/0012-toegangslog.md). */
export type Scherm = 'controle-geschiedenis' | 'controle-dossier' | 'controle-regie' | 'controle-bevindingen';

/**
 * Who audits on a screen leaves an entry per person who was ever in the casus, before anything is shown: a history tells of a
 * gezin what happened to it, also without names. Paging on is the same look, so that a long history is one.
 */
@Injectable()
export class Kijkspoor {
  /** Account, screen and casus → until when going on in it is the same look. */
  readonly #kijkt = new Map<string, number>();

  constructor(
    private readonly db: DataSource,
    private readonly log: Inzagelog,
  ) {}

  /**
   * @param verder goes on in what the same account began to look at
   * @throws VaultError `inzage-niet-vastgelegd`: then nothing is shown
   */
  async legVast(
    actor: Actor,
    traceparent: string,
    scherm: Scherm,
    casusIds: readonly string[],
    verder = false,
  ): Promise<void> {
    const nu = Date.now();
    const sleutel = (casusId: string) => `${actor.accountId} ${scherm} ${casusId}`;
    const nieuw = [...new Set(casusIds)].filter((id) => !verder || (this.#kijkt.get(sleutel(id)) ?? 0) < nu);
    if (nieuw.length === 0) return;
    const personen = await personenIn(this.db, nieuw);
    await this.log.legControleVast(scherm.slice('controle-'.length), personen, actor, traceparent);
    if (this.#kijkt.size + nieuw.length > HOOGSTENS) this.#kijkt.clear();
    for (const id of nieuw) this.#kijkt.set(sleutel(id), nu + EEN_KEER);
  }
}
