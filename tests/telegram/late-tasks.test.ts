import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { moveClockTo } from '../support/clock.ts';
import { admitPerson } from '../support/filled-report.ts';
import { confirmUpdate, sentTaskUpdate } from '../support/prepared-tasks.ts';
import { startTrial, type Trial } from '../support/trial.ts';

describe('which tasks are late, and what was spent, when the year is over', () => {
  let trial: Trial;
  const page = async (): Promise<string> => {
    await trial.coordinator.says('/giaoban', /Giao ban/);
    return (await trial.coordinator.presses('Xem dạng chữ', /Nhiệm vụ đến hạn, chậm/)).text;
  };
  beforeAll(async () => {
    trial = await startTrial();
    await trial.coordinator.says('/start', /Kính chào/);
    await confirmUpdate(trial, await sentTaskUpdate(trial, await admitPerson(trial, 'STNMT', 'contact', 'Người Thử')));
    await trial.allDelivered();
    await trial.keep();
  });
  beforeEach(() => trial.goBack());
  afterAll(() => trial.stop());

  test('of years of which nothing is known no task is late, wherever it is asked', async () => {
    const { coordinator } = trial;
    const text = await page();
    expect(text).toMatch(/Năm 2017: chưa có số liệu duyệt của \d+ nhiệm vụ\./);
    expect(text).not.toMatch(/Chậm: /);
    const listed = await coordinator.says('nhiệm vụ nào chậm', /không có nhiệm vụ nào/);
    expect(listed.text).toMatch(
      /Năm 2017: \d\d nhiệm vụ chưa có số liệu được duyệt, chưa rõ có chậm hay không: \d\.\d/,
    );
    const chart = await coordinator.says('biểu đồ tiến độ nhiệm vụ', /Tiến độ nhiệm vụ theo năm/);
    expect(chart.text).not.toMatch(/chậm/);
    const words = await coordinator.presses('Xem dạng chữ', /2017: chưa có số liệu đã duyệt/);
    expect(words.text).not.toMatch(/chậm, hết năm/);
  });

  test('what was begun and not done is late in the next year, in the words and on the page alike', async () => {
    const { coordinator } = trial;
    await moveClockTo(trial.chat, '2019-01-10', 9);
    const text = await page();
    expect(text.match(/Chậm: /g)).toHaveLength(1);
    expect(text).toMatch(/Chậm: 2\.1 \(năm 2018\)/);
    const listed = await coordinator.says('nhiệm vụ nào chậm', /: 01 nhiệm vụ\./);
    expect(listed.text).toMatch(/2\.1\. [^\n]*: năm 2018 chậm, hết năm chưa xong/);
    await coordinator.presses('2.1', /Nhiệm vụ 2\.1[\s\S]*năm 2018: chậm, hết năm chưa xong/);
    await coordinator.says('nhiệm vụ nào chậm năm 2017', /không có nhiệm vụ nào[\s\S]*Năm 2017: \d\d nhiệm vụ chưa có/);
  });

  test('what is not done is of the tasks that the year has, in the words and on the page alike', async () => {
    const { coordinator } = trial;
    await moveClockTo(trial.chat, '2019-01-10', 9);
    const [, total] = /Năm 2019: (\d+) nhiệm vụ/.exec(await page()) ?? [];
    expect(total).toBeDefined();
    await coordinator.says('nhiệm vụ nào chưa xong', new RegExp(`: ${total ?? ''} nhiệm vụ`));
  });

  test('what was spent last year stays on the page, with its year, until that of this year is reported', async () => {
    await moveClockTo(trial.chat, '2019-01-11', 9);
    await trial.coordinator.says('/giaoban', /năm 2018 đã giải ngân 950 triệu đồng\./);
    const text = await page();
    expect(text).toMatch(
      /4\. Kinh phí năm 2019[\s\S]*chưa có số liệu giải ngân được duyệt\.[\s\S]*Năm 2018: đã giải ngân 950\/[\d.]+ triệu đồng theo Kế hoạch/,
    );
  });
});

describe('a task of which one of three leads has said that it is done, when the year is over', () => {
  let trial: Trial;
  beforeAll(async () => {
    trial = await startTrial();
    await trial.coordinator.says('/start', /Kính chào/);
    const lead = await admitPerson(trial, 'STNMT', 'contact', 'Người Thử');
    await confirmUpdate(trial, await sentTaskUpdate(trial, lead, 'done'));
    await trial.allDelivered();
    await moveClockTo(trial.chat, '2019-01-10', 9);
    await trial.keep();
  });
  beforeEach(() => trial.goBack());
  afterAll(() => trial.stop());

  test('it is told apart from those of which nothing is known, with the same numbers wherever it is asked', async () => {
    const { coordinator } = trial;
    const listed = await coordinator.says('nhiệm vụ nào chậm', /không có nhiệm vụ nào/);
    const [, none, codes] =
      /Năm 2018: (\d+) nhiệm vụ chưa có số liệu được duyệt[^:]*: ([\d., ]+)\./.exec(listed.text) ?? [];
    expect(none).toBe('10');
    expect(codes?.split(', ')).toHaveLength(10);
    expect(codes).not.toContain('2.1');
    const partly = /Năm 2018: 01 nhiệm vụ chưa đủ số liệu được duyệt[^:]*: 2\.1 \(còn thiếu: ([^)]*)\)/.exec(
      listed.text,
    );
    expect(partly?.[1]).toMatch(/^[^,]+, [^,]+$/);
    expect(partly?.[1]).not.toMatch(/TN&amp;MT|Tài nguyên/);

    await coordinator.says('/giaoban', /Giao ban/);
    const page = await coordinator.presses('Xem dạng chữ', /Nhiệm vụ đến hạn, chậm/);
    expect(page.text).toContain(
      `Năm 2018: chưa có số liệu duyệt của 10 nhiệm vụ. Chưa đủ số liệu duyệt của các đơn vị chủ trì: 01 nhiệm vụ: 2.1 (còn thiếu: ${partly?.[1] ?? ''}).`,
    );

    const { text: first } = await coordinator.says('nhiệm vụ năm 2018', /11 nhiệm vụ/);
    const next = await coordinator.presses('Trang sau', /trang 2\/2/);
    const lines = `${first}\n${next.text}`.split('\n');
    expect(lines.filter((line) => line.endsWith(': chưa có số liệu đã duyệt'))).toHaveLength(10);
    expect(lines).toContainEqual(
      expect.stringMatching(/^2\.1\. .*: chưa đủ số liệu đã duyệt \(1\/3 đơn vị chủ trì\)$/),
    );
    await coordinator.says('nhiệm vụ 2.1 năm 2018', /năm 2018: chưa đủ số liệu đã duyệt \(1\/3 đơn vị chủ trì\)/);
  });
});
