import { Injectable } from '@nestjs/common';
import type { Kijk } from '../beslissen/kijker.js';
import { zichtbaar } from '../beslissen/zichtbaar.js';
import { bouwDossier } from '../casusdossier/casusdossier.opbouw.js';
import { leesDossier, organisatiesIn } from '../casusdossier/casusdossier.query.js';
import { tekstenIn } from '../casusdossier/teksten.js';
import { Leesgereedschap } from '../gedeeld/leesgereedschap.js';
import type { Lezer } from '../gedeeld/lezer.js';
import type { Onthulling } from '../gedeeld/onthulling.js';
import { leesCasussen } from '../inzage/inzage.query.js';
import { leesPlekken } from './plekken.query.js';
import type { TekstVanVerzoek } from './verzoekteksten.dto.js';

/** Single texts out of dossiers, each as this reader reads that dossier, and nothing else of it. */
@Injectable()
export class Dossierteksten {
  constructor(private readonly bronnen: Leesgereedschap) {}

  /**
   * Those of these texts of which the reader may see the place, in casussen in which the person was named; without their words
   * where she may not read them. Where one stands twice: the first place at which it may be read.
   */
  async lees(
    lezer: Lezer,
    kijk: Kijk,
    nummers: readonly string[],
    tekstIds: readonly string[],
  ): Promise<ReadonlyMap<string, TekstVanVerzoek>> {
    const als = this.bronnen.als(lezer);
    const casussen = await zichtbaar(kijk, await leesCasussen(als, lezer, nummers));
    const plekken = await leesPlekken(als, [...new Set(casussen.map(({ rij }) => rij.casus_id))], tekstIds);
    const onthulling = this.bronnen.onthulling(lezer, 'dossierteksten').alleenTeksten(new Set(tekstIds));
    const gevonden: TekstVanVerzoek[] = [];
    for (const casusId of new Set(plekken.map(({ casus_id }) => casus_id)))
      gevonden.push(...(await this.#inCasus(lezer, kijk, casusId, onthulling)));
    await onthulling.open();
    const plek = (id: string) =>
      gevonden.find(({ tekst }) => tekst.tekstId === id && tekst.tekst !== undefined) ??
      gevonden.find(({ tekst }) => tekst.tekstId === id);
    return new Map(tekstIds.flatMap((id) => [plek(id)].flatMap((een) => (een ? [[id, een] as const] : []))));
  }

  /** The dossier as this reader reads it: so nobody reads more of it here than there. */
  async #inCasus(lezer: Lezer, kijk: Kijk, casusId: string, onthulling: Onthulling): Promise<TekstVanVerzoek[]> {
    const rijen = await leesDossier(this.bronnen.als(lezer), lezer, casusId);
    if (!rijen) return [];
    const [blik] = await kijk.bekijk([{ casus_id: casusId, toegang: rijen.toegang }], organisatiesIn(rijen));
    if (!blik?.ziet) return [];
    const dossier = bouwDossier(rijen, blik, onthulling, lezer);
    return [...tekstenIn(dossier)].map((een) => ({ ...een, casusId, kenmerk: dossier.kenmerk }));
  }
}
