import { bouwDossier } from '../casusdossier/casusdossier.opbouw.js';
import { leesDossier, organisatiesIn } from '../casusdossier/casusdossier.query.js';
import { tekstenIn } from '../casusdossier/teksten.js';
import { bouwGegevensdeling } from '../delen/delen.opbouw.js';
import type { Leesgereedschap } from '../gedeeld/leesgereedschap.js';
import { type EigenCasus, kijkIn, type Paar } from './eigen-casussen.js';
import type { DossierVanPersoon, TekstOverPersoon } from './inzage.dto.js';
import type { Telling } from './telling.js';

/** Of the dossier of a gezin: what others read in their own list of who looked, must not tell what she asked. */
const DOEL = 'uitdraai';

/** The dossiers of these casussen as she reads them herself, one at a time: no more of it than one is in memory as plain text. */
export async function* leesDossiers(
  lees: Leesgereedschap,
  paar: Paar,
  casussen: readonly EigenCasus[],
  telling: Telling,
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
    await onthulling.open();
    // Where somebody is shielded from her, how much is said is not told.
    if (!casus.afgeschermd) telling.tel(rijen, dossier, zij);
    yield [{ dossier, ...(delen && { delen }) }];
  }
}

/** What is about her alone in casussen that she left. */
export async function* leesVerlaten(
  lees: Leesgereedschap,
  paar: Paar,
  casussen: readonly EigenCasus[],
): AsyncGenerator<readonly TekstOverPersoon[]> {
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
    const { kenmerk, bijlagen } = dossier;
    const bestanden = new Set(bijlagen.map(({ bijlageId }) => bijlageId));
    const teksten = [...tekstenIn(dossier)].filter(({ tekst }) => !bestanden.has(tekst.tekstId));
    yield teksten.map(({ tekst, plek, momentOp }) => ({
      ...{ soort: SOORTEN[plek] ?? 'Tekst in het dossier', kenmerk },
      ...{ vastgelegdOp: momentOp ?? dossier.geopendOp, tekst },
    }));
  }
}

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
