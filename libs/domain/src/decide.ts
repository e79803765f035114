/** Door for the write side: the deciders, and every refusal with its text. */
export { aanmelding } from './aanmelding/aanmelding.js';
export { AANMELDING_WEIGERINGEN } from './aanmelding/aanmelding.refusals.js';
export { casus } from './casus/casus.js';
export { buurVan } from './casus/afscherming.js';
export { noodtoegangUren } from './casus/noodtoegang.js';
export { inhoudVan } from './casus/inhoud.js';
export { verhouding } from './casus/verhouding.js';
export { CASUS_WEIGERINGEN, type CasusWeigering } from './casus/refusals.js';
export { organisatie } from './organisatie/organisatie.js';
export { ORGANISATIE_WEIGERINGEN } from './organisatie/organisatie.refusals.js';
export { persoon } from './persoon/persoon.js';
export { PERSOON_WEIGERINGEN } from './persoon/persoon.refusals.js';
export {
  type BewaardeCasus,
  BEWAARTERMIJN,
  bewaarTot,
  type GeslotenCasus,
  persoonBewaarTot,
} from './persoon/bewaartermijn.js';
