import { Writable } from 'node:stream';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startTrial, type Trial } from '../support/trial.ts';

describe('an answer with buttons', () => {
  let trial: Trial;
  const logged: string[] = [];
  beforeAll(async () => {
    const log = new Writable({
      write: (line: Buffer, _encoding, done) => {
        logged.push(line.toString());
        done();
      },
    });
    trial = await startTrial({}, null, log);
  });
  afterAll(() => trial.stop());

  test('comes once, and its buttons are kept with the plan of which it speaks', async () => {
    const { coordinator } = trial;
    await coordinator.says('/tonghop 2018', /Tổng hợp năm 2018/);
    await coordinator.presses('Chỉ tiêu', /Chỉ tiêu/);
    await coordinator.says('/huy', /./);
    const shown = trial.chat.messages(coordinator.id).filter(({ text }) => text.startsWith('Tổng hợp năm 2018'));
    expect(shown).toHaveLength(2);
    expect(logged.filter((line) => line.includes('update failed'))).toEqual([]);
    const { database } = trial.application.store;
    const plan = await database.plan.findFirstOrThrow();
    const kept = await database.shownButtons.findMany();
    expect(kept.map(({ planId }) => planId)).toEqual(kept.map(() => plan.id));
  });
});
