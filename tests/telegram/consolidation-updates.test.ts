import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { putApproved, putReturned, putWaiting } from '../support/approved-report.ts';
import { newestSheets } from '../support/newest-sheets.ts';
import { AGENCY, decimal, DISTRICT, group, integer, money } from '../support/prepared-consolidation.ts';
import { startTrial, type Trial } from '../support/trial.ts';

/** An update of a task of 2018 that one was done, for so many triệu đồng. */
async function putUpdate(
  trial: Trial,
  update: { unit: string; task: string; million: number; state: 'confirmed' | 'submitted'; on: string },
): Promise<void> {
  const { database } = trial.application.store;
  const plan = await database.plan.findFirstOrThrow();
  const officer = await database.officer.findFirstOrThrow({ orderBy: { id: 'asc' } });
  const unit = await database.unit.findUniqueOrThrow({ where: { key: update.unit } });
  const { id: taskId } = await database.task.findFirstOrThrow({ where: { planId: plan.id, code: update.task } });
  const at = new Date(update.on);
  await database.taskUpdate.create({
    data: {
      planId: plan.id,
      taskId,
      taskCode: update.task,
      year: 2018,
      unitId: unit.id,
      status: 'done',
      files: [],
      quantity: 1,
      spent: update.million * 1e6,
      note: '',
      state: update.state,
      submittedById: officer.id,
      submittedAt: at,
      ...(update.state === 'confirmed' ? { decidedById: officer.id, decidedAt: at } : {}),
    },
  });
}

describe('updates of tasks between reports', () => {
  let trial: Trial;
  beforeAll(async () => {
    trial = await startTrial();
    await trial.openRound();
    const id = await putApproved(
      trial,
      { form: AGENCY, unit: 'SCT' },
      {
        task_1_1: group({
          status: { type: 'choice', option: 'doing' },
          quantity: decimal(0),
          disbursed: money({ industry_promotion: 10 }),
        }),
      },
    );
    const { database } = trial.application.store;
    await database.report.update({
      where: { id },
      data: { submittedAt: new Date('2018-11-01'), decidedAt: new Date('2018-11-11') },
    });
    await putUpdate(trial, { unit: 'SCT', task: '1.1', million: 30, state: 'confirmed', on: '2018-11-05' });
    await putUpdate(trial, { unit: 'STNMT', task: '2.1', million: 450, state: 'submitted', on: '2018-11-10' });
    await trial.keep();
  });
  beforeEach(() => trial.goBack());
  afterAll(() => trial.stop());

  const openTask = async (code: string): Promise<string> => {
    const { coordinator } = trial;
    await coordinator.says('/tonghop 2018', /Tổng hợp năm 2018/);
    await coordinator.presses('Nhiệm vụ', /Bấm mã/);
    return (await coordinator.presses(code, new RegExp(`Nhiệm vụ ${code.replace('.', '\\.')}`))).text;
  };

  test('a report that was handed in before counts no more, though it was approved later', async () => {
    expect(await openTask('1.1')).toMatch(/Số lượng đạt: 1 .*\n[\s\S]*Kinh phí giải ngân: 30 triệu đồng/);
    const { text } = await trial.coordinator.presses('Xem nguồn: Kinh phí giải ngân', /Nguồn số liệu/);
    expect(text).toMatch(/Trước đó báo cáo nộp lúc [^\n]*01\/11\/2018 ghi 10 triệu đồng, không tính\./);
  });

  test('one that waits is told on the page of its task, and counts nowhere', async () => {
    const text = await openTask('2.1');
    expect(text).toMatch(/Kinh phí giải ngân: chưa có số liệu/);
    expect(text).toMatch(
      /Chờ duyệt, chưa tính[\s\S]*Kinh phí giải ngân: Sở Tài nguyên và Môi trường \(2018\): 450 triệu đồng \(cập nhật tiến độ chờ xác nhận\)/,
    );
  });

  test('one that waits is told in the overview, and among what is lacking', async () => {
    const { coordinator } = trial;
    const { text } = await coordinator.says('/tonghop 2018', /Tổng hợp năm 2018/);
    expect(text).toMatch(/Có 01 cập nhật tiến độ chờ xác nhận: Sở Tài nguyên và Môi trường 01\./);
    await coordinator.presses(/Còn thiếu/, /Có 01 cập nhật tiến độ chờ xác nhận: Sở Tài nguyên và Môi trường 01\./);
  });

  test('one that waits needs a reason before anything is frozen', async () => {
    const { coordinator } = trial;
    await coordinator.says('/tonghop 2018', /Tổng hợp năm 2018/);
    await coordinator.presses('Chốt bản', /chưa đủ/);
    await coordinator.says(
      'Các đơn vị khác nộp sau.',
      /còn 01 đơn vị có báo cáo, bản sửa, phiếu hoặc cập nhật tiến độ chờ duyệt \(Sở Tài nguyên và Môi trường\)/,
    );
  });

  test('one that waits is in the file', async () => {
    const { coordinator } = trial;
    await coordinator.says('/tonghop 2018', /Tổng hợp năm 2018/);
    await coordinator.presses('Xuất .xlsx', /Bản tổng hợp/);
    const standing = (await newestSheets(trial)).get('Tình trạng số liệu');
    expect(standing).toContain('Cập nhật tiến độ chờ xác nhận | 01 | Sở Tài nguyên và Môi trường 01');
  });

  test('the sheet of what units said marks what counts no more, and says why a value is not there', async () => {
    const facilities = { facilities_total: integer(40) };
    await putApproved(trial, { form: DISTRICT, unit: 'VINH' }, facilities);
    for (const [put, unit] of [
      [putReturned, 'QUY_HOP'],
      [putWaiting, 'KY_SON'],
    ] as const) {
      await trial.application.store.database.obligation.deleteMany({ where: { unit: { key: unit }, state: 'open' } });
      await put(trial, { form: DISTRICT, unit }, facilities);
    }
    await trial.coordinator.says('/tonghop 2018', /Tổng hợp năm 2018/);
    await trial.coordinator.presses('Xuất .xlsx', /Bản tổng hợp/);
    const rows = (await newestSheets(trial)).get('Số liệu gốc') ?? [];
    const ofFacilities = (unit: string) =>
      rows.filter((row) => row.startsWith(`${unit} | Tổng số cơ sở`)).map((row) => row.split(' | ').at(-1));
    expect(ofFacilities('Vinh')).toEqual(['40']);
    expect(ofFacilities('Quỳ Hợp')).toEqual(['đã trả lại, chờ bổ sung']);
    expect(ofFacilities('Kỳ Sơn')).toEqual(['chờ duyệt']);
    expect(ofFacilities('Con Cuông')).toEqual(['chưa nộp']);
    const spent = rows.filter((row) => /^Sở Công Thương \| Nhiệm vụ 1\.1.*giải ngân/.test(row));
    // What counts stands first, as a number; what it replaced is in words, so that nobody adds it up.
    expect(spent.map((row) => row.split(' | ').at(-1))).toEqual([
      '30',
      '10 triệu đồng (không tính, đã thay bằng 30 triệu đồng)',
    ]);
  });

  test('one that waits is opened from what waits for a decision', async () => {
    const { coordinator } = trial;
    await coordinator.says('/duyet', /Chờ xác nhận 01 cập nhật tiến độ nhiệm vụ, cũ nhất gửi ngày 10\/11\/2018\./);
    await coordinator.presses(/^Sở Tài nguyên và Môi trường, 2\.1, 2018/, /Nhiệm vụ 2\.1|2\.1/);
    await coordinator.presses('Xác nhận', /./);
    await coordinator.says('/duyet', /Không có gì chờ duyệt/);
    expect(await openTask('2.1')).toMatch(/Kinh phí giải ngân: 450 triệu đồng/);
  });
});
