import { Vault } from '@eenplan/vault';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { type Kijk, Kijker } from '../beslissen/kijker.js';
import { Organisatieregister } from '../beslissen/organisatieregister.js';
import { type Lezend, Muur } from '../muur/muur.js';
import type { Doel } from './doelen.js';
import { EigenWijziging } from './eigen-wijziging.js';
import type { Lezer } from './lezer.js';
import { Onthulling } from './onthulling.js';

/** What every question needs: the database, its own writes, who may see what, and names and texts. */
@Injectable()
export class Leesgereedschap {
  constructor(
    readonly db: DataSource,
    readonly eigen: EigenWijziging,
    private readonly muur: Muur,
    private readonly vault: Vault,
    private readonly kijker: Kijker,
    private readonly register: Organisatieregister,
  ) {}

  /** The tables of the read models, as far as this reader may know of what is in them. */
  als(lezer: Lezer): Lezend {
    return this.muur.voor(lezer);
  }

  kijk(lezer: Lezer): Promise<Kijk> {
    return this.kijker.voor(lezer);
  }

  /** @param purpose what names and texts are shown for; who is concerned reads it in words */
  onthulling(lezer: Lezer, purpose: Doel): Onthulling {
    return new Onthulling(this.db, this.vault, this.register, lezer, purpose);
  }
}
