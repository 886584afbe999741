import { afterAll, beforeAll, beforeEach, describe, test } from 'vitest';
import { admitPerson } from '../support/filled-report.ts';
import { startTrial, type Trial } from '../support/trial.ts';

const DUTY = 'đang làm, đã phối hợp với Sở Công Thương';

describe('money that is doubted', () => {
  let trial: Trial;
  let agencyId: number;
  beforeAll(async () => {
    trial = await startTrial();
    await trial.openRound();
    await trial.contact.reads(/Kính gửi/);
    agencyId = (await admitPerson(trial, 'STNMT', 'contact', 'Người Thử Môi Trường')).id;
    await trial.coordinator.says('/kybaocao', /Mở kỳ|kỳ/);
    await trial.coordinator.presses('Báo cáo năm 2018 của sở, ngành, đơn vị', /Hạn nộp/);
    await trial.coordinator.presses('Mở kỳ', /Đã mở kỳ/);
    const { contact } = trial;
    await contact.says('/baocao', /14 câu/);
    await contact.presses('Bắt đầu', /Câu 1\/14/);
    for (const [at, figure] of ['126', '82', '41', '12', '6', '5', '3', '1.200', '1'].entries())
      await contact.says(figure, new RegExp(`Câu ${at + 2}/14`));
    await contact.presses('Đã phân công, chưa có văn bản', /Câu 11\/14/);
    await contact.presses('Đủ cả hai', /Câu 12\/14/);
    await contact.says('4', /Câu 13\/14/);
    await trial.keep();
  });
  beforeEach(() => trial.goBack());
  afterAll(() => trial.stop());

  test('what is not kept of it is said, where another source is typed instead', async () => {
    const { contact } = trial;
    await contact.says('khuyen cong 1500', /lý do/);
    await contact.says(
      'ngan sach tinh 6',
      /Đã ghi câu 13: Ngân sách tỉnh 6 triệu đồng[\s\S]*Chưa ghi: Khuyến công 1\.500/,
    );
  });

  test('an amount typed before its source is that of the source that is chosen then', async () => {
    const { contact } = trial;
    await contact.says('20 trieu', /chọn nguồn kinh phí/);
    await contact.presses('Khuyến công', /Đã ghi câu 13: Khuyến công 20 triệu đồng/);
  });

  test('so it is where the source is typed', async () => {
    const { contact } = trial;
    await contact.says('20 trieu', /chọn nguồn kinh phí/);
    await contact.says('nguon khuyen cong', /Đã ghi câu 13: Khuyến công 20 triệu đồng/);
  });

  test('money comes again after the question before it, where a source was taken out', async () => {
    const { contact } = trial;
    await contact.says('khuyen cong 15, ngan sach tinh 6', /Còn nguồn nào khác/);
    await contact.presses('Bỏ Khuyến công', /Câu 13\/14/);
    await contact.says('quay lại', /Câu 12\/14/);
    await contact.presses('Giữ 4', /Câu 13\/14[\s\S]*Ngân sách tỉnh 6/);
  });

  test.each(['giao 50', 'giao 50 khuyến công'])('“%s” corrects what another was held against', async (typed) => {
    const person = trial.person(agencyId);
    await person.says('/baocao', /15 câu/);
    await person.presses('Bắt đầu', /Câu 1\/15/);
    for (const next of [/Câu 2\/15/, /Câu 3\/15/, /Câu 4\/15/]) await person.says(DUTY, next);
    await person.says('đang làm', /mục 2\/4/);
    await person.says('khuyến công 5', /Khuyến công 5/);
    await person.presses('Đủ rồi, sang tiếp', /mục 3\/4/);
    await person.says('khuyến công 45', /nhiều hơn 5 triệu đồng được giao/);
    await person.says(typed, /Kinh phí giao: [^\n]*50 triệu[\s\S]*Kinh phí giải ngân: [^\n]*45 triệu/);
    await person.presses('Đúng, ghi', /mục 4\/4|Đã ghi/);
  });
});
