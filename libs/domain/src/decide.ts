/** Door for the write side: the deciders, and every refusal with its text. */
export { aanmelding } from './aanmelding/aanmelding.js';
export { AANMELDING_WEIGERINGEN } from './aanmelding/aanmelding.refusals.js';
export { casus } from './casus/casus.js';
export { inhoudVan } from './casus/inhoud.js';
export { CASUS_WEIGERINGEN, type CasusWeigering } from './casus/refusals.js';
export { organisatie } from './organisatie/organisatie.js';
export { ORGANISATIE_WEIGERINGEN } from './organisatie/organisatie.refusals.js';
