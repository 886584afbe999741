import { expect, test } from 'vitest';
import { isInState } from '../../../src/domain/status/task-state.ts';

test('of a year that does not give a task, the task is not one that is not done', () => {
  const states = [
    'unreported',
    'partly-reported',
    'not-started',
    'running',
    'held-up',
    'late',
    'short',
    'upcoming',
  ] as const;
  expect(states.filter((state) => isInState(state, 'not-done'))).toEqual(states);
  for (const state of ['done', 'nothing', 'not-planned'] as const) expect(isInState(state, 'not-done')).toBe(false);
});
