/** Door for readers: states, and how events change them. */
export * from './aanmelding/aanmelding.state.js';
export * from './organisatie/organisatie.state.js';
