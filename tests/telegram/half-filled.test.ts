import { afterAll, beforeAll, expect, test } from 'vitest';
import { admitPerson } from '../support/filled-report.ts';
import { startTrial, type Trial } from '../support/trial.ts';

let trial: Trial;
let contactId: number;
beforeAll(async () => {
  trial = await startTrial();
  const { coordinator } = trial;
  await coordinator.says('/start', /Kính chào/);
  contactId = (await admitPerson(trial, 'STNMT', 'contact', 'Người Thử Môi Trường')).id;
  await coordinator.says('/kybaocao', /Mở kỳ/);
  await coordinator.presses('Báo cáo năm 2018 của sở, ngành, đơn vị', /Hạn nộp/);
  await coordinator.presses('Mở kỳ', /Đã mở kỳ/);
});
afterAll(() => trial.stop());

test('a duty that is half filled counts as not answered everywhere', async () => {
  const { coordinator } = trial;
  const contact = trial.person(contactId);
  await contact.says('/baocao', /15 câu/);
  await contact.presses('Bắt đầu', /Câu 1\/15/);
  await contact.says('đang làm, đã phối hợp với Sở Công Thương', /Câu 2\/15/);
  await contact.presses('Đang thực hiện', /Câu 2\/15/);
  const draft = await contact.presses('Xem bản nháp', /Chưa nhập câu 2, 3/);
  expect(draft.text).toMatch(/^1\. Mục IV\.4\.a\n/m);
  await contact.says('/baocao', /đã nhập 1\/15 câu/);
  await contact.says('/start', /./);
  await contact.presses('Việc của tôi', /đã nhập 0?1\/15 câu/);
  await contact.says('/tinhhinh', /đã nhập 1\/15 câu, chưa nộp/);
  const all = await coordinator.says('/tinhhinh', /Chưa nộp 11: /);
  expect(all.text).toMatch(/đã nhập 1\/15 câu/);
});
