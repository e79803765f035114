/** Door for everyone: the words of the domain, events and commands as types, and the lists that go with them. */
export * from './waarden.js';
export type * from './aanmelding/aanmelding.events.js';
export type * from './aanmelding/aanmelding.commands.js';
export * from './casus/casus.events.js';
export * from './casus/bescherming.events.js';
export type * from './casus/casus.commands.js';
export type * from './casus/bescherming.commands.js';
export type * from './organisatie/organisatie.events.js';
export type * from './organisatie/organisatie.commands.js';
export * from './persoon/persoon.events.js';
export type * from './persoon/persoon.commands.js';
export * from './werkwijze/grondslagentabel.js';
export * from './werkwijze/vergelijking.js';
