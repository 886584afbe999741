import { afterAll, beforeAll, expect, test } from 'vitest';
import { questionsAskedOf } from '../../src/domain/reporting/filling-context.ts';
import type { Form } from '../../src/domain/reporting/form-schema.ts';
import { admitPerson } from '../support/filled-report.ts';
import { startTrial, type Trial } from '../support/trial.ts';

let trial: Trial;
beforeAll(async () => {
  trial = await startTrial();
});
afterAll(() => trial.stop());

test('an honour is asked for the marks of a name once, and its decision is cited as a document', async () => {
  const { coordinator } = trial;
  const { id } = await admitPerson(trial, 'SCT', 'contact', 'Nguyễn Thị Lan');
  const contact = trial.person(id);
  await coordinator.says('/kybaocao', /Mở kỳ/);
  await coordinator.presses('Báo cáo năm 2018 của sở, ngành, đơn vị', /Hạn nộp/);
  await coordinator.presses('Mở kỳ', /Đã mở kỳ/);
  await contact.reads(/Kính gửi/);
  const { form, year } = await trial.application.store.database.round.findFirstOrThrow({ include: { form: true } });
  const asked = questionsAskedOf(form.definition as unknown as Form, year, 'SCT');
  const place = asked.findIndex(({ key }) => key === 'honours') + 1;
  await contact.says('/baocao', /câu/);
  await contact.presses('Bắt đầu', /Câu 1\//);
  await contact.says(`câu ${place}`, /tôn vinh, khen thưởng/);
  await contact.presses('Thêm trường hợp', /cá nhân, đơn vị nào/);
  await contact.says('cong ty bia sai gon', /Tên chưa có dấu/);
  expect(contact.labels()[0]).toBe('cong ty bia sai gon');
  await contact.says('Công ty Bia Sài Gòn', /thành tích gì/);
  await contact.says('Áp dụng SXSH tiết kiệm nước', /Số, ngày của quyết định/);
  await contact.says('qd 12 ngay 5/3/2018', /Quyết định số 12 ngày 05\/3\/2018/);
});
