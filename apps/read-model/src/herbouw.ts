/** All that a rebuild folds by, as a module that its threads can load: see `RebuildOptions.threads`. */
export { projecties as projections } from './projecties.js';
export { upcast } from './upcast.js';
