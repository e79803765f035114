import type { Casusdossier } from '../casusdossier/casusdossier.dto.js';
import { bouwDossier } from '../casusdossier/casusdossier.opbouw.js';
import { leesDossier, organisatiesIn } from '../casusdossier/casusdossier.query.js';
import { tekstenIn } from '../casusdossier/teksten.js';
import { bouwGegevensdeling } from '../delen/delen.opbouw.js';
import type { Doel } from '../gedeeld/doelen.js';
import type { Leesgereedschap } from '../gedeeld/leesgereedschap.js';
import type { Tekst } from '../gedeeld/onthulling.dto.js';
import { tijd } from '../gedeeld/sql.js';
import { type EigenCasus, kijkIn, type Paar } from './eigen-casussen.js';
import type { DossierVanPersoon, TekstOverPersoon } from './inzage.dto.js';
import { stukkenVan } from './stukken.js';
import type { Telling } from './telling.js';

/** Of the dossier of a gezin: what others read in their own list of who looked, must not tell what she asked. */
const DOEL: Doel = 'uitdraai';

/**
 * The dossiers of these casussen as she reads them herself, one at a time: no more of it than one is in memory as plain text.
 * @param los gets what she may read and what no dossier shows her, for what holds it there is closed to her
 */
export async function* leesDossiers(
  lees: Leesgereedschap,
  paar: Paar,
  casussen: readonly EigenCasus[],
  telling: Telling,
  los: TekstOverPersoon[],
): AsyncGenerator<readonly [DossierVanPersoon]> {
  const { lezer } = paar.haar;
  for (const casus of casussen) {
    const rijen = await leesDossier(lees.als(lezer), lezer, casus.casusId);
    if (!rijen) continue;
    const { grondslagen, toestemmingen } = rijen.toegang.bescherming;
    const genoemd = [...grondslagen, ...toestemmingen].flatMap(({ gever, ontvanger }) => [gever, ontvanger]);
    const { zij, samen } = await kijkIn(paar, { ...casus, toegang: rijen.toegang }, [
      ...organisatiesIn(rijen),
      ...genoemd,
    ]);
    const onthulling = lees.onthulling((paar.maker ?? paar.haar).lezer, DOEL);
    const dossier = bouwDossier(rijen, samen, onthulling, lezer);
    const delen = bouwGegevensdeling(samen, onthulling, lezer, new Date().toISOString());
    const getoond = new Set([...tekstenIn(dossier)].map(({ tekst }) => tekst.tekstId));
    const hier = stukkenVan(rijen, samen).flatMap(({ plek, op, gegeven, tekstIds }) =>
      samen.leest(gegeven) && samen.leestTekst(gegeven)
        ? tekstIds
            .filter((id) => !getoond.has(id))
            .map((id) => tekstVan(dossier, plek, onthulling.tekst(id, gegeven), tijd(op)))
        : [],
    );
    await onthulling.open();
    los.push(...hier);
    // Where somebody is shielded from her, how much is said is not told.
    if (!casus.afgeschermd) telling.tel(rijen, { dossier, los: hier }, zij);
    yield [{ dossier, ...(delen && { delen }) }];
  }
}

/** What stands in no dossier that she reads: what was found of those, and what is about her alone in casussen that she left. */
export async function* leesTeksten(
  lees: Leesgereedschap,
  paar: Paar,
  casussen: readonly EigenCasus[],
  los: readonly TekstOverPersoon[],
): AsyncGenerator<readonly TekstOverPersoon[]> {
  yield los;
  const { haar, maker } = paar;
  for (const casus of casussen) {
    const rijen = maker
      ? await leesDossier(lees.als(maker.lezer), maker.lezer, casus.casusId)
      : await leesDossier(lees.db, undefined, casus.casusId);
    if (!rijen) continue;
    const { samen } = await kijkIn(paar, { ...casus, toegang: rijen.toegang }, organisatiesIn(rijen));
    const onthulling = lees.onthulling((maker ?? haar).lezer, DOEL);
    const dossier = bouwDossier(rijen, samen, onthulling, haar.lezer);
    await onthulling.open();
    const bestanden = new Set(dossier.bijlagen.map(({ bijlageId }) => bijlageId));
    const teksten = [...tekstenIn(dossier)].filter(({ tekst }) => !bestanden.has(tekst.tekstId));
    yield teksten.map(({ tekst, plek, momentOp }) => tekstVan(dossier, plek, tekst, momentOp));
  }
}

const tekstVan = (
  { kenmerk, geopendOp }: Pick<Casusdossier, 'kenmerk' | 'geopendOp'>,
  plek: string,
  tekst: Tekst,
  vastgelegdOp: string = geopendOp,
): TekstOverPersoon => ({ soort: SOORTEN[plek] ?? 'Tekst in het dossier', kenmerk, vastgelegdOp, tekst });

/** What a text is to whom it is about, by the list of a dossier that holds it. */
const SOORTEN: Readonly<Record<string, string>> = {
  vragen: 'Vraag in uw eigen woorden',
  doelen: 'Doel',
  wijzigingen: 'Doel of afspraak zoals het eerder was',
  afspraken: 'Afspraak',
  antwoorden: 'Uw antwoord op het plan',
  contactmomenten: 'Verslag van een gesprek',
  bijlagen: 'Titel van een bijlage',
  aanmeldingen: 'Uw verhaal bij de aanmelding',
};
