import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createProbes } from '../../src/http/probes.ts';
import { createMeasurements, type Measurements } from '../../src/process/measurements.ts';
import type { Store } from '../../src/store/open-store.ts';
import { lendStore, type LentStore } from '../support/lent-store.ts';

describe('/healthz', () => {
  let lent: LentStore;
  let store: Store;
  beforeAll(async () => {
    lent = await lendStore();
    store = lent.store;
  });
  afterAll(async () => {
    await lent.giveBack();
  });

  const ask = async (silence: ReturnType<Measurements['silence']>, leads: boolean): Promise<[number, unknown]> => {
    const measurements = { ...createMeasurements(), silence: () => silence };
    const { health } = createProbes({ store, measurements, now: () => new Date(), leads: () => leads });
    const { status, body = '' } = await health();
    return [status, JSON.parse(body)];
  };

  test.each([
    ['just started', { intake: 1, delivery: null, schedule: null }, true, 200, []],
    ['alive', { intake: 1, delivery: 100, schedule: 100 }, true, 200, []],
    ['the schedule stands still', { intake: 1, delivery: 1, schedule: 181 }, true, 503, ['schedule']],
    ['the delivery stands still', { intake: 1, delivery: 181, schedule: 1 }, true, 503, ['delivery']],
    ['nothing is taken in', { intake: 121, delivery: 1, schedule: 1 }, true, 503, ['intake']],
    ['standing by, where neither runs', { intake: 999, delivery: 999, schedule: 999 }, false, 200, []],
  ])('%s', async (_when, silence, leads, status, faults) => {
    expect(await ask(silence, leads)).toEqual([
      status,
      { ok: status === 200, role: leads ? 'leader' : 'standby', faults },
    ]);
  });

  test('where updates are sent to the bot, only one that could not be stored makes its intake silent', () => {
    const measurements = createMeasurements();
    measurements.leadBegan();
    measurements.intakeIsSent();
    expect(measurements.silence().intake).toBeNull();
    measurements.intakeFailed();
    expect(measurements.silence().intake).not.toBeNull();
    measurements.intakeWorked();
    expect(measurements.silence().intake).toBeNull();
  });

  test('what never showed a sign of life is silent since this process began to lead', () => {
    const measurements = createMeasurements();
    expect(measurements.silence()).toEqual({ intake: null, delivery: null, schedule: null });
    measurements.leadBegan();
    const { delivery, schedule } = measurements.silence();
    expect([delivery, schedule].every((seconds) => seconds !== null && seconds >= 0)).toBe(true);
  });
});
