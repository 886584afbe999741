import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { ChatPerson } from '../support/chat-person.ts';
import { admitPerson } from '../support/filled-report.ts';
import { rowsOf } from '../support/rows-of.ts';
import { startTrial, type Trial } from '../support/trial.ts';

/** The most messages and presses that a whole report of an agency takes, from its beginning to its receipt. */
const INPUTS_AT_MOST = 25;

const DUTY = 'đang làm, đã phối hợp với Sở Công Thương';
const TASK = 'xong, giao 30 khuyến công, chi 28 khuyến công, kết quả: đã hướng dẫn 05 cơ sở';
const LED = 'xong 1, giao 30 khuyến công, chi 28 khuyến công, kết quả: đã đánh giá 01 cơ sở';

describe('the report of an agency with many tasks', () => {
  let trial: Trial;
  const ids = { SCT: 0, STNMT: 0 };
  beforeAll(async () => {
    trial = await startTrial();
    const { coordinator } = trial;
    await coordinator.says('/start', /Kính chào/);
    ids.SCT = (await admitPerson(trial, 'SCT', 'contact', 'Người Thử Công Thương')).id;
    ids.STNMT = (await admitPerson(trial, 'STNMT', 'contact', 'Người Thử Môi Trường')).id;
    await coordinator.says('/kybaocao', /Mở kỳ/);
    await coordinator.presses('Báo cáo năm 2018 của sở, ngành, đơn vị', /Hạn nộp/);
    await coordinator.presses('Mở kỳ', /Đã mở kỳ/);
    await trial.keep();
  });
  beforeEach(() => trial.goBack());
  afterAll(() => trial.stop());

  /** Fills and hands in a whole report, a group a message; returns how many messages and presses it took. */
  async function handIn(person: ChatPerson, last: number): Promise<number> {
    let inputs = 0;
    const says = async (text: string, answer: RegExp): Promise<void> => {
      inputs += 1;
      await person.says(text, answer);
    };
    const presses = async (label: RegExp | string, answer: RegExp): Promise<void> => {
      inputs += 1;
      await person.presses(label, answer);
    };
    await person.says('/baocao', new RegExp(`0?${last} câu`));
    await presses('Bắt đầu', new RegExp(`Câu 1/${last}`));
    for (let number = 1; number <= last; number += 1) {
      const { text } = person.newest();
      const next = number === last ? /xem lại trước khi nộp/ : new RegExp(`Câu ${number + 1}/${last}`);
      if (/Trách nhiệm tại/.test(text)) await says(DUTY, next);
      else if (/Nhiệm vụ \d/.test(text)) await says(/Gồm \d mục:[^\n]*Số lượng đạt/.test(text) ? LED : TASK, next);
      else if (/lồng ghép trong năm/.test(text)) await says('Đã lồng ghép vào kế hoạch bảo vệ môi trường.', next);
      else if (/Khó khăn|được tôn vinh/.test(text)) await presses('Không có', next);
      else await says('2', next);
    }
    await presses('Nộp số liệu', /Số liệu đã đủ đến/);
    await presses(/^Đã đủ đến/, /mã nhận/);
    return inputs;
  }

  test('money typed where none is asked, and a bare figure, are asked about and not put down as a result', async () => {
    const person = trial.person(ids.STNMT);
    await person.says('/baocao', /15 câu/);
    await person.presses('Bắt đầu', /Câu 1\/15/);
    await person.says('9', /“9” chưa ghi: câu này không hỏi số lượng\.[^\n]*Không có việc trong năm/);
    await person.says('20 ngan sach tinh', /không hỏi kinh phí, nên chưa ghi[\s\S]*Kết quả: 20 ngan sach tinh/);
    await person.presses('Quay lại', /Câu 1\/15/);
    expect(await trial.application.store.database.answer.count({ where: { questionKey: 'duty_iv_4_a' } })).toBe(0);
    await person.says('20 ngan sach tinh', /không hỏi kinh phí/);
    await person.presses('Đúng, ghi', /Kết quả: 20 ngan sach tinh/);
    await person.says('câu 8', /Câu 8\/15/);
    await person.says(
      '20 ngan sach tinh',
      /là của mục nào[\s\S]*Kinh phí giao: Ngân sách tỉnh 20 triệu[\s\S]*Kinh phí giải ngân: Ngân sách tỉnh 20 triệu/,
    );
    expect(person.labels().slice(0, 3)).toEqual(['Kinh phí giao', 'Kinh phí giải ngân', 'Kết quả']);
    await person.says('kinh phí giải ngân', /Kinh phí giải ngân: Ngân sách tỉnh 20 triệu/);
    const { value } = await trial.application.store.database.answer.findFirstOrThrow({
      where: { questionKey: 'task_2_1' },
    });
    expect(value).toMatchObject({ items: { disbursed: { value: { amounts: { province: 20_000_000 } } } } });
  });

  test.each([
    ['STNMT', 15],
    ['SCT', 18],
  ] as const)('%s: %i questions take no more than so many messages and presses', async (key, last) => {
    expect(await handIn(trial.person(ids[key]), last)).toBeLessThanOrEqual(INPUTS_AT_MOST);
    const report = await trial.application.store.database.report.findFirstOrThrow({
      where: { obligation: { unit: { key } } },
      include: { answers: true },
    });
    const answer = report.answers.find(({ questionKey }) => questionKey === 'task_2_2')?.value;
    expect(answer).toMatchObject({
      items: {
        assigned: { value: { amounts: { industry_promotion: 30_000_000 } } },
        status: { value: { option: 'done' } },
      },
    });
  });

  test('what shares a source is read back, and is kept when it is right', async () => {
    const person = trial.person(ids.STNMT);
    await person.says('/baocao', /15 câu/);
    await person.presses('Bắt đầu', /Câu 1\/15, mục 1\/2[\s\S]*/);
    await person.says(DUTY, /Câu 2\/15/);
    await person.says(DUTY, /Câu 3\/15/);
    await person.says(DUTY, /Câu 4\/15, mục 1\/4[\s\S]*/);
    expect(person.newest().text).toMatch(/gõ cả trong một tin, ví dụ: xong, giao 30 khuyến công, chi 28 khuyến công/);
    const counted = 'xong 1, giao 30 khuyến công, chi 28 khuyến công';
    const left = await person.says(counted, /Không ghi “Số lượng đạt”[\s\S]*Đọc được như sau, có đúng không ạ\?/);
    expect(left.text).toMatch(/Kinh phí giải ngân: Khuyến công 28 triệu/);
    await person.presses('Quay lại', /Câu 4\/15/);
    const asked = await person.says('xong, giao 30, chi 28 khuyến công', /Đọc được như sau, có đúng không ạ\?/);
    expect(asked.text).toMatch(
      /Kinh phí giao: Khuyến công 30 triệu đồng[^\n]*\nKinh phí giải ngân: Khuyến công 28 triệu/,
    );
    await person.presses('Đúng, ghi', /Câu 4\/15, mục 4\/4/);
    await person.presses('Không có', /Câu 5\/15/);
    await person.says('không có việc', /Câu 6\/15/);
    await person.presses('Không có việc trong năm', /Câu 7\/15/);
    const saved = await person.says(TASK, /Đã ghi câu 7: Trạng thái: Đã hoàn thành; Kinh phí giao: Khuyến công 30/);
    expect(saved.text).toMatch(/Câu 8\/15/);
    await person.presses('Sửa câu 7', /Câu 7\/15[\s\S]*Bấm số mục để sửa/);
  });

  test('the log says from which source the money of a task came, before and after', async () => {
    const { coordinator } = trial;
    const person = trial.person(ids.STNMT);
    await person.says('/baocao', /15 câu/);
    await person.presses('Bắt đầu', /Câu 1\/15/);
    for (const next of [/Câu 2\/15/, /Câu 3\/15/, /Câu 4\/15/]) await person.says(DUTY, next);
    await person.says(TASK, /Đã ghi câu 4/);
    await person.presses('Sửa câu 4', /Bấm số mục để sửa/);
    await person.says('giao 50 ngân sách tỉnh', /có đúng không ạ\?\s+Kinh phí giao: Ngân sách tỉnh 50 triệu/);
    await person.presses('Đúng, ghi', /Ngân sách tỉnh 50 triệu/);
    await coordinator.says('/nhatky', /Nhật ký thay đổi/);
    await coordinator.presses('Xuất tệp', /dòng/);
    const { file } = coordinator.newest();
    const bytes = await (await fetch(`${trial.chat.url}/chat/file/${file?.fileId}`)).arrayBuffer();
    const [changed] = (await rowsOf(new Uint8Array(bytes))).filter((row) => row[6]?.includes('Kinh phí giao'));
    expect(changed?.[6]).toMatch(/Kinh phí giao: 30 triệu đồng[^,]*Khuyến công: 30 triệu đồng/);
    expect(changed?.[7]).toMatch(/Kinh phí giao: [^,]*Ngân sách tỉnh: 50 triệu đồng/);
  });

  test('what would change an answer is read back with what was given, and nothing changes before it is right', async () => {
    const person = trial.person(ids.STNMT);
    await person.says('/baocao', /15 câu/);
    await person.presses('Bắt đầu', /Câu 1\/15/);
    for (const next of [/Câu 2\/15/, /Câu 3\/15/, /Câu 4\/15/]) await person.says(DUTY, next);
    await person.presses('Đang thực hiện', /mục 2\/4/);
    await person.says('khuyến công 100', /Còn nguồn nào khác/);
    await person.presses('Đủ rồi, sang tiếp', /mục 3\/4/);
    const asked = await person.says('chua lam, chua duoc giao kinh phi', /Đọc được như sau, có đúng không ạ\?/);
    expect(asked.text).toMatch(
      /Trạng thái: Chưa thực hiện \(đang ghi: Đang thực hiện\)\nKết quả: chua duoc giao kinh phi/,
    );
    await person.presses('Quay lại', /mục 3\/4/);
    const none = await person.says('không có việc', /Đọc được như sau, có đúng không ạ\?/);
    expect(none.text).toMatch(/Không có việc trong năm[^\n]*\nBỏ Kinh phí giao, đang ghi: Khuyến công 100 triệu/);
    await person.presses('Đúng, ghi', /Đã ghi câu 4: Trạng thái: Không có việc trong năm[\s\S]*Câu 5\/15/);
    const draft = await person.presses('Xem bản nháp', /4\. [\s\S]*Không có việc trong năm/);
    expect(draft.text).not.toMatch(/Số lượng đạt/);
    const [, task = ''] = /\n4\. ([\s\S]*?)\n5\. /.exec(draft.text) ?? [];
    expect(task).toMatch(/Trạng thái: Không có việc trong năm/);
    expect(task).not.toMatch(/chưa nhập|Kinh phí|Kết quả/);
  });

  test('a button that would leave money out reads it back, and nothing is left out before it is right', async () => {
    const person = trial.person(ids.STNMT);
    await person.says('/baocao', /15 câu/);
    await person.presses('Bắt đầu', /Câu 1\/15/);
    for (const next of [/Câu 2\/15/, /Câu 3\/15/, /Câu 4\/15/]) await person.says(DUTY, next);
    await person.says(TASK, /Đã ghi câu 4: Trạng thái: Đã hoàn thành; Kinh phí giao: Khuyến công 30/);
    await person.presses('Sửa câu 4', /Bấm số mục để sửa/);
    await person.presses('1', /mục 1\/4/);
    const asked = await person.presses('Không có việc trong năm', /phải bỏ điều đã ghi, có đúng không ạ\?/);
    expect(asked.text).toMatch(
      /Trạng thái: Không có việc trong năm \(đang ghi: Đã hoàn thành\)\nBỏ Kinh phí giao, đang ghi: Khuyến công 30 triệu đồng[^\n]*\nBỏ Kinh phí giải ngân, đang ghi: Khuyến công 28 triệu/,
    );
    expect(person.labels()).toEqual(['Đúng, ghi', 'Quay lại']);
    await person.presses('Quay lại', /mục 1\/4[\s\S]*Đã hoàn thành/);
    await person.presses('Không có việc trong năm', /phải bỏ điều đã ghi/);
    const kept = await person.presses('Đúng, ghi', /Đã ghi (?:câu 4, )?Trạng thái: Không có việc trong năm/);
    expect(kept.text).not.toMatch(/Kinh phí/);
  });

  test('“0” or “không có” where money of a task was given reads back what it would take out', async () => {
    const person = trial.person(ids.STNMT);
    await person.says('/baocao', /15 câu/);
    await person.presses('Bắt đầu', /Câu 1\/15/);
    for (const next of [/Câu 2\/15/, /Câu 3\/15/, /Câu 4\/15/]) await person.says(DUTY, next);
    await person.says(TASK, /Đã ghi câu 4: Trạng thái: Đã hoàn thành; Kinh phí giao: Khuyến công 30/);
    for (const [part, amount] of [
      ['2', 30],
      ['3', 28],
    ] as const) {
      for (const nothing of ['không có', '0']) {
        await person.says('câu 4', /Bấm số mục để sửa/);
        await person.says(part, /Đang ghi: Khuyến công/);
        await person.says(nothing, new RegExp(`phải bỏ điều đã ghi[\\s\\S]*đang ghi: Khuyến công ${amount} triệu`));
      }
    }
    await person.presses('Đúng, ghi', /Kinh phí giải ngân: không phát sinh/);
    await person.presses('Xong', /Câu 5\/15/);
    const draft = await person.presses('Xem bản nháp', /xem lại trước khi nộp/);
    expect(draft.text).toMatch(/Kinh phí giao: Khuyến công 30 triệu/);
    expect(draft.text).not.toMatch(/Khuyến công 28 triệu/);
  });

  test('a noun of another measure is asked about, and money that is not asked is said', async () => {
    const person = trial.person(ids.STNMT);
    await person.says('/baocao', /15 câu/);
    await person.presses('Bắt đầu', /Câu 1\/15/);
    await person.says(
      'xong 1, giao 30, chi 28 khuyến công',
      /Không ghi “Số lượng đạt”, “Kinh phí giao”, “Kinh phí giải ngân”[\s\S]*Đọc được như sau, có đúng không ạ\?\nTrạng thái: Đã hoàn thành$/,
    );
    await person.presses('Quay lại', /Câu 1\/15/);
    for (let next = 2; next <= 8; next += 1) await person.says(next <= 4 ? DUTY : TASK, new RegExp(`Câu ${next}/15`));
    expect(person.newest().text).toMatch(/Nhiệm vụ 2\.1/);
    const asked = await person.says(
      'xong 3 cơ sở, giao 120 triệu sự nghiệp môi trường, chi 95 triệu',
      /Đồng chí ghi “3 cơ sở”; mục “Số lượng đạt” tính bằng mô hình\.[\s\S]*Đọc được như sau, có đúng không ạ\?/,
    );
    expect(asked.text).toMatch(
      /Số lượng đạt: 3 mô hình\nKinh phí giao: [^\n]*120 triệu[^\n]*\nKinh phí giải ngân: [^\n]*95/,
    );
    expect(asked.text).not.toMatch(/Kết quả/);
    await person.presses('Đúng, ghi', /Câu 8\/15, mục 5\/5/);
  });

  test('each source is asked for what the question asks, money assigned as well as paid out', async () => {
    const person = trial.person(ids.STNMT);
    await person.says('/baocao', /15 câu/);
    await person.presses('Bắt đầu', /Câu 1\/15/);
    for (const next of [/Câu 2\/15/, /Câu 3\/15/, /Câu 4\/15/]) await person.says(DUTY, next);
    await person.presses('Đang thực hiện', /mục 2\/4/);
    const assigned = await person.presses('Khuyến công', /Kinh phí giao, Khuyến công: bao nhiêu\?/);
    expect(assigned.text).not.toMatch(/đã chi/);
    await person.says('0', /Còn nguồn|mục 2\/4/);
    await person.presses(/Không có|Không phát sinh|Đủ rồi/, /mục 3\/4/);
    await person.presses('Khuyến công', /Kinh phí giải ngân, Khuyến công: bao nhiêu\?/);
    await person.says('100', /Giải ngân 100 triệu đồng, nhiều hơn 0 triệu đồng được giao/);
    await person.says('Ứng trước kế hoạch năm 2019.', /Còn nguồn nào khác|mục 3\/4/);
    await person.presses('Đủ rồi, sang tiếp', /mục 4\/4/);
    await person.presses('Không có', /Câu 5\/15/);
    const draft = await person.presses('Xem bản nháp', /Lý do \(Kinh phí giải ngân\): Ứng trước kế hoạch năm 2019\./);
    expect(draft.text).toMatch(/Kinh phí giải ngân: Khuyến công 100 triệu/);
  });
});
