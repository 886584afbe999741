import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { putDistricts } from '../support/prepared-consolidation.ts';
import { startTrial, type Trial } from '../support/trial.ts';

describe('a locked round, after the one of the next year was opened', () => {
  let trial: Trial;
  beforeAll(async () => {
    trial = await startTrial();
    await trial.openRound();
    await trial.application.store.database.round.updateMany({ data: { state: 'closed' } });
    await trial.keep();
  });
  beforeEach(() => trial.goBack());
  afterAll(() => trial.stop());

  const WAY = 'Kỳ năm 2018 (đã khóa)';
  const openNext = async (): Promise<void> => {
    await putDistricts(trial, [{ unit: 'VINH', total: 300, informed: 240, year: 2019 }]);
    const { database } = trial.application.store;
    await database.round.updateMany({ where: { year: 2019 }, data: { title: 'Báo cáo năm 2019' } });
  };

  test.each(['/tinhhinh', 'tình hình nộp báo cáo thế nào'])(
    'is a button away where “%s” tells of the new one',
    async (said) => {
      const { coordinator } = trial;
      await coordinator.says(said, /^Báo cáo năm 2018, đến/);
      expect(coordinator.labels()).not.toContain(WAY);
      await openNext();
      await coordinator.says(said, /^Báo cáo năm 2019, đến/);
      await coordinator.presses(WAY, /^Báo cáo năm 2018, đến/);
      expect(coordinator.labels()).not.toContain(WAY);
    },
  );

  test('is so for a contact too', async () => {
    await openNext();
    await trial.contact.says('/tinhhinh', /^Báo cáo năm 2019, đến/);
    await trial.contact.presses(WAY, /^Báo cáo năm 2018, đến/);
  });
});
