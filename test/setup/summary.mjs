/**
 * The last line of a run, alone: `N passed, N failed, N skipped`. Jest prints its own summary after every reporter, so
 * this one is written when the process exits.
 */
import { writeSync } from 'node:fs';

/** @type {string | undefined} */
let line;

/**
 * Sets the line; the last call wins.
 * @param {{ passed: number, failed: number, skipped: number }} counts
 */
export function summarise({ passed, failed, skipped }) {
  if (line === undefined) process.once('exit', () => writeSync(1, `${line}\n`));
  line = `${passed} passed, ${failed} failed, ${skipped} skipped`;
}

/**
 * What counts: tests, and suites that did not even load, each as one failure.
 * @param {Pick<import('@jest/reporters').AggregatedResult, 'numPassedTests' | 'numFailedTests' | 'numRuntimeErrorTestSuites' | 'numPendingTests' | 'numTodoTests'>} results
 */
export function countsOf(results) {
  return {
    passed: results.numPassedTests,
    failed: results.numFailedTests + results.numRuntimeErrorTestSuites,
    skipped: results.numPendingTests + results.numTodoTests,
  };
}

export default class SummaryReporter {
  /**
   * @param {unknown} _contexts
   * @param {import('@jest/reporters').AggregatedResult} results
   */
  onRunComplete(_contexts, results) {
    const counts = countsOf(results);
    // A run that was cut short, or in which the set-up of a worker failed, is no success whatever the counts say.
    if (results.wasInterrupted && counts.failed === 0) counts.failed = 1;
    summarise(counts);
  }
}
