import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { admitPerson } from '../support/filled-report.ts';
import { askToBeLate, beginReport } from '../support/prepared.ts';
import { startTrial, type Trial } from '../support/trial.ts';

describe('the label of a button that several notices have, typed', () => {
  let trial: Trial;
  beforeAll(async () => {
    trial = await startTrial();
    await trial.openRound();
    await trial.contact.reads(/Kính gửi/);
    const other = trial.person((await admitPerson(trial, 'CON_CUONG', 'contact', 'Lô Văn Tám')).id);
    await askToBeLate(trial, 'lanh dao di cong tac, 17/12 moi ky duoc');
    await trial.coordinator.reads(/Quỳ Hợp xin nộp chậm/);
    await askToBeLate({ ...trial, contact: other }, 'mat dien, 18/12 nop', 'CON_CUONG');
    await trial.coordinator.reads(/Con Cuông xin nộp chậm/);
    await trial.allDelivered();
    await trial.keep();
  });
  beforeEach(() => trial.goBack());
  afterAll(() => trial.stop());

  const excused = async (): Promise<string[]> => {
    const { database } = trial.application.store;
    const rows = await database.obligation.findMany({
      where: { excusedUntil: { not: null } },
      include: { unit: true },
    });
    return rows.map(({ unit }) => unit.key);
  };

  test('is asked about, with what tells them apart, and either can be taken', async () => {
    const { coordinator } = trial;
    await coordinator.says('ghi nhan nop cham', /Đồng chí chọn mục nào/);
    expect(coordinator.labels()).toEqual([
      expect.stringMatching(/^Ghi nhận nộp chậm: UBND huyện Con Cuông/),
      expect.stringMatching(/^Ghi nhận nộp chậm: UBND huyện Quỳ Hợp/),
    ]);
    expect(await excused()).toEqual([]);
    await coordinator.presses(/Quỳ Hợp/, /Đã ghi nhận UBND huyện Quỳ Hợp nộp chậm/);
    expect(await excused()).toEqual(['QUY_HOP']);
  });

  test('is the older one’s where its unit is typed behind it', async () => {
    await trial.coordinator.says('Ghi nhận nộp chậm cho h. quy hop', /Đã ghi nhận UBND huyện Quỳ Hợp nộp chậm/);
    expect(await excused()).toEqual(['QUY_HOP']);
  });

  test('is the other one’s, unasked, once the first is decided', async () => {
    const { coordinator } = trial;
    await coordinator.presses('Ghi nhận nộp chậm', /Đã ghi nhận UBND huyện Con Cuông/);
    await coordinator.says('ghi nhận nộp chậm', /Đã ghi nhận UBND huyện Quỳ Hợp nộp chậm/);
    expect(await excused()).toEqual(expect.arrayContaining(['QUY_HOP', 'CON_CUONG']));
  });
});

describe('the label of a button that is shown beside an open figure', () => {
  let trial: Trial;
  beforeAll(async () => {
    trial = await startTrial();
    await trial.openRound();
    await trial.contact.reads(/Kính gửi/);
    await beginReport(trial);
    await trial.contact.says('126', /Câu 2\/14/);
    await trial.keep();
  });
  beforeEach(() => trial.goBack());
  afterAll(() => trial.stop());

  test('of a card that a command brought is asked about, and the figure goes on', async () => {
    const { contact } = trial;
    await contact.says('/hoso', /Câu 2\/14|Hồ sơ/);
    await contact.reads(/Câu 2\/14/);
    await contact.says('sua so dien thoai', /Có phải đồng chí chọn mục này/);
    expect(contact.labels()).toEqual(['Sửa số điện thoại']);
    await contact.says('70', /Đã ghi câu 2: 70 cơ sở/);
    await contact.says('/hoso', /Hồ sơ/);
    await contact.reads(/Câu 3\/14/);
    await contact.says('sửa họ tên, chức vụ', /Có phải đồng chí chọn mục này/);
    await contact.presses('Sửa họ tên, chức vụ', /họ tên/);
  });

  test('“giữ nguyên” keeps the figure that is there', async () => {
    const { contact } = trial;
    await contact.says('70', /Câu 3\/14/);
    await contact.says('quay lai', /Đang ghi: 70 cơ sở/);
    await contact.says('giu nguyen', /Câu 3\/14/);
  });

  test('of the question itself comes first', async () => {
    await trial.contact.says('/hoso', /Hồ sơ/);
    await trial.contact.reads(/Câu 2\/14/);
    await trial.contact.says('quay lai', /Câu 1\/14/);
  });
});
