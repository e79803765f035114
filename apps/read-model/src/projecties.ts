import type { Projection } from '@eenplan/event-log';
import { aanmeldingen } from './aanmeldingen/projection.js';
import { caseload } from './caseload/projection.js';
import { casusdossier } from './casusdossier/projection.js';
import { casusoverzicht } from './casusoverzicht/projection.js';
import { mijnAfspraken } from './mijn-afspraken/projection.js';
import { organisaties } from './organisaties/projection.js';
import { toegang } from './toegang/projection.js';
import { veiligheid } from './veiligheid/projection.js';
import { verzoeken } from './verzoeken/projection.js';
import { werkbord } from './werkbord/projection.js';
import { wieDoetWat } from './wie-doet-wat/projection.js';

/** Every read model there is. A new one: a folder, a line here, a migration. */
export const projecties: readonly Projection[] = [
  organisaties,
  toegang,
  aanmeldingen,
  casusdossier,
  casusoverzicht,
  werkbord,
  caseload,
  wieDoetWat,
  mijnAfspraken,
  verzoeken,
  veiligheid,
];
