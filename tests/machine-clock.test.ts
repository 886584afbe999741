import { afterEach, expect, test, vi } from 'vitest';
import { REAL_CLOCK } from '../src/process/machine-clock.ts';

afterEach(() => vi.useRealTimers());

test('where the clock of the machine is set back, neither durations nor instants are', () => {
  const duration = REAL_CLOCK.now();
  const instant = REAL_CLOCK.instant().getTime();
  expect(Math.abs(instant - Date.now())).toBeLessThan(5000);
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() - 120_000 });
  expect(Date.now()).toBeLessThan(instant - 60_000);
  expect(REAL_CLOCK.now()).toBeGreaterThanOrEqual(duration);
  expect(REAL_CLOCK.instant().getTime()).toBeGreaterThanOrEqual(instant);
});
