import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createProbes } from '../../src/http/probes.ts';
import { createMeasurements, type Measurements } from '../../src/measurements.ts';
import { openStore, type Store } from '../../src/store/open-store.ts';
import { makePlace, type Place } from '../support/place.ts';

describe('/healthz', () => {
  let place: Place;
  let store: Store;
  beforeAll(async () => {
    place = await makePlace();
    store = await openStore({ databaseUrl: place.databaseUrl, dataFolder: place.dataFolder });
  });
  afterAll(async () => {
    await store.close();
    await place.remove();
  });

  const ask = async (silence: ReturnType<Measurements['silence']>, leads: boolean): Promise<[number, unknown]> => {
    const measurements = { ...createMeasurements(), silence: () => silence };
    const { health } = createProbes({ store, measurements, now: () => new Date(), leads: () => leads });
    const { status, body = '' } = await health();
    return [status, JSON.parse(body)];
  };

  test.each([
    ['just started', { delivery: null, schedule: null }, true, 200, []],
    ['alive', { delivery: 100, schedule: 100 }, true, 200, []],
    ['the schedule stands still', { delivery: 1, schedule: 181 }, true, 503, ['schedule']],
    ['the delivery stands still', { delivery: 181, schedule: 1 }, true, 503, ['delivery']],
    ['standing by, where neither runs', { delivery: 999, schedule: 999 }, false, 200, []],
  ])('%s', async (_when, silence, leads, status, faults) => {
    expect(await ask(silence, leads)).toEqual([
      status,
      { ok: status === 200, role: leads ? 'leader' : 'standby', faults },
    ]);
  });

  test('what never showed a sign of life is silent since this process began to lead', () => {
    const measurements = createMeasurements();
    expect(measurements.silence()).toEqual({ delivery: null, schedule: null });
    measurements.leadBegan();
    const { delivery, schedule } = measurements.silence();
    expect([delivery, schedule].every((seconds) => seconds !== null && seconds >= 0)).toBe(true);
  });
});
