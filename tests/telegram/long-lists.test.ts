import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { admitPerson, putReport } from '../support/filled-report.ts';
import { raisedObstacle } from '../support/prepared-tasks.ts';
import { askSurvey } from '../support/survey-trial.ts';
import { startTrial, type Trial } from '../support/trial.ts';

/** The labels of buttons that lead to something of the list, without those that turn its pages. */
const TURNING = ['Trang sau', 'Trang trước'];

describe('a long list of units', () => {
  let trial: Trial;
  beforeAll(async () => {
    trial = await startTrial();
    await trial.openRound();
    await trial.keep();
  });
  beforeEach(() => trial.goBack());
  afterAll(() => trial.stop());

  test('at /donvi is paged, and no page is too long for a phone', async () => {
    const { coordinator } = trial;
    await coordinator.says('/donvi', /chưa có đầu mối: \d+/);
    expect(coordinator.labels()).toContain('Trang sau');
    expect(coordinator.labels().length).toBeLessThanOrEqual(18);
    const first = coordinator.labels();
    await coordinator.presses('Trang sau', /Trang 2\/3/);
    expect(coordinator.labels()).toContain('Trang trước');
    expect(coordinator.labels()[0]).not.toBe(first[0]);
  });

  test('of whom to call is numbered and paged, those with a number first', async () => {
    const { coordinator } = trial;
    await coordinator.says('/tinhhinh', /Chưa nộp/);
    const { text } = await coordinator.presses('Danh sách gọi điện', /Danh sách gọi điện/);
    expect(text).toMatch(/\n1\. Quỳ Hợp: Đầu mối Quỳ Hợp 0900 000 002[\s\S]*\n10\. /);
    expect(text).not.toMatch(/\n11\. /);
    expect(text).toMatch(/Trang 1\/3/);
    const next = await coordinator.presses('Trang sau', /Trang 2\/3/);
    expect(next.text).toMatch(/\n11\. /);
  });

  test('of units to take out of a survey is paged, and what is taken out leaves its page', async () => {
    const { coordinator } = trial;
    await coordinator.says('/thunhanh', /Nhập câu cần hỏi/);
    await coordinator.says('Đến nay có bao nhiêu cơ sở?', /Hỏi đơn vị nào/);
    await coordinator.presses('21 huyện, thành phố, thị xã', /Đã chọn 21 đơn vị/);
    await coordinator.presses(/^\d+ sở, ngành$/, /Đã chọn 31 đơn vị/);
    await coordinator.presses('Bỏ bớt đơn vị', /Trang 1\/2/);
    expect(coordinator.labels()).toHaveLength(24 + 2);
    await coordinator.presses('Trang sau', /Trang 2\/2/);
    const [first = '', ...others] = coordinator.labels();
    await coordinator.presses(first, /Trang 2\/2/);
    await expect.poll(() => coordinator.labels()).toEqual(others);
    expect(others).toContain('Trang trước');
    expect(others).not.toContain('Trang sau');
    await coordinator.presses('Xong', /Đã chọn 30 đơn vị/);
  });

  test('of surveys is paged, the newest first', async () => {
    const { coordinator } = trial;
    for (let nth = 1; nth <= 9; nth += 1) await askSurvey(trial, `Câu hỏi thứ ${nth}?`, 'Nam Đàn', '17h');
    await coordinator.says('/kybaocao', /Báo cáo năm 2018/);
    const first = await coordinator.presses('Các lần đã hỏi', /trang 1\/2[\s\S]*thứ 9/);
    expect(first.text).not.toContain('thứ 1?');
    await coordinator.presses('Trang sau', /trang 2\/2[\s\S]*thứ 1\?/);
    expect(coordinator.labels()).not.toContain('Trang sau');
    await coordinator.presses('Trang trước', /trang 1\/2/);
  });

  test('of the questions of a form is paged, there and back', async () => {
    const { contact } = trial;
    await contact.says('/baocao', /Báo cáo năm 2018/);
    const first = await contact.presses('Xem trước 14 câu', /\(1\/2\)[\s\S]*Câu 7\./);
    expect(first.text).not.toContain('Câu 8.');
    expect(contact.labels()).not.toContain('Trang trước');
    const second = await contact.presses('Trang sau', /\(2\/2\)[\s\S]*Câu 8\.[\s\S]*Câu 14\./);
    expect(second.text).not.toContain('Câu 7.');
    expect(contact.labels()).not.toContain('Trang sau');
    await contact.presses('Trang trước', /\(1\/2\)/);
  });

  test('the name of a unit, typed under any of them, leads to that unit', async () => {
    const { coordinator } = trial;
    await coordinator.says('/donvi', /chưa có đầu mối/);
    await coordinator.says('ky son', /UBND huyện Kỳ Sơn/);
    expect(coordinator.labels()).toContain('Tình hình báo cáo');
  });

  test('Gọi điện shows whom to call and takes what came of it, wherever it stands', async () => {
    const { coordinator } = trial;
    await coordinator.says('/kybaocao', /Báo cáo năm 2018/);
    await coordinator.presses('Các đơn vị', /Quỳ Hợp|Anh Sơn/);
    await coordinator.presses('Anh Sơn', /UBND huyện Anh Sơn, Báo cáo năm 2018/);
    await coordinator.presses('Gọi điện', /Gọi xong, đồng chí bấm kết quả/);
    expect(coordinator.labels()).toContain('Không nghe máy');
    await putReport(trial, 'QUY_HOP', {});
    await coordinator.says('/duyet', /Chờ duyệt 01/);
    await coordinator.presses('Quỳ Hợp', /nộp lúc/);
    await coordinator.presses('Gọi điện', /0900 000 002/);
    expect(coordinator.labels()).not.toContain('Mời làm đầu mối');
  });
});

describe('a long list', () => {
  let trial: Trial;
  beforeAll(async () => {
    trial = await startTrial();
    await trial.openRound();
    await trial.keep();
  });
  beforeEach(() => trial.goBack());
  afterAll(() => trial.stop());

  /** Turns the pages of what was shown last to the end: every label, each page short enough for a phone. */
  const leaf = async (own: (label: string) => boolean): Promise<string[]> => {
    const { coordinator } = trial;
    const seen: string[] = [];
    for (let page = 2; ; page += 1) {
      const labels = coordinator.labels();
      const shown = labels.filter((label) => !TURNING.includes(label) && own(label));
      expect(shown.length).toBeLessThanOrEqual(12);
      seen.push(...shown);
      if (!labels.includes('Trang sau')) return seen;
      await coordinator.presses('Trang sau', new RegExp(`Trang ${page}/`));
    }
  };

  const districts = () =>
    trial.application.store.database.unit.findMany({ where: { kind: 'district' }, orderBy: { id: 'asc' } });

  test('of registrations that wait is paged to the last', async () => {
    const { coordinator } = trial;
    const { database } = trial.application.store;
    const units = await districts();
    const at = new Date('2018-11-10');
    await database.registration.createMany({
      data: Array.from({ length: 22 }, (_, nth) => ({
        telegramUserId: BigInt(700_000_000 + nth),
        chatId: BigInt(700_000_000 + nth),
        state: 'submitted',
        unitId: units[nth % units.length]!.id,
        fullName: `Nguyễn Văn ${String.fromCharCode(65 + nth)}`,
        title: 'chuyên viên',
        phone: `09${String(10_000_000 + nth)}`,
        startedAt: at,
        submittedAt: at,
      })),
    });
    await coordinator.says('/duyet', /Đăng ký chờ xác nhận: 22/);
    const seen = await leaf(() => true);
    expect(new Set(seen).size).toBe(22);
    await coordinator.presses(/Nguyễn Văn V/, /Nguyễn Văn V/);
  });

  test('of reports that wait is paged to the last', async () => {
    const { coordinator } = trial;
    const units = await districts();
    for (const { key } of units) await putReport(trial, key, {});
    await coordinator.says('/duyet', new RegExp(`Chờ duyệt ${units.length}`));
    const names = units.map(({ shortName }) => shortName);
    expect((await leaf((label) => names.includes(label))).sort()).toEqual(names.sort());
  });

  test('of the units of a round is paged to the last, and a name that is typed leads to what can be done for it', async () => {
    const { coordinator } = trial;
    const names = (await districts()).map(({ shortName }) => shortName);
    await coordinator.says('/kybaocao', /Báo cáo năm 2018/);
    const listed = ({ text }: { text: string }): string[] =>
      text.split('\n').flatMap((line) => /^(.*): chưa làm/.exec(line)?.[1] ?? []);
    const first = listed(await coordinator.presses('Các đơn vị', /\(1\/2\)[\s\S]*gõ tên đơn vị/));
    expect(first).toHaveLength(12);
    const second = listed(await coordinator.presses('Trang sau', /\(2\/2\)/));
    expect([...first, ...second].sort()).toEqual(names.sort());
    await coordinator.says('ky son', /Kỳ Sơn/);
    await coordinator.presses('Mở lại, miễn báo cáo', /UBND huyện Kỳ Sơn, Báo cáo năm 2018/);
    expect(coordinator.labels()).toContain('Miễn báo cáo');
  });

  test('of obstacles is paged, with its lines', async () => {
    const { coordinator } = trial;
    for (let nth = 0; nth < 32; nth += 1) await raisedObstacle(trial, `Vướng mắc thứ ${nth}.`);
    await trial.allDelivered();
    const { text } = await coordinator.says('/vuongmac', /Trang 1\/3/);
    expect(text).not.toContain('VM-013');
    expect(await leaf((label) => label.startsWith('VM-'))).toHaveLength(32);
    await coordinator.says('vướng mắc của quỳ hợp', /Trang 1\/3/);
    expect(await leaf((label) => label.startsWith('VM-'))).toHaveLength(32);
  });

  test('of units to enter for, and of those to write to, is paged', async () => {
    const { coordinator } = trial;
    const units = await districts();
    await coordinator.says('/tinhhinh', /Chưa nộp/);
    await coordinator.presses('Nhập thay', /Nhập thay cho đơn vị nào/);
    expect(await leaf(() => true)).toHaveLength(units.length);
    await coordinator.says('/thongbao', /gửi đến ai/);
    await coordinator.presses(/Chọn từng đơn vị/, /bấm tên đơn vị/);
    expect((await leaf((label) => label !== 'Xong')).length).toBeGreaterThan(units.length);
  });

  test('of reports to sign says how many there are, and leads to the others', async () => {
    const head = await admitPerson(trial, 'QUY_HOP', 'head', 'Lãnh đạo Huyện');
    for (let year = 2011; year <= 2017; year += 1) await putReport(trial, 'QUY_HOP', { year, state: 'signing' });
    await head.says('/duyet', /chờ đồng chí cho ý kiến: 07[\s\S]*Trang 1\/2/);
    const cards = (): number => head.heard().filter((text) => /trình Báo cáo/.test(text)).length;
    expect(cards()).toBe(5);
    await head.presses('Trang sau', /Trang 2\/2/);
    expect(cards()).toBe(7);
  });

  test('of rounds is paged to the last', async () => {
    const { coordinator } = trial;
    for (let year = 2001; year <= 2017; year += 1) await putReport(trial, 'QUY_HOP', { year, state: 'approved' });
    await coordinator.says('/kybaocao', /Trang 1\/2/);
    const seen = await leaf((label) => /^Báo cáo năm 20(?:0\d|1[0-7])$/.test(label));
    expect(seen).toHaveLength(17);
  });
});
