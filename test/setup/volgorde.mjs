import { relative, sep } from 'node:path';
import Sequencer from '@jest/test-sequencer';

/** What takes longest comes first: begun last, one such suite would run on alone. */
const EERST = ['bewijs/kanarie', 'bewijs/vernietiging', 'portaal/wie-ziet-wat', 'eenplan/verdeeld'];
/** What stands here starts whole systems, and takes longer than the rest. */
const DAN = ['bewijs/', 'portaal/', 'eenplan/'];

// Its types say what CommonJS gets of it.
const Basis = /** @type {typeof Sequencer.default} */ (/** @type {unknown} */ (Sequencer));

/** On a clean checkout Jest knows no durations and goes by the size of a file; here the long suites go first. */
export default class Volgorde extends Basis {
  /** @param {import('@jest/test-result').Test[]} tests */
  async sort(tests) {
    const rang = (/** @type {import('@jest/test-result').Test} */ { path, context }) => {
      const naam = relative(context.config.rootDir, path).split(sep).join('/');
      const plaats = EERST.findIndex((een) => naam.startsWith(`test/${een}`));
      if (plaats >= 0) return plaats;
      return EERST.length + (DAN.some((een) => naam.startsWith(`test/${een}`)) ? 0 : 1);
    };
    return [...(await super.sort(tests))].sort((een, ander) => rang(een) - rang(ander));
  }
}
