import { relative, sep } from 'node:path';
import Sequencer from '@jest/test-sequencer';

/** What stands here starts whole systems and takes minutes: begun last, one such suite would run on alone. */
const LANG = ['bewijs', 'portaal', 'eenplan'].map((map) => ['test', map, ''].join(sep));

// Its types say what CommonJS gets of it.
const Basis = /** @type {typeof Sequencer.default} */ (/** @type {unknown} */ (Sequencer));

/** On a clean checkout Jest knows no durations and goes by the size of a file; here the long suites go first. */
export default class Volgorde extends Basis {
  /** @param {import('@jest/test-result').Test[]} tests */
  async sort(tests) {
    const lang = (/** @type {import('@jest/test-result').Test} */ { path, context }) =>
      LANG.some((map) => relative(context.config.rootDir, path).startsWith(map));
    return [...(await super.sort(tests))].sort((een, ander) => Number(lang(ander)) - Number(lang(een)));
  }
}
