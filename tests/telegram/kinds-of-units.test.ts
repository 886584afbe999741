import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { ChatPerson } from '../support/chat-person.ts';
import { admitPerson } from '../support/filled-report.ts';
import { startTrial, type Trial } from '../support/trial.ts';

const STONE = 'Công ty TNHH Đá Thử';

describe('units that are added are of their kind, and owe what their kind owes', () => {
  let trial: Trial;
  beforeAll(async () => {
    trial = await startTrial();
    await trial.coordinator.says('/start', /Kính chào/);
    await trial.keep();
  });
  beforeEach(() => trial.goBack());
  afterAll(() => trial.stop());

  async function addUnit(name: string, kind: RegExp): Promise<string> {
    const { coordinator } = trial;
    await coordinator.says('/donvi', /Gõ \/donvi kèm tên/);
    await coordinator.presses('Thêm đơn vị', /Tên đơn vị mới/);
    await coordinator.says(name, kind);
    await coordinator.presses('Thực hiện', /Đã thực hiện/);
    return (await trial.application.store.database.unit.findFirstOrThrow({ where: { name } })).key;
  }

  async function open(label: string | RegExp): Promise<void> {
    await trial.coordinator.says('/kybaocao', /kỳ báo cáo/i);
    await trial.coordinator.presses(label, /Hạn nộp/);
    await trial.coordinator.presses('Mở kỳ', /Đã mở kỳ/);
  }

  test('a company is no agency: it is told with companies, and a coordinator says so where its name does not', async () => {
    const { coordinator } = trial;
    await addUnit(STONE, /Loại đơn vị: cơ sở sản xuất công nghiệp/);
    await coordinator.says('/donvi', /Gõ \/donvi kèm tên/);
    await coordinator.presses('Thêm đơn vị', /Tên đơn vị mới/);
    await coordinator.says('Gạch Thử', /Loại đơn vị: sở, ngành, đơn vị cấp tỉnh/);
    await coordinator.presses('Là cơ sở sản xuất', /Loại đơn vị: cơ sở sản xuất công nghiệp/);
    await coordinator.presses('Là đơn vị cấp tỉnh', /Loại đơn vị: sở, ngành/);
    await coordinator.presses('Là cơ sở sản xuất', /cơ sở sản xuất công nghiệp/);
    await coordinator.presses('Thực hiện', /Đã thực hiện/);
    const companies = await trial.application.store.database.unit.findMany({
      where: { kind: 'enterprise' },
      orderBy: { id: 'asc' },
    });
    expect(companies.map(({ name }) => name)).toEqual([STONE, 'Gạch Thử']);

    await coordinator.says('/thongbao', /gửi đến ai/);
    await coordinator.presses('Các cơ sở sản xuất công nghiệp', /nội dung/);
    const draft = await trial.application.store.database.broadcast.findFirstOrThrow({ orderBy: { id: 'desc' } });
    expect(draft.audience).toMatchObject({ parts: [{ kind: 'enterprises' }] });
  });

  test('a company is asked for Mẫu C each year, and files it; before that it may file it by itself, not both', async () => {
    const { coordinator } = trial;
    const before = await coordinator.says('/kybaocao', /kỳ báo cáo/i);
    expect(before.text).not.toMatch(/Cơ sở áp dụng/);
    expect(coordinator.labels().join()).not.toMatch(/Cơ sở áp dụng/);
    const company = await admitPerson(trial, await addUnit(STONE, /cơ sở sản xuất/), 'contact', 'Người Của Công Ty');
    await company.says('/baocao', /chưa có báo cáo nào phải nộp/);
    await company.presses('Báo việc phát sinh', /Mỗi việc/);
    expect(company.labels().join()).toMatch(/Cơ sở áp dụng SXSH, năm 2018/);
    expect(company.labels().join()).not.toMatch(/Lớp tập huấn/);

    company.mark();
    await open('Cơ sở áp dụng SXSH, năm 2018');
    await company.reads(/Cơ sở áp dụng SXSH, năm 2018/);
    await company.says('/baocao', /12 câu/);
    await company.presses('Bắt đầu', /Câu 1\/12/);
    await company.says(STONE, /Câu 2\/12/);
    const forms = await trial.application.store.database.round.findMany({ where: { formKey: 'co-so-ap-dung-sxsh' } });
    expect(forms.map(({ occasion }) => occasion)).toEqual(['yearly']);
    await company.says('trách nhiệm của tôi', /IV\.10: Triển khai áp dụng SXSH/);
  });

  test('a unit that is added later joins an open round of its kind when a coordinator says so', async () => {
    const { coordinator } = trial;
    await open('Báo cáo năm 2018 của sở, ngành, đơn vị');
    await coordinator.says('/donvi', /Gõ \/donvi kèm tên/);
    await coordinator.presses('Thêm đơn vị', /Tên đơn vị mới/);
    await coordinator.says('Sở Thử nghiệm', /Loại đơn vị: sở, ngành/);
    await coordinator.presses('Thực hiện', /chưa có trong kỳ: Báo cáo năm 2018 của sở, ngành, đơn vị/);
    const { key } = await trial.application.store.database.unit.findFirstOrThrow({ where: { name: 'Sở Thử nghiệm' } });
    const contact: ChatPerson = await admitPerson(trial, key, 'contact', 'Đầu Mối Mới');
    await contact.says('/baocao', /chưa có báo cáo nào phải nộp/);
    contact.mark();
    await coordinator.says('/donvi Sở Thử nghiệm', /chưa có trong kỳ/);
    await coordinator.presses(
      /^Đưa vào kỳ: Báo cáo năm 2018/,
      /đã có trong kỳ[\s\S]*Đang gửi thông báo đến 01 đầu mối/,
    );
    await contact.reads(/Báo cáo năm 2018 của sở, ngành, đơn vị/);
    await contact.says('/baocao', /câu/);
    await coordinator.says('/donvi Sở Thử nghiệm', /Sở Thử nghiệm/);
    expect(coordinator.labels().join()).not.toMatch(/Đưa vào kỳ/);
    await coordinator.says('trách nhiệm của Sở Thử nghiệm', /IV\.9: Tùy theo chức năng/);
  });

  test.each<['says' | 'presses', string]>([
    ['says', 'đang làm, đã phối hợp với Sở Công Thương'],
    ['presses', 'Không có việc trong năm'],
  ])('an agency with no duty of its own reports on IV.9 in one message or press: it %s "%s"', async (does, words) => {
    const contact = await admitPerson(trial, await addUnit('Sở Thử nghiệm', /sở, ngành/), 'contact', 'Đầu Mối Mới');
    await open('Báo cáo năm 2018 của sở, ngành, đơn vị');
    await contact.says('/baocao', /4 câu/);
    await contact.presses('Bắt đầu', /mục IV\.9/);
    await contact[does](words, /Câu 2\/4/);
  });

  test('a unit joins no round of another kind, and none twice, however often the button is pressed', async () => {
    const { coordinator } = trial;
    await trial.openRound();
    await addUnit(STONE, /cơ sở sản xuất/);
    await coordinator.says(`/donvi ${STONE}`, /Công ty TNHH Đá Thử/);
    expect(coordinator.labels().join()).not.toMatch(/Đưa vào kỳ/);
    await addUnit('UBND huyện Thử', /Loại đơn vị: huyện, thành phố, thị xã/);
    await coordinator.says('/donvi UBND huyện Thử', /chưa có trong kỳ: Báo cáo năm 2018/);
    await coordinator.presses(/^Đưa vào kỳ/, /UBND huyện Thử chưa có đầu mối để báo/);
    await coordinator.presses(/^Đưa vào kỳ/, /Không đưa vào kỳ được/);
    const { database } = trial.application.store;
    expect(await database.obligation.count({ where: { unit: { name: 'UBND huyện Thử' } } })).toBe(1);
  });
});
