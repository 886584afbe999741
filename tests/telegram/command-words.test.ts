import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startTrial, type Trial } from '../support/trial.ts';

describe('the words of a command, typed without its stroke', () => {
  let trial: Trial;
  beforeAll(async () => {
    trial = await startTrial();
    await trial.openRound();
  });
  afterAll(() => trial.stop());

  test.each([
    ['bao cao', /14 câu/],
    ['Nộp', /14 câu/],
    ['nộp báo cáo', /14 câu/],
    ['dang ky', /đã đăng ký|đăng ký/i],
    ['tro giup', /Các việc có thể làm/],
    ['Trợ giúp', /Các việc có thể làm/],
    ['tình hình', /Báo cáo năm 2018/],
    ['vuong mac', /vướng mắc/],
    ['hồ sơ', /Hồ sơ của đồng chí/],
    ['duyệt', /dành cho|chỉ/],
  ])('%s', async (typed, answer) => {
    const said = await trial.contact.says(typed, answer);
    expect(said.text).not.toMatch(/không thuộc phạm vi/);
  });
});
