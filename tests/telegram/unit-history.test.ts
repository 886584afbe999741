import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { importPlan } from '../../src/actions/plan/import-plan.ts';
import { moveClockTo } from '../support/clock.ts';
import { PLAN_FILE } from '../support/template.ts';
import { changeUnit } from '../support/prepared-people.ts';
import { startTrial, type Trial } from '../support/trial.ts';

const dayOf = (instant: Date | null): string | undefined => instant?.toISOString().slice(0, 10);

describe('what units owe and were, through their changes', () => {
  let trial: Trial;
  beforeAll(async () => {
    trial = await startTrial();
    await trial.contact.says('/start', /Kính chào/);
    await trial.coordinator.says('/start', /Kính chào/);
    await trial.person(600_000_003).says('/start', /Kính chào/);
    await moveClockTo(trial.chat, '2018-11-14', 8);
    await trial.keep();
  });
  beforeEach(() => trial.goBack());
  afterAll(() => trial.stop());

  /** Ends a unit, as the coordinator does. */
  async function end(unit: string, name: RegExp, typed: string): Promise<void> {
    const { coordinator } = trial;
    await coordinator.says(`/donvi ${unit}`, name);
    await coordinator.presses('Sáp nhập, chia, kết thúc', /kết thúc từ ngày nào/);
    await coordinator.says(typed, /Sẽ thực hiện/);
    await coordinator.presses('Thực hiện', /Đã thực hiện/);
  }

  const unitOf = (where: { key: string } | { name: string }) =>
    trial.application.store.database.unit.findFirstOrThrow({ where, include: { successors: true, rosters: true } });

  test('a new unit owes in the rounds that are opened from then on, also after an import of the plan', async () => {
    const { coordinator, application } = trial;
    await coordinator.says('/donvi', /Gõ \/donvi kèm tên/);
    await coordinator.presses('Thêm đơn vị', /Tên đơn vị mới/);
    await coordinator.says('UBND huyện Thử Nghiệm', /Thêm đơn vị/);
    await coordinator.presses('Thực hiện', /Đã thực hiện/);
    await end('do luong', /UBND huyện Đô Lương/, 'chia thành UBND xã Thử Một; UBND xã Thử Hai');
    await application.store.database.plan.updateMany({ data: { contentHash: 'changed' } });
    expect((await importPlan(application.store, PLAN_FILE, new Date())).kind).toBe('imported');
    await trial.openRound();
    const owing = await application.store.database.obligation.findMany({ include: { unit: true } });
    const names = owing.map(({ unit }) => unit.name);
    // 21 and the new one, and two in the place of Đô Lương.
    expect(names).toHaveLength(23);
    expect(names).toEqual(expect.arrayContaining(['UBND huyện Thử Nghiệm', 'UBND xã Thử Một', 'UBND xã Thử Hai']));
    expect(names).not.toContain('UBND huyện Đô Lương');
  });

  test('a unit that is to begin is seen in /donvi, and given up there', async () => {
    const { coordinator } = trial;
    await coordinator.says('/donvi', /Gõ \/donvi kèm tên/);
    await coordinator.presses('Thêm đơn vị', /Tên đơn vị mới/);
    await coordinator.says('UBND huyện Sang Năm, từ 01/01/2019', /Thêm đơn vị/);
    await coordinator.presses('Ghi, áp dụng ngày 01/01/2019', /tự áp dụng khi đến ngày/);
    await coordinator.says('/donvi', /UBND huyện Sang Năm: bắt đầu ngày 01\/01\/2019/);
    await coordinator.presses('Bỏ UBND huyện Sang Năm', /Đã bỏ thay đổi này/);
    const list = await coordinator.says('/donvi', /Gõ \/donvi kèm tên/);
    expect(list.text).not.toContain('Sang Năm');
  });

  test('the report of a unit goes along from successor to successor, and is missed only where nobody is', async () => {
    const { coordinator, contact } = trial;
    const other = trial.person(600_000_003);
    await trial.openRound();
    await end('quy hop', /UBND huyện Quỳ Hợp/, 'nhập vào UBND huyện Con Cuông');
    await contact.reads(/UBND huyện Quỳ Hợp kết thúc/);
    const total = async (): Promise<string> =>
      /chưa có đầu mối: (\d+)/.exec((await coordinator.says('/donvi', /chưa có đầu mối/)).text)?.[1] ?? '';
    const lacking = Number(await total());
    await coordinator.presses('Trang sau', /Trang 2\//);
    expect(coordinator.labels()).toContain('Quỳ Hợp');
    await end('con cuong', /UBND huyện Con Cuông/, 'nhập vào Sở Tài nguyên và Môi trường');
    // Quỳ Hợp and Con Cuông both have somebody now.
    expect(Number(await total())).toBe(lacking - 2);
    await other.says('/baocao', /Báo cáo năm 2018, UBND huyện Con Cuông/);
    await other.reads(/Báo cáo năm 2018, UBND huyện Quỳ Hợp/);
  });

  test('whoever has registered for a unit that is merged is approved for the one that goes on', async () => {
    const { coordinator } = trial;
    const applicant = trial.newcomer();
    await applicant.says('/dangky', /xin lưu/);
    await applicant.presses('Đồng ý', /đơn vị nào/);
    await applicant.says('Anh Sơn', /Có phải/);
    await applicant.presses('Đúng', /họ tên/);
    await applicant.says('Lô Văn Chín, chuyên viên', /điện thoại/);
    await applicant.says('0912 000 009', /kiểm tra/);
    await applicant.presses('Gửi đăng ký', /01 ngày làm việc/);
    await coordinator.reads(/Lô Văn Chín/);
    await end('anh son', /UBND huyện Anh Sơn/, 'nhập vào UBND huyện Tân Kỳ');
    await coordinator.presses('Duyệt', /Đã xác nhận đồng chí Lô Văn Chín là đầu mối của UBND huyện Tân Kỳ/);
  });

  test('a unit that has ended is still found by its whole name, with what became of it', async () => {
    await changeUnit(trial, 'end', 'QUY_HOP', 'nhập vào UBND huyện Con Cuông');
    await trial.coordinator.says('/donvi huyện quỳ hợp', /UBND huyện Quỳ Hợp[\s\S]*Kế thừa: UBND huyện Con Cuông/);
    const person = trial.newcomer();
    await person.says('/dangky', /xin lưu/);
    await person.presses('Đồng ý', /đơn vị nào/);
    await person.says('huyện quỳ hợp', /Chưa tìm thấy đơn vị “huyện quỳ hợp”/);
    expect(person.newest().text).not.toContain('Có phải UBND huyện Quỳ Hợp');
  });

  test('an end that is told of late does not undo that people acted until today', async () => {
    const { database } = trial.application.store;
    const { id: unitId } = await unitOf({ key: 'NAM_DAN' });
    const officer = await database.officer.findFirstOrThrow({ where: { telegramUserId: 600_000_002n } });
    await database.membership.create({
      data: { officerId: officer.id, unitId, role: 'contact', validFrom: new Date('2018-11-13') },
    });
    await end('nam dan', /UBND huyện Nam Đàn/, 'từ 01/11/2018');
    const [held] = await database.membership.findMany({ where: { unitId } });
    expect(dayOf(held?.validTo ?? null)).toBe('2018-11-13');
  });

  test('the reform leaves alone what ended before it, and Cửa Lò went into Vinh first', async () => {
    const { coordinator } = trial;
    await changeUnit(trial, 'end', 'QUY_HOP', 'nhập vào UBND huyện Con Cuông');
    await changeUnit(trial, 'end', 'CON_CUONG', 'nhập vào Sở Tài nguyên và Môi trường');
    await moveClockTo(trial.chat, '2025-07-02', 8);
    await coordinator.says('/donvi', /Gõ \/donvi kèm tên/);
    await coordinator.presses('Sắp xếp đơn vị năm 2025', /Kết thúc: 23 đơn vị/);
    await coordinator.presses('Áp dụng toàn bộ', /Đã áp dụng/);
    const quyHop = await unitOf({ key: 'QUY_HOP' });
    expect(dayOf(quyHop.validTo)).toBe('2018-11-13');
    expect(quyHop.successors).toHaveLength(2);
    const [cuaLo, vinh] = [await unitOf({ key: 'CUA_LO' }), await unitOf({ key: 'VINH' })];
    expect(dayOf(cuaLo.validTo)).toBe('2024-11-30');
    expect(cuaLo.successors.map(({ successorId }) => successorId)).toEqual([vinh.id]);
    const { id: ward } = await unitOf({ key: 'PHUONG_CUA_LO' });
    expect(vinh.successors.map(({ successorId }) => successorId)).toContain(ward);
    expect(dayOf((await unitOf({ key: 'KY_SON' })).validTo)).toBe('2025-06-30');
  });
});
