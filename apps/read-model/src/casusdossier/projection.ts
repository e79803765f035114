import { projectie } from '../gedeeld/projectie.js';
import * as t from './casusdossier.tabellen.js';
import { bescherming } from './bescherming.js';
import { bijlagen } from './bijlagen.js';
import { bijlage } from './bijlagen.tabel.js';
import { gezin, regie } from './gezin-en-regie.js';
import { levensloop } from './levensloop.js';
import { plan } from './plan.js';
import * as p from './plan.tabellen.js';
import { wissel } from './wissel.js';

const tables = [
  t.dossier,
  t.gezinslid,
  t.openGezinslid,
  t.betrokkene,
  t.gevoegd,
  t.organisatie,
  t.regie,
  t.aanbod,
  p.vraag,
  p.prioKeuze,
  p.doel,
  p.afspraak,
  p.planVersie,
  p.wijziging,
  p.planAntwoord,
  p.contactmoment,
  bijlage,
];

/** Everything of one casus: gezin, plan, regie, organisations, contactmomenten. Knows every event of a casus. */
export const casusdossier = projectie({
  name: 'casusdossier',
  dir: import.meta.dirname,
  tables,
  every: { casus: { ...levensloop, ...gezin, ...regie, ...plan, ...bijlagen, ...bescherming, ...wissel(tables) } },
});
