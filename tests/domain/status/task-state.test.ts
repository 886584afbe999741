import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  TASK_YEAR_STATES,
  taskYearState,
  type Progress,
  type TaskYearState,
} from '../../../src/domain/status/task-state.ts';

const told = (status: Progress['status'], quantity: number | null = null): Progress => ({ status, quantity });

/** Planned this year, its quantity, what was said, the year asked for, this year, and how it stands. */
const CASES: [boolean, number | null, Progress | null, number, number, TaskYearState][] = [
  [false, null, null, 2017, 2018, 'not-planned'],
  [true, 3, null, 2019, 2018, 'upcoming'],
  [true, 3, null, 2018, 2018, 'unreported'],
  [true, 3, null, 2017, 2018, 'unreported'],
  [true, 3, told('not_started'), 2018, 2018, 'not-started'],
  [true, 3, told('not_started'), 2017, 2018, 'late'],
  [true, 3, told('doing', 2), 2018, 2018, 'running'],
  [true, 3, told('doing', 2), 2017, 2018, 'late'],
  [true, 3, told('doing', 3), 2018, 2018, 'done'],
  [true, 3, told('doing', 4), 2017, 2018, 'done'],
  [true, 3, told('done', 3), 2018, 2018, 'done'],
  [true, 3, told('done', 2), 2018, 2018, 'short'],
  [true, 3, told('done'), 2018, 2018, 'done'],
  [true, null, told('done', 0), 2018, 2018, 'done'],
  [true, 3, told('not_this_year'), 2018, 2018, 'nothing'],
  [true, 3, told(null, 2), 2018, 2018, 'running'],
  [true, 3, told(null, 2), 2017, 2018, 'late'],
  [true, 3, told(null, 0), 2018, 2018, 'unreported'],
  [true, 3, told('doing'), 2019, 2018, 'running'],
  [false, null, told('done'), 2017, 2018, 'done'],
];

describe('how a task stands in a year', () => {
  test.each(CASES)(
    'planned %s, quantity %s, told %o, year %s seen in %s: %s',
    (planned, quantity, progress, year, now, state) => {
      expect(taskYearState({ planned, plannedQuantity: quantity, progress, openObstacles: 0 }, year, now)).toBe(state);
    },
  );

  test.each([
    [null, 2018, 'held-up'],
    [told('not_started'), 2018, 'held-up'],
    [told('doing', 1), 2018, 'held-up'],
    [told('done', 2), 2018, 'held-up'],
    [told('doing', 3), 2018, 'done'],
    [told('not_this_year'), 2018, 'nothing'],
    [told('doing', 1), 2017, 'late'],
    [null, 2019, 'upcoming'],
  ] as [Progress | null, number, TaskYearState][])(
    'with an open obstacle, told %o for %s it is %s',
    (progress, year, state) => {
      const facts = { planned: true, plannedQuantity: 3, progress, openObstacles: 1 };
      expect(taskYearState(facts, year, 2018)).toBe(state);
    },
  );

  test('nothing is called done without approved figures, and nothing late before its year is over', () => {
    const status = fc.constantFrom('done', 'doing', 'not_started', 'not_this_year', null);
    const progress = fc.option(fc.record({ status, quantity: fc.option(fc.nat(20)) }));
    fc.assert(
      fc.property(
        fc.boolean(),
        fc.option(fc.nat(20)),
        progress,
        fc.integer({ min: -2, max: 2 }),
        fc.nat(2),
        (planned, quantity, said, ahead, openObstacles) => {
          const facts = { planned, plannedQuantity: quantity, progress: said, openObstacles };
          const state = taskYearState(facts, 2018 + ahead, 2018);
          if (ahead !== 0 || openObstacles === 0) expect(state).not.toBe('held-up');
          expect(TASK_YEAR_STATES).toContain(state);
          if (said === null) expect(state).not.toBe('done');
          if (ahead >= 0) expect(state).not.toBe('late');
        },
      ),
    );
  });

  test('more done never makes a task less done', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 20 }), fc.nat(20), fc.nat(20), (planned, done, more) => {
        const at = (quantity: number): string =>
          taskYearState(
            { planned: true, plannedQuantity: planned, progress: told('doing', quantity), openObstacles: 1 },
            2018,
            2018,
          );
        if (at(done) === 'done') expect(at(done + more)).toBe('done');
      }),
    );
  });
});
