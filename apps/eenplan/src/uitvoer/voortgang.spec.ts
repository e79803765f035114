import { PassThrough } from 'node:stream';
import { afterEach, beforeEach, expect, it, jest } from '@jest/globals';
import { voortgang } from './voortgang.js';

beforeEach(() => {
  jest.useFakeTimers({ now: 0 });
});
afterEach(() => {
  jest.useRealTimers();
});

function bij(isTTY: boolean) {
  const uit = Object.assign(new PassThrough({ encoding: 'utf8' }), { isTTY, columns: 120 });
  return { voortgang: voortgang('demo laden', uit), gezegd: () => String(uit.read() ?? '') };
}

it('shows on a terminal a bar that grows, how far it is, and how long it takes still', () => {
  const { voortgang, gezegd } = bij(true);
  voortgang.naar(0, 200);
  expect(gezegd()).toContain('demo laden [░░░');
  // Ten each second: it looks at what went before.
  for (let gedaan = 10; gedaan <= 100; gedaan += 10) {
    jest.advanceTimersByTime(1000);
    voortgang.naar(gedaan, 200);
  }
  jest.advanceTimersByTime(1000);
  const helft = gezegd();
  const laatste = helft.slice(helft.lastIndexOf('demo laden'));
  expect(laatste).toMatch(/^demo laden \[█{15}░{15}\] 50% \| 100\/200 \| nog (10|11)s/);
  voortgang.naar(200, 200);
  voortgang.klaar();
  expect(gezegd()).toMatch(/\[█{30}\] 100% \| 200\/200/);
});

it('says elsewhere a line at every tenth, with the seconds that are left, and no more', () => {
  const { voortgang, gezegd } = bij(false);
  voortgang.naar(0, 200);
  for (let gedaan = 1; gedaan <= 200; gedaan += 1) {
    jest.advanceTimersByTime(100);
    voortgang.naar(gedaan, 200);
  }
  voortgang.klaar();
  const regels = gezegd().trimEnd().split('\n');
  expect(regels).toHaveLength(11);
  expect([regels[0], regels[5], regels[10]]).toEqual([
    'demo laden: 0/200',
    'demo laden: 100/200, nog 10 s',
    'demo laden: 200/200, nog 0 s',
  ]);
});

it('ends without a bar when nothing was begun, and has nothing to divide by where there is nothing to do', () => {
  const terminal = bij(true);
  terminal.voortgang.klaar();
  expect(terminal.gezegd()).not.toContain('demo laden');
  const regels = bij(false);
  regels.voortgang.naar(0, 0);
  expect(regels.gezegd()).toBe('demo laden: 0/0\n');
});
