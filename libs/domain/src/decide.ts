/** Door for the write side: the deciders, and every refusal with its text. */
export { aanmelding } from './aanmelding/aanmelding.js';
export { AANMELDING_WEIGERINGEN } from './aanmelding/aanmelding.refusals.js';
export { organisatie } from './organisatie/organisatie.js';
export { ORGANISATIE_WEIGERINGEN } from './organisatie/organisatie.refusals.js';
