import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { startTrial, type Trial } from '../support/trial.ts';

describe('a button of an earlier doubt', () => {
  let trial: Trial;
  beforeAll(async () => {
    trial = await startTrial();
    await trial.openRound();
    await trial.contact.says('/baocao', /14 câu/);
    await trial.contact.presses('Bắt đầu', /Câu 1\/14/);
    await trial.keep();
  });
  beforeEach(() => trial.goBack());
  afterAll(() => trial.stop());

  test('stores nothing where another figure is doubted by now, and the newer one is kept', async () => {
    const { contact } = trial;
    await contact.says('1l2', /Câu 1\/14/);
    expect(contact.labels()).toContain('112 cơ sở');
    await contact.says('O5', /Câu 1\/14/);
    expect(contact.labels()).toContain('5 cơ sở');
    await contact.presses('112 cơ sở', /./);
    const report = await trial.application.store.database.answer.findMany();
    expect(report).toEqual([]);
    await contact.presses('5 cơ sở', /Đã ghi câu 1: 5 cơ sở/);
  });
});
